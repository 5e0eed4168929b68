// A sink that keeps in memory what a scan hands over, with the cursor rules that the store has.

import type { FetchedMessage, FolderCursor, ScanSink } from '../../src/transport/mailbox.ts'

export type MemorySink = ScanSink & {
  readonly messages: FetchedMessage[]
  readonly cursors: Map<string, FolderCursor>
  readonly finishedFolders: string[]
  /** The subjects of what was stored, in order of storing. */
  subjects(folder?: string): string[]
}

/** A sink without any cursor. `lastScan` is what it says of every folder. */
export function memorySink(since: Date, lastScan: Date | null = null): MemorySink {
  const messages: FetchedMessage[] = []
  const cursors = new Map<string, FolderCursor>()
  const finishedFolders: string[] = []
  return {
    since,
    messages,
    cursors,
    finishedFolders,
    cursor: (folder) => cursors.get(folder) ?? null,
    wants: () => 'whole',
    together: (work) => work(),
    store(message) {
      messages.push(message)
      cursors.set(message.folder, { uidValidity: message.uidValidity, nextUid: message.uid + 1 })
    },
    advance: (folder, uidValidity, nextUid) => void cursors.set(folder, { uidValidity, nextUid }),
    finished: (folder) => void finishedFolders.push(folder),
    lastScanAt: () => lastScan,
    subjects: (folder) =>
      messages
        .filter((message) => folder === undefined || message.folder === folder)
        .map((message) => /^Subject: (.*)$/m.exec(message.raw.toString('latin1'))?.[1] ?? ''),
  }
}
