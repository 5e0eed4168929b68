// What two configurations of one process may not have in common. Each by itself is right; config.ts has seen to that.

import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Config } from '../config.ts'

type File = { readonly path: string; readonly config: Config }

/** A sentence for each pair that cannot be watched side by side. */
export function clashes(files: readonly File[]): string[] {
  return [
    ...pairs(files, ({ config }) => realPath(config.store.path)).map(
      ([one, other]) =>
        `${one.path} and ${other.path} have the same store.path, ${other.config.store.path}; each mailbox needs a store of its own`,
    ),
    ...pairs(files, ({ config }) => mailboxOf(config).toLowerCase()).map(
      ([one, other]) =>
        `${one.path} and ${other.path} watch the same mailbox, ${mailboxOf(other.config)}; it would be answered twice`,
    ),
  ]
}

/** A password in the environment outranks those of all files: right for one mailbox, never for several. */
export function sharedPasswords(files: readonly File[], env: NodeJS.ProcessEnv): string[] {
  if (files.length < 2) return []
  return ['THANKTWICE_IMAP_PASSWORD', 'THANKTWICE_SMTP_PASSWORD']
    .filter((name) => env[name])
    .map(
      (name) =>
        `${name} would be the password of all ${files.length} mailboxes; unset it, and give each file a password_file`,
    )
}

function mailboxOf({ mailbox }: Config): string {
  return `${mailbox.imap.user} at ${mailbox.imap.host}`
}

/** Each with the first that has the same key. */
function pairs(files: readonly File[], keyOf: (file: File) => string): [File, File][] {
  const seen = new Map<string, File>()
  const found: [File, File][] = []
  for (const file of files) {
    const key = keyOf(file)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, file)
    else found.push([first, file])
  }
  return found
}

/** Links are followed as far as there is something. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path))
  }
}
