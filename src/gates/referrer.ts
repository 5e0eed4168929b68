// Whoever introduced the owner is named early in an outreach: the one thing that makes a stranger read on.

import { foldings } from './fold.ts'
import { letterOf } from './letter.ts'
import type { Finding, Note } from './note.ts'

const EARLY = 2
const TITLE = /^(?:dr|prof|professor|mr|mrs|ms|mx|frau|herr)\.?$/i

/** Warns where neither of the first two sentences below the greeting has the given or the family name. */
export function referrer(note: Note): readonly Finding[] {
  if (note.kind !== 'outreach' || note.referrer === null) return []
  const names = note.referrer
    .replace(/\(.*?\)|<.*?>/g, ' ')
    .split(/[\s,]+/)
    .filter((name) => /^\p{Lu}[\p{L}'’-]+$/u.test(name) && !TITLE.test(name))
    .flatMap(foldings)
  if (names.length === 0) return []
  const letter = letterOf(note)
  // "Greetings from Tom!" reads like a closing.
  const said = [...letter.said, ...letter.closing]
  const named = said.findIndex(({ plain }) =>
    (plain.match(/[\p{L}'’-]+/gu) ?? []).some((word) => foldings(word).some((one) => names.includes(one))),
  )
  if (named !== -1 && named < EARLY) return []
  const words = named === -1 ? null : (said[named]?.verbatim() ?? null)
  const because = `${note.referrer} introduced you: the name belongs into the first two sentences.`
  return [{ gate: 'referrer', level: 'warn', words, because }]
}
