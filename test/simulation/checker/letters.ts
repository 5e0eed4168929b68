// The messages of the owner's mailbox: who wrote them, and when each lay where.

import type { Writer } from '../history.ts'
import type { FinishedRun } from './finished-run.ts'
import { type ReadMail, readMail } from './read-mail.ts'

/** A message lay in this folder from then until then; Infinity when it still does. */
export type Stay = { readonly folder: string; readonly from: number; until: number }

export type Letter = {
  readonly key: string
  readonly writer: Writer
  readonly raw: Uint8Array
  readonly mail: ReadMail
  /** Its own Message-ID and, where a provider gave it another, the one that its writer gave it. */
  readonly ids: readonly string[]
  readonly firstSeenAt: number
  readonly stays: readonly Stay[]
}

const ORIGINAL_IDS = ['x-microsoft-original-message-id', 'x-google-original-message-id']

/** Every message that was ever seen in the owner's account, each once, in the order of appearance. */
export function lettersOf(run: FinishedRun): Letter[] {
  const letters = new Map<string, Letter & { stays: Stay[] }>()
  const open = new Map<string, Stay[]>()
  const account = run.accounts.owner.addresses[0]?.toLowerCase()
  for (const entry of run.history) {
    if (entry.what === 'visible' && entry.account.toLowerCase() === account) {
      const stay: Stay = { folder: entry.folder, from: entry.at, until: Number.POSITIVE_INFINITY }
      const letter = letters.get(entry.messageKey) ?? newLetter(entry)
      letter.stays.push(stay)
      letters.set(entry.messageKey, letter)
      const place = `${entry.folder}\n${entry.uid}`
      open.set(place, [...(open.get(place) ?? []), stay])
    }
    if (entry.what === 'changed' && entry.account.toLowerCase() === account) end(open, entry)
  }
  return [...letters.values()]
}

function newLetter(entry: { messageKey: string; writer: Writer; raw: Uint8Array; at: number }) {
  const mail = readMail(entry.raw)
  const original = mail.fields
    .filter(([name]) => ORIGINAL_IDS.includes(name))
    .map(([, value]) => value.replace(/[<>]/g, ''))
  return {
    key: entry.messageKey,
    writer: entry.writer,
    raw: entry.raw,
    mail,
    ids: [...(mail.messageId === null ? [] : [mail.messageId]), ...original],
    firstSeenAt: entry.at,
    stays: [] as Stay[],
  }
}

function end(open: Map<string, Stay[]>, { folder, uid, change, at }: ChangedEntry): void {
  if (change !== 'moved-away' && change !== 'deleted' && change !== 'renumbered') return
  const places = [...open.keys()].filter((place) =>
    uid === null ? place.startsWith(`${folder}\n`) : place === `${folder}\n${uid}`,
  )
  for (const place of places) {
    for (const stay of open.get(place) ?? []) stay.until = Math.min(stay.until, at)
    open.delete(place)
  }
}

type ChangedEntry = { folder: string; uid: number | null; change: string; at: number }

/** Whether it lay in one of the folders at this moment. */
export function layAt(letter: Letter, folders: readonly string[], at: number): boolean {
  return letter.stays.some((stay) => folders.includes(stay.folder) && stay.from <= at && at < stay.until)
}

/** When it was first seen in one of the folders, or null. */
export function seenIn(letter: Letter, folders: readonly string[]): number | null {
  const stays = letter.stays.filter(({ folder }) => folders.includes(folder))
  return stays.length === 0 ? null : Math.min(...stays.map(({ from }) => from))
}

/** The times during which it lay in any of the folders, joined where a move or a renumbering leads from one to the next. */
export function presence(letter: Letter, folders: readonly string[]): { from: number; until: number }[] {
  const joined: { from: number; until: number }[] = []
  for (const { folder, from, until } of [...letter.stays].sort((a, b) => a.from - b.from)) {
    if (!folders.includes(folder)) continue
    const last = joined.at(-1)
    if (last !== undefined && from <= last.until + 1000) last.until = Math.max(last.until, until)
    else joined.push({ from, until })
  }
  return joined
}
