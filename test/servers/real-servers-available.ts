// Whether everything is there that killing real servers takes: Dovecot, Postfix, and libfaketime for a clock that can be set.
// Where THANKTWICE_NEEDS_DOVECOT=1 is set, the absence of any is an error and not a reason to skip.

import { existsSync } from 'node:fs'
import { dovecotAvailable } from './dovecot-available.ts'
import { postfixAvailable } from './postfix-available.ts'

/** Debian's libfaketime, or undefined. */
export const libfaketime: string | undefined = ['x86_64', 'aarch64']
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`)
  .find((path) => existsSync(path))

export const realServersAvailable: boolean = dovecotAvailable && postfixAvailable && libfaketime !== undefined

if (libfaketime === undefined && process.env.THANKTWICE_NEEDS_DOVECOT === '1') {
  throw new Error('THANKTWICE_NEEDS_DOVECOT=1 is set, but there is no libfaketime')
}
