// Searches in the selected folder, with answers that can be trusted: a list, or a fault.

import type { SearchObject } from 'imapflow'
import type { Line } from './imap-line.ts'
import { MailboxFault } from './mailbox-fault.ts'

/** The UIDs that match, ascending. The library answers a failed search with false or undefined; here that is a fault. */
export async function searchUids(line: Line, query: SearchObject): Promise<number[]> {
  const found: unknown = await line.ask((client) => client.search(query, { uid: true }))
  if (!Array.isArray(found)) throw new MailboxFault('protocol', 'The IMAP server did not carry out a search.')
  return (found as number[]).toSorted((a, b) => a - b)
}

/** UIDs at or above `next`, ascending. `n:*` names the last message even when it lies below n (RFC 3501 6.4.8). */
export async function uidsFrom(line: Line, next: number): Promise<number[]> {
  return (await searchUids(line, { uid: `${next}:*` })).filter((uid) => uid >= next)
}

/** The highest UID in the folder, 0 when it is empty. UIDNEXT would tell the same, but some servers leave it out or let it fall. */
export async function lastUid(line: Line): Promise<number> {
  return (await searchUids(line, { uid: '1:*' })).at(-1) ?? 0
}

/** UIDs of the messages received on the day of `since` or later, by the server's calendar, that also match `more`. */
export function uidsSince(line: Line, since: Date, more: SearchObject = {}): Promise<number[]> {
  // With WITHIN (RFC 5032) the library would ask for an age instead of a day, and an age of nought is an error.
  line.client.capabilities.delete('WITHIN')
  return searchUids(line, { since, ...more })
}
