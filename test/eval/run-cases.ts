// Runs cases one after the other against an endpoint on loopback that answers as was recorded.

import { openModel } from '../../src/language/openai-model.ts'
import type { EvalCase } from './case.ts'
import { judge, type Verdict } from './judge.ts'
import { openModelHost } from './model-host.ts'

export type Row = { readonly one: EvalCase; readonly verdict: Verdict }

/** A model that has to be quick: what is slow here is slow for good. */
const PATIENCE = { callMs: 150, pauseMs: 1 }

export async function runCases(cases: readonly EvalCase[]): Promise<readonly Row[]> {
  const host = await openModelHost()
  const rows: Row[] = []
  try {
    for (const one of cases) {
      host.behaves(...one.answers)
      const model = openModel({ baseUrl: host.baseUrl, name: 'recorded', key: 'sk-live-7f3a' }, PATIENCE)
      rows.push({ one, verdict: await judge(one, model) })
    }
    return rows
  } finally {
    await host.close()
  }
}
