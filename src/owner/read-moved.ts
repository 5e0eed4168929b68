// Reads "moved thu 15:00" and its kin: the meeting is at another time. Never a guess: one definite time or none.

import type { Command } from '../conversation/command.ts'
import { bare } from './plain-words.ts'
import { type OneTime, readOneTime, type TimeContext } from './read-one-time.ts'

export type Moved = Extract<Command, { command: 'moved' }>

const who =
  "(?:(?:it|she|he|they|we|i|the meeting|the call|this)(?:'s| is| was| has been| have| has|'ve)?(?: been)? ?)?"
const verb = '(?:moved?|rescheduled|postponed|pushed(?: back)?|shifted|changed|put off|brought forward)'
const lead = new RegExp(
  `^${who}${verb}(?: (?:it|the meeting|the call|us))?(?: (?:to|until|till|for))?(?=[\\s:,-]|$)[\\s:,-]*`,
  'i',
)
const longestLine = 200

/** What follows "moved (to)", "she moved it to" …; null when the line does not begin so. */
export function afterMoved(line: string): string | null {
  if (line.length > longestLine) return null
  const plain = line.replace(/[’‘]/g, "'")
  const found = lead.exec(plain)
  return found === null ? null : plain.slice(found[0].length)
}

/** The moved meeting that a line tells of; null when it does not say so or names no single definite time. */
export function readMoved(line: string, context: TimeContext): Moved | null {
  const rest = afterMoved(line)
  if (rest === null || !saysLittleElse(rest)) return null
  const time = readOneTime(rest, context)
  return time === null ? null : moved(time)
}

export function moved(time: OneTime): Moved {
  return { command: 'moved', start: time.start, end: time.end, zone: time.zone }
}

/** "Berlin when she was thirty, and at 15:00 …" is a story, not a time: a time is said in few words. */
function saysLittleElse(rest: string): boolean {
  return bare(rest).split(' ').length <= 12
}
