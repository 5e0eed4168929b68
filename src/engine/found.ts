// After the very first reading of the mailbox: what was found under way is told once, and nothing is done about it.

import type { Conversation } from '../conversation/conversation.ts'
import { nextStep } from '../conversation/plan.ts'
import { readsLikeOutreach } from '../mail/outreach-ask.ts'
import { describeTime } from '../meeting/describe-time.ts'
import { composeFound } from '../owner/found-mail.ts'
import { kindWords } from '../owner/mail-words.ts'
import { allConversations } from '../store/conversations.ts'
import { addEffect } from '../store/effects.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import type { Parts } from './parts.ts'

const STAGES: Record<Conversation['stage']['name'], string> = {
  asked: 'asked, no answer yet',
  answered: 'answered',
  scheduling: 'looking for a time',
  scheduled: 'a meeting is agreed',
  met: 'you have met',
  closed: 'closed',
}

/** Asks for the report once, after the first complete scan; `days` is how far back that went. */
export function tellFound(parts: Parts, days: number): void {
  const { database } = parts
  if (readMeta(database, 'found-told') !== null) return
  database.transaction(() => {
    const found = allConversations(database).filter((one) => one.askedAt < parts.firstStart)
    const followed = found.filter((one) => one.following === 'yes')
    const unsure = found.filter((one) => one.following === 'unsure')
    const mail = composeFound({
      owner: parts.setting.owner.name,
      zone: parts.identity.zone,
      at: parts.clock.now(),
      days,
      followed: followed.map((one) => ({
        contact: nameOf(one),
        stage: STAGES[one.stage.name],
        next: nextOf(parts, one),
      })),
      unsure: unsure.map((one) => ({ contact: nameOf(one), askedAt: one.askedAt, quote: quoteOf(one) })),
    })
    const about = { mail: 'found', conversations: [...followed, ...unsure].map((one) => one.id) } as const
    addEffect(database, '', {
      effect: 'mail-generally',
      purpose: 'found',
      about,
      subject: mail.subject,
      text: mail.text,
    })
    writeMeta(database, 'found-told', parts.clock.now())
  })()
}

function nameOf(conversation: Conversation): string {
  return conversation.contact.name || conversation.contact.address
}

function nextOf(parts: Parts, conversation: Conversation): string | null {
  const { zone } = parts.identity
  const next = nextStep(parts.setting, conversation)
  if (next === null || next.dueAt < parts.firstStart) return null
  return `${kindWords[next.kind]} on ${describeTime(next.dueAt, zone, zone)}`
}

function quoteOf(conversation: Conversation): string {
  const text = conversation.thread[0]?.text ?? ''
  return readsLikeOutreach(text, conversation.subject)?.quote ?? conversation.subject
}
