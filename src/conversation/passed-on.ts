// Whether what the owner passes on is something to read about a contact rather than somebody's mail, whom it names, and what is
// kept of it. Whom it is about where it names nobody, the owner is asked.

import type { Forwarded } from '../mail/forwarded.ts'
import type { Instant, Message } from '../mail/message.ts'
import { newText } from '../mail/reply-text.ts'
import { baseSubject, isReplySubject } from '../mail/subject.ts'
import { readScheduler } from '../meeting/scheduler.ts'
import type { Conversation } from './conversation.ts'
import type { Lookup } from './match.ts'
import type { Material } from './material.ts'

const EXCERPT = 4000
const BEFORE_NAME = 500
const LONGEST_TITLE = 160
const MOST_TEXT = 20_000
const MOST_NAMES = 400
/** Addresses from which nobody writes in person. */
const NOBODY =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|news(?:letters?)?|editors?|editorial|digest|jobs?(?:[-_.]?(?:alerts?|noreply))?|careers?|alerts?|updates?|notifications?|messages-noreply|invitations|magazine|mailing|marketing|team-?news)(?:[-+_.\d].*)?$|[-_.+]no[-_.]?reply$/i
const SENT_TO_MANY =
  /\bunsubscribe\b|\b(?:view|open|read) (?:this (?:e-?mail|newsletter|message) )?in (?:your|a|the) browser\b|\bmanage (?:your )?(?:subscription|preferences)\b/i
const LINK = /https?:\/\/[^\s<>"“”()[\]]{4,400}/i
const PART = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{0,40}`
const BETWEEN = '(?:van|von|der|den|de|da|del|della|di|du|la|le|bin|al|el|ter|zu)'
/** Words with a capital that follow each other: a name is somewhere among them. */
const NAME = new RegExp(`${PART}(?:[ \u00a0]{1,3}(?:${BETWEEN}[ \u00a0]){0,2}${PART}){1,15}`, 'gu')
const LONGEST_NAME = 6

/** A newsletter, a page, an article that somebody sent: not a mail that opens or continues a conversation with its author. */
export function isSomethingToRead(forwarded: Forwarded, message: Message, zone: string, lookup: Lookup): boolean {
  const author = forwarded.from?.address.toLowerCase() ?? ''
  const inner = forwarded.message ?? {
    ...message,
    from: forwarded.from === null ? [] : [forwarded.from],
    subject: forwarded.subject ?? message.subject,
    text: forwarded.text,
  }
  if (inner.calendars.length > 0 || readScheduler(inner, { zone }) !== null) return false
  const text = forwarded.text.slice(0, MOST_TEXT)
  const readable = LINK.test(text) || LINK.test(forwarded.note) || text.length >= EXCERPT / 10
  if (!readable) return false
  if (NOBODY.test(author.split('@')[0] ?? '') || SENT_TO_MANY.test(text)) return true
  // Somebody wrote it in person: then only the owner's own words make it something about another.
  const people = [author, ...forwarded.to.map(({ address }) => address.toLowerCase())]
  const named = contactsNamed(`${forwarded.note}\n${forwarded.subject ?? message.subject}`, lookup)
  return named.length > 0 && named.every(({ contact }) => !people.includes(contact.address.toLowerCase()))
}

/** Contacts with whom something is under way and whose full name stands in the text; of several with one contact the newest. */
export function contactsNamed(text: string, lookup: Lookup): readonly Conversation[] {
  const names = new Set<string>()
  for (const [run] of text.slice(0, MOST_TEXT).matchAll(NAME)) {
    const words = run.split(/[ \u00a0]+/u)
    for (let from = 0; from < words.length; from += 1)
      for (let to = from + 2; to <= Math.min(words.length, from + LONGEST_NAME) && names.size < MOST_NAMES; to += 1)
        names.add(
          words
            .slice(from, to)
            .join(' ')
            .replace(/['’]s$|[.'’-]+$/, ''),
        )
  }
  const found = new Map<string, Conversation>()
  for (const name of names)
    for (const one of lookup.byName(name).filter(isUnderWay))
      if (!found.has(one.contact.address)) found.set(one.contact.address, one)
  return [...found.values()]
}

/** The owner follows it, and it is not over. */
export function isUnderWay({ following, stage }: Conversation): boolean {
  return following === 'yes' && stage.name !== 'closed'
}

/** What is kept: of a forward the inner message, else the owner's own words. Null where there is nothing to read in it. */
export function materialOf(message: Message, forwarded: Forwarded | null, receivedAt: Instant): Material | null {
  const own = forwarded === null ? newText(message) : forwarded.note
  const text = (forwarded?.text ?? own).slice(0, 100_000)
  const url = (LINK.exec(own.slice(0, MOST_TEXT)) ?? LINK.exec(text.slice(0, MOST_TEXT)))?.[0] ?? null
  if (forwarded === null && url === null && text.length < EXCERPT / 10) return null
  const subject = forwarded?.subject ?? (isReplySubject(message.subject) ? '' : message.subject)
  return {
    title: plain(baseSubject(subject)) || plain(firstWords(text)),
    from: plain(forwarded?.from?.name || forwarded?.from?.address || ''),
    date: forwarded?.date ?? receivedAt,
    url: url === null ? null : url.replace(/[.,;:!?]+$/, ''),
    text,
    messageId: forwarded?.message?.messageId ?? message.messageId,
  }
}

/** As it is kept with one contact: 4,000 characters, from a little before the place where the name first stands. */
export function excerptedFor(material: Material, name: string): Material {
  const at = name.includes(' ') ? material.text.indexOf(name) : -1
  const from = at + name.length <= EXCERPT ? 0 : material.text.lastIndexOf('\n', at - BEFORE_NAME) + 1
  const start = from === 0 && at > EXCERPT ? at - BEFORE_NAME : from
  return { ...material, text: material.text.slice(start, start + EXCERPT).trim() }
}

function firstWords(text: string): string {
  return text.split('\n', 40).find((line) => /\p{L}{3}/u.test(line) && !LINK.test(line)) ?? ''
}

function plain(words: string): string {
  const line = words
    .slice(0, 4 * LONGEST_TITLE)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1)}…` : line
}
