// What is wrong with a configuration, and how it is told to the person who wrote it.

export type ConfigMistake = {
  /** The key by its full name, `mailbox.imap.port`; '' where the mistake is of the whole file. */
  readonly key: string
  /** Counted from 1; null where there is no line to point at. */
  readonly line: number | null
  /** What stands there: `"993x"`, `nothing`, `a list`. Never a password. */
  readonly found: string
  /** What would be right, in a few words. */
  readonly wanted: string
}

/** All mistakes of one file as a text for people: a heading, then two lines each. Ends without a line break. */
export function formatMistakes(path: string, mistakes: readonly ConfigMistake[]): string {
  const count = mistakes.length === 1 ? 'one mistake' : `${mistakes.length} mistakes`
  const places = mistakes.map((mistake) => (mistake.line === null ? '' : `line ${mistake.line}`))
  const width = Math.max(...places.map((place) => place.length)) + (places.some((place) => place !== '') ? 2 : 0)
  const entries = mistakes.map(({ key, found, wanted }, index) => {
    const margin = ' '.repeat(2 + width)
    const head = `  ${places[index]!.padEnd(width)}`
    const said = `found ${found}; ${wanted.startsWith('did you mean') ? '' : 'wanted '}${wanted}`
    return key === '' ? `${head}${said}` : `${head}${key}\n${margin}${said}`
  })
  return [`${path} has ${count}:`, ...entries].join('\n')
}
