// What the server that took a mail in says of where it came from: its topmost Authentication-Results (RFC 8601), and only
// when it bears the name that the operator pinned. Lines further down and ARC lines may have been written by anybody.
import { type AuthenticationLine, type AuthenticationResult, readAuthenticationLine } from './authentication-line.ts'
import { rawFields } from './raw-fields.ts'

export type MethodResult = {
  readonly result: string
  /** In lower case, or null where the line names none. */
  readonly domain: string | null
}

export type AuthenticationVerdict = {
  /** `none` also where the line does not speak of DMARC; `other` for temperror, permerror, two results and anything odd. */
  readonly dmarc: 'pass' | 'fail' | 'none' | 'other'
  /** The domain that DMARC was asked about, lower case. */
  readonly headerFrom: string | null
  readonly dkim: readonly MethodResult[]
  readonly spf: readonly MethodResult[]
}

/**
 * The verdict of the topmost Authentication-Results line, or null when there is none, when it is not exactly `authservId`'s
 * (letter case aside), or when it or the header cannot be read with certainty (RFC 8601 §5, §7.1). Never throws.
 */
export function readAuthenticationResults(raw: Uint8Array, authservId: string): AuthenticationVerdict | null {
  const line = topmostLine(raw)
  if (line === null || line === 'unreadable') return null
  return line.authservId === authservId.toLowerCase() ? verdictOf(line) : null
}

// The topmost line, whoever wrote it; null when there is none.
function topmostLine(raw: Uint8Array): AuthenticationLine | 'unreadable' | null {
  const fields = rawFields(raw)
  if (fields === null) return 'unreadable'
  const field = fields.find(({ name }) => name === 'authentication-results')
  if (field === undefined) return null
  return (field.obsolete ? null : readAuthenticationLine(field.value)) ?? 'unreadable'
}

function verdictOf(line: AuthenticationLine): AuthenticationVerdict {
  const dmarc = line.results.filter(({ method }) => method === 'dmarc')
  const [only] = dmarc
  return {
    dmarc: dmarc.length > 1 || line.hidesDmarc ? 'other' : dmarcOf(only),
    headerFrom: only === undefined || dmarc.length > 1 ? null : domainIn(only, ['header.from']),
    dkim: resultsOf(line, 'dkim', ['header.d', 'header.i']),
    spf: resultsOf(line, 'spf', ['smtp.mailfrom', 'smtp.mail', 'smtp.helo']),
  }
}

/** True when DMARC passed for exactly `fromDomain`; a pass for its parent or its subdomain is none. */
export function dmarcAligned(verdict: AuthenticationVerdict, fromDomain: string): boolean {
  return verdict.dmarc === 'pass' && verdict.headerFrom !== null && verdict.headerFrom === fromDomain.toLowerCase()
}

/**
 * What the topmost Authentication-Results of a received copy says against a mail from `fromDomain`, as half a sentence, or
 * null. With a pinned `authservId` the lines of other servers are passed over; with null the topmost counts, whose ever
 * it is. A failed signature is no sign where another one of the same domain passed. What cannot be read is a sign.
 */
export function contrarySign(raw: Uint8Array, authservId: string | null, fromDomain: string): string | null {
  const line = topmostLine(raw)
  if (line === null) return null
  if (line === 'unreadable') return 'its Authentication-Results cannot be read with certainty'
  if (authservId !== null && line.authservId !== authservId.toLowerCase()) return null
  const verdict = verdictOf(line)
  if (line.results.some(({ method, result }) => method === 'dmarc' && result === 'fail'))
    return `DMARC failed for ${verdict.headerFrom ?? 'its sender'}`
  return signIn(verdict, fromDomain.toLowerCase())
}

/**
 * Whether a copy in Sent was judged by a server on its way in, and nothing in the topmost line says that `fromDomain` or
 * somebody who had logged in (`auth`, RFC 8601 §2.7.4) wrote it. What a mail program files itself bears no such line.
 */
export function cameInUnproven(raw: Uint8Array, fromDomain: string): boolean {
  const line = topmostLine(raw)
  if (line === null) return false
  if (line === 'unreadable') return true
  const verdict = verdictOf(line)
  const signed = verdict.dkim.some(({ result, domain }) => result === 'pass' && domain === fromDomain.toLowerCase())
  const loggedIn = line.results.some(({ method, result }) => method === 'auth' && result === 'pass')
  return !(signed || loggedIn || dmarcAligned(verdict, fromDomain))
}

function dmarcOf(only: AuthenticationResult | undefined): AuthenticationVerdict['dmarc'] {
  if (only === undefined) return 'none'
  return only.result === 'pass' || only.result === 'fail' || only.result === 'none' ? only.result : 'other'
}

function resultsOf(line: AuthenticationLine, method: string, names: readonly string[]): MethodResult[] {
  return line.results
    .filter((one) => one.method === method)
    .map((one) => ({ result: one.result, domain: domainIn(one, names) }))
}

// The domain of the first of these properties that is there; said twice it is not said at all.
function domainIn(result: AuthenticationResult, names: readonly string[]): string | null {
  for (const name of names) {
    const values = result.properties.filter(([property]) => property === name).map(([, value]) => value)
    if (values.length > 1) return null
    if (values[0] !== undefined) return domainOf(values[0])
  }
  return null
}

function domainOf(value: string): string | null {
  const domain = value.slice(value.lastIndexOf('@') + 1).toLowerCase()
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(domain) ? domain : null
}

function signIn(verdict: AuthenticationVerdict, fromDomain: string): string | null {
  if (verdict.dmarc === 'pass' && verdict.headerFrom !== null && verdict.headerFrom !== fromDomain)
    return `DMARC was asked about ${verdict.headerFrom}, not about ${fromDomain}`
  const signatures = verdict.dkim.filter(({ domain }) => domain === fromDomain).map(({ result }) => result)
  return signatures.includes('fail') && !signatures.includes('pass') ? `the signature of ${fromDomain} failed` : null
}
