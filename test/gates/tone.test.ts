// What sounds eager, flattering, pressing or made by a machine, and what is only warm.

import { describe, expect, test } from 'vitest'
import { tone } from '../../src/gates/tone.ts'
import { saying } from './a-note.ts'

describe('it does', () => {
  test.each([
    'Thank you so much! It was great!',
    'It was absolutely amazing.',
    'You are an inspiration.',
    'I am in awe of what you have built.',
    'I hope this email finds you well.',
    'I hope this message finds you well and rested.',
    'Thank you for your invaluable insights.',
    'Your valuable insights helped me.',
    'I wanted to delve deeper into the tape.',
    'Just checking in again.',
    'I am just checking in.',
    'I wanted to circle back on this.',
    'I have not heard back from you.',
    'Please reply by Friday.',
    'Please answer as soon as possible.',
    'I have always admired your work.',
    'Your impressive career speaks for itself.',
    'I am writing to express my sincere gratitude.',
    'Our talk was incredible, fantastic, and inspiring.',
    'I am your biggest fan.',
    'You are a legend.',
    'Your wealth of knowledge is a treasure trove.',
    'It deeply resonated with me.',
    'I look forward to leveraging your advice.',
    'I am over the moon.',
    "I can't thank you enough.",
    'Did you see my last email?',
    'It would be an absolute honour.',
    'A gentle reminder of my mail.',
    'Someone of your caliber rarely has time.',
    'It was a truly thought-provoking conversation.',
    'Your guidance has been instrumental in shaping my path.',
    'Thank you for helping me navigate the complexities of the field.',
    'I need an answer by tomorrow.',
    'I am super excited to begin.',
    'Northwind is lucky to have you.',
    'You are amazing.',
    "I haven't heard from you yet.",
  ])('%s', (text) => {
    const findings = tone(saying(text))
    expect(findings[0]).toMatchObject({ gate: 'tone', level: 'warn' })
    for (const { words } of findings) expect(text).toContain(words)
  })
})

describe('it is plain', () => {
  test.each([
    'Thank you!',
    'It was great to talk with you.',
    'Thank you for your time and your honesty.',
    'It helped me a lot.',
    'I really enjoyed it.',
    'Your advice on tape was useful.',
    'I hope you are well.',
    'I hope you had a good weekend.',
    'It was a wonderful hour.',
    'I am grateful.',
    'I admire how you tested the ward.',
    'I check in at the front desk at nine.',
    'The checking of plans takes long.',
    'I will write again when I have news.',
    'The best part was the tape.',
    'It is the most useful thing I have heard in months.',
    'I was following your advice when it happened.',
    'I followed up with Priya.',
    'I have not heard of that before.',
    'I am happy to have met you.',
    'Truly, it helped.',
    'That is a good rule.',
    'Whenever it suits you is fine.',
    'No need to reply.',
    'Please do not feel that you have to answer.',
    'It gave me courage.',
    'It was kind of you to tell me.',
    'I landed on my feet.',
    'It was fun, and it was hard.',
    'I laughed about the tape and then thought about it for a week.',
    'What a good question that was.',
    'I have thought about your question on each shift.',
    'I am looking forward to the course.',
    'If it does not fit, a one-line no is perfectly fine.',
    'Most of all I liked the tape.',
    'A perfect example of what you said came up on Monday.',
    'I was so glad to hear that.',
    'Thank you very much.',
  ])('%s', (text) => {
    expect(tone(saying(text))).toEqual([])
  })
})

test('words of the contact are quoted, not the machine’s', () => {
  const note = saying('You told me to leverage the night shift, and I did.')
  expect(tone(note)).toHaveLength(1)
  expect(tone({ ...note, debrief: 'leverage the night shift' })).toEqual([])
  expect(tone(saying('Your "absolutely brilliant" made me laugh.'))).toEqual([])
})
