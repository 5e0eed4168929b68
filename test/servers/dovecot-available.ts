// Whether Dovecot is installed. Where THANKTWICE_NEEDS_DOVECOT=1 is set, its absence is an error and not a reason to skip.

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export const dovecotAvailable: boolean = onPath('dovecot')

if (!dovecotAvailable && process.env.THANKTWICE_NEEDS_DOVECOT === '1') {
  throw new Error('THANKTWICE_NEEDS_DOVECOT=1 is set, but there is no dovecot on the PATH')
}

function onPath(program: string): boolean {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
