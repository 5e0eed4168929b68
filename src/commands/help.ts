// `thanktwice help`: the list of verbs, or the usage of one. Words only; what the verbs do is in their own files.

import type { Command, CommandOption } from './command.ts'
import { exitCode } from './exit-code.ts'
import { unknownVerb } from './unknown-verb.ts'
import { verbs } from './verbs.ts'

export const command: Command = {
  usage: 'help [VERB]',
  positionals: [0, 1],
  options: {},
  run: async ({ positionals, streams }) => {
    const [name] = positionals
    streams.stdout.write(name === undefined ? overview() : await verbHelp(name))
    return exitCode.well
  },
}

const exits: readonly (readonly [string, string])[] = [
  [String(exitCode.well), 'all went well'],
  [String(exitCode.failed), 'the world did not let us (or a bug, which says so)'],
  [String(exitCode.badUsage), 'the command was not understood'],
  [String(exitCode.heldByAnother), 'another process holds the database'],
  [String(exitCode.badConfig), 'the configuration has mistakes'],
]

/** What `thanktwice --help` prints. */
export function overview(): string {
  const rows = [...verbs].map(([name, { summary }]) => [name, summary] as const)
  return `Thanktwice thanks the people who gave you twenty minutes of advice: within two days, and again after a month.

Usage: thanktwice VERB [OPTIONS]

${table(rows)}

Options:
${table([
  ['-h, --help', 'this list; after a verb, its own options'],
  ['--version', 'the version'],
])}

Exit status:
${table(exits)}
`
}

/** What `thanktwice help VERB` and `thanktwice VERB --help` print. Throws CommandFailure for an unknown verb. */
export async function verbHelp(name: string): Promise<string> {
  const verb = verbs.get(name)
  if (verb === undefined) throw unknownVerb(name)
  const { command } = await verb.load()
  const options = Object.entries(command.options).map(
    ([long, option]) => [spelling(long, option), option.about] as const,
  )
  const details = command.details === undefined ? '' : `\n${command.details}\n`
  const rows = [...options, ['-h, --help', 'this text'] as const]
  return `thanktwice ${name}: ${verb.summary}\n\nUsage: thanktwice ${command.usage}\n${details}\nOptions:\n${table(rows)}\n`
}

function spelling(long: string, { short, value }: CommandOption): string {
  return `${short === undefined ? '' : `-${short}, `}--${long}${value === undefined ? '' : ` ${value}`}`
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n')
}
