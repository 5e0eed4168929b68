// The run as the invariants look at it: its mails read, its words set beside the mails that they answer, and for each message
// the times at which it lay where the program reads. Gathered once; judging is done elsewhere.

import type { Entry } from '../history.ts'
import type { FinishedRun, Person } from './finished-run.ts'
import type { Letter } from './letters.ts'
import { lettersOf } from './letters.ts'
import { noteKey } from './note-key.ts'
import { type ProgramMail, programMails } from './program-mails.ts'
import { type ReadMail, readMail } from './read-mail.ts'
import { type OwnersWord, ownersWords } from './words.ts'

export type SmtpEntry = Extract<Entry, { what: 'smtp' }>

/** One transaction whose recipient is not the owner: a note, or what should never have been one. */
export type Transaction = {
  readonly entry: SmtpEntry
  readonly mail: ReadMail
  /** Null where it went to somebody whom nobody knows. */
  readonly contact: Person | null
  /** Recipient, subject and text: two with the same one are the same note. */
  readonly note: string
}

export type CaseFile = {
  readonly run: FinishedRun
  /** To anybody but the owner, in the order in which they began. */
  readonly transactions: readonly Transaction[]
  /** Those of them that a server took on. */
  readonly accepted: readonly Transaction[]
  readonly programMails: readonly ProgramMail[]
  readonly words: readonly OwnersWord[]
  /** Every message of the owner's mailbox, by content. */
  readonly letters: readonly Letter[]
}

export function openCaseFile(run: FinishedRun): CaseFile {
  const smtp = run.history.filter((entry) => entry.what === 'smtp')
  const transactions = smtp
    .filter((entry) => entry.to.some((address) => !isOurs(run, address)))
    .map((entry) => transactionOf(run, entry))
    .sort((a, b) => a.entry.startedAt - b.entry.startedAt)
  const letters = lettersOf(run)
  const mails = programMails(run, smtp, letters)
  return {
    run,
    transactions,
    accepted: transactions.filter(({ entry }) => entry.accepted),
    programMails: mails,
    words: ownersWords(run, letters, mails),
    letters,
  }
}

/** Whether mail to this address reaches the owner or the program. */
export function isOurs(run: FinishedRun, address: string): boolean {
  const { owner, service } = run.accounts
  return [...owner.addresses, service].some((one) => one.toLowerCase() === address.toLowerCase())
}

export function contactAt(run: FinishedRun, address: string): Person | null {
  return run.accounts.contacts.find((one) => one.address.toLowerCase() === address.toLowerCase()) ?? null
}

function transactionOf(run: FinishedRun, entry: SmtpEntry): Transaction {
  const mail = readMail(entry.raw)
  const recipient = entry.to[0] ?? ''
  return { entry, mail, contact: contactAt(run, recipient), note: noteKey(recipient, mail.subject, mail.text) }
}

const HANDED_OVER_MS = 5_000

/**
 * When the final dot was handed over, as far as the program has a say in it: a text that fits into the socket is out of its hands at
 * once, however long the wire takes, and while the machine sleeps nobody can look.
 */
export function dotOf({ run }: CaseFile, { entry }: Transaction): number {
  const dot = entry.dotAt ?? entry.at
  const slept = run.clockEvents.find(({ at, kind }) => kind === 'slept' && at >= entry.startedAt && at <= dot)
  return Math.min(slept?.at ?? dot, entry.startedAt + HANDED_OVER_MS)
}
