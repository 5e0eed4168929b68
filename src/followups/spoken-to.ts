// Turns the owner's words about the contact into words to the contact: "that she rewrites it" becomes "that you rewrite it".
// What cannot be turned for sure is left as it is, and said to be so.

import { isOrdinary } from '../gates/commonness.ts'
import { afterYou, goesOn } from './verb-forms.ts'
import { isNamed, type Whom } from './whom.ts'

export type Turned = {
  readonly text: string
  /** False where somebody in it may be the contact or somebody else: then the words can only be quoted. */
  readonly sure: boolean
}

type Word = { readonly word: string; readonly before: string }

const FORMS = {
  she: { subject: 'she', object: 'her', possessive: 'her', own: 'hers', self: 'herself' },
  he: { subject: 'he', object: 'him', possessive: 'his', own: 'his', self: 'himself' },
} as const

const TITLE = /^(?:dr|prof|professor|mr|mrs|ms|mx|frau|herr)$/i
const CLAUSE_BEGINS =
  /^(?:that|how|because|when|if|what|why|where|while|and|but|so|since|as|though|although|said|says|think|thinks)$/i
const ADVERB =
  /^(?:never|always|still|also|often|really|actually|only|just|once|even|rarely|sometimes|usually|now|then|ever|both|twice|already|\p{Ll}+ly)$/iu
/** Somebody else of whom "she" may speak from here on. */
const PERSON =
  /^(?:boss|manager|mentor|teacher|professor|mother|mum|mom|father|dad|husband|wife|partner|sister|brother|son|daughter|friend|colleague|cousin|aunt|uncle|grandmother|grandfather|nurse|doctor|student|somebody|someone|person|woman|man|girl|boy|founder|director|ceo|client|customer|neighbour|neighbor)$/i
/** Before the name of a place or of a thing. */
const PLACE = /^(?:in|at|near|on|into|around|using|the|an?|my|your|her|his|our|their|this|that)$/i
/** After "her" these show that nothing belongs to her there. */
const NO_NOUN =
  /^(?:to|that|how|what|when|where|why|who|if|and|or|but|in|on|at|for|with|from|about|by|as|because|the|an?|so|too|again|into|than|through|before|after|until|there|here|then|once|it|this|these|those|every|is|was|said|says|would|could|should|i|you|we|they|my)$/i
const AUXILIARY = /^(?:is|was|has|does|isn['’]t|wasn['’]t|hasn['’]t|doesn['’]t)$/i
const ASKS = /^(?:what|where|when|why|how|who|never|nor|neither|only|rarely|seldom)$/i
const MARKS_CLAUSE =
  /^(?:that|who|which|said|says|told|is|are|was|were|has|have|had|because|if|when|what|how|why|where|will|would|can|could|should|must|did|do|does)$/i

/** The words as said to the contact. Between quotation marks nothing is touched: there somebody else speaks. */
export function spokenTo(text: string, whom: Whom): Turned {
  const pieces = text.split(/("[^"]{0,2000}"|“[^“”]{0,2000}”)/)
  let sure = true
  const turning = new Turning(whom)
  const said = pieces.map((piece, index) => {
    if (index % 2 === 1) return piece
    const turned = turning.turn(piece)
    sure &&= turned.sure
    return turned.text
  })
  return { text: said.join(''), sure }
}

/** Goes through the words once, and knows of whom was spoken so far. */
class Turning {
  readonly #whom: Whom
  #others: 'none' | 'in passing' | 'named' = 'none'
  #spokenTo = false
  #turned = false
  #sure = true
  /** The contact does something: up to the next clause a verb after "and" is theirs, too. */
  #acts: 'no' | 'yes' | 'mixed' = 'no'

  constructor(whom: Whom) {
    this.#whom = whom
  }

  turn(piece: string): Turned {
    const words = wordsOf(piece)
    const said: string[] = []
    let index = 0
    while (index < words.length) index += this.#step(words, index, said)
    return { text: said.join(''), sure: this.#sure }
  }

  /** Says one word, or several at once; how many it took. */
  #step(words: readonly Word[], index: number, said: string[]): number {
    const { word, before } = words[index]!
    if (/[.!?;]/.test(before)) this.#acts = 'no'
    const named = this.#nameLength(words, index)
    if (named > 0) return this.#name(words, index, named, said)
    if (this.#pronoun(words, index, said)) return 1
    if (this.#carriesOn(words, index, said)) return 1
    // After her name it is anybody: "she says you never know".
    if (!this.#turned && /^(?:you|your|yours)$/i.test(word)) this.#spokenTo = true
    if (/^who(?:se|m)?$/i.test(word) && this.#others === 'none') this.#others = 'in passing'
    if (PERSON.test(word) || (before !== '' && isSomebody(words, index))) this.#others = 'named'
    if (MARKS_CLAUSE.test(word) && this.#acts === 'yes') this.#acts = 'mixed'
    said.push(before + word)
    return 1
  }

  /** How many words from here on name the contact, a title included. */
  #nameLength(words: readonly Word[], index: number): number {
    const titled = TITLE.test(words[index]!.word) ? 1 : 0
    let length = titled
    while (words[index + length] !== undefined && isNamed(bare(words[index + length]!.word), this.#whom)) {
      length += 1
      if (/['’]s$/.test(words[index + length - 1]!.word)) break
    }
    if (length === titled) return 0
    // "Bastien Roux" and "Maria Lopez" are others, whose name is half the same.
    const next = words[index + length]
    const around = [
      titled === 0 && words[index]!.before === ' ' ? words[index - 1] : undefined,
      next?.before === ' ' ? next : undefined,
    ]
    if (around.some((other) => other !== undefined && isOtherName(other.word))) {
      this.#others = 'named'
      return 0
    }
    return length
  }

  #name(words: readonly Word[], index: number, length: number, said: string[]): number {
    const first = words[index]!
    const last = words[index + length - 1]!
    const next = words[index + length]?.word ?? ''
    const opens = index === 0 || CLAUSE_BEGINS.test(words[index - 1]!.word) || /[.!?:;,–—]/.test(first.before)
    if (/['’]s$/.test(last.word)) {
      const is = opens && /^(?:an?|the|not|very|so|really|always|never|\p{Ll}+ing)$/iu.test(next)
      said.push(first.before + likeIt(index, first, is ? 'you are' : 'your', words))
      return length
    }
    if (/^(?:who|whose)$/i.test(next)) this.#sure = false
    this.#turned = true
    said.push(first.before + likeIt(index, first, 'you', words))
    return length + (opens ? this.#verb(words, index + length, said) : 0)
  }

  #pronoun(words: readonly Word[], index: number, said: string[]): boolean {
    const { word, before } = words[index]!
    const lower = word.toLowerCase().replace('’', "'")
    const { pronoun } = this.#whom
    if (pronoun === null) {
      if (/^(?:she|he|him|her|his|hers|himself|herself)(?:'(?:s|d|ll))?$/.test(lower)) this.#sure = false
      return false
    }
    const forms = FORMS[pronoun]
    const you = this.#you(lower, words[index + 1], forms)
    if (you === null) return false
    const subject = lower === forms.subject
    if (this.#spokenTo) return false
    // "the first who rang her": whoever rang, it was not herself.
    if (this.#others === 'named' || (this.#others === 'in passing' && you !== 'you')) this.#sure = false
    if (this.#others === 'in passing' && subject) this.#sure = false
    this.#turned = true
    if (subject) inverted(words, index, said)
    said.push(before + likeIt(index, words[index]!, you, words))
    if (subject || lower.startsWith(`${forms.subject}'`)) this.#acts = 'yes'
    return true
  }

  #you(lower: string, next: Word | undefined, forms: (typeof FORMS)['she' | 'he']): string | null {
    if (lower === forms.subject) return 'you'
    if (lower === `${forms.subject}'d`) return "you'd"
    if (lower === `${forms.subject}'ll`) return "you'll"
    if (lower === `${forms.subject}'s`) {
      const had = /^(?:been|had|got|done|seen|gone|made|built|written|taught)$/i
      if (next !== undefined && /ed$/.test(next.word)) this.#sure = false
      return next !== undefined && had.test(next.word) ? 'you have' : 'you are'
    }
    if (lower === forms.self) return 'yourself'
    if (lower === forms.object || lower === forms.possessive) {
      const alone = next === undefined || /[,.;:!?)]/.test(next.before) || NO_NOUN.test(next.word)
      if (lower === 'his') return alone && next === undefined ? 'yours' : 'your'
      return lower === 'him' || alone ? 'you' : 'your'
    }
    return lower === forms.own ? 'yours' : null
  }

  /** The verb after "she", or after "and" where she is still the one who acts. */
  #carriesOn(words: readonly Word[], index: number, said: string[]): boolean {
    const { word, before } = words[index]!
    const verbAt = subjectBefore(words, index, this.#whom)
    if (verbAt && this.#acts === 'yes' && !ADVERB.test(word)) {
      said.push(before + reported(words, index, afterYou(word)))
      return true
    }
    if (this.#acts === 'no' || !/^(?:and|or|but|then)$/i.test(words[index - 1]?.word ?? '')) return false
    const going = goesOn(word, words[index + 1]?.word ?? '')
    if (going === 'no') return false
    if (going === 'perhaps' || (this.#acts === 'mixed' && !/,/.test(words[index - 1]!.before))) this.#sure = false
    said.push(before + afterYou(word))
    return true
  }

  /** Says the verb after a name, with the adverbs before it; how many words that took. */
  #verb(words: readonly Word[], from: number, said: string[]): number {
    let at = from
    while (words[at] !== undefined && ADVERB.test(words[at]!.word) && !/[,;:]/.test(words[at]!.before)) at += 1
    const verb = words[at]
    if (verb === undefined || /[,.;:!?]/.test(verb.before)) return 0
    this.#acts = 'yes'
    for (let index = from; index < at; index++) said.push(words[index]!.before + words[index]!.word)
    said.push(verb.before + reported(words, at, afterYou(verb.word)))
    return at - from + 1
  }
}

function wordsOf(text: string): readonly (Word & { readonly word: string })[] {
  const words: Word[] = []
  let last = 0
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)) {
    words.push({ word: match[0], before: text.slice(last, match.index) })
    last = match.index + match[0].length
  }
  return last < text.length ? [...words, { word: '', before: text.slice(last) }] : words
}

/** Whether the word is the verb of "she": right after it, or after adverbs. */
function subjectBefore(words: readonly Word[], index: number, { pronoun }: Whom): boolean {
  let at = index - 1
  while (at >= 0 && at > index - 4 && ADVERB.test(words[at]!.word)) at -= 1
  return at >= 0 && pronoun !== null && words[at]!.word.toLowerCase() === pronoun
}

/** "he says that" in the telling of a talk is "you said that". */
function reported(words: readonly Word[], index: number, verb: string): string {
  if (!/^says?$/i.test(verb)) return verb
  const next = words[index + 1]?.word ?? ''
  const begins =
    /^(?:it|this)$/i.test(next) &&
    /^(?:is|was|will|can|has|had|takes?|would|could|never)$/i.test(words[index + 2]?.word ?? '')
  return !begins && /^(?:it|this|so|hello|no|yes|every)$/i.test(next) ? verb : 'said'
}

/** "what does she look for", "how was she taught": the word before her is hers, too. */
function inverted(words: readonly Word[], index: number, said: string[]): void {
  const last = words[index - 1]?.word ?? ''
  if (!AUXILIARY.test(last) || !(index === 1 || ASKS.test(words[index - 2]?.word ?? ''))) return
  const before = words[index - 1]!.before
  said[said.length - 1] = before + afterYou(last)
}

/** A word with a capital in the middle of a sentence may be a person, unless it says where or which. */
function isSomebody(words: readonly Word[], index: number): boolean {
  const { word, before } = words[index]!
  if (TITLE.test(word)) return true
  return isOtherName(word) && !/[.!?]/.test(before) && !PLACE.test(words[index - 1]?.word ?? '')
}

/** A word with a capital that no sentence and no ordinary word explains. */
function isOtherName(word: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !isOrdinary(word) && !TITLE.test(word)
}

function bare(word: string): string {
  return word.replace(/['’]s$/, '')
}

/** With the capital of the word that it stands for, where that began a sentence. */
function likeIt(index: number, { word, before }: Word, instead: string, words: readonly Word[]): string {
  const begins = index === 0 ? /^\p{Lu}/u.test(word) : /[.!?]["”)]? *$/.test(before) && words[index - 1] !== undefined
  return begins ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead
}
