// Many mailboxes, few places.

import { beforeEach, expect, test } from 'vitest'
import { openTurnstile } from '../../src/fleet/turnstile.ts'
import type { Place, Turnstile } from '../../src/service/place.ts'
import { type HandTimers, handTimers } from './hand-timers.ts'

const GAP_MS = 100
const PATIENCE_MS = 5000
const alwaysZero = { bytes: (count: number) => new Uint8Array(count) }
const never = new AbortController().signal

let timers: HandTimers
let turnstile: Turnstile
let inside: Map<string, Place>

beforeEach(() => {
  timers = handTimers()
  inside = new Map()
  turnstile = openTurnstile({ places: 2, gapMs: GAP_MS, patienceMs: PATIENCE_MS }, alwaysZero, timers)
})

function comes(name: string, signal: AbortSignal = never): void {
  void turnstile(signal).then((place) => inside.set(name, place))
}

const names = () => [...inside.keys()].join(' ')

test('the first enters at once, the next after the gap, and the third when somebody leaves', async () => {
  for (const name of ['ana', 'bo', 'cy']) comes(name)
  await timers.pass(0)
  expect(names()).toBe('ana')
  await timers.pass(GAP_MS)
  expect(names()).toBe('ana bo')
  await timers.pass(PATIENCE_MS / 2)
  expect(names()).toBe('ana bo')
  inside.get('ana')?.leave()
  await timers.pass(0)
  expect(names()).toBe('ana bo cy')
})

test('the gap is up to twice as long, by chance', async () => {
  const alwaysMost = { bytes: (count: number) => new Uint8Array(count).fill(255) }
  turnstile = openTurnstile({ places: 2, gapMs: GAP_MS, patienceMs: PATIENCE_MS }, alwaysMost, timers)
  comes('ana')
  comes('bo')
  await timers.pass(1.9 * GAP_MS)
  expect(names()).toBe('ana')
  await timers.pass(0.1 * GAP_MS)
  expect(names()).toBe('ana bo')
})

test('those who make no progress lose their places, and nobody waits for them', async () => {
  for (const name of ['dead', 'dead too', 'well']) comes(name)
  await timers.pass(PATIENCE_MS - 1)
  expect(names()).toBe('dead dead too')
  await timers.pass(1)
  expect(names()).toBe('dead dead too well')
})

test('whoever makes progress keeps the place', async () => {
  for (const name of ['busy', 'busy too', 'next']) comes(name)
  for (let seconds = 0; seconds < 60; seconds += 4) {
    await timers.pass(4000)
    for (const place of inside.values()) place.beat()
  }
  expect(names()).toBe('busy busy too')
})

test('a place that was lost or left is not left again', async () => {
  for (const name of ['slow', 'ana', 'bo', 'cy']) comes(name)
  await timers.pass(PATIENCE_MS)
  expect(names()).toBe('slow ana bo')
  inside.get('slow')?.beat()
  inside.get('slow')?.leave()
  await timers.pass(GAP_MS / 2)
  expect(names()).toBe('slow ana bo')
})

test('whoever is told to stop waits no longer, and takes nobody the place', async () => {
  const stop = new AbortController()
  comes('ana')
  comes('bo')
  comes('gone', stop.signal)
  comes('cy')
  stop.abort()
  await timers.pass(GAP_MS)
  expect(names()).toBe('ana gone bo')
  inside.get('gone')?.leave()
  await timers.pass(GAP_MS)
  expect(names()).toBe('ana gone bo')
  inside.get('bo')?.leave()
  await timers.pass(GAP_MS)
  expect(names()).toBe('ana gone bo cy')
})
