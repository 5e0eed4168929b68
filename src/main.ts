// The command line: finds the verb, hands it its options, and turns whatever comes back into words and an exit status.
// What each verb does is in commands/; this file knows none of them.

import { readFileSync } from 'node:fs'
import { CommandFailure, type Streams } from './commands/command.ts'
import { commandLine } from './commands/command-line.ts'
import { exitCode } from './commands/exit-code.ts'
import { overview, verbHelp } from './commands/help.ts'
import { unknownVerb } from './commands/unknown-verb.ts'
import { verbs } from './commands/verbs.ts'

/**
 * Runs one command. `argv` is what follows the program's name. Gives the exit status (see commands/exit-code.ts); never
 * throws. With DEBUG=thanktwice in `env` an unexpected error shows its stack.
 */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv, streams: Streams): Promise<number> {
  try {
    return await dispatch(argv, env, streams)
  } catch (error) {
    return tell(error, env, streams)
  }
}

async function dispatch(argv: readonly string[], env: NodeJS.ProcessEnv, streams: Streams): Promise<number> {
  const [name, ...args] = argv
  if (name === undefined) {
    streams.stderr.write(overview())
    return exitCode.badUsage
  }
  if (name === '--help' || name === '-h') return say(overview(), streams)
  if (name === '--version' || name === '-V') return say(`${version()}\n`, streams)
  if (name.startsWith('-')) throw new CommandFailure(`the verb comes first: thanktwice VERB ${name}`, exitCode.badUsage)
  const verb = verbs.get(name)
  if (verb === undefined) throw unknownVerb(name)
  const { command } = await verb.load()
  const { values, positionals, help } = commandLine(args, command)
  if (help) return say(await verbHelp(name), streams)
  return command.run({ values, positionals, env, streams })
}

function say(text: string, streams: Streams): number {
  streams.stdout.write(text)
  return exitCode.well
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** Says on `stderr` what went wrong; gives the exit status. */
export function tell(error: unknown, env: NodeJS.ProcessEnv, streams: Pick<Streams, 'stderr'>): number {
  if (error instanceof CommandFailure) {
    const prefix = error.status === exitCode.badConfig ? '' : 'thanktwice: '
    streams.stderr.write(`${prefix}${error.message}\n`)
    return error.status
  }
  const message = error instanceof Error ? error.message : String(error)
  const line = message.split('\n', 1)[0] || 'an error without a message'
  streams.stderr.write(`thanktwice: ${line} (this is a bug; DEBUG=thanktwice shows where)\n`)
  if (env.DEBUG === 'thanktwice') streams.stderr.write(`${(error instanceof Error && error.stack) || String(error)}\n`)
  return exitCode.failed
}
