// What the owner passes on to be read about a contact: kept with the one whom it names; where it names nobody or several, he is
// asked, and his answer is acted on here. What comes of it is decided in conversation/material-found.ts.

import type { About, Command } from '../conversation/command.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Material } from '../conversation/material.ts'
import { contactsNamed, excerptedFor, isUnderWay, materialOf } from '../conversation/passed-on.ts'
import { materialQuestion } from '../followups/material-questions.ts'
import { forwardedMessage } from '../mail/forwarded.ts'
import type { Message } from '../mail/message.ts'
import { composeWhom, composeWhomDeclined } from '../owner/whom-mail.ts'
import { allConversations, lookupIn, readConversation } from '../store/conversations.ts'
import { addEffect } from '../store/effects.ts'
import type { InboxRow } from '../store/inbox.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'

type Asked = Extract<About, { mail: 'material' }>

const MOST_ASKED = 9

/** A mail of the owner's to us that answers nothing of ours. Null where there is nothing to read in it, or nobody whom it could be about. */
export function materialSaid(parts: Parts, key: string, row: InboxRow, message: Message): string | null {
  const forwarded = forwardedMessage(message, parts.identity.zone)
  const material = materialOf(message, forwarded, row.receivedAt)
  if (material === null) return null
  const words = `${message.subject}\n${forwarded?.note ?? ''}\n${material.title}`
  const lookup = lookupIn(parts.database)
  const meant = contactsNamed(words, lookup)
  const named = meant.length > 0 ? meant : contactsNamed(material.text, lookup)
  const [only, ...others] = named
  if (only !== undefined && others.length === 0) return keep(parts, key, only, material)
  // A long mail of his without a link may be anything.
  if (forwarded === null && material.url === null && only === undefined) return null
  return ask(parts, key, material, named)
}

/** An answer to a mail about one contact that is no command, but brings something to read; null where it is not that. */
export function materialAnswered(
  parts: Parts,
  key: string,
  row: InboxRow,
  message: Message,
  about: About,
  conversation: Conversation,
): string | null {
  if (!takesMaterial(about) || !isUnderWay(conversation)) return null
  const forwarded = forwardedMessage(message, parts.identity.zone)
  const attached = message.attached[0]
  const brought =
    forwarded ??
    (attached === undefined
      ? null
      : {
          from: attached.from[0] ?? null,
          to: attached.to,
          date: attached.sentAt,
          subject: attached.subject,
          text: attached.text,
          note: '',
          message: attached,
        })
  const material = materialOf(message, brought, row.receivedAt)
  if (material === null || (brought === null && material.url === null)) return null
  return keep(parts, key, conversation, material)
}

/** After a talk a link belongs to what he tells of it. */
function takesMaterial(about: About): boolean {
  if (about.mail === 'told') return about.kind === 'questions' || about.kind === 'card'
  return ['meeting-logged', 'noticed', 'answer', 'notice'].includes(about.mail)
}

/** His word on whom it is about. */
export function whomAnswered(parts: Parts, key: string, about: Asked, command: Command): string | null {
  if (command.command === 'no') {
    const mail = composeWhomDeclined(about.material)
    addEffect(parts.database, '', { effect: 'mail-generally', purpose: key, about: { mail: 'answer' }, ...mail })
    return 'the owner says that it is about nobody'
  }
  if (command.command !== 'about') return null
  const chosen = about.contacts.filter((_contact, index) => command.numbers.includes(index + 1))
  for (const { conversationId } of chosen) {
    const conversation = readConversation(parts.database, conversationId)
    if (conversation !== null) keep(parts, `${key}:${conversationId}`, conversation, about.material)
  }
  return `the owner says that it is about ${chosen.map(({ name }) => name).join(' and ')}`
}

function keep(parts: Parts, key: string, conversation: Conversation, material: Material): string {
  const { contact } = conversation
  const excerpt = excerptedFor(material, contact.name)
  const decision = step(parts, conversation.id, key, {
    at: parts.clock.now(),
    type: 'material-found',
    material: excerpt,
    question: materialQuestion(excerpt, contact.address),
  })
  return decision === null ? 'another copy of what the owner passed on' : decision.because
}

/** Null where there is nobody to ask about. */
function ask(parts: Parts, key: string, material: Material, named: readonly Conversation[]): string | null {
  const candidates = named.length > 0 ? named : allConversations(parts.database).filter(isUnderWay).sort(talkFirst)
  const contacts = candidates.slice(0, MOST_ASKED).map(({ id, contact }) => ({
    conversationId: id,
    name: contact.name || contact.address,
  }))
  if (contacts.length === 0) return null
  const mail = composeWhom({ material, contacts, named: named.length > 0, more: candidates.length > MOST_ASKED })
  const about: About = { mail: 'material', contacts, material: excerptedFor(material, '') }
  addEffect(parts.database, '', { effect: 'mail-generally', purpose: key, about, ...mail })
  return `the owner is asked whom “${material.title}” is about`
}

/** A talk that lies ahead makes it likely. */
function talkFirst(a: Conversation, b: Conversation): number {
  return Number(b.stage.name === 'scheduled') - Number(a.stage.name === 'scheduled')
}
