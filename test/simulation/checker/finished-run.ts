// What the checker is given of a run that is over, as data: what the world saw, how the mailboxes lie there at the end, and the
// rules that the run was to keep. Nothing of it is what the program believes, but for the two lists that say so.

import type { Entry } from '../history.ts'

export type FinishedRun = {
  /** Everything that happened, in order. Times are true time in epoch milliseconds. */
  readonly history: readonly Entry[]
  /** Number of the first entry that belongs to this run; what lies before was prepared. */
  readonly from: number
  /** The owner's mailbox at the end. */
  readonly mailboxes: readonly FinalFolder[]
  readonly accounts: Accounts
  readonly settings: Settings
  /** Every line that the program logged, as it would stand in the file. */
  readonly log: readonly string[]
  /** What must never stand in a log or a mail: passwords, the install key, the API key. */
  readonly secrets: readonly string[]
  /** Of the program's own table of messages (invariants 10 and 12 are about it): the bytes where it still has them. */
  readonly taken: readonly TakenMessage[]
  /** When the machine's clock was set, or the machine fell asleep. `ms` is how far it was set, or for how long it slept. */
  readonly clockEvents: readonly ClockEvent[]
  /** Completed readings of the inbox, in order: when each began and ended. Left out where nobody wrote them down. */
  readonly readings?: readonly { readonly from: number; readonly to: number }[]
  /** From this moment on nothing failed any more, and people were silent. */
  readonly faultsEndedAt: number
  readonly endedAt: number
  /** The same scenario without its crashes; with it, invariant 16 is judged. */
  readonly crashFree?: FinishedRun
}

export type FinalFolder = {
  readonly folder: string
  readonly messages: readonly { readonly uid: number; readonly raw: Uint8Array; readonly flags: readonly string[] }[]
}

export type Person = { readonly name: string; readonly address: string; readonly zone?: string | null }

export type Accounts = {
  readonly owner: { readonly name: string; readonly addresses: readonly string[]; readonly zone: string }
  /** Where the owner writes to the program, and where its mails come from. */
  readonly service: string
  readonly contacts: readonly Person[]
  /** Folders whose messages the program reads: INBOX, the folder for sent mail, the watched folder. */
  readonly watched: readonly string[]
  readonly sentFolder: string
  readonly junkFolder: string
  /** Whether the provider files what is submitted to it. */
  readonly filesSent: boolean
  /** Whether the provider gives mails another Message-ID. */
  readonly rewritesIds: boolean
}

export type Settings = {
  readonly undoMinutes: number
  /** Times of day, as in 08:00. */
  readonly writingHours: { readonly from: string; readonly to: string }
  readonly caps: { readonly perContact: number; readonly perOrganisation: number; readonly perDay: number }
  readonly scanSeconds: number
  /** Days for which an approval mail may be answered with `send`. */
  readonly tokenDays: number
}

export type TakenMessage = {
  readonly raw: Uint8Array | null
  readonly state: 'new' | 'read' | 'ignored' | 'unreadable'
  readonly conversationId: string
}

export type ClockEvent = { readonly at: number; readonly kind: 'set' | 'slept'; readonly ms: number }
