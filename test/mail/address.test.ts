import { expect, test } from 'vitest'
import { normalAddress, parseAddresses, sameAddress } from '../../src/mail/address.ts'

test.each([
  ['Maria Lopez <maria@Acme.TEST>', [{ name: 'Maria Lopez', address: 'maria@acme.test' }]],
  [
    '"Lopez, Maria" <maria@acme.test>, sam@example.org',
    [
      { name: 'Lopez, Maria', address: 'maria@acme.test' },
      { name: '', address: 'sam@example.org' },
    ],
  ],
  ['=?utf-8?B?SsO8cmdlbg==?= <j@acme.test>', [{ name: 'Jürgen', address: 'j@acme.test' }]],
  ["'Maria' <maria@acme.test>", [{ name: 'Maria', address: 'maria@acme.test' }]],
  ['maria@acme.test (Maria)', [{ name: 'Maria', address: 'maria@acme.test' }]],
  ['"eve@evil.test" <maria@acme.test>', [{ name: 'eve@evil.test', address: 'maria@acme.test' }]],
  ['Team: a@x.test, b@x.test;', []],
  ['undisclosed-recipients:;', []],
  ['', []],
])('%s', (text, people) => {
  expect(parseAddresses(text)).toEqual(people)
})

test.each([
  ['Sam@Example.org', 'sam@example.org', true],
  [' <sam@example.org> ', 'sam@example.org', true],
  ['sam@bücher.test', 'sam@xn--bcher-kva.test', true],
  ['s.am@example.org', 'sam@example.org', false],
  ['sam+x@example.org', 'sam@example.org', false],
  ['', '', false],
])('%s and %s', (a, b, same) => {
  expect(sameAddress(a, b)).toBe(same)
  expect(sameAddress({ name: 'Somebody', address: a }, b)).toBe(same)
})

test('nobody is the same as nobody', () => {
  expect(sameAddress(null, null)).toBe(false)
})

test('the normal form of an address is lower case', () => {
  expect(normalAddress('Sam.Reed@Example.ORG')).toBe('sam.reed@example.org')
})
