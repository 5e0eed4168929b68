// Finds in the heads and words of mail what speaks for an advice having been followed: the owner wrote to the person, or the ticket
// or the enrolment came. It rather misses ten signs than shows one that is none, and nothing counts before the owner's word.

import type { Address, Instant } from '../mail/message.ts'
import { isConfirmation, mayConfirm } from './confirmation-words.ts'
import type { Advice, Conversation, Evidence } from './conversation.ts'
import { meetingOf } from './restage.ts'
import { tellingWords, wordsOf } from './telling-words.ts'

/** A mail as far as it can speak for something. `text` is '' where only the head is known. */
export type Seen = {
  readonly messageId: string | null
  readonly at: Instant
  readonly lies: 'sent' | 'elsewhere'
  readonly from: readonly Address[]
  /** To and Cc. */
  readonly to: readonly Address[]
  readonly subject: string
  readonly text: string
}

/** What mail may prove: one open advice, and by what its proof would be known. */
export type Clue = {
  readonly conversationId: string
  readonly number: number
  /** Only mail after the talk counts. */
  readonly after: Instant
  readonly notProof: readonly string[]
  /** Lower case; somebody to write to. */
  readonly names: readonly string[]
  readonly addresses: readonly string[]
  /** Of an event, a course or a guild, lower case; empty where the advice is nothing of the sort. */
  readonly words: readonly string[]
  /** What makes one of them certain. */
  readonly beside: readonly string[]
}

const MOST_OF = 0.6
const CONFIRMED: readonly Advice['kind'][] = ['event', 'course', 'organisation']
const address = /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}/gi

/** What could be proven of the advice of a conversation; nothing before the talk, nor once it is done, dropped or shown. */
export function cluesOf(conversation: Conversation): Clue[] {
  const meeting = meetingOf(conversation.stage)
  if (meeting === null || conversation.following !== 'yes' || conversation.debrief === null) return []
  return conversation.advice
    .filter(({ state, evidence }) => state === 'open' && evidence === undefined)
    .map((advice) => clueOf(conversation, advice, meeting.end))
    .filter(({ names, addresses, words }) => names.length + addresses.length + words.length > 0)
}

function clueOf({ id, contact, referrals }: Conversation, advice: Advice, after: Instant): Clue {
  const text = advice.text.toLowerCase()
  const own = [contact.address, ...contact.aliases].map((one) => one.toLowerCase())
  const people = referrals.filter(({ name }) => name !== null && text.includes(name.toLowerCase()))
  const names = people.map(({ name }) => (name ?? '').toLowerCase()).filter((name) => name.includes(' '))
  const addresses = [...people.flatMap((one) => one.address ?? []), ...(text.match(address) ?? [])]
  return {
    conversationId: id,
    number: advice.number,
    after,
    notProof: advice.notProof ?? [],
    names: names.filter((name) => name !== contact.name.toLowerCase()),
    addresses: addresses.map((one) => one.toLowerCase()).filter((one) => !own.includes(one)),
    ...(CONFIRMED.includes(advice.kind) ? tellingWords(advice.text) : { words: [], beside: [] }),
  }
}

/** Whether a mail is worth fetching for a clue, by its head alone. */
export function mayProve(clue: Clue, seen: Seen): boolean {
  if (seen.lies === 'sent') return writtenTo(clue, seen) !== null
  if (clue.words.length === 0 || !mayConfirm(seen.subject)) return false
  const head = wordsOf(`${seen.subject} ${seen.from.map(({ name }) => name).join(' ')}`)
  return clue.words.some((word) => head.has(word))
}

/** The proof that a mail is, or null. */
export function evidenceIn(clue: Clue, seen: Seen): Evidence | null {
  const { messageId, at, subject } = seen
  if (messageId === null || at <= clue.after || clue.notProof.includes(messageId)) return null
  if (seen.lies === 'sent') {
    const to = writtenTo(clue, seen)
    return to === null ? null : { at, from: to.name === '' ? to.address : to.name, subject, messageId, sent: true }
  }
  const [sender] = seen.from
  if (sender === undefined || !mayProve(clue, seen) || !isConfirmation(subject, seen.text)) return null
  const said = wordsOf(`${subject} ${sender.name} ${seen.text}`)
  return isMeant(clue, said)
    ? { at, from: sender.name === '' ? sender.address : sender.name, subject, messageId }
    : null
}

/** Most of the telling words are there, and never one alone where there are others to go by. */
function isMeant({ words, beside }: Clue, said: ReadonlySet<string>): boolean {
  const found = words.filter((word) => said.has(word)).length
  const more = beside.filter((word) => said.has(word)).length
  return found >= Math.ceil(words.length * MOST_OF) && found + more >= Math.min(2, words.length + beside.length)
}

/** The person of the advice among those whom the owner wrote to: by address, or by the whole name. */
function writtenTo({ names, addresses }: Clue, { to }: Seen): Address | null {
  return (
    to.find((one) => addresses.includes(one.address.toLowerCase()) || names.includes(one.name.trim().toLowerCase())) ??
    null
  )
}
