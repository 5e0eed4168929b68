// The walls of the house: who may import whom, which rooms are pure, and how big anything may get. The plan is house/rooms.ts.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { objections, roomOf } from './house/objections.ts'
import { BESIDE, FLOORS, LONG_FILES, LONG_FUNCTIONS, PURE_PACKAGES, SANDBOX } from './house/rooms.ts'
import { functionsOf, importsOf } from './house/source.ts'

const src = new URL('../src/', import.meta.url)
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
const read = (file: string) => readFileSync(new URL(file, src), 'utf8')

describe('every file keeps to the plan of the house', () => {
  test.each(files)('%s', (file) => expect(objections(file, read(file))).toEqual([]))
})

test('every room is on the plan, and every room of the plan is there', () => {
  const rooms = [...new Set(files.map(roomOf))].sort()
  expect(rooms).toEqual([...FLOORS.flat(), ...BESIDE, SANDBOX].sort())
})

test('every package allowed to a pure room is one that it uses', () => {
  for (const [room, packages] of Object.entries(PURE_PACKAGES)) {
    const used = new Set(
      files
        .filter((file) => roomOf(file) === room)
        .flatMap((file) => importsOf(read(file)).map(({ specifier }) => specifier)),
    )
    expect(
      packages.filter((one) => !used.has(one)),
      room,
    ).toEqual([])
  }
})

test('no exception from the sizes outlives its reason', () => {
  for (const file of LONG_FILES) expect(read(file).split('\n').length).toBeGreaterThan(300)
  for (const known of LONG_FUNCTIONS) {
    const [file = '', name] = known.split(' ')
    expect(functionsOf(read(file)).find((one) => one.name === name)?.lines ?? 0, known).toBeGreaterThan(60)
  }
})

describe('a wall is missed when it is broken', () => {
  const head = '// A file.\n'
  test.each([
    [
      'an import from the floor above',
      'mail/wrong.ts',
      `${head}import { decide } from '../conversation/decide.ts'`,
      'mail imports conversation',
    ],
    [
      'a type from the floor above',
      'meeting/wrong.ts',
      `${head}import type { Kind } from '../conversation/kind.ts'`,
      'meeting imports conversation',
    ],
    [
      'an import over several lines',
      'gates/wrong.ts',
      `${head}import {\n  a,\n  b,\n} from '../followups/index.ts'`,
      'gates imports followups',
    ],
    [
      'a re-export from above',
      'owner/wrong.ts',
      `${head}export { step } from '../engine/step.ts'`,
      'owner imports engine',
    ],
    ['an import for its effects', 'mail/wrong.ts', `${head}import '../store/database.ts'`, 'mail imports store'],
    [
      'an import when called',
      'mail/wrong.ts',
      `${head}const a = () => import('../store/database.ts')`,
      'mail imports store',
    ],
    [
      'a neighbour',
      'store/wrong.ts',
      `${head}import { openMailbox } from '../transport/imap.ts'`,
      'store imports transport',
    ],
    [
      'another neighbour',
      'language/wrong.ts',
      `${head}import { readMeta } from '../store/meta.ts'`,
      'language imports store',
    ],
    [
      'the sandbox from the service',
      'service.ts',
      `${head}import { startClock } from './sandbox/clock.ts'`,
      'service imports sandbox',
    ],
    [
      'the commands from the sandbox',
      'sandbox/demo/wrong.ts',
      `${head}import { exitCode } from '../../commands/exit-code.ts'`,
      'sandbox imports commands',
    ],
    [
      'the configuration from the engine',
      'engine/wrong.ts',
      `${head}import { readConfig } from '../config.ts'`,
      'engine imports config',
    ],
    [
      'more than types in the configuration',
      'config/wrong.ts',
      `${head}import { plan } from '../conversation/plan.ts'`,
      'config imports conversation',
    ],
    ['a room that is not on the plan', 'engine/wrong.ts', `${head}import { a } from '../cellar/a.ts'`, 'no such room'],
    [
      'a node module in a pure room',
      'mail/wrong.ts',
      `${head}import { createHash } from 'node:crypto'`,
      'mail is pure and imports node:crypto',
    ],
    [
      'a package in a pure room',
      'gates/wrong.ts',
      `${head}import { DateTime } from 'luxon'`,
      'gates is pure and imports luxon',
    ],
    [
      'the database outside of the store',
      'engine/wrong.ts',
      `${head}import SQLite from 'better-sqlite3'`,
      'better-sqlite3, which belongs to store',
    ],
    [
      'the wire outside of transport',
      'engine/wrong.ts',
      `${head}import { ImapFlow } from 'imapflow'`,
      'imapflow, which belongs to transport and sandbox',
    ],
    ['a clock', 'conversation/wrong.ts', `${head}const now = new Date()`, 'conversation is pure and says new Date()'],
    [
      'another clock',
      'followups/wrong.ts',
      `${head}const now = DateTime.utc()`,
      'followups is pure and says DateTime.utc()',
    ],
    ['a third clock', 'owner/wrong.ts', `${head}const now = Date.now()`, 'owner is pure and says Date.now'],
    ['chance', 'gates/wrong.ts', `${head}const dice = Math.random()`, 'gates is pure and says Math.random'],
    ['the environment', 'meeting/wrong.ts', `${head}const zone = process.env.TZ`, 'meeting is pure and says process.'],
    ['process in the service', 'service.ts', `${head}process.exit(1)`, 'service.ts touches process'],
    [
      'SQL in the engine',
      'engine/wrong.ts',
      `${head}db.prepare("UPDATE outbox SET state = 'sent'")`,
      'SQL outside of the store',
    ],
    ['more SQL', 'commands/wrong.ts', `${head}db.prepare(\`SELECT id\n  FROM inbox\`)`, 'SQL outside of the store'],
    ['a default export', 'mail/wrong.ts', `${head}export default 1`, 'default export'],
    ['a name that says nothing', 'mail/date-utils.ts', head, 'named for nothing'],
    ['no opening words', 'mail/wrong.ts', 'export const a = 1\n', 'does not open with'],
    ['a long file', 'mail/wrong.ts', head.repeat(301), 'has 301 lines'],
    [
      'a long function',
      'mail/wrong.ts',
      `${head}export function long(\n  a: string,\n): string {\n${'  a\n'.repeat(60)}}\n`,
      'long has 64 lines',
    ],
    [
      'a long arrow',
      'mail/wrong.ts',
      `${head}const long = async (a: string) => {\n${'  a\n'.repeat(60)}}\n`,
      'long has 62 lines',
    ],
    [
      'a long inner function',
      'mail/wrong.ts',
      `${head}function outer() {\n  function long() {\n${'    a\n'.repeat(60)}  }\n}\n`,
      'long has 62 lines',
    ],
  ])('%s', (_what, file, source, expected) => {
    expect(objections(file, source).join('\n')).toContain(expected)
  })

  test.each([
    [
      'what lies below',
      'engine/right.ts',
      "// A file.\nimport { decide } from '../conversation/decide.ts'\nimport { readMeta } from '../store/meta.ts'\n",
    ],
    ['its own room', 'mail/right.ts', "// A file.\nimport { parse } from './parse.ts'\n"],
    ['a date of a given moment', 'mail/right.ts', '// A file.\nconst at = new Date(0)\n'],
    ['a forbidden word in a comment', 'mail/right.ts', '// Never Date.now() here.\n/** Nor process.env. */\n'],
    ['the demo and the sandbox', 'commands/demo.ts', "// A file.\nconst a = () => import('../sandbox/demo/stay.ts')\n"],
    ['a function of sixty lines', 'mail/right.ts', `// A file.\nfunction just() {\n${'  a\n'.repeat(58)}}\n`],
  ])('%s is fine', (_what, file, source) => expect(objections(file, source)).toEqual([]))
})
