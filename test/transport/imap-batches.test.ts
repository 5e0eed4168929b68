import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batches } from '../../src/transport/imap-batches.ts'

const sized = (...sizes: number[]) => sizes.map((size, index) => ({ uid: index + 1, size }))
const uids = (cut: { uid: number }[][]) => cut.map((batch) => batch.map(({ uid }) => uid))

test.each([
  ['nothing gives no batch', sized(), []],
  ['small messages share a batch', sized(1, 1, 1), [[1, 2, 3]]],
  [
    'a batch ends at the count',
    sized(1, 1, 1, 1, 1),
    [
      [1, 2, 3],
      [4, 5],
    ],
  ],
  ['a batch ends at the bytes', sized(50, 50, 1), [[1, 2], [3]]],
  ['a huge message counts for as much as is fetched of it', sized(1_000_000, 50, 1), [[1, 2], [3]]],
])('%s', (_title, messages, expected) => {
  expect(uids(batches(messages, 3, 100, 50))).toEqual(expected)
})

test('every message is in exactly one batch, in order, and no batch is too big', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200)), (sizes) => {
      const messages = sized(...sizes)
      const cut = batches(messages, 4, 100, 80)
      expect(cut.flat()).toEqual(messages)
      for (const batch of cut) {
        expect(batch.length).toBeGreaterThan(0)
        expect(batch.length).toBeLessThanOrEqual(4)
        const bytes = batch.reduce((sum, { size }) => sum + Math.min(size, 80), 0)
        expect(bytes <= 100 || batch.length === 1).toBe(true)
      }
    }),
  )
})
