// The service's log: JSON lines for machines, one readable line each at a terminal. Says what was done, never what was written.

import { createRequire } from 'node:module'
import pino from 'pino'
import type pretty from 'pino-pretty'

const load = createRequire(import.meta.url)

export type Log = {
  debug(fields: object, text: string): void
  info(fields: object, text: string): void
  warn(fields: object, text: string): void
  error(fields: object, text: string): void
}

type LogStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly hasColors?: () => boolean }

export type LogOptions = {
  /** JSON lines even at a terminal. */
  readonly json: boolean
  /** Usually `process.stderr`. */
  readonly stream: LogStream
  /** The least that is written; `info` unless told otherwise. */
  readonly level?: 'debug' | 'info' | 'warn' | 'error'
}

/** Fields that hold secrets or the words of a mail; should one ever come by, its value is left out. */
const unspoken = ['password', 'pass', 'auth', 'accessToken', 'text', 'html', 'body', 'raw', 'newText']

/** Opens a log on a stream. Writes at once, so that nothing is lost when the process ends. */
export function openLog({ json, stream, level = 'info' }: LogOptions): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: errorFields, error: errorFields },
    redact: { paths: unspoken.flatMap((name) => [name, `*.${name}`]), remove: true },
  }
  if (json || !stream.isTTY) return pino(options, stream)
  const colorize = stream.hasColors?.() ?? false
  // A service without a terminal has no use for it.
  const readable = load('pino-pretty') as typeof pretty
  const translateTime = 'SYS:yyyy-mm-dd HH:MM:ss'
  return pino(options, readable({ destination: stream, sync: true, colorize, translateTime, singleLine: true }))
}

/** Only these: the errors of mail libraries carry the commands that they sent, logins included. */
function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name, message, stack } = error
  const code = (error as NodeJS.ErrnoException).code
  return { name, message, ...(code === undefined ? {} : { code }), stack }
}
