// How long the mailbox has been out of sight, and telling the owner when that is too long: sending usually still works then. Told
// once, and once more when all is well again.

import { addMinutes } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { composeBlind, composeSeeingAgain } from '../owner/blind-mail.ts'
import { addEffect } from '../store/effects.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import type { Parts } from './parts.ts'
import type { Look } from './watch.ts'

const TELL_MINUTES = 30
/** We try every few minutes. After a longer gap the machine has slept, or we were not running: the time is counted from then. */
const GAP_MINUTES = 15

/** What is known of the present trouble; null when there is none. */
type Blind = {
  readonly since: Instant
  readonly lastRead: Instant | null
  readonly lastTry: Instant
  readonly told: boolean
}

/** To be called after every look at the watched folders. */
export function watchLag(parts: Parts, { fault, complete }: Look): void {
  const blind = readBlind(parts)
  if (complete) {
    if (blind === null) return
    write(parts, null)
    if (blind.told)
      tell(parts, `seeing-again:${blind.since}`, composeSeeingAgain({ ...telling(parts), since: blind.since }))
    return
  }
  const now = parts.clock.now()
  const known = blind !== null && (blind.told || addMinutes(blind.lastTry, GAP_MINUTES) >= now)
  const trouble = known ? blind : beginning(parts, now)
  const late = !trouble.told && addMinutes(trouble.since, TELL_MINUTES) <= now
  write(parts, { ...trouble, lastTry: now, told: trouble.told || late })
  if (!late) return
  const because = fault?.message ?? 'A folder of it cannot be read to its end.'
  tell(parts, `blind:${trouble.since}`, composeBlind({ ...telling(parts), lastRead: trouble.lastRead, because }))
}

function beginning({ database }: Parts, now: Instant): Blind {
  return { since: now, lastRead: readMeta(database, 'last-scan'), lastTry: now, told: false }
}

function telling({ setting, identity, clock }: Parts) {
  return { owner: setting.owner.name, zone: identity.zone, at: clock.now() }
}

function tell({ database }: Parts, purpose: string, mail: { subject: string; text: string }): void {
  addEffect(database, '', { effect: 'mail-generally', purpose, about: { mail: 'answer' }, ...mail })
}

function readBlind({ database }: Parts): Blind | null {
  const text = readMeta(database, 'blind') ?? ''
  return text === '' ? null : (JSON.parse(text) as Blind)
}

function write({ database }: Parts, blind: Blind | null): void {
  writeMeta(database, 'blind', blind === null ? '' : JSON.stringify(blind))
}
