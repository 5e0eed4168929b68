// What every sentence of a month note rests on, for the owner's eyes: his own word, and the mail that was seen.

import type { Conversation } from './conversation.ts'
import { type Sign, signOf } from './sign-of.ts'
import { spokenDate } from './spoken-date.ts'

/** One line for each thing done, days in `zone`; [] where none is told as done. */
export function restsOn(conversation: Conversation, zone: string): string[] {
  const done = conversation.advice.filter(({ state }) => state === 'done')
  return [
    ...done.map((advice) => {
      const sign = signOf(conversation, advice)
      return `${advice.number}. ${advice.text}: your own word${sign === null ? '' : `, and ${signLine(sign, zone)}`}`
    }),
    ...conversation.sinceThen.map((deed) => `${shortened(deed)}: your own word`),
  ]
}

function signLine(sign: Sign, zone: string): string {
  const day = spokenDate(sign.at, zone)
  if (sign.sort === 'met') return `your talk with ${sign.who} on ${day}`
  const subject = sign.subject === '' ? '' : ` (${shortened(sign.subject)})`
  return sign.sort === 'wrote'
    ? `your mail to ${sign.who} of ${day}${subject}`
    : `the mail of ${sign.who} of ${day}${subject}`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
