// Reads whether the talk made it more, as much, or less what the owner is looking for. Only his own feeling counts.

import type { Fit } from '../conversation/conversation.ts'
import { clauses } from './debrief-clauses.ts'

const theirs = /^(?:she|he|they|her|his|their)\b/i
const down =
  /\b(?:less (?:sure|certain|interested|keen|convinced|excited|into|of a fit|th[ae]n before|my thing|now)|like it less|not (?:really )?(?:for me|my thing)|(?:isn't|is not|wasn't) for me|cooled(?: off| down)?|put (?:me )?off|lost interest|no longer (?:interested|sure|keen))\b|⬇|📉|👎/iu
const same =
  /\b(?:same as (?:before|ever)|about the same|no change|unchanged|as (?:keen|sure|interested|excited|convinced) as|(?:about|just|right) (?:as|where) I (?:was|stood|went)|neither more nor less|still (?:as )?(?:undecided|unsure))\b|➡|↔/iu
const up =
  /\b(?:more (?:sure|certain|interested|keen|convinced|excited|into (?:it|this)|of a fit|th[ae]n (?:before|ever)|up for it|for me|so|th[ae]n I (?:was|had)|hyped)|(?:well|totally) up for it|interest is (?:bigger|greater|higher)|even more|like (?:it|this|this \p{L}+|the \p{L}+) (?:even )?more|this is (?:really )?(?:it|for me|my thing)|(?:really )?think this is it|definitely (?:for me|it|my thing)|interest has grown|can see myself|made for me|sold on (?:it|this))\b|⬆|📈/iu

/** Null where notes do not tell. Where two feelings are told, the last one stands. */
export function readFit(text: string): Fit | null {
  let found: Fit | null = null
  for (const clause of clauses(text)) {
    const plain = clause.replace(/’/g, "'")
    if (plain.length > 300 || plain.endsWith('?') || theirs.test(plain)) continue
    found = byWords(plain) ?? found
  }
  return found
}

/** The same in the answer to that very question, where one word is enough. */
export function readFitAnswer(text: string): Fit | null {
  const plain = text.replace(/’/g, "'").trim().split('\n', 1)[0]!.slice(0, 300)
  const said = byWords(plain)
  if (said !== null) return said
  if (/^(?:up|more|higher|better|\+|↑|yes|stronger|grew|warmer)\b|^[+↑⬆]/i.test(plain)) return 'up'
  if (/^(?:down|less|lower|worse|no\b|cooler|weaker)|^[-↓⬇]/i.test(plain)) return 'down'
  return /^(?:same|unchanged|equal|as before|still|steady|even|=)|^[=→➡]/i.test(plain) ? 'same' : null
}

function byWords(text: string): Fit | null {
  return down.test(text) ? 'down' : same.test(text) ? 'same' : up.test(text) ? 'up' : null
}
