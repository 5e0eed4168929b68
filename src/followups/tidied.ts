// Dictated and hurried words as one would have typed them with time: apostrophes, capitals, fillers. Nothing that changes what is said.

import { isOrdinary } from '../gates/commonness.ts'

const SHORT: Readonly<Record<string, string>> = {
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  isnt: "isn't",
  wasnt: "wasn't",
  arent: "aren't",
  werent: "weren't",
  cant: "can't",
  couldnt: "couldn't",
  shouldnt: "shouldn't",
  wouldnt: "wouldn't",
  havent: "haven't",
  hasnt: "hasn't",
  hadnt: "hadn't",
  im: "I'm",
  ive: "I've",
  youre: "you're",
  thats: "that's",
  theres: "there's",
}
const SPELT: Readonly<Record<string, string>> = Object.fromEntries(
  'CV SQL HR UK USA EU MBA PhD LinkedIn GitHub Python PowerPoint YouTube Google Zoom English German French Spanish Dutch Italian Danish Easter Christmas'
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
)
const NAMES = new RegExp(`\\b(?:${Object.keys(SPELT).join('|')})\\b`, 'g')
const CONTRACTED = new RegExp(`\\b(?:${Object.keys(SHORT).join('|')})\\b`, 'gi')
const FILLERS = /^(?:(?:so|ok|okay|well|um+|uh+|erm|yeah|anyway|and|also)[,.]? +)+(?=\p{L})/iu
const WITHIN = /,? \b(?:um+|uh+|erm)\b,?/gi
const DAYS = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/g
const MONTHS = /\b(?:january|february|april|june|july|august|september|october|november|december)\b/g
/** These two are verbs as well. */
const MARCH_MAY = /\b((?:in|by|before|until|till|after|since|from|of|early|late|next|last) )(march|may)\b/g

/** A new sentence in the middle, but after no abbreviation. */
const SENTENCE = /(?<=(?<!\b(?:etc|approx|incl|resp))(?<=\p{Ll}{3})[.!?]"? )\p{Ll}(?=\p{Ll}*(?![\p{L}]))/gu

/** On one line. Empty stays empty. */
export function tidied(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(FILLERS, '')
    .replace(WITHIN, '')
    .replace(CONTRACTED, (word) => likeIt(word, SHORT[word.toLowerCase()] ?? word))
    .replace(/(?<![\p{L}.'’-])i(?=(?:['’](?:m|ve|d|ll))?(?![\p{L}.'’-]))/gu, 'I')
    .replace(NAMES, (word) => SPELT[word] ?? word)
    .replace(DAYS, capital)
    .replace(MONTHS, capital)
    .replace(MARCH_MAY, (_, before: string, month: string) => before + capital(month))
    .replace(SENTENCE, (letter) => letter.toUpperCase())
    .replace(/([!?])\1+/g, '$1')
    .replace(/ \+ /g, ' and ')
    .trim()
}

/** Names that are known, with the capital that they have elsewhere: "hazel took it" where Hazel Dunn was named. */
export function withNames(text: string, names: readonly string[]): string {
  const words = [...new Set(names.flatMap((name) => name.split(/\s+/)))].filter(
    (word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !isOrdinary(word),
  )
  return words.reduce(
    (said, word) => said.replace(new RegExp(`(?<![\\p{L}'’@.-])${word.toLowerCase()}(?![\\p{L}@-])`, 'gu'), word),
    text,
  )
}

function likeIt(word: string, instead: string): string {
  return /^\p{Lu}/u.test(word) ? capital(instead) : instead
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
