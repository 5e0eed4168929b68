// A text on one plain line that knows where each of its characters came from: patterns read the plain line, the owner is shown
// the passage as it stands.

export type Passage = {
  /** One space for any white space, straight quotes, nothing invisible. */
  readonly plain: string
  /** The source from the first to the last of these characters of `plain`; the whole passage when none are given. */
  readonly verbatim: (from?: number, to?: number) => string
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '‚': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
}

/** The part of `source` between the two indexes. */
export function passage(source: string, start: number, end: number): Passage {
  const at: number[] = []
  const characters: string[] = []
  for (let index = start; index < end; index++) {
    const character = source[index] ?? ''
    if (INVISIBLE.test(character)) continue
    const space = /\s/.test(character)
    if (space && (characters.length === 0 || characters.at(-1) === ' ')) continue
    characters.push(space ? ' ' : (PLAIN[character] ?? character))
    at.push(index)
  }
  if (characters.at(-1) === ' ') characters.pop()
  const plain = characters.join('')
  return {
    plain,
    verbatim: (from = 0, to = plain.length) => {
      const first = at[from] ?? start
      const last = at[Math.max(from, Math.min(to, plain.length) - 1)] ?? first
      return source.slice(first, last + 1)
    },
  }
}
