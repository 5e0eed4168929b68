// Broken mail never breaks a reader: it is read as far as it can be, or refused with a reason.

import { expect, test } from 'vitest'
import { tryReading } from '../../src/engine/trial-reading.ts'
import { UnreadableMessage } from '../../src/mail/unreadable-message.ts'
import { brokenMessage, fixtures } from './mutations.ts'

const SEEDS = 3000
const PARTS = 6

const whole = fixtures()

test('the fixtures to break are many', () => {
  expect(whole.length).toBeGreaterThan(100)
})

test.each(Array.from({ length: PARTS }, (_, index) => index))(
  'broken mail is read or refused, part %i',
  async (part) => {
    for (let seed = part; seed < SEEDS; seed += PARTS) {
      const { name, raw } = brokenMessage(whole, seed)
      await tryReading(raw).catch((error: unknown) => {
        if (!(error instanceof UnreadableMessage))
          throw new Error(`seed ${seed} (${name}): ${String(error)}`, { cause: error })
      })
    }
  },
  120_000,
)
