// One scan of the mailbox: every folder that is to be read, one after the other.

import {
  changedFolders,
  type FolderNames,
  listFolders,
  listFoldersWithStatus,
  type WatchedFolder,
} from './imap-folders.ts'
import type { Line } from './imap-line.ts'
import type { Failures } from './imap-messages.ts'
import { reviewFolder, scanFolder } from './imap-scan-folder.ts'
import type { Session } from './imap-session.ts'
import type { Log } from './log.ts'
import type { FolderReport, ScanReport, ScanSink } from './mailbox.ts'
import { MailboxFault } from './mailbox-fault.ts'

/** What a scan needs besides the connection. */
export type Scanning = {
  readonly names: FolderNames
  readonly sink: ScanSink
  readonly failures: Failures
  readonly log: Log
}

/** Reads the watched folders to their ends, the inbox last. A fault ends the session, since whatever confused the server may sit in it. */
export function scanMailbox(session: Session, scanning: Scanning): Promise<ScanReport> {
  const { line, watch } = session
  return guarded(line, async () => {
    session.folders ??= await listFolders(line, scanning.names)
    const report = await readAll(line, session.folders, scanning.log, (folder) =>
      scanFolder(line, folder, scanning.sink, scanning.failures, () => {
        if (folder.role === 'inbox') watch.note()
      }),
    )
    // A folder that cannot be read may be called otherwise by now.
    if (!report.complete) session.folders = null
    return report
  })
}

/** The same for all other folders that changed since they were last read. */
export function scanOthers(session: Session, scanning: Scanning): Promise<ScanReport> {
  const { sink, failures, log, names } = scanning
  const { line } = session
  return guarded(line, async () => {
    session.folders = null
    const changed = changedFolders(await listFoldersWithStatus(line), names, (path) => sink.cursor(path))
    return readAll(line, changed, log, (folder) => scanFolder(line, folder, sink, failures, () => {}))
  })
}

/** Looks once more at what all folders received at `since` or later. */
export function reviewMailbox({ line }: Session, scanning: Scanning, since: Date): Promise<ScanReport> {
  const { sink, failures, log, names } = scanning
  return guarded(line, async () => {
    const others = changedFolders(await listFoldersWithStatus(line), names, () => null)
    const folders = [...others, ...(await listFolders(line, names))]
    return readAll(line, folders, log, (folder) => reviewFolder(line, folder, sink, failures, since))
  })
}

async function guarded(line: Line, read: () => Promise<ScanReport>): Promise<ScanReport> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof MailboxFault) line.drop()
    throw error
  }
}

async function readAll(
  line: Line,
  folders: readonly WatchedFolder[],
  log: Log,
  read: (folder: WatchedFolder) => Promise<FolderReport>,
): Promise<ScanReport> {
  const reports: (FolderReport | null)[] = []
  for (const folder of folders) reports.push(await readOne(line, folder, log, read))
  const done = reports.filter((report) => report !== null)
  const complete = done.length === reports.length && done.every((report) => report.waitsForUid === null)
  return { folders: done, stored: done.reduce((sum, report) => sum + report.stored, 0), complete }
}

/** Null when a folder other than the inbox cannot be read; the next scan tries again. */
async function readOne(
  line: Line,
  folder: WatchedFolder,
  log: Log,
  read: (folder: WatchedFolder) => Promise<FolderReport>,
): Promise<FolderReport | null> {
  try {
    return await read(folder)
  } catch (error) {
    if (!(error instanceof MailboxFault) || !line.alive() || folder.role === 'inbox') throw error
    log.warn({ folder: folder.path, error: error.message }, 'folder not read')
    return null
  }
}
