// A store that was put back to an older copy: what it does not know must not be done a second time.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { barrier } from '../../src/engine/barrier.ts'
import { leaveSafeMode, lookForRestore } from '../../src/engine/safe-mode.ts'
import { openApprovals } from '../../src/store/approvals.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { readMeta } from '../../src/store/meta.ts'
import { outboxIn } from '../../src/store/outbox.ts'
import { letter, MARIA, OWNER, openOffice, outreach, SERVICE } from './office.ts'

let folder: string
let path: string
let database: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thanktwice-restore-'))
  path = join(folder, 'store.db')
  database = openDatabase(path)
})

afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

/** A nudge is approved and waits its ten minutes; a copy of the store is made at `copyAt`, and put back once it has left. */
async function putBack(copyAt: 'asked' | 'approved') {
  const office = openOffice('2026-03-02 09:00', { database })
  const parts = Object.assign(office.parts, { storePath: path })
  lookForRestore(parts)
  const copy = () => {
    database.pragma('wal_checkpoint(TRUNCATE)')
    copyFileSync(path, `${path}.copy`)
  }
  office.arrives(outreach('Maria Keller', MARIA, 'to-maria@albrecht.example', '2026-03-02 09:00'), 'sent')
  await office.until('2026-03-02 09:02')
  await office.until('2026-03-11 09:10')
  if (copyAt === 'asked') copy()
  const { messageId } = await office.latestToOwner('to approve')
  const mail = { from: OWNER, to: SERVICE, subject: 'Re: nudge', text: 'send', id: 'yes@albrecht.example' }
  office.arrives(letter({ ...mail, date: '2026-03-11 10:00', inReplyTo: messageId }), 'sent')
  await office.until('2026-03-11 10:00')
  if (copyAt === 'approved') copy()
  await office.until('2026-03-11 10:10')
  expect(office.sent.filter(({ to }) => to === MARIA)).toHaveLength(1)
  database.close()
  for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
  copyFileSync(`${path}.copy`, path)
  database = openDatabase(path)
  const again = openOffice('2026-03-11 11:00', { database, firstStart: '2026-03-02 09:00' })
  Object.assign(again.parts, { storePath: path })
  lookForRestore(again.parts)
  return again
}

test('a store that goes on as it was left starts as ever', () => {
  const office = openOffice('2026-03-02 09:00', { database })
  Object.assign(office.parts, { storePath: path })
  lookForRestore(office.parts)
  lookForRestore(office.parts)
  expect(readMeta(database, 'safe-mode') ?? '').toBe('')
})

test('a note that waited to leave when the copy was made is looked for, and never leaves by itself', async () => {
  const office = await putBack('approved')
  expect(outboxIn(database, ['ready'])).toEqual([])
  expect(outboxIn(database, ['unknown']).map(({ recipient }) => recipient)).toEqual([MARIA])
  const [row] = outboxIn(database, ['unknown'])
  expect(row === undefined ? null : barrier(office.parts, row).verdict).not.toBe('go')
  await office.until('2026-03-11 15:00')
  expect(office.sent.filter(({ to }) => to === MARIA)).toEqual([])
})

test('what waited for a word is asked anew, and the old word no longer counts', async () => {
  const office = await putBack('asked')
  expect(openApprovals(database)).toEqual([])
  leaveSafeMode(office.parts)
  const before = office.sent.length
  await office.until('2026-03-11 11:01')
  const told = office.sent.slice(before).map(({ raw }) => /^Subject: (.*)$/m.exec(raw)?.[1] ?? '')
  expect(told.join('\n')).toMatch(/older copy of my memory/)
  expect((await office.latestToOwner('to approve')).text).toContain('older copy')
  expect(openApprovals(database)).toHaveLength(1)
  expect(office.sent.filter(({ to }) => to === MARIA)).toEqual([])
})
