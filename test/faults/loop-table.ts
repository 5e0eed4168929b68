// The report of a loop as text.

import type { LoopReport } from './run-loop.ts'

export function loopTable(report: LoopReport): string {
  const { history, ends, violations, unexpected, providersOwnCopies, seconds, starts } = report
  const lines = [
    `${history.begun.size} conversations in ${Math.round(seconds)} s; the program was started ${starts} times`,
    '',
    ...[...history.misfortunes].sort().map(([what, times]) => numbered(times, what)),
    '',
    ...[...ends].sort().map(([what, times]) => numbered(times, what)),
    numbered(history.shown.length, 'times the owner was asked for his word on a text'),
    numbered(history.doubts.length, 'times the owner was asked whether a note went out'),
    numbered(providersOwnCopies, 'copies that Postfix made of what it had taken once'),
    '',
    numbered(unexpected.length, 'times the program ended by itself'),
    ...unexpected.map((line) => `        ${line}`),
    numbered(violations.length, 'broken promises'),
    ...violations.map((line) => `        ${line}`),
  ]
  return lines.join('\n')
}

function numbered(count: number, what: string): string {
  return `${String(count).padStart(6)}  ${what}`
}
