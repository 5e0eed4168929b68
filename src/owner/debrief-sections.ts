// Finds which of the four debrief questions each part of an answer belongs to: by number, by label, by the repeated
// question, or, where the quoted questions were cut away, by the order of the paragraphs.

import { looksLikeAdvice } from './advice-words.ts'
import { listMark } from './wrapped-lines.ts'

export type Sections = {
  readonly struck: string
  readonly advice: string
  readonly people: string
  /** Answers to the fourth question, and whatever stood before the first mark. */
  readonly other: string
}

type Name = keyof Sections
const order: readonly Name[] = ['struck', 'advice', 'people', 'other']

const markedNumber = /^\s*[*_]{0,2}(?:\(?([1-4])[).:]|#([1-4])[).:]?|([1-4])\s[-–—])[*_]{0,2}(?:\s+|$)/
/** Numbers without any mark count where a line begins with 1 and another with 2. */
const bareNumber = /^\s*([1-4])\s+(?=\p{L}|["“])/u
const labels: readonly (readonly [Name, RegExp])[] = [
  [
    'struck',
    /^\s*(?:[-*•]\s+)?[*_]{0,2}(?:struck(?: me)?|what struck(?: me)?|stayed(?: with me)?|highlights?|most|insights?|takeaways?|surprised)[*_]{0,2}\s*[:–—-]\s*/i,
  ],
  [
    'advice',
    /^\s*(?:[-*•]\s+)?[*_]{0,2}(?:(?:(?:her|his|their|the) )?advice(?: was| is)?|advised|advise|to[- ]?do|tips?|suggestions?|suggested|next steps?|recommended|recommendations?)[*_]{0,2}\s*[:–—-]\s*/i,
  ],
  [
    'people',
    /^\s*(?:[-*•]\s+)?[*_]{0,2}(?:people|person|names?|named|referrals?|contacts?|who|whom|talk to)[*_]{0,2}\s*[:–—]\s*/i,
  ],
  ['other', /^\s*(?:[-*•]\s+)?[*_]{0,2}(?:notes?|else|anything else|other|others|more|misc)[*_]{0,2}\s*[:–—-]\s*/i],
]
const questions: readonly (readonly [Name, RegExp])[] = [
  [
    'struck',
    /^[^?]{0,40}\bwhat (?:stayed|struck|stuck)[^?]{0,80}\?(?:\s*\((?:finish|complete)[^)]*\)|\s*(?:finish|complete) the sentence[^.?!]*[.?!…"”]*)?\s*/i,
  ],
  [
    'advice',
    /^[^?]{0,40}\bwhat did \S{1,40}(?: \S{1,40})? (?:advise|suggest|recommend)[^?]{0,80}\?(?:\s*\([^)]*\)|\s*one (?:per|a) line[.)]?)*\s*/i,
  ],
  [
    'people',
    /^[^?]{0,40}\b(?:whom?) did \S{1,40}(?: \S{1,40})? (?:name|mention|suggest)[^?]{0,120}\?(?:\s*\([^)]*\)|\s*name, and address[^.]*\.)*\s*/i,
  ],
  ['other', /^[^?]{0,40}\banything else[^?]{0,80}\?(?:\s*\([^)]*\)|\s*lines? (?:beginning|that begin)[^.]*\.)?\s*/i],
]

/** The parts of an answer; null when nothing in it says which question it answers. */
export function debriefSections(text: string): Sections | null {
  const lines = text.split('\n')
  const found: Record<Name, string[]> = { struck: [], advice: [], people: [], other: [] }
  const bareNumbers = /^\s*1\s+\p{L}/mu.test(text) && /^\s*2\s+\p{L}/mu.test(text)
  const number = bareNumbers ? bareNumber : markedNumber
  const byNumber = numberedLines(lines, number)
  let current: Name = 'other'
  let marked = false
  lines.forEach((line, index) => {
    const numbered = byNumber.get(index)
    const rest = numbered === undefined ? line : line.replace(number, '')
    const opened = opens(rest)
    if (numbered !== undefined || opened !== null) {
      current = opened?.name ?? order[numbered! - 1]!
      marked = true
    }
    found[current].push(opened?.rest ?? rest)
  })
  return marked ? joined(found) : byOrder(text)
}

function opens(line: string): { name: Name; rest: string } | null {
  if (line.length > 20_000) return null
  for (const [name, pattern] of [...labels, ...questions]) {
    const match = pattern.exec(line)
    if (match !== null) return { name, rest: line.slice(match[0].length) }
  }
  return null
}

/**
 * The lines that carry the number of a question. Numbers grow; one that does not, or follows a list within an answer, is
 * that list's. A list that goes beyond four, or a lone number above one, is not about our questions at all.
 */
function numberedLines(lines: readonly string[], number: RegExp): Map<number, number> {
  const kept = new Map<number, number>()
  let last = 0
  let inner = 0
  for (const [index, line] of lines.entries()) {
    if (/^\s*\(?[5-9][).:]\s/.test(line) && inner === 0 && last === 4) return new Map()
    const match = number.exec(line)
    if (match === null) continue
    const said = Number(match[1] ?? match[2] ?? match[3])
    const inList = inner > 0 && said === inner + 1 && (lines[index - 1] ?? '').trim() !== ''
    if (said <= last || inList) inner = said
    else {
      kept.set(index, said)
      last = said
      inner = 0
    }
  }
  return kept
}

/** Answers below questions that were quoted, and cut away with the quotation: three or four paragraphs, the second all advice. */
function byOrder(text: string): Sections | null {
  const blocks = text
    .split(/\n[ \t]*\n\s*/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
  const [struck, advice, people, ...rest] = blocks
  if (struck === undefined || advice === undefined || people === undefined || blocks.length > 5) return null
  const advised = advice.split('\n').every((line) => looksLikeAdvice(line.replace(listMark, '')))
  if (!advised || struck.includes('\n\n') || looksLikeAdvice(struck) || !looksLikePeople(people)) return null
  return { struck, advice, people, other: rest.join('\n\n') }
}

/** Short lines, each with a capitalised name or an address in it; or the word that there is nobody. */
function looksLikePeople(block: string): boolean {
  if (/^(?:nobody|no one|none|no|nothing|-|n\/a)\W*$/i.test(block)) return true
  return block
    .split('\n')
    .every(
      (line) =>
        line.length <= 120 &&
        /^\W*(?:\p{Lu}[\p{L}'’.-]+(?:\s+(?:\p{Lu}|de|van|von)[\p{L}'’.-]*)+|\S+@\S+)/u.test(line.trim()) &&
        !looksLikeAdvice(line),
    )
}

function joined(found: Record<Name, string[]>): Sections {
  const text = (name: Name) => found[name].join('\n').trim()
  return { struck: text('struck'), advice: text('advice'), people: text('people'), other: text('other') }
}
