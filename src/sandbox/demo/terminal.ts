// The story at the terminal: a timeline by days, a colour for each person, nothing wider than 100 columns.

import { styleText } from 'node:util'
import { type ActorKey, CONTACTS, firstName, NORA } from './cast.ts'
import type { DecisionEntry, Entry, MailEntry } from './chronicle.ts'
import {
  asksForWord,
  commandOf,
  dayOf,
  excerpt,
  isNote,
  letsGo,
  listsUnderstood,
  proposesDone,
  reasonOf,
  spokenDayOf,
  timeOf,
} from './telling.ts'

const WIDTH = 98
const INDENT = ' '.repeat(7)

type Format = Parameters<typeof styleText>[0]
type Style = (format: Format, text: string) => string

const COLOURS: Readonly<Record<ActorKey, Format>> = {
  nora: ['bold', 'cyan'],
  thanktwice: ['bold', 'yellow'],
  maria: ['bold', 'magenta'],
  daniel: ['bold', 'blueBright'],
  priya: ['bold', 'green'],
  henrik: ['bold', 'red'],
  library: 'bold',
}

export type Teller = {
  /** Who plays, and what is to come. */
  readonly opening: () => string
  /** The lines of one entry, its day above it where a new one begins; '' for what needs no telling. */
  readonly tell: (entry: Entry) => string
}

/** Colours only where `stream` shows them (a terminal, and no NO_COLOR). */
export function teller(stream: NodeJS.WritableStream): Teller {
  const style: Style = (format, text) => styleText(format, text, { stream: stream as NodeJS.WriteStream })
  let today = ''
  return {
    opening: () => opening(style),
    tell: (entry) => {
      const lines = entry.sort === 'mail' ? mailLines(entry, style) : decisionLines(entry, style)
      if (lines.length === 0) return ''
      const day = dayOf(entry)
      const head = day === today ? [] : dayLines(entry, quietDays(today, day), style)
      today = day
      return `${[...head, ...lines].join('\n')}\n`
    },
  }
}

function opening(style: Style): string {
  const people = CONTACTS.map(
    ({ key, name, work, part }) => `  ${style(COLOURS[key], name.padEnd(13))} ${work}; ${part}`,
  )
  return [
    style('bold', 'Seven weeks of mail, from the first question to the second thank-you'),
    '',
    ...wrapped(
      `${NORA.name} teaches geography in Berlin and wonders about a second working life in maps. She asks four people for twenty minutes, and lets Thanktwice look after the rest. The mail servers, the mails and the service are real; only the clock runs faster.`,
      WIDTH,
    ),
    '',
    ...people,
    '',
  ].join('\n')
}

function dayLines(entry: Entry, quiet: number, style: Style): string[] {
  const title = spokenDayOf(entry.at)
  const gap = quiet === 0 ? '' : quiet === 1 ? 'a quiet day later ' : `${quiet} quiet days later `
  const rule = '─'.repeat(Math.max(2, WIDTH - title.length - gap.length - 5))
  return ['', `${style('dim', '──')} ${style('bold', title)} ${style('dim', `${rule} ${gap}`.trimEnd())}`]
}

function quietDays(before: string, day: string): number {
  return before === '' ? 0 : Math.round((Date.parse(day) - Date.parse(before)) / 86_400_000) - 1
}

function mailLines(entry: MailEntry, style: Style): string[] {
  const name = (actor: ActorKey) => style(COLOURS[actor], firstName(actor))
  const who = `${name(entry.from)} → ${name(entry.to)}`
  const room = WIDTH - INDENT.length - firstName(entry.from).length - firstName(entry.to).length - 5
  const mark = entry.bcc ? ' (and Thanktwice in Bcc)' : ''
  const files = entry.message.attachments.length + entry.message.calendars.length > 0 ? ' + calendar file' : ''
  const subject = cut(entry.message.subject, room - mark.length - files.length)
  const head = `${style('dim', timeOf(entry.at))}  ${who}  ${subject}${style('dim', `${mark}${files}`)}`
  const body = quoted(entry).map((line) => `${INDENT}${style(entry.from === 'thanktwice' ? 'dim' : 'italic', line)}`)
  const sent = isNote(entry)
    ? [`${INDENT}${style('green', '✉ sent by Thanktwice in Nora’s name and thread, exactly as she approved it')}`]
    : []
  return [head, ...body, ...sent]
}

/** People get three lines, and so does what was understood; of a note in an approval two are shown, else the program gets one. */
function quoted(entry: MailEntry): string[] {
  const telling = entry.from !== 'thanktwice' || listsUnderstood(entry) || proposesDone(entry)
  const most = telling ? 3 : asksForWord(entry) ? 2 : 1
  const lines = wrapped(`“${excerpt(entry)}”`, WIDTH - INDENT.length)
  const last = lines[most - 1] ?? ''
  if (lines.length <= most) return lines
  const room = last.length + 3 <= WIDTH - INDENT.length
  return [...lines.slice(0, most - 1), `${room ? last : last.slice(0, last.lastIndexOf(' '))} …”`]
}

function decisionLines(entry: DecisionEntry, style: Style): string[] {
  const reason = reasonOf(entry)
  if (reason === null) return []
  const command = commandOf(entry)
  const acted = command === 'send' || command === 'edit' || command === 'skip' || command === 'later'
  const mark = acted
    ? style(['bold', letsGo(entry) ? 'green' : 'yellow'], `${letsGo(entry) ? '✔' : '•'} ${command}:`)
    : style('yellow', '∙')
  const width = WIDTH - INDENT.length - (acted ? (command?.length ?? 0) + 5 : 2)
  const [first = '', ...rest] = wrapped(reason, width)
  return [`${INDENT}${mark} ${style('dim', first)}`, ...rest.map((line) => `${INDENT}  ${style('dim', line)}`)]
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1)).trimEnd()}…`
}

/** Breaks at blanks; a word longer than the line is cut. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).map((one) => cut(one, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
