// A conversation: everything between the owner and one contact, as plain data that is stored as JSON.
//
// Two rules. Everything that changes a conversation goes through decide.ts. Nothing here is a promise about the future:
// what is due when is derived by plan.ts from these facts, so a moved meeting moves its follow-ups by itself.
//
//   stage      asked -> answered -> scheduling -> scheduled -> met, and closed from anywhere
//   follow-up  drafting -> asking -> leaving -> sent          (to the contact)
//                                   leaving -> unknown -> sent, or asked about anew
//              told                                            (to the owner)
//              lacking | snoozed on the way, ended from anywhere; waiting when it moved into the future

import type { Answer } from '../mail/answer.ts'
import type { Address, Day, Instant } from '../mail/message.ts'
import type { Place } from '../meeting/meeting.ts'
import type { Negotiation } from '../meeting/negotiation.ts'
import type { Introducer, NamedPerson } from './introduction.ts'
import type { Material } from './material.ts'
import type { QuestionList } from './question-list.ts'

export type KindName =
  | 'second-person'
  | 'nudge'
  | 'gracious-no'
  | 'time-check'
  | 'questions'
  | 'confirmation'
  | 'card'
  | 'debrief'
  | 'thank-you'
  | 'month-check'
  | 'month-note'
  | 'promise'
  | 'referral-report'
  | 'keep-in-touch'
  | 'news'

export type Contact = {
  readonly name: string
  /** Where the owner first wrote to; notes go here and nowhere else. */
  readonly address: string
  /** Other addresses from which somebody answered for the contact. */
  readonly aliases: readonly string[]
}

/** A meeting both sides stand behind. */
export type Agreed = Place & {
  /** Counts the meetings of this conversation, from 1; a moved meeting keeps its number. */
  readonly number: number
  readonly start: Instant
  /** Stated or implied; else start plus thirty minutes. */
  readonly end: Instant
  readonly zone: string
  readonly source: 'prose' | 'calendar' | 'scheduler' | 'owner'
  readonly quote: string
  /** How often it was changed, for the .ics SEQUENCE. */
  readonly changes: number
}

export type Outcome = 'declined' | 'bounced' | 'stopped' | 'unanswered' | 'finished'

/** Another meeting with the same contact, as `scheduled` will hold it. */
export type NextMeeting = { readonly meeting: Agreed; readonly confirmedAt: Instant | null }

export type Stage =
  | { readonly name: 'asked' }
  | { readonly name: 'answered' }
  | { readonly name: 'scheduling' }
  /** `confirmedAt` is null while a time read from prose waits for the owner's word; nothing is planned around it till then. */
  | { readonly name: 'scheduled'; readonly meeting: Agreed; readonly confirmedAt: Instant | null }
  /** `next` was agreed before this one was thanked for; it is taken up right after. */
  | { readonly name: 'met'; readonly meeting: Agreed; readonly next?: NextMeeting }
  | { readonly name: 'closed'; readonly outcome: Outcome; readonly meeting: Agreed | null }

/** One message between the two, excerpted: the raw message is the inbox's. */
export type ThreadMessage = {
  readonly messageId: string | null
  readonly references: readonly string[]
  readonly by: 'owner' | 'contact'
  readonly at: Instant
  readonly subject: string
  readonly text: string
  /** The owner passed it on to us: its id is one that the contact never saw. */
  readonly forwarded?: boolean
  readonly kind: 'outreach' | 'owner-message' | 'reply' | 'auto-reply' | 'bounce' | 'invitation' | 'note'
  /** What it answered, where it answered anything. */
  readonly answer?: Answer['answer']
}

export type AdviceKind = 'person' | 'event' | 'reading' | 'organisation' | 'course' | 'change' | 'decision' | 'other'

/** One thing the contact suggested. `outcome` holds the owner's words on what came of it. */
export type Advice = {
  readonly number: number
  readonly kind: AdviceKind
  readonly text: string
  readonly state: 'open' | 'done' | 'dropped'
  readonly outcome: string | null
  /** A mail that looks as if it were done: shown to the owner, never counted before his word. */
  readonly evidence?: Evidence
  /** Ids of mails of which the owner said that they prove nothing. */
  readonly notProof?: readonly string[]
}

/** A mail that speaks for an advice having been followed. */
export type Evidence = {
  readonly at: Instant
  readonly from: string
  readonly subject: string
  readonly messageId: string
  /** The owner wrote it; then `from` is to whom. */
  readonly sent?: true
}

/** What one of the two said they would do for the other. `on`: by which day, where one was said. */
export type Pledge = {
  readonly number: number
  readonly by: 'owner' | 'contact'
  readonly text: string
  readonly on: Day | null
}

/** Whether the talk made it more, as much, or less what the owner is looking for. */
export type Fit = 'up' | 'same' | 'down'

/** The owner's notes after the meeting. Private lines are kept apart and never leave. */
export type Debrief = {
  readonly at: Instant
  /** What stayed with the owner, in his words as said to the contact; null when he told nothing concrete. */
  readonly struck: string | null
  readonly notes: string
  readonly privateNotes: readonly string[]
  /** Work or places that the contact spoke of unasked. */
  readonly openings?: readonly { readonly number: number; readonly text: string }[]
  readonly fit?: Fit
}

/** The text of a note, in versions. An approval holds for one version, to one address. */
export type Draft = {
  readonly version: number
  readonly to: Address
  readonly subject: string
  readonly body: string
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  /** What the owner should know before he says yes: findings of the gates, "Maria has written since". */
  readonly remarks: readonly string[]
  /** What the gates found in exactly this text that only `send anyway` lets pass; absent where they found nothing of the sort. */
  readonly stops?: readonly string[]
  /** What it rests on, for the owner's eyes. */
  readonly restsOn?: readonly string[]
}

export type FollowUpState =
  /** It had begun and became due later; then it begins again, with this version: no version is ever approved twice. */
  | { readonly status: 'waiting'; readonly version: number }
  | { readonly status: 'drafting'; readonly version: number; readonly remarks: readonly string[] }
  /** A concrete detail is wanted from the owner before anything can be written. */
  | { readonly status: 'lacking'; readonly version: number; readonly askedAt: Instant; readonly reminders: number }
  | { readonly status: 'asking'; readonly draft: Draft; readonly askedAt: Instant; readonly reminders: number }
  | { readonly status: 'snoozed'; readonly draft: Draft; readonly until: Instant; readonly reminders: number }
  | { readonly status: 'leaving'; readonly draft: Draft; readonly notBefore: Instant }
  /** It was handed over whole and nobody answered: it may have gone out. Only a find or the owner's word ends this. */
  | { readonly status: 'unknown'; readonly draft: Draft; readonly since: Instant }
  | { readonly status: 'sent'; readonly at: Instant; readonly version: number }
  | { readonly status: 'told'; readonly at: Instant }
  | {
      readonly status: 'ended'
      readonly at: Instant
      readonly how: 'skipped' | 'dropped' | 'by-hand'
      readonly because: string
    }

export type FollowUp = {
  readonly key: string
  readonly kind: KindName
  readonly dueAt: Instant
  readonly because: string
  readonly state: FollowUpState
}

export type Conversation = {
  readonly version: 1
  readonly id: string
  readonly contact: Contact
  readonly subject: string
  readonly askedAt: Instant
  /** Nothing that was due before this instant is made up for. */
  readonly since: Instant
  /**
   * `unsure` until the owner says whether this mail, which reads like an outreach, is one. `quiet`: it only might be, and he is
   * not asked before an answer shows it.
   */
  readonly following: 'yes' | 'unsure' | 'quiet' | 'no'
  readonly stage: Stage
  readonly thread: readonly ThreadMessage[]
  readonly negotiation: Negotiation
  readonly absentUntil: Day | null
  readonly parkedUntil: Day | null
  readonly referrals: readonly NamedPerson[]
  /** Who led the owner here; null or absent when nobody is known. */
  readonly introducedBy?: Introducer | null
  /** Somebody else at the same organisation whom the owner asked as well. */
  readonly colleagueAsked?: { readonly name: string; readonly at: Instant }
  readonly debrief: Debrief | null
  readonly advice: readonly Advice[]
  readonly pledges?: readonly Pledge[]
  /** Under which numbers the owner was shown what bears none itself: people, what struck him, the fit. See ledger.ts. */
  readonly numbers?: Readonly<Record<string, number>>
  /** The highest number that anything told was ever shown under: none is given twice. */
  readonly lastNumber?: number
  /** What the owner told about the time since the meeting, besides the advice by number. */
  readonly sinceThen: readonly string[]
  /** When the owner answered the month-check; null before. */
  readonly monthCheckedAt: Instant | null
  /** News of the owner's for everybody who helped him, oldest first. */
  readonly news?: readonly { readonly at: Instant; readonly text: string }[]
  /** Keys of notes that may say plainly that nothing was done yet: he was asked twice, and told nothing. */
  readonly plainly?: readonly string[]
  /** His own sentences for single follow-ups, by their key. */
  readonly given?: Readonly<Record<string, string>>
  /** What the owner passed on to be read about this contact, oldest first. */
  readonly material?: readonly Material[]
  /** For the latest meeting whose questions he was sent. */
  readonly questionList?: QuestionList
  readonly followUps: Readonly<Record<string, FollowUp>>
}
