// Several configurations on one command line: every mistake of all of them at once, and what two may not have in common.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockStore } from '../../src/store/lock.ts'
import { configFolder, writeConfig } from '../fleet/config-folder.ts'
import { thanktwice } from './command.ts'

const PORTS = { imapPort: 1, smtpPort: 1 }
const mailbox = (name: string) => ({ address: `${name}@example.test`, password: 'pw', ...PORTS })

let folder: string
beforeEach(() => {
  folder = configFolder([])
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (...configs: string[]) => thanktwice(['run', ...configs.flatMap((path) => ['--config', path])])

test('all mistakes of all files are told at once, file by file, with their lines', () => {
  const ana = join(folder, 'ana.yaml')
  const bo = join(folder, 'bo.yaml')
  writeFileSync(ana, 'owner:\n  name: Ana\n  addresses: [ana]\n  zone: Europe/Vienna\n')
  writeFileSync(bo, 'owners:\n')
  writeConfig(folder, mailbox('cy'))
  const { status, stderr } = run(folder)
  expect(status).toBe(78)
  expect(stderr).toMatch(new RegExp(`^${ana} has \\d+ mistakes:\n`))
  expect(stderr).toMatch(/line 3 +owner\.addresses/)
  expect(stderr).toContain(`\n${bo} has `)
  expect(stderr).toMatch(/line 1 +owners/)
  expect(stderr).not.toContain('cy.yaml')
})

test('two files with one store are named, also where a link hides it', () => {
  const elsewhere = join(folder, 'elsewhere')
  mkdirSync(join(folder, 'stores'))
  symlinkSync(join(folder, 'stores'), elsewhere)
  const ana = writeConfig(folder, { ...mailbox('ana'), store: 'stores/one.db' })
  const bo = writeConfig(folder, { ...mailbox('bo'), store: 'elsewhere/one.db' })
  const { status, stderr } = run(ana, bo)
  expect(status).toBe(78)
  expect(stderr).toBe(
    `${ana} and ${bo} have the same store.path, ${elsewhere}/one.db; each mailbox needs a store of its own\n`,
  )
})

test('two files with one mailbox are named', () => {
  const one = writeConfig(folder, { ...mailbox('ana'), file: 'one' })
  const two = writeConfig(folder, { ...mailbox('ANA'), file: 'two', store: 'two.db' })
  const { status, stderr } = run(folder)
  expect(status).toBe(78)
  expect(stderr).toMatch(new RegExp(`^${one} and ${two} watch the same mailbox, .* at 127\\.0\\.0\\.1; it would be`))
})

test('a password in the environment is not taken for that of several mailboxes', () => {
  writeConfig(folder, mailbox('ana'))
  writeConfig(folder, mailbox('bo'))
  const { status, stderr } = thanktwice(['run', '--config', folder], { env: { THANKTWICE_IMAP_PASSWORD: 'pw' } })
  expect(status).toBe(78)
  expect(stderr).toContain('THANKTWICE_IMAP_PASSWORD would be the password of all 2 mailboxes; unset it')
})

test('a folder without a configuration is told, and what is none in it is passed over', () => {
  for (const name of ['notes.txt', '.#ana.yaml', 'ana.yaml~']) writeFileSync(join(folder, name), 'none')
  expect(run(folder)).toMatchObject({ status: 78, stderr: `${folder} holds no .yaml file; each mailbox needs one\n` })
})

test('a file that is not there is told among the mistakes', () => {
  const ana = writeConfig(folder, mailbox('ana'))
  const { status, stderr } = run(ana, join(folder, 'bo.yaml'))
  expect(status).toBe(78)
  expect(stderr).toContain('bo.yaml has one mistake:\n  found no file')
})

test('a second process on the same folder is turned away with 75, and says so of each', () => {
  const other = mkdtempSync(join(tmpdir(), 'thanktwice-other-'))
  const ana = writeConfig(folder, mailbox('ana'))
  const bo = writeConfig(other, mailbox('bo'))
  const locks = [join(folder, 'ana.db'), join(other, 'bo.db')].map(lockStore)
  const { status, stderr } = run(ana, bo, ana)
  for (const { release } of locks) release()
  rmSync(other, { recursive: true })
  expect(status).toBe(75)
  expect(stderr).toContain('thanktwice: none of the 2 mailboxes can be opened\nana@example.test: Another Thanktwice')
  expect(stderr).toContain('\nbo@example.test: Another Thanktwice')
})

test('when the reasons differ and none goes away by itself, it ends with 1', () => {
  writeConfig(folder, mailbox('ana'))
  writeFileSync(join(folder, 'ana.db'), 'these are my shopping lists, not a database at all')
  expect(run(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('ana.db is not a Thanktwice store') })
})

test('check-config of a folder prints each file under its name, and for machines a list', () => {
  const ana = writeConfig(folder, mailbox('ana'))
  const bo = writeConfig(folder, mailbox('bo'))
  const { status, stdout, stderr } = thanktwice(['check-config', '--config', folder])
  expect(status).toBe(0)
  expect(stdout.startsWith(`# ${ana}\n`)).toBe(true)
  expect(stdout).toContain(`\n# ${bo}\n`)
  expect(stdout).not.toContain('pw')
  expect(stderr).toBe('\nNone of the 2 files has mistakes.\n')
  const list = JSON.parse(thanktwice(['check-config', '--json', '--config', folder]).stdout)
  expect(list.map((one: { store: { path: string } }) => one.store.path)).toEqual(
    ['ana.db', 'bo.db'].map((name) => join(folder, name)),
  )
})
