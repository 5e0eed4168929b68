// Measures the reading of forwards on a folder of bodies (`NAME_body….txt`, the subject in `NAME_subject….txt` where there
// is one). The collection holds one message forwarded by many clients: what most files say is what all should say. Its fourth
// variants are replies.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Forwarded, forwardedMessage } from '../../src/mail/forwarded.ts'
import { columns, percent } from './table.ts'
import { wrapped } from './wrapped.ts'

type Found = { readonly file: string; readonly forwarded: Forwarded | null }

const reply = /_variant_4\b/

const questions: Readonly<Record<string, (forwarded: Forwarded) => string | null>> = {
  sender: (forwarded) => forwarded.from?.address ?? null,
  recipients: (forwarded) =>
    forwarded.to
      .map((one) => one.address)
      .sort()
      .join(' ') || null,
  date: (forwarded) => forwarded.date,
  subject: (forwarded) => forwarded.subject,
  text: (forwarded) => forwarded.text.replace(/\s+/gu, ' ').trim() || null,
}

/** The report for people; `failures` lists what was not found, and what differs from the other files. */
export async function measureForward(folder: string, failures: boolean): Promise<string> {
  const found: Found[] = []
  for (const file of readdirSync(folder)
    .filter((name) => name.includes('_body'))
    .sort())
    found.push({ file, forwarded: await read(folder, file) })
  const told: string[] = []
  const forwards = found.filter((one) => !reply.test(one.file))
  const seen = forwards.filter((one) => one.forwarded !== null)
  const alarms = found.filter((one) => reply.test(one.file) && one.forwarded !== null)
  const all = forwards.length
  const rows = [['a forward', all, seen.length, percent(seen.length, all)]]
  for (const { file, forwarded } of forwards) if (forwarded === null) told.push(`  ${file}: no forward\n`)
  for (const { file } of alarms) told.push(`  ${file}: a reply, read as a forward\n`)
  for (const [name, ask] of Object.entries(questions)) {
    const answers = seen.map(({ file, forwarded }) => ({
      file,
      answer: forwarded === null ? null : ask(forwarded),
    }))
    const common = commonest(answers.flatMap(({ answer }) => (answer === null ? [] : [answer])))
    const some = answers.filter(({ answer }) => answer !== null)
    rows.push([name, all, some.length, percent(some.length, all)])
    if (name !== 'date') {
      const same = some.filter(({ answer }) => answer === common)
      rows.push([`${name}, as in most`, all, same.length, percent(same.length, all)])
    }
    for (const { file, answer } of answers)
      if (answer === null || (name !== 'date' && answer !== common))
        told.push(`  ${file}: ${name} ${JSON.stringify(answer)}\n`)
  }
  const head = columns(['found', 'files', 'right', ''], rows)
  return `forwards\n${head}replies read as forwards: ${alarms.length}\n${failures ? told.join('') : ''}`
}

async function read(folder: string, file: string): Promise<Forwarded | null> {
  return forwardedMessage(await wrapped(readFileSync(join(folder, file), 'utf8'), subjectOf(folder, file)), 'UTC')
}

/** The subject beside a body: of the same variant, of the same client and language, of the same client; else only "Fwd:". */
function subjectOf(folder: string, file: string): string {
  const name = file.replace(/_body.*/, '')
  const beside = [
    file.replace('_body', '_subject'),
    `${name}_subject.txt`,
    `${name.replace(/_[a-z]{2}$/, '')}_subject.txt`,
  ]
  const found = beside.map((one) => join(folder, one)).find((one) => existsSync(one))
  if (found !== undefined) return readFileSync(found, 'utf8')
  return reply.test(file) ? 'Re:' : 'Fwd:'
}

function commonest(values: readonly string[]): string | null {
  const counted = new Map<string, number>()
  for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1)
  return [...counted].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}
