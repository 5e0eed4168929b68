// Invariant 17: nothing leaves outside of its window, above the caps, blindly, or while the clock is in doubt.

import { type CaseFile, dotOf, type Transaction } from '../case-file.ts'
import { type Invariant, moment } from '../invariant.ts'
import type { Breach } from '../violation.ts'
import { isWritingTime, leavesFrom, shownBy } from '../writing-hours.ts'
import { approvalsOf, tell } from './approved.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const DOUBT_MS = 2 * MINUTE_MS
const REST_MS = 5 * MINUTE_MS
/** How exactly the latest moment is stored. */
const NOTED_MS = MINUTE_MS

/**
 * Each accepted note: within the writing hours that the machine's clock showed, at the earliest when the time to stop it is over,
 * within the caps of 24 hours, not a day after it should have left, not on a reading of the mailbox that began more than a minute
 * before, and not within five minutes after the clock was set or stood still. Exercised by every accepted note, and once more by
 * each that a limit touches: approved outside of the hours, near another note, near a doubt of the clock.
 */
export const limits: Invariant = {
  number: 17,
  name: 'no send outside the window, above the caps, blindly or in doubt of the clock',
  judge(file) {
    const breaches: Breach[] = []
    let touched = 0
    for (const one of file.accepted) {
      const because = [...windowOf(file, one), ...capsOf(file, one), ...blindnessOf(file, one), ...doubtsOf(file, one)]
      touched += isTouched(file, one) ? 1 : 0
      if (because.length > 0) breaches.push({ at: one.entry.startedAt, because: `${tell(one)}: ${because.join('; ')}` })
    }
    return { exercised: file.accepted.length + touched, breaches }
  },
}

function zoneOf(file: CaseFile, { contact }: Transaction): string {
  return contact?.zone ?? file.run.accounts.owner.zone
}

function windowOf(file: CaseFile, one: Transaction): string[] {
  const { run } = file
  const { startedAt } = one.entry
  const because: string[] = []
  if (!isWritingTime(run, startedAt, zoneOf(file, one))) because.push('it is outside of the writing hours')
  const approvals = approvalsOf(file, one)
  const clockWasSet = run.clockEvents.some(({ at }) => approvals.some(({ seenAt }) => at > seenAt && at <= startedAt))
  if (approvals.length === 0 || clockWasSet) return because
  const undo = run.settings.undoMinutes * MINUTE_MS
  const soonest = Math.min(...approvals.map(({ seenAt }) => seenAt)) + undo
  if (startedAt < soonest) because.push(`it could be stopped until ${moment(soonest)}`)
  const latest = Math.max(
    ...approvals.map(({ seenAt, provenAt }) => Math.max(seenAt, Number.isFinite(provenAt) ? provenAt : seenAt)),
  )
  const due = leavesFrom(run, latest + undo, zoneOf(file, one))
  if (startedAt > due + DAY_MS + REST_MS) because.push(`it should have left at ${moment(due)}, more than a day before`)
  return because
}

function capsOf(file: CaseFile, { entry }: Transaction): string[] {
  const { caps } = file.run.settings
  const shown = shownBy(file.run, entry.startedAt)
  const recent = file.accepted.filter((other) => {
    const before = shownBy(file.run, other.entry.startedAt)
    return before > shown - DAY_MS && other.entry.n <= entry.n
  })
  const recipient = entry.to[0] ?? ''
  const domain = recipient.split('@')[1] ?? ''
  const count = (fits: (address: string) => boolean) => recent.filter((other) => other.entry.to.some(fits)).length
  const because: string[] = []
  if (count((address) => address === recipient) > caps.perContact) because.push('it is above the cap of the contact')
  if (count((address) => address.endsWith(`@${domain}`)) > caps.perOrganisation)
    because.push('it is above the cap of the organisation')
  if (recent.length > caps.perDay) because.push('it is above the cap of the day')
  return because
}

/** The reading that counts began in the minute before the text; handing the text over takes some seconds more. */
function blindnessOf(file: CaseFile, one: Transaction): string[] {
  const { entry } = one
  const { readings, from } = file.run
  if (readings === undefined || entry.n < from) return []
  const dot = dotOf(file, one)
  const last = Math.max(...readings.filter(({ to }) => to <= dot).map(({ from }) => from))
  const unseen = unseenSleeps(file).filter(({ at }) => at >= last && at <= dot)
  const age = dot - last - unseen.reduce((sum, { ms }) => sum + ms, 0)
  return age > MINUTE_MS + 5_000 ? [`the mailbox was last read at ${moment(last)}`] : []
}

/**
 * A clock that is set back right before, in or right after a sleep of as long: afterwards both clocks of the machine show what they would have shown
 * without either, so that nobody on it can tell.
 */
function unseenSleeps({ run }: CaseFile): CaseFile['run']['clockEvents'] {
  return run.clockEvents.filter(
    (slept) =>
      slept.kind === 'slept' &&
      run.clockEvents.some(
        (set) =>
          set.kind === 'set' &&
          set.at > slept.at - MINUTE_MS &&
          set.at < slept.at + slept.ms + MINUTE_MS &&
          Math.abs(set.ms + slept.ms) <= DOUBT_MS &&
          set.ms < -DOUBT_MS,
      ),
  )
}

function doubtsOf(file: CaseFile, { entry }: Transaction): string[] {
  const doubt = doubts(file).find((at) => entry.startedAt > at && entry.startedAt < at + REST_MS)
  return doubt === undefined ? [] : [`the clock was in doubt since ${moment(doubt)}`]
}

/**
 * When doubts begin. A jump forward or a sleep that a restart has hidden from the program leaves none; a jump back it knows by
 * what is stored, unless the restart took as long.
 */
function doubts(file: CaseFile): number[] {
  const { run } = file
  const unseen = unseenSleeps(file)
  const starts = run.history.filter((entry) => entry.what === 'process' && entry.did === 'started')
  return run.clockEvents.flatMap(({ at, kind, ms }) => {
    if (Math.abs(ms) <= DOUBT_MS) return []
    if (unseen.some((slept) => at > slept.at - MINUTE_MS && at < slept.at + slept.ms + MINUTE_MS)) return []
    const from = kind === 'slept' ? at + ms : at
    const restart = starts.find((start) => start.at >= at && start.at < from + REST_MS)
    if (restart === undefined) return [from]
    const behind = kind === 'set' ? -ms - (restart.at - at) : 0
    return behind > DOUBT_MS + NOTED_MS ? [from] : []
  })
}

function isTouched(file: CaseFile, one: Transaction): boolean {
  const approved = approvalsOf(file, one)
  const zone = zoneOf(file, one)
  if (approved.some(({ seenAt }) => Number.isFinite(seenAt) && !isWritingTime(file.run, seenAt, zone))) return true
  if (doubts(file).some((at) => Math.abs(one.entry.startedAt - at) < 60 * MINUTE_MS)) return true
  return file.accepted.some((other) => other !== one && Math.abs(other.entry.startedAt - one.entry.startedAt) < DAY_MS)
}
