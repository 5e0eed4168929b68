// Takes stored messages one by one, oldest first: ours, the owner's word to us, or a message of a conversation. Each gets a
// row that says what it was taken for; one that cannot be read ends nothing.

import type { Classified } from '../conversation/classify.ts'
import { classify, isFromOwner } from '../conversation/classify.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { isCopy } from '../conversation/message-read.ts'
import { openConversation } from '../conversation/open.ts'
import { readMessage } from '../conversation/read-message.ts'
import type { Reading } from '../conversation/reading.ts'
import { later, localDay } from '../conversation/times.ts'
import { readAutomatic } from '../mail/automatic.ts'
import type { Message } from '../mail/message.ts'
import { parseMessage } from '../mail/parse.ts'
import { referencedIds } from '../mail/references.ts'
import { UnreadableMessage } from '../mail/unreadable-message.ts'
import { lookupIn, readConversation, saveConversation } from '../store/conversations.ts'
import { type InboxRow, nextNew, OUR_FAULT, settleMessage } from '../store/inbox.ts'
import { outboxByMessageId } from '../store/outbox.ts'
import { StoreFault } from '../store/store-fault.ts'
import { ownMailSeen } from './own-mail.ts'
import { ownerSaid } from './owner-said.ts'
import type { Parts } from './parts.ts'
import { isPast } from './past.ts'
import { setAside } from './set-aside.ts'
import { step } from './step.ts'

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
  for (let row = nextNew(parts.database); row !== null; row = nextNew(parts.database)) {
    onTaken(await takeMessage(parts, row))
    count += 1
  }
  return count
}

async function takeMessage(parts: Parts, row: InboxRow): Promise<Taken> {
  try {
    // What lies in Sent is the owner's own.
    const objection = row.role === 'sent' ? null : await parts.trial.objection(row.raw)
    if (objection !== null) throw new UnreadableMessage(objection)
    const message = await parseMessage(row.raw)
    return takeParsed(parts, row, message)
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

function takeParsed(parts: Parts, row: InboxRow, message: Message): Taken {
  const { database } = parts
  const settle = (conversationId: string | null, because: string, keep: boolean): Taken => {
    settleMessage(database, row.id, { state: keep ? 'read' : 'ignored', conversationId, because })
    return { row, message, reading: null, conversationId, because }
  }
  if (ownMailSeen(parts, row, message)) return settle(null, 'a mail of my own', false)
  const answered = isFromOwner(message, parts.identity) ? answeredMail(parts, message) : null
  if (answered !== null && isAutomatic(parts, row, message)) {
    return settle(null, 'an automatic answer to a mail of mine is never a command', false)
  }
  if (answered !== null) {
    const because = ownerSaid(parts, row, message, answered)
    return settle(answered.conversationId === '' ? null : answered.conversationId, because, true)
  }
  const arrival = { message, receivedAt: row.receivedAt, watched: row.role === 'watched' }
  const classified = classify(arrival, parts.identity, lookupIn(database))
  return database.transaction(() => {
    const conversation = classified.conversation ?? open(parts, row, classified, message)
    const reading = readMessage(arrival, classified, parts.identity, conversation)
    if (conversation !== null && isCopy(conversation, reading)) {
      return { ...settle(conversation.id, 'another copy of a message that was read', false), reading }
    }
    if (conversation !== null) {
      const at = parts.clock.now()
      step(parts, conversation.id, `message:${row.identity}`, {
        at,
        type: 'message-read',
        reading,
        // By when it arrived: the date in a mail is its sender's to forge, or his clock's to get wrong.
        past: isPast(parts, row.receivedAt),
      })
    } else if (classified.sender === 'owner' && classified.addressesUs) {
      ownerSaid(parts, row, message, null)
    }
    settle(conversation?.id ?? null, classified.because, conversation !== null)
    return { row, message, reading, conversationId: conversation?.id ?? null, because: classified.because }
  })()
}

function isAutomatic(parts: Parts, row: InboxRow, message: Message): boolean {
  return readAutomatic(message, localDay(row.receivedAt, parts.identity.zone)).kind !== 'human'
}

/** The mail of ours that this one answers, found by its Message-ID in In-Reply-To or References, nearest first. */
function answeredMail(parts: Parts, message: Message) {
  for (const id of referencedIds(message)) {
    const mail = outboxByMessageId(parts.database, id)
    if (mail?.audience === 'owner') return mail
  }
  return null
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
  return conversation
}
