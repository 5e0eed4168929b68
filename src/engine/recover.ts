// What a crash left behind in the outbox: a claim that never began is ready again, a body that began has an unknown end.

import { moveOutbox, outboxIn } from '../store/outbox.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'

const ENDED = 'I was ended while it was being sent.'

export function recover(parts: Parts): void {
  const { database } = parts
  const at = parts.clock.now()
  for (const row of outboxIn(database, ['claimed'])) moveOutbox(database, row.id, 'claimed', 'ready')
  for (const row of outboxIn(database, ['body-started'])) {
    database
      .transaction(() => {
        moveOutbox(database, row.id, 'body-started', 'unknown', { reply: ENDED, at })
        if (row.audience === 'owner') return
        const { followUp, version } = row
        const event = { at, type: 'note-unknown', followUp, version, because: ENDED } as const
        step(parts, row.conversationId, `outbox:${row.id}:unknown`, event)
      })
      .immediate()
  }
}
