// Fetches what is needed of a header, and asks the sink what it wants to see of the message. Bodies are imap-messages.ts's.

import type { FetchMessageObject, MessageStructureObject } from 'imapflow'
import { DELIVERY_FIELDS } from '../mail/delivery-fields.ts'
import type { Line } from './imap-line.ts'
import { uidRanges } from './imap-ranges.ts'
import type { FolderRole, MessageHead, ScanSink, Wish } from './mailbox.ts'

/** As much as one answer of the server may hold in memory: about a kilobyte each. */
export const HEADS_AT_ONCE = 1000

/** What tells whether a message concerns us: who, to whom, about what, in answer to what, and whether a machine wrote it. */
export const HEAD_FIELDS = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  ...DELIVERY_FIELDS,
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'content-type',
  'list-id',
  'list-unsubscribe',
  'precedence',
  'feedback-id',
  'x-failed-recipients',
] as const

/** A message of which something is wanted. */
export type WantedMessage = { readonly uid: number; readonly size: number; readonly wish: Exclude<Wish, 'nothing'> }

type Folder = { readonly path: string; readonly role: FolderRole }

/** Shows the heads of `uids` to the sink, ascending, and gives those that it wants. Rejects with a MailboxFault. */
export async function wantedAmong(
  line: Line,
  folder: Folder,
  uids: readonly number[],
  sink: Pick<ScanSink, 'wants'>,
): Promise<WantedMessage[]> {
  const query = { uid: true, size: true, flags: true, internalDate: true, headers: [...HEAD_FIELDS] }
  const found = await line.ask((client) => client.fetchAll(uidRanges(uids), query, { uid: true }))
  const wanted = new Map<number, WantedMessage>()
  const unsure: MessageHead[] = []
  for (const message of found) {
    const head = headOf(line, folder, message)
    if (message.flags?.has('\\Draft')) continue
    const wish = sink.wants(head)
    if (wish === 'parts') unsure.push(head)
    else if (wish !== 'nothing') wanted.set(head.uid, { uid: head.uid, size: head.size, wish })
  }
  for (const head of await withParts(line, unsure)) {
    const wish = sink.wants(head)
    if (wish !== 'nothing' && wish !== 'parts') wanted.set(head.uid, { uid: head.uid, size: head.size, wish })
  }
  // What the server left out of its answer is asked for by itself: it must not be passed over unseen.
  const seen = new Set(found.map(({ uid }) => uid))
  for (const uid of uids) if (!seen.has(uid)) wanted.set(uid, { uid, size: 0, wish: 'whole' })
  return [...wanted.values()].sort((a, b) => a.uid - b.uid)
}

function headOf(line: Line, { path, role }: Folder, message: FetchMessageObject): MessageHead {
  const received = new Date(message.internalDate ?? Number.NaN)
  return {
    folder: path,
    role,
    uid: message.uid,
    size: message.size ?? 0,
    receivedAt: Number.isNaN(received.getTime()) ? line.now() : received,
    header: message.headers ?? new Uint8Array(),
    parts: null,
  }
}

async function withParts(line: Line, heads: readonly MessageHead[]): Promise<MessageHead[]> {
  if (heads.length === 0) return []
  const uids = heads.map(({ uid }) => uid)
  const query = { uid: true, bodyStructure: true }
  const found = await line.ask((client) => client.fetchAll(uidRanges(uids), query, { uid: true }))
  const structures = new Map(found.map(({ uid, bodyStructure }) => [uid, bodyStructure]))
  return heads.map((head) => ({ ...head, parts: typesIn(structures.get(head.uid)) }))
}

/** The types of all parts; of a structure that did not come, one that says so. */
function typesIn(structure: MessageStructureObject | undefined): string[] {
  if (structure === undefined) return ['unknown/unknown']
  const children: string[] = (structure.childNodes ?? []).flatMap((child) => typesIn(child))
  return [structure.type.toLowerCase(), ...children]
}
