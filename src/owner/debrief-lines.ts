// Takes the ornaments off the lines of an owner's notes: Markdown's stars and hashes, boxes to tick, arrows and little pictures
// as bullets. No word is changed.

const star = /\*\*|__(?=\S)|(?<=\S)__/g
const heading = /^\s{0,3}#{1,6}\s+/
const box = /^(\s*(?:[-*•–]|\(?\d{1,2}[).:])?\s*)\[[ xX✓]?\]\s+/
const arrow = /^\s*(?:->|→|⇒|=>|➤|➡️?|▶|►|»|✓|✔|✅|☐|☑|◦|‣|▪|●|○)\s*/
const picture = /^\s*(?:(?:\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u200d])+\s+)(?=\S)/u

/** The text with plain lines; what was a bullet of any sort is a dash. */
export function plainLines(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.length > 20_000) return line
      const bare = line.replace(star, '').replace(heading, '').replace(box, '$1')
      return bare.replace(arrow, '- ').replace(picture, '- ')
    })
    .join('\n')
}
