// Invariants 14, 15 and 24: no approved note is lost in silence, no unknown end is guessed, and peace brings everything to its end.

import { type CaseFile, isOurs, type Transaction } from '../case-file.ts'
import { type Invariant, moment } from '../invariant.ts'
import type { Letter } from '../letters.ts'
import { type Obligation, obligationsOf } from '../obligations.ts'
import type { Breach } from '../violation.ts'
import { leavesFrom } from '../writing-hours.ts'
import { tell } from './approved.ts'

const DAY_MS = 86_400_000
const QUARTER_MS = 15 * 60_000
/** An unknown end is looked for this long before the owner is asked. */
const SEARCH_MS = 30 * 60_000

/**
 * Every word to send that counts has come to an end a day after the note was due: it was accepted, the owner heard of it, or
 * something released the program. Exercised by every such word of which a whole day was played; by shorter runs not.
 */
export const noneSilent: Invariant = {
  number: 14,
  name: 'every approved note is sent, refused and told, or unknown and told within a day',
  judge(file) {
    const due = obligationsOf(file)
      .map((one) => ({ ...one, until: possibleFrom(file, one.dueAt) + DAY_MS + asleepSince(file, one.word.seenAt) }))
      .filter(({ until }) => file.run.endedAt >= until)
    return { exercised: due.length, breaches: due.filter(({ until, metAt }) => metAt > until).map(unmet) }
  },
}

/**
 * A quarter of an hour after the last fault nothing that was due before is open: no word to send that counts, and no command
 * without any answer. For a note whose end is unknown the search comes before. Exercised by everything that was open when the
 * faults ended or came later.
 */
export const liveness: Invariant = {
  number: 24,
  name: 'once faults stop, due work ends within a quarter of an hour',
  judge(file) {
    const { endedAt, faultsEndedAt } = file.run
    // What the faults kept from the program it may only learn then, and the time to undo begins.
    const undoMs = file.run.settings.undoMinutes * 60_000
    const deadline = (one: Obligation) =>
      possibleFrom(file, Math.max(faultsEndedAt + undoMs, one.dueAt, searchedUntil(file, one))) + QUARTER_MS
    const open = obligationsOf(file).filter((one) => one.metAt > faultsEndedAt && deadline(one) < endedAt)
    const free = open.filter((one) => !isCapped(file, one))
    const answerBy = (seenAt: number) => Math.max(seenAt, faultsEndedAt, lastStart(file)) + 2 * QUARTER_MS
    const unanswered = commandsOf(file).filter(({ seenAt }) => answerBy(seenAt) < endedAt)
    const breaches = free.filter((one) => one.metAt > deadline(one)).map(unmet)
    for (const word of unanswered) {
      const until = answerBy(word.seenAt)
      if (file.programMails.some(({ sentAt }) => sentAt >= word.seenAt && sentAt <= until)) continue
      if (isMoot(file, word.seenAt, until)) continue
      breaches.push({
        at: word.seenAt,
        because: `the owner's “${word.meant.act}” of ${moment(word.wroteAt)} got no answer`,
      })
    }
    return { exercised: free.length + unanswered.length, breaches }
  },
}

/** What was read with it took away what it was about: a contact's mail, or one that the owner wrote to a contact by hand. */
function isMoot(file: CaseFile, from: number, until: number): boolean {
  const byHand = ({ writer, mail }: Letter) => writer === 'owner' && mail.to.some((to) => !isOurs(file.run, to))
  return file.letters.some(
    (letter) =>
      letter.firstSeenAt > from && letter.firstSeenAt < until && (letter.writer === 'contact' || byHand(letter)),
  )
}

/**
 * After a transaction whose end the program could not know, the same bytes are never offered again, and the same words only after
 * the owner's “no, it did not go out” and a new approval; nor is the note said to be sent, or filed, unless a copy lay in the
 * mailbox or he said so. Exercised by every such transaction.
 */
export const neverGuessed: Invariant = {
  number: 15,
  name: 'an unknown end is settled by a find or by the owner',
  judge(file) {
    const unknown = file.transactions.filter((one) => isUnknown(file, one))
    const breaches: Breach[] = []
    for (const one of unknown) {
      const again = file.transactions.find((other) => isGuessed(file, one, other))
      if (again !== undefined)
        breaches.push({
          at: again.entry.startedAt,
          because: `${tell(one)} had an unknown end and was offered again by itself`,
        })
      const claim = claimedSent(file, one)
      if (claim !== null)
        breaches.push({ at: claim, because: `${tell(one)} had an unknown end and was called sent without a find` })
    }
    return { exercised: unknown.length, breaches }
  },
}

/** From when on a note could leave that is due then: a program that does not run sends nothing, and neither does the night. */
function possibleFrom(file: CaseFile, dueAt: number): number {
  return leavesFrom(file.run, Math.max(dueAt, lastStart(file)))
}

/** A machine that sleeps tells nobody anything. */
function asleepSince({ run }: CaseFile, at: number): number {
  return run.clockEvents
    .filter((one) => one.kind === 'slept' && one.at + one.ms > at)
    .reduce((sum, { ms }) => sum + ms, 0)
}

function lastStart({ run }: CaseFile): number {
  return run.history.findLast((entry) => entry.what === 'process' && entry.did === 'started')?.at ?? 0
}

function unmet({ word, dueAt, recipient }: Obligation): Breach {
  return {
    at: word.seenAt,
    because: `the note to ${recipient} approved at ${moment(word.wroteAt)} was due at ${moment(dueAt)}; it neither left nor was the owner told`,
  }
}

/** What the program must answer whatever its state: nothing here depends on a proof. */
function commandsOf(file: CaseFile) {
  const answered = ['skip', 'stop', 'later', 'mumble', 'went-out', 'not-out']
  return file.words.filter(
    ({ meant, seenAt, answered: mail }) =>
      answered.includes(meant.act) && mail !== null && meant.threaded && Number.isFinite(seenAt),
  )
}

/** As long as the program may not know whether the note left, it looks for it. After a death that begins with the next start. */
function searchedUntil(file: CaseFile, { recipient }: Obligation): number {
  const last = file.transactions.findLast(
    ({ entry }) => entry.to.includes(recipient) && entry.heard === 'nothing' && isInText(entry),
  )
  if (last === undefined) return 0
  const { entry } = last
  const started = file.run.history.find(
    (one) => one.what === 'process' && one.did === 'started' && one.process > entry.process,
  )
  return Math.max(entry.at, started?.at ?? 0) + SEARCH_MS
}

function isInText({ phase }: Transaction['entry']): boolean {
  return phase === 'body' || phase === 'dot'
}

function isCapped(file: CaseFile, { recipient, dueAt }: Obligation): boolean {
  const { caps } = file.run.settings
  const domain = recipient.split('@')[1]
  const recent = file.transactions.filter(({ entry }) => Math.abs(entry.startedAt - dueAt) < DAY_MS)
  const to = (fits: (address: string) => boolean) => recent.filter(({ entry }) => entry.to.some(fits)).length
  return (
    recent.length >= caps.perDay ||
    to((one) => one === recipient) >= caps.perContact ||
    to((one) => one.endsWith(`@${domain}`)) >= caps.perOrganisation
  )
}

/** The whole text was offered and no answer heard, or the program died with the text begun. */
export function isUnknown(file: CaseFile, { entry }: Transaction): boolean {
  if (entry.heard !== 'nothing' || !isInText(entry) || entry.raw.length === 0) return false
  if (entry.dotAt !== null) return true
  return file.run.history.some(
    (one) => one.what === 'process' && one.did === 'died' && one.process === entry.process && one.at === entry.at,
  )
}

function isGuessed(file: CaseFile, first: Transaction, again: Transaction): boolean {
  if (again.entry.n <= first.entry.n) return false
  if (again.mail.messageId !== null && again.mail.messageId === first.mail.messageId) return true
  if (again.note !== first.note) return false
  return !file.words.some(
    ({ meant, wroteAt }) =>
      meant.act === 'not-out' && wroteAt > first.entry.startedAt && wroteAt < again.entry.startedAt,
  )
}

/** When the owner was told that it went, or a copy was filed, with nothing to go by; null when that never happened. */
function claimedSent(file: CaseFile, one: Transaction): number | null {
  const id = one.mail.messageId ?? ''
  const words = file.words.filter(({ meant, wroteAt }) => meant.act === 'went-out' && wroteAt > one.entry.startedAt)
  const copies = file.letters.filter(({ ids }) => ids.includes(id)).map(({ firstSeenAt }) => firstSeenAt)
  const heard = file.accepted.filter(({ entry, note }) => entry.heard === 'accepted' && note === one.note)
  const known = Math.min(...words.map(({ wroteAt }) => wroteAt), ...copies, ...heard.map(({ entry }) => entry.at))
  const name = one.contact?.name ?? one.entry.to[0] ?? ''
  const matterOf = (of: string) => file.programMails.find(({ note }) => note === of)?.matter
  const matter = matterOf(one.note) ?? name
  // From then on a claim may be about those words, or about others that he put in their place.
  const next = file.transactions.find(
    ({ entry, note }) => entry.n > one.entry.n && (note === one.note || matterOf(note) === matter),
  )
  const again = next?.entry.startedAt ?? Number.POSITIVE_INFINITY
  const claims = [
    ...file.programMails
      .filter(({ mail }) => mail.subject.startsWith(matter) && / sent$/i.test(mail.subject))
      .map(({ sentAt }) => sentAt),
    ...file.run.history.flatMap((entry) =>
      entry.what === 'append' && entry.messageKey === one.entry.messageKey ? [entry.at] : [],
    ),
  ].filter((at) => at > one.entry.startedAt && at < again)
  const first = Math.min(...claims)
  return claims.length > 0 && first < known ? first : null
}
