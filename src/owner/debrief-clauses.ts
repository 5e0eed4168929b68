// Parts notes into what is said one thing at a time: sentences, and within them every "I promised", "she will", "he mentioned".

import { listMark, unwrapped } from './wrapped-lines.ts'

const sentenceEnd =
  /(?<!\b(?:e\.g|i\.e|etc|vs|dr|mr|mrs|ms|mx|prof|st|no|approx|ca|inc|ltd|ret)\.)(?<=[^\s.][.!?…]["”’)]{0,2})\s+|;\s+/iu
const said =
  "promised|said|says|mentioned|told|thinks|thought|owe|will|would|['’]ll|is going|['’]s going|['’]?s gonna|gonna|offered|agreed|suggested|advised|volunteered|may use|can use|could use|really think|must|have to|need to|used to"
const beforehand =
  '(?:said|says|that|if|whether|who|what|how|because|when|once|as|and|but|so|then|yeah|um|oh|thinks?|thought|hopes?|promised|mentioned|before|after|where|why|told (?:me|him|her|them)|[:"“])'
/** Where somebody begins to say or do another thing. Nothing is parted from the words that lead up to it: "she said she will". */
export const TURN = new RegExp(
  String.raw`(?<!(?:^|[^\p{L}])${beforehand}\s*)[,–—-]?\s+(?=(?:(?:and|so|but|then|also|yeah|um|oh)\s+){0,3}(?:I|she|he|they)(?:\s+(?:also|then|really|just))?\s*(?:${said})(?![\p{L}]))`,
  'giu',
)
const joining = /^(?:(?:and|so|but|then|also|yeah|um|oh|ok|okay|well)[\s,]+)+/i
const longest = 8_000

/** The clauses of a text in order, without marks of lists and words that only join. */
export function clauses(text: string): string[] {
  return unwrapped(text.slice(0, longest))
    .map((line) => line.replace(listMark, ''))
    .flatMap((line) => line.split(sentenceEnd))
    .flatMap((sentence) => sentence.split(TURN))
    .map((clause) => clause.trim().replace(joining, ''))
    .filter((clause) => clause !== '')
}
