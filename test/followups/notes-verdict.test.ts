// What a line of notes says outright about a certificate, a degree and their like.

import { expect, test } from 'vitest'
import { verdictsOf } from '../../src/followups/notes-verdict.ts'

const says = (line: string) => verdictsOf(line).map(({ subject, needed }) => `${subject}: ${needed ? 'yes' : 'no'}`)

test.each([
  ['You need a certificate', 'a certificate: yes'],
  ['You need a certificate, or nobody reads on', 'a certificate: yes'],
  ['the SQL certificate really helped', 'a certificate: yes'],
  ['Certification is a must in her firm', 'a certificate: yes'],
  ['nobody ever asked for my certificate', 'a certificate: no'],
  ['certificates don’t matter, she said', 'a certificate: no'],
  ['No need to get another certificate', 'a certificate: no'],
  ['her master’s degree opened doors', 'a master’s degree: yes'],
  ['The MBA was a waste', 'a master’s degree: no'],
  ['a degree is not necessary', 'a degree: no'],
  ['the PhD counts a lot in pharma', 'a doctorate: yes'],
  ['you don’t need a bootcamp', 'a bootcamp: no'],
  ['A portfolio is essential. The degree was useless.', 'a degree: no|a portfolio: yes'],
  ['Python is required', 'coding: yes'],
])('%j says %s', (line, expected) => {
  expect(says(line)).toEqual(expected.split('|'))
})

test.each([
  'She has a certificate',
  'I should ask about certificates',
  'the certificate helps only in Germany',
  'whether the degree matters depends on the firm',
  'if you need a certificate, take the short one',
  'not everybody needs a certificate',
  'The certificate matters. Well, the certificate does not matter to me.',
  'you need patience, and a friend with a certificate',
  'Her degree is in Greek',
  'Send her the certificate',
  'nobody there has a portfolio',
  'the portfolio review is on Friday',
  '',
])('%j says nothing for sure', (line) => {
  expect(says(line)).toEqual([])
})

test.each([
  ['one word', 'certificate '.repeat(1e5)],
  ['letters', 'a'.repeat(1e6)],
  ['needs', 'you need a '.repeat(1e5)],
])('a megabyte of %s says nothing', (_what, line) => {
  expect(says(line)).toEqual([])
})
