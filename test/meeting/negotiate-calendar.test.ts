import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/mail/message.ts'
import { emptyNegotiation, negotiate, takeBack } from '../../src/meeting/negotiate.ts'
import type { Negotiation } from '../../src/meeting/negotiation.ts'
import { messageOf } from './thread-file.ts'

const owner = { addresses: ['robin@vale.test'], zone: 'Europe/Berlin' }
const contact = { name: 'Maria', address: 'maria@ortega.example.com' }

type Letter = { by?: 'owner' | 'contact'; at?: string; text?: string; ics?: string; message?: Partial<Message> }

function hear(
  before: Negotiation,
  { by = 'contact', at = '2026-03-02T12:00:00.000Z', text = '', ics, message = {} }: Letter,
): Negotiation {
  const calendars = ics ? [{ method: null, text: ics }] : []
  const after = negotiate(before, {
    by,
    at,
    text,
    owner,
    contact,
    message: messageOf({ messageId: `${by}${at}`, sentAt: at, calendars, ...message }),
  })
  return JSON.parse(JSON.stringify(after)) as Negotiation
}

type Event = {
  method?: string
  start?: string | null
  sequence?: number
  stamp?: string
  organizer?: string
  answer?: string
  extra?: readonly string[]
  uid?: string
}

function ics({
  method = 'REQUEST',
  start = 'DTSTART;TZID=Europe/Berlin:20260305T140000',
  sequence = 0,
  stamp = '20260302T090000Z',
  organizer = contact.address,
  answer,
  extra = [],
  uid = 'u1',
}: Event): string {
  const attendee = organizer === contact.address ? 'robin@vale.test' : contact.address
  return [
    'BEGIN:VCALENDAR', `METHOD:${method}`, 'BEGIN:VEVENT', `UID:${uid}`, `SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`,
    ...(start ? [start] : []), 'SUMMARY:Talk', `ORGANIZER:mailto:${organizer}`,
    `ATTENDEE;PARTSTAT=${answer ?? 'NEEDS-ACTION'}:mailto:${attendee}`, ...extra, 'END:VEVENT', 'END:VCALENDAR',
  ].join('\r\n') // biome-ignore format: a calendar
}

function run(letters: readonly Letter[]): Negotiation {
  return letters.reduce(hear, emptyNegotiation)
}

const thursday2 = '2026-03-05T13:00:00.000Z'
const friday3 = '2026-03-06T14:00:00.000Z'
const toFriday = 'DTSTART;TZID=Europe/Berlin:20260306T150000'
const own = { organizer: 'robin@vale.test' }

const cases: readonly {
  title: string
  letters: readonly Letter[]
  status: string | null
  start?: string | null
  options?: readonly string[]
}[] = [
  {
    title: 'the contact’s invitation is an agreed time',
    letters: [{ ics: ics({}) }],
    status: 'scheduled',
    start: thursday2,
  },
  {
    title: 'her update moves it',
    letters: [{ ics: ics({}) }, { ics: ics({ start: toFriday, sequence: 1 }) }],
    status: 'scheduled',
    start: friday3,
  },
  {
    title: 'an older copy that comes late changes nothing',
    letters: [{ ics: ics({ start: toFriday, sequence: 2 }) }, { ics: ics({ sequence: 1 }) }],
    status: 'scheduled',
    start: friday3,
  },
  {
    title: 'of two with one sequence the later stamp counts',
    letters: [
      { ics: ics({ start: toFriday, stamp: '20260302T100000Z' }) },
      { ics: ics({ stamp: '20260302T090000Z' }) },
    ],
    status: 'scheduled',
    start: friday3,
  },
  {
    title: 'her cancellation ends it',
    letters: [{ ics: ics({}) }, { ics: ics({ method: 'CANCEL', sequence: 1 }) }],
    status: 'cancelled',
    start: null,
  },
  {
    title: 'a cancellation of something else changes nothing',
    letters: [{ ics: ics({}) }, { ics: ics({ method: 'CANCEL', uid: 'u2', start: toFriday }) }],
    status: 'scheduled',
    start: thursday2,
  },
  {
    title: 'a new invitation takes the place of the old one, which is then cancelled',
    letters: [
      { ics: ics({}) },
      { ics: ics({ uid: 'u2', start: toFriday }) },
      { ics: ics({ method: 'CANCEL', sequence: 1 }) },
    ],
    status: 'scheduled',
    start: friday3,
  },
  {
    title: 'the owner’s invitation is an offer',
    letters: [{ by: 'owner', ics: ics(own) }],
    status: 'proposed',
    options: [thursday2],
  },
  {
    title: 'which she accepts',
    letters: [{ by: 'owner', ics: ics(own) }, { ics: ics({ ...own, method: 'REPLY', answer: 'ACCEPTED' }) }],
    status: 'scheduled',
    start: thursday2,
  },
  {
    title: 'or accepts without repeating the start',
    letters: [
      { by: 'owner', ics: ics(own) },
      { ics: ics({ ...own, method: 'REPLY', answer: 'ACCEPTED', start: null }) },
    ],
    status: 'scheduled',
    start: thursday2,
  },
  {
    title: 'or accepts in words',
    letters: [{ by: 'owner', ics: ics(own) }, { text: 'That works for me, see you then.' }],
    status: 'scheduled',
    start: thursday2,
  },
  {
    title: 'or declines',
    letters: [{ by: 'owner', ics: ics(own) }, { ics: ics({ ...own, method: 'REPLY', answer: 'DECLINED' }) }],
    status: 'cancelled',
    start: null,
  },
  {
    title: 'or answers with maybe',
    letters: [{ by: 'owner', ics: ics(own) }, { ics: ics({ ...own, method: 'REPLY', answer: 'TENTATIVE' }) }],
    status: 'proposed',
    options: [thursday2],
  },
  {
    title: 'or proposes another time',
    letters: [
      { by: 'owner', ics: ics(own) },
      { ics: ics({ ...own, method: 'COUNTER', start: toFriday, answer: 'TENTATIVE' }) },
    ],
    status: 'proposed',
    options: [friday3],
  },
  {
    title: 'an acceptance of a former version accepts nothing',
    letters: [
      { by: 'owner', ics: ics(own) },
      { by: 'owner', ics: ics({ ...own, start: toFriday, sequence: 1 }) },
      { ics: ics({ ...own, method: 'REPLY', answer: 'ACCEPTED', sequence: 0 }) },
    ],
    status: 'proposed',
    options: [friday3],
  },
  {
    title: 'the owner’s invitation for what was agreed leaves it agreed',
    letters: [
      { by: 'owner', at: '2026-03-02T09:00:00.000Z', text: 'Could we talk on Thursday at 2pm?' },
      { text: 'Thursday at 2 works.' },
      { by: 'owner', ics: ics(own) },
    ],
    status: 'scheduled',
    start: thursday2,
  },
  {
    title: 'the owner moves his invitation after she accepted',
    letters: [
      { by: 'owner', ics: ics(own) },
      { ics: ics({ ...own, method: 'REPLY', answer: 'ACCEPTED' }) },
      { by: 'owner', ics: ics({ ...own, start: toFriday, sequence: 1 }) },
    ],
    status: 'proposed',
    options: [friday3],
  },
  {
    title: 'an all-day entry is no meeting',
    letters: [{ ics: ics({ start: 'DTSTART;VALUE=DATE:20260305' }) }],
    status: null,
  },
  {
    title: 'an invitation in an unknown zone is no time',
    letters: [{ ics: ics({ start: 'DTSTART;TZID=Shire:20260305T140000' }) }],
    status: null,
  },
  {
    title: 'her invitation beats what the words said',
    letters: [
      { by: 'owner', at: '2026-03-02T09:00:00.000Z', text: 'Could we talk on Friday at 11am?' },
      { text: 'I can’t do Friday, here is an invite.', ics: ics({}) },
    ],
    status: 'scheduled',
    start: thursday2,
  },
  {
    title: 'an invitation that an assistant organizes counts as hers',
    letters: [{ ics: ics({ organizer: 'office@ortega.example.com' }) }],
    status: 'scheduled',
    start: thursday2,
  },
]

describe('calendar parts', () => {
  test.each(cases)('$title', ({ letters, status, start = null, options = [] }) => {
    const { meeting } = run(letters)
    expect({
      status: meeting?.status ?? null,
      start: meeting?.start ?? null,
      options: (meeting?.options ?? []).map((option) => option.start),
    }).toEqual({ status, start, options })
  })
})

test('place, length, end and zone come from the calendar', () => {
  const { meeting } = run([
    {
      ics: ics({
        extra: ['DTEND;TZID=Europe/Berlin:20260305T142000', 'LOCATION:https://us02web.zoom.us/j/86412345678'],
      }),
    },
  ])
  expect(meeting).toMatchObject({
    end: '2026-03-05T13:20:00.000Z',
    minutes: 20,
    zone: 'Europe/Berlin',
    medium: 'video',
    place: 'https://us02web.zoom.us/j/86412345678',
    source: 'calendar',
    quote: 'Talk',
  })
})

test('a bounced offer is taken back', () => {
  const offered = run([{ by: 'owner', text: 'Could we talk on Thursday at 2pm?' }])
  expect(offered.meeting?.status).toBe('proposed')
  expect(takeBack(offered, 'owner2026-03-02T12:00:00.000Z').meeting).toBeNull()
  expect(takeBack(offered, 'another@message.test')).toEqual(offered)
})

test('a scheduler’s confirmation, move and cancellation are taken at their word', () => {
  const from = [{ name: 'Calendly', address: 'notifications@calendly.com' }]
  const mail = (subject: string, text: string): Letter => ({ message: { from, subject, text } })
  const booked = run([
    mail(
      'Confirmed: Talk with Maria',
      'Your Talk with Maria at 02:00pm - 02:20pm (Eastern Time - US & Canada) on Thursday, March 5, 2026 is scheduled.',
    ),
  ])
  expect(booked.meeting).toMatchObject({
    status: 'scheduled',
    start: '2026-03-05T19:00:00.000Z',
    zone: 'America/New_York',
    source: 'scheduler',
  })
  const moved = hear(
    booked,
    mail(
      'Rescheduled: Talk with Maria',
      'Your event has been rescheduled.\n\nFormer:\n02:00pm - Thursday, March 5, 2026 (Eastern Time - US & Canada)\n\nNew:\n03:00pm - Friday, March 6, 2026 (Eastern Time - US & Canada)',
    ),
  )
  expect(moved.meeting).toMatchObject({ status: 'scheduled', start: '2026-03-06T20:00:00.000Z' })
  const off = hear(moved, mail('Canceled: Talk with Maria', 'Your event has been canceled.'))
  expect(off.meeting).toMatchObject({ status: 'cancelled', start: null })
})

test('nothing that was given is changed', () => {
  const before = Object.freeze(run([{ by: 'owner', text: 'Could we talk on Thursday at 2pm?' }]))
  const copy = JSON.stringify(before)
  hear(before, { text: 'That works.' })
  expect(JSON.stringify(before)).toBe(copy)
})

test('twenty thousand characters of junk are heard in a second', () => {
  const pieces = [
    '\n',
    'a ',
    'the ',
    "can't ",
    'that works ',
    'if ',
    'any of ',
    '12 Main ',
    '+1 ',
    'https://',
    'as we ',
    'Thu or ',
    'thank you ',
    'i am ',
    'my x y ',
    "it's ",
  ]
  for (const piece of pieces) {
    const heard = hear(emptyNegotiation, { text: piece.repeat(Math.ceil(20_000 / piece.length)) })
    expect(heard, piece).toBeDefined()
  }
})
