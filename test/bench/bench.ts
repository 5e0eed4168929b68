// `npm run bench`: what reading a mail costs beyond the parser underneath. Medians of several rounds over the same mails, the
// parser alone in the same run; a figure is only worth something beside its floor.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { simpleParser } from 'mailparser'
import { explainHistory, type Reader } from '../../src/commands/explain.ts'
import { openTrial } from '../../src/engine/trial.ts'
import { tryReading } from '../../src/engine/trial-reading.ts'
import { readThread, type Thread, threadFolders } from '../score/thread.ts'

const ROUNDS = 7
const TYPICAL_BYTES = 10_000

type Row = { readonly what: string; readonly ms: number }

const threads = threadFolders(fileURLToPath(new URL('../threads', import.meta.url))).map((folder) => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  const files = names.sort().map((file) => ({ file, raw: padded(readFileSync(join(folder, file))) }))
  return { reader: readerOf(readThread(folder)), files }
})
const typical = threads.flatMap(({ files }) => files.map(({ raw }) => raw))

function readerOf({ owners, ownerName: name, services, zone }: Thread): Reader {
  return { owners, name, services, zone }
}

/** A mail of the typical size: the same words, and below them a quotation as long as it takes. */
function padded(mail: Buffer): Buffer {
  const line = '> and then we spoke about the weather, the trains and what one reads on them\r\n'
  const lines = Math.max(0, Math.ceil((TYPICAL_BYTES - mail.length) / line.length))
  const plain = !/^content-type:\s*multipart/im.test(mail.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? '')
  return plain
    ? Buffer.concat([
        mail,
        Buffer.from(`\r\nOn Mon, 2 Mar 2026 at 10:00, X <x@y.test> wrote:\r\n${line.repeat(lines)}`),
      ])
    : mail
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

const each = (work: (mail: Buffer) => Promise<unknown>) => async () => {
  for (const mail of typical) await work(mail)
}

const rows: Row[] = []
const trial = openTrial()
const measure = async (what: string, work: () => Promise<void>) => {
  process.stderr.write(`${what} …\n`)
  rows.push({ what, ms: (await median(work)) / typical.length })
}

await measure(
  'mailparser alone',
  each((mail) => simpleParser(mail)),
)
await measure(
  'parse and every reader, twice over the negotiation',
  each((mail) => tryReading(mail).catch(() => {})),
)
await measure('the engine: parse, classify, match, decide, store', async () => {
  for (const { reader, files } of threads) await explainHistory(reader, files, null, trial, () => {})
})
await trial.close()

const floor = rows[0]?.ms ?? 0
const size = Math.round(typical.reduce((sum, mail) => sum + mail.length, 0) / typical.length / 1000)
console.log(`${typical.length} mails of ${size} kB on average, median of ${ROUNDS} rounds, per mail:`)
for (const { what, ms } of rows) {
  console.log(`${ms.toFixed(2).padStart(7)} ms  ${(ms - floor).toFixed(2).padStart(6)} ms beyond mailparser  ${what}`)
}
