// Which call goes wrong, and how: by force, or by chance.

import type { Time } from './clock.ts'
import type { Fact } from './history.ts'
import type { Chance } from './random.ts'
import type { Faults } from './world.ts'

export function createFaults(time: Time, chance: Chance, record: (fact: Fact) => void): Faults {
  const stream = chance.stream('faults')
  const faults: Faults = {
    rate: 0,
    until: Number.POSITIVE_INFINITY,
    only: null,
    forced: [],
    announced: true,
    calm: () => faults.rate === 0 || time.now() >= faults.until,
    draw(process, port, possible) {
      const fault = forced(port, possible) ?? drawn(possible)
      if (fault === null || fault === 'none') return null
      record({ what: 'fault', process: process.number, fault, where: port })
      return fault
    },
  }

  function forced<F extends string>(port: string, possible: readonly F[]): F | 'none' | null {
    const at = faults.forced.findIndex((each) => each.port === port)
    const fault = faults.forced[at]?.fault
    if (fault === undefined) return null
    if (fault !== 'none' && !possible.includes(fault as F)) throw new Error(`no fault "${fault}" can happen at ${port}`)
    faults.forced.splice(at, 1)
    return fault as F | 'none'
  }

  function drawn<F extends string>(possible: readonly F[]): F | null {
    if (faults.calm() || !stream.chance(faults.rate)) return null
    const allowed = possible.filter((fault) => faults.only?.has(fault) ?? true)
    return allowed.length === 0 ? null : stream.pick(allowed)
  }

  return faults
}
