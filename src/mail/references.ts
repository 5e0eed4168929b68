// Threading by Message-IDs (RFC 5322 §3.6.4): which messages one answers, and what an answer to it must name.
import type { Message } from './message.ts'

const mostReferences = 100

/** The ids of an unfolded Message-ID, In-Reply-To or References field, without brackets, each once, in its order. */
export function readIds(field: string): string[] {
  const bracketed = [...field.matchAll(/<([^<>\s]{1,998})>/g)].map((match) => match[1] ?? '')
  const ids = bracketed.length > 0 ? bracketed : field.split(/[\s,<>]+/).filter((word) => /^[^@]+@[^@]+$/.test(word))
  return [...new Set(ids)]
}

/** The ids of earlier messages that this one names, the one it answers first and the oldest last, each once. */
export function referencedIds(message: Message): string[] {
  return [...new Set([...message.inReplyTo, ...message.references.toReversed()])]
}

/** The same from the unfolded fields of a header that has not been parsed. */
export function idsReferencedIn(field: (name: string) => string): string[] {
  return [...new Set([...readIds(field('in-reply-to')), ...readIds(field('references')).reverse()])]
}

/** The References of an answer to `parent`: its own and its id, oldest first; the middle of a very long thread is left out. */
export function replyReferences(parent: { messageId: string | null; references: readonly string[] }): string[] {
  const ids = [...new Set(parent.references.filter((id) => id !== parent.messageId))]
  if (parent.messageId) ids.push(parent.messageId)
  return ids.length > mostReferences ? [ids[0] ?? '', ...ids.slice(1 - mostReferences)] : ids
}
