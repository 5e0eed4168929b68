// How all copies of a message are known to be the same one, whatever servers wrote into them since.

import { createHash } from 'node:crypto'

const keys = new WeakMap<Uint8Array, string>()

/** From the bytes as their author wrote them. */
export function messageKey(raw: Uint8Array): string {
  const known = keys.get(raw)
  if (known !== undefined) return known
  const key = createHash('sha256').update(raw).digest('hex').slice(0, 16)
  keys.set(raw, key)
  return key
}
