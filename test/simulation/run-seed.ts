// One seed from its beginning to the verdict: the scenario is drawn, lived through, and judged by the checker.

import type { FinishedRun } from './checker/finished-run.ts'
import { judge as judgeRun } from './checker/index.ts'
import type { Judgement, Violation } from './checker/violation.ts'
import type { Coverage } from './coverage.ts'
import { type Lived, live } from './live.ts'
import { CONTACTS, NORA, SERVICE_ADDRESS } from './people/cast.ts'
import { DAY } from './people/surroundings.ts'
import { planBeginning, situation } from './prepared.ts'
import { configOf, dropFolder, INSTALL_KEY, PASSWORD, SCAN_SECONDS } from './program.ts'
import { drawScenario } from './scenarios/draw.ts'
import type { ProfileName, Scenario } from './scenarios/scenario.ts'
import { tellStory } from './story.ts'
import { forkWorld } from './world.ts'

export type SeedResult = {
  readonly seed: number
  readonly scenario: Scenario
  readonly violations: readonly Violation[]
  readonly exercised: Readonly<Record<number, number>>
  readonly coverage: Coverage
  readonly trace: string
  readonly turns: number
  readonly calls: readonly (readonly string[])[]
  readonly marks: Lived['marks']
  /** What happened, in plain words; told only where asked for or where something was wrong. */
  readonly story: string | null
  readonly run: FinishedRun
  readonly log: readonly string[]
}

export type SeedOptions = { readonly profile?: ProfileName | null; readonly tell?: boolean }

export function runSeed(seed: number, options: SeedOptions = {}): Promise<SeedResult> {
  return runScenario(drawScenario(seed, options.profile ?? null), options.tell ?? false)
}

/** `crashFree` is the same scenario without its deaths; with it, the checker compares the two. */
export async function runScenario(scenario: Scenario, tell = false, crashFree?: FinishedRun): Promise<SeedResult> {
  const { snapshot, store } = await situation(scenario.situation, scenario.profile)
  const world = forkWorld(snapshot, scenario.seed)
  const fromNothing = scenario.situation === 'fresh' || scenario.situation === 'journey'
  if (fromNothing) planBeginning(world, scenario.situation)
  const journey = scenario.situation === 'journey'
  const until = world.now() + (journey ? 45 : 3) * DAY
  const lived = await live({ world, store, scenario, until, patient: journey })
  const run = finishedRun(lived, crashFree)
  const judgement = judge(run, lived)
  dropFolder(lived.folder)
  const story =
    tell || judgement.violations.length > 0
      ? tellStory(scenario, world.history, judgement.violations, lived.from)
      : null
  return {
    seed: scenario.seed,
    scenario,
    violations: judgement.violations,
    exercised: judgement.exercised,
    coverage: lived.coverage,
    trace: world.trace(),
    turns: lived.turns,
    calls: lived.calls,
    marks: lived.marks,
    story,
    run,
    log: lived.traces.log,
  }
}

function judge(run: FinishedRun, lived: Lived): Judgement {
  const { violations, exercised } = judgeRun(run)
  const bugs = lived.traces.log
    .filter((line) => /^the program (?:threw|did not start)/.test(line))
    .map((line) => ({ invariant: 0, name: 'the program does not fall', at: run.endedAt, because: line.slice(0, 2000) }))
  const name = 'a run comes to its end'
  const { endless } = lived
  const circles = endless === null ? [] : [{ invariant: 0, name, at: run.endedAt, because: endless }]
  return { violations: [...violations, ...bugs, ...circles], exercised }
}

function finishedRun(lived: Lived, crashFree: FinishedRun | undefined): FinishedRun {
  const { world } = lived
  const { profile } = world.options
  const config = configOf(world, lived.folder)
  return {
    history: world.history,
    from: lived.from,
    mailboxes: world.post.owner.folders.map(({ path, messages }) => ({
      folder: path,
      messages: messages.map(({ uid, raw, flags }) => ({ uid, raw, flags: [...flags] })),
    })),
    accounts: {
      owner: { name: NORA.name, addresses: [NORA.address], zone: NORA.zone },
      service: SERVICE_ADDRESS,
      contacts: CONTACTS,
      watched: ['INBOX', profile.folders.sent],
      sentFolder: profile.folders.sent,
      junkFolder: profile.folders.junk,
      filesSent: profile.filesSent,
      rewritesIds: profile.rewritesIds,
    },
    settings: {
      undoMinutes: config.approval.undoMinutes,
      writingHours: config.cadence.writingHours,
      caps: config.approval.caps,
      scanSeconds: SCAN_SECONDS,
      tokenDays: 7,
    },
    log: lived.traces.log,
    secrets: [PASSWORD, INSTALL_KEY],
    taken: lived.taken as FinishedRun['taken'],
    clockEvents: lived.clockEvents,
    readings: lived.traces.readings,
    faultsEndedAt: lived.faultsEndedAt,
    endedAt: world.now(),
    ...(crashFree === undefined ? {} : { crashFree }),
  }
}
