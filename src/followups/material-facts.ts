// Sentences about a contact from what the owner passed on: verbatim, each with where it stands.

import type { Conversation } from '../conversation/conversation.ts'
import type { Material } from '../conversation/material.ts'
import type { KnownFact } from './known-facts.ts'
import { organisationPattern } from './organisation-words.ts'
import { oneLine } from './phrase.ts'
import { withoutSite } from './site-title.ts'
import { spokenDate } from './spoken-time.ts'

const SHORTEST = 40
const LONGEST = 240
const TITLE = 80
/** What makes a sentence worth knowing: a year or a figure, or something that somebody did. */
const CONCRETE =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundreds?|thousands?|founded|leads?|led|heads?|headed|runs?|ran|joined|moved|built|builds|wrote|published|teaches|taught|studied|trained|won|opened|started|began|launched|manages|managed|directs|directed|spent|worked|works|designed|developed|created|became|is (?:a|an|the|now)|was (?:a|an|the)|hopes|believes|says|said)\b/i
const NOISE =
  /\b(?:unsubscribe|subscribe|view (?:this|it)? ?(?:in|online)|cookies?|privacy|terms of|all rights reserved|click|sign in|log in|newsletter|advertis|apply now|apply by|share this|copyright)\b|https?:|www\.|[<>{}|]/i

/** Newest material first, within one in its own order. */
export function materialFacts(conversation: Conversation, zone: string): readonly KnownFact[] {
  const material = (conversation.material ?? []).toReversed()
  const found = material.flatMap((one) =>
    sentencesOf(one.text)
      .filter((sentence) => isAbout(sentence, conversation))
      .slice(0, 2)
      .map((sentence) => ({ text: quoted(sentence), source: sourceOf(one, zone) })),
  )
  return found.filter(({ text }, index) => found.findIndex((one) => one.text === text) === index)
}

function isAbout(sentence: string, conversation: Conversation): boolean {
  if (!CONCRETE.test(sentence) || NOISE.test(sentence)) return false
  const { name } = conversation.contact
  const last = name.trim().split(/\s+/).at(-1) ?? ''
  const named = name.includes(' ') && last.length >= 3 && hasWord(sentence, last)
  return named || (organisationPattern(conversation)?.test(sentence) ?? false)
}

function hasWord(sentence: string, word: string): boolean {
  const words = sentence.split(/[^\p{L}\p{M}'’-]+/u).map((one) => one.replace(/['’]s$/, ''))
  return words.some((one) => one === word)
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((paragraph) =>
      paragraph
        .replace(/\s+/g, ' ')
        .trim()
        .split(/(?<=[.!?]["”’]?) (?=["“‘]?\p{Lu})/u),
    )
    .filter((sentence) => sentence.length >= SHORTEST && sentence.length <= LONGEST && /[.!?]["”’]?$/.test(sentence))
}

/** What holds quotation marks of its own stands without ours. */
function quoted(sentence: string): string {
  return /[“”"«»]/.test(sentence) ? sentence : `“${sentence}”`
}

function sourceOf({ title, from, date }: Material, zone: string): string {
  const what = title === '' ? from : `“${oneLine(withoutSite(title), TITLE)}”`
  return `${what === '' ? 'what you passed on' : what}, ${spokenDate(date, zone)}`
}
