// The passwords, and the key of a model: from the environment, from a file of their own, or from the configuration, in this order of rank.

import { readFileSync } from 'node:fs'
import type { ConfigDocument, ConfigTree } from './document.ts'
import type { ConfigMistake } from './mistake.ts'
import { isSection, lineAt, textAt, valueAt } from './tree.ts'

/** `from` says for people where it was found, and what else was given but does not count. */
export type Secret = { readonly password: string; readonly from: string }

export type Secrets = {
  readonly imap: Secret | null
  readonly smtp: Secret | null
  /** Empty where there is none: endpoints of one's own need none. */
  readonly model: Secret
  readonly mistakes: readonly ConfigMistake[]
}

type Kind = 'imap' | 'smtp'

const unread: Secret = { password: '', from: 'nowhere, as it was not needed' }

/** In the place of what `readSecrets` gives, for those who log in nowhere. */
export const noSecrets: Secrets = { imap: unread, smtp: unread, model: unread, mistakes: [] }

/** `place` gives the full path of a file that is named relative to the configuration. Reads those files. */
export function readSecrets(
  document: ConfigDocument,
  env: NodeJS.ProcessEnv,
  place: (path: string) => string,
): Secrets {
  const mistakes: ConfigMistake[] = []
  const model = readKey(document, env, place, mistakes)
  const imap = readSecret('imap', document, env, place, mistakes)
  if (smtpSharesTheAccount(document, env)) {
    const smtp = imap && { password: imap.password, from: 'mailbox.imap, as the same user logs in' }
    return { imap, smtp, model, mistakes }
  }
  return { imap, smtp: readSecret('smtp', document, env, place, mistakes), model, mistakes }
}

const KEY = 'THANKTWICE_MODEL_KEY'

function readKey(
  document: ConfigDocument,
  env: NodeJS.ProcessEnv,
  place: (path: string) => string,
  mistakes: ConfigMistake[],
): Secret {
  const none: Secret = { password: '', from: 'nowhere' }
  if (!isSection(valueAt(document, 'model'))) return none
  const written = textAt(document, 'model.key')
  const file = textAt(document, 'model.key_file')
  if (written !== undefined && file !== undefined) {
    const wanted = 'either key or key_file, not both'
    mistakes.push({ key: 'model.key', line: lineAt(document, 'model.key'), found: 'key and key_file', wanted })
  }
  const given = env[KEY]
  if (given) return { password: given, from: KEY }
  if (file !== undefined) return fromFile('model.key_file', place(file), document, mistakes) ?? none
  return written === undefined ? none : { password: written, from: 'the configuration file' }
}

/** The environment variable that outranks everything else. */
function variable(kind: Kind): string {
  return `THANKTWICE_${kind.toUpperCase()}_PASSWORD`
}

/** Providers give one password for both; a relay of its own is told by its own user. */
function smtpSharesTheAccount(document: ConfigDocument, env: NodeJS.ProcessEnv): boolean {
  const own =
    env[variable('smtp')] ||
    valueAt(document, 'mailbox.smtp.password') ||
    valueAt(document, 'mailbox.smtp.password_file')
  return !own && userOf('smtp', document) === userOf('imap', document)
}

function userOf(kind: Kind, document: ConfigDocument): ConfigTree {
  return valueAt(document, `mailbox.${kind}.user`) ?? [valueAt(document, 'owner.addresses')].flat()[0]
}

function readSecret(
  kind: Kind,
  document: ConfigDocument,
  env: NodeJS.ProcessEnv,
  place: (path: string) => string,
  mistakes: ConfigMistake[],
): Secret | null {
  const key = `mailbox.${kind}.password`
  const section = valueAt(document, `mailbox.${kind}`)
  if (section !== undefined && !isSection(section)) return null
  const written = textAt(document, key)
  const file = textAt(document, `${key}_file`)
  if (written !== undefined && file !== undefined) {
    const wanted = 'either password or password_file, not both'
    mistakes.push({ key, line: lineAt(document, key), found: 'password and password_file', wanted })
  }
  const given = env[variable(kind)]
  if (given) return { password: given, from: variable(kind) + overruled(written, file) }
  if (file !== undefined) return fromFile(`${key}_file`, place(file), document, mistakes)
  if (written !== undefined) return { password: written, from: 'the configuration file' }
  if (valueAt(document, key) !== undefined || valueAt(document, `${key}_file`) !== undefined) return null
  const quotes = document.lines.has(key) ? '; a password that begins with # needs quotes' : ''
  const wanted = `the password: ${variable(kind)} in the environment, or password_file${quotes}`
  mistakes.push({ key, line: lineAt(document, key), found: 'nothing', wanted })
  return null
}

function overruled(written: string | undefined, file: string | undefined): string {
  if (file !== undefined) return ' (password_file is not read)'
  return written === undefined ? '' : ' (the password in the configuration file does not count)'
}

function fromFile(key: string, path: string, document: ConfigDocument, mistakes: ConfigMistake[]): Secret | null {
  const mistake = (found: string): null => {
    const holds = key === 'model.key_file' ? 'key' : 'password'
    const wanted = `a readable file that holds the ${holds} on one line and nothing else`
    mistakes.push({ key, line: lineAt(document, key), found: `${found} at ${path}`, wanted })
    return null
  }
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return mistake(unreadable(error))
  }
  const password = text.replace(/^\uFEFF/, '').replace(/\r?\n$/, '')
  if (password.trim() === '') return mistake('an empty file')
  if (/[\r\n]/.test(password)) return mistake('a file of several lines')
  return { password, from: path }
}

/** What stands in the place of a readable file: `no file`, `a folder`. */
export function unreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no file'
  if (code === 'EISDIR') return 'a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'a file that this user may not read'
  return `a file that cannot be read (${code ?? String(error)})`
}
