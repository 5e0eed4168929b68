// Invariants 5 and 11: who has written is not written to on an approval that is older than what they wrote.

import { type CaseFile, dotOf, type Transaction } from '../case-file.ts'
import { type Invariant, moment } from '../invariant.ts'
import { type Letter, layAt, presence } from '../letters.ts'
import type { Breach } from '../violation.ts'
import { approvalsOf, tell } from './approved.ts'

const BARRIER_MS = 60_000
/** Between the last look before the text and the final dot lies the handing over of the text. */
const TEXT_MS = 5_000
const SURELY_READ_MS = 10 * 60_000

/** The contact's own mails, of whatever kind. */
export function mailsOf(file: CaseFile, address: string): Letter[] {
  return file.letters.filter(({ writer, mail }) => writer === 'contact' && mail.from[0] === address.toLowerCase())
}

/** When the newest approval mail that this note rests on was written; -Infinity when it rests on none. */
export function askedAt(file: CaseFile, one: Transaction): number {
  return Math.max(...approvalsOf(file, one).map(({ answered }) => answered?.sentAt ?? Number.NEGATIVE_INFINITY))
}

/**
 * For each accepted note: no mail of the contact may have lain in a folder that the program reads, a minute before the final
 * dot, that came after the approval mail was written. Exercised by every note whose contact wrote within two days before it.
 */
export const contactSilent: Invariant = {
  number: 5,
  name: 'nothing follows a mail of the contact that was visible for a minute',
  judge(file) {
    const { watched } = file.run.accounts
    return judgeNotes(file, (one, letter, asked) => {
      const dot = dotOf(file, one)
      const before = dot - BARRIER_MS - TEXT_MS
      // A copy that turns up later tells nothing new.
      const first = Math.min(...letter.stays.filter(({ folder }) => watched.includes(folder)).map(({ from }) => from))
      return first > asked && first < before && layAt(letter, watched, before)
        ? `it lay there for ${Math.round((dot - letter.firstSeenAt) / 1000)} s`
        : null
    })
  },
}

/**
 * The same for mails that the program has surely taken in: a complete reading of the mailbox saw them, or they lay there for ten
 * minutes without a fault, wherever they are now.
 */
export const replyPauses: Invariant = {
  number: 11,
  name: 'what was read from the contact pauses what would follow',
  judge(file) {
    const { watched } = file.run.accounts
    return judgeNotes(file, (one, letter, asked) => {
      const first = Math.min(...presence(letter, watched).map(({ from }) => from))
      if (first <= asked) return null
      const read = presence(letter, watched).some(({ from, until }) => {
        if (from <= asked) return false
        return wasRead(file, from, Math.min(until, one.entry.startedAt))
      })
      return read ? 'it had been read by then' : null
    })
  },
}

function judgeNotes(
  file: CaseFile,
  objection: (one: Transaction, letter: Letter, asked: number) => string | null,
): { exercised: number; breaches: Breach[] } {
  const breaches: Breach[] = []
  let exercised = 0
  for (const one of file.accepted) {
    const asked = askedAt(file, one)
    const near = mailsOf(file, one.entry.to[0] ?? '').filter(
      ({ firstSeenAt }) => Math.abs(one.entry.startedAt - firstSeenAt) < 2 * 86_400_000,
    )
    if (near.length > 0) exercised += 1
    for (const letter of near) {
      const because = objection(one, letter, asked)
      if (because === null) continue
      breaches.push({
        at: one.entry.startedAt,
        because: `${tell(one)} left though a mail of the contact's had come at ${moment(letter.firstSeenAt)}, after the owner was asked at ${moment(asked)}; ${because}`,
      })
      break
    }
  }
  return { exercised, breaches }
}

/** Whether the program has certainly seen what lay there from then until then. */
export function wasRead(file: CaseFile, from: number, until: number): boolean {
  const { readings, history } = file.run
  if (readings !== undefined) return readings.some((reading) => reading.from > from && reading.to < until)
  if (until - from < SURELY_READ_MS) return false
  return !history.some((one) => (one.what === 'fault' || one.what === 'process') && one.at > from && one.at < until)
}
