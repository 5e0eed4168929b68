// Invariant 22: one process acts on a store.

import type { Invariant } from '../invariant.ts'
import type { Breach } from '../violation.ts'

/**
 * Nothing is sent or filed by a process that has ended, or while another is the one that runs. Exercised by every start but the
 * first, and by every process that was turned away because another ran.
 */
export const oneProcess: Invariant = {
  number: 22,
  name: 'one process acts, another exits',
  judge({ run }) {
    const breaches: Breach[] = []
    let latest: number | null = null
    let endedAt = Number.NEGATIVE_INFINITY
    let living = false
    let starts = 0
    for (const entry of run.history) {
      if (entry.what === 'process') {
        const begins = entry.did === 'started'
        starts += begins ? 1 : 0
        if (begins) latest = entry.process
        if (begins || entry.process === latest) living = begins
        if (!living) endedAt = entry.at
      }
      // What a process was doing when it died is written down after its death.
      const acted = entry.at > endedAt && (entry.what === 'append' || entry.what === 'smtp')
      if (!acted || latest === null || (living && entry.process === latest)) continue
      const why = entry.process === latest ? 'after its end' : `beside process ${latest}`
      breaches.push({ at: entry.at, because: `process ${entry.process} acted ${why}` })
    }
    const turnedAway = run.log.filter((line) => line.includes('Another Thanktwice process')).length
    return { exercised: Math.max(0, starts - 1) + turnedAway, breaches }
  },
}
