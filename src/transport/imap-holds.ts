// Looks for one mail, by its Message-ID and then by what is in it. Only a search that was carried out can say that it is not there.

import { type FolderNames, foldersToSearch } from './imap-folders.ts'
import { holdsLike } from './imap-like.ts'
import type { Line } from './imap-line.ts'
import { searchUids } from './imap-search.ts'
import type { Wanted } from './mailbox.ts'

/** Where providers that give a mail another Message-ID keep the one it came with. */
const FIELDS = ['Message-ID', 'X-Microsoft-Original-Message-ID', 'X-Google-Original-Message-ID']
/** In this order: a later one outweighs those before it. */
const WEIGHT = ['absent', 'unknown', 'found'] as const

type Answer = (typeof WEIGHT)[number]

/**
 * Whether the wanted mail lies in one of the folders. Rejects with a MailboxFault only when the folders cannot be listed. No
 * folder for sent mail makes an absence unknown; no folder that holds everything does not.
 */
export async function holdsMessage(line: Line, names: FolderNames, wanted: Wanted): Promise<Answer> {
  const ids = wanted.messageIds.map((id) => id.trim().replace(/^<|>$/g, ''))
  const usable = ids.filter((id) => /^[\x21-\x7e]+$/.test(id))
  const folders = foldersToSearch(await line.ask((client) => client.list()), names, wanted.roles)
  const sentIsMissing = wanted.roles.includes('sent') && !folders.some((folder) => folder.role === 'sent')
  const unaskable = sentIsMissing || folders.length === 0 || usable.length < ids.length
  let answer: Answer = unaskable || (usable.length === 0 && wanted.like === undefined) ? 'unknown' : 'absent'
  for (const { path } of folders) answer = weightier(answer, await answerOf(() => holdsId(line, path, usable), answer))
  const { like } = wanted
  if (like === undefined) return answer
  for (const { path, role } of folders) {
    if (role !== 'inbox') answer = weightier(answer, await answerOf(() => holdsLike(line, path, like), answer))
  }
  return answer
}

function weightier(one: Answer, other: Answer): Answer {
  return WEIGHT.indexOf(one) > WEIGHT.indexOf(other) ? one : other
}

/** A find ends the search; whatever goes wrong in it is no absence. */
async function answerOf(search: () => Promise<Answer>, sofar: Answer): Promise<Answer> {
  if (sofar === 'found') return sofar
  return search().catch(() => 'unknown')
}

async function holdsId(line: Line, path: string, ids: readonly string[]): Promise<Answer> {
  if (ids.length === 0) return 'absent'
  await line.ask((client) => client.mailboxOpen(path, { readOnly: true }))
  const or = ids.flatMap((id) => FIELDS.map((field) => ({ header: { [field]: `<${id}>` } })))
  if ((await searchUids(line, { or })).length > 0) return 'found'
  if (!line.client.capabilities.has('X-GM-EXT-1')) return 'absent'
  for (const id of ids.filter((each) => !/["()]/.test(each))) {
    if ((await searchUids(line, { gmraw: `rfc822msgid:${id}` })).length > 0) return 'found'
  }
  return 'absent'
}
