// How long each line of the story stays before the next one comes, so that one can read along.

import { setTimeout as pause } from 'node:timers/promises'
import type { Entry } from './chronicle.ts'
import { isCorrespondence } from './telling.ts'

/** Milliseconds. The whole story takes about three quarters of a minute with these. */
const AFTER_LETTER = 650
const AFTER_PROGRAM_MAIL = 240
const AFTER_REASON = 120

/**
 * A pace to tell at: each call waits until the entry has stood for as long as it deserves. What the work took meanwhile counts
 * as reading time, so that a slow machine does not make the story longer. Ends at once, and throws, when the signal aborts.
 */
export function readingPace(signal: AbortSignal): (entry: Entry) => Promise<void> {
  let due = performance.now()
  return async (entry) => {
    due += entry.sort === 'decision' ? AFTER_REASON : isCorrespondence(entry) ? AFTER_LETTER : AFTER_PROGRAM_MAIL
    const left = due - performance.now()
    if (left > 0) await pause(left, undefined, { signal })
  }
}
