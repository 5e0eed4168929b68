// The paragraphs between greeting and closing, whether or not a model wrote those as well: both are set by code.

const GREETING = /^(?:dear|hello|hi|hey|good (?:morning|day|afternoon|evening))\b[^.!?\n]{0,60}[,!:.]?$/i
const CLOSING =
  /^(?:(?:with )?(?:many |my |all |very |kind |best |warm |warmest )*(?:regards|wishes|thanks|greetings)|best|cheers|sincerely|yours(?: (?:truly|sincerely|faithfully))?|warmly|cordially|all the best|thank you|thanks again)[,.!]?$/i

/** `signature` is the owner's. Lines of a paragraph are joined, for mail programs wrap by themselves. */
export function middleOf(body: string, signature: string, ownerName: string): string {
  const paragraphs = body
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
  const names = new Set([ownerName, ownerName.split(' ')[0] ?? '', ...signature.split('\n')].map(bare).filter(Boolean))
  const first = paragraphs[0]
  if (first !== undefined && GREETING.test(first[0] ?? '')) first.shift()
  for (let last = paragraphs.at(-1); last !== undefined; last = paragraphs.at(-1)) {
    const line = last.at(-1)
    if (line !== undefined && !CLOSING.test(line) && !names.has(bare(line))) break
    last.pop()
    if (last.length === 0) paragraphs.pop()
  }
  return paragraphs
    .map((lines) => joined(lines))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

/** A line that begins like the item of a list, or like a header, stays a line of its own: it is judged as what it is. */
function joined(lines: readonly string[]): string {
  return lines.reduce(
    (text, line) =>
      text === '' ? line : `${text}${/^(?:[-*•>]|\d+[.)]|[A-Z][\w-]{1,20}:)/.test(line) ? '\n' : ' '}${line}`,
    '',
  )
}

function bare(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()
}
