// What a simulated server shows, in the objects that the IMAP library hands over.

import type {
  FetchMessageObject,
  FetchQueryObject,
  ListResponse,
  MailboxObject,
  MessageStructureObject,
} from 'imapflow'
import type { FolderState, StoredMessage } from './mailbox-server.ts'
import type { Profile } from './profiles.ts'

export function listed(folders: readonly FolderState[], profile: Profile, withStatus: boolean): ListResponse[] {
  return folders.map(({ path, use, uidValidity, uidNext, messages }) => {
    const counts = { uidValidity: BigInt(uidValidity), messages: messages.length }
    const status = { path, ...counts, ...(profile.hidesUidNext ? {} : { uidNext }) }
    const parts = path.split('/')
    const parent = parts.slice(0, -1)
    return {
      path,
      pathAsListed: path,
      name: parts.at(-1) ?? path,
      delimiter: '/',
      parent,
      parentPath: parent.join('/'),
      flags: new Set(['\\HasNoChildren', ...(use !== null && profile.marksFolders ? [use] : [])]),
      ...specialUse(path, use, profile),
      ...(withStatus ? { status } : {}),
      listed: true,
      subscribed: true,
    }
  })
}

/** Without marks the library guesses by the name. */
function specialUse(
  path: string,
  use: string | null,
  profile: Profile,
): Pick<ListResponse, 'specialUse' | 'specialUseSource'> {
  if (path === 'INBOX') return { specialUse: '\\Inbox' }
  if (use === null) return {}
  return { specialUse: use, specialUseSource: profile.marksFolders ? 'extension' : 'name' }
}

export function opened(folder: FolderState, hidesUidNext: boolean): MailboxObject {
  return {
    path: folder.path,
    delimiter: '/',
    flags: new Set(['\\Seen', '\\Answered', '\\Flagged', '\\Deleted', '\\Draft']),
    permanentFlags: new Set<string>(),
    uidValidity: BigInt(folder.uidValidity),
    // The library's type knows no absence, its object does.
    uidNext: hidesUidNext ? (undefined as unknown as number) : folder.uidNext,
    exists: folder.messages.length,
    readOnly: true,
  }
}

export function fetched(
  message: StoredMessage,
  seq: number,
  query: FetchQueryObject,
  withoutText: boolean,
): FetchMessageObject {
  const { uid, raw, flags, receivedAt } = message
  const most = typeof query.source === 'object' ? (query.source.maxLength ?? raw.length) : raw.length
  return {
    seq,
    uid,
    ...(query.size ? { size: raw.length } : {}),
    ...(query.flags ? { flags: new Set(flags) } : {}),
    // Whole seconds, as INTERNALDATE tells them.
    ...(query.internalDate ? { internalDate: new Date(Math.floor(receivedAt / 1000) * 1000) } : {}),
    ...(Array.isArray(query.headers) ? { headers: fieldsOf(raw, query.headers) } : {}),
    ...(query.bodyStructure ? { bodyStructure: structureOf(raw) } : {}),
    ...(query.source && !withoutText ? { source: Buffer.from(raw.subarray(0, most)) } : {}),
  }
}

/** BODY[HEADER.FIELDS (…)], RFC 3501 §6.4.5. */
function fieldsOf(raw: Uint8Array, names: readonly string[]): Buffer {
  const head =
    Buffer.from(raw)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  const fields = head.split(/\r?\n(?![ \t])/)
  const asked = fields.filter((field) => names.includes(field.slice(0, field.indexOf(':')).toLowerCase()))
  return Buffer.from([...asked, '', ''].join('\r\n'), 'latin1')
}

/** People here write plain text, and programs reports. */
function structureOf(raw: Uint8Array): MessageStructureObject {
  const type = /^content-type:\s*([^;\s]+)/im.exec(Buffer.from(raw).toString('latin1'))?.[1] ?? 'text/plain'
  return { type: type.toLowerCase() }
}
