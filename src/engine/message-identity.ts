// What makes two copies of a mail the same mail: its content. The Message-ID alone does not, it can be forged and used twice.

import { createHash } from 'node:crypto'

const IDENTIFYING = ['from', 'to', 'cc', 'bcc', 'delivered-to', 'date', 'message-id', 'in-reply-to', 'subject']

/** SHA-256, in hex, over the telling header fields and the body, whatever the line ends. */
export function messageIdentity(raw: Uint8Array): string {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const text = bytes.toString('latin1').replace(/\r\n?/g, '\n')
  const end = text.indexOf('\n\n')
  const head = end < 0 ? text : text.slice(0, end)
  const hash = createHash('sha256')
  let told = false
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    if (!IDENTIFYING.includes(name)) continue
    told = true
    hash.update(`${name}:${line.slice(colon + 1).trim()}\n`)
  }
  // Without any telling field all of it is what tells it from another.
  const rest = !told ? text : end < 0 ? '' : text.slice(end + 2)
  return hash.update('\n').update(rest.trimEnd()).digest('hex')
}
