// What speaks for an advice having been followed, said to the owner in half a sentence.

import type { Sign } from '../conversation/sign-of.ts'
import { oneLine } from './phrase.ts'
import { spokenDate } from './spoken-time.ts'

const LONGEST = 90

/** "you wrote to Priya Nair on 12 March, “Coffee?”", "you met Priya Nair on 20 March", "mail of 14 March from Guild Desk, “Your ticket”". */
export function signWords(sign: Sign, zone: string): string {
  const day = spokenDate(sign.at, zone)
  const who = oneLine(sign.who, LONGEST)
  if (sign.sort === 'met') return `you met ${who} on ${day}`
  const subject = oneLine(sign.subject, LONGEST)
  const quoted = subject === '' ? '' : `, “${subject}”`
  return sign.sort === 'wrote' ? `you wrote to ${who} on ${day}${quoted}` : `mail of ${day} from ${who}${quoted}`
}
