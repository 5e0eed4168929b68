// Takes a "send" or an "edit", or does not. It counts once, for the very words that were shown, and only when it is proven that the
// owner wrote it: the token says which note, the proof says who, the hash says what.

import type { Command } from '../conversation/command.ts'
import type { Conversation, Draft } from '../conversation/conversation.ts'
import { decide } from '../conversation/decide.ts'
import { type Decision, draftOf } from '../conversation/decision.ts'
import type { Event } from '../conversation/event.ts'
import { needsAnyway } from '../conversation/findings.ts'
import { addHours, addMinutes } from '../conversation/times.ts'
import { findingsOn } from '../language/findings-on.ts'
import type { Instant } from '../mail/message.ts'
import {
  type AnswerRow,
  addAnswer,
  hasUnprovenEdit,
  noteEvidence,
  overdueAnswers,
  readAnswer,
  settleAnswer,
} from '../store/answers.ts'
import { type ApprovalRow, approvalByHash, useApproval } from '../store/approvals.ts'
import { readConversation } from '../store/conversations.ts'
import type { InboxRow } from '../store/inbox.ts'
import { isDecided } from '../store/journal.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import { FRESH_HOURS, freeze } from './freeze.ts'
import { othersOf } from './others.ts'
import type { Parts } from './parts.ts'
import { type Evidence, evidenceOf } from './provenance.ts'
import { NotFrozen, step } from './step.ts'
import { contentHash } from './tokens.ts'

/** So long a word waits for the copy that proves it: mail programs file in Sent when they have the time. */
const PROOF_MINUTES = 15

/** Of words that do not count the owner hears at most once in this time: anybody can send them. */
const TOLD_HOURS = 1

export type Approving = {
  /** The same for every copy of the same words. */
  readonly key: string
  readonly conversationId: string
  readonly followUp: string
  readonly command: Extract<Command, { command: 'send' | 'edit' }>
  /** When it was said; a day later it no longer holds. */
  readonly saidAt: Instant
}

type Refused = Omit<Approving, 'command' | 'saidAt'> & { readonly command?: { readonly command: 'send' | 'edit' } }

/** Says what it did and why. `approval` is null where no token was shown. */
export async function takeApproval(
  parts: Parts,
  row: InboxRow,
  approving: Approving,
  approval: ApprovalRow | null,
): Promise<string> {
  const { database } = parts
  const evidence = await evidenceOf(parts, row)
  const known = readAnswer(database, approving.key)
  if (known !== null && known.state !== 'waiting' && !isProvenLate(known, evidence))
    return secondCopy(parts, approving, known, evidence.contrary)
  const objection =
    approval === null
      ? 'it does not answer the mail that shows the note'
      : (doubt(parts, approval) ??
        tooOld(parts, row) ??
        overtaken(parts, approval, approving) ??
        overruled(parts, approving, known?.saidAt || approving.saidAt))
  if (approval === null || objection !== null) {
    if (approval !== null) keepRefused(parts, approving, approval)
    return refuseApproval(parts, approving, objection ?? '', evidence.proof !== '')
  }
  database
    .transaction(() => {
      const waitUntil = addMinutes(parts.clock.now(), PROOF_MINUTES)
      addAnswer(database, {
        ...approving,
        command: approving.command.command,
        tokenHash: approval.tokenHash,
        waitUntil,
      })
      noteEvidence(database, approving.key, evidence.proof, evidence.contrary)
    })
    .immediate()
  const answer = readAnswer(database, approving.key)
  if (answer === null) throw new Error(`the answer ${approving.key} was not kept`)
  if (answer.contrary !== '') return refuseAnswer(parts, approving, answer.contrary)
  if (answer.proof === '') return 'a word on a note; it waits for a proof that the owner wrote it'
  const decision = await takeProven(parts, approving, approval, answer.proof)
  return decision?.because ?? 'another copy of an answer that was acted on'
}

/** An "edit" in answer to an old mail changes nothing, but it says that he wants other words than those he approved before it. */
function keepRefused({ database, clock }: Parts, approving: Approving, { tokenHash }: ApprovalRow): void {
  const command = approving.command.command
  if (command !== 'edit') return
  addAnswer(database, { ...approving, command, tokenHash, waitUntil: clock.now() })
  settleAnswer(database, approving.key, 'refused')
}

/** What was right a day ago may be wrong now. By when it came: the date in a mail is its writer's clock's. */
function tooOld({ clock, setting }: Parts, row: InboxRow): string | null {
  const leaves = addMinutes(clock.now(), setting.sending.undoMinutes)
  return addHours(row.receivedAt, FRESH_HOURS) < leaves ? 'I could read it only a day later' : null
}

/** A copy without a proof came first, perhaps a stranger's under the same id: it does not spoil the owner's own. */
function isProvenLate(known: AnswerRow, evidence: Evidence): boolean {
  return known.state === 'refused' && known.contrary === '' && evidence.proof !== ''
}

/** Refuses the words that no copy has proven in time. Says how many. */
export function refuseUnproven(parts: Parts): number {
  const overdue = overdueAnswers(parts.database, parts.clock.now())
  for (const answer of overdue) {
    const approval = approvalByHash(parts.database, answer.tokenHash)
    if (approval === null) {
      settleAnswer(parts.database, answer.key, 'refused')
      continue
    }
    const { conversationId, followUp } = approval
    const { key, command } = answer
    refuseAnswer(parts, { key, conversationId, followUp, command: { command } }, unproven(parts))
  }
  return overdue.length
}

function unproven({ approving: { proofs } }: Parts): string {
  const wanted = proofs.includes('sent')
    ? 'no copy of it turned up in your Sent folder'
    : 'it carries none of the proofs'
  return `I could not see that it came from you (${wanted})`
}

/** Why this token does not count, or null. One that was used goes on: the decision answers that nothing goes twice. */
export function doubt(parts: Pick<Parts, 'database' | 'clock'>, approval: ApprovalRow): string | null {
  if (approval.state === 'void' || approval.state === 'burnt') return approval.because || 'that mail no longer counts'
  if (approval.state === 'used') return null
  if (approval.expiresAt <= parts.clock.now()) return 'the mail that it answers is more than seven days old'
  const draft = shownDraft(parts, approval)
  if (draft === null) return 'that note is no longer open'
  return contentHash(draft) === approval.contentHash ? null : 'the note reads differently by now'
}

/** A used token may still take back the version that it approved; a newer one has a token of its own, and only that changes it. */
function overtaken(parts: Parts, approval: ApprovalRow, { command }: Approving): string | null {
  if (approval.state !== 'used' || command.command !== 'edit' || shownDraft(parts, approval) !== null) return null
  const followUp = readConversation(parts.database, approval.conversationId)?.followUps[approval.followUp]
  const newer = followUp !== undefined && draftOf(followUp) !== null
  return newer ? 'that mail was answered before, and the note reads differently by now' : null
}

/**
 * A "send" whose proof comes late does not outdo an "edit" that he wrote after it, whether that one is proven or not. `firstSeenAt` is
 * when its first copy came: the one that proves it may be filed much later.
 */
function overruled({ database }: Parts, approving: Approving, firstSeenAt: Instant): string | null {
  if (approving.command.command !== 'send' || !hasUnprovenEdit(database, approving, firstSeenAt, 'at all')) return null
  return 'you wrote "edit" after it'
}

/** The very text that this approval stands for, as long as the owner is asked about it or it is on its way. */
export function shownDraft(parts: Pick<Parts, 'database'>, approval: ApprovalRow): Draft | null {
  const followUp = readConversation(parts.database, approval.conversationId)?.followUps[approval.followUp]
  const draft = followUp === undefined ? null : draftOf(followUp)
  return draft?.version === approval.version ? draft : null
}

/** Takes a word that is proven to be the owner's: token, bytes and decision in one transaction. Null: somebody was faster. */
export async function takeProven(
  parts: Parts,
  approving: Approving,
  approval: ApprovalRow,
  proof: string,
): Promise<Decision | null> {
  const { database, setting } = parts
  const { conversationId, followUp, command, key } = approving
  const conversation = readConversation(database, conversationId) as Conversation
  const event: Event = {
    at: parts.clock.now(),
    type: 'owner-answered',
    about: { mail: 'approval', followUp, version: approval.version },
    command,
    ...findingsOfEdit(parts, conversation, approving),
  }
  const frozen = await freeze(
    parts,
    conversation,
    decide(setting, conversation, event).effects,
    event.at,
    approving.saidAt,
  )
  try {
    const decision = database
      .transaction(() => {
        const fresh = approval.state === 'open'
        const draft = shownDraft(parts, approval)
        // Where a plain "send" lets nothing go, the token is still good for the word that does.
        const spends = draft === null || !needsAnyway(draft, command)
        if (fresh && spends && !useApproval(database, approval.id)) {
          settleAnswer(database, key, 'refused')
          return null
        }
        const { saidAt } = approving
        addAnswer(database, {
          key,
          command: command.command,
          saidAt,
          tokenHash: approval.tokenHash,
          waitUntil: event.at,
        })
        noteEvidence(database, key, proof, '')
        settleAnswer(database, key, 'taken')
        return step(parts, conversationId, key, event, frozen)
      })
      .immediate()
    parts.log.info({ conversation: conversationId, followUp, proof }, 'a word of the owner was taken')
    return decision
  } catch (error) {
    // Somebody decided on this conversation while the bytes were made: nothing was changed, and the next round decides anew.
    if (error instanceof NotFrozen) return takeProven(parts, approving, approval, proof)
    throw error
  }
}

/** What the gates find in the owner's own text. */
function findingsOfEdit(parts: Parts, conversation: Conversation, { command, followUp }: Approving) {
  const kind = conversation.followUps[followUp]?.kind
  if (command.command !== 'edit' || kind === undefined) return {}
  const others = othersOf(parts.database, conversation)
  return { findings: findingsOn(kind, command.text, conversation, parts.setting, others, 'owner') }
}

/** Another copy of words that were decided on. If it shows that they are not the owner's, what has not left is taken back. */
function secondCopy(parts: Parts, approving: Approving, known: AnswerRow, contrary: string): string {
  if (known.state !== 'taken' || contrary === '') return 'another copy of an answer that was decided on'
  const { conversationId, followUp, key } = approving
  noteEvidence(parts.database, key, '', contrary)
  const because = `a copy of it shows that it did not come from you (${contrary})`
  parts.log.warn({ conversation: conversationId, followUp, because }, 'an approval is taken back')
  const event: Event = {
    at: parts.clock.now(),
    type: 'approval-refused',
    followUp,
    because,
    tell: true,
    takeBack: true,
  }
  const decision = step(parts, conversationId, `${key}:contrary`, event)
  return decision?.because ?? because
}

function refuseAnswer(parts: Parts, approving: Refused, because: string): string {
  settleAnswer(parts.database, approving.key, 'refused')
  return refuseApproval(parts, approving, because)
}

/** Nothing is done but to say so: in the log always, to the owner at most once an hour unless `always`. */
export function refuseApproval(
  parts: Parts,
  { key, conversationId, followUp, command }: Refused,
  because: string,
  always = false,
): string {
  const { database } = parts
  // Whoever wants other words does not want these to leave; holding back needs no proof.
  const takeBack = command?.command === 'edit'
  const at = parts.clock.now()
  parts.log.warn({ conversation: conversationId, followUp, because }, 'a word on a note did not count')
  // Not under the key of the words themselves: where they count by another copy, that is a decision of its own.
  const refused = `${key}:refused`
  database
    .transaction(() => {
      if (isDecided(database, refused)) return
      const last = readMeta(database, 'last-refusal-told')
      const tell = always || last === null || addHours(last, TOLD_HOURS) <= at
      // What nobody is told of is not decided: another copy, with a proof, still is told of.
      if (!tell && !takeBack) return
      if (tell) writeMeta(database, 'last-refusal-told', at)
      step(parts, conversationId, refused, { at, type: 'approval-refused', followUp, because, tell, takeBack })
    })
    .immediate()
  return `a word on a note did not count: ${because}`
}
