// Invented conversations, from one that knows next to nothing to one that knows everything, on which templates are tried
// when they are loaded. They reach nobody.

import type { Conversation } from '../conversation/conversation.ts'
import { usualSending } from '../conversation/sending.ts'
import type { Setting } from '../conversation/setting.ts'
import { usualCadence } from '../conversation/usual-cadence.ts'

const start = '2026-03-05T13:00:00.000Z'

const bare: Conversation = {
  version: 1,
  id: 'example',
  contact: { name: '', address: 'contact@example.org', aliases: [] },
  subject: '',
  askedAt: '2026-03-02T09:00:00.000Z',
  since: '2026-03-02T09:00:00.000Z',
  following: 'yes',
  stage: { name: 'asked' },
  thread: [],
  negotiation: { meeting: null, offers: [], zones: { owner: null, contact: null }, calendars: {}, because: '' },
  absentUntil: null,
  parkedUntil: null,
  referrals: [],
  debrief: null,
  advice: [],
  sinceThen: [],
  monthCheckedAt: null,
  followUps: {},
}

const rich: Conversation = {
  ...bare,
  contact: { name: 'Maria Keller', address: 'maria@hospital.example', aliases: [] },
  subject: '20 minutes about your path?',
  stage: {
    name: 'met',
    meeting: {
      number: 1,
      start,
      end: '2026-03-05T13:20:00.000Z',
      zone: 'Europe/Berlin',
      medium: 'video',
      place: 'https://video.example/1',
      source: 'prose',
      quote: 'Thursday at two works.',
      changes: 0,
    },
  },
  thread: [
    {
      messageId: '1@hospital.example',
      references: [],
      by: 'contact',
      at: '2026-03-03T09:00:00.000Z',
      subject: 'Re: 20 minutes about your path?',
      text: 'My own path began on a night shift, so I am glad to tell you.\n\nBest,\nMaria',
      kind: 'reply',
    },
  ],
  absentUntil: '2026-03-03',
  parkedUntil: '2026-03-03',
  referrals: [{ name: 'Priya Nair', address: null, organisation: 'Northwind' }],
  debrief: { at: '2026-03-05T14:00:00.000Z', struck: 'how you listen first', notes: '', privateNotes: [] },
  advice: [
    { number: 1, kind: 'reading', text: 'read the report', state: 'done', outcome: 'I read it twice' },
    { number: 2, kind: 'event', text: 'go to the fair', state: 'done', outcome: null },
    { number: 3, kind: 'other', text: 'shadow a ward', state: 'open', outcome: 'booked for May' },
    { number: 4, kind: 'other', text: 'join the society', state: 'open', outcome: null },
  ],
  sinceThen: ['I began an evening course'],
}

/** One of everything, which templates say otherwise than several. */
const single: Conversation = {
  ...rich,
  absentUntil: null,
  parkedUntil: null,
  referrals: [],
  advice: [
    { number: 1, kind: 'reading', text: 'read the report', state: 'done', outcome: 'I read it twice' },
    { number: 2, kind: 'other', text: 'shadow a ward', state: 'open', outcome: 'booked for May' },
  ],
  sinceThen: [],
}

const offered: Conversation['referrals'] = [
  { name: 'Priya Nair', address: null, organisation: null, how: 'introduces' },
  { name: 'Tom Berg', address: null, organisation: null, how: 'use-name' },
]

const advisedOnce: Conversation = { ...single, advice: single.advice.slice(1) }

/** Advice in words that no sentence can go on with, and details told in every way: each has a wording of its own. */
const inOtherWords: readonly Conversation[] = [
  { ...rich, debrief: struck('You said to ask first.'), advice: [bookOf(1, 'open')] },
  {
    ...rich,
    debrief: struck('Nobody reads plans.'),
    advice: [bookOf(1, 'done'), bookOf(2, 'done'), bookOf(3, 'open')],
  },
  { ...rich, debrief: struck('how a nurse looks at her ward'), advice: [bookOf(1, 'done')], referrals: offered },
]

export const exampleConversations: readonly Conversation[] = [bare, rich, single, advisedOnce, ...inOtherWords]

export const exampleSetting: Omit<Setting, 'kinds'> = {
  cadence: usualCadence('Europe/Berlin'),
  sending: usualSending,
  owner: {
    name: 'Alex Doe',
    addresses: ['alex@example.org'],
    zone: 'Europe/Berlin',
    signature: 'Alex Doe',
    about: 'A nurse who wants to design better wards.',
    story: 'I nursed for six years and drew on the side.',
    goals: ['insight'],
  },
}

function struck(words: string): Conversation['debrief'] {
  return { at: '2026-03-05T14:00:00.000Z', struck: words, notes: words, privateNotes: [] }
}

function bookOf(number: number, state: 'open' | 'done'): Conversation['advice'][number] {
  return { number, kind: 'reading', text: `the book on wards, part ${number}`, state, outcome: null }
}
