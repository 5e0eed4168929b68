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
import { referencedIds } from '../mail/references.ts'
import { soleSender } from '../mail/sole-sender.ts'
import { UnreadableMessage } from '../mail/unreadable-message.ts'
import { adviceSaved } from '../store/clues.ts'
import { lookupIn, readConversation, saveConversation } from '../store/conversations.ts'
import { type InboxRow, OUR_FAULT, retakeAnswers, settleMessage, waitingMessages } from '../store/inbox.ts'
import { storedMark } from '../store/mark.ts'
import { StoreFault } from '../store/store-fault.ts'
import { answeredBy } from './answered.ts'
import { arrivalOf } from './arrival.ts'
import { lookForEvidence } from './evidence.ts'
import { tellOfJunk } from './in-junk.ts'
import { wantLookAgain } from './look-again.ts'
import { markIn } from './mark-header.ts'
import { ownMailSeen } from './own-mail.ts'
import { ownerSaid } from './owner-said.ts'
import type { Parts } from './parts.ts'
import { isPast } from './past.ts'
import { setAside } from './set-aside.ts'
import { step } from './step.ts'
import { type TriedRow, triedAhead } from './tried-ahead.ts'

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

/** What stands in the way of a message's being taken with those before it: more must be tried, or something be waited for. */
type Halt = 'try it wholly' | (() => Promise<Taken>)

/** Takes every message that waits. `onTaken` hears of each when what was decided is on the disk. Says how many there were. */
export async function takeMessages(parts: Parts, onTaken: (taken: Taken) => void = () => {}): Promise<number> {
  let count = 0
  const taken = (one: Taken) => {
    onTaken(one)
    count += 1
  }
  const ahead = triedAhead(parts)
  for (let tried = await ahead.next(); tried.length > 0; tried = await ahead.next()) {
    const together = takeTogether(parts, tried)
    for (const one of together.taken) taken(one)
    const next = tried[together.taken.length]
    if (next === undefined || together.halt === null) continue
    if (together.halt === 'try it wholly') ahead.tryWholly(next.row)
    else taken(await takeAlone(parts, next.row, together.halt))
  }
  return count
}

/**
 * Takes as many as go without waiting, in one transaction, since each that reaches the disk takes as long as all of them: nothing is
 * done about a decision before it is there. One that fails costs the others nothing. The halt is that of the first that was not taken.
 */
function takeTogether(parts: Parts, tried: readonly TriedRow[]): { taken: Taken[]; halt: Halt | null } {
  const { database } = parts
  const begin = () => {
    const taken: Taken[] = []
    for (const one of tried) {
      // A decision may have brought an older message back.
      if (taken.length > 0 && waitingMessages(database, 1)[0]?.id !== one.row.id) break
      const outcome = database.transaction(() => takeMessage(parts, one))()
      if (!('row' in outcome)) return { taken, halt: outcome.halt }
      taken.push(outcome)
    }
    return { taken, halt: null }
  }
  return database.transaction(begin).immediate()
}

function takeMessage(parts: Parts, { row, parsed, wholly }: TriedRow): Taken | { readonly halt: Halt } {
  if (row.role === 'junk') {
    return { row, message: null, reading: null, conversationId: null, because: tellOfJunk(parts, row) }
  }
  try {
    if (parsed.message === null) throw parsed.error
    return parts.database.transaction(() => takeParsed(parts, row, parsed.message, wholly))()
  } catch (error) {
    return failed(parts, row, error)
  }
}

async function takeAlone(parts: Parts, row: InboxRow, take: () => Promise<Taken>): Promise<Taken> {
  try {
    return await take()
  } catch (error) {
    return failed(parts, row, error)
  }
}

/** Sets the message aside. */
function failed(parts: Parts, row: InboxRow, error: unknown): Taken {
  if (StoreFault.is(error)) throw error
  // What it had saved was taken back.
  adviceSaved(parts.database)
  const because =
    error instanceof UnreadableMessage
      ? error.message
      : `${OUR_FAULT}${error instanceof Error ? error.message : String(error)}`
  if (!(error instanceof UnreadableMessage))
    parts.log.error({ message: row.id, error }, 'a message could not be taken; it is set aside')
  return { row, message: null, reading: null, conversationId: setAside(parts, row, because), because }
}

function takeParsed(parts: Parts, row: InboxRow, message: Message, wholly: boolean): Taken | { readonly halt: Halt } {
  const settle = (conversationId: string | null, because: string, state: 'read' | 'ignored'): Taken => {
    settleMessage(parts.database, row.id, { state, conversationId, because, keep: false })
    return { row, message, reading: null, conversationId, because }
  }
  const own = () => settle(null, 'a mail of my own', 'ignored')
  const seen = () => {
    ownMailSeen(parts, row, message)
    return own()
  }
  // Safe mode is more than rows: it is not to be undone when the transaction of its neighbours is.
  if (isFromLater(parts, message)) return { halt: async () => seen() }
  if (ownMailSeen(parts, row, message)) return own()
  const answered = answeredBy(parts, message)
  const objection = answered === null ? null : notTheOwners(parts, row, message)
  if (objection !== null) parts.log.warn({ message: row.id, objection }, 'an answer to a mail of mine is no command')
  if (answered !== null && objection === null)
    return {
      halt: async () => {
        const because = await ownerSaid(parts, row, message, answered)
        // It may carry a token in its ids: what was understood is in the journal, the bytes are not kept.
        return settle(answered.conversationId === '' ? null : answered.conversationId, because, 'read')
      },
    }
  if (objection !== null && isFromOwner(message, parts.identity)) return settle(null, objection, 'ignored')
  return takeMessageOfOthers(parts, row, message, wholly)
}

/** Whether it is a mail of ours that the store knows nothing of. */
function isFromLater(parts: Parts, message: Message): boolean {
  return (
    message.from[0]?.address.toLowerCase() === parts.service.address &&
    (markIn(parts, message) ?? 0) > storedMark(parts.database)
  )
}

/** Why an answer to a mail of ours is not the owner's to give, or null. Whose it really is, approve.ts asks further. */
function notTheOwners(parts: Parts, row: InboxRow, message: Message): string | null {
  const from = soleSender(row.raw)
  if (from === null || !parts.identity.addresses.includes(from)) return 'it does not come from the owner alone'
  const automatic = readAutomatic(message, localDay(row.receivedAt, parts.identity.zone)).kind !== 'human'
  return automatic ? 'an automatic answer to a mail of mine is never a command' : headerDoubt(row.raw)
}

/** A message of a conversation, an outreach, or nothing to us. */
function takeMessageOfOthers(
  parts: Parts,
  row: InboxRow,
  message: Message,
  wholly: boolean,
): Taken | { readonly halt: Halt } {
  const { database, identity } = parts
  const classified = classify(arrivalOf(row, message), identity, lookupIn(database))
  const nothing = classified.conversation === null && classified.opens === null
  if (!wholly && !nothing) return { halt: 'try it wholly' }
  const take = () => database.transaction(() => takeClassified(parts, row, message, classified)).immediate()
  if (!nothing || classified.sender !== 'owner' || !classified.addressesUs) return take()
  return {
    halt: async () => {
      await ownerSaid(parts, row, message, null)
      return take()
    },
  }
}

function takeClassified(parts: Parts, row: InboxRow, message: Message, classified: Classified): Taken {
  const { database, identity } = parts
  const arrival = arrivalOf(row, message)
  const conversation = classified.conversation ?? open(parts, row, classified, message)
  lookForEvidence(parts, row, message)
  if (conversation === null) {
    // An automatic answer can be here before the copy in Sent of what it answers: kept, until that has been read.
    const keep = referencedIds(message).length > 0
    const { because } = classified
    settleMessage(database, row.id, { state: 'ignored', conversationId: null, because, keep })
    // Nothing is done about what it says, so that it is read for whoever wants to show it alone.
    const reading = () => readMessage(arrival, classified, identity, null)
    return {
      row,
      message,
      conversationId: null,
      because,
      get reading() {
        return reading()
      },
    }
  }
  const reading = readMessage(arrival, classified, identity, conversation)
  const copy = isCopy(conversation, reading)
  if (!copy) {
    step(parts, conversation.id, `message:${row.identity}`, {
      at: parts.clock.now(),
      type: 'message-read',
      reading,
      // By when it arrived: the date in a mail is its sender's to forge, or his clock's to get wrong.
      past: isPast(parts, row.receivedAt),
    })
  }
  const because = copy ? 'another copy of a message that was read' : classified.because
  settleMessage(database, row.id, { state: copy ? 'ignored' : 'read', conversationId: conversation.id, because })
  return { row, message, reading, conversationId: conversation.id, because }
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
