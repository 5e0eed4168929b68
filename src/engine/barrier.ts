// The last look at a note before it leaves, and once more before its first byte does: is it wanted, as it is, by this recipient,
// now? Everything that can change between the owner's word and the wire is asked here.

import { addHours, addMinutes, hoursBetween, nextWritingMoment } from '../conversation/times.ts'
import { isPublicDomain } from '../mail/public-domain.ts'
import { hasUnprovenEdit } from '../store/answers.ts'
import { readConversation } from '../store/conversations.ts'
import { readMeta } from '../store/meta.ts'
import { type OutboxRow, receiptOf, recipientsSince } from '../store/outbox.ts'
import { clockDoubt, watchClock } from './clock-watch.ts'
import type { Parts } from './parts.ts'

/** The mailbox must have been read to its end by a scan that began no longer ago than this. */
export const SEEN_MS = 60_000
const CAP_HOURS = 24

/** A receipt that left so soon after the word was in time: the note leaves when the receipt says. */
const PROMPT_MINUTES = 2

export type Verdict =
  | { readonly verdict: 'go' }
  /** Not wanted any more: it never leaves. */
  | { readonly verdict: 'withdraw'; readonly because: string }
  /** Not now; `until` null: as soon as the reason is gone. */
  | { readonly verdict: 'wait'; readonly until: string | null; readonly because: string }
  /** Too long ago: the owner is asked again. */
  | { readonly verdict: 'late'; readonly because: string }

export function barrier(parts: Parts, row: OutboxRow): Verdict {
  const objection = unwanted(parts, row)
  if (objection !== null) return { verdict: 'withdraw', because: objection }
  const now = parts.clock.now()
  if (readMeta(parts.database, 'safe-mode')) return wait('my memory was put back to an older copy')
  watchClock(parts)
  const doubt = clockDoubt(parts)
  if (doubt !== null) return wait(doubt)
  if (now > row.notAfter) return { verdict: 'late', because: row.reply === '' ? 'I was not running' : row.reply }
  if (!isSeen(parts)) return wait('the mailbox was not read within the last minute')
  if (hasUnprovenEdit(parts.database, row, '', 'waiting')) return wait('you seem to have asked for other words')
  const unread = untold(parts, row, now)
  if (unread !== null) return unread
  const zone = readConversation(parts.database, row.conversationId)?.negotiation.zones.contact ?? null
  const opens = nextWritingMoment(parts.setting.cadence, now, zone)
  if (opens > now) return wait('outside the hours in which you write to people', opens)
  return capped(parts, row, now) ?? { verdict: 'go' }
}

/** Whether the mailbox was read to its end by a scan that began within the last minute. */
export function isSeen(parts: Parts): boolean {
  const began = readMeta(parts.database, 'scan-began')
  if (began === null) return false
  const age = Date.parse(parts.clock.now()) - Date.parse(began)
  return age >= 0 && age < SEEN_MS
}

function wait(because: string, until: string | null = null): Verdict {
  return { verdict: 'wait', until, because }
}

/** The owner can stop only what he has heard of: a receipt that got through late moves the note by as much. */
function untold(parts: Parts, row: OutboxRow, now: string): Verdict | null {
  const receipt = receiptOf(parts.database, row)
  if (receipt === null) return null
  const { state, settledAt } = receipt
  if (state === 'ready' || state === 'claimed' || state === 'body-started')
    return wait('the mail that tells you when it leaves has not got through yet')
  const stoppable = addMinutes(settledAt, parts.setting.sending.undoMinutes - PROMPT_MINUTES)
  return state === 'sent' && stoppable > now
    ? wait('the mail that tells you when it leaves got through only now', stoppable)
    : null
}

function unwanted(parts: Parts, row: OutboxRow): string | null {
  const conversation = readConversation(parts.database, row.conversationId)
  const state = conversation?.followUps[row.followUp]?.state
  if (conversation === null || conversation.following !== 'yes') return 'the conversation is no longer followed'
  if (state?.status !== 'leaving' || state.draft.version !== row.version) return 'this version is no longer approved'
  if (state.draft.to.address !== row.recipient || conversation.contact.address !== row.recipient)
    return "the recipient is not the contact's address"
  return null
}

/** Not many at once, to nobody and nowhere: whatever goes wrong, it goes wrong slowly. */
function capped(parts: Parts, row: OutboxRow, now: string): Verdict | null {
  const { perContact, perOrganisation, perDay } = parts.setting.sending.caps
  const recipients = recipientsSince(parts.database, addHours(now, -CAP_HOURS))
  const domain = domainOf(row.recipient)
  const toContact = recipients.filter((one) => one === row.recipient).length
  const toOrganisation = isPublicDomain(domain) ? 0 : recipients.filter((one) => domainOf(one) === domain).length
  const because =
    toContact >= perContact
      ? `${toContact} notes went to ${row.recipient} within a day`
      : toOrganisation >= perOrganisation
        ? `${toOrganisation} notes went to ${domain} within a day`
        : recipients.length >= perDay
          ? `${recipients.length} notes went out within a day`
          : null
  if (because === null) return null
  const next = addHours(now, 1)
  return hoursBetween(next, row.notAfter) > 0 ? wait(because, next) : wait(because, row.notAfter)
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
