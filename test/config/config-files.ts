// Configuration files for the tests of this room: written to a folder of their own, which is removed afterwards.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Config, type ConfigMistake, formatMistakes, readConfig } from '../../src/config.ts'

/** Passwords for both servers, as the environment gives them. */
export const secrets = { THANKTWICE_IMAP_PASSWORD: 'imap-hush', THANKTWICE_SMTP_PASSWORD: 'smtp-hush' }

/** The least that a configuration must say. Its lines are counted on in the tests. */
export const least = `owner:
  name: Ana Ferreira
  addresses: [Ana@Example.org, ana@work.test]
  zone: Europe/Lisbon
mailbox:
  imap:
    host: imap.example.org
  smtp:
    host: smtp.example.org
`

/** Writes files into a new folder, by name; gives the folder. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-config-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** Reads a configuration that must have no mistakes. */
export function configOf(yaml: string, env: NodeJS.ProcessEnv = secrets): Config {
  const result = readConfig(join(folderWith({ 'thanktwice.yaml': yaml }), 'thanktwice.yaml'), env)
  if ('mistakes' in result) throw new Error(formatMistakes('thanktwice.yaml', result.mistakes))
  return result
}

/** Reads a configuration that must have mistakes. */
export function mistakesOf(yaml: string | Uint8Array, env: NodeJS.ProcessEnv = secrets): readonly ConfigMistake[] {
  const result = readConfig(join(folderWith({ 'thanktwice.yaml': yaml }), 'thanktwice.yaml'), env)
  if ('mistakes' in result) return result.mistakes
  throw new Error('this configuration has no mistakes')
}
