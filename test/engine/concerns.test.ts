// What a head says of a message against what reading all of it says, over every thread that we have.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { partsFor } from '../../src/commands/explain.ts'
import { concerns } from '../../src/conversation/concerns.ts'
import { takeMessages } from '../../src/engine/intake.ts'
import { headIdentity, messageIdentity } from '../../src/engine/message-identity.ts'
import { openTrial } from '../../src/engine/trial.ts'
import { readDateField } from '../../src/mail/date-field.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import { rawHeader } from '../../src/mail/raw-header.ts'
import { lookupIn } from '../../src/store/conversations.ts'
import { storeArrived } from '../../src/store/inbox.ts'
import { HEAD_FIELDS } from '../../src/transport/imap-heads.ts'
import { readThread, type Thread, threadFolders } from '../score/thread.ts'

const trial = openTrial([60_000])
afterAll(() => trial.close())
const folders = threadFolders(fileURLToPath(new URL('../threads', import.meta.url)))

/** As a server answers for these fields. */
function headerOf(raw: Buffer): Buffer {
  const head = raw.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? ''
  const fields = head.split(/\r?\n(?![ \t])/)
  const asked = fields.filter((one) =>
    (HEAD_FIELDS as readonly string[]).includes(one.split(':')[0]?.toLowerCase() ?? ''),
  )
  return Buffer.from(
    asked
      .map((one) => `${one}\r\n`)
      .join('')
      .concat('\r\n'),
    'latin1',
  )
}

async function partTypes(raw: Buffer): Promise<string[]> {
  const message = await parseMessage(raw)
  return [
    message.calendars.length > 0 ? 'text/calendar' : 'text/plain',
    message.deliveryStatus === null ? 'text/plain' : 'message/delivery-status',
  ]
}

/** The messages that belong to a conversation though their heads said that they concern nobody. */
async function overlooked({
  owners,
  ownerName: name,
  services,
  zone,
  folder,
  name: thread,
}: Thread): Promise<string[]> {
  let now = '1970-01-01T00:00:00.000Z'
  const parts = partsFor({ owners, name, services, zone }, trial, () => now)
  const missed: string[] = []
  for (const [index, file] of readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .entries()) {
    const raw = readFileSync(join(folder, file))
    const header = headerOf(raw)
    now = readDateField(rawHeader(raw)('date'))?.at ?? now
    const ask = (types: string[] | null) =>
      concerns({ header, parts: types, lies: 'elsewhere', fresh: true }, parts.identity, lookupIn(parts.database))
    const first = ask(null)
    const concern = first === 'look at its parts' ? ask(await partTypes(raw)) : first
    const identity = `${index}:${messageIdentity(raw)}`
    const row = { identity, head: headIdentity(raw), folder: file, uidValidity: '1', uid: index + 1, receivedAt: now }
    storeArrived(parts.database, { ...row, role: 'inbox', raw, unreadable: null })
    await takeMessages(parts, ({ conversationId, because }) => {
      if (conversationId !== null && concern !== 'yes') missed.push(`${thread}/${file}: ${because}`)
    })
    if (headIdentity(header) !== headIdentity(raw)) missed.push(`${thread}/${file}: its head has another identity`)
  }
  parts.database.close()
  return missed
}

test('no message of a conversation is overlooked by its head', async () => {
  const missed: string[] = []
  for (const folder of folders) missed.push(...(await overlooked(readThread(folder))))
  expect(folders.length).toBeGreaterThan(300)
  expect(missed).toEqual([])
}, 120_000)
