// Invariant 1: one note, one accepted transaction.

import type { CaseFile, Transaction } from '../case-file.ts'
import { type Invariant, moment } from '../invariant.ts'
import type { Breach } from '../violation.ts'

/**
 * Two accepted transactions are the same version when they carry one Message-ID, or one text to one recipient. The second is
 * allowed only where nobody had answered the first, the owner said since that it had not gone out, and he approved a mail that
 * was sent after that. Exercised by every note with something that tempts: an answer that never came, a second `send`, a crash
 * close by, another attempt.
 */
export const sentOnce: Invariant = {
  number: 1,
  name: 'one version, at most one accepted transaction',
  judge(file) {
    const breaches: Breach[] = []
    for (const [index, second] of file.accepted.entries()) {
      const first = file.accepted.slice(0, index).findLast((one) => isSame(one, second))
      if (first === undefined || isAskedFor(file, first, second)) continue
      const which = first.mail.messageId === second.mail.messageId ? 'the same bytes' : 'the same words'
      breaches.push({
        at: second.entry.startedAt,
        because: `${which} for ${second.entry.to.join(', ')} (“${second.mail.subject}”) were accepted at ${moment(first.entry.startedAt)} and again at ${moment(second.entry.startedAt)}`,
      })
    }
    return { exercised: file.accepted.filter((one) => isTempted(file, one)).length, breaches }
  },
}

function isSame(first: Transaction, second: Transaction): boolean {
  return first.note === second.note || (first.mail.messageId !== null && first.mail.messageId === second.mail.messageId)
}

function isAskedFor(file: CaseFile, first: Transaction, second: Transaction): boolean {
  if (first.mail.messageId === second.mail.messageId || (first.entry.heard === 'accepted' && !isForgotten(file, first)))
    return false
  const no = file.words.find(({ meant, wroteAt }) => meant.act === 'not-out' && wroteAt > first.entry.startedAt)
  if (no === undefined) return false
  return file.words.some(
    ({ meant, note, answered, seenAt }) =>
      meant.act === 'approve' &&
      note === second.note &&
      (answered?.sentAt ?? 0) > no.wroteAt &&
      seenAt < second.entry.startedAt,
  )
}

/** What was heard may still be on its way to the store. */
const WRITING_MS = 15_000

/** The program died before it could write down what it had heard. */
function isForgotten({ run }: CaseFile, { entry }: Transaction): boolean {
  return run.history.some(
    (one) => one.what === 'process' && one.did === 'died' && one.at >= entry.at && one.at < entry.at + WRITING_MS,
  )
}

const CLOSE_MS = 10 * 60_000

function isTempted(file: CaseFile, { entry, note }: Transaction): boolean {
  if (entry.heard !== 'accepted') return true
  if (file.transactions.filter((one) => one.note === note).length > 1) return true
  if (file.words.filter((word) => word.meant.act === 'approve' && word.note === note).length > 1) return true
  return file.run.history.some(
    (one) => one.what === 'process' && one.did === 'died' && Math.abs(one.at - entry.at) < CLOSE_MS,
  )
}
