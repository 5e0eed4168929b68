import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { configKeys } from '../../src/config/keys.ts'
import { describeConfig } from '../../src/config.ts'
import { configOf, least } from './config-files.ts'

const example = readFileSync(new URL('../../config/thanktwice.example.yaml', import.meta.url), 'utf8')
/** With every setting switched on that the example shows switched off. */
const switchedOn = example.replace(/^( *)#(?=[a-z_]+:)/gm, '$1')

function keysOf(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value)
    return [path + name, ...(nested ? keysOf(value, `${path}${name}.`) : [])]
  })
}

test('the example reads without mistakes as it stands', () => {
  expect(configOf(example).owner.addresses[0]).toBe('ana@example.org')
})

test('the example holds every key that the schema knows, and no other', () => {
  expect(configKeys.length).toBeGreaterThan(50)
  expect(keysOf(parse(switchedOn)).sort()).toEqual([...configKeys].sort())
})

test('the values that the example shows switched off are the defaults', () => {
  const noModel = switchedOn.replace(/^model:\n(?: .*\n|\n)*/m, '')
  const noExamples = noModel.replace(/^ *(?:password|password_file|holidays|authserv_id|prompts):.*\n/gm, '')
  expect(configOf(noExamples)).toEqual({ ...configOf(example), store: expect.anything() })
})

test('every key of the example has a comment above it', () => {
  const lines = example.split('\n')
  const bare = lines.filter((line, index) => {
    if (!/^ *#?[a-z_]+:/.test(line)) return false
    let above = index - 1
    while (/^ *(?:#?[a-z_]+:|- )/.test(lines[above] ?? '')) above--
    return !/^ *# /.test(lines[above] ?? '')
  })
  expect(bare).toEqual([])
})

test('what a description says in JSON is a configuration file again', () => {
  const yaml = `${least}cadence: { holidays: [2026-12-25], business_days: [sat] }\ndigest: { day: wed }\n`
  const said = JSON.parse(describeConfig(configOf(yaml), { json: true })) as {
    mailbox: Record<'imap' | 'smtp', { password?: string }>
  }
  delete said.mailbox.imap.password
  delete said.mailbox.smtp.password
  expect(configOf(JSON.stringify(said))).toEqual(configOf(yaml.replace(/$/, `store: { path: ${storePath(said)} }\n`)))
})

function storePath(said: object): string {
  return (said as { store: { path: string } }).store.path
}
