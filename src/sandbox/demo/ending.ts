// The last words of the demo: in three lines what happened, or what went wrong.

import { spokenDate } from '../../followups/spoken-time.ts'
import type { Instant } from '../../mail/message.ts'
import { firstName, NORA } from './cast.ts'
import type { Verdict } from './judge.ts'
import type { Story } from './live.ts'

/** Three lines about a story that went well. */
export function ending(story: Story, { thanked, notes }: Verdict): string[] {
  const outcome = (word: string) =>
    story.conversations.filter(({ stage }) => stage.name === 'closed' && stage.outcome === word).length
  const silent = story.conversations.filter(({ stage }) => stage.name === 'asked').length
  const held = thanked.map(
    ({ contact, hours, thankedAgainAt }) =>
      `${firstName(contact)} after ${Math.round(hours ?? 0)} hours and on ${day(thankedAgainAt)}`,
  )
  return [
    `Nora asked ${words(story.conversations.length)} people: ${words(thanked.length)} talked with her, ${words(outcome('declined'))} said no, ${words(silent)} never answered.`,
    `Thanked twice: ${held.join(', ')}.`,
    `Thanktwice sent ${words(notes.length)} notes in her name, each after her word to exactly that text, and nothing else.`,
  ]
}

function day(at: Instant | null): string {
  return at === null ? 'no day' : spokenDate(at, NORA.zone)
}

/** `five`; numbers beyond nine stay figures. */
export function words(n: number): string {
  return ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][n] ?? String(n)
}
