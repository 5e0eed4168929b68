// The same conversations and the same hostile mails, put to a real model.

import { type Endpoint, openModel } from '../../src/language/openai-model.ts'
import { type EvalCase, plainCase } from './case.ts'
import { hostileCases } from './hostile-cases.ts'
import { judge, type Verdict } from './judge.ts'
import { type EvalKind, good } from './scene.ts'

const KINDS = Object.keys(good) as EvalKind[]
const ROUNDS = 3
const DEADLINE_MS = 55_000

/** Says what came of each case as it comes; true when every wall held. */
export async function runLive(endpoint: Endpoint, say: (line: string) => void): Promise<boolean> {
  const model = openModel(endpoint)
  const friendly = KINDS.flatMap((kind) =>
    Array.from({ length: ROUNDS }, (_, round) => plainCase('live', `${kind}, ${round + 1}`, [], 'used', { kind })),
  )
  let used = 0
  let broken = 0
  const all: readonly EvalCase[] = [...friendly, ...hostileCases]
  for (const one of all) {
    const verdict = await judge(one, model, DEADLINE_MS)
    if (verdict.outcome === 'used') used += 1
    if (verdict.broken.length > 0) broken += 1
    say(`${one.group}: ${one.name}: ${wordsFor(verdict)}`)
    if (one.group === 'live') say(`\n${verdict.draft.body}\n`)
  }
  say(`${all.length} notes, ${used} in the model's words; walls broken: ${broken}`)
  return broken === 0
}

function wordsFor({ outcome, why, wrong, broken }: Verdict): string {
  if (broken.length > 0) return `BROKEN: ${broken.join('; ')}`
  return outcome === 'used' ? "the model's words" : `${why} ${wrong.join(' ')}`.trim()
}
