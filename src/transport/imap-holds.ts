// Looks for a mail by its Message-ID. Only a search that was carried out can say that it is not there.

import { type FolderNames, listFolders } from './imap-folders.ts'
import type { Line } from './imap-line.ts'
import { searchUids } from './imap-search.ts'
import type { FolderRole } from './mailbox.ts'

/** Where providers that give a mail another Message-ID keep the one it came with. */
const FIELDS = ['Message-ID', 'X-Microsoft-Original-Message-ID', 'X-Google-Original-Message-ID']

/**
 * Whether a folder in one of these roles holds a mail with this Message-ID, given with or without angle brackets. Rejects with
 * a MailboxFault only when the folders cannot be listed.
 */
export async function holdsMessage(
  line: Line,
  names: FolderNames,
  messageId: string,
  roles: readonly FolderRole[],
): Promise<'found' | 'absent' | 'unknown'> {
  const bare = messageId.trim().replace(/^<|>$/g, '')
  if (!/^[\x21-\x7e]+$/.test(bare)) return 'unknown'
  const folders = (await listFolders(line, names)).filter((folder) => roles.includes(folder.role))
  const sentIsMissing = roles.includes('sent') && !folders.some((folder) => folder.role === 'sent')
  let answer: 'absent' | 'unknown' = sentIsMissing || roles.length === 0 ? 'unknown' : 'absent'
  for (const { path } of folders) {
    const found = await searchFolder(line, path, `<${bare}>`).catch(() => null)
    if (found) return 'found'
    if (found === null) answer = 'unknown'
  }
  return answer
}

async function searchFolder(line: Line, path: string, messageId: string): Promise<boolean> {
  await line.ask((client) => client.mailboxOpen(path, { readOnly: true }))
  const uids = await searchUids(line, { or: FIELDS.map((field) => ({ header: { [field]: messageId } })) })
  return uids.length > 0
}
