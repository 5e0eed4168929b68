// Reads a mail the checker's own way: header fields, ids, addresses and the plain text. It shares no code with the program, so
// that one mistake cannot hide the other. It expects mail as programs write it, not every form that a stranger may invent.

import { addressesIn } from './read-addresses.ts'
import { decoded, type Encoding } from './read-encoded.ts'
import { unfoldedWords } from './read-words.ts'

export type ReadMail = {
  /** Lower-case names with unfolded values, in their order. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly messageId: string | null
  readonly inReplyTo: readonly string[]
  readonly references: readonly string[]
  readonly subject: string
  /** Addresses in lower case. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly bcc: readonly string[]
  /** The plain text with \n line ends and without blank lines at its end. */
  readonly text: string
}

const known = new WeakMap<Uint8Array, ReadMail>()

/** Reads `raw` once; the same array again gives the same answer at no cost. */
export function readMail(raw: Uint8Array): ReadMail {
  const before = known.get(raw)
  if (before !== undefined) return before
  const mail = read(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1'))
  known.set(raw, mail)
  return mail
}

function read(source: string): ReadMail {
  const { fields, body } = splitMail(source)
  const one = (name: string) => fields.find(([known]) => known === name)?.[1] ?? ''
  return {
    fields,
    messageId: idsIn(one('message-id'))[0] ?? null,
    inReplyTo: idsIn(one('in-reply-to')),
    references: idsIn(one('references')),
    subject: unfoldedWords(one('subject')),
    from: addressesIn(one('from')),
    to: addressesIn(one('to')),
    cc: addressesIn(one('cc')),
    bcc: addressesIn(one('bcc')),
    text: plainText(fields, body, 0).replace(/\s+$/, ''),
  }
}

/** The header fields, unfolded, and the body, in \n line ends. */
function splitMail(source: string): { fields: [string, string][]; body: string } {
  const text = source.replace(/\r\n/g, '\n')
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n')
  const head = end < 0 ? text : text.slice(0, end)
  const fields: [string, string][] = []
  for (const line of head.split('\n')) {
    const last = fields.at(-1)
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line) && last !== undefined) last[1] += ` ${line.trim()}`
    else if (colon > 0) fields.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()])
  }
  return { fields, body: end < 0 ? '' : text.slice(end).replace(/^\n{1,2}/, '') }
}

/** The first text/plain part, at most a few parts deep. */
function plainText(fields: readonly (readonly [string, string])[], body: string, depth: number): string {
  const one = (name: string) => fields.find(([known]) => known === name)?.[1] ?? ''
  const type = one('content-type') || 'text/plain'
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (/^multipart\//i.test(type) && boundary !== undefined && depth < 5) {
    for (const part of body.split(`--${boundary}`).slice(1)) {
      const inner = splitMail(part.replace(/^\n/, ''))
      const text = plainText(inner.fields, inner.body, depth + 1)
      if (text !== '') return text
    }
    return ''
  }
  if (!/^text\/plain/i.test(type)) return ''
  const charset = /charset="?([^";]+)"?/i.exec(type)?.[1] ?? 'utf-8'
  return decoded(body, one('content-transfer-encoding').toLowerCase() as Encoding, charset)
}

function idsIn(value: string): string[] {
  return [...value.matchAll(/<([^<>\s]+)>/g)].map((found) => found[1]!)
}
