// Tries the messages that wait, a few ahead of the one that is decided about: while this thread decides and writes, the other reads.

import { classify, isFromOwner } from '../conversation/classify.ts'
import type { Message } from '../mail/message.ts'
import { parseMessage } from '../mail/parse.ts'
import { UnreadableMessage } from '../mail/unreadable-message.ts'
import { lookupIn } from '../store/conversations.ts'
import { type InboxRow, readWaiting, waitingMessages } from '../store/inbox.ts'
import { arrivalOf } from './arrival.ts'
import type { Parts } from './parts.ts'
import type { Effort } from './trial-reading.ts'

/** So many are held in memory at once, and decided about together at most. */
const MOST_MESSAGES = 16
const MOST_BYTES = 8 * 1024 * 1024

/** A message that waits, and what its trial came to: the message, or what was thrown. */
export type TriedRow = {
  readonly row: InboxRow
  readonly parsed: { readonly message: Message } | { readonly message: null; readonly error: unknown }
  /** Whether everything was tried that is read of a mail in a conversation. */
  readonly wholly: boolean
}

export type TriedAhead = {
  /** The oldest message that waits, and those after it as far as they have been tried by then; empty when none waits. */
  readonly next: () => Promise<readonly TriedRow[]>
  /** Has it tried wholly before it comes again. */
  readonly tryWholly: (row: InboxRow) => void
}

export function triedAhead(parts: Parts): TriedAhead {
  const underWay = new Map<number, UnderWay>()
  const begin = (row: InboxRow, least: Effort) => void underWay.set(row.id, watched(triedRow(parts, row, least)))
  return {
    next: async () => {
      const ids = worthHolding(waitingMessages(parts.database, MOST_MESSAGES))
      for (const id of underWay.keys()) if (!ids.includes(id)) underWay.delete(id)
      for (const id of ids) if (!underWay.has(id)) begin(readWaiting(parts.database, id), 'classify')
      const [first, ...others] = ids.flatMap((id) => underWay.get(id) ?? [])
      if (first === undefined) return []
      const tried = [await first.promise]
      // Whatever else has been answered meanwhile is heard now.
      await new Promise((resolve) => setImmediate(resolve))
      for (const { done } of others) {
        const one = done()
        if (one === null) break
        tried.push(one)
      }
      return tried
    },
    tryWholly: (row) => begin(row, 'read'),
  }
}

type UnderWay = { readonly promise: Promise<TriedRow>; readonly done: () => TriedRow | null }

function watched(promise: Promise<TriedRow>): UnderWay {
  let tried: TriedRow | null = null
  void promise.then((one) => {
    tried = one
  })
  return { promise, done: () => tried }
}

/** Of the first there is no choice. */
function worthHolding(waiting: readonly { id: number; bytes: number }[]): number[] {
  let bytes = 0
  const fits = waiting.findIndex((one, index) => {
    bytes += one.bytes
    return index > 0 && bytes > MOST_BYTES
  })
  return (fits === -1 ? waiting : waiting.slice(0, fits)).map(({ id }) => id)
}

/** Never rejects. */
async function triedRow(parts: Parts, row: InboxRow, least: Effort): Promise<TriedRow> {
  try {
    // What lies in Sent is the owner's own, and what lies in Junk is not read.
    if (row.role === 'junk') return { row, parsed: { message: null, error: null }, wholly: true }
    if (row.role === 'sent') return { row, parsed: { message: await parseMessage(row.raw) }, wholly: true }
    const message = await read(parts, row, least)
    if (least === 'read') return { row, parsed: { message }, wholly: true }
    if (!isReadWholly(parts, row, message)) return { row, parsed: { message }, wholly: false }
    return { row, parsed: { message: await read(parts, row, 'read') }, wholly: true }
  } catch (error) {
    return { row, parsed: { message: null, error }, wholly: true }
  }
}

/** Whether more of it will be read than shows that it is none of our business; as far as can be told now. */
function isReadWholly({ identity, database }: Parts, row: InboxRow, message: Message): boolean {
  return (
    isFromOwner(message, identity) ||
    classify(arrivalOf(row, message), identity, lookupIn(database)).conversation !== null
  )
}

async function read({ trial }: Parts, row: InboxRow, effort: Effort): Promise<Message> {
  const tried = await trial.read(row.raw, effort)
  if (tried.message === null) throw new UnreadableMessage(tried.because)
  return tried.message
}
