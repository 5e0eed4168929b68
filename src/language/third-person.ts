// Notices where the owner's words speak about the contact instead of to them. His words are never changed: he is told.

import type { Conversation } from '../conversation/conversation.ts'
import { callName } from '../followups/salutation.ts'
import { struckTold } from '../followups/struck-words.ts'

const ABOUT_SOMEBODY = /\b(?:she|he|her|his|him|hers)\b/i
const SOMEBODY_ELSE = /\b(?:you|your|yours|who)\b| \p{Lu}\p{Ll}/u
const GIVEN_NAME = /^\p{Lu}[\p{L}'’-]+$/u
const LONGEST = 20_000

/** A remark for the owner, or null. `body` is the note; its first line, the salutation, may hold the name. */
export function thirdPerson(conversation: Conversation, body: string): string | null {
  const name = callName(conversation)
  const passage = named(name, body.slice(body.indexOf('\n') + 1, LONGEST)) ?? spokenOf(conversation, body)
  return passage === null ? null : `It goes to ${name}, but speaks about ${name}: "${passage}"`
}

/** The sentence with the given name in it. "Thank you, Maria" speaks to her, and "Maria Lopez" may be somebody else. */
function named(name: string, text: string): string | null {
  if (!GIVEN_NAME.test(name)) return null
  const mention = new RegExp(
    `(?<!\\p{L}|[,–—] ?|\\bdear |\\bthank you |\\bthanks )${name}(?!\\p{L}|[,!?]| \\p{Lu})`,
    'u',
  )
  return (
    text
      .split(/(?<=[.!?])\s+|\n/)
      .find((sentence) => mention.test(sentence))
      ?.trim() ?? null
  )
}

/** "that she rewrites every brief", where it could not be turned. Where somebody else or "you" came before, she may be another. */
function spokenOf(conversation: Conversation, body: string): string | null {
  const told = conversation.debrief?.struck?.replace(/\s+/g, ' ').trim() ?? ''
  const note = body.replace(/\s+/g, ' ')
  for (const struck of [told, struckTold(conversation, conversation.debrief).struck]) {
    const pronoun = ABOUT_SOMEBODY.exec(struck)
    if (pronoun === null || SOMEBODY_ELSE.test(struck.slice(0, pronoun.index))) continue
    if (note.includes(struck.slice(pronoun.index).replace(/[.;,]$/, ''))) return struck
  }
  return null
}
