// What a person sees of a mail: its fields and its plain text. Small code of its own, so that people do not read with the
// program's eyes.

export type ReadLetter = {
  /** Values of the fields by name in lower case, unfolded, in their order. */
  readonly fields: ReadonlyMap<string, readonly string[]>
  readonly subject: string
  /** Without angle brackets; empty when there is none. */
  readonly messageId: string
  readonly references: readonly string[]
  /** Address of the first From. */
  readonly from: string
  readonly text: string
}

const known = new WeakMap<Uint8Array, ReadLetter>()

export function readLetter(raw: Uint8Array): ReadLetter {
  const before = known.get(raw)
  if (before !== undefined) return before
  const letter = readAnew(Buffer.from(raw).toString('latin1'))
  known.set(raw, letter)
  return letter
}

function readAnew(source: string): ReadLetter {
  const { fields, body } = splitMail(source)
  const first = (name: string) => fields.get(name)?.[0] ?? ''
  return {
    fields,
    subject: decodedWords(first('subject')),
    messageId: idsIn(first('message-id'))[0] ?? '',
    references: idsIn(first('references')),
    from: (/<([^<>]*)>\s*$/.exec(first('from'))?.[1] ?? first('from')).trim().toLowerCase(),
    text: textOf(fields, body),
  }
}

function splitMail(source: string): { fields: Map<string, string[]>; body: string } {
  const end = source.indexOf('\r\n\r\n')
  const head = end < 0 ? source : source.slice(0, end)
  const fields = new Map<string, string[]>()
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    fields.set(name, [...(fields.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return { fields, body: end < 0 ? '' : source.slice(end + 4) }
}

/** The first plain text in it. */
function textOf(fields: ReadonlyMap<string, readonly string[]>, body: string): string {
  const type = fields.get('content-type')?.[0] ?? 'text/plain'
  const boundary = /^multipart\/.*boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary !== undefined) {
    const part = splitMail((body.split(`--${boundary}`)[1] ?? '').replace(/^\r\n/, ''))
    return textOf(part.fields, part.body)
  }
  const encoding = (fields.get('content-transfer-encoding')?.[0] ?? '').toLowerCase()
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1')
  return bytes.toString('utf8').replace(/\r\n/g, '\n')
}

/** RFC 2045 6.7. */
function unquoted(body: string): string {
  return body
    .replace(/[ \t]*=\r\n/g, (soft) => soft.slice(0, -3))
    .replace(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function idsIn(value: string): string[] {
  return [...value.matchAll(/<([^<>\s]+)>/g)].map((found) => found[1] ?? '')
}

function decodedWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_all, how: string, text: string) =>
      how.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('latin1') : unquoted(text.replaceAll('_', ' ')),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'))
}
