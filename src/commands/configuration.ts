// The `--config FILE` that most verbs share: reads the configuration, or ends the verb with the list of its mistakes. For the verbs
// that know several mailboxes, reads all of them and says everything that is wrong in any.

import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Config, formatMistakes, readConfig } from '../config.ts'
import { CommandFailure, type CommandInput, type CommandOption } from './command.ts'
import { clashes, sharedPasswords } from './config-clashes.ts'
import { exitCode } from './exit-code.ts'

/** Where the configuration is looked for when `--config` is not given: in the folder in which the command was started. */
export const defaultConfigPath = 'thanktwice.yaml'

/** For a verb's `options`, under the name `config`. */
export const configOption: CommandOption = {
  type: 'string',
  short: 'c',
  value: 'FILE',
  about: `the configuration; ./${defaultConfigPath} unless told otherwise`,
}

/** The same for a verb that knows several mailboxes; its usage says `[--config FILE]...`. */
export const configsOption: CommandOption = {
  ...configOption,
  multiple: true,
  about: `the configuration, or a folder of them; may be repeated; ./${defaultConfigPath} unless told otherwise`,
}

export type ConfigFile = { readonly path: string; readonly config: Config }

/** `several` when more than one file was named, or a folder, whatever number of files is in it. */
export type Configurations =
  | { readonly several: false; readonly config: Config }
  | { readonly several: true; readonly files: readonly ConfigFile[] }

type Passwords = 'needed' | 'unread'

/** The file that `--config` names; the first where it may name several. */
export function configPath(input: CommandInput): string {
  const [given] = namedPaths(input)
  return given ?? defaultConfigPath
}

/**
 * Reads the configuration that the command line names; `passwords: 'unread'` for a verb that logs in nowhere, which then
 * runs without the service's environment. Throws CommandFailure with status 78 and every mistake when it has any.
 */
export function configuration(input: CommandInput, passwords: Passwords = 'needed'): Config {
  return readOne(configPath(input), input, passwords)
}

/**
 * Reads all configurations that the command line names with `configsOption`. Throws CommandFailure with status 78 and the mistakes of
 * all files, and with what two of them may not have in common.
 */
export function configurations(input: CommandInput, passwords: Passwords = 'needed'): Configurations {
  const given = namedPaths(input)
  const first = configPath(input)
  if (given.length <= 1 && !isFolder(first)) return { several: false, config: readOne(first, input, passwords) }
  return { several: true, files: readAll(given, input, passwords) }
}

function readOne(path: string, input: CommandInput, passwords: Passwords): Config {
  const result = readConfig(path, input.env, { passwords })
  if ('mistakes' in result) throw new CommandFailure(formatMistakes(path, result.mistakes), exitCode.badConfig)
  return result
}

function readAll(given: readonly string[], input: CommandInput, passwords: Passwords): ConfigFile[] {
  const files: ConfigFile[] = []
  const mistakes: string[] = []
  for (const path of given.filter(isFolder))
    if (filesIn(path).length === 0) mistakes.push(`${path} holds no .yaml file; each mailbox needs one`)
  for (const path of filesOf(given)) {
    const result = readConfig(path, input.env, { passwords })
    if ('mistakes' in result) mistakes.push(formatMistakes(path, result.mistakes))
    else files.push({ path, config: result })
  }
  mistakes.push(...clashes(files), ...(passwords === 'needed' ? sharedPasswords(files, input.env) : []))
  if (mistakes.length > 0) throw new CommandFailure(mistakes.join('\n'), exitCode.badConfig)
  return files
}

function namedPaths(input: CommandInput): string[] {
  const given = input.values.config
  return given === undefined ? [] : [given].flat().map(String)
}

/** A file that is named twice, or lies in a folder that is named too, is read once. */
function filesOf(given: readonly string[]): string[] {
  const paths = given.flatMap((path) => (isFolder(path) ? filesIn(path) : [path]))
  return [...new Map(paths.map((path) => [resolve(path), path])).values()]
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Without what begins with a dot: editors put their own files there. */
function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name))
}
