// The second wall around private lines: whatever repeats one stays out of a model's context, wherever it stands.

const MARK = /^[\s>*-]*(?:private|off the record)\s*:/im
const RUN = 4

/** Says of a piece of text whether it may be shown to a model. */
export function mayBeShown(privateNotes: readonly string[]): (text: string) => boolean {
  const secrets = privateNotes.map(wordsOf).filter((words) => words.length > 0)
  const runs = new Set(secrets.flatMap((words) => runsOf(words)))
  return (text) => !MARK.test(text) && (runs.size === 0 || !holdsRun(wordsOf(text), runs))
}

/** So many words in a row, or the whole line where it is shorter. */
function runsOf(words: readonly string[]): readonly string[] {
  if (words.length <= RUN) return [words.join(' ')]
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '))
}

function holdsRun(words: readonly string[], runs: ReadonlySet<string>): boolean {
  return words.some((_, index) => {
    for (let count = 1; count <= RUN; count += 1) if (runs.has(words.slice(index, index + count).join(' '))) return true
    return false
  })
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{1,60}/gu) ?? []
  )
}
