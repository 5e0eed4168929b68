// The simulation itself: it repeats itself exactly, it is clean, and it tells what is wrong.

import { execFileSync } from 'node:child_process'
import { afterAll, expect, test } from 'vitest'
import { everyCall, runCrashes, withoutCrash } from './crash-sweep.ts'
import { dropAllFolders } from './program.ts'
import { runSeed } from './run-seed.ts'
import { tellStory } from './story.ts'

const SEEDS = [3, 17, 42, 1234, 77_001]
const SWEEP = { situation: 'thanks', profile: 'plain' } as const

afterAll(dropAllFolders)

test('the same seed leaves the same trace, in another process and another order', async () => {
  const here: string[] = []
  for (const seed of SEEDS) here.push((await runSeed(seed)).trace)
  const script = `
    const { runSeed } = await import(${JSON.stringify(new URL('./run-seed.ts', import.meta.url).href)})
    const { dropAllFolders } = await import(${JSON.stringify(new URL('./program.ts', import.meta.url).href)})
    const traces = []
    for (const seed of ${JSON.stringify(SEEDS.toReversed())}) traces.unshift((await runSeed(seed)).trace)
    process.stdout.write(JSON.stringify(traces))
    dropAllFolders()`
  const there = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(JSON.parse(there)).toEqual(here)
  expect(new Set(here).size).toBe(SEEDS.length)
}, 120_000)

test('forty seeds keep every promise', async () => {
  const wrong: string[] = []
  let exercised = 0
  for (let seed = 501; seed <= 540; seed += 1) {
    const { violations, story, exercised: put } = await runSeed(seed)
    if (violations.length > 0) wrong.push(story ?? '')
    exercised += put[2] ?? 0
  }
  expect(wrong).toEqual([])
  // Notes have left in them: there was something to break.
  expect(exercised).toBeGreaterThan(10)
}, 300_000)

test('a death at every tenth call ends as a run without one does, or with the owner asked', async () => {
  const points = (await everyCall(SWEEP)).filter((_, index) => index % 20 < 2)
  const wrong: string[] = []
  for (const crashes of points) {
    const { violations, story } = await runCrashes(SWEEP, crashes)
    if (violations.length > 0) wrong.push(story ?? '')
  }
  expect(points.length).toBeGreaterThan(15)
  expect(wrong).toEqual([])
}, 300_000)

test('the story of a run names the seed, what was wrong, and how to see it again', async () => {
  const { run, scenario } = await withoutCrash(SWEEP)
  const planted = { invariant: 1, name: 'one version, one transaction', at: run.endedAt, because: 'it went twice' }
  const story = tellStory({ ...scenario, seed: 99, sweep: false }, run.history, [planted], run.from)
  expect(story).toContain('Seed 99: thanks at a provider like plain.')
  expect(story).toContain('>>> 1. one version, one transaction: it went twice')
  expect(story).toContain('npm run simulate -- --seed 99 --profile plain')
  expect(story).toMatch(/OWNER approve/)
  expect(story).toMatch(/SMTP {2}“Re: Would you have twenty minutes\?” to maria@clinic\.test: the server took it/)
}, 60_000)
