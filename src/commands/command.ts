// What a verb of the command line is: its words for the help, its options and what it does. Finding and running one is main.ts.

import { exitCode } from './exit-code.ts'

/** One option of a verb, as node:util `parseArgs` takes it, with what the help says about it. */
export type CommandOption = {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  /** May be given several times; its value is then a list. */
  readonly multiple?: boolean
  /** What the help calls the value, in capitals: `FILE`. Only for `type: 'string'`. */
  readonly value?: string
  /** One line for the help. */
  readonly about: string
}

export type OptionValue = string | boolean | readonly (string | boolean)[] | undefined

/** Where a verb reads and writes. Results for people and machines go to `stdout`, everything else to `stderr`. */
export type Streams = {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
}

export type CommandInput = {
  /** By the option's long name; absent options are undefined. */
  readonly values: Readonly<Record<string, OptionValue>>
  readonly positionals: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly streams: Streams
}

/** One verb. The file `commands/<verb>.ts` exports it under the name `command`; its line in verbs.ts says what it is for. */
export type Command = {
  /** What follows `thanktwice` in the usage line: `show CONTACT [--config FILE]`. */
  readonly usage: string
  /** A few lines more for `help VERB`, already broken into lines. */
  readonly details?: string
  /** How many words it takes that are no options, at least and at most; none unless told otherwise. */
  readonly positionals?: readonly [least: number, most: number]
  /** By long name, `dry-run`. `--help` is understood by every verb. */
  readonly options: Readonly<Record<string, CommandOption>>
  /** Does the work; gives the exit status. Throws CommandFailure for what the user can mend, anything else is a bug. */
  readonly run: (input: CommandInput) => Promise<number>
}

/** Something that the user or the world can mend: main.ts prints its message as one line, without a stack, and ends with its status. */
export class CommandFailure extends Error {
  readonly status: number

  /** `status` is one of `exitCode`; 1, the world, unless told otherwise. */
  constructor(message: string, status: number = exitCode.failed) {
    super(message)
    this.name = 'CommandFailure'
    this.status = status
  }
}

/** A verb called in a way that it does not understand; ends with status 2. */
export function badUsage(message: string): CommandFailure {
  return new CommandFailure(message, exitCode.badUsage)
}
