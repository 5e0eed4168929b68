// `thanktwice check-config`: the configuration as it is understood, or every mistake in it.

import { describeConfig } from '../config.ts'
import type { Command } from './command.ts'
import { configOption, configPath, configuration } from './configuration.ts'
import { exitCode } from './exit-code.ts'

export const command: Command = {
  usage: 'check-config [--config FILE] [--json]',
  details: 'Prints every key with the value in force, defaults included and passwords masked.\nConnects to nothing.',
  options: {
    config: configOption,
    json: { type: 'boolean', about: 'print one JSON document' },
  },
  run: async (input) => {
    const json = input.values.json === true
    const config = configuration(input)
    input.streams.stdout.write(`${describeConfig(config, { json })}\n`)
    if (!json) input.streams.stderr.write(`\n${configPath(input)} has no mistakes.\n`)
    return exitCode.well
  },
}
