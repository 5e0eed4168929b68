// Takes stored messages one by one, oldest first: ours, the owner's word to us, or a message of a conversation. Each gets a
// row that says what it was taken for; one that cannot be read ends nothing.

import type { Classified } from '../conversation/classify.ts'
import { classify, isFromOwner } from '../conversation/classify.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { isCopy } from '../conversation/message-read.ts'
import { openConversation } from '../conversation/open.ts'
import { readMessage } from '../conversation/read-message.ts'
import type { Reading } from '../conversation/reading.ts'
import { addMinutes, earlier, later, localDay } from '../conversation/times.ts'
import { readAutomatic } from '../mail/automatic.ts'
import { headerDoubt } from '../mail/header-doubt.ts'
import type { Message } from '../mail/message.ts'
import { parseMessage } from '../mail/parse.ts'
import { referencedIds } from '../mail/references.ts'
import { soleSender } from '../mail/sole-sender.ts'
import { UnreadableMessage } from '../mail/unreadable-message.ts'
import { lookupIn, readConversation, saveConversation } from '../store/conversations.ts'
import { type InboxRow, nextNew, OUR_FAULT, retakeAnswers, settleMessage } from '../store/inbox.ts'
import { StoreFault } from '../store/store-fault.ts'
import { answeredBy } from './answered.ts'
import { tellOfJunk } from './in-junk.ts'
import { wantLookAgain } from './look-again.ts'
import { ownMailSeen } from './own-mail.ts'
import { ownerSaid } from './owner-said.ts'
import type { Parts } from './parts.ts'
import { isPast } from './past.ts'
import { setAside } from './set-aside.ts'
import { step } from './step.ts'
import type { Tried } from './trial.ts'

/** Clocks differ: an answer may seem to be older than the question. */
const EARLY_MINUTES = 10

/** What became of one message, for whoever wants to show it. */
export type Taken = {
  readonly row: InboxRow
  readonly message: Message | null
  readonly reading: Reading | null
  readonly conversationId: string | null
  readonly because: string
}

/** Takes every message that waits. `onTaken` hears of each. Says how many there were. */
export async function takeMessages(parts: Parts, onTaken: (taken: Taken) => void = () => {}): Promise<number> {
  let count = 0
  const read = readingAhead(parts)
  for (let row = nextNew(parts.database); row !== null; row = nextNew(parts.database)) {
    onTaken(await takeMessage(parts, row, read))
    count += 1
  }
  return count
}

/** What lies in Sent is the owner's own, and what lies in Junk is not read. */
function mustBeTried({ role }: InboxRow): boolean {
  return role !== 'sent' && role !== 'junk'
}

/** Tries a message; while it is then decided about, the next one is tried in the other thread. */
function readingAhead({ database, trial }: Parts): (row: InboxRow) => Promise<Message> {
  let ahead: { readonly id: number; readonly tried: Promise<Tried> } | null = null
  return async (row) => {
    if (!mustBeTried(row)) return parseMessage(row.raw)
    const early = await ahead?.tried
    const tried = ahead?.id === row.id && early !== undefined ? early : await trial.read(row.raw)
    const next = nextNew(database, 1)
    ahead = next !== null && mustBeTried(next) ? { id: next.id, tried: trial.read(next.raw) } : null
    // It is told where it is awaited, if it is.
    ahead?.tried.catch(() => {})
    if (tried.message === null) throw new UnreadableMessage(tried.because)
    return tried.message
  }
}

async function takeMessage(parts: Parts, row: InboxRow, read: (row: InboxRow) => Promise<Message>): Promise<Taken> {
  if (row.role === 'junk') {
    return { row, message: null, reading: null, conversationId: null, because: tellOfJunk(parts, row) }
  }
  try {
    return await takeParsed(parts, row, await read(row))
  } catch (error) {
    if (StoreFault.is(error)) throw error
    const because =
      error instanceof UnreadableMessage
        ? error.message
        : `${OUR_FAULT}${error instanceof Error ? error.message : String(error)}`
    if (!(error instanceof UnreadableMessage))
      parts.log.error({ message: row.id, error }, 'a message could not be taken; it is set aside')
    return { row, message: null, reading: null, conversationId: setAside(parts, row, because), because }
  }
}

async function takeParsed(parts: Parts, row: InboxRow, message: Message): Promise<Taken> {
  const { database } = parts
  const settle = (conversationId: string | null, because: string, state: 'read' | 'ignored'): Taken => {
    settleMessage(database, row.id, { state, conversationId, because, keep: false })
    return { row, message, reading: null, conversationId, because }
  }
  if (ownMailSeen(parts, row, message)) return settle(null, 'a mail of my own', 'ignored')
  const answered = answeredBy(parts, message)
  const objection = answered === null ? null : notTheOwners(parts, row, message)
  if (objection !== null) parts.log.warn({ message: row.id, objection }, 'an answer to a mail of mine is no command')
  if (answered !== null && objection === null) {
    const because = await ownerSaid(parts, row, message, answered)
    // It may carry a token in its ids: what was understood is in the journal, the bytes are not kept.
    return settle(answered.conversationId === '' ? null : answered.conversationId, because, 'read')
  }
  if (objection !== null && isFromOwner(message, parts.identity)) return settle(null, objection, 'ignored')
  return takeMessageOfOthers(parts, row, message)
}

/** Why an answer to a mail of ours is not the owner's to give, or null. Whose it really is, approve.ts asks further. */
function notTheOwners(parts: Parts, row: InboxRow, message: Message): string | null {
  const from = soleSender(row.raw)
  if (from === null || !parts.identity.addresses.includes(from)) return 'it does not come from the owner alone'
  const automatic = readAutomatic(message, localDay(row.receivedAt, parts.identity.zone)).kind !== 'human'
  return automatic ? 'an automatic answer to a mail of mine is never a command' : headerDoubt(row.raw)
}

/** A message of a conversation, an outreach, or nothing to us. */
async function takeMessageOfOthers(parts: Parts, row: InboxRow, message: Message): Promise<Taken> {
  const { database } = parts
  const arrival = { message, receivedAt: row.receivedAt, watched: row.role === 'watched' }
  const classified = classify(arrival, parts.identity, lookupIn(database))
  const toUs = classified.sender === 'owner' && classified.addressesUs
  const nothing = classified.conversation === null && classified.opens === null
  if (nothing && toUs) await ownerSaid(parts, row, message, null)
  return database
    .transaction(() => {
      const conversation = classified.conversation ?? open(parts, row, classified, message)
      const reading = readMessage(arrival, classified, parts.identity, conversation)
      const copy = conversation !== null && isCopy(conversation, reading)
      if (conversation !== null && !copy) {
        step(parts, conversation.id, `message:${row.identity}`, {
          at: parts.clock.now(),
          type: 'message-read',
          reading,
          // By when it arrived: the date in a mail is its sender's to forge, or his clock's to get wrong.
          past: isPast(parts, row.receivedAt),
        })
      }
      const because = copy ? 'another copy of a message that was read' : classified.because
      const state = conversation === null || copy ? 'ignored' : 'read'
      // An automatic answer can be here before the copy in Sent of what it answers: kept, until that has been read.
      const keep = state === 'read' || (conversation === null && referencedIds(message).length > 0)
      settleMessage(database, row.id, { state, conversationId: conversation?.id ?? null, because, keep })
      return { row, message, reading, conversationId: conversation?.id ?? null, because }
    })
    .immediate()
}

function open(parts: Parts, row: InboxRow, classified: Classified, message: Message): Conversation | null {
  if (classified.opens === null) return null
  const askedAt = classified.forwarded?.date ?? message.sentAt ?? row.receivedAt
  const id = `c${row.id}`
  const known = readConversation(parts.database, id)
  if (known !== null) return known
  const conversation = openConversation({
    id,
    contact: classified.opens,
    subject: classified.forwarded?.subject ?? message.subject,
    askedAt,
    since: parts.firstStart === '' ? askedAt : later(askedAt, parts.firstStart),
    following: classified.follows,
  })
  saveConversation(parts.database, conversation, null)
  retakeAnswers(parts.database, addMinutes(earlier(askedAt, row.receivedAt), -EARLY_MINUTES))
  wantLookAgain(parts.database, askedAt)
  return conversation
}
