// What makes two copies of a mail the same mail: its content. The Message-ID alone does not, it can be forged and used twice.

import { createHash } from 'node:crypto'

const IDENTIFYING = ['from', 'to', 'cc', 'bcc', 'delivered-to', 'date', 'message-id', 'in-reply-to', 'subject']

/** SHA-256, in hex, over the telling header fields and the body, whatever the line ends. */
export function messageIdentity(raw: Uint8Array): string {
  const { text, end, fields } = tellingFields(raw)
  const told = fields.length > 0
  const hash = createHash('sha256')
  for (const field of fields) hash.update(`${field}\n`)
  // Without any telling field all of it is what tells it from another.
  const rest = !told ? text : end < 0 ? '' : text.slice(end + 2)
  return hash.update('\n').update(rest.trimEnd()).digest('hex')
}

/** The same over the telling fields alone, in whatever order a server gives them; '' when there are none. Says less: two may share it. */
export function headIdentity(raw: Uint8Array): string {
  const { fields } = tellingFields(raw)
  return fields.length === 0 ? '' : createHash('sha256').update(fields.toSorted().join('\n')).digest('hex')
}

function tellingFields(raw: Uint8Array): { text: string; end: number; fields: string[] } {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const text = bytes.toString('latin1').replace(/\r\n?/g, '\n')
  const end = text.indexOf('\n\n')
  const head = end < 0 ? text : text.slice(0, end)
  const fields = head
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':')
      const name = line.slice(0, colon).toLowerCase()
      return IDENTIFYING.includes(name) ? [`${name}:${line.slice(colon + 1).trim()}`] : []
    })
  return { text, end, fields }
}
