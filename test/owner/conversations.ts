// Alex in Berlin and Maria in New York: the conversation on which the mails to the owner are tried. All invented.

import type { Agreed, Conversation, Draft, Stage } from '../../src/conversation/conversation.ts'
import { usualSending } from '../../src/conversation/sending.ts'
import type { Setting } from '../../src/conversation/setting.ts'
import { kinds } from '../../src/followups/index.ts'

export const setting: Setting = {
  kinds,
  cadence: {
    zone: 'Europe/Berlin',
    businessDays: [1, 2, 3, 4, 5],
    holidays: [],
    holidayPlaces: [],
    writingHours: { from: '08:00', to: '18:00' },
    nudge: { afterBusinessDays: 7, atMost: 1 },
    secondPerson: { afterBusinessDays: 3 },
    confirmation: { beforeHours: 26, agreedBeforeDays: 3 },
    questions: { beforeHours: 48 },
    card: { beforeHours: 2, notBefore: '07:00' },
    debrief: { afterMinutes: 15, againAt: '19:00' },
    thankYou: { latestDraftAt: '09:00', remindAfterHours: [20, 40], withinHours: 48 },
    monthCheck: { beforeDays: 7 },
    monthNote: { afterMonths: 1 },
    referralReport: { afterDays: 14 },
    keepInTouch: { everyMonths: 3, atMostAYear: 3 },
  },
  sending: usualSending,
  owner: {
    name: 'Alex Rivera',
    addresses: ['alex@rivera.example'],
    zone: 'Europe/Berlin',
    signature: 'Alex Rivera',
    about: 'A nurse who wants to design better wards.',
    story: 'I nursed for six years and drew on the side.',
    goals: ['insight'],
  },
}

export const service = { name: 'Thanktwice', address: 'alex+thanktwice@rivera.example' }

/** Thursday 5 March 2026, 14:00 in New York. */
export const meeting: Agreed = {
  number: 1,
  start: '2026-03-05T19:00:00.000Z',
  end: '2026-03-05T19:30:00.000Z',
  zone: 'America/New_York',
  medium: 'video',
  place: 'https://video.example/maria-chen',
  source: 'prose',
  quote: 'Thursday the 5th at 2pm works well for me, my time, here is my usual link.',
  changes: 0,
}

const asked: Conversation = {
  version: 1,
  id: 'c4f1',
  contact: { name: 'Maria Chen', address: 'maria.chen@initech.example', aliases: [] },
  subject: '20 minutes about your path into research?',
  askedAt: '2026-02-25T09:00:00.000Z',
  since: '2026-02-01T09:00:00.000Z',
  following: 'yes',
  stage: { name: 'asked' },
  thread: [
    {
      messageId: 'ask@rivera.example',
      references: [],
      by: 'owner',
      at: '2026-02-25T09:00:00.000Z',
      subject: '20 minutes about your path into research?',
      text: 'Could I ask you for 20 minutes about your path?',
      kind: 'outreach',
    },
  ],
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

export function inStage(stage: Stage, more: Partial<Conversation> = {}): Conversation {
  return { ...asked, stage, ...more }
}

export const justAsked = asked
export const nameless = { ...asked, contact: { name: '', address: 'jo@northwind.example', aliases: [] } }
export const toConfirm = inStage({ name: 'scheduled', meeting, confirmedAt: null })
export const scheduled = inStage({ name: 'scheduled', meeting, confirmedAt: '2026-03-02T09:00:00.000Z' })
export const met = inStage(
  { name: 'met', meeting },
  {
    debrief: {
      at: '2026-03-05T20:10:00.000Z',
      struck: 'that she never applied for a job',
      notes: '',
      privateNotes: [],
    },
    advice: [
      { number: 1, kind: 'reading', text: 'read "Working Identity" by Herminia Ibarra', state: 'open', outcome: null },
      { number: 2, kind: 'organisation', text: 'join the Interaction Guild', state: 'open', outcome: null },
    ],
    referrals: [{ name: 'Priya Nair', address: null, organisation: 'Acme' }],
  },
)

export const thankYou: Draft = {
  version: 1,
  to: { name: 'Maria Chen', address: 'maria.chen@initech.example' },
  subject: 'Re: 20 minutes about your path into research?',
  body: [
    'Dear Maria,',
    '',
    'Thank you for the half hour on Thursday. What stayed with me most is that you never applied for a job, and that each of yours came through somebody you had helped before.',
    '',
    'I have ordered "Working Identity" and will write to Priya Nair this week.',
    '',
    'Best wishes',
    'Alex Rivera',
  ].join('\n'),
  inReplyTo: 'reply@initech.example',
  references: ['ask@rivera.example', 'reply@initech.example'],
  remarks: [],
}
