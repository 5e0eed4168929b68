// Stories of how conversations begin: asked about, found in the past, forwarded. Each is a transcript under conversations/.

import { expect, test } from 'vitest'
import { agreed, ask, contactSays, unsureAsk } from './readings.ts'
import { story } from './story.ts'

const file = (name: string) => `../conversations/${name}.txt`

test('what only reads like an outreach is followed once the owner says yes', async () => {
  const told = story('2026-03-02 09:30', unsureAsk)
    .answers('2026-03-02 10:00', { command: 'yes' })
    .until('2026-03-11 10:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('unsure-yes'))
})

test('what the owner does not want followed is left alone', async () => {
  const told = story('2026-03-02 09:30', unsureAsk)
    .answers('2026-03-02 10:00', { command: 'no' })
    .reads('2026-03-03 10:00', contactSays('Gladly!', { answer: 'accepts' }))
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('unsure-no'))
})

test('an unanswered question whether to follow leads to nothing', async () => {
  await expect(story('2026-03-02 09:30', unsureAsk).until('2026-12-31 12:00').told()).toMatchFileSnapshot(
    file('unsure-unanswered'),
  )
})

test('a yes that comes after the contact’s own answer follows from there', async () => {
  const told = story('2026-03-02 09:30', unsureAsk)
    .reads(
      '2026-03-03 10:00',
      contactSays('Thursday the 12th at two works.', {
        answer: 'accepts',
        negotiation: agreed('2026-03-12 14:00', null, 'prose', 'Thursday the 12th at two works.'),
      }),
    )
    .answers('2026-03-04 10:00', { command: 'yes' }, { mail: 'outreach-question' })
    .until('2026-03-05 10:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('unsure-yes-after-the-answer'))
})

test('a copy that carries the service’s address is the yes', async () => {
  const told = story('2026-03-02 09:30', unsureAsk)
    .reads('2026-03-02 09:32', { ...ask, messageId: 'm1@mail.example' })
    .until('2026-03-11 10:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('unsure-then-copy-to-us'))
})

test('messages from before the first start are learnt and nothing is done about them', async () => {
  const told = story('2026-03-02 09:30', null, '2026-03-20 08:00')
    .reads('2026-03-20 08:00', { ...ask, date: '2026-03-02T08:30:00.000Z' }, { past: true })
    .reads(
      '2026-03-20 08:00',
      contactSays('Invitation: talk about wards', {
        kind: 'invitation',
        answer: 'accepts',
        date: '2026-03-03T08:30:00.000Z',
        negotiation: agreed('2026-03-05 14:00', '2026-03-05 14:30', 'calendar', 'Talk about wards'),
      }),
      { past: true },
    )
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('past-meeting-on-first-start'))
})

test('a meeting agreed before the first start and still ahead is asked about', async () => {
  const told = story('2026-03-02 09:30', null, '2026-03-04 08:00')
    .reads('2026-03-04 08:00', { ...ask, date: '2026-03-02T08:30:00.000Z' }, { past: true })
    .reads(
      '2026-03-04 08:00',
      contactSays('Thursday the 12th at two works.', {
        answer: 'accepts',
        date: '2026-03-03T08:30:00.000Z',
        negotiation: agreed('2026-03-12 14:00', null, 'prose', 'Thursday the 12th at two works.'),
      }),
      { past: true },
    )
    .until('2026-03-13 20:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('meeting-ahead-on-first-start'))
})

test('an outreach of three weeks ago without an answer is not nudged on the first start', async () => {
  const told = story('2026-03-02 09:30', null, '2026-03-23 08:00')
    .reads('2026-03-23 08:00', { ...ask, date: '2026-03-02T08:30:00.000Z' }, { past: true })
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('old-outreach-on-first-start'))
})

test('an outreach of three days before the first start is nudged when its time comes', async () => {
  const told = story('2026-03-02 09:30', null, '2026-03-05 08:00')
    .reads('2026-03-05 08:00', { ...ask, date: '2026-03-02T08:30:00.000Z' }, { past: true })
    .until('2026-03-12 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('fresh-outreach-on-first-start'))
})
