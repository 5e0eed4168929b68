// Who sent the owner, as he says it in his first mail.

import { describe, expect, test } from 'vitest'
import { introducerIn } from '../../src/gates/introducer.ts'

describe('somebody sent him', () => {
  test.each([
    ['Priya Nair suggested that I write to you.', 'Priya Nair'],
    ['Priya Nair suggested I get in touch with you about wards.', 'Priya Nair'],
    ['Our friend Priya Nair told me to write to you.', 'Priya Nair'],
    ['My colleague Omar el Haddad kindly gave me your address.', 'Omar el Haddad'],
    ['Priya Nair, who teaches with you, said I should speak with you.', 'Priya Nair'],
    ['Priya has very kindly introduced us.', 'Priya'],
    ['I am writing at the suggestion of Dr Ines Weber.', 'Dr Ines Weber'],
    ['On the recommendation of Ines Weber I turn to you.', 'Ines Weber'],
    ['I write to you on Ines Weber’s advice.', 'Ines Weber'],
    ['I was referred to you by Tom van Dijk.', 'Tom van Dijk'],
    ['I have your name from Zoë Ångström.', 'Zoë Ångström'],
    ['I heard of you through Jean-Luc Moreau, and was curious.', 'Jean-Luc Moreau'],
    ['Beatriz Lima pointed me to you.', 'Beatriz Lima'],
  ])('%s', (text, name) => {
    expect(introducerIn(text)).toBe(name)
  })
})

describe('nobody did', () => {
  test.each([
    'I read your article on wards.',
    'A friend suggested that I write to you.',
    'I found you through LinkedIn.',
    'You told me to write to you again in May.',
    'She suggested that I write to you.',
    'Priya Nair works with you, I believe.',
    'I saw your talk in Leeds.',
    '',
  ])('%s', (text) => {
    expect(introducerIn(text)).toBeNull()
  })
})

test('a long mail of names is read in no time', () => {
  const began = process.cpuUsage().user
  introducerIn('Anna Maria Luise Keller '.repeat(40_000))
  introducerIn(`${'A'.repeat(500_000)} suggested`)
  expect((process.cpuUsage().user - began) / 1000).toBeLessThan(1500)
})
