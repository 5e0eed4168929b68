// What a message of the conversation changes. The order matters: facts first, then what was about to go out is stopped,
// and only then is anything new said to the owner.

import type { Instant } from '../mail/message.ts'
import { countByHand } from './by-hand.ts'
import type { Conversation, ThreadMessage } from './conversation.ts'
import { askApproval, calledName, type Decision, draftOf, isActive, mailOwner, stay, withState } from './decision.ts'
import { inThread } from './draft-written.ts'
import type { Effect } from './effect.ts'
import type { Event } from './event.ts'
import type { Reading } from './reading.ts'
import { reconcile } from './reconcile.ts'
import { restage } from './restage.ts'
import type { Setting } from './setting.ts'
import { earlier } from './times.ts'

/** A note may draw on everything that they wrote, so nearly every mail is kept whole. */
const EXCERPT_CHARACTERS = 12_000
/** What versions before kept of a mail. */
const FORMER_CHARACTERS = 4000
const REMEMBERED_MESSAGES = 60

/** Decides about one message; the same Message-ID with the same words is read once. */
export function messageRead(
  setting: Setting,
  before: Conversation,
  event: Extract<Event, { type: 'message-read' }>,
): Decision {
  const { reading, at } = event
  if (isRead(before, reading)) return addressed(before, reading)
  const learnt = learn(before, reading, at)
  const staged = restage(learnt, before.negotiation.meeting, reading, at, setting.cadence.zone)
  const reasons = [reading.because, staged.because].filter((reason) => reason !== null)
  let conversation: Conversation = { ...learnt, stage: staged.stage }
  const effects: Effect[] = [...staged.effects]
  if (reading.kind === 'bounce') {
    const bounced = afterBounce(conversation, reading)
    conversation = bounced.conversation
    effects.push(...bounced.effects)
  }
  if (reading.by === 'owner') {
    const counted = countByHand(setting, conversation, reading, at)
    conversation = counted.conversation
    effects.push(...counted.effects)
    if (counted.because !== null) reasons.push(counted.because)
  }
  if (reading.unreadable) effects.push(lookYourself(conversation, reading))
  const stopped = isDelay(reading) ? stay(conversation, '') : stopForNews(setting, conversation, reading, at)
  conversation = stopped.conversation
  effects.push(...stopped.effects)
  if (reading.kind === 'outreach') effects.push(...openingWords(conversation, reading))
  if (conversation.following === 'quiet' && arrangesTalk(conversation, reading)) {
    conversation = { ...conversation, following: 'unsure' }
    effects.push(mailOwner({ mail: 'outreach-question', quote: firstLine(reading) }))
    reasons.push('they arrange a talk, so the owner is asked whether it is an outreach')
  }
  const because = `${reasons.join('; ')}${stopped.because}`
  return { conversation, effects: event.past ? [] : effects.filter(isWanted(conversation)), because }
}

/** Of what the owner has not asked us to follow he hears nothing but the question whether we should. */
function isWanted(conversation: Conversation): (effect: Effect) => boolean {
  if (conversation.following === 'yes') return () => true
  return (effect) =>
    effect.effect === 'withdraw-note' || (effect.effect === 'mail-owner' && effect.mail.mail === 'outreach-question')
}

/** A server that goes on trying tells nothing about the contact. */
function isDelay(reading: Reading): boolean {
  return reading.kind === 'bounce' && reading.bounce?.permanent !== true
}

/** Whether this is another copy, from Sent or from a second folder, that tells nothing new. */
export function isCopy(conversation: Conversation, reading: Reading): boolean {
  const unanswered = conversation.following === 'unsure' || conversation.following === 'quiet'
  return isRead(conversation, reading) && !(reading.kind === 'outreach' && unanswered)
}

function isRead(conversation: Conversation, reading: Reading): boolean {
  return conversation.thread.some((message) => isSame(message, reading))
}

function isSame(message: ThreadMessage, reading: Reading): boolean {
  if (message.messageId === null || message.messageId !== reading.messageId) return false
  const text = excerpt(reading.newText)
  return message.text === text || (message.text.length === FORMER_CHARACTERS && text.startsWith(message.text))
}

/** The second copy of an outreach may be the one that shows us the service's address. */
function addressed(conversation: Conversation, reading: Reading): Decision {
  if (reading.kind !== 'outreach' || !reading.addressesUs || conversation.following === 'yes')
    return stay(conversation, 'this message was read before')
  return {
    conversation: { ...conversation, following: 'yes' },
    effects: [mailOwner({ mail: 'noticed' })],
    because: 'another copy of the outreach carries the service address',
  }
}

function learn(conversation: Conversation, reading: Reading, at: Instant): Conversation {
  const fromContact = reading.by === 'contact'
  const human = fromContact && (reading.kind === 'reply' || reading.kind === 'invitation' || reading.kind === 'forward')
  const known = conversation.referrals.map((referral) => `${referral.address ?? ''}|${referral.name ?? ''}`)
  const referrals = reading.referrals.filter(
    (referral) => !known.includes(`${referral.address ?? ''}|${referral.name ?? ''}`),
  )
  return {
    ...conversation,
    contact: named(conversation, reading),
    thread: [...conversation.thread, remembered(reading, at)].slice(-REMEMBERED_MESSAGES),
    negotiation: reading.negotiation ?? conversation.negotiation,
    absentUntil: human ? null : (reading.absentUntil ?? conversation.absentUntil),
    parkedUntil: human ? reading.parkedUntil : conversation.parkedUntil,
    referrals: fromContact ? [...conversation.referrals, ...referrals] : conversation.referrals,
  }
}

/** A contact whom the owner addressed without a name signs with one; another address of hers is remembered. */
function named(conversation: Conversation, reading: Reading): Conversation['contact'] {
  const { contact } = conversation
  const author = authorOf(reading)
  if (author === null) return contact
  if (author.address === contact.address) {
    return contact.name === '' && author.name !== '' ? { ...contact, name: author.name } : contact
  }
  if (reading.kind === 'auto-reply' || contact.aliases.includes(author.address)) return contact
  return { ...contact, aliases: [...contact.aliases, author.address] }
}

/** Who speaks for the contact by an address of their own: not the calendar service that invites, nor the owner who forwards. */
function authorOf(reading: Reading): Reading['from'] {
  if (reading.by !== 'contact') return null
  if (reading.kind === 'forward') return reading.forwarded?.from ?? null
  return reading.sender === 'contact' && reading.kind !== 'bounce' ? reading.from : null
}

/** A clock that runs ahead, or lies, must not move what is counted from this message into the future. */
function remembered(reading: Reading, at: Instant): ThreadMessage {
  return {
    messageId: reading.messageId,
    references: reading.references,
    by: reading.by === 'owner' ? 'owner' : 'contact',
    at: earlier(reading.date, at),
    subject: reading.subject,
    text: excerpt(reading.newText),
    ...(reading.kind === 'forward' ? { forwarded: true } : {}),
    kind:
      reading.kind === 'forward' || reading.kind === 'notification' || reading.kind === 'unrelated'
        ? 'reply'
        : reading.kind,
    ...(reading.answer === 'none' ? {} : { answer: reading.answer }),
  }
}

function excerpt(text: string): string {
  return text.slice(0, EXCERPT_CHARACTERS)
}

function afterBounce(conversation: Conversation, reading: Reading): { conversation: Conversation; effects: Effect[] } {
  const { bounce } = reading
  const lines = [
    `Your mail to ${calledName(conversation)} <${bounce?.recipient ?? conversation.contact.address}> came back${bounce?.status ? ` (${bounce.status})` : ''}.`,
  ]
  if (bounce?.permanent !== true) {
    lines.push('The mail server says that it will go on trying, or that you may try again.')
    return { conversation, effects: [mailOwner({ mail: 'notice', title: 'a mail is delayed', lines })] }
  }
  lines.push('The address does not work. If you find the right one, write to it and put me in Bcc again.')
  const asked = conversation.stage.name === 'asked'
  const stage = asked ? ({ name: 'closed', outcome: 'bounced', meeting: null } as const) : conversation.stage
  return {
    conversation: { ...conversation, stage },
    effects: [mailOwner({ mail: 'notice', title: 'the address does not work', lines })],
  }
}

/** Promise 3: any message from the contact pauses what was about to go to them. */
function stopForNews(setting: Setting, before: Conversation, reading: Reading, at: Instant): Decision {
  const who = news(before, reading)
  const settled = reconcile(setting, before, at, who)
  let { conversation } = settled
  const effects: Effect[] = [...settled.effects]
  const thread = isToAnswer(reading) ? inThread(before) : null
  for (const followUp of Object.values(conversation.followUps).filter(isActive)) {
    const draft = draftOf(followUp)
    if (draft === null) continue
    const remark = reading.by === 'contact' ? `Since then ${who}: ${firstLine(reading)}` : `Since then ${who}.`
    const next = { ...draft, version: draft.version + 1, remarks: [remark], ...thread }
    if (followUp.state.status === 'leaving') {
      effects.push({ effect: 'withdraw-note', followUp: followUp.key, version: draft.version, because: remark })
    }
    conversation = withState(conversation, followUp, { status: 'asking', draft: next, askedAt: at, reminders: 0 })
    effects.push(askApproval(followUp, next, 0))
  }
  const because = settled.told.length === 0 ? '' : `; ${who}, so ${settled.told.join(' and ')}`
  return { conversation, effects, because }
}

/** What happened, for the owner: a sentence that goes on after "since". */
function news(conversation: Conversation, reading: Reading): string {
  const name = calledName(conversation)
  if (reading.by === 'owner') return `you wrote to ${name} yourself`
  if (reading.kind === 'bounce') return `a mail to ${name} came back`
  return reading.kind === 'auto-reply' ? `an automatic answer came from ${name}` : `${name} wrote`
}

/** Whether a note answers it from now on, unless something newer was read before. */
function isToAnswer({ by, messageId, kind }: Reading): boolean {
  return by === 'contact' && messageId !== null && kind !== 'auto-reply' && kind !== 'forward'
}

/** What they say first, beyond "Dear Nora,". */
function firstLine(reading: Reading): string {
  const lines = reading.newText
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const line = lines.find((text) => !/^[^.!?]{1,40},$/.test(text)) ?? lines[0] ?? reading.subject
  return line.length > 120 ? `${line.slice(0, 117)}…` : line
}

function lookYourself(conversation: Conversation, reading: Reading): Effect {
  const name = calledName(conversation)
  const lines = [
    `${name} wrote to you (“${reading.subject}”), and I could not read the mail: ${reading.because}`,
    'Please look at it yourself. If it names a time, tell me: "moved Thu 15:00". Nothing goes to them before you say so.',
  ]
  return mailOwner({ mail: 'notice', title: 'a mail that I could not read', lines })
}

/** What was watched in silence shows itself: the contact answers, and a time is on the table. */
function arrangesTalk(conversation: Conversation, reading: Reading): boolean {
  const { name } = conversation.stage
  return reading.by === 'contact' && reading.kind !== 'auto-reply' && (name === 'scheduling' || name === 'scheduled')
}

function openingWords(conversation: Conversation, reading: Reading): Effect[] {
  if (conversation.following === 'yes') return [mailOwner({ mail: 'noticed' })]
  return conversation.following === 'unsure'
    ? [mailOwner({ mail: 'outreach-question', quote: reading.quote ?? '' })]
    : []
}
