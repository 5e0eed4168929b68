// What the owner does to approvals and to notes on their way at the command line, beside a running service: each is one
// transaction that looks at what is there now. That somebody may use the command line is the proof that it is he.

import type { Command } from '../conversation/command.ts'
import type { Decision } from '../conversation/decision.ts'
import { needsAnyway } from '../conversation/findings.ts'
import { type ApprovalRow, approvalByHash } from '../store/approvals.ts'
import { markBeside, storedMark } from '../store/mark.ts'
import { readMeta } from '../store/meta.ts'
import { hastenOutbox, moveOutbox, noteInOutbox, type OutboxRow, outboxById } from '../store/outbox.ts'
import { doubt, shownDraft, takeProven } from './approve.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'

const PROOF = 'said at the command line'

/** The row that the note is in from now on, or why it does not go. */
export type Approved = { readonly note: OutboxRow } | { readonly because: string }

/**
 * Takes the owner's `send` for the text of this approval, as in answer to its mail: same decision, same bytes, same time to stop it.
 * `anyway`: it is his `send anyway`.
 */
export async function approveNow(parts: Parts, shown: ApprovalRow, anyway: boolean): Promise<Approved> {
  const { database } = parts
  const approval = approvalByHash(database, shown.tokenHash) ?? shown
  const objection = objectionTo(parts, approval)
  if (objection !== null) return { because: objection }
  const { conversationId, followUp, version } = approval
  const key = `command-line:send:${approval.id}`
  const command = anyway ? ({ command: 'send', anyway } as const) : ({ command: 'send' } as const)
  const draft = shownDraft(parts, approval)
  if (draft !== null && needsAnyway(draft, command)) return { because: 'what is listed above it needs --anyway' }
  const approving = { key, conversationId, followUp, command, saidAt: parts.clock.now() } as const
  const decision = await takeProven(parts, approving, approval, PROOF)
  const note = decision === null ? null : noteInOutbox(database, conversationId, followUp, version)
  return note === null
    ? { because: decision?.because ?? 'it was approved or taken back at this very moment' }
    : { note }
}

/** Why this approval does not count (any more), or null. */
export function objectionTo(
  parts: Pick<Parts, 'database' | 'clock' | 'storePath'>,
  approval: ApprovalRow,
): string | null {
  if (isOlderCopy(parts)) {
    return 'my memory was put back to an older copy; the service reads the mailbox first, and then asks you anew'
  }
  return approval.state === 'used' ? 'you have approved it before, and nothing goes twice' : doubt(parts, approval)
}

/** A service that is running moves the mark in the store before the one beside it, so the one beside is read first. */
function isOlderCopy({ database, storePath }: Pick<Parts, 'database' | 'storePath'>): boolean {
  const beside = markBeside(storePath)
  const stored = storedMark(database)
  return Boolean(readMeta(database, 'safe-mode')) || (beside === null ? stored > 0 : beside > stored)
}

export function askAgain(parts: Parts, approval: ApprovalRow): boolean {
  const { conversationId, followUp } = approval
  const at = parts.clock.now()
  if (approval.state !== 'open' || approval.expiresAt > at || isOlderCopy(parts)) return false
  const because = 'the mail that shows it is more than seven days old'
  const event = { at, type: 'approval-refused', followUp, because, tell: true, takeBack: false } as const
  const decision = step(parts, conversationId, `command-line:too-old:${approval.id}`, event)
  return decision === null || decision.effects.length > 0
}

/** ready → held. False: too late, or not in need of it; the row says which. */
export function holdNote({ database }: Parts, id: number): boolean {
  return moveOutbox(database, id, 'ready', 'held')
}

/** held → ready, and what was put off goes at the next turn. False when it was neither. */
export function releaseNote({ database, clock }: Parts, id: number): boolean {
  return database
    .transaction(() => {
      const released = moveOutbox(database, id, 'held', 'ready')
      return hastenOutbox(database, id, clock.now()) || released
    })
    .immediate()
}

/** The owner's word on a note of which nobody knows whether it went out. Null when that is known by now. */
export function sayWentOut(parts: Parts, id: number, word: 'yes' | 'no'): Decision | null {
  return say(parts, id, ['unknown'], 'went-out', { command: word })
}

/** He sent it himself: ours does not leave. Null when it is too late for that. */
export function saySentByHand(parts: Parts, id: number): Decision | null {
  return say(parts, id, ['ready', 'held'], 'receipt', { command: 'by-hand' })
}

function say(
  parts: Parts,
  id: number,
  states: readonly OutboxRow['state'][],
  mail: 'went-out' | 'receipt',
  command: Command,
): Decision | null {
  return parts.database
    .transaction(() => {
      const row = outboxById(parts.database, id)
      if (row === null || !states.includes(row.state)) return null
      const about = { mail, followUp: row.followUp, version: row.version }
      const at = parts.clock.now()
      const key = `command-line:${command.command}:${id}`
      return step(parts, row.conversationId, key, { at, type: 'owner-answered', about, command })
    })
    .immediate()
}
