// Reads the owner's word on a time that we read from prose: right, wrong, another one, or off.

import type { Command } from '../conversation/command.ts'
import { notUnderstood, shorten } from './not-understood.ts'
import type { OwnerWords } from './owner-words.ts'
import { bare, plainWord } from './plain-words.ts'
import { possibleWords } from './possible-words.ts'
import type { ReadContext } from './read-context.ts'
import { moved, readMoved } from './read-moved.ts'
import { ownersTimes, readOneTime } from './read-one-time.ts'

const leadNo = /^(?:no|nope|wrong|not quite|almost|actually|sorry)[\s,.;:!–-]+/i
const leadYes = /^(?:yes|yep|yeah|right|correct|ok|okay|confirmed?)[\s,.;:!–-]+/i
const leadTime =
  /^(?:(?:it(?:['’]s| is| was| will be)?|its|we (?:meet|said|agreed(?: on)?)|on|at|for|to|rather|actually|make it|should be|the right time is|not \S+(?: \S+)?, but|but)[\s:,]+)*/i
const doubts =
  /\b(?:but|not|no|don'?t|wrong|except|however|actually|moved?|cancel\w*|maybe|perhaps|unless|think|unsure)\b|\?/i
const longestTime = 120

/** A time that he names himself must be a single definite one; "yes" with another time than ours is not understood. */
export function readTimeCheck(words: OwnerWords, context: ReadContext): Command {
  const unknown = (meant: string | null = null) => notUnderstood(words, possibleWords['time-check'], meant)
  const { first, after } = words
  const word = plainWord(first)
  if (word === 'help' || word === 'stop' || word === 'cancelled') return { command: word }
  if (after !== '' && (doubts.test(after) || ownersTimes(after.slice(0, 2_000), context).length > 0)) {
    // "No." on one line and the right time on the next is said in one breath.
    const inOne = word === 'no' && after.length <= longestTime ? readTimeSaid(`no, ${after}`, context) : null
    return inOne ?? { command: 'unknown', read: shorten(`${first} / ${after}`), meant: null }
  }
  if (word === 'yes' || word === 'right') return { command: 'yes' }
  if (word === 'no') return { command: 'no' }
  const said = readMoved(first, context)
  if (said !== null) return said
  if (first.length > longestTime || /\?|\b(?:maybe|perhaps|think|unsure)\b/i.test(first)) return unknown()
  return readTimeSaid(first, context) ?? unknown(bare(first).startsWith('moved') ? 'moved thu 15:00' : null)
}

/** A line that begins with a time; one that comes to it only later tells something else. */
function readTimeSaid(line: string, context: ReadContext): Command | null {
  const agrees = leadYes.test(line)
  const rest = line.replace(agrees ? leadYes : leadNo, '')
  const denies = !agrees && rest !== line
  const said = rest.replace(leadTime, '')
  const [reading] = ownersTimes(said, context)
  const time = readOneTime(said, context)
  if (time === null || reading === undefined || reading.index > 0) return null
  if (time.start === context.meetingStart) return denies ? null : { command: 'yes' }
  return agrees ? null : moved(time)
}
