// Reads "news: I start at X in May": what everybody who helped the owner should hear.

import type { About } from '../conversation/command.ts'
import { ownerWords, type SignsAs } from './owner-words.ts'
import { partPrivate } from './private-lines.ts'

const NEWS = /^[*_"“]{0,2}news[*_"”]{0,2}[ \t]*[:–—][*_]{0,2}[ \t]*/i
const LONGEST = 1000
const LONGEST_MAIL = 20_000

/**
 * The words after "news:", in one paragraph and without private lines; null where the text does not begin so, says nothing more, or
 * is too long for a note. `about` is the mail of ours that it answers, null for none: what a question of ours asked for is no news,
 * and in notes on a talk only a single paragraph is.
 */
export function readNews(text: string, about: About | null, signs?: SignsAs): string | null {
  const words = ownerWords(text.slice(0, LONGEST_MAIL), signs)
  const mark = NEWS.exec(words.first)
  if (mark === null || about?.mail === 'detail-wanted') return null
  const notes = about?.mail === 'told' && (about.kind === 'debrief' || about.kind === 'month-check')
  if (notes && /\n[ \t]*\n|\n[ \t]*(?:[-*•–]|\d{1,2}[.):])/.test(words.all)) return null
  const told = partPrivate([words.first.slice(mark[0].length), words.after].join('\n'))
  const news = told.notes.replace(/\s+/g, ' ').trim()
  return /\p{L}{2}/u.test(news) && news.length <= LONGEST ? news : null
}
