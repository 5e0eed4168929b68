// How people in the demo live with their mail: when a mail comes that a rule waits for, they do something about it some time
// later. A rule serves once; one that never served means that the story went another way.

import { addDays, atLocalTime, later, localDay } from '../../conversation/times.ts'
import type { Day, Instant, Message } from '../../mail/message.ts'
import type { Person } from '../person.ts'
import type { World } from '../world.ts'

export type Rule = {
  /** Which mail it waits for: by its sender's address, and by words of its subject. */
  readonly from: string
  readonly subject: RegExp
  /** Words that its text must hold. */
  readonly says?: RegExp
  /** The next time that clocks show this where the person lives, `17:50`. */
  readonly at: string
  /** Not before this day. */
  readonly on?: Day
  readonly act: (person: Person, message: Message) => Promise<unknown>
}

export type Reader = {
  /** Looks into the mailbox and plans what is to be done. */
  readonly look: () => Promise<void>
  /** What was waited for in vain. */
  readonly unserved: () => readonly Rule[]
}

/** Gives the person habits. Rules for the same mail serve in their order. */
export function readerOf(
  person: Person,
  rules: readonly Rule[],
  zone: string,
  world: World,
  now: () => Instant,
): Reader {
  const waiting = [...rules]
  return {
    look: async () => {
      for (const message of await person.newMail()) {
        const index = waiting.findIndex((rule) => isMeant(rule, message))
        const [rule] = index < 0 ? [] : waiting.splice(index, 1)
        if (rule === undefined) continue
        const act = async () => {
          await rule.act(person, message)
        }
        const from = rule.on === undefined ? now() : later(now(), atLocalTime(rule.on, '00:00', zone))
        world.plan({ at: nextTime(from, rule.at, zone), act })
      }
    },
    unserved: () => waiting,
  }
}

function isMeant(rule: Rule, message: Message): boolean {
  const { from, subject, says } = rule
  return message.from[0]?.address === from && subject.test(message.subject) && (says?.test(message.text) ?? true)
}

/** The next moment after `now` at which clocks in the zone show `time`. */
export function nextTime(now: Instant, time: string, zone: string): Instant {
  const today = localDay(now, zone)
  const at = atLocalTime(today, time, zone)
  return at > now ? at : atLocalTime(addDays(today, 1), time, zone)
}
