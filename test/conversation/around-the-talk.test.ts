// Stories around the talk and the two thank-yous: a second person, a no, a confirmation, an introduction, keeping in touch, news. Each
// is a transcript under conversations/.

import { expect, test } from 'vitest'
import type { Command } from '../../src/conversation/command.ts'
import { decide } from '../../src/conversation/decide.ts'
import type { Followed } from '../../src/conversation/introduction.ts'
import { agreed, contactSays, ownerSays } from './readings.ts'
import { at, setting } from './setting.ts'
import { type Story, story } from './story.ts'

const file = (name: string) => `../conversations/${name}.txt`
const priya = { name: 'Priya Nair', address: null, organisation: 'Southgate Clinic' }

const invited = (start: string, end: string, text = 'Invitation: talk about wards') =>
  contactSays(text, { kind: 'invitation', answer: 'accepts', negotiation: agreed(start, end, 'calendar', 'Talk') })

const notes: Command = {
  command: 'debrief',
  struck: 'how you sat with the night shift for a week',
  notes: 'She sat with the night shift for a week before she drew anything.',
  privateNotes: [],
  advice: [],
  referrals: [priya],
}
const followed = (over: Partial<Followed>): Followed => ({
  contact: { name: 'Priya Nair', address: 'priya.nair@southgate.example' },
  conversationId: 'c2',
  wroteAt: null,
  talkAt: null,
  metAt: null,
  ...over,
})
const follows = (tale: Story, local: string, over: Partial<Followed>) =>
  tale.happens(local, (now) => ({ at: now, type: 'referral-followed', ...followed({ wroteAt: at(local), ...over }) }))
const meets = (tale: Story, local: string, met: string) =>
  tale.happens(local, (now) => ({
    at: now,
    type: 'referral-met',
    ...followed({ wroteAt: at('2026-03-09 09:00'), talkAt: at(met), metAt: at(met) }),
  }))

/** Met, noted and thanked on Thursday 5 March. */
const thanked = () =>
  story('2026-03-02 09:30')
    .reads('2026-03-02 11:00', invited('2026-03-05 14:00', '2026-03-05 14:30'))
    .answers('2026-03-05 15:00', notes)
    .answers('2026-03-05 15:30', { command: 'send' })

test('where somebody else at the same place was asked, nobody is told to think of a second person', async () => {
  const told = story('2026-03-02 09:30')
    .happens('2026-03-03 10:00', (now) => ({ at: now, type: 'colleague-asked', name: 'Tom Berg' }))
    .until('2026-03-10 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('second-person-not-needed'))
})

test('a no is answered on the owner’s word, and then all is quiet', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-04 10:00', contactSays('I am afraid I have to pass.', { answer: 'declines' }))
    .answers('2026-03-04 12:00', { command: 'send' })
    .reads('2026-03-04 15:00', contactSays('That was a kind answer.'))
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('declined-and-answered'))
})

test('an owner who answers a no by hand is not asked about it any more', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-04 10:00', contactSays('I am afraid I have to pass.', { answer: 'declines' }))
    .reads('2026-03-04 12:00', ownerSays('No problem at all, and thank you!', { thanks: true }))
    .until('2026-03-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('declined-and-answered-by-hand'))
})

test('a no that comes to light after a week is not answered', async () => {
  const told = story('2026-03-02 09:30')
    .sleepsUntil('2026-03-20 09:00')
    .reads('2026-03-20 09:00', contactSays('I have to pass.', { answer: 'declines', date: at('2026-03-04 10:00') }))
    .until('2026-03-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('declined-long-ago'))
})

test('who names somebody else instead is thanked for it, and hears what came of it', async () => {
  const tale = story('2026-03-02 09:30')
    .reads(
      '2026-03-04 10:00',
      contactSays('I am the wrong person. Priya Nair would be the right one.', {
        answer: 'redirects',
        referrals: [priya],
      }),
    )
    .answers('2026-03-04 12:00', { command: 'send' })
  const told = follows(tale, '2026-03-06 10:00', {})
    .answers('2026-03-18 12:00', { command: 'send' })
    .until('2026-06-30 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('named-somebody-else'))
})

test('a talk that was agreed long before is confirmed, and once more when it moved', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-03 11:00', invited('2026-03-12 14:00', '2026-03-12 14:30'))
    .answers('2026-03-11 13:00', { command: 'send' })
    .reads('2026-03-11 17:00', invited('2026-03-19 14:00', '2026-03-19 14:30', 'Moved by a week'))
    .until('2026-03-19 12:30')
    .told()
  await expect(told).toMatchFileSnapshot(file('confirmed-and-moved'))
})

test('a talk that moves away while its confirmation waits takes the confirmation with it', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-03 11:00', invited('2026-03-12 14:00', '2026-03-12 14:30'))
    .reads('2026-03-11 17:00', invited('2026-03-13 14:00', '2026-03-13 14:30', 'A day later'))
    .until('2026-03-13 12:30')
    .told()
  await expect(told).toMatchFileSnapshot(file('moved-while-the-confirmation-waits'))
})

test('a confirmation that is approved when it could not leave in time any more goes nowhere', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-03 11:00', invited('2026-03-12 09:00', '2026-03-12 09:30'))
    .answers('2026-03-11 21:00', { command: 'send' })
    .until('2026-03-12 08:30')
    .told()
  await expect(told).toMatchFileSnapshot(file('confirmed-too-late'))
})

test('a confirmation that was approved and held up is taken back in time, and the owner hears of it', () => {
  const held = story('2026-03-02 09:30')
    .reads('2026-03-03 11:00', invited('2026-03-12 10:10', '2026-03-12 10:40'))
    .answers('2026-03-11 21:00', { command: 'send' })
    .conversation()
  const { conversation, effects } = decide(setting, held, { at: at('2026-03-12 08:10'), type: 'alarm-rang' })
  expect(Object.values(conversation.followUps).find(({ kind }) => kind === 'confirmation')?.state.status).toBe('ended')
  expect(effects).toMatchObject([
    { effect: 'withdraw-note', version: 1 },
    { effect: 'mail-owner', mail: { mail: 'notice', title: 'confirmation too late' } },
    { effect: 'mail-owner', mail: { mail: 'told', kind: 'card' } },
  ])
})

test('of a person of whom nothing is known the owner is asked after two weeks, and his sentence is the report', async () => {
  const told = thanked()
    .answers('2026-03-19 12:00', { command: 'detail', text: 'I called her, and she sent me two drawings.' })
    .answers('2026-03-19 13:00', { command: 'send' })
    .until('2026-03-28 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('introduction-told-by-the-owner'))
})

test('a report that waits is written anew once they have met', async () => {
  const tale = follows(thanked(), '2026-03-09 09:00', {}).until('2026-03-20 09:00')
  const told = meets(tale, '2026-03-20 15:00', '2026-03-20 10:00')
    .answers('2026-03-20 16:00', { command: 'send' })
    .until('2026-03-28 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('introduction-met-while-the-report-waits'))
})

test('a report that is on its way comes back when they have met', async () => {
  const tale = follows(thanked(), '2026-03-09 09:00', {}).answers('2026-03-19 20:00', { command: 'send' })
  const told = meets(tale, '2026-03-19 21:00', '2026-03-19 18:00').until('2026-03-20 12:00').told()
  await expect(told).toMatchFileSnapshot(file('introduction-met-while-the-report-was-leaving'))
})

test('a talk that is agreed puts the report off, and one is enough', async () => {
  const agreedOn = follows(thanked(), '2026-03-18 09:00', {
    wroteAt: at('2026-03-09 09:00'),
    talkAt: at('2026-03-24 10:00'),
  })
  const reported = meets(agreedOn, '2026-03-24 12:00', '2026-03-24 10:00').answers('2026-03-24 13:00', {
    command: 'send',
  })
  const told = meets(reported, '2026-03-28 09:00', '2026-03-24 10:00').until('2026-03-28 12:00').told()
  await expect(told).toMatchFileSnapshot(file('introduction-met'))
})

/** Thanked twice; the month note left on Tuesday 7 April. */
const thankedTwice = () =>
  thanked()
    .answers('2026-03-19 12:00', { command: 'skip' })
    .answers('2026-04-01 12:00', { command: 'done', items: [], more: 'I visited two wards.' })
    .answers('2026-04-07 12:00', { command: 'send' })

test('a quarter later the owner is asked for something worth telling, and nothing is written without it', async () => {
  const told = thankedTwice()
    .answers('2026-07-07 12:00', { command: 'detail', text: 'I passed the drawing exam.' })
    .answers('2026-07-07 13:00', { command: 'send' })
    .until('2027-04-30 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('keeping-in-touch'))
})

test('a contact who writes while that is asked starts the clock anew', async () => {
  const told = thankedTwice()
    .reads('2026-07-08 10:00', contactSays('I came across your drawing the other day.'))
    .until('2026-10-09 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('keeping-in-touch-by-herself'))
})

test('news goes out on the owner’s word, the newest only', async () => {
  const told = thankedTwice()
    .happens('2026-04-20 10:00', (now) => ({ at: now, type: 'news-told', text: 'I start at Northlight in June.' }))
    .happens('2026-04-20 10:30', (now) => ({ at: now, type: 'news-told', text: 'I start at Northlight in May.' }))
    .answers('2026-04-20 12:00', { command: 'send' })
    .until('2026-07-19 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('news'))
})

test('news to a helper of whom nothing is noted asks for one sentence', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-02 11:00', invited('2026-03-05 14:00', '2026-03-05 14:30'))
    .reads('2026-03-05 16:00', ownerSays('Thank you so much for your time!', { thanks: true }))
    .happens('2026-03-06 10:00', (now) => ({ at: now, type: 'news-told', text: 'I start at Northlight in May.' }))
    .answers('2026-03-06 11:00', { command: 'detail', text: 'You told me to write to them.' })
    .until('2026-03-06 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('news-with-a-sentence'))
})

test('a sentence for a note that is no longer wanted is answered, and kept for nothing', async () => {
  const tale = thanked().answers('2026-03-19 12:00', { command: 'skip' })
  const told = tale
    .answers('2026-03-19 13:00', { command: 'detail', text: 'I called her.' }, tale.mailAbout('detail-wanted'))
    .told()
  await expect(told).toMatchFileSnapshot(file('introduction-skipped-then-told'))
})
