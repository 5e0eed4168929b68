// Finds which of the five debrief questions each part of an answer belongs to: by number, by label, by the repeated
// question, or, where the quoted questions were cut away, by the order of the paragraphs.

import { looksLikeAdvice } from './advice-words.ts'
import { openedBy, type SectionName, withoutOurWords } from './debrief-labels.ts'
import { listMark } from './wrapped-lines.ts'

export type Sections = Readonly<Record<SectionName, string>>

const order: readonly SectionName[] = ['struck', 'advice', 'people', 'pledges', 'other']

const markedNumber = /^\s*[*_]{0,2}(?:\(?([1-5])[).:]|#([1-5])[).:]?|([1-5])\s[-–—])[*_]{0,2}(?:\s+|$)/
/** Numbers without any mark count where a line begins with 1 and another with 2. */
const bareNumber = /^\s*([1-5])(?:\s+[-–—])?\s+(?=\p{L}|["“])/u

/** The parts of an answer; null when nothing in it says which question it answers. */
export function debriefSections(written: string): Sections | null {
  const text = withoutOurWords(written)
  const lines = text.split('\n')
  const found = emptySections<string[]>(() => [])
  const bareNumbers = /^\s*1\s+\p{L}/mu.test(text) && /^\s*2(?:\s+[-–—])?\s+\p{L}/mu.test(text)
  const number = bareNumbers ? bareNumber : markedNumber
  const byNumber = numberedLines(lines, number)
  let current: SectionName = 'other'
  let labelled = false
  let underLabel = false
  let marked = false
  lines.forEach((line, index) => {
    // Below a label, numbers are those of its own list.
    const numbered = underLabel ? undefined : byNumber.get(index)
    const rest = numbered === undefined ? line : line.replace(number, '')
    const opened = openedBy(rest)
    if (numbered !== undefined || opened !== null) {
      current = opened?.name ?? order[numbered! - 1]!
      labelled = numbered === undefined
      underLabel ||= labelled
      marked = true
    } else if (labelled && isAfterwards(lines, index, found[current])) current = 'other'
    found[current].push(opened?.rest ?? rest)
  })
  return marked ? joined(found) : byOrder(text)
}

/** A paragraph of its own, without a label, after one that was labelled and answered; the items of a list belong to it still. */
function isAfterwards(lines: readonly string[], index: number, soFar: readonly string[]): boolean {
  const apart = index > 0 && lines[index - 1]!.trim() === '' && lines[index]!.trim() !== ''
  return apart && !listMark.test(lines[index]!) && soFar.some((line) => line.trim() !== '')
}

function emptySections<T>(value: () => T): Record<SectionName, T> {
  return {
    struck: value(),
    advice: value(),
    people: value(),
    pledges: value(),
    openings: value(),
    fit: value(),
    other: value(),
  }
}

/**
 * The lines that carry the number of a question. Numbers grow; one that does not, or follows a list within an answer, is
 * that list's. A list that goes beyond five is not about our questions at all.
 */
function numberedLines(lines: readonly string[], number: RegExp): Map<number, number> {
  const kept = new Map<number, number>()
  const all = lines.flatMap((line) => number.exec(line) ?? []).filter((part) => /^[1-5]$/.test(part ?? ''))
  // He may answer the last question first.
  const backwards = all.length === new Set(all).size && all.at(-1) === '1' && all.length > 1
  let last = 0
  let inner = 0
  for (const [index, line] of lines.entries()) {
    if (/^\s*\(?[6-9][).:]\s/.test(line) && inner === 0 && last === 5) return new Map()
    const match = number.exec(line)
    if (match === null) continue
    const said = Number(match[1] ?? match[2] ?? match[3])
    const inList = inner > 0 && said === inner + 1 && (lines[index - 1] ?? '').trim() !== ''
    if ((said <= last || inList) && !(backwards && said < last)) inner = said
    else {
      kept.set(index, said)
      last = said
      inner = 0
    }
  }
  const texts = [...kept.keys()].map((index) => lines[index]!.replace(number, ''))
  return texts.length > 2 && texts.every(looksLikeAdvice) ? new Map() : kept
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
  return { ...emptySections(() => ''), struck, advice, people, other: rest.join('\n\n') }
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

function joined(found: Readonly<Record<SectionName, readonly string[]>>): Sections {
  const text = (name: SectionName) => found[name].join('\n').trim()
  return {
    struck: text('struck'),
    advice: text('advice'),
    people: text('people'),
    pledges: text('pledges'),
    openings: text('openings'),
    fit: text('fit'),
    other: text('other'),
  }
}
