// When which part of the mailbox is read: the watched folders in every turn, all others every ten minutes, and what was passed once
// more every six hours, for whatever the first way may have missed.

import { addDays, addHours, addMinutes } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { type MetaName, readMeta, writeMeta } from '../store/meta.ts'
import type { Mailbox } from '../transport/mailbox.ts'
import { MailboxFault } from '../transport/mailbox-fault.ts'
import { type Taken, takeMessages } from './intake.ts'
import { forgetLookAgain, lookAgainSince, lookedAgain } from './look-again.ts'
import type { Parts } from './parts.ts'
import { readingSink, reviewingSink } from './reading-sink.ts'

const OTHERS_MINUTES = 10
const REVIEW_HOURS = 6
const REVIEW_DAYS = 14

export type Watching = {
  readonly mailbox: Mailbox
  readonly lookBackDays: number
  readonly onTaken: (taken: Taken) => void
}

/** `fault` is what the server would not do, or null; `complete` says that every watched folder was read to its end. */
export type Look = { readonly fault: MailboxFault | null; readonly complete: boolean }

/** Reads what is new in the watched folders. */
export async function readMailbox(parts: Parts, { mailbox, lookBackDays, onTaken }: Watching): Promise<Look> {
  const began = parts.clock.now()
  // At the first reading the answers are told from all other mail by the questions in Sent: those are understood before.
  const first = readMeta(parts.database, 'last-scan') === null
  const settled = async () => {
    if (first) await takeMessages(parts, onTaken)
  }
  return looked(async () => {
    const { complete } = await mailbox.scan(readingSink(parts, lookBackDays, settled))
    if (!complete) return false
    // What came while it was read may have been missed: the look is as old as its beginning.
    parts.database.transaction(() => {
      if (first) forgetLookAgain(parts.database)
      writeMeta(parts.database, 'scan-began', began)
      writeMeta(parts.database, 'last-scan', parts.clock.now())
    })()
    return true
  })
}

/** Reads all other folders and looks again at what was passed, each when its time has come. Failures are tried again at the next turn. */
export async function readElsewhere(parts: Parts, watching: Watching): Promise<void> {
  const { mailbox, lookBackDays } = watching
  if (isTime(parts, 'others-read', (last) => addMinutes(last, OTHERS_MINUTES))) {
    const began = parts.clock.now()
    const { complete } = await looked(async () => (await mailbox.scanOthers(readingSink(parts, lookBackDays))).complete)
    if (!complete) return
    writeMeta(parts.database, 'others-read', began)
  }
  await lookAgain(parts, watching)
  await review(parts, watching)
}

/** A conversation that has begun makes mail interesting that was passed as a stranger's. */
async function lookAgain(parts: Parts, { mailbox, lookBackDays }: Watching): Promise<void> {
  const { database } = parts
  const since = lookAgainSince(database)
  if (since === null) return
  const sink = reviewingSink(parts, lookBackDays, () => {})
  const { complete } = await looked(async () => (await mailbox.review(sink, new Date(since))).complete)
  if (complete) lookedAgain(database, since)
}

/** Everything of the last two weeks once more; what the first way missed is counted, and should be nothing. */
async function review(parts: Parts, { mailbox, lookBackDays }: Watching): Promise<void> {
  const { database, clock, log } = parts
  if (!isTime(parts, 'reviewed', (last) => addHours(last, REVIEW_HOURS))) return
  const began = clock.now()
  const first = readMeta(database, 'reviewed') === null
  const sink = reviewingSink(parts, lookBackDays, ({ folder, uid }) => {
    writeMeta(database, 'missed', String(missedSoFar(parts) + 1))
    log.warn({ folder, uid }, 'a message that concerns us was missed at first; it is read now')
  })
  const since = new Date(`${addDays(began.slice(0, 10), -REVIEW_DAYS)}T00:00:00.000Z`)
  // The very first reading has just seen everything.
  const complete = first || (await looked(async () => (await mailbox.review(sink, since)).complete)).complete
  if (complete) writeMeta(database, 'reviewed', began)
}

/** How many messages the first way has missed since the program was first started. */
export function missedSoFar({ database }: Pick<Parts, 'database'>): number {
  return Number(readMeta(database, 'missed') ?? 0)
}

function isTime({ database, clock }: Parts, name: MetaName, next: (last: Instant) => Instant): boolean {
  const last = readMeta(database, name)
  const now = clock.now()
  // A clock that was set back must not stop it.
  return last === null || next(last) <= now || last > now
}

async function looked(look: () => Promise<boolean>): Promise<Look> {
  try {
    return { fault: null, complete: await look() }
  } catch (error) {
    if (error instanceof MailboxFault) return { fault: error, complete: false }
    throw error
  }
}
