// What a search in a folder finds, as IMAP servers answer it. A question that we do not know is an error, never an empty answer.

import type { SearchObject } from 'imapflow'
import { fieldValues } from './header.ts'
import type { FolderState, StoredMessage } from './mailbox-server.ts'

const DAY_MS = 86_400_000

/** UIDs, ascending. `now` is the server's time: what is not in its index yet is not found by its header. */
export function searchFolder(folder: FolderState, query: SearchObject, now: number): number[] {
  return folder.messages.filter((message) => matches(message, query, folder, now)).map(({ uid }) => uid)
}

function matches(message: StoredMessage, query: SearchObject, folder: FolderState, now: number): boolean {
  return Object.entries(query).every(([key, value]: [string, unknown]) => {
    switch (key) {
      case 'uid':
        return inRange(message, String(value), folder)
      case 'since':
        return Math.floor(message.receivedAt / DAY_MS) >= Math.floor((value as Date).getTime() / DAY_MS)
      case 'or':
        return (value as SearchObject[]).some((each) => matches(message, each, folder, now))
      case 'header':
        return Object.entries(value as Record<string, string>).every(([name, part]) => has(message, name, part, now))
      case 'to':
        return has(message, 'To', String(value), now)
      case 'gmraw':
        return gmail(message, String(value), now)
      default:
        throw new Error(`the simulated server cannot search by ${key}`)
    }
  })
}

/** `n:*` names the last message even when it lies below n (RFC 3501 6.4.8). */
function inRange({ uid }: StoredMessage, range: string, folder: FolderState): boolean {
  const [from = '', to] = range.split(':')
  if (to === undefined) return uid === Number(from)
  if (to === '*') return uid >= Number(from) || uid === folder.messages.at(-1)?.uid
  return uid >= Number(from) && uid <= Number(to)
}

/** Substring, in any letter case (RFC 3501 6.4.4). */
function has(message: StoredMessage, name: string, part: string, now: number): boolean {
  if (message.indexedAt > now) return false
  return fieldValues(message.raw, name).some((value) => value.toLowerCase().includes(part.toLowerCase()))
}

function gmail(message: StoredMessage, query: string, now: number): boolean {
  const id = /^rfc822msgid:(\S+)$/.exec(query)?.[1]
  if (id === undefined) throw new Error(`the simulated Gmail does not understand ${query}`)
  return message.indexedAt <= now && fieldValues(message.raw, 'Message-ID')[0] === `<${id}>`
}
