// What a DKIM signature must be beyond genuine for a mail to count as its sender's word: over every field that
// matters and the whole body, and made just now. The cryptography, and whose signature it is, are looked at in dkim.ts.
import type { DKIMResult } from 'mailauth'
import { readDateField } from '../mail/date-field.ts'
import type { Instant } from '../mail/message.ts'
import type { RawField } from '../mail/raw-fields.ts'

export type Asked = { readonly fields: readonly RawField[]; readonly domain: string; readonly at: Instant }

/** `fail`: signed by the domain, but not well; `none`: nothing can be said. */
export type Objection = { readonly verdict: 'none' | 'fail'; readonly because: string }

const algorithms = ['rsa-sha256', 'ed25519-sha256']
const always = ['from', 'to', 'subject', 'date']
const wherePresent = ['in-reply-to', 'references', 'message-id', 'cc']
const oldest = 24 * 60 * 60_000
const newest = 10 * 60_000

/** What stands against this signature of `asked.domain` as its sender's word, or null. */
export function signatureObjection(signature: DKIMResult, asked: Asked): Objection | null {
  const { status } = signature
  if (!algorithms.includes(signature.algo ?? '')) return fail(`signed with ${signature.algo ?? 'nothing known'}`)
  if (status.result === 'temperror') return { verdict: 'none', because: `the key could not be had: ${status.comment}` }
  if (status.result !== 'pass') return fail(reasonOf(status))
  if (status.testing === true) return { verdict: 'none', because: `${asked.domain} only tests its key (t=y)` }
  const because = coverageObjection(signature, asked.fields) ?? timeObjection(signature, asked)
  return because === null ? null : fail(because)
}

function fail(because: string): Objection {
  return { verdict: 'fail', because }
}

function reasonOf(status: DKIMResult['status']): string {
  return status.comment || status.policy?.['dkim-rules'] || status.result
}

// RFC 6376 §8.15: a second field beside a signed one is read by some programs and covered by nothing.
function coverageObjection(signature: DKIMResult, fields: readonly RawField[]): string | null {
  const signed = (signature.signingHeaders?.keys ?? '').split(':').map((name) => name.trim().toLowerCase())
  const times = (name: string) => fields.filter((field) => field.name === name).length
  const needed = [...always, ...wherePresent.filter((name) => times(name) > 0)]
  const uncovered = needed.find((name) => !signed.includes(name))
  if (uncovered !== undefined) return `${uncovered} is not signed`
  const repeated = [...new Set([...needed, ...signed])].find((name) => times(name) > 1)
  return repeated === undefined ? null : `${repeated} is signed, but stands there more than once`
}

// Without t= the moment is taken from Date, which is signed.
function timeObjection(signature: DKIMResult, { fields, at }: Asked): string | null {
  const date = fields.find(({ name }) => name === 'date')?.value ?? ''
  const signedAt = Date.parse(signature.signTime ?? readDateField(date)?.at ?? '')
  if (Number.isNaN(signedAt)) return 'it does not say when it was made'
  const age = Date.parse(at) - signedAt
  if (age > oldest) return 'it was made more than a day ago'
  return age < -newest ? 'it was made in the future' : null
}
