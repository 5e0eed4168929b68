// Where the wire puts what it finds: rows and cursors of the store. What is worth fetching is conversation/'s to say.

import { concerns } from '../conversation/concerns.ts'
import type { Lookup } from '../conversation/match.ts'
import { addDays, addMinutes, localDay } from '../conversation/times.ts'
import { lookupIn } from '../store/conversations.ts'
import {
  type Arrived,
  folderFinished,
  folderScannedAt,
  isHeadKnown,
  moveCursor,
  readCursor,
  storeArrived,
  storeMessage,
} from '../store/inbox.ts'
import type { FetchedMessage, MessageHead, ScanSink, Wish } from '../transport/mailbox.ts'
import { headIdentity, messageIdentity } from './message-identity.ts'
import type { Parts } from './parts.ts'

/** How exactly it is remembered when a folder was last read to its end: after a renumbering three days more are read anyway. */
const NOTED_MINUTES = 60

/** For new mail. `settled` is called, and waited for, when a folder has been read to its end. */
export function readingSink(
  parts: Parts,
  lookBackDays: number,
  settled: () => Promise<void> = async () => {},
): ScanSink {
  const { database, clock } = parts
  const lookup = rememberingNothing(lookupIn(database))
  const fresh = new Map<string, boolean>()
  const isFresh = (folder: string) => {
    const known = fresh.get(folder) ?? readCursor(database, folder) !== null
    fresh.set(folder, known)
    return known
  }
  return {
    since: new Date(addDays(localDay(parts.firstStart, 'UTC'), -lookBackDays)),
    cursor: (folder) => readCursor(database, folder),
    wants: (head) => wish(parts, head, lookup.lookup, isFresh(head.folder)),
    store: (message) => storeArrived(database, arrivedAs(message)),
    together: (work) => database.transaction(work).immediate(),
    advance: (folder, uidValidity, nextUid) => moveCursor(database, folder, { uidValidity, nextUid }),
    finished: async (folder) => {
      const now = clock.now()
      const last = folderScannedAt(database, folder)
      if (last === null || addMinutes(last, NOTED_MINUTES) <= now || last > now) folderFinished(database, folder, now)
      await settled()
      lookup.forget()
    },
    lastScanAt: (folder) => {
      const at = folderScannedAt(database, folder)
      return at === null ? null : new Date(at)
    },
  }
}

/** For a second look at what was passed: what is not known by its head is stored, and no cursor moves. `found` hears of each. */
export function reviewingSink(parts: Parts, lookBackDays: number, found: (message: FetchedMessage) => void): ScanSink {
  const reading = readingSink(parts, lookBackDays)
  const { database } = parts
  const lookup = rememberingNothing(lookupIn(database))
  return {
    ...reading,
    wants: (head) =>
      isHeadKnown(database, headIdentity(head.header), head.role) ? 'nothing' : wish(parts, head, lookup.lookup, false),
    store: (message) => {
      if (!message.unreadable && storeMessage(database, arrivedAs(message))) found(message)
    },
    advance: () => {},
    finished: () => {},
  }
}

function wish({ identity }: Parts, head: MessageHead, lookup: Lookup, fresh: boolean): Wish {
  const { header, role, parts } = head
  const lies = role === 'inbox' || role === 'other' ? 'elsewhere' : role
  const concern = concerns({ header, parts, lies, fresh }, identity, lookup)
  if (concern === 'look at its parts') return 'parts'
  if (concern === 'no') return 'nothing'
  // What the owner himself sends us may be a picture of his notes.
  return isByOwner(header, identity.addresses) ? 'whole' : 'text'
}

function isByOwner(header: Uint8Array, addresses: readonly string[]): boolean {
  const from = /^from:.*(?:\r?\n[ \t].*)*/im.exec(Buffer.from(header).toString('latin1'))?.[0].toLowerCase() ?? ''
  return addresses.some((address) => from.includes(address))
}

function arrivedAs(message: FetchedMessage): Arrived {
  const { folder, role, uidValidity, uid, raw, unreadable } = message
  return {
    identity: unreadable ? `unreadable:${folder}:${uidValidity}:${uid}` : `${PREFIX[role]}${messageIdentity(raw)}`,
    head: unreadable ? '' : headIdentity(raw),
    folder,
    role,
    uidValidity,
    uid,
    receivedAt: message.receivedAt.toISOString(),
    raw,
    unreadable: unreadable ? 'the mail server did not give out its text' : null,
  }
}

/** The same words in Sent, or taken out of Junk, are another message. */
const PREFIX: Record<FetchedMessage['role'], string> = {
  inbox: '',
  watched: '',
  other: '',
  sent: 'sent:',
  junk: 'junk:',
}

/** Most senders write often, and most of them are nobody's contact: that is asked of the store once. */
function rememberingNothing(lookup: Lookup): { lookup: Lookup; forget: () => void } {
  const unknown = new Set<string>()
  const many = (sort: 'byAddress' | 'byDomain' | 'byName') => (value: string) => {
    const key = `${sort} ${value}`
    if (unknown.has(key)) return []
    const found = lookup[sort](value)
    if (found.length === 0) unknown.add(key)
    return found
  }
  return {
    lookup: {
      byMessageId: lookup.byMessageId,
      byAddress: many('byAddress'),
      byDomain: many('byDomain'),
      byName: many('byName'),
      ...(lookup.clues !== undefined && { clues: lookup.clues }),
    },
    forget: () => unknown.clear(),
  }
}
