// What the program owes for each word to send that counts: the note must leave, or the owner must hear why not. When it is due,
// and what may release the program from it.

import type { CaseFile } from './case-file.ts'
import type { Person } from './finished-run.ts'
import { mailsOf } from './invariants/silence.ts'
import { layAt } from './letters.ts'
import type { ProgramMail } from './program-mails.ts'
import { type OwnersWord, whyItCannotCount } from './words.ts'
import { leavesFrom } from './writing-hours.ts'

export type Obligation = {
  readonly word: OwnersWord
  readonly recipient: string
  readonly contact: Person | null
  /** From when on the note may leave. */
  readonly dueAt: number
  /** When it was met: the note was accepted, something released the program, or the owner heard of it. Infinity when never. */
  readonly metAt: number
}

/** So long a word waits for its proof; one that comes later need not count. */
const PROOF_MS = 15 * 60_000

/** One for each approval mail that was answered with a word to send that counts. */
export function obligationsOf(file: CaseFile): Obligation[] {
  const seen = new Set<string>()
  return file.words.flatMap((word) => {
    const { meant, answered, note } = word
    if (note === null || answered === null || whyItCannotCount(file.run, word, file.run.endedAt) !== null) return []
    if (word.provenAt > word.seenAt + PROOF_MS) return []
    if (seen.has(meant.answers)) return []
    seen.add(meant.answers)
    return [obligation(file, word, answered, meant.note?.recipient ?? '')]
  })
}

function obligation(file: CaseFile, word: OwnersWord, answered: ProgramMail, recipient: string): Obligation {
  const counts = Math.max(word.seenAt, word.provenAt)
  const { undoMinutes } = file.run.settings
  return {
    word,
    recipient,
    contact: file.run.accounts.contacts.find(({ address }) => address.toLowerCase() === recipient) ?? null,
    dueAt: leavesFrom(
      file.run,
      Math.max(counts, heardAt(file, answered, counts)) + undoMinutes * 60_000 + setBackSince(file, word.seenAt),
    ),
    metAt: Math.min(left(file, word), released(file, word, answered, recipient), told(file, word, answered)),
  }
}

/** When the receipt for it got through: the time to stop a note begins then. */
function heardAt(file: CaseFile, { matter }: ProgramMail, since: number): number {
  const receipt = file.programMails.find(
    (one) => one.sort === 'receipt' && one.matter === matter && one.sentAt >= since,
  )
  return receipt?.sentAt ?? since
}

/** A clock that was set back shows the moment later, and is in doubt until it shows what it has shown before. */
function setBackSince({ run }: CaseFile, at: number): number {
  const setBack = run.clockEvents.filter((one) => one.kind === 'set' && one.ms < 0 && one.at > at)
  return setBack.reduce((sum, { ms }) => sum - ms, 0)
}

function left(file: CaseFile, { note }: OwnersWord): number {
  return file.accepted.find((one) => one.note === note)?.entry.at ?? Number.POSITIVE_INFINITY
}

/** The owner wrote something else, or wrote himself, or the contact did: then nothing is owed on this word. */
function released(file: CaseFile, word: OwnersWord, answered: ProgramMail, recipient: string): number {
  const moments = [
    ...file.words
      .filter(
        (other) => other !== word && other.answered?.matter === answered.matter && other.wroteAt > answered.sentAt,
      )
      .filter(({ meant, note }) => !isTheSame(meant.act) || meant.others.length > 0 || note !== word.note)
      .map(({ seenAt }) => seenAt),
    ...mailsOf(file, recipient)
      .filter(
        (letter) =>
          letter.firstSeenAt > answered.sentAt - 60_000 || layAt(letter, file.run.accounts.watched, answered.sentAt),
      )
      .filter(({ firstSeenAt }) => firstSeenAt > answered.sentAt - 60_000)
      .map(({ firstSeenAt }) => firstSeenAt),
    ...file.letters
      .filter(({ writer, mail, firstSeenAt }) => {
        if (firstSeenAt < answered.sentAt - 60_000) return false
        return (
          (writer === 'owner' && mail.to.includes(recipient)) || (writer === 'machine' && mail.text.includes(recipient))
        )
      })
      .map(({ firstSeenAt }) => firstSeenAt),
  ]
  return Math.min(...moments, Number.POSITIVE_INFINITY)
}

/** Another word to send, whether it counts or not, takes nothing back. */
function isTheSame(act: string): boolean {
  return act === 'approve' || act === 'kept-back'
}

/** That nothing leaves for anybody, and why. */
const FOR_ALL = /^Thanktwice: (?:the clock|I was started from an older copy)/

/** A mail about the same contact that is neither a receipt, which only promises, nor says that it went, which it did or did not. */
function told(file: CaseFile, word: OwnersWord, answered: ProgramMail): number {
  const name = answered.matter.split(':')[0] ?? ''
  const told = file.programMails.find(({ mail, sort, sentAt }) => {
    const about = mail.subject.startsWith(name) || FOR_ALL.test(mail.subject)
    return sentAt >= word.seenAt && sort !== 'receipt' && about && !/ sent$/i.test(mail.subject)
  })
  return told?.sentAt ?? Number.POSITIVE_INFINITY
}
