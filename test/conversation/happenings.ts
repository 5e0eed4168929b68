// Random histories of a conversation for property tests: what people, servers and time can do to it, in any order.

import fc from 'fast-check'
import type { About, Command } from '../../src/conversation/command.ts'
import type { Conversation, KindName } from '../../src/conversation/conversation.ts'
import type { Event } from '../../src/conversation/event.ts'
import { openConversation } from '../../src/conversation/open.ts'
import { addMinutes } from '../../src/conversation/times.ts'
import type { Instant } from '../../src/mail/message.ts'
import {
  agreed,
  ask,
  bounce,
  calledOff,
  contactSays,
  maria,
  offered,
  outOfOffice,
  ownerSays,
  reading,
  type Said,
  unsureAsk,
} from './readings.ts'
import { at, zone } from './setting.ts'

/** One thing that happens some minutes after the one before; which it is may depend on how the conversation then stands. */
export type Happening = { readonly minutes: number; readonly event: (conversation: Conversation, at: Instant) => Event }

export const begins = at('2026-03-02 09:30')

export function opened(following: 'yes' | 'unsure'): Conversation {
  return openConversation({ id: 'c1', contact: maria, subject: 'Your move', askedAt: begins, since: begins, following })
}

const days = ['2026-03-05', '2026-03-12', '2026-03-28', '2026-03-29', '2026-04-20', '2026-10-25']
const start = fc
  .tuple(fc.constantFrom(...days), fc.constantFrom('08:00', '14:00', '23:30'))
  .map(([day, time]) => `${day} ${time}`)

const said: fc.Arbitrary<(conversation: Conversation) => Said> = fc.oneof(
  fc
    .constantFrom(
      ask,
      unsureAsk,
      bounce(true),
      bounce(false),
      outOfOffice('Away.', '2026-03-20'),
      outOfOffice('Away.', null),
      contactSays('No.', { answer: 'declines' }),
      contactSays('Ask Priya Nair.', {
        answer: 'redirects',
        referrals: [{ name: 'Priya Nair', address: null, organisation: null }],
      }),
      contactSays('Later.', { answer: 'postpones', parkedUntil: '2026-05-01' }),
      contactSays('Gladly.', { answer: 'accepts' }),
      contactSays(''),
      ownerSays('Thank you!', { thanks: true }),
      ownerSays('One thing more.'),
      contactSays('Forwarded', { kind: 'forward' }),
    )
    .map((one) => () => one),
  start.map(
    (when) => () =>
      contactSays('That time works.', {
        answer: 'accepts',
        negotiation: agreed(when, null, 'prose', 'That time works.'),
      }),
  ),
  start.map(
    (when) => () =>
      contactSays('Invitation', {
        kind: 'invitation',
        answer: 'accepts',
        negotiation: agreed(when, null, 'calendar', 'Talk'),
      }),
  ),
  start.map(
    (when) => () =>
      contactSays('How about then?', { answer: 'accepts', negotiation: offered('How about then?', when) }),
  ),
  fc.constant(({ negotiation }: Conversation) =>
    contactSays('Off.', negotiation.meeting === null ? {} : { negotiation: calledOff(negotiation, 'Off.') }),
  ),
)

const messages = fc
  .tuple(said, fc.boolean(), fc.option(fc.constantFrom('m1@mail.example', 'm2@mail.example'), { nil: undefined }))
  .map(([words, past, messageId]) => (conversation: Conversation, when: Instant): Event => {
    const spoken = words(conversation)
    const read = reading(
      when,
      conversation.thread,
      conversation.negotiation,
      messageId === undefined ? spoken : { ...spoken, messageId },
    )
    return {
      at: when,
      type: 'message-read',
      reading: read,
      past: past && Object.keys(conversation.followUps).length === 0,
    }
  })

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { command: 'send' },
    { command: 'edit', text: 'Other words.' },
    { command: 'edit', text: '  ' },
    { command: 'skip' },
    { command: 'yes' },
    { command: 'no' },
    { command: 'cancelled' },
    { command: 'no-show' },
    { command: 'stop' },
    { command: 'help' },
    { command: 'unknown', read: 'hm', meant: null },
    { command: 'follow', numbers: 'all' },
    { command: 'detail', text: 'the two doors' },
    { command: 'done', items: [{ number: 1, state: 'done', outcome: null }], more: 'I went there.' },
    { command: 'done', items: [], more: null },
    { command: 'debrief', struck: null, notes: 'Nice.', privateNotes: [], advice: [], referrals: [] },
    {
      command: 'debrief',
      struck: 'the doors',
      notes: 'Doors.',
      privateNotes: ['x'],
      advice: [{ kind: 'other', text: 'draw' }],
      referrals: [],
    },
  ),
  start.map((when): Command => ({ command: 'moved', start: at(when), end: null, zone })),
  start.map((when): Command => ({ command: 'later', until: at(when) })),
)

/** Half of the answers are to what is open now, the others to anything, old versions included. */
const answers = fc
  .tuple(command, fc.nat(), fc.nat(4))
  .map(([word, pick, version]) => (conversation: Conversation, when: Instant): Event => {
    const open = Object.values(conversation.followUps)
    const one = open[pick % Math.max(1, open.length)]
    return {
      at: when,
      type: 'owner-answered',
      about: aboutOf(
        one?.key,
        one?.kind,
        one !== undefined && 'draft' in one.state ? one.state.draft.version : version,
        pick,
      ),
      command: word,
    }
  })

const sending: fc.Arbitrary<Happening['event']> = fc.nat().map((pick) => (conversation, when) => {
  const open = Object.values(conversation.followUps).find(
    ({ state }) => state.status === 'asking' || state.status === 'snoozed',
  )
  const version = open !== undefined && 'draft' in open.state ? open.state.draft.version : 1
  return {
    at: when,
    type: 'owner-answered',
    about: aboutOf(open?.key, open?.kind, version, pick - (pick % 5)),
    command: { command: 'send' },
  }
})

const NOTES: readonly KindName[] = [
  'nudge',
  'gracious-no',
  'confirmation',
  'thank-you',
  'month-note',
  'referral-report',
  'keep-in-touch',
  'news',
]

const machinery = fc
  .tuple(fc.constantFrom('draft-written', 'note-sent', 'note-refused', 'note-unknown'), fc.nat(), fc.nat(4))
  .map(([type, pick, version]) => (conversation: Conversation, when: Instant): Event => {
    const open = Object.values(conversation.followUps).filter(({ kind }) => NOTES.includes(kind))
    const followUp = open[pick % Math.max(1, open.length)]?.key ?? 'nudge:1'
    const state = conversation.followUps[followUp]?.state
    const current = state !== undefined && 'draft' in state && pick % 3 > 0 ? state.draft.version : version
    if (type === 'draft-written') return { at: when, type, followUp, body: `Words ${pick}.`, remarks: [] }
    if (type === 'note-sent')
      return { at: when, type, followUp, version: current, messageId: `note${pick}@albrecht.example` }
    return {
      at: when,
      type: type === 'note-refused' ? type : 'note-unknown',
      followUp,
      version: current,
      because: 'a broken line',
    }
  })

function aboutOf(followUp: string | undefined, kind: KindName | undefined, version: number, pick: number): About {
  if (followUp === undefined || kind === undefined)
    return pick % 2 === 0 ? { mail: 'noticed' } : { mail: 'outreach-question' }
  if (kind === 'time-check') return { mail: 'time-check', followUp }
  if (NOTES.includes(kind)) {
    return pick % 5 === 0
      ? { mail: 'approval', followUp, version }
      : pick % 5 === 1
        ? { mail: 'detail-wanted', followUp }
        : { mail: 'approval', followUp, version: version + (pick % 2) }
  }
  return { mail: 'told', followUp, kind }
}

const alarm: fc.Arbitrary<Happening['event']> = fc.constant((_conversation, when) => ({ at: when, type: 'alarm-rang' }))
const drafted: fc.Arbitrary<Happening['event']> = fc.constant((conversation, when) => {
  const followUp =
    Object.values(conversation.followUps).find(({ state }) => state.status === 'drafting')?.key ?? 'nudge:1'
  return { at: when, type: 'draft-written', followUp, body: 'Words.', remarks: [] }
})

/** What other conversations tell this one, about somebody who was named in it or about nobody who was. */
const elsewhere: fc.Arbitrary<Happening['event']> = fc
  .tuple(
    fc.constantFrom('introduced', 'referral-followed', 'referral-met', 'colleague-asked', 'news-told'),
    fc.constantFrom('Priya Nair', 'Tom Berg'),
    fc.boolean(),
  )
  .map(([type, name, yes]) => (_conversation: Conversation, when: Instant): Event => {
    const contact = { name, address: `${name.split(' ')[0]?.toLowerCase()}@southgate.example` }
    const followed = {
      contact,
      conversationId: 'c2',
      wroteAt: yes ? when : null,
      talkAt: yes ? addMinutes(when, 9000) : null,
    }
    if (type === 'introduced') return { at: when, type, by: { conversationId: 'c2', ...contact } }
    if (type === 'referral-followed') return { at: when, type, ...followed }
    if (type === 'referral-met') return { at: when, type, ...followed, metAt: when }
    return type === 'colleague-asked' ? { at: when, type, name } : { at: when, type, text: 'I start in May.' }
  })

const happening: fc.Arbitrary<Happening> = fc.record({
  minutes: fc.constantFrom(0, 1, 45, 600, 24 * 60, 9 * 24 * 60),
  event: fc.oneof(
    { weight: 4, arbitrary: messages },
    { weight: 4, arbitrary: alarm },
    { weight: 3, arbitrary: drafted },
    { weight: 3, arbitrary: sending },
    { weight: 3, arbitrary: answers },
    { weight: 2, arbitrary: machinery },
    { weight: 1, arbitrary: elsewhere },
  ),
})

/** A talk that was held and told of: where half of the histories begin. */
const held: readonly Happening[] = [
  (conversation: Conversation, when: Instant): Event => {
    const said = contactSays('Invitation', {
      kind: 'invitation',
      negotiation: agreed('2026-03-02 14:00', '2026-03-02 14:30', 'calendar', 'Talk'),
    })
    return {
      at: when,
      type: 'message-read',
      reading: reading(when, conversation.thread, conversation.negotiation, said),
      past: false,
    }
  },
  (_conversation: Conversation, when: Instant): Event => ({ at: when, type: 'alarm-rang' }),
  (_conversation: Conversation, when: Instant): Event => ({
    at: when,
    type: 'owner-answered',
    about: { mail: 'told', followUp: `debrief:1:${at('2026-03-02 14:00')}`, kind: 'debrief' },
    command: {
      command: 'debrief',
      struck: 'the doors',
      notes: 'Doors.',
      privateNotes: [],
      advice: [{ kind: 'other', text: 'draw' }],
      referrals: [{ name: 'Priya Nair', address: null, organisation: null }],
    },
  }),
].map((event) => ({ minutes: 200, event }))

export const history: fc.Arbitrary<readonly Happening[]> = fc
  .tuple(fc.constantFrom([], held), fc.array(happening, { minLength: 5, maxLength: 60 }))
  .map(([first, then]) => [...first, ...then])

export function momentAfter(before: Instant, happening: Happening): Instant {
  return addMinutes(before, happening.minutes)
}
