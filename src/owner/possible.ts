// What each mail of ours can be answered with, in words: shown below the mail, and again when an answer was not understood.

import type { About } from '../conversation/command.ts'
import { possibleFor } from './possible-words.ts'
import { wrapped } from './wrapped-text.ts'

type Who = { readonly name: string }

const edited = '"edit" with the whole new text below it: I show it to you once more'
const skipped = '"skip": this note is dropped, nothing goes out'
const later = '"later 3d", "later friday" or "later tue 9": I ask you again then'
const stop = ({ name }: Who) => `"stop": I let everything with ${name} rest`
const moved = '"moved thu 15:00" (any day, by your clock): it is then'
const cancelled = '"cancelled": it does not take place'

/**
 * One line an answer: the words, a colon, what happens then. `name` is the contact's. The order is that of likelihood.
 */
export function possible(about: About, name: string): readonly string[] {
  const who = { name }
  switch (possibleFor(about)) {
    case 'approval':
      return ['"send": it goes out exactly as you see it', edited, skipped, later, stop(who)]
    case 'receipt':
      return [
        '"stop": it does not leave; I ask you about it again',
        '"skip": it does not leave, and this note is dropped',
        later,
      ]
    case 'time-check':
      return ['"yes": that is the time', moved, cancelled, '"no": it is wrong, and I take it off', stop(who)]
    case 'yes-no':
      if (about.mail === 'went-out') {
        return [
          `"yes": it reached ${name}, and I take it for sent`,
          '"no": it did not; I show it to you again, and it goes only on a new word of yours',
        ]
      }
      return about.mail === 'noticed'
        ? ['"no": I leave this conversation to you']
        : [`"yes": I follow up with ${name}`, '"no": I leave it alone and do not ask again']
    case 'meeting':
      return [moved, cancelled, stop(who)]
    case 'questions':
      return [
        '"keep 1 3 6", "swap 2", "drop 4", or "add" and a question of your own: I change the list',
        moved,
        cancelled,
        stop(who),
      ]
    case 'material':
      return ['a number or a name of the list: I keep it there', '"no": it is about nobody I know, and I let it go']
    case 'transcript':
      return [
        '"3 drop", "5 private", "4 is a person" (by the numbers of the list)',
        '"2: Priya Nair, not Prya": the right words for a wrong one',
        '"add:" and what is missing, or "done 2" for advice that you have followed',
        stop(who),
      ]
    case 'debrief':
      return ['your notes, in any form', '"no show": they did not come', moved, cancelled, stop(who)]
    case 'detail-wanted':
      return ['the detail, in your own words', '"skip": no note goes out this time', later, stop(who)]
    case 'month-check':
      return [
        '"1 yes, read it in one weekend, 2 not yet, 3 no" (by number, with what came of it)',
        '"all done" or "nothing yet"',
        'anything else that came of it, in your own words',
        stop(who),
      ]
    case 'found':
      return ['"follow 1 3": I follow those', '"follow all": I follow every one', '"no": I leave them alone']
    case 'information':
      return about.mail === 'digest'
        ? ['nothing at all: it only tells you how things stand']
        : [stop(who), 'anything about a draft or a question of mine: in answer to that very mail']
  }
}

/** Of a note that a plain `send` does not let go. */
export function possibleOfStopped(name: string): readonly string[] {
  const anyway = '"send anyway": it goes out exactly as you see it, all the same'
  return [edited, anyway, skipped, later, stop({ name })]
}

/** The answers as a block under `title`, one a line, each with its meaning, so that no command stands alone. */
export function possibleBlock(title: string, about: About, name: string): string {
  return listed(title, possible(about, name))
}

export function listed(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => wrapped(`- ${line}`))].join('\n')
}
