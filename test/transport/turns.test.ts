import { expect, test } from 'vitest'
import { createTurns } from '../../src/transport/turns.ts'

const NEVER = new AbortController().signal
const untilAborted = (signal: AbortSignal) =>
  new Promise<string>((resolve) => {
    if (signal.aborted) resolve('aborted')
    else signal.addEventListener('abort', () => resolve('aborted'))
  })

test('what is asked for at once happens one after the other, in order', async () => {
  const turns = createTurns()
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await Promise.resolve()
    seen.push(`${name} ends`)
  }
  await Promise.all(['a', 'b', 'c'].map((name) => turns.take(work(name))))
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('a turn that fails does not keep the next one from happening', async () => {
  const turns = createTurns()
  const failing = turns.take(() => Promise.reject(new Error('no')))
  const next = turns.take(async () => 'done')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
})

test('a wait ends when another turn is asked for', async () => {
  const turns = createTurns()
  const waiting = turns.takeUntilNeeded(NEVER, untilAborted)
  await Promise.resolve()
  const next = turns.take(async () => 'done')
  expect(await Promise.all([waiting, next])).toEqual(['aborted', 'done'])
})

test('a wait does not begin while another turn is already asked for', async () => {
  const turns = createTurns()
  const waiting = turns.takeUntilNeeded(NEVER, async (signal) => signal.aborted)
  const next = turns.take(async () => 'done')
  expect(await Promise.all([waiting, next])).toEqual([true, 'done'])
})

test('a wait ends when its own signal aborts, and at an interruption', async () => {
  const turns = createTurns()
  const abort = new AbortController()
  const own = turns.takeUntilNeeded(abort.signal, untilAborted)
  abort.abort()
  expect(await own).toBe('aborted')
  expect(await turns.takeUntilNeeded(abort.signal, async (signal) => signal.aborted)).toBe(true)
  const interrupted = turns.takeUntilNeeded(NEVER, async (signal) => {
    turns.interrupt()
    return signal.aborted
  })
  expect(await interrupted).toBe(true)
})

test('an interruption without a wait does nothing to the next one', async () => {
  const turns = createTurns()
  turns.interrupt()
  expect(await turns.takeUntilNeeded(NEVER, async (signal) => signal.aborted)).toBe(false)
})
