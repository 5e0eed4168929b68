// Counts what the threads showed: by tag, by key, and the first law, that no start is logged that was not agreed.

import { type Finding, isWrongStart, type Run, type Start } from './run-thread.ts'
import { columns, percent } from './table.ts'

export type Count = { readonly cases: number; readonly right: number; readonly wrong: number }

export type Summary = {
  readonly threads: { readonly cases: number; readonly right: number; readonly wrong: number }
  readonly byTag: Readonly<Record<string, Count>>
  readonly byKey: Readonly<Record<string, Count>>
  readonly wrongStarts: readonly Start[]
  /** Lines where an agreed start is expected, and how many of them have it. */
  readonly agreed: { readonly expected: number; readonly found: number }
  readonly failures: readonly Finding[]
}

export function summarize(runs: readonly Run[]): Summary {
  const findings = runs.flatMap((run) => run.findings)
  const starts = runs.flatMap((run) => run.starts)
  const agreed = starts.filter((start) => start.expected !== null)
  return {
    threads: count(runs.map((run) => run.findings.every((finding) => finding.right))),
    byTag: counts(findings.flatMap((finding) => finding.thread.shows.map((tag) => [tag, finding.right] as const))),
    byKey: counts(findings.map((finding) => [finding.key, finding.right] as const)),
    wrongStarts: starts.filter(isWrongStart),
    agreed: {
      expected: agreed.length,
      found: agreed.filter((start) => start.got !== null && !isWrongStart(start)).length,
    },
    failures: findings.filter((finding) => !finding.right),
  }
}

function counts(cases: readonly (readonly [string, boolean])[]): Record<string, Count> {
  const names = [...new Set(cases.map(([name]) => name))].sort()
  return Object.fromEntries(
    names.map((name) => [name, count(cases.filter(([one]) => one === name).map(([, right]) => right))]),
  )
}

function count(rights: readonly boolean[]): Count {
  const right = rights.filter(Boolean).length
  return { cases: rights.length, right, wrong: rights.length - right }
}

/** The tables for people. */
export function summaryText(summary: Summary): string {
  const { threads, agreed, wrongStarts } = summary
  const rows = (counted: Readonly<Record<string, Count>>) =>
    Object.entries(counted).map(([name, { cases, right, wrong }]) => [name, cases, right, wrong, percent(right, cases)])
  const head = (name: string) => [name, 'cases', 'right', 'wrong', '']
  return [
    columns(head('what it is about'), rows(summary.byTag)),
    columns(head('key'), rows(summary.byKey)),
    columns(
      ['in all', 'cases', 'right', 'wrong', ''],
      [
        ['threads without a fault', threads.cases, threads.right, threads.wrong, percent(threads.right, threads.cases)],
        [
          'agreed meetings found',
          agreed.expected,
          agreed.found,
          agreed.expected - agreed.found,
          percent(agreed.found, agreed.expected),
        ],
      ],
    ),
    `wrong starts logged: ${wrongStarts.length}\n${wrongStarts.map(startText).join('')}`,
  ].join('\n')
}

function startText({ thread, line, expected, got }: Start): string {
  return `  ${thread.name} ${line}: expected ${expected ?? 'none'}, logged ${got}\n`
}

/** One mismatch, on three lines. */
export function failureText({ thread, line, key, expected, got }: Finding): string {
  return `${thread.name} ${line} ${key}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}\n`
}
