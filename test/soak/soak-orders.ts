// What the command line of the soak says.

import { parseArgs } from 'node:util'

export type Orders = {
  readonly minutes: number
  readonly answers: number
  readonly seed: number
  /** Seconds between two faults, at least and at most. */
  readonly gap: { readonly from: number; readonly to: number }
  /** At the end the server stays away for so long, to see what the owner is told. */
  readonly blindMinutes: number
  /** How long the last answers may take once nothing goes wrong any more. */
  readonly patienceMinutes: number
  /** Where the store and the log of the service go; removed afterwards unless given. */
  readonly keep: string | null
}

export const usage = `node test/soak/soak.ts [--minutes 30] [--answers 2000] [--seed 1] [--gap 2-7] [--blind MINUTES]
                       [--patience MINUTES] [--keep FOLDER]

Runs the service against a Dovecot to which something happens every few seconds. Ends with 1 when an answer is lost or logged
twice, when a flag in the mailbox changed, or when the service ended by itself.
`

/** Throws a TypeError that says what was not understood. */
export function soakOrders(argv: readonly string[]): Orders {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      minutes: { type: 'string', default: '30' },
      answers: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      gap: { type: 'string', default: '2-7' },
      blind: { type: 'string', default: '0' },
      patience: { type: 'string', default: '15' },
      keep: { type: 'string' },
    },
  })
  const gap = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(values.gap)
  if (gap === null) throw new TypeError('--gap takes two numbers of seconds, such as 2-7')
  const number = (name: 'minutes' | 'answers' | 'seed' | 'blind' | 'patience') => {
    const value = Number(values[name])
    if (!Number.isFinite(value) || value < 0) throw new TypeError(`--${name} takes a number`)
    return value
  }
  return {
    minutes: number('minutes'),
    answers: Math.floor(number('answers')),
    seed: Math.floor(number('seed')),
    gap: { from: Number(gap[1]), to: Number(gap[2]) },
    blindMinutes: number('blind'),
    patienceMinutes: number('patience'),
    keep: values.keep ?? null,
  }
}
