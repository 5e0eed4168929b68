// Which of the server's folders we read or search, and in what role.

import type { ListResponse } from 'imapflow'
import type { Line } from './imap-line.ts'
import type { FolderCursor, FolderRole, SearchRole } from './mailbox.ts'

export type WatchedFolder = { path: string; role: FolderRole }

/** What the owner calls his folders: the one that he files mail for us in, and Sent where the server does not mark it. */
export type FolderNames = { watched: string; sent: string | null }

/** Asks the server for its folders and picks the ones to read. */
export async function listFolders(line: Line, names: FolderNames): Promise<WatchedFolder[]> {
  return foldersToRead(await line.ask((client) => client.list()), names)
}

type Listed = Pick<ListResponse, 'path' | 'name' | 'flags' | 'specialUse' | 'specialUseSource' | 'status'>

/** All folders, with what tells whether they changed (RFC 5819 where the server knows it, else one STATUS for each). */
export function listFoldersWithStatus(line: Line): Promise<readonly Listed[]> {
  return line.ask((client) => client.list({ statusQuery: { uidNext: true, uidValidity: true, messages: true } }))
}

/**
 * The folders beyond those of `foldersToRead` in which an answer may lie, as far as they changed: what the owner, his rules and his
 * provider file. Drafts are nobody's answer; folders that only show others' messages repeat them. Where one folder holds
 * everything, only what that leaves out is of interest: Junk and the waste.
 */
export function changedFolders(
  listed: readonly Listed[],
  names: FolderNames,
  cursor: (path: string) => FolderCursor | null,
): WatchedFolder[] {
  const read = new Set(foldersToRead(listed, names).map(({ path }) => path))
  const uses = everything(selectable(listed)) === undefined ? null : ['\\Junk', '\\Trash']
  return selectable(listed)
    .filter(({ path, specialUse }) => !read.has(path) && !VIEWS.includes(specialUse ?? ''))
    .filter(({ specialUse }) => uses === null || uses.includes(specialUse ?? ''))
    .filter((folder) => isChanged(folder, cursor(folder.path)))
    .map(({ path, specialUse }) => ({ path, role: specialUse === '\\Junk' ? 'junk' : 'other' }))
}

const VIEWS: readonly string[] = ['\\Drafts', '\\Flagged', '\\Important', '\\All']

/** Without a word of the server's it may have changed. */
function isChanged({ status }: Listed, cursor: FolderCursor | null): boolean {
  if (status?.messages === 0) return false
  if (cursor === null || status?.uidNext === undefined || status.uidValidity === undefined) return true
  return status.uidValidity.toString() !== cursor.uidValidity || status.uidNext !== cursor.nextUid
}

/**
 * The folders to read, in reading order: Sent before the inbox, so that a question is known before its answer is met, then what the
 * server marks `\\All`, where an answer lies that was archived at once, and the inbox last, so that it stays selected for waiting. Sent is the folder that the owner named, else what the server marks `\Sent`
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
  const all = everything(open)?.path
  return [
    ...(sent ? [{ path: sent.path, role: 'sent' as const }] : []),
    ...(all === undefined || all === sent?.path ? [] : [{ path: all, role: 'other' as const }]),
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
    all: everything(open)?.path,
    inbox: 'INBOX',
  }
  return (['sent', 'all', 'inbox'] as const).flatMap((role) => {
    const path = paths[role]
    return roles.includes(role) && path !== undefined ? [{ path, role }] : []
  })
}

/** The folder that holds all messages, but only where the server itself marks it (RFC 6154). */
function everything(open: readonly Listed[]): Listed | undefined {
  return open.find((folder) => folder.specialUse === '\\All' && folder.specialUseSource !== 'name')
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
