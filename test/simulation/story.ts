// Tells a run in plain words: who did what when, what the wire did, and what was wrong with it.

import type { Violation } from './checker/violation.ts'
import type { Entry } from './history.ts'
import { NORA, SERVICE_ADDRESS } from './people/cast.ts'
import type { Meant } from './people/meant.ts'
import { readLetter } from './people/read-letter.ts'
import type { Scenario } from './scenarios/scenario.ts'

/** `from` is the number of the first entry that belongs to the story. */
export function tellStory(
  scenario: Scenario,
  history: readonly Entry[],
  violations: readonly Violation[],
  from: number,
): string {
  const told = history.slice(from).flatMap((entry) => {
    const words = wordsFor(entry)
    return words === null ? [] : [{ at: entry.at, line: `${timeOf(entry.at)}  ${words}` }]
  })
  const wrong = violations.map((violation) => ({
    at: violation.at,
    line: `${timeOf(violation.at)}  >>> ${violation.invariant}. ${violation.name}: ${violation.because}`,
  }))
  const lines = [...told, ...wrong].sort((a, b) => a.at - b.at).map(({ line }) => line)
  return [opening(scenario), '', ...lines, '', `Run it again: ${commandFor(scenario)}`].join('\n')
}

export function commandFor({ seed, profile, crashes, sweep }: Scenario): string {
  const deaths = crashes.map(({ when, call }) => `${when}:${call}`).join(',')
  return sweep
    ? `npm run simulate -- --die ${deaths} --profile ${profile}`
    : `npm run simulate -- --seed ${seed} --profile ${profile}`
}

function opening(scenario: Scenario): string {
  const { owner, faults } = scenario
  const acts = scenario.planned.map(({ when, ...act }) => `${JSON.stringify(act)} at ${JSON.stringify(when)}`)
  return [
    `Seed ${scenario.seed}: ${scenario.situation} at a provider like ${scenario.profile}.`,
    `The owner answers ${owner.approvals.join(', ')}, then ${owner.after}; receipts: ${owner.receipts}; went out: ${owner.wentOut}; copies in Sent: ${owner.copies.join(' or ')}.`,
    `Faults at ${faults.rate * 100} % for ${faults.untilMs / 3_600_000} h; new mail is ${faults.announced ? '' : 'not '}announced.`,
    ...(acts.length === 0 ? [] : [`Planned: ${acts.join('; ')}.`]),
    ...(scenario.crashes.length === 0
      ? []
      : [`It dies ${scenario.crashes.map(({ call, when }) => `${when} call ${call}`).join(', then ')}.`]),
  ].join('\n')
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: NORA.zone,
  weekday: 'short',
  day: '2-digit',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

function timeOf(at: number): string {
  return clock.format(at).replaceAll(',', '')
}

function wordsFor(entry: Entry): string | null {
  switch (entry.what) {
    case 'smtp': {
      const what = `“${subjectOf(entry.raw)}” to ${entry.to.join(', ') || 'nobody'}`
      const end = entry.accepted ? 'the server took it' : 'the server did not take it'
      return `SMTP  ${what}: ${end}; the program heard ${entry.heard} (${entry.phase})`
    }
    case 'visible':
      return `MAIL  “${subjectOf(entry.raw)}” of ${entry.writer} ${entry.why} in ${entry.account} ${entry.folder} (UID ${entry.uid})`
    case 'changed':
      return `BOX   ${entry.by}: ${entry.change} in ${entry.folder}${entry.uid === null ? '' : ` UID ${entry.uid}`} ${entry.detail}`
    case 'append':
      return `IMAP  the program filed a copy of “${subjectOf(entry.raw)}” in ${entry.folder}`
    case 'process':
      return `RUN   process ${entry.process} ${entry.did} ${entry.where}`
    case 'fault':
      return `FAULT ${entry.fault} at ${entry.where}`
    case 'wrote':
      return saidBy(entry.meant as Meant)
  }
}

function saidBy(meant: Meant): string {
  const rest = Object.entries(meant)
    .filter(([key, value]) => !['who', 'act', 'note', 'wanted'].includes(key) && value !== null && String(value) !== '')
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join(' ') : value}`)
  return `${meant.who.toUpperCase()} ${meant.act} (${rest.join(', ')})`
}

function subjectOf(raw: Uint8Array): string {
  const letter = readLetter(raw)
  const whose = letter.from === SERVICE_ADDRESS ? 'program: ' : ''
  return `${whose}${letter.subject}`.slice(0, 80)
}
