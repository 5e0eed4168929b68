// What reading a mailbox costs with imapflow and no program around it: the needed header fields, everything with parsing, what is
// new, or a search for answers to known mails. Connecting and logging in are part of it.

import { simpleParser } from 'mailparser'
import { bareClient } from '../bare-client.ts'
import { taskArgs, taskResult } from '../task.ts'

export type BareRead = {
  readonly port: number
  readonly address: string
  readonly password: string
  readonly folders: readonly string[]
  readonly what:
    | { readonly sort: 'headers'; readonly sinceDays: number | null }
    | { readonly sort: 'parsed' }
    | { readonly sort: 'new'; readonly fromUid: number }
    | { readonly sort: 'search'; readonly messageIds: readonly string[] }
}

/** What tells whether a message concerns a conversation, and whether a person wrote it. */
const NEEDED = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'message-id',
  'in-reply-to',
  'references',
  'auto-submitted',
  'list-id',
  'content-type',
]
const PARSED_AT_ONCE = 500
const IDS_AT_ONCE = 50

const { port, address, password, folders, what } = taskArgs<BareRead>()
const began = performance.now()
const client = await bareClient({ port, address, password })
let messages = 0
let bytes = 0
for (const folder of folders) {
  const mailbox = await client.mailboxOpen(folder, { readOnly: true })
  if (mailbox.exists === 0) continue
  if (what.sort === 'headers') await readHeaders(what.sinceDays)
  else if (what.sort === 'parsed') await parseAll(Number(mailbox.uidNext))
  else if (what.sort === 'search') await searchFor(what.messageIds)
  else await readNew(what.fromUid)
}
const ms = performance.now() - began
await client.logout()
taskResult({ ms, messages, bytes })

async function readHeaders(sinceDays: number | null): Promise<void> {
  const query = { uid: true, headers: NEEDED }
  const since = sinceDays === null ? null : new Date(Date.now() - sinceDays * 86_400_000)
  const uids = since === null ? '1:*' : await client.search({ since }, { uid: true })
  if (uids === false || uids === undefined) throw new Error('the search failed')
  const range = typeof uids === 'string' ? uids : `${uids[0]}:${uids.at(-1)}`
  for (const message of await client.fetchAll(range, query, { uid: true })) {
    messages += 1
    bytes += message.headers?.length ?? 0
  }
}

async function parseAll(next: number): Promise<void> {
  for (let from = 1; from < next; from += PARSED_AT_ONCE) {
    const range = `${from}:${from + PARSED_AT_ONCE - 1}`
    for (const { source } of await client.fetchAll(range, { uid: true, source: true }, { uid: true })) {
      if (source === undefined) throw new Error('a message came without its source')
      await simpleParser(source)
      messages += 1
      bytes += source.length
    }
  }
}

/** Answers by the ids that they name, and nothing else of them than their UIDs: the least that can be asked of a server. */
async function searchFor(messageIds: readonly string[]): Promise<void> {
  for (let from = 0; from < messageIds.length; from += IDS_AT_ONCE) {
    const or = messageIds.slice(from, from + IDS_AT_ONCE).map((id) => ({ header: { references: id } }))
    const found = await client.search({ or }, { uid: true })
    if (found === false || found === undefined) throw new Error('the search failed')
    messages += found.length
  }
}

async function readNew(from: number): Promise<void> {
  for (const message of await client.fetchAll(`${from}:*`, { uid: true, source: true }, { uid: true })) {
    if (message.uid < from) continue
    messages += 1
    bytes += message.source?.length ?? 0
  }
}
