// What in a text leads somewhere or says how much: links, addresses, telephone and account numbers, amounts, in whatever disguise.

import { figuresIn } from '../gates/figures.ts'

const REACHING: ReadonlySet<string> = new Set(['link', 'address', 'phone', 'amount'])
/** Two words with nothing but a dot between them may be a place in the net, under whatever ending; "Node.js" is one of the owner's own. */
const DOTTED = /[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{2,62}){1,8}(?:\/[^\s]{0,200})?/gu
const DISGUISED =
  /\S{1,60} ?[[({]? ?\bdot\b ?[\])}]? ?(?:com|net|org|io|co|xyz|info|me|ly|example|test)\b|\S{0,60}\[(?:\.|@|at)\]\S{0,60}|\bhxxps?\b\S{0,60}|\bwww\b\S{0,60}|\S{1,60} ?[[(] ?at ?[\])] ?\S{1,60}|@[\w.]{2,60}|\b[a-z][a-z\d+.-]{1,20}:\/\/\S{0,60}/giu
const SPELT = /(?:\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|plus|double|triple)\b[\s,.-]{0,3}){5,20}/gi
/** Keys, codes and numbers of files; "20-minute" is none. */
const CODE =
  /(?!\d{1,4}-\p{L}+(?![\p{L}\p{N}_-]))(?=[\p{L}_-]{0,40}\p{N})(?=[\p{N}_-]{0,40}\p{L})[\p{L}\p{N}_-]{8,80}/gu
const LONG_NUMBER = /\p{Nd}(?:[ ./-]?\p{Nd}){5,40}/gu
const FOREIGN_DIGIT = /(?!\d)\p{Nd}/gu

/** The passages of `text` of that sort that stand in none of the texts that the owner wrote. */
export function reachingIn(text: string, own: readonly string[]): readonly string[] {
  const plain = text.normalize('NFKC')
  const told = own.join('\n').normalize('NFKC').toLowerCase()
  const held = new Set(figuresIn(told).flatMap(({ same }) => same))
  const figures = figuresIn(plain)
    .filter(({ sort, same }) => REACHING.has(sort) && !same.some((one) => held.has(one)))
    .map(({ start, end }) => plain.slice(start, end))
  const others = [DOTTED, DISGUISED, SPELT, CODE, LONG_NUMBER].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(([words]) => words.trim()).filter((words) => !told.includes(words.toLowerCase())),
  )
  const foreign = [...text.matchAll(FOREIGN_DIGIT)].map(([digit]) => digit)
  const found = [...figures, ...others.filter((words) => /\p{L}{2}|\p{N}{2}|@/u.test(words)), ...foreign]
  return [...new Set(found)]
}
