// `thanktwice outbox`: the notes on their way, and what the owner can do about each of them.

import { styleText } from 'node:util'
import type { Config } from '../config.ts'
import { type Clock, wallClock } from '../engine/clock.ts'
import { nearestWord } from '../nearest-word.ts'
import type { Database } from '../store/database.ts'
import { type OutboxRow, outboxById } from '../store/outbox.ts'
import { badUsage, type Command, CommandFailure, type CommandInput } from './command.ts'
import { configOption, configuration } from './configuration.ts'
import { exitCode } from './exit-code.ts'
import { withParts } from './opened-parts.ts'
import { withStore } from './opened-store.ts'
import { type Act, act } from './outbox-act.ts'
import { jsonOf, listed, tableOf } from './outbox-list.ts'
import { describeNote, readNote, storedNote } from './outbox-show.ts'

export type Style = (text: string) => string

const VERBS = ['list', 'show', 'hold', 'retry', 'mark-sent'] as const

export const command: Command = {
  usage: 'outbox [list] [--all] | show ID | hold ID | retry ID | mark-sent ID  [--config FILE] [--json]',
  details: [
    'list       what is approved and on its way, held or unclear, and what ended within a week',
    'show       one of them: its exact text, its state and its story',
    'hold       keep an approved note here until you say retry',
    'retry      let a held note go, try one that was put off now, or say of an unclear one that it did not go out',
    'mark-sent  say of an unclear one that it went out, or of one still here that you sent it yourself',
    'Works beside a running service, and without one.',
  ].join('\n'),
  positionals: [0, 2],
  options: {
    config: configOption,
    all: { type: 'boolean', about: 'list everything there ever was, mails to you included' },
    json: { type: 'boolean', about: 'print one JSON document' },
  },
  run: (input) => outbox(input, wallClock),
}

/** The verb by this clock. Gives the exit status; throws CommandFailure. */
export async function outbox(input: CommandInput, clock: Clock): Promise<number> {
  const [word = 'list', id] = input.positionals
  const verb = VERBS.find((one) => one === word)
  if (verb === undefined) throw unknownWord(word)
  if (verb === 'list' && id !== undefined) throw badUsage(`outbox list takes no number; see outbox show ${id}`)
  if (verb !== 'list' && !/^\d{1,15}$/.test(id ?? ''))
    throw badUsage(`outbox ${verb} needs the number of a mail, as \`thanktwice outbox\` lists them`)
  const config = configuration(input, 'unread')
  if (verb === 'list') return list(input, config, clock.now())
  if (verb === 'show') return show(input, config, clock.now(), Number(id))
  return await change(input, config, clock, verb, Number(id))
}

function unknownWord(word: string): CommandFailure {
  const near = nearestWord(word, [...VERBS])
  return badUsage(`outbox cannot ${word}; ${near === null ? 'see thanktwice help outbox' : `did you mean "${near}"?`}`)
}

function list({ values, streams: { stdout } }: CommandInput, config: Config, now: string): number {
  const rows = withStore(config, (database) => listed(database, now, values.all === true))
  const { zone } = config.owner
  stdout.write(
    values.json === true
      ? `${JSON.stringify({ outbox: rows.map(jsonOf) }, null, 2)}\n`
      : `${tableOf(rows, now, zone, styled('bold', stdout))}\n`,
  )
  return exitCode.well
}

async function show({ values, streams: { stdout } }: CommandInput, config: Config, now: string, id: number) {
  const stored = withStore(config, (database) => storedNote(database, rowOf(database, id)))
  const note = await readNote(stored)
  const [strong, faint] = [styled('bold', stdout), styled('dim', stdout)]
  const text =
    values.json === true
      ? JSON.stringify(note, null, 2)
      : describeNote(note, stored.row, { now, zone: config.owner.zone, strong, faint })
  stdout.write(`${text}\n`)
  return exitCode.well
}

async function change(input: CommandInput, config: Config, clock: Clock, verb: Act, id: number): Promise<number> {
  const { done, said, row } = await withParts(config, clock, (parts) => act(parts, verb, rowOf(parts.database, id)))
  if (input.values.json === true) {
    input.streams.stdout.write(`${JSON.stringify({ done, said, ...jsonOf(row) }, null, 2)}\n`)
    return done ? exitCode.well : exitCode.failed
  }
  if (!done) throw new CommandFailure(said)
  input.streams.stdout.write(`${said}\n`)
  return exitCode.well
}

function rowOf(database: Database, id: number): OutboxRow {
  const row = outboxById(database, id)
  if (row === null) throw new CommandFailure(`there is no mail ${id}; \`thanktwice outbox\` lists them`)
  return row
}

function styled(style: 'bold' | 'dim', stream: NodeJS.WritableStream): Style {
  return (text) => styleText(style, text, { stream: stream as NodeJS.WriteStream })
}
