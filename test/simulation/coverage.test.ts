// The table of what was met: every pair is counted once, and what was never met is named.

import { expect, test } from 'vitest'
import { addCoverage, coverageTable } from './coverage.ts'

test('a pair that was never met is named below the table', () => {
  const coverage = { 'close × ready': 2 }
  addCoverage(coverage, { 'close × ready': 1, 'reset × unknown': 4 })
  const table = coverageTable(coverage)
  expect(coverage['close × ready']).toBe(3)
  expect(table).toMatch(/^reset .* 4 /m)
  expect(table).toContain('2 of 20 pairs were met at least once.')
  expect(table).toMatch(/never met: .*reset × ready/)
  expect(table).not.toMatch(/never met: .*reset × unknown/)
})
