// What the operator reads when the store cannot be used: one sentence, and what to do.

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { storeArrived } from '../../src/store/inbox.ts'
import { StoreFault } from '../../src/store/store-fault.ts'
import { arrived } from './rows.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thanktwice-faults-'))
  path = join(folder, 'store.db')
})

afterEach(() => rmSync(folder, { recursive: true }))

function faultOf(open: () => unknown): string {
  try {
    open()
  } catch (error) {
    expect(error).toBeInstanceOf(StoreFault)
    return (error as Error).message
  }
  throw new Error('it opened')
}

test('a file that is no database', () => {
  writeFileSync(path, 'This is a letter and no database.\n'.repeat(100))
  expect(faultOf(() => openDatabase(path))).toBe(
    `${path} is not a Thanktwice store. Check "store.path", or restore it from a backup.`,
  )
})

test('a store of a newer version', () => {
  openDatabase(path).close()
  const raw = new SQLite(path)
  raw.pragma('user_version = 999')
  raw.close()
  expect(faultOf(() => openDatabase(path))).toMatch(/newer version of Thanktwice. Please update/)
  expect(faultOf(() => openDatabase(path, { readonly: true }))).toMatch(/another version/)
})

test('a reader of a store that does not exist creates none', () => {
  expect(faultOf(() => openDatabase(path, { readonly: true }))).toMatch(/cannot be opened/)
  expect(existsSync(path)).toBe(false)
})

test('a folder in the place of the file', () => {
  mkdirSync(path)
  expect(faultOf(() => openDatabase(path))).toBe(
    `${path} cannot be opened. Check that its folder exists and may be read and written.`,
  )
})

test('a file in the place of the folder', () => {
  writeFileSync(path, '')
  expect(faultOf(() => openDatabase(join(path, 'deeper', 'store.db')))).toMatch(
    /a file lies where its folder should be/,
  )
})

test('a folder that does not exist is made', () => {
  openDatabase(join(folder, 'a', 'b', 'store.db')).close()
  expect(existsSync(join(folder, 'a', 'b', 'store.db'))).toBe(true)
})

test('a full disk', () => {
  const database = openDatabase(path)
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 2}`)
  const big = Buffer.alloc(1_000_000, 'a')
  let fault: unknown
  try {
    storeArrived(database, arrived(1, { raw: big }))
  } catch (error) {
    fault = error
  }
  expect(StoreFault.is(fault)).toBe(true)
  expect(StoreFault.from(fault, path).message).toBe(
    `${path}: the disk is full. Nothing was sent; make room and start again.`,
  )
  expect(database.prepare('SELECT count(*) FROM inbox').pluck().get()).toBe(0)
  expect(database.prepare('SELECT count(*) FROM folders').pluck().get()).toBe(0)
  database.close()
})

test('a locked store', () => {
  const first = openDatabase(path)
  first.exec('BEGIN EXCLUSIVE')
  const second = new SQLite(path, { timeout: 0 })
  let fault: unknown
  try {
    second.exec('BEGIN IMMEDIATE')
  } catch (error) {
    fault = error
  }
  expect(StoreFault.from(fault, path).message).toBe(`${path} is locked by another program. Close it and start again.`)
  second.close()
  first.close()
})

test('a damaged store is not taken for a bug of ours', () => {
  const database = openDatabase(path)
  for (let uid = 1; uid <= 200; uid += 1) storeArrived(database, arrived(uid, { raw: Buffer.alloc(5000, 'a') }))
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  writeFileSync(path, Buffer.alloc(60_000, 0x5a), { flag: 'r+' })
  expect(faultOf(() => openDatabase(path))).toMatch(/is not a Thanktwice store|is damaged/)
})

test.each([
  ['SQLITE_READONLY_DIRECTORY', /cannot be written/],
  ['SQLITE_IOERR_FSYNC', /the disk failed/],
  ['SQLITE_CORRUPT_VTAB', /is damaged/],
  ['EACCES', /right to/],
  ['ENOSPC', /disk is full/],
])('the code %s is put into words', (code, words) => {
  const fault = StoreFault.from(Object.assign(new Error('x'), { code }), '/data/store.db')
  expect(fault).toBeInstanceOf(StoreFault)
  expect(fault.message).toMatch(words)
  expect(fault.message).toContain('/data/store.db')
})

test('a bug of ours stays what it is', () => {
  const bug = new TypeError('undefined is not a function')
  expect(StoreFault.from(bug, path)).toBe(bug)
  expect(StoreFault.is(bug)).toBe(false)
})
