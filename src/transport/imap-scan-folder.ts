// Reads one folder from its cursor to its end and hands every message to the sink. It decides nothing about what they mean.

import type { MailboxObject } from 'imapflow'
import type { WatchedFolder } from './imap-folders.ts'
import type { Line } from './imap-line.ts'
import { type Failures, readMessages } from './imap-messages.ts'
import { lastUid, uidsFrom, uidsSince } from './imap-search.ts'
import type { FolderReport, ScanSink } from './mailbox.ts'
import { MailboxFault } from './mailbox-fault.ts'

const DAY_MS = 86_400_000
/** After a renumbering we read again from this long before the last good scan; the store knows its own by their content. */
const OVERLAP_MS = 3 * DAY_MS

/**
 * Reads `folder` to its end. Opens it with EXAMINE each time, which also brings a stale view up to date; `onOpen` is called
 * right after, before anything is looked for.
 */
export async function scanFolder(
  line: Line,
  folder: WatchedFolder,
  sink: ScanSink,
  failures: Failures,
  onOpen: () => void,
): Promise<FolderReport> {
  const { uidValidity, uidNext } = await examine(line, folder.path)
  onOpen()
  const cursor = sink.cursor(folder.path)
  // A server that lets UIDNEXT fall has numbered anew, whatever it says of UIDVALIDITY.
  const known = cursor !== null && cursor.uidValidity === uidValidity && !(uidNext < cursor.nextUid)
  const renumbered = cursor !== null && !known
  // Asked for first, so that what comes in during the search is not taken for old.
  const end = known ? cursor.nextUid : (await lastUid(line)) + 1
  const uids = known ? await uidsFrom(line, end) : await uidsSince(line, firstDay(sink, folder.path, renumbered))
  const passed = (uid: number) => passOver(sink, folder.path, uidValidity, uid + 1, renumbered)
  const { stored, waitsForUid } = await readMessages({ line, ...folder, uidValidity, sink, failures }, uids, passed)
  if (waitsForUid === null) {
    passOver(sink, folder.path, uidValidity, end, renumbered)
    await sink.finished(folder.path)
  }
  return { folder: folder.path, role: folder.role, stored, waitsForUid, renumbered }
}

/**
 * Looks again at what `folder` received at `since` or later and its cursor has passed. A folder that was renumbered meanwhile is left
 * to its next reading.
 */
export async function reviewFolder(
  line: Line,
  folder: WatchedFolder,
  sink: ScanSink,
  failures: Failures,
  since: Date,
): Promise<FolderReport> {
  const { uidValidity } = await examine(line, folder.path)
  const cursor = sink.cursor(folder.path)
  const report = { folder: folder.path, role: folder.role, renumbered: false }
  if (cursor === null || cursor.uidValidity !== uidValidity) return { ...report, stored: 0, waitsForUid: null }
  const uids = (await uidsSince(line, new Date(since.getTime() - DAY_MS))).filter((uid) => uid < cursor.nextUid)
  return { ...report, ...(await readMessages({ line, ...folder, uidValidity, sink, failures }, uids, () => {})) }
}

/** Moves the cursor to `end` unless it is there already; after a renumbering also back. */
function passOver(sink: ScanSink, folder: string, uidValidity: string, end: number, renumbered: boolean): void {
  const cursor = sink.cursor(folder)
  if (renumbered || cursor?.uidValidity !== uidValidity || cursor.nextUid < end) sink.advance(folder, uidValidity, end)
}

type Opened = { readonly uidValidity: string; readonly uidNext: MailboxObject['uidNext'] }

async function examine(line: Line, path: string): Promise<Opened> {
  const mailbox = await line.ask((client) => client.mailboxOpen(path, { readOnly: true }))
  if (!mailbox?.uidValidity) throw new MailboxFault('protocol', `The IMAP server gives no UIDVALIDITY for ${path}.`)
  return { uidValidity: mailbox.uidValidity.toString(), uidNext: mailbox.uidNext }
}

/** A day earlier than needed: SEARCH SINCE compares days in the server's own zone (RFC 3501 6.4.4). */
function firstDay(sink: ScanSink, folder: string, renumbered: boolean): Date {
  const last = renumbered ? sink.lastScanAt(folder) : null
  const from = last === null ? sink.since.getTime() : last.getTime() - OVERLAP_MS
  return new Date(from - DAY_MS)
}
