// Conversations for tests, built from what differs; everything else is a plain outreach to Maria Keller of 2 March 2026.

import type { Cadence } from '../../src/conversation/cadence.ts'
import type {
  Advice,
  Agreed,
  Conversation,
  Debrief,
  FollowUp,
  FollowUpState,
  KindName,
  ThreadMessage,
} from '../../src/conversation/conversation.ts'
import type { OwnerFacts } from '../../src/conversation/kind.ts'

export const cadence: Cadence = {
  zone: 'Europe/Berlin',
  businessDays: [1, 2, 3, 4, 5],
  holidays: ['2026-04-03', '2026-04-06'],
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
}

export const owner: OwnerFacts = {
  name: 'Jonas Albrecht',
  addresses: ['jonas@albrecht.example'],
  zone: 'Europe/Berlin',
  signature: 'Jonas Albrecht',
  about: 'A ward nurse who wants to design better wards.',
  story:
    'I nursed for six years on a surgical ward and drew what annoyed me. Now I want to learn how such drawings become things.',
  goals: ['the-job-itself', 'what-it-takes'],
}

export const outreach: ThreadMessage = {
  messageId: 'outreach@albrecht.example',
  references: [],
  by: 'owner',
  at: '2026-03-02T08:30:00.000Z',
  subject: 'Your move from nursing to design',
  text: 'Dear Ms Keller,\n\nI read your article on night wards. Would you have 20 minutes to talk about your move into design?\n\nBest regards,\nJonas Albrecht',
  kind: 'outreach',
}

/** A message of the contact's. */
export function reply(text: string, over: Partial<ThreadMessage> = {}): ThreadMessage {
  return {
    messageId: 'reply@northwind.example',
    references: [],
    by: 'contact',
    at: '2026-03-03T10:00:00.000Z',
    subject: 'Re: Your move from nursing to design',
    text,
    kind: 'reply',
    ...over,
  }
}

/** Thursday 5 March 2026, 14:00 to 14:20 in Berlin. */
export function meeting(over: Partial<Agreed> = {}): Agreed {
  return {
    number: 1,
    start: '2026-03-05T13:00:00.000Z',
    end: '2026-03-05T13:20:00.000Z',
    zone: 'Europe/Berlin',
    medium: 'video',
    place: 'https://meet.example/abc',
    source: 'prose',
    quote: 'Thursday at two works for me.',
    changes: 0,
    ...over,
  }
}

export function conversation(over: Partial<Conversation> = {}): Conversation {
  return {
    version: 1,
    id: 'c1',
    contact: { name: 'Maria Keller', address: 'maria.keller@northwind.example', aliases: [] },
    subject: 'Your move from nursing to design',
    askedAt: '2026-03-02T08:30:00.000Z',
    since: '2026-03-01T00:00:00.000Z',
    following: 'yes',
    stage: { name: 'asked' },
    thread: [outreach],
    negotiation: { meeting: null, offers: [], zones: { owner: null, contact: null }, calendars: {}, because: '' },
    absentUntil: null,
    parkedUntil: null,
    referrals: [],
    debrief: null,
    advice: [],
    sinceThen: [],
    monthCheckedAt: null,
    followUps: {},
    ...over,
  }
}

/** With a confirmed meeting that is still ahead. */
export function scheduled(over: Partial<Agreed> = {}, rest: Partial<Conversation> = {}): Conversation {
  return conversation({
    stage: { name: 'scheduled', meeting: meeting(over), confirmedAt: '2026-03-03T12:00:00.000Z' },
    thread: [outreach, reply('Thursday at two works for me.\n\nBest,\nMaria')],
    ...rest,
  })
}

/** With a meeting that is over. */
export function met(over: Partial<Agreed> = {}, rest: Partial<Conversation> = {}): Conversation {
  return scheduled(over, { stage: { name: 'met', meeting: meeting(over) }, ...rest })
}

export function debrief(struck: string | null, over: Partial<Debrief> = {}): Debrief {
  return { at: '2026-03-05T14:00:00.000Z', struck, notes: struck ?? '', privateNotes: [], ...over }
}

/** Advice by its text: open, or with what came of it. */
export function advice(...items: readonly (string | readonly [string, Advice['state'], string | null])[]): Advice[] {
  return items.map((item, index) => {
    const [text, state, outcome] = typeof item === 'string' ? ([item, 'open', null] as const) : item
    return { number: index + 1, kind: 'other', text, state, outcome }
  })
}

export function followUp(key: string, kind: KindName, state: FollowUpState): Record<string, FollowUp> {
  return { [key]: { key, kind, dueAt: '2026-03-11T08:30:00.000Z', because: '', state } }
}
