// What grows from a debrief: corrections by number, promises, signs of advice that was followed, and the plain note at the end.

import { expect, test } from 'vitest'
import type { Command, Correction } from '../../src/conversation/command.ts'
import type { Evidence } from '../../src/conversation/conversation.ts'
import { entries } from '../../src/conversation/ledger.ts'
import { restsOn } from '../../src/conversation/rests-on.ts'
import { agreed, contactSays, ownerSays } from './readings.ts'
import { at } from './setting.ts'
import { type Story, story } from './story.ts'

const file = (name: string) => `../conversations/${name}.txt`

/** Until the owner is asked how it was: Thursday, 5 March. */
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
  notes:
    'She sat with the night shift for a week. Read Working Identity.\nTalk to Prya Nair at Southgate. She may leave in May.',
  privateNotes: [],
  advice: [
    { kind: 'reading', text: 'read Working Identity' },
    { kind: 'person', text: 'talk to Prya Nair at Southgate' },
  ],
  referrals: [{ name: 'Prya Nair', address: null, organisation: 'Southgate', how: 'introduces' }],
  pledges: [{ by: 'owner', text: 'send her my sketches', on: '2026-03-09' }],
  openings: ['they look for a service designer in autumn'],
  fit: 'up',
}
const nothing: Command = { ...notes, struck: null, advice: [], referrals: [], pledges: [], openings: [] }
const correct = (...items: Correction[]): Command => ({ command: 'correct', items, add: null })
const thanked = (told: Command = notes) =>
  met().answers('2026-03-05 15:00', told).answers('2026-03-05 15:30', { command: 'send' })
const seen = (more: Partial<Evidence> = {}): Evidence => ({
  at: at('2026-03-12 10:00'),
  from: 'Priya Nair',
  subject: 'Coffee?',
  messageId: 'coffee@albrecht.example',
  sent: true,
  ...more,
})
const finds = (told: Story, local: string, number: number, evidence: Evidence) =>
  told.happens(local, (when) => ({ at: when, type: 'evidence-found', number, evidence }))
const standing = (told: Story) => entries(told.conversation()).map(({ number, sort }) => `${number} ${sort}`)

test('what was understood is corrected by number, and the waiting thank-you is written anew', async () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .until('2026-03-05 15:10')
    .answers(
      '2026-03-05 15:20',
      correct(
        { number: 3, change: 'text', text: 'Priya Nair', not: 'Prya Nair', person: null },
        { number: 5, change: 'drop' },
        { number: 4, change: 'day', on: '2026-03-10' },
      ),
      { mail: 'told', followUp: 'debrief:1:x', kind: 'debrief', transcript: true },
    )
    .until('2026-03-05 16:00')
  expect(standing(told)).toEqual(['1 advice', '2 advice', '3 person', '4 pledge', '6 struck', '7 fit'])
  expect(told.conversation().advice[1]?.text).toBe('talk to Priya Nair at Southgate')
  expect(told.conversation().debrief?.notes).not.toContain('Prya')
  await expect(told.told()).toMatchFileSnapshot(file('corrected-notes'))
})

test('a correction never touches a note that is leaving or has left', () => {
  for (const moment of ['2026-03-05 15:35', '2026-03-05 17:00']) {
    const before = thanked().until(moment)
    const after = before.answers(moment, correct({ number: 1, change: 'drop' }), {
      mail: 'told',
      followUp: 'debrief:1:x',
      kind: 'debrief',
      transcript: true,
    })
    expect(after.told().split('the owner answers').at(-1)).not.toMatch(/write a draft|withdraw/)
  }
})

test('what is called private afterwards is in nothing that a note is made of', () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .answers('2026-03-05 15:10', { command: 'later', until: at('2026-03-06 10:00') })
    .answers('2026-03-05 15:20', correct({ number: 6, change: 'private' }, { number: 3, change: 'private' }), {
      mail: 'told',
      followUp: 'debrief:1:x',
      kind: 'debrief',
      transcript: true,
    })
  const { debrief, advice, referrals, followUps } = told.conversation()
  expect(JSON.stringify([advice, referrals, debrief?.struck, debrief?.notes])).not.toMatch(/Prya|night shift/)
  expect(debrief?.privateNotes.join('\n')).toMatch(/Prya/)
  // The text that waited may have held it.
  expect(followUps['thank-you:1']?.state).toMatchObject({ status: 'drafting', version: 3 })
})

test('where nothing is left to write from, the waiting text goes and the owner is asked', () => {
  const told = met()
    .answers('2026-03-05 15:00', { ...notes, advice: [], referrals: [], pledges: [], openings: [] })
    .until('2026-03-05 15:10')
    .answers('2026-03-05 15:20', correct({ number: 1, change: 'private' }))
  expect(told.conversation().followUps['thank-you:1']?.state).toMatchObject({ status: 'lacking', version: 2 })
})

test('a number that stands for nothing changes nothing', () => {
  const before = met().answers('2026-03-05 15:00', notes).until('2026-03-05 15:10')
  const known = before.conversation()
  const after = before.answers(
    '2026-03-05 15:20',
    correct({ number: 1, change: 'drop' }, { number: 12, change: 'drop' }),
  )
  expect(after.conversation()).toEqual(known)
  expect(after.told()).toMatch(/not understood/)
})

test('a number is never given to another thing', () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .answers('2026-03-05 15:20', correct({ number: 7, change: 'drop' }))
    .answers('2026-03-05 15:40', {
      command: 'correct',
      items: [],
      add: { ...notes, advice: [{ kind: 'other', text: 'keep a log' }] },
    })
  expect(standing(told)).toContain('8 advice')
})

test.each([
  ['opening', 5, 'organisation', '5 advice'],
  ['advice', 1, 'opening', '1 opening'],
  ['advice', 1, 'pledge', '1 pledge'],
  ['advice', 1, 'struck', '1 struck'],
  ['a person', 3, 'organisation', '3 advice'],
] as const)('%s under a number becomes what the owner says it is', (_what, number, sort, then) => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .answers('2026-03-05 15:20', correct({ number, change: 'sort', sort }))
  expect(standing(told)).toContain(then)
})

test('a promise with a day is reminded of once, in the morning of that day', async () => {
  const told = thanked().until('2026-03-11 12:00').told()
  await expect(told).toMatchFileSnapshot(file('promise-on-its-day'))
})

test('a promise of hers, or without a day, reminds of nothing', () => {
  const pledges = [
    { by: 'contact', text: 'send the slides', on: '2026-03-09' },
    { by: 'owner', text: 'send sketches', on: null },
  ] as const
  expect(
    thanked({ ...notes, pledges })
      .until('2026-03-28 12:00')
      .told(),
  ).not.toMatch(/promise:/)
})

test('a mail that looks like a proof is proposed, and only the owner ticks it', async () => {
  const told = finds(thanked(), '2026-03-12 10:05', 2, seen())
  expect(told.conversation().advice[1]).toMatchObject({ state: 'open', evidence: { subject: 'Coffee?' } })
  told
    .answers('2026-03-30 12:00', {
      command: 'done',
      items: [{ number: 2, state: 'done', outcome: 'we had coffee on the ward' }],
      more: null,
    })
    .until('2026-04-07 12:00')
  expect(restsOn(told.conversation(), 'Europe/Berlin')).toEqual([
    '2. talk to Prya Nair at Southgate: your own word, and your mail to Priya Nair of 12 March (Coffee?)',
  ])
  await expect(told.told()).toMatchFileSnapshot(file('evidence-proposed-and-confirmed'))
})

test('a sign that the owner refuses is not shown again, and the advice stays open', () => {
  const told = finds(thanked(), '2026-03-12 10:05', 2, seen()).answers('2026-03-30 12:00', {
    command: 'done',
    items: [{ number: 2, state: 'dropped', outcome: null, proof: false }],
    more: null,
  })
  finds(told, '2026-03-31 10:00', 2, seen())
  expect(told.conversation().advice[1]).toMatchObject({ state: 'open', notProof: ['coffee@albrecht.example'] })
  expect(told.conversation().advice[1]).not.toHaveProperty('evidence')
})

test('a no about advice without a sign drops it', () => {
  const told = thanked().answers('2026-03-30 12:00', {
    command: 'done',
    items: [{ number: 2, state: 'dropped', outcome: null, proof: false }],
    more: null,
  })
  expect(told.conversation().advice[1]?.state).toBe('dropped')
})

test('"done 2" in passing leaves the month-check to come', () => {
  const done: Command = { command: 'done', items: [{ number: 2, state: 'done', outcome: null }], more: null }
  const told = thanked().answers('2026-03-08 12:00', done, { mail: 'notice' })
  expect(told.conversation()).toMatchObject({ monthCheckedAt: null, advice: [{ state: 'open' }, { state: 'done' }] })
  expect(told.until('2026-03-30 12:00').told()).toMatch(/month-check:1/)
})

test('"done" for a number that is no advice is told, and changes nothing', () => {
  const told = thanked().until('2026-03-05 20:00')
  const known = told.conversation()
  told.answers('2026-03-08 12:00', {
    command: 'done',
    items: [{ number: 4, state: 'done', outcome: null }],
    more: null,
  })
  expect(told.conversation()).toEqual(known)
})

test('with nothing done the owner is asked, asked once more after two weeks, and then offered a plain note', async () => {
  const told = thanked().until('2026-05-31 12:00').told()
  await expect(told).toMatchFileSnapshot(file('nothing-done-then-a-plain-note'))
})

test('with nothing done and nothing to come back to no note is written', async () => {
  const told = met()
    .answers('2026-03-05 15:00', nothing)
    .answers('2026-03-06 09:00', { command: 'skip' })
    .until('2026-06-30 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('nothing-done-and-nothing-to-say'))
})

test('a sentence that comes while the plain note waits makes it a note on what was done', () => {
  const told = thanked()
    .until('2026-05-04 12:00')
    .answers(
      '2026-05-04 12:00',
      { command: 'done', items: [{ number: 1, state: 'done', outcome: 'twice' }], more: null },
      {
        mail: 'told',
        followUp: 'month-check:1',
        kind: 'month-check',
      },
    )
  expect(told.conversation().followUps['month-note:1']?.state).toMatchObject({ status: 'drafting', version: 2 })
})

test('a mail of thanks by hand, long after the month mark, ends the month note that waits', () => {
  for (const moment of ['2026-04-10 12:00', '2026-04-23 12:00', '2026-05-03 12:00']) {
    const told = thanked()
      .until(moment)
      .reads(moment, ownerSays('Thank you again: it all went well.', { thanks: true }))
    expect(told.conversation().followUps['month-note:1']?.state).toMatchObject({ status: 'ended', how: 'by-hand' })
  }
})

test('thanks by hand take the thank-you away, and the month mark stays', () => {
  const told = met()
    .answers('2026-03-05 15:00', notes)
    .until('2026-03-05 15:10')
    .reads('2026-03-05 18:00', ownerSays('Thank you so much for today.', { thanks: true }))
  expect(told.conversation().followUps['thank-you:1']?.state).toMatchObject({ status: 'ended', how: 'by-hand' })
  expect(told.until('2026-04-08 12:00').told()).toMatch(/month-note:1: nothing => lacking a detail/)
})
