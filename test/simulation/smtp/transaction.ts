// One SMTP transaction as the server sees it, written into the history when it is over for the program, or when the program is over.

import type { SmtpEnvelope } from '../../../src/transport/smtp-ground.ts'
import type { SmtpFact, SmtpPhase } from '../history.ts'
import { messageKey } from '../provider/message-key.ts'
import type { Process, World } from '../world.ts'

export type Carriage = { readonly copies?: number; readonly lag?: number; readonly bounces?: boolean }

export type Transaction = {
  /** The server has MAIL. Without it there was no transaction to speak of. */
  begin(): void
  reach(phase: SmtpPhase): void
  offer(chunk: Uint8Array): void
  offered(): number
  /** The server has the final dot. */
  dot(): void
  /** The server takes the mail on; returns its answer. */
  accept(carriage: Carriage): string
  /** Writes it down, once. */
  end(heard: SmtpFact['heard'], reply: string | null): void
}

export function beginTransaction(world: World, process: Process, { from, to }: SmtpEnvelope): Transaction {
  const chunks: Uint8Array[] = []
  let phase: SmtpPhase = 'mail'
  let startedAt: number | null = null
  let dotAt: number | null = null
  let accepted = false
  let over = false

  function end(heard: SmtpFact['heard'], reply: string | null): void {
    if (over || startedAt === null) return
    over = true
    const raw = Buffer.concat(chunks)
    const ended = heard !== 'nothing' && dotAt !== null ? 'done' : phase
    const what = { what: 'smtp', process: process.number, from, to: [...to], raw, messageKey: messageKey(raw) } as const
    world.record({ ...what, startedAt, dotAt, accepted, heard, phase: ended, reply })
  }
  process.onEnd(() => end('nothing', null))

  return {
    begin: () => {
      startedAt = world.now()
    },
    reach: (next) => {
      phase = next
    },
    offer: (chunk) => void chunks.push(chunk),
    offered: () => chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    dot: () => {
      dotAt = world.now()
    },
    accept(carriage) {
      accepted = true
      const raw = Buffer.concat(chunks)
      const receipt = world.post.accept({ from, to, raw, writer: 'service', submitted: true, ...carriage })
      return world.options.profile.accepts(receipt.id, receipt.count)
    },
    end,
  }
}
