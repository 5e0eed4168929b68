// Questions that come of what the owner passed on about a contact. Its title stands in them between quotation marks, verbatim;
// where a title would not read well there, no question comes of it.

import type { Material } from '../conversation/material.ts'
import type { ListedQuestion } from '../conversation/question-list.ts'
import { withoutSite } from './site-title.ts'
import { stableChoice } from './stable-choice.ts'

type Pattern = { readonly text: (title: string) => string; readonly short: string }

const article: readonly Pattern[] = [
  { text: (title) => `I read “${title}”: what has changed since it was written?`, short: 'What has changed since' },
  {
    text: (title) => `What does “${title}” leave out that somebody new to this should know?`,
    short: 'What is left out of',
  },
  {
    text: (title) => `When you see “${title}” today, what would you say differently?`,
    short: 'What you would say differently in',
  },
]
const page: readonly Pattern[] = [
  {
    text: (title) => `I saw the page “${title}”: what does such a page leave out about the work?`,
    short: 'What the page leaves out:',
  },
  {
    text: (title) => `I saw the page “${title}”: how does the week of somebody in that place really look?`,
    short: 'The real week behind the page',
  },
]
const profile: readonly Omit<Pattern, 'short'>[] = [
  { text: () => 'Which step looks small on your profile and mattered a great deal?' },
  { text: () => 'What does your profile not show that turned out to count?' },
]
const PROFILE_SHORT = ['The small step on your profile', 'What your profile does not show'] as const

/** `seed` keeps two contacts from the same question. Null where none reads well for sure. */
export function materialQuestion(material: Material, seed: string): Omit<ListedQuestion, 'id'> | null {
  const sort = sortOf(material)
  if (sort === 'profile') {
    const index = stableChoice(`${seed} profile`, profile.length)
    return listed(profile[index]!.text(''), PROFILE_SHORT[index]!)
  }
  const title = quotable(material.title)
  if (title === null) return null
  const patterns = sort === 'page' ? page : article
  const { text, short } = patterns[stableChoice(`${seed} ${title}`, patterns.length)]!
  return listed(text(title), `${short} “${title}”`)
}

function listed(text: string, short: string): Omit<ListedQuestion, 'id'> {
  return { text, short, place: 'core', hard: false, hint: null }
}

/** A page on which an organisation describes work, a page about a person, or something to read. */
function sortOf({ url, title }: Material): 'page' | 'profile' | 'article' {
  const where = (url ?? '').toLowerCase()
  if (/\/(?:jobs?|careers?|vacanc(?:y|ies)|positions?|stellen\w*|karriere|emploi|recruit\w*)(?:[/?#.-]|$)/.test(where))
    return 'page'
  if (/linkedin\.com\/in\/|xing\.com\/profile\/|\/(?:team|people|staff|profiles?|about-us)(?:[/?#]|$)/.test(where))
    return 'profile'
  if (/\b(?:jobs?|vacanc(?:y|ies)|careers?|is hiring|are hiring|we['’]re hiring|now hiring)\b/i.test(title))
    return 'page'
  return 'article'
}

/** The title without the name of the site, if it is words and not too many. */
function quotable(title: string): string | null {
  const plain = withoutSite(title)
  const words = plain.split(' ').length
  const reads = /^[\p{L}\d]/u.test(plain) && !/[“”"„«»<>{}[\]\\@]|https?:|\.{2,}|…$|\?$/.test(plain)
  return reads && words >= 2 && words <= 12 && plain.length >= 8 && plain.length <= 80
    ? plain.replace(/[.!]$/, '')
    : null
}
