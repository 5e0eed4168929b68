// The outbox leaves from here, mail by mail. A note to a contact is checked once more just before: still wanted, this very
// version, this very address, the mailbox read a moment ago. What the server said comes back as an event.

import type { Conversation } from '../conversation/conversation.ts'
import type { Event } from '../conversation/event.ts'
import { addMinutes } from '../conversation/times.ts'
import { readConversation } from '../store/conversations.ts'
import { deferOutbox, moveOutbox, nextReady, type OutboxRow } from '../store/outbox.ts'
import type { MailboxFault } from '../transport/mailbox-fault.ts'
import type { Outcome, Submission } from '../transport/submission.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'

/** With the pauses between them about a day; then it is told. */
const MOST_ATTEMPTS = 30
const LONGEST_PAUSE_MINUTES = 60

export type Posted = { readonly sent: number; readonly fault: MailboxFault | null }

/** Sends what may leave now. `contacts` is false while the mailbox has not been read lately: then nobody but the owner is written to. */
export async function postMails(parts: Parts, submission: Submission, contacts: boolean): Promise<Posted> {
  let sent = 0
  for (;;) {
    const row = nextReady(parts.database, parts.clock.now(), contacts)
    if (row === null) return { sent, fault: null }
    if (!moveOutbox(parts.database, row.id, 'ready', 'claimed')) continue
    const objection = row.audience === 'contact' ? objectionTo(parts, row) : null
    if (objection !== null) {
      parts.log.warn({ mail: row.id, objection }, 'an approved note was held back at the last moment')
      moveOutbox(parts.database, row.id, 'claimed', 'withdrawn', { reply: objection, at: parts.clock.now() })
      continue
    }
    const outcome = await submission.send({
      envelope: {
        from: row.audience === 'owner' ? (parts.identity.addresses[0] ?? row.sender) : row.sender,
        to: row.recipient,
      },
      raw: row.raw,
      beforeBody: () => {
        // Committed before the first byte of the body: after a crash, what began has an unknown end and is never sent again.
        if (!moveOutbox(parts.database, row.id, 'claimed', 'body-started'))
          throw new Error(`mail ${row.id} was no longer claimed`)
      },
    })
    parts.database.transaction(() => settle(parts, row, outcome))()
    if (outcome.outcome === 'accepted') sent += 1
    if (outcome.outcome === 'fault') return { sent, fault: outcome.fault }
  }
}

/** Why this note must not leave after all, or null. */
function objectionTo(parts: Parts, row: OutboxRow): string | null {
  const conversation: Conversation | null = readConversation(parts.database, row.conversationId)
  const state = conversation?.followUps[row.followUp]?.state
  if (conversation === null || conversation.following !== 'yes') return 'the conversation is no longer followed'
  if (state?.status !== 'leaving' || state.draft.version !== row.version) return 'this version is no longer approved'
  if (state.draft.to.address !== row.recipient || conversation.contact.address !== row.recipient)
    return "the recipient is not the contact's address"
  return null
}

/** Called within a transaction: the row and the event that tells of it change together. */
function settle(parts: Parts, row: OutboxRow, outcome: Outcome): void {
  const at = parts.clock.now()
  switch (outcome.outcome) {
    case 'accepted':
      moveOutbox(parts.database, row.id, 'body-started', 'sent', { reply: outcome.reply, at })
      tell(parts, row, 'sent', { type: 'note-sent', messageId: row.messageId })
      return
    case 'refused':
      refuse(parts, row, outcome.because)
      return
    case 'unknown':
      moveOutbox(parts.database, row.id, 'body-started', 'unknown', { reply: outcome.because, at }) // copies.ts looks for it
      return
    case 'deferred':
      if (row.attempts >= MOST_ATTEMPTS) refuse(parts, row, `${outcome.because} (tried for a day)`)
      else defer(parts, row, outcome.because)
      return
    case 'fault':
      defer(parts, row, outcome.fault.message)
  }
}

/** Provably not accepted: the same bytes go again, after a pause that doubles. */
function defer(parts: Parts, row: OutboxRow, because: string): void {
  const pause = Math.min(2 ** Math.min(row.attempts, 10), LONGEST_PAUSE_MINUTES)
  const notBefore = addMinutes(parts.clock.now(), pause)
  for (const state of ['claimed', 'body-started'] as const)
    deferOutbox(parts.database, row.id, state, notBefore, because)
  parts.log.warn({ mail: row.id, because, notBefore }, 'a mail could not leave yet; the same bytes go again')
}

function refuse(parts: Parts, row: OutboxRow, because: string): void {
  const at = parts.clock.now()
  for (const state of ['claimed', 'body-started'] as const)
    moveOutbox(parts.database, row.id, state, 'refused', { reply: because, at })
  if (row.audience === 'owner') parts.log.error({ mail: row.id, because }, 'a mail to the owner was refused')
  tell(parts, row, 'refused', { type: 'note-refused', because })
}

type Ending = { type: 'note-sent'; messageId: string } | { type: 'note-refused'; because: string }

function tell(parts: Parts, row: OutboxRow, word: string, ending: Ending): void {
  if (row.audience === 'owner') return
  const event: Event = { at: parts.clock.now(), followUp: row.followUp, version: row.version, ...ending }
  step(parts, row.conversationId, `outbox:${row.id}:${word}`, event)
}
