// When the second person is thought of, when a no is answered, and when a talk is confirmed.

import { describe, expect, test } from 'vitest'
import { cadence, conversation, followUp, outreach, owner, reply, scheduled } from './a-conversation.ts'
import { at, due, kind, newYork, type Row, unconfirmed } from './due.ts'

const holidays = { holidays: ['2026-03-04'] }
const off = { secondPerson: { afterBusinessDays: 0 } }

describe('the second person', () => {
  test.each<Row>([
    [
      'is thought of after three business days, and no more once the nudge is due',
      conversation(),
      [['second-person', '2026-03-05T08:30:00.000Z', '2026-03-11T08:30:00.000Z']],
    ],
    [
      'is counted from Monday where the outreach left on Friday evening, across the change of clocks',
      conversation({ askedAt: '2026-03-27T19:00:00.000Z' }),
      [['second-person', '2026-04-02T18:00:00.000Z', '2026-04-10T18:00:00.000Z']],
    ],
    [
      'waits over a holiday',
      conversation(),
      [['second-person', '2026-03-06T08:30:00.000Z', '2026-03-12T08:30:00.000Z']],
      holidays,
    ],
    [
      'counts noon by the owner’s clock',
      conversation({ askedAt: '2026-03-02T16:00:00.000Z' }),
      [['second-person', '2026-03-05T16:00:00.000Z', '2026-03-11T15:00:00.000Z']],
      newYork,
    ],
    ['is not needed once anybody answered', conversation({ stage: { name: 'answered' } }), []],
    ['is not needed where a time is on the table', conversation({ stage: { name: 'scheduling' } }), []],
    [
      'is not needed where the owner asked somebody else there',
      conversation({ colleagueAsked: { name: 'Tom Berg', at: '2026-03-03T09:00:00.000Z' } }),
      [],
    ],
    ['is not thought of where the owner does not want to hear of it', conversation(), [], off],
    ['is not for what is not followed', conversation({ following: 'no' }), []],
    [
      'is not for an address that does not work',
      conversation({ stage: { name: 'closed', outcome: 'bounced', meeting: null } }),
      [],
    ],
  ])('%s', (_what, facts, expected, rhythm) => {
    expect(due('second-person', facts, rhythm)).toEqual(expected)
  })

  test.each([
    ['maria.keller@northwind.example', 'northwind.example'],
    ['maria@wards.northwind.example', 'wards.northwind.example'],
    ['maria.keller@gmail.com', ''],
    ['maria.keller@yahoo.co.uk', ''],
    ['maria.keller@gmx.at', ''],
    ['maria@pm.me', ''],
    ['maria@t-online.de', ''],
  ])('names where %s is only where the address tells', (address, where) => {
    const facts = conversation({ contact: { name: 'Maria Keller', address, aliases: [] } })
    expect(kind('second-person').words(facts, owner, cadence)).toMatchObject({ where })
  })
})

const declined = { name: 'closed', outcome: 'declined', meeting: null } as const
const no = reply('I am afraid I have to pass.', { answer: 'declines' })
const elsewhere = reply('I am the wrong person. Priya Nair would be the right one.', { answer: 'redirects' })
const priya = { name: 'Priya Nair', address: null, organisation: null, namedAt: no.at }
const clock = (hour: string) => `2026-03-03T${hour}:00.000Z`
const answered = [['gracious-no', '2026-03-03T10:00:00.000Z', '2026-03-10T10:00:00.000Z']] as const

describe('the friendly answer', () => {
  test.each<Row>([
    [
      'is due when the no came, and for a week',
      conversation({ stage: declined, thread: [outreach, no] }),
      [...answered],
    ],
    [
      'ends with the week by the owner’s clock, whatever the clocks do',
      conversation({ stage: declined, thread: [outreach, { ...no, at: '2026-03-25T10:00:00.000Z' }] }),
      [['gracious-no', '2026-03-25T10:00:00.000Z', '2026-04-01T09:00:00.000Z']],
    ],
    [
      'answers a no that names somebody else instead',
      conversation({ stage: { name: 'answered' }, thread: [outreach, elsewhere], referrals: [priya] }),
      [...answered],
    ],
    [
      'is not due on "write to somebody else" that names nobody',
      conversation({ stage: { name: 'answered' }, thread: [outreach, elsewhere] }),
      [],
    ],
    [
      'is not due once a time is on the table after all',
      conversation({ stage: { name: 'scheduling' }, thread: [outreach, elsewhere], referrals: [priya] }),
      [],
    ],
    [
      'is not due where the owner answered by hand',
      conversation({
        stage: declined,
        thread: [outreach, no, { ...outreach, at: clock('11:00'), kind: 'owner-message', text: 'No problem!' }],
      }),
      [],
    ],
    [
      'still answers the no when a second mail of theirs follows it',
      conversation({ stage: declined, thread: [outreach, no, reply('PS: all the best!', { at: clock('12:00') })] }),
      [...answered],
    ],
    [
      'is not moved by an automatic answer that came before',
      conversation({
        stage: declined,
        thread: [outreach, reply('Away.', { at: clock('08:00'), kind: 'auto-reply' }), no],
      }),
      [...answered],
    ],
    ['is not for a bounce', conversation({ stage: { ...declined, outcome: 'bounced' }, thread: [outreach, no] }), []],
    [
      'is not for what the owner has stopped',
      conversation({ following: 'no', stage: { ...declined, outcome: 'stopped' }, thread: [outreach, no] }),
      [],
    ],
  ])('%s', (_what, facts, expected, rhythm) => {
    expect(due('gracious-no', facts, rhythm)).toEqual(expected)
  })
})

const far = at('2026-03-12T13:00:00.000Z', '2026-03-12T13:20:00.000Z')
const confirmed = [
  ['confirmation:2026-03-12T13:00:00.000Z', '2026-03-11T11:00:00.000Z', '2026-03-12T11:00:00.000Z'],
] as const

describe('the confirmation', () => {
  test.each<Row>([
    ['is due 26 hours before, and worth nothing two hours before', scheduled(far), [...confirmed]],
    [
      'counts hours across the change of clocks',
      scheduled(at('2026-03-29T13:00:00.000Z', '2026-03-29T13:20:00.000Z')),
      [['confirmation:2026-03-29T13:00:00.000Z', '2026-03-28T11:00:00.000Z', '2026-03-29T11:00:00.000Z']],
    ],
    ['is not for a talk that was agreed the day before yesterday', scheduled(), []],
    [
      'is not for a talk that was agreed exactly three days before',
      scheduled(at('2026-03-06T22:00:00.000Z', '2026-03-06T22:30:00.000Z')),
      [],
    ],
    [
      'is for one that was agreed four days before',
      scheduled(at('2026-03-07T08:00:00.000Z', '2026-03-07T08:30:00.000Z')),
      [['confirmation:2026-03-07T08:00:00.000Z', '2026-03-06T06:00:00.000Z', '2026-03-07T06:00:00.000Z']],
    ],
    [
      'is for every talk where the owner wants it so',
      scheduled(),
      [['confirmation:2026-03-05T13:00:00.000Z', '2026-03-04T11:00:00.000Z', '2026-03-05T11:00:00.000Z']],
      { confirmation: { beforeHours: 26, agreedBeforeDays: 0 } },
    ],
    ['needs a confirmed time', unconfirmed(far), []],
    ['is over with the talk', scheduled(far, { stage: { name: 'answered' } }), []],
    [
      'is not needed where the owner wrote himself the day before',
      scheduled(far, {
        thread: [
          outreach,
          { ...outreach, at: '2026-03-11T09:00:00.000Z', kind: 'owner-message', text: 'Till tomorrow!' },
        ],
      }),
      [],
    ],
    [
      'is needed where he wrote a week before',
      scheduled(far, {
        thread: [outreach, { ...outreach, at: '2026-03-04T09:00:00.000Z', kind: 'owner-message', text: 'Gladly!' }],
      }),
      [...confirmed],
    ],
    [
      'does not take a note of ours for his own mail',
      scheduled(far, { thread: [outreach, { ...outreach, at: '2026-03-11T09:00:00.000Z', kind: 'note' }] }),
      [...confirmed],
    ],
  ])('%s', (_what, facts, expected, rhythm) => {
    expect(due('confirmation', facts, rhythm)).toEqual(expected)
  })

  test('of a talk that moved is a new one', () => {
    const sent = followUp('confirmation:2026-03-12T13:00:00.000Z', 'confirmation', {
      status: 'sent',
      at: '2026-03-11T12:00:00.000Z',
      version: 1,
    })
    const moved = scheduled(at('2026-03-19T13:00:00.000Z', '2026-03-19T13:20:00.000Z'), { followUps: sent })
    expect(due('confirmation', moved).map(([key]) => key)).toEqual(['confirmation:2026-03-19T13:00:00.000Z'])
  })

  test.each([
    ['by the contact’s clock where it is known', 'America/New_York', 'Europe/Berlin', '09:00 your time'],
    ['without a word on zones where both clocks show the same', 'Europe/Paris', 'Europe/Berlin', '14:00'],
    ['in the zone that was agreed where theirs is not known', null, 'Europe/London', '13:00 London time'],
    ['plainly where nothing else is known', null, 'Europe/Berlin', '14:00'],
    ['in the agreed zone where theirs is no zone', 'Moon/Crater', 'Europe/Berlin', '14:00'],
  ])('tells the time %s', (_what, contact, zone, time) => {
    const facts = scheduled({ ...far, zone })
    const negotiation = { ...facts.negotiation, zones: { owner: null, contact } }
    expect(kind('confirmation').words({ ...facts, negotiation }, owner, cadence)).toMatchObject({
      day: 'Thursday 12 March',
      time,
    })
  })

  test('tells a link as a link and a place as a place', () => {
    const words = (place: string) => kind('confirmation').words(scheduled({ ...far, place }), owner, cadence)
    expect(words('https://meet.example/abc')).toMatchObject({ link: 'https://meet.example/abc', place: '' })
    expect(words('Northwind House,\n third floor')).toMatchObject({ link: '', place: 'Northwind House, third floor' })
  })
})
