// What reading a mail costs beyond the parser underneath: the threads of the tests, padded to a usual size, over and over.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { simpleParser } from 'mailparser'
import { explainHistory, type Reader } from '../../../src/commands/explain.ts'
import { classify } from '../../../src/conversation/classify.ts'
import type { Conversation } from '../../../src/conversation/conversation.ts'
import { openConversation } from '../../../src/conversation/open.ts'
import { readMessage } from '../../../src/conversation/read-message.ts'
import { openTrial } from '../../../src/engine/trial.ts'
import { parseMessage } from '../../../src/mail/parse.ts'
import { readThread, type Thread, threadFolders } from '../../score/thread.ts'
import { median } from '../measure.ts'
import { type BenchOptions, duration, type Part, type Row } from '../row.ts'

export const reading: Part = { name: 'reading', measure }

const TYPICAL_BYTES = 10_000

type File = { readonly file: string; readonly raw: Buffer }
type Read = { readonly reader: Reader; readonly files: readonly File[] }

async function measure({ runs, quick, say }: BenchOptions): Promise<Row[]> {
  const threads = readThreads()
  const mails = threads.flatMap(({ files }) => files.map(({ raw }) => raw))
  const rounds = quick ? 1 : 2 * runs + 1
  const perMail = async (what: string, work: () => Promise<void>) => {
    say(what)
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now()
      await work()
      times.push((performance.now() - began) / mails.length)
    }
    return median(times)
  }
  const floor = await perMail('mailparser alone', async () => {
    for (const mail of mails) await simpleParser(mail)
  })
  const own = await perMail('parse, classify, read and negotiate', async () => {
    for (const { reader, files } of threads) await understand(reader, files)
  })
  const trial = openTrial()
  const explained = await perMail('explain', async () => {
    for (const { reader, files } of threads) await explainHistory(reader, files, null, trial, () => {})
  })
  await trial.close()
  const size = Math.round(mails.reduce((sum, mail) => sum + mail.length, 0) / mails.length / 1000)
  return [
    {
      what: 'reading one mail of a thread',
      ours: duration(own),
      against: `mailparser alone: ${duration(floor)}`,
      aim: '≥ 0.6 of its rate',
      figure: floor / own,
      bound: { least: 0.6 },
      ratio: { is: own / floor, aim: 1 / 0.6 },
      notes: [
        'parse, classify, read and negotiate, without a store',
        `${mails.length} mails of ${size} kB on average, ${rounds} rounds`,
        `\`explain\`, which tries each mail in a thread first and keeps a store for each thread: ${duration(explained)} a mail`,
      ],
    },
  ]
}

function readThreads(): Read[] {
  return threadFolders(fileURLToPath(new URL('../../threads', import.meta.url))).map((folder) => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.eml'))
    const files: File[] = names.sort().map((file) => ({ file, raw: padded(readFileSync(join(folder, file))) }))
    return { reader: readerOf(readThread(folder)), files }
  })
}

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
