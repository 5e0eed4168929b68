// Looks for a mail by showing what was received lately to somebody who knows it: for providers that change its Message-ID.

import type { FetchMessageObject, FetchQueryObject } from 'imapflow'
import { batches } from './imap-batches.ts'
import type { Line } from './imap-line.ts'
import { uidsSince } from './imap-search.ts'
import type { Wanted } from './mailbox.ts'

const MOST_MESSAGES = 200
const MOST_MESSAGE_BYTES = 5 * 1024 * 1024
const BATCH_BYTES = 8 * 1024 * 1024
const BATCH_MESSAGES = 50
const DAY_MS = 86_400_000

/**
 * Whether a mail in the folder is the one. `unknown` when one could not be read in full, or when there are more than are looked
 * at. Rejects with a MailboxFault, and with what `isIt` threw.
 */
export async function holdsLike(
  line: Line,
  path: string,
  { since, to, isIt }: NonNullable<Wanted['like']>,
): Promise<'found' | 'absent' | 'unknown'> {
  await line.ask((client) => client.mailboxOpen(path, { readOnly: true }))
  // A day earlier than needed: SEARCH SINCE compares days in the server's own zone (RFC 3501 6.4.4).
  const all = await uidsSince(line, new Date(since.getTime() - DAY_MS), { to })
  const newest = all.slice(-MOST_MESSAGES)
  const looks = await looksOf(line, newest)
  let unread = newest.length < all.length || looks.length < newest.length
  // What we write is small.
  const late = looks.filter(({ size, receivedAt }) => size <= MOST_MESSAGE_BYTES && !(receivedAt < since))
  for (const batch of batches(late.toReversed(), BATCH_MESSAGES, BATCH_BYTES, MOST_MESSAGE_BYTES)) {
    const texts = await textsOf(line, batch)
    unread ||= texts.length < batch.length
    for (const raw of texts) if (await isIt(raw)) return 'found'
  }
  return unread ? 'unknown' : 'absent'
}

async function looksOf(line: Line, uids: readonly number[]) {
  const found = await fetched(line, uids, { uid: true, size: true, internalDate: true })
  return found.map(({ uid, size = 0, internalDate }) => ({
    uid,
    size,
    receivedAt: new Date(internalDate ?? Number.NaN),
  }))
}

async function textsOf(line: Line, batch: readonly { uid: number }[]): Promise<Buffer[]> {
  const uids = batch.map(({ uid }) => uid)
  const found = await fetched(line, uids, { uid: true, source: { start: 0, maxLength: MOST_MESSAGE_BYTES } })
  return found.flatMap(({ source }) => (source?.length ? [source] : []))
}

async function fetched(line: Line, uids: readonly number[], query: FetchQueryObject): Promise<FetchMessageObject[]> {
  if (uids.length === 0) return []
  return line.ask((client) => client.fetchAll(uids.join(','), query, { uid: true }))
}
