// `npm run fuzz -- --minutes 60`: breaks mail for as long as it is told, and says what broke a reader or took long.
// A finding is repeated with `--seed N`; its message is written beside, to become a fixture.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openTrial } from '../../src/engine/trial.ts'
import { brokenMessage, fixtures } from './mutations.ts'

/** What takes longer is told: the service gives a large message five seconds, and a small one must not need them. */
const SLOW_MS = 1000
const HUNG_MS = 20_000
const PROGRESS_MS = 10_000

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } })
const whole = fixtures()
const until = performance.now() + Number(values.minutes) * 60_000
const first = values.seed === undefined ? Math.floor(Date.now() / 1000) * 1000 : Number(values.seed)
const trial = openTrial([HUNG_MS])

let tried = 0
let refused = 0
let found = 0
let slowest = { ms: 0, seed: first }
let told = performance.now()

for (let seed = first; values.seed === undefined ? performance.now() < until : seed === first; seed += 1) {
  const { name, raw } = brokenMessage(whole, seed)
  const began = performance.now()
  const read = await trial.read(raw)
  const objection = read.message === null ? read.because : null
  const ms = performance.now() - began
  tried += 1
  if (ms > slowest.ms && seed !== first) slowest = { ms, seed } // the first also starts the thread
  const broke = objection?.startsWith('reading it') ? objection : null
  if (objection !== null && broke === null) refused += 1
  const because = broke ?? (ms > SLOW_MS && seed !== first ? `took ${Math.round(ms)} ms` : null)
  if (because !== null) {
    found += 1
    writeFileSync(`fuzz-${seed}.eml`, raw)
    console.error(`seed ${seed} (${name}): ${because}; kept as fuzz-${seed}.eml`)
  }
  if (performance.now() - told > PROGRESS_MS) {
    told = performance.now()
    console.error(`${tried} tried, ${found} found, slowest ${Math.round(slowest.ms)} ms (seed ${slowest.seed})`)
  }
}

await trial.close()
const read = tried - refused - found
const slow = `slowest ${Math.round(slowest.ms)} ms (seed ${slowest.seed})`
console.log(`${tried} broken messages: ${read} read, ${refused} refused with a reason, ${found} found; ${slow}`)
process.exitCode = found === 0 ? 0 : 1
