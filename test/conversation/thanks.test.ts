// Stories of what follows a meeting: debrief, thanks, the month after. Each is a transcript under conversations/.

import { expect, test } from 'vitest'
import type { Command } from '../../src/conversation/command.ts'
import { agreed, contactSays, ownerSays } from './readings.ts'
import { at } from './setting.ts'
import { story } from './story.ts'

const file = (name: string) => `../conversations/${name}.txt`

/** A meeting of Thursday 5 March, 14:00 to 14:30, as its time comes to an end. */
const met = () =>
  story('2026-03-02 09:30')
    .reads(
      '2026-03-02 11:00',
      contactSays('Invitation: talk about wards', {
        kind: 'invitation',
        answer: 'accepts',
        negotiation: agreed('2026-03-05 14:00', '2026-03-05 14:30', 'calendar', 'Talk about wards'),
      }),
    )
    .until('2026-03-05 14:45')

const notes: Command = {
  command: 'debrief',
  struck: 'how you sat with the night shift for a week',
  notes: 'She sat with the night shift for a week before she drew anything.',
  privateNotes: [],
  advice: [
    { kind: 'reading', text: 'read Working Identity' },
    { kind: 'person', text: 'talk to Priya Nair' },
  ],
  referrals: [],
}
const nothingConcrete: Command = {
  command: 'debrief',
  struck: null,
  notes: 'Was nice.',
  privateNotes: [],
  advice: [],
  referrals: [],
}

test('a contact who writes while the thank-you waits does not send it', async () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .reads('2026-03-05 16:00', contactSays('Here is the article I spoke of.'))
    .answers('2026-03-05 17:00', { command: 'send' })
    .until('2026-03-09 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('contact-writes-while-the-thank-you-waits'))
})

test('a contact who writes while the thank-you is leaving takes it back, and the owner is asked again', async () => {
  const told = met()
    .answers('2026-03-05 20:00', notes)
    .answers('2026-03-05 20:10', { command: 'send' })
    .reads('2026-03-05 22:00', contactSays('Here is the article I spoke of.'))
    .answers('2026-03-05 22:10', { command: 'send' }, { mail: 'approval', followUp: 'thank-you:1', version: 1 })
    .answers('2026-03-06 09:00', { command: 'send' })
    .until('2026-03-09 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('contact-writes-while-the-thank-you-is-leaving'))
})

test('an owner who thanks by hand has thanked', async () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .reads('2026-03-05 16:00', ownerSays('Thank you so much for your time!', { thanks: true }))
    .until('2026-03-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('thanked-by-hand'))
})

test('a skip that comes after the owner thanked by hand changes nothing', async () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .reads('2026-03-05 16:00', ownerSays('Thank you so much for your time!', { thanks: true }))
    .answers('2026-03-05 17:00', { command: 'skip' }, { mail: 'approval', followUp: 'thank-you:1', version: 1 })
    .told()
  await expect(told).toMatchFileSnapshot(file('skip-after-thanking-by-hand'))
})

test('an owner who writes without thanking has not thanked', async () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .reads('2026-03-05 16:00', ownerSays('Here are my drawings.'))
    .until('2026-03-05 18:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('owner-writes-without-thanking'))
})

test('without notes one concrete detail is asked for, and the note is written from it', async () => {
  const told = met()
    .answers('2026-03-06 09:00', { command: 'detail', text: 'the week with the night shift' })
    .answers('2026-03-06 09:30', { command: 'send' })
    .until('2026-03-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('no-debrief-then-a-detail'))
})

test('notes with nothing concrete lead to the question for one detail', async () => {
  const told = met()
    .answers('2026-03-05 15:00', nothingConcrete)
    .answers('2026-03-05 16:00', { command: 'detail', text: 'the week with the night shift' })
    .until('2026-03-05 18:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('nothing-concrete-then-a-detail'))
})

test('an unanswered thank-you is reminded of at 20 and at 40 hours, and then no more', async () => {
  await expect(met().answers('2026-03-05 15:00', notes).until('2026-03-31 12:00').told()).toMatchFileSnapshot(
    file('reminders-at-20-and-40-hours'),
  )
})

test('an unanswered question for a detail is reminded of, too', async () => {
  await expect(met().until('2026-03-31 12:00').told()).toMatchFileSnapshot(file('no-debrief-and-no-detail'))
})

test('notes that come while the thank-you waits write it anew', async () => {
  const more: Command = {
    command: 'debrief',
    struck: null,
    notes: 'And one thing more.',
    privateNotes: [],
    advice: [],
    referrals: [{ name: 'Tom Berg', address: null, organisation: null }],
  }
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .answers('2026-03-05 15:30', more, { mail: 'told', followUp: 'debrief', kind: 'debrief' })
    .answers('2026-03-05 16:00', { command: 'send' })
    .until('2026-03-09 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('more-notes'))
})

test('the month-check leads to the month note', async () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .answers('2026-03-05 15:30', { command: 'send' })
    .answers('2026-04-01 12:00', {
      command: 'done',
      items: [
        { number: 1, state: 'done', outcome: 'I read it twice' },
        { number: 2, state: 'open', outcome: null },
      ],
      more: 'I visited two wards.',
    })
    .answers('2026-04-07 12:00', { command: 'send' })
    .until('2027-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('month-check-then-month-note'))
})

test('a month in which nothing was done asks for one honest sentence', async () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .answers('2026-03-05 15:30', { command: 'send' })
    .answers('2026-04-01 12:00', {
      command: 'done',
      items: [
        { number: 1, state: 'open', outcome: null },
        { number: 2, state: 'dropped', outcome: null },
      ],
      more: null,
    })
    .answers('2026-04-07 12:00', { command: 'detail', text: 'I signed up for the evening course.' })
    .answers('2026-04-07 13:00', { command: 'send' })
    .until('2027-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('month-check-with-nothing-done'))
})

test('an unanswered month-check leads to the question at the month mark', async () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .answers('2026-03-05 15:30', { command: 'send' })
    .until('2027-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('month-check-unanswered'))
})

test('an owner who thanks again by hand a month later completes the conversation', async () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .answers('2026-03-05 15:30', { command: 'send' })
    .reads('2026-04-03 12:00', ownerSays('Thank you again: I read it twice.', { thanks: true }))
    .until('2027-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('month-note-by-hand'))
})

test('a skipped thank-you does not end the conversation before the month note', async () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .answers('2026-03-05 15:30', { command: 'skip' })
    .until('2026-04-08 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('thank-you-skipped'))
})

test('a detail for a note that was skipped is answered all the same', async () => {
  const told = met()
    .answers('2026-03-06 09:00', { command: 'skip' })
    .answers(
      '2026-03-06 09:30',
      { command: 'detail', text: 'the week with the night shift' },
      { mail: 'detail-wanted', followUp: 'thank-you:1' },
    )
    .told()
  await expect(told).toMatchFileSnapshot(file('detail-after-skip'))
})

test('after two weeks of sleep what is still due comes once, and what has passed is dropped', async () => {
  const told = story('2026-03-02 09:30')
    .reads(
      '2026-03-02 11:00',
      contactSays('Invitation: talk about wards', {
        kind: 'invitation',
        answer: 'accepts',
        negotiation: agreed('2026-03-05 14:00', '2026-03-05 14:30', 'calendar', 'Talk about wards'),
      }),
    )
    .sleepsUntil('2026-03-17 08:00')
    .until('2026-03-20 08:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('asleep-for-two-weeks'))
})

test('two reminders slept through are one reminder', async () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .until('2026-03-05 16:00')
    .sleepsUntil('2026-03-10 08:00')
    .until('2026-03-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('asleep-over-both-reminders'))
})

test('a thank-you put off past the mark is still asked about', async () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .answers('2026-03-05 16:00', { command: 'later', until: at('2026-03-08 10:00') })
    .until('2026-03-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('thank-you-put-off'))
})
