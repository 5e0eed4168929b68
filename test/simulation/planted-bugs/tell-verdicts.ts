// The table of the planted bugs: what caught each, at which seed, after how many, how fast.

import { bugs } from './bugs.ts'
import type { Verdict } from './verdict.ts'

const NAME_WIDTH = 62

/** One line. A bug that was caught by another invariant than thought is marked with a question mark. */
export function verdictLine({ bug, runs, ms, caught, failure }: Verdict): string {
  const name = bug.length > NAME_WIDTH ? `${bug.slice(0, NAME_WIDTH - 1)}…` : bug.padEnd(NAME_WIDTH)
  const time = `${(ms / 1000).toFixed(1)} s`.padStart(8)
  if (failure !== null) return `${name}  FAILED    ${failure}`
  if (caught === null) return `${name}  SURVIVED  ${String(runs).padStart(5)} runs ${time}`
  const expects = bugs.find((one) => one.name === bug)?.expects ?? []
  const mark = expects.includes(caught.invariant) ? ' ' : '?'
  const by = `invariant ${String(caught.invariant).padStart(2)}${mark}`
  return `${name}  ${by} ${String(runs).padStart(5)} runs ${time}  ${caught.run}`
}

export function verdictTable(verdicts: readonly Verdict[]): string {
  const killed = verdicts.filter(({ caught }) => caught !== null)
  const slowest = Math.max(0, ...killed.map(({ ms }) => ms))
  return [
    ...verdicts.map(verdictLine),
    '',
    `${killed.length} of ${verdicts.length} planted bugs were caught; the slowest took ${(slowest / 1000).toFixed(1)} s.`,
  ].join('\n')
}
