// `npm run bench`: what reading a mail costs beyond the parser underneath. Medians of several rounds over the same mails, the
// parser alone in the same run; a figure is only worth something beside its floor.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { simpleParser } from 'mailparser'
import { explainHistory, type Reader } from '../../src/commands/explain.ts'
import { classify } from '../../src/conversation/classify.ts'
import type { Conversation } from '../../src/conversation/conversation.ts'
import { openConversation } from '../../src/conversation/open.ts'
import { readMessage } from '../../src/conversation/read-message.ts'
import { openTrial } from '../../src/engine/trial.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import { readThread, type Thread, threadFolders } from '../score/thread.ts'

const ROUNDS = 7
const TYPICAL_BYTES = 10_000

type Row = { readonly what: string; readonly ms: number }
type File = { readonly file: string; readonly raw: Buffer }

const threads = threadFolders(fileURLToPath(new URL('../threads', import.meta.url))).map((folder) => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  const files: File[] = names.sort().map((file) => ({ file, raw: padded(readFileSync(join(folder, file))) }))
  return { reader: readerOf(readThread(folder)), files }
})
const typical = threads.flatMap(({ files }) => files.map(({ raw }) => raw))

function readerOf({ owners, ownerName: name, services, zone }: Thread): Reader {
  return { owners, name, services, zone }
}

/** A mail of the typical size: the same words, and below them a quotation as long as it takes. */
function padded(mail: Buffer): Buffer {
  const line = '> and then we spoke about the weather, the trains and what one reads on them\r\n'
  const count = Math.max(0, Math.ceil((TYPICAL_BYTES - mail.length) / line.length))
  const head = mail.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? ''
  if (/^content-type:\s*(?:multipart|text\/(?:html|calendar))/im.test(head)) return mail
  const quotation = `\r\nOn Mon, 2 Mar 2026 at 10:00, X <x@y.test> wrote:\r\n${line.repeat(count)}`
  return Buffer.concat([mail, Buffer.from(quotation)])
}

/** What the service does with each mail, but for the store: the conversation is the one that the thread opened. */
async function understand(reader: Reader, files: readonly File[]): Promise<void> {
  const identity = { addresses: reader.owners, name: reader.name, zone: reader.zone, service: reader.services }
  let conversation: Conversation | null = null
  const known = () => (conversation === null ? [] : [conversation])
  const lookup = { byMessageId: () => conversation, byAddress: known, byDomain: known, byName: known }
  for (const { raw } of files) {
    const message = await parseMessage(raw).catch(() => null)
    if (message === null) continue
    const receivedAt = message.sentAt ?? '2026-03-02T10:00:00.000Z'
    const arrival = { message, receivedAt, watched: false }
    const classified = classify(arrival, identity, lookup)
    const { opens: contact } = classified
    const opening = { id: 'c1', subject: message.subject, askedAt: receivedAt, since: receivedAt }
    if (contact !== null) conversation = openConversation({ ...opening, following: 'yes', contact })
    const { negotiation } = readMessage(arrival, classified, identity, classified.conversation ?? conversation)
    if (conversation !== null) conversation = { ...conversation, negotiation: negotiation ?? conversation.negotiation }
  }
}

async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}

const rows: Row[] = []
const measure = async (what: string, work: () => Promise<void>) => {
  process.stderr.write(`${what} …\n`)
  rows.push({ what, ms: (await median(work)) / typical.length })
}

await measure('mailparser alone', async () => {
  for (const mail of typical) await simpleParser(mail)
})
await measure('parse, classify, read and negotiate', async () => {
  for (const { reader, files } of threads) await understand(reader, files)
})
const trial = openTrial()
await measure('explain: the same, tried in a thread before, with a new store for each thread', async () => {
  for (const { reader, files } of threads) await explainHistory(reader, files, null, trial, () => {})
})
await trial.close()

const floor = rows[0]?.ms ?? 0
const size = Math.round(typical.reduce((sum, mail) => sum + mail.length, 0) / typical.length / 1000)
console.log(`${typical.length} mails of ${size} kB on average, median of ${ROUNDS} rounds, per mail:`)
for (const { what, ms } of rows) {
  console.log(`${ms.toFixed(2).padStart(7)} ms  ${(ms - floor).toFixed(2).padStart(6)} ms beyond mailparser  ${what}`)
}
