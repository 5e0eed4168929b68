// Who introduced the two is named in the first two sentences of an outreach.

import { expect, test } from 'vitest'
import { referrer } from '../../src/gates/referrer.ts'
import { note } from './a-note.ts'

const judged = (name: string | null, text: string, kind: 'outreach' | 'nudge' = 'outreach') =>
  referrer(note({ kind, referrer: name, body: `Dear Maria,\n\n${text}\n\nBest regards,\nJonas Albrecht` }))

const openings: readonly (readonly [name: string, text: string, findings: number])[] = [
  ['Priya Nair', 'Priya Nair suggested that I write to you. I am a nurse.', 0],
  ['Priya Nair', 'I am a nurse in Ulm. Priya told me about your ward.', 0],
  ['Dr. Priya Nair', 'My name is Jonas. Dr. Nair was so kind to give me your address. I am a nurse.', 0],
  ['Priya Nair (Southgate)', 'At the suggestion of Ms Nair I write to you.', 0],
  ["Seán O'Brien", 'Sean O’Brien gave me your name.', 0],
  ['Priya Nair', 'I hope you are well. I am a nurse. I want to learn. Priya Nair named you.', 1],
  ['Priya Nair', 'I am a nurse. A friend of yours named you. Would you talk to me?', 1],
  ['Priya Nair', 'I nurse. I draw. I ask.\n\nPS: Greetings from Priya.', 1],
]

test.each([
  ...openings,
  ['Priya Nair', 'Dr. Okafor’s book, which Priya lent me, brought me to you. I nurse.', 0],
  ['Priya Nair', 'I am writing on the advice of Priya Nair, e.g. for twenty minutes. I nurse.', 0],
  ['Nair, Priya', 'PRIYA NAIR told me to write. I nurse.', 0],
  ['Jürgen Weiß', 'Juergen sagt, Sie wissen alles. Ich bin Pfleger.', 0],
  ['priya@southgate.example', 'I am a nurse. I draw. I ask.', 0],
  ['Priya Nair', 'Pria told me about you. I am a nurse. Priya Nair said so.', 1],
  ['Tom Berg', 'I am a nurse who draws! I would like to learn! Tom sent me.', 1],
] as const)('%s: %s', (name, text, findings) => {
  expect(judged(name, text)).toHaveLength(findings)
})

test('nothing is shown where the name is missing, and where it comes late the sentence is', () => {
  expect(judged('Priya Nair', 'I nurse. I draw. I ask.')).toMatchObject([{ level: 'warn', words: null }])
  expect(judged('Priya Nair', 'I nurse. I draw. Priya sent me.')).toMatchObject([{ words: 'Priya sent me.' }])
})

test('nobody is missed where nobody introduced, and in other notes', () => {
  expect(judged(null, 'I nurse.')).toEqual([])
  expect(judged('Priya Nair', 'I nurse. I draw. I ask.', 'nudge')).toEqual([])
})
