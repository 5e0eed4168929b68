// Whether a mail is signed by the domain of its sender (RFC 6376), more strictly than mail servers ask: a pass is to stand for
// the owner's word. Which keys there are is asked through a port.
import type { Instant } from '../mail/message.ts'
import { type RawField, rawFields } from '../mail/raw-fields.ts'
import { soleSender } from '../mail/sole-sender.ts'
import type { TxtResolver } from './dkim-resolver.ts'
import { type Asked, type Objection, signatureObjection } from './dkim-signature.ts'

export type DkimVerdict = { readonly verdict: 'pass'; readonly domain: string } | Objection

/** Above these a mail is not looked at: verifying costs time, and anybody may send anything. */
const mostBytes = 2_000_000
const mostFields = 1_000
const mostHeaderLines = 2_000
const mostSignatures = 8

/** A signature over the beginning of the text. Each length would be hashed apart, and none would count. */
const lengthTag = /(?:^|;)[ \t]*l[ \t]*=/i
const leastKeyBits = 1_024

/**
 * Verifies the DKIM signatures of a raw message at the moment `at`. `pass` when one of them is genuine, of exactly the domain
 * of the one sender in From, rsa-sha256 with a key of 1,024 bits or more or ed25519-sha256, over From, To, Subject and Date,
 * and In-Reply-To, References, Message-ID and Cc where they are there, each standing once; made (`t=`, else Date) at most
 * 24 h before and 10 min after `at`, and not expired (`x=`). `fail`: signed by the domain, but not so, or any signature has
 * `l=`. `none`: not signed by it, too large to look at, or the key could not be had. Asks the resolver for keys of that
 * domain only. Never throws.
 */
export async function verifyDkim(
  raw: Uint8Array,
  options: { readonly resolver: TxtResolver; readonly at: Instant },
): Promise<DkimVerdict> {
  const sender = soleSender(raw)
  const fields = rawFields(raw)
  if (sender === null || fields === null) return none('From cannot be read with certainty')
  const domain = sender.slice(sender.indexOf('@') + 1)
  const unfit = unfitBecause(raw, fields)
  if (unfit !== null) return unfit
  if (Number.isNaN(Date.parse(options.at))) return none('the moment of the check is not known')
  try {
    return await judge(raw, { fields, domain, at: options.at }, options.resolver)
  } catch (fault) {
    return none(`it could not be checked: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
}

async function judge(raw: Uint8Array, asked: Asked, resolver: TxtResolver): Promise<DkimVerdict> {
  // Loaded with the first signature: most services never see one that matters, and it takes as much memory as a small program.
  const { dkimVerify } = await import('mailauth/lib/dkim/verify.js')
  const { results } = await dkimVerify(withCrlf(raw), {
    strict: true,
    minBitLength: leastKeyBits,
    curTime: new Date(asked.at),
    resolver: keysOf(asked.domain, resolver),
  })
  const own = results.filter(({ signingDomain }) => signingDomain?.toLowerCase() === asked.domain)
  const objections = own.map((signature) => signatureObjection(signature, asked))
  if (objections.includes(null)) return { verdict: 'pass', domain: asked.domain }
  const found = objections.filter((one) => one !== null)
  return found.find(({ verdict }) => verdict === 'fail') ?? found[0] ?? none(`it is not signed by ${asked.domain}`)
}

/** A resolver for the keys of one domain: mails cannot make us ask for other names, and two keys of one name are none. */
function keysOf(domain: string, resolver: TxtResolver): (name: string) => Promise<string[][]> {
  return async (asked) => {
    const name = asked.toLowerCase()
    if (!name.endsWith(`._domainkey.${domain}`)) throw new Error('a key of another domain')
    const records = await resolver(name)
    const keys = records.filter((record) => /(?:^|;)\s*p\s*=/.test(record.join('')))
    if (keys.length > 1) throw new Error('there is more than one key')
    return keys.length === 0 ? records : keys
  }
}

function unfitBecause(raw: Uint8Array, fields: readonly RawField[]): Objection | null {
  const signatures = fields.filter(({ name }) => name === 'dkim-signature')
  if (signatures.length === 0) return none('it is not signed')
  if (signatures.length > mostSignatures) return none('it has too many signatures')
  if (raw.byteLength > mostBytes) return none('it is too large')
  if (fields.length > mostFields || headerLines(raw) > mostHeaderLines) return none('its header is too long')
  return signatures.some(({ value }) => lengthTag.test(value))
    ? { verdict: 'fail', because: 'a signature covers only the beginning of the text (l=)' }
    : null
}

// What the signature was made over (RFC 6376 §5.3); the verifier would do it line by line, which takes seconds.
function withCrlf(raw: Uint8Array): Buffer {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  return Buffer.from(bytes.toString('latin1').replace(/(?<!\r)\n/g, '\r\n'), 'latin1')
}

function headerLines(raw: Uint8Array): number {
  let lines = 0
  let blank = true
  for (const byte of raw) {
    if (byte === 0x0a && blank) break
    if (byte === 0x0a) lines++
    if (byte !== 0x0d) blank = byte === 0x0a
  }
  return lines
}

function none(because: string): Objection {
  return { verdict: 'none', because }
}
