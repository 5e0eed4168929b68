import { expect, test } from 'vitest'
import { compareLine } from './compare.ts'

const line = {
  type: 'message',
  answer: 'accepts',
  newText: 'That works.\n\nBest,\nMaria',
  parkedUntil: null,
  referrals: [{ name: 'Omar Haddad', address: 'omar@example.org', organisation: null }],
  meeting: { status: 'proposed', start: null, end: null, options: [{ start: '2026-03-05T14:00:00.000Z', end: null }] },
}

test.each<[fact: string, expected: object, right: boolean]>([
  ['an equal word is right', { answer: 'accepts' }, true],
  ['another word is wrong', { answer: 'none' }, false],
  ['white space does not count in newText', { newText: 'That works.  Best, Maria' }, true],
  ['a closing may be absent', { newText: 'That works.' }, true],
  ['a word that is missing is wrong', { newText: 'That' }, false],
  ['a given null wants null', { parkedUntil: null }, true],
  ['a meeting of null is wrong where there is one', { meeting: null }, false],
  ['only given keys of a meeting count', { meeting: { status: 'proposed' } }, true],
  ['a given end of null is compared', { meeting: { end: null } }, true],
  ['options are instants in order', { meeting: { options: [{ start: '2026-03-05T15:00:00+01:00' }] } }, true],
  ['another option is wrong', { meeting: { options: [{ start: '2026-03-05T15:00:00Z' }] } }, false],
  ['a missing option is wrong', { meeting: { options: [] } }, false],
  ['a referral is right by its given parts', { referrals: [{ name: 'Omar Haddad' }] }, true],
  ['a referral given as null is null', { referrals: [{ name: 'Omar Haddad', organisation: null }] }, true],
  ['a referral with a part too many is wrong', { referrals: [{ name: 'Omar Haddad', address: null }] }, false],
  ['a person too many is wrong', { referrals: [] }, false],
])('%s', (_, expected, right) => {
  expect(compareLine(expected, line).every((verdict) => verdict.right)).toBe(right)
})

test('a key that explain does not print is an error of the thread', () => {
  expect(() => compareLine({ anwser: 'accepts' }, line)).toThrow('anwser')
})
