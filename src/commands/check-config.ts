// `thanktwice check-config`: the configuration as it is understood, or every mistake in it.

import { describeConfig } from '../config.ts'
import type { Command } from './command.ts'
import { configPath, configsOption, configurations } from './configuration.ts'
import { exitCode } from './exit-code.ts'

export const command: Command = {
  usage: 'check-config [--config FILE]... [--json]',
  details: `Prints every key with the value in force, defaults included and passwords masked.
Of several files it says whether they can be watched side by side. Connects to nothing.`,
  options: {
    config: configsOption,
    json: { type: 'boolean', about: 'print one JSON document; of several files a list' },
  },
  run: async (input) => {
    const json = input.values.json === true
    const { stdout, stderr } = input.streams
    const configured = configurations(input)
    if (!configured.several) {
      stdout.write(`${describeConfig(configured.config, { json })}\n`)
      if (!json) stderr.write(`\n${configPath(input)} has no mistakes.\n`)
      return exitCode.well
    }
    const texts = configured.files.map(({ path, config }) => ({ path, text: describeConfig(config, { json }) }))
    if (json) stdout.write(`[${texts.map(({ text }) => text).join(',')}]\n`)
    else stdout.write(texts.map(({ path, text }) => `# ${path}\n${text}\n`).join('\n'))
    if (!json) stderr.write(`\nNone of the ${texts.length} files has mistakes.\n`)
    return exitCode.well
  },
}
