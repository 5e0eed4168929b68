// Puts the right word in the place of a wrong one, wherever the owner's notes have it: a name that was misheard stands in several.

import type { Conversation } from './conversation.ts'

const MOST_WORDS = 8

/** "Priya Nair" for "Prya" in "talk to Prya Nair": what both share before or after the wrong word is not said twice. */
export function swapped(text: string, wrong: string, right: string): string {
  for (const words of wordings(wrong, right)) {
    const found = placeOf(text, words)
    if (found !== null) return text.slice(0, found.start) + right + text.slice(found.end)
  }
  return text
}

/** The wrong word with as much around it as the right words may share with it, longest first. */
function wordings(wrong: string, right: string): string[] {
  const words = right.split(' ')
  if (words.length > MOST_WORDS) return [wrong]
  const all = words.flatMap((_word, before) =>
    words.slice(before).map((_rest, index) => [...words.slice(0, before), wrong, ...words.slice(before + index + 1)]),
  )
  return [...all, [wrong]].sort((a, b) => b.length - a.length).map((parts) => parts.join(' '))
}

/** Everything told of this conversation with the right word in it. */
export function swappedEverywhere(conversation: Conversation, wrong: string, right: string): Conversation {
  const swap = (text: string) => swapped(text, wrong, right)
  const { advice, debrief, pledges, referrals, numbers = {} } = conversation
  const keys = Object.entries(numbers).map(([key, number]) => [
    key.startsWith('person:') ? `person:${swapped(key.slice(7), wrong, right).toLowerCase()}` : key,
    number,
  ])
  return {
    ...conversation,
    advice: advice.map((item) => ({ ...item, text: swap(item.text) })),
    referrals: referrals.map((person) =>
      person.name === null || swap(person.name) === person.name ? person : { ...person, name: swap(person.name) },
    ),
    debrief:
      debrief === null
        ? null
        : {
            ...debrief,
            struck: debrief.struck === null ? null : swap(debrief.struck),
            notes: swap(debrief.notes),
            ...(debrief.openings !== undefined && {
              openings: debrief.openings.map((one) => ({ ...one, text: swap(one.text) })),
            }),
          },
    ...(pledges !== undefined && { pledges: pledges.map((pledge) => ({ ...pledge, text: swap(pledge.text) })) }),
    numbers: Object.fromEntries(keys),
  }
}

/** Where the words stand as whole words, in whatever case; null when they do not. */
function placeOf(text: string, words: string): { start: number; end: number } | null {
  const lower = text.toLowerCase()
  const wanted = words.toLowerCase()
  if (wanted.trim() === '' || lower.length !== text.length) return null
  for (let start = lower.indexOf(wanted); start >= 0; start = lower.indexOf(wanted, start + 1)) {
    const end = start + wanted.length
    if (!isLetter(text[start - 1]) && !isLetter(text[end])) return { start, end }
  }
  return null
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
