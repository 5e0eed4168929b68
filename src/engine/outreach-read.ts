// Has the gates read the owner's own first mail when he is told that it was noticed, and remembers what he was told about.

import type { Conversation } from '../conversation/conversation.ts'
import { addDays, localDay } from '../conversation/times.ts'
import { runGates } from '../gates/index.ts'
import type { Finding } from '../gates/note.ts'
import { outreachOf } from '../language/note-of.ts'
import { type Spoken, worthSaying } from '../owner/outreach-remark-mail.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import { othersOf } from './others.ts'
import type { Parts } from './parts.ts'

/** A mail that left longer ago has done what it could. */
const FRESH_DAYS = 3

/** What is worth saying about it now; nothing about one that is answered, was sent again, or is found days later. */
export function readOutreach(parts: Parts, conversation: Conversation): readonly Finding[] {
  const { thread, askedAt } = conversation
  const today = localDay(parts.clock.now(), 'UTC')
  const isNew = addDays(localDay(askedAt, 'UTC'), FRESH_DAYS) >= today
  if (!isNew || thread.length !== 1) return []
  const note = outreachOf(conversation, parts.setting.owner, othersOf(parts.database, conversation))
  return note === null ? [] : worthSaying(runGates(note), spokenOf(parts), parts.clock.now())
}

/** To be called in the transaction that writes the mail. */
export function rememberSpoken(parts: Parts, findings: readonly Finding[]): void {
  if (findings.length === 0) return
  const now = parts.clock.now()
  const spoken = { ...spokenOf(parts), ...Object.fromEntries(findings.map(({ gate }) => [gate, now])) }
  writeMeta(parts.database, 'outreach-remarks', JSON.stringify(spoken))
}

function spokenOf({ database }: Parts): Spoken {
  const stored = readMeta(database, 'outreach-remarks')
  return stored === null ? {} : (JSON.parse(stored) as Spoken)
}
