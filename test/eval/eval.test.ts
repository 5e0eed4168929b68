// Every recorded answer comes to what is expected of it, every wall holds, and docs/eval.md tells just that.

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { hostileCases } from './hostile-cases.ts'
import { plainCases } from './plain-cases.ts'
import { reportOf } from './report.ts'
import { type Row, runCases } from './run-cases.ts'

let rows: readonly Row[] = []

beforeAll(async () => {
  rows = await runCases([...plainCases, ...hostileCases])
})

const verdictOf = (name: string, group: string) =>
  rows.find(({ one }) => one.name === name && one.group === group)!.verdict

describe('what a model answered', () => {
  test.each(plainCases.map((one) => [`${one.group}: ${one.name}`, one] as const))('%s', (_title, one) => {
    const { outcome, broken, mail } = verdictOf(one.name, one.group)
    expect({ outcome, broken }).toEqual({ outcome: one.expected, broken: [] })
    expect(mail).toContain(
      one.expected === 'used' ? 'Written by the model recorded' : 'Written from the template: the model',
    )
  })
})

describe('a mail that tries to steer', () => {
  test.each(hostileCases.map((one) => [`${one.group}: ${one.name}`, one] as const))('%s', (_title, one) => {
    const { outcome, broken } = verdictOf(one.name, one.group)
    expect({ outcome, broken }).toEqual({ outcome: one.expected, broken: [] })
  })

  test('comes in more than sixty sorts', () => {
    expect(new Set(hostileCases.map(({ meddled }) => JSON.stringify(meddled))).size).toBeGreaterThan(60)
  })
})

test('the page tells what came of it', () => {
  const plain = rows.slice(0, plainCases.length)
  const hostile = rows.slice(plainCases.length)
  expect(readFileSync('docs/eval.md', 'utf8')).toBe(reportOf(plain, hostile))
})
