// Situations from which scenarios begin, each lived through once, without faults, by the real service: a world and a store.

import { keepSituation, keptSituation } from './kept-situations.ts'
import { live } from './live.ts'
import { MARIA, NORA, OMAR, type Somebody } from './people/cast.ts'
import { write, writeAnswering } from './people/contact-acts.ts'
import { writeOutreach } from './people/owner-writes.ts'
import { readLetter } from './people/read-letter.ts'
import { DAY, HOUR, MINUTE } from './people/surroundings.ts'
import { surroundingsIn } from './people/world-around.ts'
import { profiles } from './provider/profiles.ts'
import type { ProfileName, Scenario, SituationName } from './scenarios/scenario.ts'
import { tellStory } from './story.ts'
import { createWorld, forkWorld, type Snapshot, type World } from './world.ts'

export type Situation = { readonly snapshot: Snapshot; readonly store: string | null }

export const START = Date.parse('2026-03-02T15:00:00.000Z')
const SEED = 7

const known = new Map<string, Promise<Situation>>()

/** The situation at this provider, made at the first call. */
export function situation(name: SituationName, profile: ProfileName): Promise<Situation> {
  const key = `${name} ${profile}`
  const made = known.get(key) ?? keptOrMade(name, profile)
  known.set(key, made)
  return made
}

/** Threads and processes share what one of them has made. */
async function keptOrMade(name: SituationName, profile: ProfileName): Promise<Situation> {
  const kept = keptSituation(name, profile)
  return kept ?? keepSituation(name, profile, await make(name, profile))
}

/** Plans what happens of itself in a world that begins from nothing: who is asked, and who answers. */
export function planBeginning(world: World, name: SituationName): void {
  const whom = name === 'two' ? [MARIA, OMAR] : [MARIA]
  for (const [index, contact] of whom.entries()) {
    const around = surroundingsIn(world)
    const at = world.now() + (1 + 20 * index) * MINUTE
    world.plan(at, () => writeOutreach(around, contact))
    if (name !== 'nudge') world.plan(at + 3 * HOUR, () => agree(world, contact, index))
  }
}

function agree(world: World, contact: Somebody, index: number): void {
  const time = index === 0 ? 'Thursday, March 5 at 2pm ET' : 'Thursday, March 5 at 3pm ET'
  const text = `happy to. How about ${time}? You can reach me at +1 212 555 014${index}.`
  const asked = world.post
    .mailbox(contact.address)
    .messages('INBOX')
    .map(({ raw }) => readLetter(raw))
  const outreach = asked.find(({ from }) => from === NORA.address) ?? null
  const around = surroundingsIn(world)
  if (outreach === null) write(around, contact, { act: 'reply', text })
  else writeAnswering(around, contact, { act: 'reply', text }, outreach)
}

type Recipe = {
  /** From which situation it goes on; null: from nothing. */
  readonly from: SituationName | null
  /** It is there when so many mails of the program's with such a subject lie in the inbox. */
  readonly until: RegExp
  readonly count: number
}

const RECIPES: Partial<Record<SituationName, Recipe>> = {
  nudge: { from: null, until: /: nudge to approve/, count: 1 },
  meeting: { from: null, until: /right\?$/, count: 1 },
  thanks: { from: null, until: /: thank-you to approve/, count: 1 },
  two: { from: null, until: /: thank-you to approve/, count: 2 },
  month: { from: 'thanks', until: /: second thank-you to approve/, count: 1 },
}

async function make(name: SituationName, profile: ProfileName): Promise<Situation> {
  const recipe = RECIPES[name]
  if (recipe === undefined) return { snapshot: createWorldFor(profile).snapshot(), store: null }
  const before = recipe.from === null ? null : await situation(recipe.from, profile)
  const world = before === null ? createWorldFor(profile) : forkWorld(before.snapshot)
  if (before === null) planBeginning(world, name)
  let came = false
  const lived = await live({
    world,
    store: before?.store ?? null,
    scenario: peaceful(name, profile, recipe.from !== null),
    until: world.now() + 60 * DAY,
    patient: true,
    afterTurn: () => {
      came = isThere(world, recipe) && world.nextPlanned('timers') === null
      return came
    },
  })
  if (!came) {
    const story = tellStory(peaceful(name, profile, false), world.history, [], lived.from)
    const log = lived.traces.log.filter((line) => !line.startsWith('{"level":"info"')).slice(-12)
    throw new Error(
      `the situation "${name}" at ${profile} never came; ${lived.endless ?? 'it ended in peace'}\n${story}\n${log.join('\n')}`,
    )
  }
  return { snapshot: world.snapshot(), store: lived.folder }
}

function createWorldFor(profile: ProfileName): World {
  return createWorld({ seed: SEED, profile: profiles[profile], start: START, owner: [NORA.address] })
}

function isThere(world: World, { until, count }: Recipe): boolean {
  const subjects = world.post.owner.messages('INBOX').map(({ raw }) => readLetter(raw).subject)
  return subjects.filter((subject) => until.test(subject)).length >= count
}

function peaceful(name: SituationName, profile: ProfileName, approves: boolean): Scenario {
  return {
    seed: SEED,
    sweep: false,
    situation: name,
    profile,
    owner: {
      approvals: [],
      after: approves ? 'send' : 'silent',
      delay: [10 * MINUTE, 20 * MINUTE],
      receipts: 'nothing',
      wentOut: 'nothing',
      copies: ['before'],
      journey: true,
    },
    planned: [],
    faults: { rate: 0, untilMs: 0, forced: [], announced: true },
    crashes: [],
    losesUnsynced: false,
    restartMs: 1000,
  }
}
