// Which of the server's folders we read or search, and in what role. Archive, Junk and all the others are left alone.

import type { ListResponse } from 'imapflow'
import type { Line } from './imap-line.ts'
import type { FolderRole, SearchRole } from './mailbox.ts'

export type WatchedFolder = { path: string; role: FolderRole }

/** What the owner calls his folders: the one that he files mail for us in, and Sent where the server does not mark it. */
export type FolderNames = { watched: string; sent: string | null }

/** Asks the server for its folders and picks the ones to read. */
export async function listFolders(line: Line, names: FolderNames): Promise<WatchedFolder[]> {
  return foldersToRead(await line.ask((client) => client.list()), names)
}

type Listed = Pick<ListResponse, 'path' | 'name' | 'flags' | 'specialUse' | 'specialUseSource'>

/**
 * The folders to read, in reading order: Sent before the inbox, so that a question is known before its answer is met, and the
 * inbox last, so that it stays selected for waiting. Sent is the folder that the owner named, else what the server marks `\Sent`
 * (RFC 6154), else one by one of the usual names in many languages. `names.watched` is looked for at every level, in any letter case.
 */
export function foldersToRead(listed: readonly Listed[], names: FolderNames): WatchedFolder[] {
  const open = selectable(listed)
  const sent = sentFolder(open, names.sent)
  const wanted = names.watched.normalize('NFC').toLowerCase()
  const watched = open.filter(
    (folder) =>
      folder.name.normalize('NFC').toLowerCase() === wanted && folder.path !== sent?.path && !isInbox(folder.path),
  )
  return [
    ...(sent ? [{ path: sent.path, role: 'sent' as const }] : []),
    ...watched.map((folder) => ({ path: folder.path, role: 'watched' as const })),
    { path: 'INBOX', role: 'inbox' as const },
  ]
}

/**
 * The folders to search, Sent first. Sent is missing from the answer when there is none; the folder that holds everything (`\\All`,
 * RFC 6154) when the server does not mark one itself.
 */
export function foldersToSearch(
  listed: readonly Listed[],
  names: FolderNames,
  roles: readonly SearchRole[],
): { path: string; role: SearchRole }[] {
  const open = selectable(listed)
  const paths: Record<SearchRole, string | undefined> = {
    sent: sentFolder(open, names.sent)?.path,
    all: open.find((folder) => folder.specialUse === '\\All' && folder.specialUseSource !== 'name')?.path,
    inbox: 'INBOX',
  }
  return (['sent', 'all', 'inbox'] as const).flatMap((role) => {
    const path = paths[role]
    return roles.includes(role) && path !== undefined ? [{ path, role }] : []
  })
}

function selectable(listed: readonly Listed[]): Listed[] {
  return listed.filter((folder) => !folder.flags.has('\\Noselect') && !folder.flags.has('\\NonExistent'))
}

function sentFolder(open: readonly Listed[], named: string | null): Listed | undefined {
  if (named !== null) return open.find((folder) => folder.path === named)
  const candidates = open.filter((folder) => folder.specialUse === '\\Sent' && !isInbox(folder.path))
  return candidates.find((folder) => folder.specialUseSource !== 'name') ?? candidates[0]
}

function isInbox(path: string): boolean {
  return path.toUpperCase() === 'INBOX'
}
