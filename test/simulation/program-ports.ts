// What a process of the program is given of the world: clock, chance and wires, all of them through its gate. The transport on top
// is the real one.

import type { Clock } from '../../src/engine/clock.ts'
import type { Random } from '../../src/engine/random.ts'
import { openMailbox } from '../../src/transport/imap.ts'
import type { Log } from '../../src/transport/log.ts'
import type { Mailbox } from '../../src/transport/mailbox.ts'
import { openSubmission } from '../../src/transport/smtp.ts'
import type { Submission } from '../../src/transport/submission.ts'
import { imapClients } from './provider/imap-client.ts'
import { smtpClients } from './smtp/smtp-connection.ts'
import type { Process, World } from './world.ts'

export type ProgramPorts = {
  readonly clock: Clock
  readonly random: Random
  readonly wires: { readonly mailbox: Mailbox; readonly submission: Submission }
}

/** For `openService`. `folder` is the name of the owner's folder that is read as well. */
export function programPorts(world: World, process: Process, log: Log, folder = 'Thanktwice'): ProgramPorts {
  const { profile, owner } = world.options
  const login = { security: 'tls', user: owner[0] ?? '', password: 'a password' } as const
  const ground = { timers: process.timers, now: () => new Date(world.wall()) }
  const imap = { host: profile.imapHost, port: 993, ...login, folder }
  const smtp = { host: profile.smtpHost, port: 465, ...login }
  return {
    clock: {
      now: () => process.reading('clock.now', () => new Date(world.wall()).toISOString()),
      monotonic: () => process.reading('clock.monotonic', world.monotonic),
    },
    random: {
      bytes: (count) => process.reading('random.bytes', () => world.random('program').bytes(count)),
    },
    wires: {
      mailbox: openMailbox(imap, log, { ...ground, client: imapClients(world, process) }),
      submission: openSubmission(smtp, { timers: process.timers, client: smtpClients(world, process) }),
    },
  }
}
