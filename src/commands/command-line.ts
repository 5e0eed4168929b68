// A verb's arguments: options and positionals by the verb's own table, with mistakes in words of our own.

import { parseArgs } from 'node:util'
import { nearestWord } from '../nearest-word.ts'
import { badUsage, type Command, type CommandOption, type OptionValue } from './command.ts'

export type CommandLine = {
  readonly values: Readonly<Record<string, OptionValue>>
  readonly positionals: readonly string[]
  /** `--help` or `-h` was among them; then nothing else was judged. */
  readonly help: boolean
}

type Tokens = NonNullable<ReturnType<typeof parseArgs>['tokens']>
type OptionToken = Extract<Tokens[number], { kind: 'option' }>

/** Parses what follows the verb. Throws CommandFailure (status 2) at the first thing that the verb does not understand. */
export function commandLine(args: readonly string[], command: Command): CommandLine {
  const known: Command['options'] = { ...command.options, help: { type: 'boolean', short: 'h', about: 'this text' } }
  const config = Object.fromEntries(
    Object.entries(known).map(([name, { type, short, multiple = false }]) => [
      name,
      { type, multiple, ...(short && { short }) },
    ]),
  )
  const parsed = parseArgs({ args: [...args], options: config, strict: false, allowPositionals: true, tokens: true })
  const given = parsed.tokens.filter((token) => token.kind === 'option')
  if (given.some(({ name }) => name === 'help')) return { values: {}, positionals: [], help: true }
  for (const token of given) judge(token, known)
  count(parsed.positionals, command)
  return { values: parsed.values, positionals: parsed.positionals, help: false }
}

function count(positionals: readonly string[], { positionals: [least, most] = [0, 0], usage }: Command): void {
  const surplus = positionals[most]
  if (surplus !== undefined) throw badUsage(`"${surplus}" is one word too many: thanktwice ${usage}`)
  if (positionals.length < least) throw badUsage(`something is missing: thanktwice ${usage}`)
}

function judge(token: OptionToken, known: Command['options']): void {
  const { rawName, value, inlineValue } = token
  const option: CommandOption | undefined = Object.hasOwn(known, token.name) ? known[token.name] : undefined
  if (option === undefined) throw unknownOption(token, known)
  if (option.type === 'boolean') {
    if (value !== undefined) throw badUsage(`${rawName} takes no value`)
  } else if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) {
    throw badUsage(`${rawName} needs a value: ${rawName} ${option.value ?? 'VALUE'}`)
  }
}

function unknownOption({ name, rawName }: OptionToken, known: Command['options']) {
  const near = rawName.startsWith('--') ? nearestWord(name, Object.keys(known)) : null
  return badUsage(`there is no option ${rawName} here; ${near === null ? 'see --help' : `did you mean --${near}?`}`)
}
