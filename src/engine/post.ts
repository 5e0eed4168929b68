// The outbox leaves from here, mail by mail. A note to a contact passes the barrier twice: before it is claimed for good, and
// again before its first byte. What the server said comes back as an event.

import { askedVersion } from '../conversation/decision.ts'
import type { Event } from '../conversation/event.ts'
import { addMinutes } from '../conversation/times.ts'
import { readConversation } from '../store/conversations.ts'
import { markBeside, setMark, storedMark } from '../store/mark.ts'
import { addAliases, deferOutbox, forgetToken, moveOutbox, nextReady, type OutboxRow } from '../store/outbox.ts'
import type { MailboxFault } from '../transport/mailbox-fault.ts'
import type { Outcome, Submission } from '../transport/submission.ts'
import { barrier, isSeen } from './barrier.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'

/** A mail to the owner is tried for about a day, whatever the server says of it: without it he would wait in vain. */
const MOST_ATTEMPTS = 150
const LONGEST_PAUSE_MINUTES = 10
/** Something that only time can end: looked at again in the next turn, at the latest then. */
const PAUSE_MINUTES = 1

/** `handled` counts the mails of which anything became, not only those that left. */
export type Posted = { readonly handled: number; readonly fault: MailboxFault | null }

/** Sends what may leave now: notes to contacts only while the mailbox was read a moment ago, mails to the owner at any time. */
export async function postMails(parts: Parts, submission: Submission): Promise<Posted> {
  let handled = 0
  for (;;) {
    const row = nextReady(parts.database, parts.clock.now(), isSeen(parts))
    if (row === null) return { handled, fault: null }
    if (!moveOutbox(parts.database, row.id, 'ready', 'claimed')) continue
    handled += 1
    if (row.audience === 'contact' ? !passes(parts, row) : isOvertaken(parts, row)) continue
    const outcome = await submission.send({
      envelope: {
        from: row.audience === 'owner' ? (parts.identity.addresses[0] ?? row.sender) : row.sender,
        to: row.recipient,
      },
      raw: row.raw,
      beforeBody: () => begin(parts, row),
      // A text that took long to hand over rests on an old look.
      beforeDot: () => (row.audience === 'owner' || isSeen(parts) ? null : 'handing it over took too long'),
    })
    parts.database.transaction(() => settle(parts, row, outcome)).immediate()
    if (outcome.outcome === 'fault') return { handled, fault: outcome.fault }
  }
}

/** An approval mail that could not leave for a while may show a text that is no longer asked about: it would only confuse. */
function isOvertaken({ database, clock }: Parts, row: OutboxRow): boolean {
  if (row.version === 0) return false
  const followUp = readConversation(database, row.conversationId)?.followUps[row.followUp]
  if (followUp !== undefined && askedVersion(followUp) === row.version) return false
  moveOutbox(database, row.id, 'claimed', 'withdrawn', { reply: 'the note reads differently by now', at: clock.now() })
  return true
}

/** Whether the claimed note may leave. If not, what becomes of it is done here. */
function passes(parts: Parts, row: OutboxRow): boolean {
  const look = barrier(parts, row)
  if (look.verdict === 'go') {
    // Written before anything leaves: a store without it that is put back will know that it is an older copy.
    advanceMark(parts)
    return true
  }
  const at = parts.clock.now()
  parts.log.warn({ mail: row.id, because: look.because }, 'an approved note does not leave now')
  parts.database
    .transaction(() => {
      if (look.verdict === 'withdraw') {
        moveOutbox(parts.database, row.id, 'claimed', 'withdrawn', { reply: look.because, at })
      } else if (look.verdict === 'late') {
        moveOutbox(parts.database, row.id, 'claimed', 'withdrawn', { reply: look.because, at })
        tell(parts, row, 'late', { type: 'note-late', because: look.because })
      } else {
        const until = look.until ?? addMinutes(at, PAUSE_MINUTES)
        deferOutbox(parts.database, row.id, 'claimed', until, look.because, false)
      }
    })
    .immediate()
  return false
}

function advanceMark({ database, storePath }: Parts): void {
  setMark(database, storePath, Math.max(storedMark(database), markBeside(storePath) ?? 0) + 1)
}

/**
 * Committed before the first byte of the body: after a crash, what began has an unknown end and is never sent again. Gives why
 * it must not leave after all, or null.
 */
function begin(parts: Parts, row: OutboxRow): string | null {
  if (row.audience === 'contact') {
    const look = barrier(parts, row)
    if (look.verdict !== 'go') return look.because
  }
  return moveOutbox(parts.database, row.id, 'claimed', 'body-started', { at: parts.clock.now() })
    ? null
    : 'it was taken back meanwhile'
}

/** Called within a transaction: the row and the event that tells of it change together. */
function settle(parts: Parts, row: OutboxRow, outcome: Outcome): void {
  const { database } = parts
  const at = parts.clock.now()
  switch (outcome.outcome) {
    case 'accepted':
      moveOutbox(database, row.id, 'body-started', 'sent', { reply: outcome.reply, at })
      addAliases(database, row.id, outcome.aliases)
      if (row.audience === 'owner') forgetToken(database, row)
      tell(parts, row, 'sent', { type: 'note-sent', messageId: outcome.aliases[0] ?? row.messageId })
      return
    case 'refused':
      if (row.audience === 'owner') tryAgain(parts, row, outcome.because)
      else refuse(parts, row, outcome.because)
      return
    case 'unknown':
      moveOutbox(database, row.id, 'body-started', 'unknown', { reply: outcome.because, at }) // copies.ts looks for it
      tell(parts, row, 'unknown', { type: 'note-unknown', because: outcome.because })
      return
    case 'deferred':
      tryAgain(parts, row, outcome.because, outcome.heldBack)
      return
    case 'fault':
      defer(parts, row, outcome.fault.message, false)
  }
}

/** A note to a contact ends by `notAfter`, at the barrier. */
function tryAgain(parts: Parts, row: OutboxRow, because: string, heldBack = false): void {
  if (row.audience === 'owner' && row.attempts >= MOST_ATTEMPTS) refuse(parts, row, `${because} (tried for a day)`)
  else defer(parts, row, because, heldBack)
}

/** Provably not accepted: the same bytes go again, after a pause that doubles. Held back by us, it goes as soon as it may. */
function defer(parts: Parts, row: OutboxRow, because: string, heldBack: boolean): void {
  const pause = heldBack ? 0 : Math.min(2 ** Math.min(row.attempts, 10), LONGEST_PAUSE_MINUTES)
  const notBefore = addMinutes(parts.clock.now(), pause)
  for (const state of ['claimed', 'body-started'] as const)
    deferOutbox(parts.database, row.id, state, notBefore, because, !heldBack)
  parts.log.warn({ mail: row.id, because, notBefore }, 'a mail could not leave yet; the same bytes go again')
}

function refuse(parts: Parts, row: OutboxRow, because: string): void {
  const at = parts.clock.now()
  for (const state of ['claimed', 'body-started'] as const)
    moveOutbox(parts.database, row.id, state, 'refused', { reply: because, at })
  if (row.audience === 'owner') parts.log.error({ mail: row.id, because }, 'a mail to the owner was refused')
  tell(parts, row, 'refused', { type: 'note-refused', because })
}

type Ending =
  | { type: 'note-sent'; messageId: string }
  | { type: 'note-refused' | 'note-unknown' | 'note-late'; because: string }

function tell(parts: Parts, row: OutboxRow, word: string, ending: Ending): void {
  if (row.audience === 'owner') return
  const event: Event = { at: parts.clock.now(), followUp: row.followUp, version: row.version, ...ending }
  step(parts, row.conversationId, `outbox:${row.id}:${word}`, event)
}
