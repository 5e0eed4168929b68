// What a reply answers to a request for a talk: yes, no, later, somebody else, or a question back.
import { declines, inWriting, moves, postpones, redirects, settles, willing } from './answer-words.ts'
import type { Day } from './message.ts'
import { readParkedUntil } from './parked-until.ts'
import { sentencesOf } from './sentences.ts'

export type Answer = {
  readonly answer: 'accepts' | 'declines' | 'postpones' | 'redirects' | 'asks' | 'none'
  /** First day on which the writer wants to hear again; only for `postpones`. */
  readonly parkedUntil: Day | null
  /** A short sentence for people, with the words that decided. */
  readonly because: string
}

/**
 * Reads the new words of a reply, sent on `day` in its writer's zone. A counter-offer accepts; a message that only moves
 * or calls off what was agreed is none.
 */
export function readAnswer(text: string, day: Day): Answer {
  const sentences = sentencesOf(text)
  const said = (pattern: RegExp) => sentences.find((sentence) => pattern.test(sentence))
  const moved = said(moves)
  const settled = said(settles)
  const refused = sentences.find((sentence) => declines.test(sentence) && !isAboutATime(sentence))
  if (moved && !refused) return answer('none', `it only moves or calls off what was agreed: ${quoted(moved)}`)
  const later = sentences.filter((sentence) => postpones.test(sentence))
  const parkedUntil = readParkedUntil(later, day)
  if (later[0] && !settled && (parkedUntil !== null || !said(willing))) return answer('postpones', quoted(later[0]), parkedUntil)
  const elsewhere = said(redirects)
  if (elsewhere && !settled && (refused || !said(willing))) return answer('redirects', quoted(elsewhere))
  if (refused && (!settled || inWriting.test(text))) return answer('declines', quoted(refused))
  const yes = settled ?? said(willing)
  if (yes) return answer('accepts', quoted(yes))
  if (elsewhere) return answer('redirects', quoted(elsewhere))
  const question = sentences.find((sentence) => /\?["')\s]*$/.test(sentence))
  if (question) return answer('asks', quoted(question))
  return answer('none', 'neither a yes nor a no in it')
}

function answer(kind: Answer['answer'], because: string, parkedUntil: Day | null = null): Answer {
  return { answer: kind, parkedUntil, because }
}

// "I can't do Tuesday" turns down a time, not the talk.
function isAboutATime(sentence: string): boolean {
  return /\b(?:can't|cannot|won't be able to|not able to|kann|können) (?:do|make|meet|talk|ich|wir)?[^.?!,;]{0,30}\b(?:mon|tues|wednes|thurs|fri)day|\b(?:that|this|the first|those|these) (?:time|day|date|slot|week)/iu.test(sentence)
}

function quoted(sentence: string): string {
  const short = sentence.length > 140 ? `${sentence.slice(0, 139).trimEnd()}…` : sentence
  return `“${short}”`
}
