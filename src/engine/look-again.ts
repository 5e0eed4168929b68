// That mail is to be looked at again, and since when: a conversation that begins makes interesting what was passed as a stranger's.

import { addMinutes, earlier } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import type { Database } from '../store/database.ts'
import { readMeta, writeMeta } from '../store/meta.ts'

/** What answers a mail may have been received a little before it, by the server's clock. */
const EARLIER_MINUTES = 60

/** To be called when a conversation begins that was asked for at `askedAt`. */
export function wantLookAgain(database: Database, askedAt: Instant): void {
  const since = addMinutes(askedAt, -EARLIER_MINUTES)
  const wanted = lookAgainSince(database)
  writeMeta(database, 'look-again', wanted === null ? since : earlier(wanted, since))
}

/** Null when there is no need. */
export function lookAgainSince(database: Database): Instant | null {
  return readMeta(database, 'look-again') || null
}

/** Done, unless an earlier moment was asked for meanwhile. */
export function lookedAgain(database: Database, since: Instant): void {
  if (lookAgainSince(database) === since) writeMeta(database, 'look-again', '')
}

/** After the very first reading: each folder was read after the conversations of those before it had begun. */
export function forgetLookAgain(database: Database): void {
  writeMeta(database, 'look-again', '')
}
