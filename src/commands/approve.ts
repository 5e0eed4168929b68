// `thanktwice approve`: what waits for the owner's word, and the word itself, said here instead of in a mail.

import { styleText } from 'node:util'
import type { Config } from '../config.ts'
import type { Draft, KindName } from '../conversation/conversation.ts'
import { shownDraft } from '../engine/approve.ts'
import { type Approved, approveNow, askAgain, objectionTo } from '../engine/by-command-line.ts'
import { type Clock, wallClock } from '../engine/clock.ts'
import { describeTime } from '../meeting/describe-time.ts'
import { type ApprovalRow, approvalsByCode } from '../store/approvals.ts'
import type { Database } from '../store/database.ts'
import { tableOfWaiting, waitingNotes } from './approve-list.ts'
import { describeDraft } from './approve-note.ts'
import { badUsage, type Command, CommandFailure, type CommandInput } from './command.ts'
import { configOption, configuration } from './configuration.ts'
import { exitCode } from './exit-code.ts'
import { withParts } from './opened-parts.ts'
import { withStore } from './opened-store.ts'
import { saysYes } from './says-yes.ts'

export const command: Command = {
  usage: 'approve [CODE] [--yes] [--config FILE] [--json]',
  details: [
    'Without CODE: the notes that wait for your word. CODE stands in brackets in the subject of the mail that shows the note.',
    'With CODE: shows the note as it would leave, and asks. Your yes here is worth what `send` is in answer to that mail: the',
    'same time to stop it, the same receipt. Works beside a running service, and without one: it then leaves once one runs.',
    'A note that is listed as one that I would not send needs `--anyway` beside `--yes`.',
  ].join('\n'),
  positionals: [0, 1],
  options: {
    config: configOption,
    yes: { type: 'boolean', about: 'send it without asking; needed where there is no terminal' },
    anyway: { type: 'boolean', about: 'with --yes: also where `send` would not do, but `send anyway`' },
    json: { type: 'boolean', about: 'print one JSON document; never asks' },
  },
  run: (input) => approve(input, wallClock),
}

/** The verb by this clock. Gives the exit status; throws CommandFailure. */
export async function approve(input: CommandInput, clock: Clock): Promise<number> {
  const [word] = input.positionals
  const code = word === undefined ? null : readCode(word)
  if (code === null && input.values.yes === true) throw badUsage('--yes needs the code of one note')
  const config = configuration(input, 'unread')
  if (code === null) return list(input, config, clock.now())
  const note = withStore(config, (database) => find(database, code, config, clock))
  if ('because' in note) return await refuse(input, config, clock, note)
  const { stdout, stderr } = input.streams
  const json = input.values.json === true
  const stopped = (note.draft.stops ?? []).length > 0
  if (!json) stdout.write(`${describeDraft(note.draft, note.kind)}\n`)
  if (input.values.yes !== true) {
    if (json || !isTerminal(input)) {
      if (json) stdout.write(`${JSON.stringify(jsonOf(note, null), null, 2)}\n`)
      stderr.write(`thanktwice: nothing was sent: ${json ? 'with --json' : 'without a terminal'} it needs --yes\n`)
      return exitCode.badUsage
    }
    if (!(await saysYes(input.streams, stopped ? 'Send it anyway? [y/N] ' : 'Send this? [y/N] '))) {
      stdout.write('Nothing was sent; it goes on waiting for your word.\n')
      return exitCode.well
    }
  }
  const knowingly = input.values.yes !== true || input.values.anyway === true
  const approved = await withParts(config, clock, (parts) => approveNow(parts, note.approval, knowingly))
  return tell(input, config, note, approved)
}

type Found = { readonly approval: ApprovalRow; readonly draft: Draft; readonly kind: KindName }
type Refused = { readonly because: string; readonly approval: ApprovalRow | null }

/** As it stands in the subject, with or without its brackets. */
function readCode(word: string): string {
  const code = /^\[?([2-9A-HJKMNP-TV-Z]{4})\]?$/.exec(word.toUpperCase())?.[1]
  if (code === undefined)
    throw badUsage(`"${word}" is no code; one is four letters and digits, as \`thanktwice approve\` lists them`)
  return code
}

/** The note that this code stands for. Codes are short: where two open notes share one, neither is meant. */
function find(database: Database, code: string, config: Config, clock: Clock): Found | Refused {
  const approvals = approvalsByCode(database, code)
  const open = approvals.filter(({ state }) => state === 'open')
  const approval = open[0] ?? approvals[0]
  if (approval === undefined)
    return { because: `no note has the code ${code}; \`thanktwice approve\` lists what waits`, approval: null }
  const objection =
    open.length > 1
      ? 'two notes share this code; please answer the mail'
      : objectionTo({ database, clock, storePath: config.store.path }, approval)
  if (objection !== null) return { because: `${code} does not count: ${objection}`, approval }
  const draft = shownDraft({ database }, approval)
  if (draft === null) return { because: `${code} does not count: that note is no longer open`, approval }
  return { approval, draft, kind: approval.followUp.split(':')[0] as KindName }
}

async function refuse(input: CommandInput, config: Config, clock: Clock, { because, approval }: Refused) {
  const again = approval !== null && (await withParts(config, clock, (parts) => askAgain(parts, approval)))
  const said = again ? `${because}; it comes to you anew, under another code` : because
  if (input.values.json !== true) throw new CommandFailure(said)
  input.streams.stdout.write(`${JSON.stringify({ approved: false, because: said }, null, 2)}\n`)
  return exitCode.failed
}

function list({ values, streams: { stdout } }: CommandInput, config: Config, now: string): number {
  const rows = withStore(config, waitingNotes)
  const strong = (text: string) => styleText('bold', text, { stream: stdout as NodeJS.WriteStream })
  stdout.write(
    values.json === true
      ? `${JSON.stringify({ waiting: rows }, null, 2)}\n`
      : `${tableOfWaiting(rows, now, config.owner.zone, strong)}\n`,
  )
  return exitCode.well
}

function isTerminal({ streams: { stdin, stdout } }: CommandInput): boolean {
  return [stdin, stdout].every((stream) => 'isTTY' in stream && stream.isTTY === true)
}

function tell({ values, streams: { stdout } }: CommandInput, config: Config, note: Found, approved: Approved): number {
  if (values.json === true) {
    stdout.write(`${JSON.stringify(jsonOf(note, approved), null, 2)}\n`)
    return 'note' in approved ? exitCode.well : exitCode.failed
  }
  if ('because' in approved) throw new CommandFailure(`nothing was sent: ${approved.because}`)
  const { id, recipient, notBefore } = approved.note
  const { zone } = config.owner
  stdout.write(
    `Approved. It leaves for ${recipient} on ${describeTime(notBefore, zone, zone)}; until then \`thanktwice outbox hold ${id}\` stops it.\n`,
  )
  return exitCode.well
}

function jsonOf({ approval, draft, kind }: Found, approved: Approved | null) {
  const { to, subject, body, remarks, stops = [], version } = draft
  const note = { code: approval.code, kind, version, to, subject, body, remarks, stops }
  if (approved === null || 'because' in approved) return { approved: false, ...note, ...approved }
  return { approved: true, ...note, outbox: approved.note.id, leavesAt: approved.note.notBefore }
}
