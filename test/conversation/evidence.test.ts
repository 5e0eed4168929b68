// What counts as a sign that advice was followed, and what only looks like one. A false sign is worse than a missed one.

import { describe, expect, test } from 'vitest'
import type { AdviceKind, Conversation } from '../../src/conversation/conversation.ts'
import { cluesOf, evidenceIn, mayProve, type Seen } from '../../src/conversation/evidence.ts'
import { openConversation } from '../../src/conversation/open.ts'

const met: Conversation = {
  ...openConversation({
    id: 'c1',
    contact: { name: 'Maria Keller', address: 'maria@northwind.example' },
    subject: 'Your move',
    askedAt: '2026-03-02T09:00:00.000Z',
    since: '2026-03-02T09:00:00.000Z',
    following: 'yes',
  }),
  stage: {
    name: 'met',
    meeting: {
      number: 1,
      start: '2026-03-05T13:00:00.000Z',
      end: '2026-03-05T13:30:00.000Z',
      zone: 'Europe/Berlin',
      medium: 'video',
      place: null,
      source: 'owner',
      quote: '',
      changes: 0,
    },
  },
  debrief: { at: '2026-03-05T15:00:00.000Z', struck: null, notes: 'x', privateNotes: [] },
  referrals: [
    { name: 'Priya Nair', address: null, organisation: 'Southgate' },
    { name: 'Tom', address: 'tom@kiln.example', organisation: null },
  ],
}

function advised(kind: AdviceKind, text: string, more: Partial<Conversation> = {}): Conversation {
  return { ...met, advice: [{ number: 1, kind, text, state: 'open', outcome: null }], ...more }
}

function found(conversation: Conversation, seen: Partial<Seen>): string | null {
  const whole: Seen = {
    messageId: 'm@x.example',
    at: '2026-03-12T10:00:00.000Z',
    lies: 'elsewhere',
    from: [{ name: '', address: 'noreply@tickets.example' }],
    to: [{ name: '', address: 'alex@rivera.example' }],
    subject: '',
    text: '',
    ...seen,
  }
  const [clue] = cluesOf(conversation)
  if (clue === undefined) return null
  const evidence = evidenceIn(clue, whole)
  if (evidence !== null) expect(mayProve(clue, { ...whole, text: '' })).toBe(true)
  return evidence === null ? null : `${evidence.from} | ${evidence.subject}`
}

describe('a person', () => {
  const sent = (name: string, address: string, more: Partial<Seen> = {}): Partial<Seen> => ({
    lies: 'sent',
    to: [{ name, address }],
    subject: 'Coffee?',
    ...more,
  })

  test.each([
    ['by the whole name', 'talk to Priya Nair at Southgate', sent('Priya Nair', 'pn@southgate.example'), 'Priya Nair'],
    ['in another case', 'talk to Priya Nair', sent('PRIYA NAIR', 'pn@southgate.example'), 'PRIYA NAIR'],
    ['by a known address', 'write to Tom', sent('', 'Tom@Kiln.example'), 'Tom@Kiln.example'],
    ['by an address in the advice', 'write to lee@arc.example', sent('Lee', 'lee@arc.example'), 'Lee'],
    ['not by the first name alone', 'talk to Priya Nair', sent('Priya', 'p@elsewhere.example'), null],
    ['not by a name like it', 'talk to Priya Nair', sent('Priya Nairn', 'p@elsewhere.example'), null],
    ['not where somebody else was meant', 'talk to the head of research', sent('Priya Nair', 'p@s.example'), null],
    ['not the contact herself', 'talk to Maria Keller again', sent('Maria Keller', 'maria@northwind.example'), null],
    ['not what came in', 'talk to Priya Nair', sent('Priya Nair', 'p@s.example', { lies: 'elsewhere' }), null],
    [
      'not what was sent before the talk',
      'talk to Priya Nair',
      sent('Priya Nair', 'p@s.example', { at: '2026-03-05T12:00:00.000Z' }),
      null,
    ],
    ['not a mail without an id', 'talk to Priya Nair', sent('Priya Nair', 'p@s.example', { messageId: null }), null],
  ])('%s', (_what, text, seen, from) => {
    expect(found(advised('person', text), seen)).toBe(from === null ? null : `${from} | Coffee?`)
  })
})

const guild = 'join the Interaction Guild'
const fair = 'go to the Northside design fair in May'
const sql = 'take the statistics course at the Open Data Academy'

describe('an event, a course, a guild', () => {
  test.each([
    ['event', fair, 'Your ticket for the Northside Design Fair', ''],
    ['event', fair, 'Order confirmation #2231', 'Thank you for your order: 1 x Northside Design Fair, 12 May'],
    ['event', fair, 'Northside fair: you are registered', ''],
    ['event', 'Health Data meetup in Leeds in april', 'Registration confirmed: Leeds Health Data Meetup', ''],
    ['course', sql, 'Welcome to the course: Statistics I, Open Data Academy', ''],
    ['course', sql, 'Enrolment confirmation', 'You have been enrolled in Statistics at the Open Data Academy.'],
    ['organisation', guild, 'Welcome to the Interaction Guild', 'Your membership is confirmed.'],
    ['organisation', guild, 'Your membership of the Interaction Guild is confirmed', ''],
  ] as const)('%s: %j is proven by %j', (kind, text, subject, body) => {
    const from = [{ name: kind === 'course' ? 'Open Data Academy' : 'Northside Guild Desk', address: 'desk@x.example' }]
    expect(found(advised(kind, text), { subject, text: body, from })).toBe(`${from[0]!.name} | ${subject}`)
  })

  test.each([
    ['event', fair, 'Get your ticket for the Northside Design Fair', 'Book now and save 20 %'],
    ['event', fair, 'Last chance: tickets for the Northside Design Fair', ''],
    ['event', fair, 'Your ticket for the Southside Jazz Night', ''],
    ['event', fair, 'Your ticket for the Northside Jazz Night', ''],
    ['event', fair, 'Your ticket request 4411 has been received', 'Our help desk will answer about the design tool.'],
    ['event', fair, 'Your tickets are waiting', 'Northside Design Fair: complete your booking'],
    ['event', fair, 'Cancelled: your booking for the Northside Design Fair', ''],
    ['event', fair, 'Refund for your ticket, Northside Design Fair', ''],
    ['event', fair, 'Waitlist: registration for the Northside Design Fair', ''],
    ['event', fair, 'Newsletter: Northside Design Fair opens registration', ''],
    ['event', fair, 'Re: are you going to the Northside design fair?', 'I am not sure yet.'],
    ['course', sql, 'Your order of statistics books is confirmed', ''],
    ['course', sql, 'Invitation: info evening of the Open Data Academy', 'Register here for statistics.'],
    ['organisation', guild, 'Interaction Guild: October news', 'Your membership makes this possible.'],
    ['organisation', guild, 'Welcome to the Interaction Guild newsletter', 'You are now registered.'],
    ['reading', 'read Working Identity', 'Your order is confirmed: Working Identity', ''],
    ['change', 'rewrite the CV', 'Your registration at CV Rewrite is confirmed', ''],
    ['event', 'go to the fair', 'Your ticket for the fair', ''],
  ] as const)('%s: %j is not proven by %j', (kind, text, subject, body) => {
    expect(found(advised(kind, text), { subject, text: body })).toBeNull()
  })
})

describe('what nobody looks for', () => {
  const seen: Partial<Seen> = { subject: 'Your ticket for the Northside Design Fair' }
  const [item] = advised('event', fair).advice

  test.each([
    ['what is done', advised('event', fair, { advice: [{ ...item!, state: 'done' }] })],
    ['what is dropped', advised('event', fair, { advice: [{ ...item!, state: 'dropped' }] })],
    ['what the owner called no proof', advised('event', fair, { advice: [{ ...item!, notProof: ['m@x.example'] }] })],
    ['advice of a conversation that is not followed', advised('event', fair, { following: 'no' })],
    ['advice before any talk', advised('event', fair, { stage: { name: 'answered' } })],
  ])('%s', (_what, conversation) => {
    expect(found(conversation, seen)).toBeNull()
  })

  test('what already has a sign', () => {
    const evidence = { at: '2026-03-10T10:00:00.000Z', from: 'x', subject: 'y', messageId: 'z' }
    expect(cluesOf(advised('event', fair, { advice: [{ ...item!, evidence }] }))).toEqual([])
  })
})

test('a megabyte of a subject, a text or an advice ends', () => {
  const long = 'your ticket Northside Design Fair '.repeat(30_000)
  const began = performance.now()
  found(advised('event', fair), { subject: long, text: long })
  found(advised('event', long), { subject: 'Your ticket: Northside', text: long })
  expect(performance.now() - began).toBeLessThan(1_000)
})
