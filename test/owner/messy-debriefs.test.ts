import { describe, expect, test } from 'vitest'
import { measure, readSample, samples } from './measure-debrief.ts'

/** What is not read as a careful reader would, sample by sample; whoever mends one takes it out of here. */
const known: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'designer-emoji': { struck: 1, advice: 1 },
  'gamer-to-qa': { 'where they work': 1, promises: 1, 'days of promises': 1 },
  interpreter: { 'where they work': 1 },
  'one-line': { advice: 1 },
  pharmacist: { people: 1, 'how named': 1 },
  'product-manager-short': { promises: 1, 'days of promises': 1 },
  'teacher-to-ux-dictated': { advice: 1 },
}

describe.each(samples())('the notes of $name', (sample) => {
  const measured = Object.entries(measure(sample, readSample(sample))).filter(([fact]) => fact !== 'kind of advice')

  test.each(measured)('%s as a careful reader reads it', (fact, { missing, extra }) => {
    const misses = known[sample.name]?.[fact]
    if (misses !== undefined) expect(missing.length + extra.length).toBe(misses)
    else expect({ missing, extra }).toEqual({ missing: [], extra: [] })
  })
})

test('at most three in ten pieces of advice are taken for another kind than a careful reader takes them for', () => {
  const kinds = samples().map((sample) => measure(sample, readSample(sample))['kind of advice']!)
  const expected = kinds.reduce((sum, one) => sum + one.expected, 0)
  const missing = kinds.reduce((sum, one) => sum + one.missing.length, 0)
  expect(missing / expected).toBeLessThan(0.3)
})
