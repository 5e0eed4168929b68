// A scenario as plain data: from which situation, at which provider, who does what when, what breaks, and where the program dies.
// The story of a failing seed prints it.

import type { ApprovalWay } from '../people/approval-ways.ts'
import type { ContactAct } from '../people/contact-acts.ts'
import type { OwnerPlan } from '../people/owner.ts'
import type { StrangerAct } from '../people/stranger-acts.ts'
import type { SmtpPort } from '../smtp/smtp-faults.ts'
import type { CrashAt } from '../world.ts'

export const situationNames = ['nudge', 'thanks', 'month', 'two', 'meeting', 'fresh', 'journey'] as const
export type SituationName = (typeof situationNames)[number]

export const profileNames = ['gmail', 'exchange', 'icloud', 'yahoo', 'plain'] as const
export type ProfileName = (typeof profileNames)[number]

/** When something happens. Milliseconds. */
export type When =
  /** After the beginning. */
  | { readonly from: 'start'; readonly ms: number }
  /** Before (negative) or after the moment at which an approved note is expected to leave. */
  | { readonly from: 'leaving'; readonly ms: number }
  /** After an approval mail has come. */
  | { readonly from: 'approval'; readonly ms: number }
  /** While the next call through a port whose name fits is under way, from the leaving moment on. */
  | { readonly from: 'leaving-port'; readonly port: string }

export type Act =
  | { readonly who: 'contact'; readonly act: ContactAct }
  /** The owner asks his first contact for a talk; the copies of that mail are filed minutes later. */
  | { readonly who: 'owner'; readonly act: 'ask-filed-late' }
  | { readonly who: 'stranger'; readonly act: StrangerAct }
  /** The owner's own mail client, or his provider, does something to his folders. */
  | { readonly who: 'mailbox'; readonly act: MailboxAct }
  | { readonly who: 'clock'; readonly act: 'set' | 'sleep'; readonly ms: number }
  /** The next call of that port goes wrong in this way, or the next so many calls. */
  | { readonly who: 'wire'; readonly act: string; readonly port: SmtpPort | ImapPort; readonly times?: number }
  | { readonly who: 'operator'; readonly act: 'restart' | 'kill' }

/** Calls to the mailbox that scenarios let fail on purpose; all others fail by chance. */
export type ImapPort = 'imap.open' | 'imap.search' | 'imap.fetch' | 'imap.append'

export type MailboxAct =
  | 'archive-newest'
  | 'archive-answers'
  | 'archive-all'
  | 'mark-read'
  | 'delete-approval'
  | 'renumber'

export type Planned = Act & { readonly when: When }

export type FaultPlan = {
  /** Chance at each opportunity. */
  readonly rate: number
  /** After the beginning. */
  readonly untilMs: number
  /** Faults that come in any case, in their order. */
  readonly forced: readonly { readonly port: string; readonly fault: string }[]
  readonly announced: boolean
}

export type Scenario = {
  readonly seed: number
  /** It is that of the crash sweep and not drawn. */
  readonly sweep: boolean
  readonly situation: SituationName
  readonly profile: ProfileName
  readonly owner: OwnerPlan
  readonly planned: readonly Planned[]
  readonly faults: FaultPlan
  /** Where the first process dies, the second, and so on. */
  readonly crashes: readonly CrashAt[]
  /** After a death, a store that did not wait for the disk has lost its last commit. */
  readonly losesUnsynced: boolean
  /** How long it takes until somebody starts the program again. */
  readonly restartMs: number
  /** A model writes the notes; none unless told otherwise. */
  readonly model?: boolean
}

export type { ApprovalWay, ContactAct, StrangerAct }
