// Cuts a list of messages into batches that are safe to hold in memory at once.

export type Sized = { uid: number; size: number }

/**
 * Batches in the given order, each of at most `maxCount` messages and `maxBytes` bytes, counting no message for more than
 * `maxMessageBytes` since no more of it is fetched. A batch holds at least one message.
 */
export function batches<T extends Sized>(
  messages: readonly T[],
  maxCount: number,
  maxBytes: number,
  maxMessageBytes: number,
): T[][] {
  const result: T[][] = []
  let current: T[] = []
  let bytes = 0
  for (const message of messages) {
    const weight = Math.min(message.size, maxMessageBytes)
    if (current.length > 0 && (current.length >= maxCount || bytes + weight > maxBytes)) {
      result.push(current)
      current = []
      bytes = 0
    }
    current.push(message)
    bytes += weight
  }
  if (current.length > 0) result.push(current)
  return result
}
