// Notes as they stand in files: what may be left out, what is told, and where the private lines go.

import { describe, expect, test } from 'vitest'
import { partPrivate, readNote } from '../../src/gates/read-note.ts'

const nobody = { owner: null, known: [] }
const least = { kind: 'nudge', owner: { name: 'Jonas' }, contact: { name: 'Maria' }, body: 'Hello' }
const read = (over: object, configured: Parameters<typeof readNote>[1] = nobody) => {
  const result = readNote({ ...least, ...over }, configured)
  if ('mistakes' in result) throw new Error(result.mistakes.join('; '))
  return result.note
}
const mistakes = (tree: unknown) => {
  const result = readNote(tree, nobody)
  return 'mistakes' in result ? result.mistakes : []
}

test('what is left out is empty', () => {
  expect(read({})).toEqual({
    kind: 'nudge',
    owner: { name: 'Jonas', signature: 'Jonas' },
    contact: { name: 'Maria', address: '', organisation: null },
    referrer: null,
    thread: [],
    debrief: '',
    privateNotes: [],
    done: [],
    known: [],
    meeting: null,
    others: [],
    subject: '',
    body: 'Hello',
  })
})

test('everything is taken as it stands', () => {
  const note = read({
    referrer: { name: 'Priya Nair' },
    thread: [{ from: 'contact', text: 'Yes\r\nMaria' }],
    debrief: ['tape', 'private: leaves soon'],
    done: 'read it',
    meeting: { start: '2026-07-01 14:00', zone: 'Europe/Berlin', medium: 'phone' },
    others: [{ contact: { name: 'Tom', address: 'tom@x.example' }, organization: 'X', kind: 'news', body: 'B' }],
    body: 'One\r\nTwo',
  })
  expect(note).toMatchObject({
    referrer: 'Priya Nair',
    thread: [{ from: 'contact', text: 'Yes\nMaria' }],
    debrief: 'tape',
    privateNotes: ['leaves soon'],
    done: ['read it'],
    meeting: { start: '2026-07-01T12:00:00.000Z', zone: 'Europe/Berlin', medium: 'phone' },
    others: [{ contact: 'Tom', address: 'tom@x.example', organisation: 'X', kind: 'news', body: 'B' }],
    body: 'One\nTwo',
  })
})

test('the owner may come from the configuration', () => {
  const configured = { owner: { name: 'Ana Ferreira', signature: 'Ana\nLisbon' }, known: ['a pharmacist'] }
  expect(read({ owner: undefined }, configured)).toMatchObject({ owner: configured.owner, known: ['a pharmacist'] })
  expect(read({}, configured).owner).toEqual({ name: 'Jonas', signature: 'Jonas' })
})

test('a list of questions needs neither owner nor contact', () => {
  expect(mistakes({ kind: 'questions', body: ['What is a day like?', 'How did you get in?'] })).toEqual([])
})

describe('a mistake is told with its key', () => {
  test.each<[unknown, RegExp]>([
    [{ ...least, kind: undefined }, /^kind: is missing/],
    [{ ...least, kind: 'thankyou' }, /^kind: "thankyou" is no kind; it is one of outreach, nudge/],
    [{ ...least, body: undefined }, /^body: is missing/],
    [{ ...least, owner: undefined }, /^owner\.name: is missing/],
    [{ ...least, contact: undefined }, /^contact: is missing/],
    [{ ...least, contact: ['Maria'] }, /^contact: /],
    [{ ...least, thread: 'Hello' }, /^thread: "Hello" is no list/],
    [{ ...least, thread: [{ from: 'me', text: 'x' }] }, /^thread\.1\.from: "me" is neither owner nor contact/],
    [{ ...least, thread: [{ from: 'owner', text: { a: 1 } }] }, /^thread\.1\.text: /],
    [{ ...least, meeting: { start: 'soon', zone: 'Europe/Berlin' } }, /^meeting\.start: "soon" is no instant/],
    [
      { ...least, meeting: { start: '2026-07-01T14:00Z', zone: 'Berlin' } },
      /^meeting\.zone: "Berlin" is no IANA time zone/,
    ],
    [{ ...least, meeting: 'Thursday' }, /^meeting: /],
    [{ ...least, others: [{ contact: 'Tom' }] }, /^others\.1\.body: is missing/],
    [{ ...least, subject: ['a'] }, /^subject: /],
    ['a text', /no list of keys/],
    [null, /no list of keys/],
    [[least], /no list of keys/],
  ])('%j', (tree, wanted) => {
    expect(mistakes(tree)).toEqual([expect.stringMatching(wanted)])
  })
})

describe('private lines', () => {
  test.each([
    ['tape\nprivate: leaves soon\nread it', 'tape\nread it', ['leaves soon']],
    ['Private: a\nOFF THE RECORD: b', '', ['a', 'b']],
    ['- private: a\n- b', '- b', ['a']],
    ['2. off the record: a\n3. b', '3. b', ['a']],
    ['  private: a\n    goes on\n  b', 'b', ['a', 'goes on']],
    ['a private matter\nprivate talks: none', 'a private matter\nprivate talks: none', []],
    ['**private:** a\r\nb', 'b', ['a']],
    ['private:\nb', 'b', []],
    ['', '', []],
  ])('%j', (text, notes, privateNotes) => {
    expect(partPrivate(text)).toEqual({ notes, privateNotes })
  })
})
