// The words that say which question a line of the debrief answers: a label of the owner's ("Names:"), or our question repeated.

export type SectionName = 'struck' | 'advice' | 'people' | 'pledges' | 'openings' | 'fit' | 'other'

const who = String.raw`(?:she|he|they|i|\p{Lu}[\p{L}'’-]{1,30})`
const labels: readonly (readonly [SectionName, string])[] = [
  [
    'struck',
    `struck(?: me| by)?|what (?:struck|stayed|stuck)(?: with)?(?: me)?(?: most)?|(?:stayed|stuck) with me(?: most)?|stayed|highlights?|most|(?:key |biggest |main )?(?:insights?|takeaways?|take-aways?|learnings?)|took away|take away|surprised|what (?:i will|i'll|i) remember`,
  ],
  [
    'advice',
    `(?:(?:her|his|their|the) )?(?:advice|recommendations?|suggestions?|tips?)(?: was| is| given)?|advised|advise|(?:things )?to[- ]?do|do|suggested|next steps?|recommended|homework|(?:what )?${who} (?:advised|advises|advise|suggested|recommended|recommends|told|tells)(?: me)?(?: to)?(?: do)?|told me(?: to)?`,
  ],
  [
    'people',
    `people|ppl|person|names?|named|referrals?|referred|contacts?(?: mentioned| named| given)?|who|whom|(?:who|whom|people|names) ${who} (?:named|mentioned|gave(?: me)?)|talk to|intros?|introductions?`,
  ],
  [
    'pledges',
    `promis(?:es|ed)(?: both ways)?|(?:we )?agreed|agreements?|commitments?|action items?|actions?|follow[- ]?ups?|owed|who does what`,
  ],
  [
    'openings',
    `openings?(?: mentioned)?|opportunit(?:y|ies)|unsolicited|vacanc(?:y|ies)|jobs?|offers?|possible openings?`,
  ],
  ['fit', `fit|vibe|mood|feelings?|my feeling|gut|interest|for me|verdict|overall|after(?:wards)?`],
  ['other', `notes?|else|anything else|other|others|more|misc`],
]
const patterns = labels.map(
  ([name, words]) =>
    [
      name,
      new RegExp(String.raw`^\s*(?:[-*•]\s+)?[*_]{0,2}(?:${words})[*_]{0,2}(?:\s*[:!]|\s*[–—]\s|\s-\s|\s*$)\s*`, 'iu'),
    ] as const,
)
const questions: readonly (readonly [SectionName, RegExp])[] = [
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
    /^[^?]{0,40}\b(?:whom?) did \S{1,40}(?: \S{1,40})? (?:name|mention|suggest)[^?]{0,120}\?(?:\s*\([^)]*\)|\s*name, and address[^.]*\.|\s*and (?:will|may|did)[^?]{0,120}\?)*\s*/i,
  ],
  ['pledges', /^[^?]{0,40}\bwhat did you(?: two)? promise[^?]{0,80}\?(?:\s*\([^)]*\))?\s*/i],
  [
    'other',
    /^[^?]{0,40}\banything else[^?]{0,80}\?(?:\s*\([^)]*\)|\s*lines? (?:beginning|that begin)[^.]*\.|\s*(?:an? opening|is it)[^?]{0,160}\?)*\s*/i,
  ],
]

const mine = /^\s*(?:[-*•]\s+)?(?:to do by me|i owe(?: \p{L}+)?|i promised(?: \p{L}+)?|my promises?)\s*:\s*/iu
const hers =
  /^\s*(?:[-*•]\s+)?(?:to do by (?:her|him|them)|(?:she|he|they) (?:owes?(?: me)?|promised(?: me)?)|(?:her|his|their) promises?)\s*:\s*/i

/** The second sentences of our own questions, wherever a mail program breaks them. */
const tails = [
  /\(?finish\s+the\s+sentence\s+as\s+if\s+to\s+[^:?]{1,60}:\s+["“]?what\s+stayed\s+with\s+me\s+most\s+is\s+(?:…|\.\.\.)["”]?/gi,
  /one\s+per\s+line\.(?=\s)/gi,
  /name,\s+and\s+address\s+or\s+employer\.(?=\s)/gi,
  /and\s+will\s+\S{1,40}(?:\s+\S{1,40})?\s+introduce\s+you,\s+or\s+may\s+you\s+use\s+the\s+name\?/gi,
  /and\s+is\s+this\s+more\s+for\s+you\s+than\s+before,\s+as\s+much,\s+or\s+less\?/gi,
]

/** The text without what came along of our questions beyond their first sentences. */
export function withoutOurWords(text: string): string {
  return tails.reduce((left, tail) => left.replace(tail, ''), text)
}

/** Which part a line opens, and what stands behind its label; null where it opens none. */
export function openedBy(line: string): { name: SectionName; rest: string } | null {
  if (line.length > 20_000) return null
  const head = line.slice(0, 600)
  if (mine.test(head)) return { name: 'pledges', rest: line.replace(mine, 'mine: ') }
  if (hers.test(head)) return { name: 'pledges', rest: line.replace(hers, 'hers: ') }
  for (const [name, pattern] of [...patterns, ...questions]) {
    const match = pattern.exec(head)
    if (match !== null) return { name, rest: line.slice(match[0].length) }
  }
  return null
}
