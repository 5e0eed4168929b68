// Stopping at any point changes nothing: the same letters, to the same people, at the same times. After a crash nobody gets a
// letter twice, and nothing that was approved is lost.

import { beforeAll, describe, expect, test } from 'vitest'
import { startMailServer } from '../../src/sandbox/mail-server.ts'
import { openMailbox } from '../../src/transport/imap.ts'
import { openSubmission } from '../../src/transport/smtp.ts'
import type { Submission } from '../../src/transport/submission.ts'
import { comparable } from './facts.ts'
import { quietLog } from './quiet-log.ts'
import { ACCOUNTS, liveThrough, MARIA, NORA, type Place, type Told, type Ways } from './story.ts'

/** A provider that files submitted mail in Sent itself, so that an unknown outcome can be settled by a find. */
async function filingProvider(now: () => Date): Promise<Place> {
  const server = await startMailServer({ accounts: ACCOUNTS, now, filesSent: true })
  return { ...server, imapPort: server.imapPort(NORA.address) }
}

const OURS = NORA.address.replace('@', '+thanktwice@')

/** What the program wrote, to whomever, in order. */
async function written(told: Told): Promise<{ toMaria: string[]; toNora: string[] }> {
  const toNora = (await comparable(told.noraInbox)).filter((text) => text.includes(` ${OURS} -> `))
  return { toMaria: await comparable(told.mariaInbox), toNora }
}

type Crash = { readonly call: number; readonly when: 'before' | 'body' | 'after' }

class Crashed extends Error {}

/** The wires of a real service, of which one sending ends the process at a chosen moment. */
function crashing(crash: Crash): Ways {
  let calls = 0
  return {
    onCrash: (error) => {
      if (!(error instanceof Crashed)) throw error
    },
    own: (config) => {
      const real = openSubmission(config.mailbox.smtp)
      const submission: Submission = {
        send: async (mail) => {
          calls += 1
          const now = calls === crash.call ? crash.when : null
          if (now === 'before') throw new Crashed()
          const outcome = await real.send({ ...mail, beforeBody: () => begin(mail.beforeBody, now) })
          if (now === 'after') throw new Crashed()
          return outcome
        },
      }
      return { wires: { mailbox: openMailbox(config.mailbox.imap, quietLog()), submission } }
    },
  }
}

/** Notes which of the sendings go to Maria. */
function counting(notes: number[]): Ways {
  let calls = 0
  return {
    own: (config) => {
      const real = openSubmission(config.mailbox.smtp)
      const send: Submission['send'] = (mail) => {
        calls += 1
        if (mail.envelope.to === MARIA.address) notes.push(calls)
        return real.send(mail)
      }
      return { wires: { mailbox: openMailbox(config.mailbox.imap, quietLog()), submission: { send } } }
    },
  }
}

function begin(beforeBody: () => string | null, now: Crash['when'] | null): string | null {
  const objection = beforeBody()
  if (now === 'body') throw new Crashed()
  return objection
}

describe('a service that is stopped and started', () => {
  let calm: Awaited<ReturnType<typeof written>>
  /** Around the two notes to Maria, and some of the mails to Nora. */
  let tried: readonly number[]

  beforeAll(async () => {
    const notes: number[] = []
    const told = await liveThrough(filingProvider, counting(notes))
    calm = await written(told)
    tried = [1, ...notes.flatMap((call) => [call - 1, call, call + 1])]
  }, 60_000)

  test('writes the same mails when it is stopped after every turn', async () => {
    expect(await written(await liveThrough(filingProvider, { restartAfter: () => true }))).toEqual(calm)
  }, 60_000)

  test.each(['before', 'after'] as const)(
    'sends nothing twice and loses nothing when it dies %s a sending, whether to Maria or to Nora',
    async (when) => {
      for (const call of tried) {
        const told = await liveThrough(filingProvider, crashing({ call, when }))
        const { toMaria, toNora } = await written(told)
        expect(withoutTimes(toMaria), `died ${when} sending ${call}`).toEqual(withoutTimes(calm.toMaria))
        expect(subjects(toNora), `died ${when} sending ${call}`).toEqual(subjects(calm.toNora))
      }
    },
    240_000,
  )

  test('tells the owner, and sends nothing again, when it dies with a note half handed over', async () => {
    let unknown = 0
    for (const call of tried) {
      const told = await liveThrough(filingProvider, crashing({ call, when: 'body' }))
      const { toMaria, toNora } = await written(told)
      const asked = toNora.filter((mail) => mail.includes('go out?')).length
      expect(toMaria.length, `died within sending ${call}`).toBe(calm.toMaria.length - asked)
      unknown += asked
    }
    expect(unknown).toBe(2)
  }, 240_000)
})

/** A note that had to be sent again may leave a little later. */
function withoutTimes(mails: readonly string[]): string[] {
  return mails.map((text) => text.replace(/^\S+ /, ''))
}

function subjects(mails: readonly string[]): string[] {
  return withoutTimes(mails)
    .map((text) => text.split('\n', 1)[0] ?? '')
    .sort()
}
