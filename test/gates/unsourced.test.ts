// Exact things and names that nobody mentioned before; and the capitals, numbers and days that look like them.

import { describe, expect, test } from 'vitest'
import type { Note } from '../../src/gates/note.ts'
import { unsourced } from '../../src/gates/unsourced.ts'
import { note, saying } from './a-note.ts'

describe('nothing holds it', () => {
  test.each([
    'I have written to Dr. Lindqvist.',
    'I signed up for the Bergen Summit.',
    'The course costs $30 per hour.',
    'The course costs § 30 per hour.',
    'I will be there on April 14.',
    'I will go on 14 April.',
    'I am reading Deep Work by Cal Newport.',
    'I ordered Thinking in Systems.',
    'See https://example.com/plans for more.',
    'My drawings are on jonasdraws.example/ward.',
    'You can reach me at 030 5550199.',
    'Write to me at jonas@draws.example.',
    'I met Tom Berg.',
    'I had coffee with Petra.',
    'Tom told me the same.',
    "Lindqvist's article changed my mind.",
    'I joined the Hospital Design Association.',
    'I went to the Design Week in Ulm.',
    'Six years of nights taught me that.',
    'It took 45 minutes.',
    'They pay 85k.',
    'They pay 85,000 euros.',
    '40 percent of wards are wrong.',
    'I read "The Design of Everyday Things" twice.',
    'I spent 300 hours drawing.',
    'My colleague Aisha Rahman agrees.',
    'I have been to the Vitra Museum.',
    'I enrolled at the Bauhaus Academy.',
    'I listened to the podcast Wardcast.',
    'The Lindgren Foundation replied.',
    'I will visit Southgate on the 23rd.',
    'We could meet at 16:30.',
    'I wrote to Ms Okonkwo.',
    'I wrote to Professor Hale.',
    'Since 2019 I have drawn every day.',
    'It was good to talk to you on Tuesday.',
    'Thank you for our conversation last Monday.',
    'I applied to the RCA.',
    "I read Susan Cain's Quiet.",
    'You said that McKinsey does it otherwise.',
    "I met Priya Nair's colleague Henrik.",
    'I will start on 1 September 2026.',
    'There were seventeen people in the room.',
    'The book has four hundred pages.',
    'Working Identity, by Herminia Ibarra, is on my table.',
    'I saw the talk by Anne-Marie Dubois.',
    "On Mark's advice I began to draw.",
    'I have registered for the Health Spaces Conference.',
    'The ticket was 49 €.',
    'I emailed Grace and she replied.',
  ])('%s', (text) => {
    const findings = unsourced(saying(text))
    expect(findings[0]).toMatchObject({ gate: 'unsourced', level: 'stop' })
    for (const { words } of findings) expect(text).toContain(words)
  })
})

describe('it was said, noted or done, follows from the meeting, or is only written large', () => {
  test.each([
    'I have written to Priya Nair.',
    'I have written to Priya.',
    'I have written to Ms Nair.',
    "Priya's answer came at once.",
    'I wrote to Southgate.',
    'The Southgate team answered.',
    'I am reading Working Identity.',
    'I am reading "Working Identity".',
    'Thank you for the 20 minutes.',
    'Thank you for the twenty minutes.',
    'Thank you for Thursday.',
    'Thank you for talking with me on 5 March.',
    'Thank you for talking with me on March 5th.',
    'It is two weeks since we talked.',
    'A month ago you told me of the tape.',
    'Wishing you a happy Thanksgiving.',
    'Best of luck with the move.',
    'I opened Excel and made a list.',
    'Three things stayed with me: the tape, the floor and the doors.',
    'I keep coming back to two things.',
    'Both were new to me.',
    'I drew it in Figma.',
    'My English teacher would be proud.',
    'I will do it before Christmas.',
    'In March I will start.',
    'On Monday I will write to Priya.',
    'I learned German in Berlin.',
    'I live in Leeds.',
    'I am moving to Lyon.',
    'Greetings from Hamburg.',
    'Reading it again, I saw what you meant.',
    'Honestly, I was surprised.',
    "Northwind's ward is the example I use.",
    'PS: The tape is still there.',
    'P.S. I kept the tape.',
    'Your talk at two on Thursday was short, and it was enough.',
    'At 2 pm on Thursday I did not know that.',
    'At 14:00 I did not know that.',
    'I have been a nurse, and it shows.',
    'Maria, thank you.',
    'Looking forward to hearing from you.',
    'One hundred times I drew it, or so it felt.',
    'A hundred thanks.',
    'My boss, too, wants to see it.',
    'I told my wife about it.',
    'The NHS does it that way, you said.',
    'My CV is shorter now.',
    'I have a PhD in nothing.',
    'Your Dutch colleague sounds wise.',
    'I use LinkedIn only rarely.',
    'Would it be okay to write to you in the summer?',
    'I taped the floor of my kitchen.',
    'Yes, I did it.',
    "It's all thanks to you.",
    'Tomorrow I begin.',
    'The first thing I did was to buy tape.',
    'It took a few days.',
    'Half of it was done by hand.',
    'I AM glad that I asked.',
    'What a day!',
    'Jonas here once more.',
    'The Head of Planning at Southgate sounds interesting.',
    'I have thought about it every night.',
    'First, I bought tape. Second, I used it.',
    "My Master's thesis was about something else.",
    'In the Netherlands it would be otherwise.',
    'At Easter I will have time to draw.',
    'I came home and read the first two chapters.',
    'Two of the three doors were wrong.',
    'Hospital Design is what I want to learn.',
    'Step by step I get there.',
    'Dear me, that was long.',
    'I am, as ever, grateful.',
    'Within ten minutes I had filled a page.',
    'Ten out of ten for the idea.',
    'I am 100% sure.',
    'The other half is for May.',
    'As a nurse I know the night shift by heart.',
    'Danke noch einmal!',
    'Your "start small" has become my rule.',
    'The words "Start small" hang over my desk.',
    'You said: "Tape first." I did.',
    'Spring is here.',
    'God, was I nervous.',
    'Thank You for the tape.',
    'To be honest, I had my doubts.',
    'Nurses see more than a plan.',
    'Planning a ward is like that.',
    "Yesterday's talk was a gift.",
    '"How did you sleep?" is a question I now ask first.',
    'Whenever I see tape, I think of it.',
  ])('%s', (text) => {
    expect(unsourced(saying(text))).toEqual([])
  })
})

describe('what holds it, and where', () => {
  test.each<[string, Partial<Note>]>([
    ['I met Dr. Lindqvist.', { debrief: 'ask Dr. Lindqvist about the doors' }],
    ['I went to the Bergen Summit.', { done: ['went to the Bergen Summit in April'] }],
    ['The course costs 300 euros.', { debrief: 'course, € 300' }],
    ['The course costs €300.', { debrief: 'the course is 300 Euro' }],
    ['You earn 85,000 there.', { debrief: 'they pay 85k' }],
    ['It is on 14 April.', { thread: [{ from: 'contact', text: 'The open day is on April 14th.' }] }],
    ['It is on the 14th.', { debrief: 'open day 14.4.' }],
    ['It begins at 3 pm.', { debrief: 'begins 15:00' }],
    ['It took twelve years.', { debrief: '12 years of permits' }],
    ['It took 12 years.', { debrief: 'twelve years of permits' }],
    ['I wrote to the RCD.', { debrief: 'Royal College of Design has a library' }],
    ['See northwind.example/plans.', { thread: [{ from: 'contact', text: 'https://www.northwind.example/plans/' }] }],
    ['Call me at +49 30 5550100.', { owner: { name: 'Jonas Albrecht', signature: 'Jonas\n030 555 01 00' } }],
    ['Juergen was kind.', { debrief: 'ask Jürgen' }],
    ['Three people, as you said: I met all of them.', { done: ['met Ana', 'met Ben', 'met Cem'] }],
    ['I nursed for six years.', { known: ['I nursed for six years.'] }],
    ['Henrik Vogt sent me.', { referrer: 'Henrik Vogt' }],
  ])('%s', (text, over) => {
    expect(unsourced({ ...saying(text), ...over })).toEqual([])
  })

  test.each<[string, Partial<Note>]>([
    ['It took thirteen years.', { debrief: '12 years of permits' }],
    ['It is on 15 April.', { debrief: 'open day 14.4.' }],
    ['It begins at 4 pm.', { debrief: 'begins 15:00' }],
    ['The course costs 350 euros.', { debrief: 'course, € 300' }],
    ['See northwind.example/plan.', { debrief: 'northwind.example/other' }],
    ['I wrote to Ana Silva.', { debrief: 'ask Ana' }],
    [
      'I met Tom Berg.',
      { others: [{ contact: 'Li', address: '', organisation: null, kind: 'thank-you', body: 'Tom Berg' }] },
    ],
  ])('%s is something else', (text, over) => {
    expect(unsourced({ ...saying(text), ...over })).not.toEqual([])
  })
})

test('an outreach may tell of its writer and propose times, but not of an introduction that nobody gave', () => {
  const outreach = (text: string) => unsourced({ ...saying(text), kind: 'outreach', thread: [], debrief: '' })
  expect(outreach('I teach at Harlow School in Leeds. Would 14 April at 3 pm suit you?')).toEqual([])
  expect(outreach('Tom Berg suggested that I write to you.')).toMatchObject([{ words: 'Tom Berg' }])
  expect(outreach('My plans are at plans.example/jonas.')).toMatchObject([{ words: 'plans.example/jonas' }])
})

test('what is private stops at its own gate', () => {
  expect(unsourced({ ...saying('Good luck with Acme.'), privateNotes: ['leaves for Acme'] })).toEqual([])
})

test('the other capitals of German are no names, a person is', () => {
  const german = (text: string) =>
    unsourced(
      note({
        body: `Liebe Maria,\n\nvielen Dank für das Gespräch, das mir sehr geholfen hat. ${text}\n\nViele Grüße\nJonas Albrecht`,
      }),
    )
  expect(german('Die Geschichte vom Klebeband auf dem Boden erzähle ich jedem, und das Buch ist bestellt.')).toEqual([])
  expect(german('Ich habe Frau Lindqvist geschrieben.')).toMatchObject([{ words: 'Lindqvist' }])
})

describe('a month note after three deeds', () => {
  const month: Partial<Note> = {
    kind: 'month-note',
    debrief:
      'start with the floor, not the walls\nvisit the Ostrava archive, ask for Mrs Novotna\nher first plan was rejected 3 times\nread Working Identity',
    done: ['visited the archive in Ostrava', 'drew the supply room', 'showed it to my head nurse'],
  }

  test.each([
    'Mrs Novotna let me see the oldest plans.',
    'The Ostrava archive smells of glue and coffee.',
    'Three rejections, and you went on.',
    'Three times rejected!',
    'Since our talk I have drawn every evening.',
    'On the train back from Ostrava I filled half a notebook.',
    'Happy Easter to you and yours!',
    'I took the S-Bahn, of course.',
    'For the first time in years I enjoyed a Monday.',
    'It is Friday night and I am still at it.',
    'The plan is A3 and ugly.',
    'Version two looks better.',
    'We call it Plan B.',
    'The Czech trains were on time.',
    'Mum says hello.',
    'God knows why it took me so long.',
    'I wish you a Merry Christmas and a Happy New Year.',
    'Chapter three was the hardest.',
    "As Monday's lesson showed, walls come last.",
    'I know: floor first, walls later.',
    '1) I visited the archive. 2) I drew the supply room.',
    'A big Thank You from me and my head nurse.',
    'Next week I begin with the door.',
    'Best of all: it was free.',
    'Not bad for a Tuesday.',
    'One of the nurses cried. Two laughed.',
    'I have put it off five times.',
    'Every Sunday I draw for an hour.',
    'My notebook says "floor!!" on each page.',
    'It cost me nothing but sleep.',
    'In the 1970s they drew by hand.',
    'I owe you one.',
    'Dozens of drawings later, I see it.',
  ])('%s', (text) => {
    expect(unsourced({ ...saying(text), ...month })).toEqual([])
  })

  test.each([
    'In 1974 they drew by hand, said the archivist.',
    'I met the archivist, Pavel Dostal.',
    'It cost me 45 euros.',
    'I visited the archive on 12 March.',
    'I have drawn 27 plans.',
    'I am reading A Pattern Language as well.',
    'I joined the Guild of Hospital Planners.',
    'The Kolin Prize went to a nurse.',
    "Novotna's colleague Jitka showed me the cellar.",
    'My plan is online at plans.example/supply.',
  ])('%s is held by nothing', (text) => {
    expect(unsourced({ ...saying(text), ...month })).not.toEqual([])
  })
})
