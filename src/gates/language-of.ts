// Whether a text is English: capitals mean other things elsewhere. A guess by the small words.

import { wordsOf } from './words.ts'

const ENGLISH = new Set(
  'the and to of you i that for in it is with your my me was on have this at as so would not we a'.split(' '),
)
const OTHER = new Set(
  'der die das und ich sie ist nicht mit für ein eine zu haben wir auf dass wie von mich mir ihnen ihre vielen danke el la los las que y de en un una para con por le les et vous je pour dans est des du il che di per con grazie het een van ik voor dat o os uma para não'.split(
    ' ',
  ),
)

export function isEnglish(text: string): boolean {
  const words = wordsOf(text.slice(0, 5_000)).map((word) => word.toLowerCase())
  const english = words.filter((word) => ENGLISH.has(word)).length
  const other = words.filter((word) => OTHER.has(word)).length
  return english >= other
}
