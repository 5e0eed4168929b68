// The thirteen things that an owner may want from a talk. A job is none of them.

import { z } from 'zod'
import { nearestWord } from '../nearest-word.ts'

/** By their short names, as the configuration spells them. */
export const goals = [
  'insight',
  'state-of-the-industry',
  'the-job-itself',
  'what-it-takes',
  'key-people',
  'challenges',
  'my-skills',
  'help-them',
  'help-me',
  'who-i-am',
  'feedback',
  'new-contacts',
  'good-impression',
] as const

const list = goals.join(', ')
const askingForWork = /\b(?:jobs?|hired?|employ\w{0,10}|offers?|positions?|vacanc\w{0,5}|work|internships?|openings?)\b/

/** One goal; spaces, underscores and capitals are taken as they are meant. */
export const goal = z
  .string(`one of the thirteen goals: ${list}`)
  .transform((written) =>
    written
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  )
  .superRefine((written, context) => {
    if ((goals as readonly string[]).includes(written)) return
    context.addIssue({ code: 'custom', message: wantedInstead(written) })
  })

function wantedInstead(written: string): string {
  const near = nearestWord(written, goals)
  if (near !== null) return `one of the thirteen goals; did you mean ${near}?`
  if (!askingForWork.test(written.replace(/-/g, ' '))) return `one of the thirteen goals: ${list}`
  return `something that one talk can give; a job is not asked for here, it comes on its own. The thirteen goals: ${list}`
}
