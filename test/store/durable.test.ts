// What is written stays written, and what is half written is not there: a real file, a second process, SIGKILL.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { readCursor } from '../../src/store/inbox.ts'
import { lockStore, StoreInUse } from '../../src/store/lock.ts'
import { outboxIn } from '../../src/store/outbox.ts'
import { nextWord, type Other, startOther } from './another-process.ts'

let folder: string
let path: string
let others: Other[]
let opened: Database[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thanktwice-store-'))
  path = join(folder, 'store.db')
  others = []
  opened = []
})

afterEach(async () => {
  await Promise.all(others.map(({ kill }) => kill()))
  for (const database of opened) database.close()
  rmSync(folder, { recursive: true })
})

function other(task: string): Other {
  const started = startOther(path, task)
  others.push(started)
  return started
}

function open(): Database {
  const database = openDatabase(path)
  opened.push(database)
  return database
}

test('at every open the journal is a WAL and every commit reaches the disk', () => {
  for (let time = 1; time <= 3; time += 1) {
    const database = open()
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('synchronous', { simple: true })).toBe(2)
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
    database.close()
  }
})

test('a process killed while it writes loses nothing that it had committed', async () => {
  const writer = other('write messages')
  let said = 0
  while (said < 50) said = Number(await nextWord(writer))
  await writer.kill()
  const database = open()
  const uids = database.prepare('SELECT uid FROM inbox ORDER BY uid').pluck().all() as number[]
  expect(uids.length).toBeGreaterThanOrEqual(said)
  expect(uids).toEqual(uids.map((_, index) => index + 1))
  expect(readCursor(database, 'INBOX')).toEqual({ uidValidity: '7', nextUid: uids.length + 1 })
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('a process killed within a transaction leaves nothing of it', async () => {
  const writer = other('die within a transaction')
  expect(await nextWord(writer)).toBe('in the middle')
  await writer.kill()
  const database = open()
  expect(database.prepare('SELECT uid FROM inbox').pluck().all()).toEqual([1])
  expect(readCursor(database, 'INBOX')).toEqual({ uidValidity: '7', nextUid: 2 })
})

test('after a kill while sending, what had begun is still known to have begun', async () => {
  const writer = other('die while sending')
  expect(await nextWord(writer)).toBe('body started')
  await writer.kill()
  const database = open()
  for (const [state, purpose] of [
    ['ready', 'ready'],
    ['claimed', 'claimed'],
    ['body-started', 'begun'],
  ] as const)
    expect(outboxIn(database, [state]).map((row) => row.purpose)).toEqual([purpose])
})

test('a second process is told, and the lock is free once the first is gone, however it went', async () => {
  const first = other('hold the lock')
  expect(await nextWord(first)).toBe('held')
  expect(() => lockStore(path)).toThrow(StoreInUse)
  expect(await nextWord(other('open only'))).toMatch(/^StoreInUse: .*store\.db.*Only one may/)
  await first.kill()
  lockStore(path).release()
})

test('a lock that was released can be taken again in the same process', () => {
  lockStore(path).release()
  const lock = lockStore(path)
  expect(() => lockStore(path)).toThrow(StoreInUse)
  lock.release()
})

test('a reader sees a store that another process writes to', async () => {
  const writer = other('write messages')
  await nextWord(writer)
  const reader = openDatabase(path, { readonly: true })
  opened.push(reader)
  expect(reader.prepare('SELECT count(*) FROM inbox').pluck().get()).toBeGreaterThan(0)
  expect(() => reader.exec('DELETE FROM inbox')).toThrow(/readonly/)
  expect(reader).toBeInstanceOf(SQLite)
})
