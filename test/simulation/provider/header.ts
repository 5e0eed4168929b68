// Header fields of raw messages, read and written as a server does: the last word on what a search finds.

const known = new WeakMap<Uint8Array, ReadonlyMap<string, readonly string[]>>()

/** Values of a field, unfolded, in order. */
export function fieldValues(raw: Uint8Array, name: string): readonly string[] {
  return fieldsOf(raw).get(name.toLowerCase()) ?? []
}

function fieldsOf(raw: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const read = known.get(raw)
  if (read !== undefined) return read
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const end = bytes.indexOf('\r\n\r\n')
  const head = bytes.toString('latin1', 0, end < 0 ? bytes.length : end).replace(/\r\n([ \t])/g, '$1')
  const fields = new Map<string, string[]>()
  for (const line of head.split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    const values = fields.get(name) ?? []
    values.push(line.slice(colon + 1).trim())
    fields.set(name, values)
  }
  known.set(raw, fields)
  return fields
}

export function withFields(raw: Uint8Array, lines: readonly string[]): Uint8Array {
  return lines.length === 0 ? raw : Buffer.concat([Buffer.from(lines.map((line) => `${line}\r\n`).join('')), raw])
}

/** The message under another Message-ID (without brackets), as Exchange passes it on; the first one is kept in a field. */
export function withOtherId(raw: Uint8Array, id: string): Uint8Array {
  const text = Buffer.from(raw).toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const head = end < 0 ? text : text.slice(0, end)
  const found = /^Message-ID:[ \t]*([^\r\n]*(?:\r\n[ \t][^\r\n]*)*)$/im.exec(head)
  if (found === null) return withFields(raw, [`Message-ID: <${id}>`])
  const changed = `Message-ID: <${id}>\r\nX-Microsoft-Original-Message-ID: ${found[1]?.replace(/\r\n/g, '')}`
  return Buffer.from(head.slice(0, found.index) + changed + text.slice(found.index + found[0].length), 'latin1')
}
