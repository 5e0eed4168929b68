// Does what a scenario has planned: for contacts, strangers, wires, clocks, and for whoever runs the machine.

import type { ClockEvent } from './checker/finished-run.ts'
import type { Keeper } from './keeper.ts'
import { doToMailbox } from './mailbox-acts.ts'
import { MARIA, OMAR, SERVICE_ADDRESS } from './people/cast.ts'
import { contactActs } from './people/contact-acts.ts'
import { writeOutreach } from './people/owner-writes.ts'
import { type ReadLetter, readLetter } from './people/read-letter.ts'
import { strangerActs } from './people/stranger-acts.ts'
import { MINUTE, type Surroundings } from './people/surroundings.ts'
import type { Act, Scenario } from './scenarios/scenario.ts'
import type { World } from './world.ts'

export type Actor = {
  readonly act: (act: Act) => void
  readonly clockEvents: readonly ClockEvent[]
  /** The machine is to be restarted; asking takes it off. */
  readonly takeRestart: () => boolean
}

export function actorIn(world: World, scenario: Scenario, around: Surroundings, keeper: () => Keeper): Actor {
  const clockEvents: ClockEvent[] = []
  let restart = false

  function moveClock(how: 'set' | 'sleep', ms: number): void {
    const at = world.now()
    if (how === 'set') world.setWall(world.wall() + ms)
    else world.sleep(ms)
    clockEvents.push({ at, kind: how === 'set' ? 'set' : 'slept', ms })
  }

  function operate(act: 'kill' | 'restart'): void {
    if (act === 'kill') keeper().program()?.process.die('killed')
    else restart = true
  }

  function breakWire({ port, act: fault, times = 1 }: Act & { who: 'wire' }): void {
    for (let time = 0; time < times; time += 1) world.faults.forced.push({ port, fault })
  }

  function speak(act: Act & { who: 'stranger' }): void {
    const approval = lastApproval(world)
    if (approval !== null) strangerActs[act.act](around, approval)
  }

  const whom = () => (scenario.situation === 'two' && world.random('who').chance(0.4) ? OMAR : MARIA)

  return {
    act(act) {
      if (act.who === 'owner') writeOutreach(around, MARIA, 5 * MINUTE)
      if (act.who === 'contact') contactActs[act.act](around, whom())
      if (act.who === 'stranger') speak(act)
      if (act.who === 'mailbox') doToMailbox(world, act.act)
      if (act.who === 'wire') breakWire(act)
      if (act.who === 'operator') operate(act.act)
      if (act.who === 'clock') moveClock(act.act, act.ms)
    },
    clockEvents,
    takeRestart: () => {
      const asked = restart
      restart = false
      return asked
    },
  }
}

function lastApproval(world: World): ReadLetter | null {
  const letters = world.post.owner.messages('INBOX').map(({ raw }) => readLetter(raw))
  return letters.findLast(({ from, subject }) => from === SERVICE_ADDRESS && /to approve/.test(subject)) ?? null
}
