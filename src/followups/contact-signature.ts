// The line below the contact's full name in the mails, which usually tells the position.

import type { Conversation } from '../conversation/conversation.ts'

/** Latest first, with the mail's instant; [] where no mail is signed in full. */
export function signatures({ contact, thread }: Conversation): readonly { text: string; at: string }[] {
  if (!contact.name.includes(' ')) return []
  return thread
    .filter(({ by }) => by === 'contact')
    .toReversed()
    .flatMap(({ text, at }) => {
      const below = lineBelow(text, contact.name)
      return below === null ? [] : [{ text: below, at }]
    })
}

export function signatureLines(conversation: Conversation): readonly string[] {
  return [...new Set(signatures(conversation).map(({ text }) => text))]
}

function lineBelow(text: string, name: string): string | null {
  const lines = text
    .slice(-2000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const at = lines.findLastIndex((line) => line.toLowerCase() === name.toLowerCase())
  const below = at === -1 ? undefined : lines[at + 1]
  return below !== undefined && below.length <= 80 && /\p{L}{3}/u.test(below) && !/[@:]|https?/.test(below)
    ? below
    : null
}
