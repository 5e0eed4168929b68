// Text cut into sentences, roughly: enough to say which sentence a pattern was found in, and to quote it.

const mostSentences = 400

/** The sentences and lines of a text, each trimmed, with plain quotation marks. "Dr.", "3.30" and "p.m." do not end one. */
export function sentencesOf(text: string): string[] {
  const plain = text.slice(0, 40_000).replace(/[‘’‚`´]/g, "'").replace(/[“”„«»]/g, '"')
  const found: string[] = []
  for (const paragraph of plain.split(/\n\s*\n/)) {
    // A line that breaks in mid-sentence goes on; one that ends short stands alone.
    const joined = paragraph.replace(/([^\n]{50,})\n(?=[\p{Ll}\d(@<"])/gu, '$1 ').replace(/([\p{Ll},])\n(?=\p{Ll})/gu, '$1 ')
    for (const line of joined.split('\n')) found.push(...cut(line))
    if (found.length > mostSentences) break
  }
  return found.slice(0, mostSentences)
}

const abbreviation = /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|vs|no|nr|ca|bzw|z\.b|d\.h|e\.g|i\.e|etc|inc|ltd|co|jr|sr|hr|fr|sra|dra|mme|mlle|p\.m|a\.m|u\.a|ggf|evtl|tel|\p{L})\.$/iu

function cut(line: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const end of line.matchAll(/[.!?…]+["')\]]*\s+(?=\S)/g)) {
    const to = end.index + end[0].length
    if (abbreviation.test(line.slice(from, to).trimEnd())) continue
    sentences.push(line.slice(from, to).trim())
    from = to
  }
  sentences.push(line.slice(from).trim())
  return sentences.filter((sentence) => sentence !== '')
}
