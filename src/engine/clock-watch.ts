// Whether the clock can be believed. After a jump nothing leaves for a contact until it has gone steadily for a while: the hours,
// the days and "the contact has not written since" all hang on it.

import type { Instant } from '../mail/message.ts'
import { addEffect } from '../store/effects.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import type { Parts } from './parts.ts'

const JUMP_MS = 2 * 60_000
const REST_MS = 5 * 60_000
/** How exactly the latest moment is remembered. */
const NOTED_MS = 60_000

/** In memory only: a new process begins with a steady clock, and with the latest moment that the store has seen. */
export type ClockWatch = {
  seen: { readonly wall: number; readonly monotonic: number } | null
  /** By the monotonic clock: until then sends rest. */
  restUntil: number
  /** By the monotonic clock: since when the wall clock is behind what the store has seen. */
  behindSince: number | null
}

export function newClockWatch(): ClockWatch {
  return { seen: null, restUntil: Number.NEGATIVE_INFINITY, behindSince: null }
}

/** Looks at both clocks: at the beginning of a turn, and before anything leaves. */
export function watchClock(parts: Parts): void {
  const { clock, clockWatch: watch, database, log } = parts
  const now = clock.now()
  const [wall, monotonic] = [Date.parse(now), clock.monotonic()]
  const drift = watch.seen === null ? 0 : wall - watch.seen.wall - (monotonic - watch.seen.monotonic)
  watch.seen = { wall, monotonic }
  if (Math.abs(drift) > JUMP_MS) {
    watch.restUntil = monotonic + REST_MS
    log.warn({ seconds: Math.round(drift / 1000) }, 'the clock has jumped; nothing leaves for five minutes')
  }
  const latest = readMeta(database, 'latest-moment') ?? now
  if (Date.parse(latest) - wall > JUMP_MS) {
    watch.behindSince ??= monotonic
    if (monotonic - watch.behindSince < REST_MS) return
    // It has gone steadily since: perhaps it was ahead before. The owner hears of it, and may know better.
    tell(parts, now, latest)
    watch.behindSince = null
    writeMeta(database, 'latest-moment', now)
  } else {
    watch.behindSince = null
    if (wall - Date.parse(latest) >= NOTED_MS || latest === now) writeMeta(database, 'latest-moment', now)
  }
}

/** Why nothing may leave for a contact by this clock, or null. */
export function clockDoubt({ clock, clockWatch: watch }: Parts): string | null {
  if (watch.behindSince !== null) return 'the clock shows an earlier time than before'
  return clock.monotonic() < watch.restUntil ? 'the clock has jumped' : null
}

function tell({ database }: Parts, now: Instant, latest: Instant): void {
  if (readMeta(database, 'clock-doubt') === latest) return
  database.transaction(() => {
    writeMeta(database, 'clock-doubt', latest)
    addEffect(database, '', {
      effect: 'mail-generally',
      purpose: `clock:${latest}`,
      about: { mail: 'notice' },
      subject: 'Thanktwice: the clock of my machine was set back',
      text: `The clock of the machine I run on shows ${now}, and it has shown\n${latest} before. I sent nothing for five minutes, and go by the\nnew time now. If that is wrong, please set the clock right: what I send when\nhangs on it.\n`,
    })
  })()
}
