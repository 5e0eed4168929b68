// Notices where the owner's words speak about the contact instead of to them. His words are never changed: he is told.

import type { Conversation } from '../conversation/conversation.ts'
import { callName } from '../followups/salutation.ts'

const ABOUT_SOMEBODY = /\b(?:she|he|her|his|him|hers)\b/i
const LONGEST = 20_000

/** A remark for the owner, or null. `body` is the note; its first line, the salutation, may hold the name. */
export function thirdPerson(conversation: Conversation, body: string): string | null {
  const name = callName(conversation)
  const passage = named(name, body.slice(body.indexOf('\n') + 1, LONGEST)) ?? spokenOf(conversation, body)
  return passage === null ? null : `It goes to ${name}, but speaks about ${name}: "${passage}"`
}

/** The given name by itself; "Maria Lopez" may be somebody else. */
function named(name: string, text: string): string | null {
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(name)) return null
  for (const sentence of text.split(/(?<=[.!?])\s+|\n/)) {
    const at = sentence.split(/[^\p{L}'’-]+/u)
    const here = at.findIndex((word, index) => word.replace(/['’]s$/, '') === name && !/^\p{Lu}/u.test(at[index + 1] ?? ''))
    if (here !== -1) return sentence.trim()
  }
  return null
}

/** "that she rewrites every brief": what struck the owner is about the contact, whoever else the rest is about. */
function spokenOf({ debrief }: Conversation, body: string): string | null {
  const struck = debrief?.struck?.replace(/\s+/g, ' ').trim() ?? ''
  const opening = struck.split(' ').slice(0, 4).join(' ')
  return ABOUT_SOMEBODY.test(opening) && body.includes(struck.slice(-30).replace(/[.;,]$/, '')) ? struck : null
}
