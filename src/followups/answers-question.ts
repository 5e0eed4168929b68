// Whether a line of the owner's notes holds the answer to a question: it speaks of the same things. Strict, for the question then
// goes; to miss one costs little.

import { stem } from '../gates/stem.ts'

const MOST_WORDS = 200
const ENOUGH = 2
/** Words that stand in too many questions and notes to tell anything. */
const COMMON = new Set(
  (
    'what which where when whom whose that this with from have does would could should your their them they than most about here there into ' +
    'people person work working field like somebody something anybody time thing things week weeks year years first part look well make made take ' +
    'come came know knew tell told ask asked want need good mean much many more other others another still also just only very really want give ' +
    'gave said says think thought over after before while will were been being because place start began begin talk talked used uses case end ends'
  )
    .split(' ')
    .map(stem),
)

/** The stems of a text by which it can be told from another. */
export function telling(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]{3,40}/gu) ?? []
  return new Set(
    words
      .slice(0, MOST_WORDS)
      .map(stem)
      .filter((word) => word.length > 2 && !COMMON.has(word)),
  )
}

/** Both as `telling` gives them. */
export function answersQuestion(line: ReadonlySet<string>, question: ReadonlySet<string>): boolean {
  let shared = 0
  for (const word of question) if (line.has(word)) shared += 1
  return shared >= ENOUGH
}
