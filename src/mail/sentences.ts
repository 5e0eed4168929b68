// Text cut into sentences, roughly: enough to say which sentence a pattern was found in, and to quote it.

const mostText = 40_000
const mostSentences = 400
const longestSentence = 600

/** The sentences and lines of a text, each trimmed, with plain quotation marks. "Dr.", "3.30" and "p.m." do not end one. */
export function sentencesOf(text: string): string[] {
  const plain = text
    .slice(0, mostText)
    .replace(/[‘’‚`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
  const found: string[] = []
  for (const line of joined(plain.split('\n'))) {
    for (const sentence of cut(line)) found.push(sentence.slice(0, longestSentence))
    if (found.length > mostSentences) break
  }
  return found.slice(0, mostSentences)
}

// A long line goes on in the next one, and in German that may begin with a capital; so does a short one whose successor
// begins in lower case.
function joined(lines: readonly string[]): string[] {
  const whole: string[] = []
  let above = ''
  for (const line of lines) {
    const text = line.trim()
    const last = whole.at(-1) ?? ''
    const wrapped = above.length >= 58 && /[\p{L}\d,]$/u.test(above) && /^[\p{L}\d(]/u.test(text)
    const goesOn = /^[\p{Ll}\d(@<"¿¡]/u.test(text) && (last.length >= 50 || /[\p{Ll},]$/u.test(last))
    if (above !== '' && text !== '' && (goesOn || wrapped) && last.length < longestSentence)
      whole[whole.length - 1] = `${last} ${text}`
    else if (text !== '') whole.push(text)
    above = text
  }
  return whole
}

const abbreviation =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|vs|no|nr|ca|bzw|z\.b|d\.h|e\.g|i\.e|etc|inc|ltd|co|jr|sr|hr|fr|sra|dra|mme|mlle|p\.m|a\.m|u\.a|ggf|evtl|tel|\p{L})\.$/iu
const monthStart = /^\s+(?:jan|jän|feb|mär|mar|apr|mai|jun|jul|aug|sep|okt|oct|nov|dez|dec|\d)/iu

function cut(line: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const end of line.matchAll(/(?<=[.!?…]["')\]]{0,3})\s+(?=\S)/g)) {
    const before = line.slice(Math.max(from, end.index - 12), end.index)
    if (abbreviation.test(before)) continue
    // "am 11. März": a day of the month, not the end.
    if (/(?<!\d)\d{1,2}\.$/.test(before) && monthStart.test(line.slice(end.index, end.index + 20))) continue
    sentences.push(line.slice(from, end.index).trim())
    from = end.index + end[0].length
  }
  sentences.push(line.slice(from).trim())
  return sentences.filter((sentence) => sentence !== '')
}
