// No two people read the same note with another name in it, least of all two who share an office.

import { isPublicDomain } from '../mail/public-domain.ts'
import { isEmpty, isOrdinary } from './commonness.ts'
import { fold } from './fold.ts'
import { letterOf } from './letter.ts'
import type { Finding, Note, OtherNote } from './note.ts'
import { isNeutral } from './proper-names.ts'
import { stem } from './stem.ts'
import { tokensOf, wordsOf } from './words.ts'

const ALIKE = 0.72
const SENTENCE_ALIKE = 0.6
const OWN_WORDS = 4
const LEAST = 8
const MOST_WORDS = 400

type Masked = { readonly sentences: readonly (readonly string[])[]; readonly words: readonly string[] }

/** Stops at a note that is another one but for names when it goes to the same organisation, warns when to another. */
export function lookalike(note: Note): readonly Finding[] {
  if (note.kind === 'questions') return []
  const own = masked(note, note)
  if (own.words.length < LEAST) return []
  const alike = note.others.filter(
    (other) => !isSamePerson(note, other) && isAlike(own, masked({ ...note, body: other.body }, note, other)),
  )
  const colleague = alike.find((other) => isSameOrganisation(note, other))
  const twin = colleague ?? alike[0]
  if (twin === undefined) return []
  const words =
    letterOf(note)
      .said.toSorted((a, b) => b.plain.length - a.plain.length)[0]
      ?.verbatim() ?? null
  return colleague !== undefined
    ? [
        {
          gate: 'lookalike',
          level: 'stop',
          words,
          because: `${twin.contact || 'A colleague'} has the same note but for names, and they may compare.`,
        },
      ]
    : [
        {
          gate: 'lookalike',
          level: 'warn',
          words,
          because: `${twin.contact || 'Somebody else'} has the same note but for names.`,
        },
      ]
}

/** What is said, without names, numbers and days: those are what a copy changes. */
function masked(note: Pick<Note, 'kind' | 'body' | 'owner'>, whose: Note, other?: OtherNote): Masked {
  const names = new Set(
    wordsOf(
      [
        whose.contact.name,
        whose.contact.organisation ?? '',
        whose.owner.name,
        whose.referrer ?? '',
        other?.contact ?? '',
        other?.organisation ?? '',
        ...whose.others.map(({ contact, organisation }) => `${contact} ${organisation ?? ''}`),
      ].join(' '),
    ).map(fold),
  )
  let left = MOST_WORDS
  const sentences = letterOf(note).said.flatMap(({ plain }) => {
    const words = tokensOf(plain).flatMap(({ word, start }) => {
      const bare = fold(word)
      const named = start > 0 && /^\p{Lu}/u.test(word) && !isOrdinary(word)
      return names.has(bare) || named || isNeutral(word) || /\d/.test(word) ? (word === 'I' ? ['i'] : []) : [bare]
    })
    const kept = words.slice(0, Math.max(0, left))
    left -= kept.length
    return kept.length === 0 ? [] : [kept]
  })
  return { sentences, words: sentences.flat() }
}

/** Most sentences have their twin there, and what is new says next to nothing. */
function isAlike(own: Masked, other: Masked): boolean {
  const theirs = new Set(other.words.map(stem))
  const fresh = new Set(own.words.filter((word) => !isEmpty(word) && !theirs.has(stem(word))).map(stem))
  if (fresh.size >= OWN_WORDS && fresh.size >= own.words.length * 0.05) return false
  const whole = common(own.words, other.words) / own.words.length
  if (whole >= ALIKE) return true
  const matched = own.sentences
    .filter((sentence) =>
      other.sentences.some(
        (twin) => common(sentence, twin) / Math.max(sentence.length, twin.length * 0.7) >= SENTENCE_ALIKE,
      ),
    )
    .reduce((sum, sentence) => sum + sentence.length, 0)
  return matched / own.words.length >= ALIKE
}

/** The length of the longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const row = [0]
    for (let j = 1; j <= b.length; j++)
      row.push(word === b[j - 1] ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, row[j - 1] ?? 0))
    above = row
  }
  return above[b.length] ?? 0
}

function isSamePerson({ contact }: Note, other: OtherNote): boolean {
  if (contact.address !== '' && other.address !== '')
    return contact.address.toLowerCase() === other.address.toLowerCase()
  return contact.name !== '' && fold(contact.name.trim()) === fold(other.contact.trim())
}

function isSameOrganisation({ contact }: Note, other: OtherNote): boolean {
  const mine = organisation(contact.organisation)
  const theirs = organisation(other.organisation)
  if (
    mine !== '' &&
    theirs !== '' &&
    (mine === theirs || ` ${mine} `.includes(` ${theirs} `) || ` ${theirs} `.includes(` ${mine} `))
  )
    return true
  const domain = contact.address.split('@')[1]?.toLowerCase() ?? ''
  const domains = [other.address, other.contact].map((text) => /@([\w.-]+)/.exec(text)?.[1]?.toLowerCase() ?? '')
  return domain !== '' && !isPublicDomain(domain) && domains.includes(domain)
}

function organisation(name: string | null): string {
  return wordsOf(name ?? '')
    .map(fold)
    .filter((word) => !/^(?:gmbh|ag|inc|ltd|llc|co|corp|kg|se|plc|sa|bv|the|company|limited|group)$/.test(word))
    .join(' ')
}
