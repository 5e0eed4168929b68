// The owner's word to us: in answer to a mail of ours, or out of the blue. Read once, whichever copy of it is seen first. What
// could send something is approve.ts's.

import { createHash } from 'node:crypto'
import type { About, Command } from '../conversation/command.ts'
import { localDay } from '../conversation/times.ts'
import { parseAddresses } from '../mail/address.ts'
import { readAutomatic } from '../mail/automatic.ts'
import { headerDoubt } from '../mail/header-doubt.ts'
import type { Message } from '../mail/message.ts'
import { newText } from '../mail/reply-text.ts'
import { soleSender } from '../mail/sole-sender.ts'
import { composeFoundDeclined } from '../owner/found-mail.ts'
import { composeNotUnderstoodGenerally } from '../owner/not-understood-mail.ts'
import type { SignsAs } from '../owner/owner-words.ts'
import { readCommand } from '../owner/read-command.ts'
import { readNews } from '../owner/read-news.ts'
import { composeUnclear } from '../owner/unclear-mail.ts'
import { endApprovals } from '../store/approvals.ts'
import { readConversation } from '../store/conversations.ts'
import { addEffect } from '../store/effects.ts'
import type { InboxRow } from '../store/inbox.ts'
import type { Answered } from './answered.ts'
import { type Approving, refuseApproval, takeApproval } from './approve.ts'
import { materialAnswered, materialSaid, whomAnswered } from './material.ts'
import { newsSaid } from './news.ts'
import type { Parts } from './parts.ts'
import { isPast } from './past.ts'
import { step } from './step.ts'

/** Of other recipients more than this are counted only. */
const MOST_NAMED = 5

/** Acts on the answer and says why it did what it did. `answered` is null when it answers nothing of ours. */
export async function ownerSaid(
  parts: Parts,
  row: InboxRow,
  message: Message,
  answered: Answered | null,
): Promise<string> {
  if (isPast(parts, row.receivedAt)) return 'the owner wrote this before I began to watch'
  const text = newText(message)
  const key = `said:${createHash('sha256')
    .update(`${message.messageId ?? row.identity}\n${text}`)
    .digest('hex')}`
  if (answered === null) return unprompted(parts, key, row, message, text)
  const { about, conversationId } = answered
  const strangers = otherRecipients(parts, message)
  if (strangers.length > 0) return overheard(parts, key, message, answered, strangers)
  const news = readNews(text, about, signsAs(parts))
  if (news !== null) return newsSaid(parts, key, news)
  const conversation = conversationId === '' ? null : readConversation(parts.database, conversationId)
  const at = parts.clock.now()
  const command = readCommand(text, {
    about,
    at: message.sentAt ?? row.receivedAt,
    zone: parts.identity.zone,
    meetingStart:
      conversation !== null && 'meeting' in conversation.stage ? (conversation.stage.meeting?.start ?? null) : null,
    adviceCount: conversation?.advice.length ?? 0,
    adviceNumbers: conversation?.advice.map(({ number }) => number) ?? [],
    ...(conversation !== null && { contactName: conversation.contact.name }),
    signs: signsAs(parts),
  })
  if (conversation === null) return global(parts, key, about, command)
  const read = command.command === 'unknown' ? materialAnswered(parts, key, row, message, about, conversation) : null
  if (read !== null) return read
  if (about.mail === 'approval' && (command.command === 'send' || command.command === 'edit')) {
    const { followUp } = about
    const approving: Approving = { key, conversationId, followUp, command, saidAt: row.receivedAt }
    // A person's mail that came through a list or a program may hold something back, but let nothing go.
    const automatic = readAutomatic(message, localDay(row.receivedAt, parts.identity.zone))
    if (!automatic.mayBeActedOn) return refuseApproval(parts, approving, `it is ${automatic.because}`)
    return takeApproval(parts, row, approving, answered.approval)
  }
  const decision = step(parts, conversation.id, key, { at, type: 'owner-answered', about, command })
  return decision === null ? 'another copy of an answer that was acted on' : decision.because
}

/** Whoever else got it may know the token now: nothing is done, and what was asked is asked under a new one. */
function overheard(
  parts: Parts,
  key: string,
  message: Message,
  answered: Answered,
  strangers: readonly string[],
): string {
  const others = strangers.length > MOST_NAMED ? `${strangers.length} others` : strangers.join(', ')
  const because = `it went to ${others}, too, and an answer to me with other recipients never counts`
  const { about, conversationId } = answered
  parts.database
    .transaction(() => {
      if (about.mail === 'approval') {
        const { followUp } = about
        const burnt = endApprovals(parts.database, { conversationId, followUp }, 'burnt', because)
        refuseApproval(parts, { key, conversationId, followUp }, because, burnt > 0)
      } else {
        const mail = composeUnclear({
          subject: message.subject,
          text: newText(message),
          strangers,
          at: parts.clock.now(),
        })
        answerGenerally(parts, key, mail, { mail: 'answer' })
      }
    })
    .immediate()
  return because
}

/** Answers to mails about several conversations at once: what was found on the first start, and the digest. */
function global(parts: Parts, key: string, about: About, command: Command): string {
  if (about.mail === 'found' && (command.command === 'follow' || command.command === 'no'))
    return found(parts, key, about.conversations, command)
  const whom = about.mail === 'material' ? whomAnswered(parts, key, about, command) : null
  if (whom !== null) return whom
  const read = command.command === 'unknown' ? command.read : command.command
  const meant = command.command === 'unknown' ? command.meant : null
  answerGenerally(parts, key, composeNotUnderstoodGenerally({ about, read, meant }), about)
  return `"${read}" was not understood as an answer to this mail; the owner is told what is possible`
}

/** Of what was found on the first start, the owner chooses what he wants followed. */
function found(
  parts: Parts,
  key: string,
  ids: readonly string[],
  command: Extract<Command, { command: 'follow' | 'no' }>,
): string {
  const at = parts.clock.now()
  const word = command.command === 'no' ? 'no' : 'yes'
  const unsure = ids.filter((id) => readConversation(parts.database, id)?.following === 'unsure')
  const chosen = ids.filter((id, index) => {
    if (command.command === 'no' || command.numbers === 'all') return unsure.includes(id)
    return command.numbers.includes(index + 1)
  })
  const about = { mail: 'found', conversations: ids } as const
  for (const id of chosen) {
    step(parts, id, `${key}:${id}`, { at, type: 'owner-answered', about, command: { command: word } })
  }
  if (word === 'no') {
    const names = chosen
      .map((id) => readConversation(parts.database, id)?.contact)
      .map((one) => one?.name || one?.address || '')
    answerGenerally(parts, key, composeFoundDeclined(names), { mail: 'answer' })
  }
  return `the owner said ${word} to ${chosen.length} of what was found`
}

function signsAs({ setting }: Parts): SignsAs {
  return { name: setting.owner.name, signature: setting.owner.signature }
}

/** Out of the blue he may tell his news, be it in the subject alone. */
function unprompted(parts: Parts, key: string, row: InboxRow, message: Message, text: string): string {
  if (isHisAlone(parts, row)) {
    const news = readNews(/\p{L}/u.test(text) ? text : message.subject, null, signsAs(parts))
    if (news !== null) return newsSaid(parts, key, news)
    const because = materialSaid(parts, key, row, message)
    if (because !== null) return because
  }
  return unclear(parts, key, message, text)
}

/** As far as the mail itself says it. */
function isHisAlone({ identity }: Parts, { raw }: InboxRow): boolean {
  const from = soleSender(raw)
  return from !== null && identity.addresses.includes(from) && headerDoubt(raw) === null
}

/** Every mail of the owner's to us is answered, also one that means nothing to us. */
function unclear(parts: Parts, key: string, message: Message, text: string): string {
  const mail = composeUnclear({ subject: message.subject, text, strangers: [], at: parts.clock.now() })
  answerGenerally(parts, key, mail, { mail: 'answer' })
  return 'it answers no mail of mine'
}

function answerGenerally(parts: Parts, purpose: string, mail: { subject: string; text: string }, about: About): void {
  addEffect(parts.database, '', { effect: 'mail-generally', purpose, about, subject: mail.subject, text: mail.text })
}

function otherRecipients(parts: Parts, message: Message): string[] {
  const ours = [parts.service.address, ...parts.identity.service, ...parts.identity.addresses]
  const resent = ['resent-to', 'resent-cc', 'resent-bcc'].flatMap((name) => message.headers.get(name) ?? [])
  const resentTo = resent.flatMap((value) => parseAddresses(value, 'members'))
  return [...message.to, ...message.cc, ...message.bcc, ...resentTo]
    .map((one) => one.address.toLowerCase())
    .filter((address) => !ours.includes(address))
}
