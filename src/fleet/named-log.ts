// The log of one mailbox among several: every line says whose it is.

import type { Log } from '../log.ts'

export function namedLog(log: Log, mailbox: string): Log {
  return {
    debug: (fields, text) => log.debug({ mailbox, ...fields }, text),
    info: (fields, text) => log.info({ mailbox, ...fields }, text),
    warn: (fields, text) => log.warn({ mailbox, ...fields }, text),
    error: (fields, text) => log.error({ mailbox, ...fields }, text),
  }
}
