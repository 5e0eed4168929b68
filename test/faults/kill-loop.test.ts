import { beforeAll, describe, expect, test } from 'vitest'
import { realServersAvailable } from '../servers/real-servers-available.ts'
import { type LoopReport, runLoop } from './run-loop.ts'

const LONGEST_MS = 420_000

describe.skipIf(!realServersAvailable)('with program, Postfix and Dovecot killed over and over', () => {
  let report: LoopReport

  beforeAll(async () => {
    report = await runLoop({
      rounds: 4,
      seed: 5,
      filing: 'provider',
      together: 4,
      undoMinutes: 1,
      longestMs: 25_000,
      onProgress: () => {},
      keep: null,
    })
  }, LONGEST_MS)

  test('there were misfortunes to survive', () => {
    expect(report.history.misfortunes.size).toBeGreaterThan(2)
    expect(report.starts).toBeGreaterThan(3)
  })

  test('nothing arrived twice, nothing unapproved, and no flag of the owner changed', () => {
    expect(report.violations).toEqual([])
  })

  test('no approved note is lost in silence', () => {
    expect(report.ends.get('one note arrived')).toBeGreaterThan(0)
    expect([...report.ends.keys()]).not.toContain('approved, nothing arrived so far')
  })

  test('the program never ended by itself', () => {
    expect(report.unexpected).toEqual([])
  })
})
