// A day in words, in a named zone: `5 March`. English, no clock.

import { DateTime } from 'luxon'
import type { Instant } from '../mail/message.ts'

export function spokenDate(at: Instant, zone: string): string {
  return DateTime.fromISO(at, { zone, locale: 'en' }).toFormat('d LLLL')
}
