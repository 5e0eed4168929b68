// Everything that the owner told of a talk, under the numbers by which he corrects it. A number, once given, stays with its
// thing and is never given to another.

import type { Advice, Conversation, Pledge } from './conversation.ts'
import type { NamedPerson } from './introduction.ts'

/** One numbered thing. */
export type Entry = { readonly number: number } & (
  | { readonly sort: 'advice'; readonly advice: Advice }
  | { readonly sort: 'person'; readonly person: NamedPerson }
  | { readonly sort: 'pledge'; readonly pledge: Pledge }
  | { readonly sort: 'opening'; readonly text: string }
  | { readonly sort: 'struck'; readonly text: string }
  | { readonly sort: 'fit'; readonly text: 'up' | 'same' | 'down' }
)

/** The key under which `Conversation.numbers` holds a person's number. */
export function personKey({ name, address }: NamedPerson): string {
  return `person:${(name ?? address ?? '').toLowerCase()}`
}

/** The number that the next thing gets. */
export function nextLedgerNumber(conversation: Conversation): number {
  const used = [...conversation.advice.map(({ number }) => number), ...Object.values(conversation.numbers ?? {})]
  return Math.max(conversation.lastNumber ?? 0, 0, ...used) + 1
}

/** The same conversation with a number for everybody named who has none yet. */
export function peopleNumbered(conversation: Conversation): Conversation {
  return withKeys(conversation, conversation.referrals.map(personKey))
}

/** The same conversation with a number for everything that has none yet. */
export function numbered(conversation: Conversation): Conversation {
  const { debrief } = conversation
  return withKeys(peopleNumbered(conversation), [
    ...(debrief?.struck == null ? [] : ['struck']),
    ...(debrief?.fit === undefined ? [] : ['fit']),
  ])
}

function withKeys(conversation: Conversation, keys: readonly string[]): Conversation {
  const numbers = { ...conversation.numbers }
  let next = nextLedgerNumber(conversation)
  for (const key of keys) {
    if (numbers[key] !== undefined) continue
    numbers[key] = next
    next += 1
  }
  return { ...conversation, numbers, lastNumber: next - 1 }
}

/** What stands, by number; advice that was dropped is left out. */
export function entries(conversation: Conversation): Entry[] {
  const { advice, referrals, pledges = [], numbers = {}, debrief } = conversation
  const found: Entry[] = [
    ...advice
      .filter(({ state }) => state !== 'dropped')
      .map((one) => ({ number: one.number, sort: 'advice' as const, advice: one })),
    ...referrals.flatMap((person) => {
      const number = numbers[personKey(person)]
      return number === undefined ? [] : [{ number, sort: 'person' as const, person }]
    }),
    ...pledges.map((pledge) => ({ number: pledge.number, sort: 'pledge' as const, pledge })),
    ...(debrief?.openings ?? []).map(({ number, text }) => ({ number, sort: 'opening' as const, text })),
  ]
  if (debrief?.struck != null && numbers.struck !== undefined)
    found.push({ number: numbers.struck, sort: 'struck', text: debrief.struck })
  if (debrief?.fit !== undefined && numbers.fit !== undefined)
    found.push({ number: numbers.fit, sort: 'fit', text: debrief.fit })
  return found.sort((a, b) => a.number - b.number)
}
