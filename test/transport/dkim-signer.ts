// Signs mails of its own as RFC 6376 says (relaxed/relaxed, with `simple` for the text on demand), and forges whatever a rule
// of the verifier forbids. Keys are made once and published in a Map.
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { TxtResolver } from '../../src/transport/dkim-resolver.ts'

export type Signing = {
  readonly key?: KeyObject
  readonly selector?: string
  /** Fields of `h=`, in their order. */
  readonly fields?: readonly string[]
  /** Tags beside b and bh: a value replaces what would stand there, null leaves it out. */
  readonly tags?: Readonly<Record<string, string | null>>
  /** The hash in `a=`, where it is not sha256. */
  readonly hash?: 'sha1'
}

const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength })
export const keys = {
  rsa: rsa(2_048),
  other: rsa(2_048),
  least: rsa(1_024),
  short: rsa(768),
  ed25519: generateKeyPairSync('ed25519'),
}

export const usual = ['from', 'to', 'cc', 'subject', 'date', 'message-id', 'in-reply-to', 'references', 'content-type']

/** The message with a DKIM-Signature on top. `lines` is its header, `body` its text with CRLF. */
export function signed(lines: readonly string[], body: string, signing: Signing = {}): string {
  const { key = keys.rsa.privateKey, selector = 's', fields = usual, tags = {}, hash = 'sha256' } = signing
  const ed = key.asymmetricKeyType === 'ed25519'
  const all: Record<string, string | null> = {
    v: '1',
    a: `${ed ? 'ed25519' : 'rsa'}-${hash}`,
    c: 'relaxed/relaxed',
    d: 'example.org',
    s: selector,
    t: '1772614740',
    h: fields.join(':'),
    bh: createHash(hash).update(canonicalBody(body, tags.l)).digest('base64'),
    ...tags,
  }
  const list = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
  const unsigned = `DKIM-Signature: ${list.join('; ')}; b=`
  const data = Buffer.from(`${canonicalHeader(lines, fields)}${relaxed(unsigned)}`, 'latin1')
  const value = ed ? sign(null, createHash('sha256').update(data).digest(), key) : sign(hash, data, key)
  return [`${unsigned}${value.toString('base64')}`, ...lines, '', body].join('\r\n')
}

// Of a field that stands there more than once the last is signed first (RFC 6376 §5.4.2).
function canonicalHeader(lines: readonly string[], fields: readonly string[]): string {
  const left = [...lines]
  return fields
    .flatMap((name) => {
      const at = left.findLastIndex((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
      return at < 0 ? [] : left.splice(at, 1)
    })
    .map((line) => `${relaxed(line)}\r\n`)
    .join('')
}

function relaxed(line: string): string {
  const [name = '', ...rest] = line.split(':')
  return `${name.toLowerCase().trim()}:${rest
    .join(':')
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`
}

function canonicalBody(body: string, length: string | null | undefined): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').trimEnd())
  while (lines.at(-1) === '') lines.pop()
  const text = lines.map((line) => `${line}\r\n`).join('')
  return length ? text.slice(0, Number(length)) : text
}

/** The record that publishes the key. */
export function keyRecord(key: KeyObject, more = ''): string {
  const der = key.export({ format: 'der', type: 'spki' })
  const ed = key.asymmetricKeyType === 'ed25519'
  return `v=DKIM1; k=${ed ? 'ed25519' : 'rsa'}; ${more}p=${(ed ? der.subarray(-32) : der).toString('base64')}`
}

/** Answers from a table; a record is cut into pieces of 255 as the DNS does. */
export function resolverOf(records: Readonly<Record<string, readonly string[]>>): TxtResolver {
  const table = new Map(Object.entries(records))
  return async (name) => {
    const found = table.get(name)
    if (found === undefined) throw Object.assign(new Error(`queryTxt ENOTFOUND ${name}`), { code: 'ENOTFOUND' })
    return found.map((record) => record.match(/.{1,255}/g) ?? [''])
  }
}
