// The `--config FILE` that most verbs share: reads the configuration, or ends the verb with the list of its mistakes.

import { type Config, formatMistakes, readConfig } from '../config.ts'
import { CommandFailure, type CommandInput, type CommandOption } from './command.ts'
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

/** The file that `--config` names. */
export function configPath(input: CommandInput): string {
  const given = input.values.config
  return typeof given === 'string' ? given : defaultConfigPath
}

/**
 * Reads the configuration that the command line names; `passwords: 'unread'` for a verb that logs in nowhere, which then
 * runs without the service's environment. Throws CommandFailure with status 78 and every mistake when it has any.
 */
export function configuration(input: CommandInput, passwords: 'needed' | 'unread' = 'needed'): Config {
  const path = configPath(input)
  const result = readConfig(path, input.env, { passwords })
  if ('mistakes' in result) throw new CommandFailure(formatMistakes(path, result.mistakes), exitCode.badConfig)
  return result
}
