import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { openTrial } from '../../src/engine/trial.ts'
import { runThread } from './run-thread.ts'
import { failureText } from './summary.ts'
import { readThread, threadFolders } from './thread.ts'

describe('every thread is understood as its reader understands it', () => {
  const trial = openTrial()
  afterAll(() => trial.close())
  for (const folder of threadFolders(fileURLToPath(new URL('../threads', import.meta.url)))) {
    const thread = readThread(folder)
    test(thread.name, async () => {
      const { findings } = await runThread(thread, trial)
      expect(findings.length).toBeGreaterThan(0)
      expect(findings.filter((finding) => !finding.right).map(failureText)).toEqual([])
    })
  }
})
