// Whether Postfix is installed and may be run: its parts change their user, which only root can. Where
// THANKTWICE_NEEDS_DOVECOT=1 is set, everything that the tests of real servers need must be there.

import { accessSync, constants } from 'node:fs'

export const POSTFIX_MASTER = '/usr/lib/postfix/sbin/master'

export const postfixAvailable: boolean = process.getuid?.() === 0 && isThere(POSTFIX_MASTER)

if (!postfixAvailable && process.env.THANKTWICE_NEEDS_DOVECOT === '1') {
  throw new Error(`THANKTWICE_NEEDS_DOVECOT=1 is set, but there is no ${POSTFIX_MASTER}, or this is not root`)
}

function isThere(program: string): boolean {
  try {
    accessSync(program, constants.X_OK)
    return true
  } catch {
    return false
  }
}
