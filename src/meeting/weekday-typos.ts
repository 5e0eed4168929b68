// Recognises a weekday with one slip of the fingers: Wendesday, Thursady, Mitwoch.

import { weekdays } from './time-vocabulary.ts'

const full = [...weekdays].filter(([word]) => word.length >= 6 && !word.endsWith('s'))
const otherWords = new Set(['sundry', 'mundane', 'mobday', 'mondial', 'freitas', 'saturdays'])

/** 1–7, or null where the word is no near miss of a weekday's full name. */
export function misspeltWeekday(word: string): number | null {
  if (word.length < 6 || word.length > 11 || otherWords.has(word)) return null
  for (const [name, weekday] of full) {
    if (name[0] === word[0] && Math.abs(name.length - word.length) <= 1 && oneSlip(name, word)) return weekday
  }
  return null
}

/** One letter missing, added, changed, or two neighbours swapped. */
function oneSlip(name: string, word: string): boolean {
  let at = 0
  while (at < name.length && name[at] === word[at]) at++
  const [restName, restWord] = [name.slice(at), word.slice(at)]
  if (name.length > word.length) return restName.slice(1) === restWord
  if (name.length < word.length) return restName === restWord.slice(1)
  if (restName.slice(1) === restWord.slice(1)) return true
  return restName[0] === restWord[1] && restName[1] === restWord[0] && restName.slice(2) === restWord.slice(2)
}
