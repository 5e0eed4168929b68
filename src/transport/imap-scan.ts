// One scan of the mailbox: every folder that we read, one after the other, the inbox last.

import { type FolderNames, listFolders, type WatchedFolder } from './imap-folders.ts'
import type { Failures } from './imap-messages.ts'
import { scanFolder } from './imap-scan-folder.ts'
import type { Session } from './imap-session.ts'
import type { Log } from './log.ts'
import type { FolderReport, ScanReport, ScanSink } from './mailbox.ts'
import { MailboxFault } from './mailbox-fault.ts'

/** Reads all folders to their ends. A fault ends the session, since whatever confused the server may sit in it. */
export async function scanMailbox(
  session: Session,
  names: FolderNames,
  sink: ScanSink,
  failures: Failures,
  log: Log,
): Promise<ScanReport> {
  try {
    const reports: (FolderReport | null)[] = []
    for (const folder of await listFolders(session.line, names)) {
      reports.push(await readFolder(session, folder, sink, failures, log))
    }
    const read = reports.filter((report) => report !== null)
    const complete = read.length === reports.length && read.every((report) => report.waitsForUid === null)
    return { folders: read, stored: read.reduce((sum, report) => sum + report.stored, 0), complete }
  } catch (error) {
    if (error instanceof MailboxFault) session.line.drop()
    throw error
  }
}

/** Null when a folder other than the inbox cannot be read; the next scan tries again. */
async function readFolder(
  session: Session,
  folder: WatchedFolder,
  sink: ScanSink,
  failures: Failures,
  log: Log,
): Promise<FolderReport | null> {
  const isInbox = folder.role === 'inbox'
  try {
    return await scanFolder(session.line, folder, sink, failures, () => {
      if (isInbox) session.watch.note()
    })
  } catch (error) {
    if (!(error instanceof MailboxFault) || !session.line.alive() || isInbox) throw error
    log.warn({ folder: folder.path, error: error.message }, 'folder not read')
    return null
  }
}
