import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { emptyNegotiation, negotiate } from '../../src/meeting/negotiate.ts'
import type { Negotiation } from '../../src/meeting/negotiation.ts'
import { type Expected, readThreads } from './thread-file.ts'

function outcome(negotiation: Negotiation, expected: Expected) {
  const meeting = negotiation.meeting
  const starts = meeting === null ? [] : meeting.start ? [meeting.start] : meeting.options.map((option) => option.start)
  const facts = Object.fromEntries(
    Object.keys(expected.facts).map((key) => {
      const value = meeting?.[key as 'zone' | 'minutes' | 'medium' | 'place' | 'end'] ?? null
      return [key, value === null ? 'null' : String(value)]
    }),
  )
  return { status: meeting?.status ?? 'none', starts, facts }
}

function wanted(expected: Expected) {
  const end = expected.facts.end
  return {
    ...expected,
    facts: end && end !== 'null' ? { ...expected.facts, end: new Date(end).toISOString() } : expected.facts,
  }
}

for (const file of readdirSync(new URL('threads/', import.meta.url)).sort()) {
  describe(file.replace('.txt', ''), () => {
    for (const thread of readThreads(file)) {
      test(thread.title, () => {
        let negotiation = emptyNegotiation
        for (const { said, expected } of thread.steps) {
          // What is known survives the store between any two letters.
          negotiation = JSON.parse(JSON.stringify(negotiate(negotiation, said))) as Negotiation
          if (expected) expect(outcome(negotiation, expected), said.text).toEqual(wanted(expected))
        }
        expect(thread.steps.some((step) => step.expected)).toBe(true)
      })
    }
  })
}
