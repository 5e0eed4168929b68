// What came of all runs together, and how it is told: progress while they run, tables at the end.

import { invariants } from './checker/index.ts'
import { addCoverage, type Coverage, coverageTable } from './coverage.ts'
import type { Done, Task } from './seed-worker.ts'

export type Tally = {
  runs: number
  turns: number
  violations: number
  /** What went wrong around the program: faults, deaths, and people at bad moments. */
  troubles: number
  readonly byInvariant: Record<number, number>
  readonly exercised: Record<number, number>
  readonly coverage: Coverage
  /** The first that went wrong of each invariant. */
  readonly firsts: Map<number, Done>
  readonly failures: Done[]
  /** Every run that went wrong, with the invariants that it broke. */
  readonly broken: string[]
}

export function newTally(): Tally {
  return {
    runs: 0,
    turns: 0,
    violations: 0,
    troubles: 0,
    byInvariant: {},
    exercised: {},
    coverage: {},
    firsts: new Map(),
    failures: [],
    broken: [],
  }
}

export function count(tally: Tally, done: Done): void {
  tally.runs += 1
  tally.turns += done.turns
  addCoverage(tally.coverage, done.coverage)
  for (const times of Object.values(done.coverage)) tally.troubles += times
  for (const [number, times] of Object.entries(done.exercised)) {
    tally.exercised[Number(number)] = (tally.exercised[Number(number)] ?? 0) + times
  }
  if (done.failure !== null) tally.failures.push(done)
  const numbers = [...new Set(done.violations.map(({ invariant }) => invariant))]
  if (numbers.length > 0) tally.broken.push(`${nameOf(done.task)}: ${numbers.join(', ')}`)
  for (const number of numbers) {
    tally.violations += 1
    tally.byInvariant[number] = (tally.byInvariant[number] ?? 0) + 1
    if (!tally.firsts.has(number)) tally.firsts.set(number, done)
  }
}

export function nameOf(task: Task): string {
  if (task.task === 'seed') return `seed ${task.seed}`
  const deaths = task.crashes.map(({ call, when }) => `${when} call ${call}`).join(' and ')
  return `${task.base.situation} at ${task.base.profile}, dying ${deaths}`
}

/** All invariants, how often each was put to the test, and in how many runs it was broken. */
export function invariantTable(tally: Tally): string {
  const rows = invariants.map(({ number, name }) => {
    const broken = tally.byInvariant[number] ?? 0
    const first = tally.firsts.get(number)
    const where = first === undefined ? '' : `  first: ${nameOf(first.task)}`
    return `${String(number).padStart(2)}  ${name.padEnd(66)}  ${String(tally.exercised[number] ?? 0).padStart(9)}  ${String(broken).padStart(6)}${where}`
  })
  const fell = tally.byInvariant[0] ?? 0
  const head = `${'  '.padEnd(4)}${'invariant'.padEnd(66)}  ${'exercised'.padStart(9)}  ${'broken'.padStart(6)}`
  const first = tally.firsts.get(0)
  return [
    head,
    ...rows,
    ...(fell === 0 || first === undefined
      ? []
      : [`    the program fell in ${fell} runs, first: ${nameOf(first.task)}`]),
  ].join('\n')
}

export function report(tally: Tally, seconds: number): string {
  const speed = tally.runs / Math.max(seconds, 0.001)
  return [
    invariantTable(tally),
    '',
    coverageTable(tally.coverage),
    '',
    ...(tally.broken.length === 0 ? [] : [`broken: ${tally.broken.slice(0, 40).join('; ')}`, '']),
    `${tally.runs} runs, ${tally.turns} turns, ${tally.troubles} troubles met, ${tally.violations} violations, ${Math.round(seconds)} s (${speed.toFixed(1)} a second).`,
  ].join('\n')
}
