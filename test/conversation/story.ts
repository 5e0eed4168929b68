// Plays a conversation against `decide` the way the engine does: alarms ring when they are due, drafts are written a minute
// later, approved notes go out when they may. The one playing tells only what people do.

import type { About, Command } from '../../src/conversation/command.ts'
import type { Conversation } from '../../src/conversation/conversation.ts'
import { decide } from '../../src/conversation/decide.ts'
import type { Effect } from '../../src/conversation/effect.ts'
import type { Event } from '../../src/conversation/event.ts'
import { openConversation } from '../../src/conversation/open.ts'
import { nextWake } from '../../src/conversation/plan.ts'
import { addMinutes, later } from '../../src/conversation/times.ts'
import type { Instant } from '../../src/mail/message.ts'
import { ask, maria, reading, type Said } from './readings.ts'
import { at, setting } from './setting.ts'
import { entry } from './transcript.ts'

type Waiting = { readonly at: Instant; readonly event: (at: Instant) => Event; readonly ofNote: string | null }

/** A turn that does not settle is a bug; the bound makes it visible instead of endless. */
const MOST_EVENTS = 300

export type Story = {
  /** A message of the conversation is read; what is due before it happens first. */
  readonly reads: (local: string, said: Said, more?: { past?: boolean }) => Story
  /** The owner answers: by default the latest mail that asks him something. */
  readonly answers: (local: string, command: Command, about?: About) => Story
  /** Time passes, with all that it brings. */
  readonly until: (local: string) => Story
  /** The machine sleeps: nothing happens until then, and then all of it at once. */
  readonly sleepsUntil: (local: string) => Story
  /** How the sending of approved notes ends from here on. */
  readonly wire: (ending: 'sent' | 'refused' | 'unknown') => Story
  /** An event that only a test can make. */
  readonly happens: (local: string, event: (at: Instant) => Event) => Story
  readonly conversation: () => Conversation
  /** The latest mail to the owner that an answer could be about, of this kind. */
  readonly mailAbout: (mail: About['mail']) => About
  readonly told: () => string
}

/** `first` is the owner's outreach; null begins with an empty conversation. */
export function story(begins: string, first: Said | null = ask, firstStart: string = begins): Story {
  const askedAt = at(begins)
  const since = later(askedAt, at(firstStart))
  const following = first?.quote == null ? 'yes' : 'unsure'
  let conversation = openConversation({
    id: 'c1',
    contact: maria,
    subject: 'Your move from nursing to design',
    askedAt,
    since,
    following,
  })
  let now = since
  let exists = false
  let wireEnds: 'sent' | 'refused' | 'unknown' = 'sent'
  const entries: string[] = []
  const abouts: About[] = []
  let waiting: Waiting[] = []

  const happen = (event: Event) => {
    if (entries.length >= MOST_EVENTS) throw new Error(`the story does not end:\n${entries.slice(-6).join('\n')}`)
    now = event.at
    const decision = decide(setting, conversation, event)
    entries.push(entry(conversation, event, decision, nextWake(setting, decision.conversation)))
    conversation = decision.conversation
    for (const effect of decision.effects) take(effect)
  }

  const take = (effect: Effect) => {
    if (effect.effect === 'write-draft') {
      const { followUp, kind } = effect
      const event = (when: Instant): Event => ({
        at: when,
        type: 'draft-written',
        followUp,
        body: `Words of the ${kind}.`,
        remarks: [],
      })
      waiting.push({ at: addMinutes(now, 1), event, ofNote: null })
    } else if (effect.effect === 'send-note') {
      const { followUp, draft } = effect
      const note = `${followUp} ${draft.version}`
      const ending = wireEnds
      const event = (when: Instant): Event => {
        const common = { at: when, followUp, version: draft.version }
        if (ending === 'sent')
          return { ...common, type: 'note-sent', messageId: `note-${followUp}-${draft.version}@albrecht.example` }
        if (ending === 'refused') return { ...common, type: 'note-refused', because: '550 5.7.1 not accepted' }
        return { ...common, type: 'note-unknown', because: 'the connection was lost' }
      }
      waiting.push({ at: later(addMinutes(now, 1), effect.notBefore), event, ofNote: note })
    } else if (effect.effect === 'withdraw-note') {
      waiting = waiting.filter((one) => one.ofNote !== `${effect.followUp} ${effect.version}`)
    } else if (effect.effect === 'mail-owner') {
      abouts.push(aboutOf(effect.mail))
    }
  }

  const play = (to: Instant, asleep = false) => {
    for (;;) {
      const wake = nextWake(setting, conversation)
      const next = waiting.reduce<Waiting | null>(
        (first, one) => (first === null || one.at < first.at ? one : first),
        null,
      )
      const alarm = wake !== null && (next === null || wake <= next.at) ? wake : null
      const when = alarm ?? next?.at ?? null
      if (when === null || when > to) break
      const moment = later(asleep ? to : when, now)
      if (alarm === null && next !== null) {
        waiting = waiting.filter((one) => one !== next)
        happen(next.event(moment))
      } else {
        happen({ at: moment, type: 'alarm-rang' })
      }
    }
    now = later(now, to)
  }

  const mailAbout = (mail: About['mail']): About => {
    const found = abouts.findLast((one) => one.mail === mail)
    if (found === undefined) throw new Error(`the owner got no ${mail} mail so far`)
    return found
  }

  const self: Story = {
    reads: (local, said, more = {}) => {
      if (exists) play(at(local))
      exists = true
      const read = reading(now, conversation.thread, conversation.negotiation, said)
      happen({ at: now, type: 'message-read', reading: read, past: more.past ?? false })
      return self
    },
    answers: (local, command, about) => {
      play(at(local))
      const last = abouts.findLast((one) =>
        ['approval', 'detail-wanted', 'time-check', 'outreach-question', 'told'].includes(one.mail),
      )
      const meant = about ?? last
      if (meant === undefined) throw new Error('the owner was asked nothing so far')
      happen({ at: now, type: 'owner-answered', about: meant, command })
      return self
    },
    until: (local) => {
      play(at(local))
      return self
    },
    sleepsUntil: (local) => {
      play(at(local), true)
      return self
    },
    wire: (ending) => {
      wireEnds = ending
      return self
    },
    happens: (local, event) => {
      play(at(local))
      happen(event(now))
      return self
    },
    conversation: () => conversation,
    mailAbout,
    told: () => `${entries.join('\n\n')}\n`,
  }

  if (first !== null) self.reads(begins, first)
  return self
}

/** What an answer to this mail is about; the engine writes the same into the outbox. */
function aboutOf(mail: Extract<Effect, { effect: 'mail-owner' }>['mail']): About {
  switch (mail.mail) {
    case 'approval':
      return { mail: 'approval', followUp: mail.followUp, version: mail.draft.version }
    case 'receipt':
      return { mail: 'receipt', followUp: mail.followUp, version: mail.version }
    case 'went-out':
      return { mail: 'went-out', followUp: mail.followUp, version: mail.draft.version }
    case 'detail-wanted':
      return { mail: 'detail-wanted', followUp: mail.followUp }
    case 'told':
      return mail.kind === 'time-check'
        ? { mail: 'time-check', followUp: mail.followUp }
        : { mail: 'told', followUp: mail.followUp, kind: mail.kind }
    case 'not-understood':
      return mail.about
    case 'answer':
      return mail.about ?? { mail: 'answer' }
    default:
      return { mail: mail.mail }
  }
}
