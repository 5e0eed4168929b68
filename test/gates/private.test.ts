// What a private line alone holds, and the ordinary words that it shares with everything.

import { describe, expect, test } from 'vitest'
import type { Note } from '../../src/gates/note.ts'
import { privateLines } from '../../src/gates/private.ts'
import { saying } from './a-note.ts'

const judged = (secret: string, text: string, over: Partial<Note> = {}) =>
  privateLines({ ...saying(text), privateNotes: [secret], ...over })

describe('it shows', () => {
  test.each<[string, string]>([
    ['she may leave Northwind for Acme in June', 'Good luck with Acme.'],
    ['she is pregnant and has not told anybody', 'Congratulations on your pregnancy.'],
    ['her boss Karl is incompetent', 'I hope that Karl comes round.'],
    ['earns 85k', 'I had not known that one can earn 85,000 euros.'],
    ['going through a divorce', 'I am sorry about the divorce.'],
    ['they will lay off 40 people in autumn', 'I hope that you are spared by the layoffs.'],
    ['they will lay off 40 people in autumn', 'Forty people is a lot.'],
    ['her mother is ill', 'I hope that your mother is better.'],
    ['budget was cut by half after the Zürich merger', 'The merger must be hard.'],
    ['thinks the CEO should resign', 'Whether he resigns or not, I am with you.'],
    ['he drinks too much at client dinners', 'Enjoy the client dinners.'],
    ['the project Falcon is late', 'All the best for Falcon.'],
    ['secret tender for the Oslo hospital', 'I hope that the Oslo tender goes well.'],
    ['she applied for a post in Vienna', 'Vienna would be lucky.'],
    ['had a burnout two years ago', 'You spoke openly of your burnout.'],
    ['Priya Nair was nearly fired last year', 'I heard that Priya was nearly fired.'],
    ['husband works at Southgate', 'Greet your husband.'],
    ['she will quit in the summer', 'When you quit, tell me.'],
    ['Northwind is about to lose the Meridian contract', 'I hope the Meridian contract holds.'],
    ['phone of her assistant 030 5550123', 'I will call 030 5550123.'],
    ['her daughter failed the exam', 'I wish your daughter luck for the exam.'],
    ['I found her arrogant', 'You were not arrogant at all.'],
    ['the company is insolvent', 'An insolvent company is a sad thing.'],
    ['off to Lisbon to meet a headhunter', 'Have a good time in Lisbon.'],
  ])('%s: %s', (secret, text) => {
    const findings = judged(secret, text)
    expect(findings).toMatchObject([{ gate: 'private', level: 'stop' }])
    expect(text).toContain(findings[0]?.words)
  })
})

describe('it does not', () => {
  test.each<[string, string]>([
    ['she may leave Northwind for Acme in June', 'Good luck in June.'],
    ['she hates the new software', 'I hope that the new software grows on you.'],
    ['Priya Nair was nearly fired last year', 'I will write to Priya Nair.'],
    ['she finds the tape method silly', 'The tape on the floor stays with me.'],
    ['she talked a lot about herself, was late', 'I was late for work, because I talked about it with everybody.'],
    ['not sure she likes me', 'I like how you work, and I am sure that it helps.'],
    ['she was tired and wanted to go home', 'I went home and was not tired at all.'],
    ['do not mention the money again', 'The money is another matter.'],
    ['I want to ask her for a job later', 'Later I would like to hear more.'],
    ['the office is a mess', 'Your office has good light.'],
    ['she said nurses are not heard in meetings', 'In our meetings nurses are heard now.'],
    ['contract ends in March', 'In March I will begin.'],
    ['she wears a red scarf', 'I read the red book.'],
    ['she has two kids', 'Two things stay with me.'],
    ['husband works at Southgate', 'I will write to Southgate.'],
    ['she will quit in the summer', 'Have a good summer.'],
    ['she thinks that I talk too much', 'I talk too much, I know.'],
  ])('%s: %s', (secret, text) => {
    expect(judged(secret, text)).toEqual([])
  })
})

test.each<[string, Partial<Note>]>([
  ['the contact wrote', { thread: [{ from: 'contact', text: 'I am leaving for Acme.' }] }],
  ['the owner wrote', { thread: [{ from: 'owner', text: 'I hear that Acme is growing.' }] }],
  ['stands in the other notes', { debrief: 'Acme does it otherwise' }],
  ['the owner did', { done: ['visited Acme'] }],
])('what %s, too, is not private', (_what, over) => {
  expect(judged('may leave for Acme', 'I looked at Acme.', over)).toEqual([])
})

test('each private line is told of once', () => {
  const findings = privateLines({ ...saying('Acme, Acme and the divorce.'), privateNotes: ['to Acme', 'her divorce'] })
  expect(findings.map(({ words }) => words)).toEqual(['Acme', 'divorce'])
})
