// Invariant 6: the owner's last word holds, and an old one does not.

import type { CaseFile, Transaction } from '../case-file.ts'
import { type Invariant, moment } from '../invariant.ts'
import type { Breach } from '../violation.ts'
import type { OwnersWord } from '../words.ts'
import { approvalsOf, tell } from './approved.ts'
import { askedAt } from './silence.ts'

const BARRIER_MS = 60_000
const DAY_MS = 86_400_000
/** These hold back whenever they come; `edit` and `later` only when they follow the word to send. */
const ALWAYS: readonly string[] = ['stop', 'skip']
const AFTERWARDS: readonly string[] = ['edit', 'later']

/**
 * For each accepted note: no stop or skip about it may have been visible a minute before it began, unless it was asked about anew
 * or approved since; nor may the approval have been older than its mail allows. Exercised by every such word and every aged approval.
 */
export const takenBack: Invariant = {
  number: 6,
  name: 'nothing starts after stop, skip or expiry',
  judge(file) {
    const breaches: Breach[] = []
    for (const one of file.accepted) {
      const word = file.words.find((word) => holdsBack(file, word, one))
      if (word !== undefined) {
        const said = `the owner's “${word.meant.act}” had been there since ${moment(word.seenAt)}`
        breaches.push({ at: one.entry.startedAt, because: `${tell(one)} left though ${said}` })
      }
      const approvals = approvalsOf(file, one).filter(({ answered }) => answered !== null)
      if (approvals.length > 0 && approvals.every((approval) => isAged(file, approval))) {
        breaches.push({ at: one.entry.startedAt, because: `${tell(one)} rests on an approval that came too late` })
      }
    }
    const tempting = file.words.filter((word) => ALWAYS.includes(word.meant.act) || AFTERWARDS.includes(word.meant.act))
    const aged = file.words.filter((word) => word.meant.act === 'approve' && isAged(file, word))
    return { exercised: tempting.length + aged.length, breaches }
  },
}

/** Whether the owner took back what this word answers, after he was last asked about the note. */
export function holdsBack(file: CaseFile, word: OwnersWord, one: Transaction): boolean {
  const { meant, answered, seenAt, wroteAt } = word
  if (answered === null || seenAt > one.entry.startedAt - BARRIER_MS || meant.others.length > 0) return false
  const approvals = approvalsOf(file, one)
  const about = approvals.some((approval) => approval.answered?.matter === answered.matter)
  if (!about || wroteAt <= askedAt(file, one)) return false
  // What was skipped is over; after a stop a word to send that he wrote later speaks for itself.
  if (meant.act === 'skip') return true
  if (meant.act === 'stop') return approvals.every((approval) => approval.wroteAt < wroteAt)
  return AFTERWARDS.includes(meant.act) && meant.threaded && approvals.every((approval) => approval.seenAt < wroteAt)
}

function isAged(file: CaseFile, { answered, seenAt }: OwnersWord): boolean {
  return answered !== null && seenAt - answered.sentAt > file.run.settings.tokenDays * DAY_MS
}
