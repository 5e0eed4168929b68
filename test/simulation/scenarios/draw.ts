// From a seed, a scenario. Every question has a stream of chance of its own, so that another answer to one does not change the
// others.

import { type ApprovalWay, approvalWays } from '../people/approval-ways.ts'
import { contactActs } from '../people/contact-acts.ts'
import type { OwnerPlan } from '../people/owner.ts'
import type { Copy } from '../people/owner-letters.ts'
import { strangerActs } from '../people/stranger-acts.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../people/surroundings.ts'
import { createChance, type Stream } from '../random.ts'
import { faultsAt, type SmtpPort } from '../smtp/smtp-faults.ts'
import type { CrashAt } from '../world.ts'
import type {
  Act,
  FaultPlan,
  ImapPort,
  MailboxAct,
  Planned,
  ProfileName,
  Scenario,
  SituationName,
  When,
} from './scenario.ts'
import { profileNames } from './scenario.ts'

/** By weight. */
const SITUATIONS: readonly (readonly [SituationName, number])[] = [
  ['nudge', 18],
  ['thanks', 38],
  ['month', 10],
  ['two', 20],
  ['meeting', 8],
  ['fresh', 4],
  ['journey', 2],
]

/** The scenario of a seed. `profile` overrides the drawn one. */
export function drawScenario(seed: number, profile: ProfileName | null = null): Scenario {
  const chance = createChance(seed)
  const stream = (name: string) => chance.stream(name)
  const drawn = stream('profile').pick(profileNames)
  return {
    seed,
    sweep: false,
    situation: weighted(stream('situation'), SITUATIONS),
    profile: profile ?? drawn,
    owner: ownerPlan(stream('owner plan')),
    planned: planned(stream('planned')),
    faults: faultPlan(stream('fault plan')),
    crashes: crashes(stream('crashes')),
    losesUnsynced: stream('power').chance(0.5),
    ...(stream('model').chance(0.15) ? { model: true } : {}),
    restartMs: stream('restart').pick([SECOND, 20 * SECOND, 3 * MINUTE, 40 * MINUTE, 11 * HOUR]),
  }
}

const WAYS = Object.keys(approvalWays) as ApprovalWay[]
const CONTACT_ACTS = Object.keys(contactActs) as (keyof typeof contactActs)[]
const STRANGER_ACTS = Object.keys(strangerActs) as (keyof typeof strangerActs)[]
const MAILBOX_ACTS: readonly MailboxAct[] = [
  'archive-newest',
  'archive-answers',
  'archive-all',
  'mark-read',
  'delete-approval',
  'renumber',
]

function ownerPlan(draw: Stream): OwnerPlan {
  const count = draw.pick([1, 1, 2, 3])
  // Most owners do the plain thing at first, so that notes do leave.
  const plain = draw.chance(0.6)
  return {
    approvals: Array.from({ length: count }, (_, at) =>
      (plain && at === 0) || draw.chance(0.4) ? 'send' : draw.pick(WAYS),
    ),
    after: draw.chance(0.8) ? 'send' : 'silent',
    delay: draw.pick([
      [5 * SECOND, 30 * SECOND],
      [30 * SECOND, 20 * MINUTE],
      [10 * MINUTE, 4 * HOUR],
    ] as const),
    receipts: draw.chance(0.15) ? draw.pick(['stop', 'stop-late'] as const) : 'nothing',
    wentOut: draw.pick(['yes', 'no', 'nothing'] as const),
    copies: plain ? draw.pick(PROVING) : draw.pick([...PROVING, ['late'], ['never'], ['before', 'late', 'never']]),
    journey: true,
  }
}

const PROVING: readonly (readonly Copy[])[] = [['before'], ['after'], ['before', 'after']]

function planned(draw: Stream): Planned[] {
  const result: Planned[] = []
  const count = draw.pick([0, 1, 1, 2, 2, 3])
  for (let i = 0; i < count; i += 1) {
    const drawn = act(draw)
    // The wire is there to fail when the note leaves.
    result.push({ ...drawn, when: drawn.who === 'wire' ? { from: 'leaving', ms: -draw.between(0, 1500) } : when(draw) })
  }
  return result
}

function act(draw: Stream): Act {
  const who = weighted(draw, [
    ['contact', 32],
    ['wire', 28],
    ['stranger', 14],
    ['mailbox', 8],
    ['clock', 9],
    ['operator', 9],
  ] as const)
  switch (who) {
    case 'contact':
      return { who, act: draw.pick(CONTACT_ACTS) }
    case 'stranger':
      return { who, act: draw.pick(STRANGER_ACTS) }
    case 'mailbox':
      return { who, act: draw.pick(MAILBOX_ACTS) }
    case 'operator':
      return { who, act: draw.chance(0.75) ? 'kill' : 'restart' }
    case 'wire': {
      if (draw.chance(0.15)) return { who, ...draw.pick(MAILBOX_WIRE) }
      const port = weighted(draw, WIRE)
      return { who, port, act: draw.pick(faultsAt(port)) }
    }
    case 'clock':
      return draw.chance(0.5)
        ? { who, act: 'sleep', ms: draw.pick([3 * MINUTE, 2 * HOUR, 14 * HOUR, 30 * HOUR]) }
        : { who, act: 'set', ms: draw.pick([-3 * MINUTE, 4 * MINUTE, -HOUR, HOUR, 5 * HOUR, -2 * DAY, 2 * DAY]) }
  }
}

/** What a mailbox refuses for a while, or does without its being heard. */
const MAILBOX_WIRE: readonly { port: ImapPort; act: string; times: number }[] = [
  { port: 'imap.search', act: 'no', times: 12 },
  { port: 'imap.open', act: 'no', times: 3 },
  { port: 'imap.fetch', act: 'no', times: 3 },
  { port: 'imap.append', act: 'lost-after', times: 1 },
]

/** The dot is where it matters most. */
const WIRE: readonly (readonly [SmtpPort, number])[] = [
  ['smtp.connect', 8],
  ['smtp.login', 8],
  ['smtp.mail', 10],
  ['smtp.rcpt', 10],
  ['smtp.data', 8],
  ['smtp.body', 14],
  ['smtp.dot', 42],
]

const PORTS = [
  'smtp\\.',
  'smtp\\.mail',
  'smtp\\.data',
  'smtp\\.body',
  'smtp\\.dot',
  'imap\\.search',
  'store\\.',
  'imap\\.',
]

function when(draw: Stream): When {
  const from = weighted(draw, [
    ['leaving', 45],
    ['leaving-port', 20],
    ['approval', 20],
    ['start', 15],
  ] as const)
  if (from === 'leaving-port') return { from, port: draw.pick(PORTS) }
  if (from === 'leaving') {
    const near = draw.pick([2 * SECOND, 20 * SECOND, 70 * SECOND, 10 * MINUTE])
    return { from, ms: draw.between(-near, near) }
  }
  return { from, ms: draw.between(0, draw.pick([2 * MINUTE, HOUR, 20 * HOUR])) }
}

function faultPlan(draw: Stream): FaultPlan {
  const rate = draw.pick([0, 0, 0.01, 0.03, 0.1, 0.3])
  return {
    rate,
    untilMs: draw.pick(rate < 0.1 ? [HOUR, 8 * HOUR, 20 * HOUR] : [20 * MINUTE, HOUR, 3 * HOUR]),
    forced: [],
    announced: draw.chance(0.6),
  }
}

function crashes(draw: Stream): CrashAt[] {
  const count = draw.pick([0, 0, 0, 1, 1, 2, 4])
  return Array.from({ length: count }, () => ({
    call: draw.between(1, draw.pick([12, 60, 250, 800])),
    when: draw.pick(['before', 'after'] as const),
  }))
}

function weighted<T extends string>(draw: Stream, options: readonly (readonly [T, number])[]): T {
  let at = draw.between(
    1,
    options.reduce((sum, [, weight]) => sum + weight, 0),
  )
  for (const [name, weight] of options) {
    at -= weight
    if (at <= 0) return name
  }
  return (options[0] as readonly [T, number])[0]
}
