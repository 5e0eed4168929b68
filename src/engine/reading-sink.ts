// Where the wire puts what it finds: rows and cursors of the store. It decides nothing.

import { addDays, addMinutes, localDay } from '../conversation/times.ts'
import { folderFinished, folderScannedAt, moveCursor, readCursor, storeArrived } from '../store/inbox.ts'
import type { ScanSink } from '../transport/mailbox.ts'
import { messageIdentity } from './message-identity.ts'
import type { Parts } from './parts.ts'

/** How exactly it is remembered when a folder was last read to its end: after a renumbering three days more are read anyway. */
const NOTED_MINUTES = 60

export function readingSink(parts: Parts, lookBackDays: number): ScanSink {
  const { database, clock } = parts
  return {
    since: new Date(addDays(localDay(parts.firstStart, 'UTC'), -lookBackDays)),
    cursor: (folder) => readCursor(database, folder),
    store: (message) =>
      storeArrived(database, {
        identity: message.unreadable
          ? `unreadable:${message.folder}:${message.uidValidity}:${message.uid}`
          : `${message.role === 'sent' ? 'sent:' : ''}${messageIdentity(message.raw)}`,
        folder: message.folder,
        role: message.role,
        uidValidity: message.uidValidity,
        uid: message.uid,
        receivedAt: message.receivedAt.toISOString(),
        raw: message.raw,
        unreadable: message.unreadable ? 'the mail server did not give out its text' : null,
      }),
    advance: (folder, uidValidity, nextUid) => moveCursor(database, folder, { uidValidity, nextUid }),
    finished: (folder) => {
      const now = clock.now()
      const last = folderScannedAt(database, folder)
      if (last === null || addMinutes(last, NOTED_MINUTES) <= now || last > now) folderFinished(database, folder, now)
    },
    lastScanAt: (folder) => {
      const at = folderScannedAt(database, folder)
      return at === null ? null : new Date(at)
    },
  }
}
