// What went wrong on the way to a model and back, in words for the owner, and whether trying again may help.

import { TooMuch } from './capped-fetch.ts'

export type CallFailure = {
  /** Goes on from "the model": "did not answer in time". */
  readonly because: string
  /** It may be gone in a moment. */
  readonly passing: boolean
  /** The endpoint's own words on a request that it did not understand; null otherwise. */
  readonly wronglyPut: string | null
  /** How long it asks to wait. */
  readonly waitMs: number | null
}

/** Reads what the client threw, by name and status; its words are not repeated, for they may hold anything. */
export function failureOf(error: unknown): CallFailure {
  const { name, status, message, headers } = known(error)
  if (name === 'APIConnectionTimeoutError' || name === 'APIUserAbortError') return passing('did not answer in time')
  if (heldIn(error, (one) => one instanceof TooMuch)) return lasting('answered without end')
  if (status === null) return connection(error)
  const waitMs = retryAfter(headers)
  if (status === 401 || status === 403) return lasting('did not accept the key')
  if (status === 404) return lasting('is not known there')
  if (status === 400 || status === 422)
    return { ...lasting('did not understand what it was asked'), wronglyPut: message }
  if (status === 429) return { ...passing('has too much to do'), waitMs }
  if (status === 408 || status === 409 || status >= 500)
    return { ...passing(`failed (the endpoint answered ${status})`), waitMs }
  return lasting(`could not be asked (the endpoint answered ${status})`)
}

function connection(error: unknown): CallFailure {
  if (heldIn(error, (one) => one instanceof SyntaxError)) return passing('answered with something that is no answer')
  const code = codeIn(error)
  return passing(code === null ? 'could not be reached' : `could not be reached (${code})`)
}

function passing(because: string): CallFailure {
  return { because, passing: true, wronglyPut: null, waitMs: null }
}

function lasting(because: string): CallFailure {
  return { because, passing: false, wronglyPut: null, waitMs: null }
}

function known(error: unknown) {
  const { status, message, headers } = error as Partial<Record<string, unknown>>
  return {
    name: error instanceof Error ? error.constructor.name : '',
    status: typeof status === 'number' ? status : null,
    message: typeof message === 'string' ? message.slice(0, 2000) : '',
    headers: headers instanceof Headers ? headers : null,
  }
}

/** RFC 9110 §10.2.3, in seconds; a date there is not waited for. */
function retryAfter(headers: Headers | null): number | null {
  const written = headers?.get('retry-after') ?? ''
  return /^\d{1,6}$/.test(written) ? Number(written) * 1000 : null
}

/** The error and what it was caused by. */
function* causes(error: unknown): Generator<unknown> {
  let one = error
  for (let depth = 0; depth < 6 && one instanceof Error; depth += 1) {
    yield one
    one = one.cause
  }
}

function heldIn(error: unknown, is: (one: unknown) => boolean): boolean {
  return [...causes(error)].some(is)
}

function codeIn(error: unknown): string | null {
  const codes = [...causes(error)].map((one) => (one as NodeJS.ErrnoException).code)
  return codes.find((code) => typeof code === 'string' && /^E[A-Z]{3,20}$/.test(code)) ?? null
}
