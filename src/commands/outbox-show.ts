// Everything about one mail on its way: the very bytes, decoded for reading, and how it came to be where it is.

import type { Address, Message } from '../mail/message.ts'
import { parseMessage } from '../mail/parse.ts'
import { describeTime } from '../meeting/describe-time.ts'
import { rule } from '../owner/approval-mail.ts'
import type { Database } from '../store/database.ts'
import { type JournalLine, readJournal } from '../store/journal.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { describeEffect, describeEvent } from './journal-words.ts'
import type { Style } from './outbox.ts'
import { jsonOf } from './outbox-list.ts'
import { called, momentOf, stateOf } from './outbox-words.ts'
import { printable, printableLine } from './printable.ts'

type Stored = { readonly row: OutboxRow; readonly called: string; readonly history: readonly JournalLine[] }

/** What the store knows of it. */
export function storedNote(database: Database, row: OutboxRow): Stored {
  const history = readJournal(database, row.conversationId).filter((line) => isAbout(line, row))
  return { row, called: called(database, row), history }
}

/** With the text of its bytes, for machines and for `describeNote`. */
export async function readNote({ row, called, history }: Stored) {
  const message = row.raw.length === 0 ? null : await parseMessage(row.raw)
  return {
    ...jsonOf(row),
    called,
    /** Of a note only: in a mail to the owner it may be the secret that stands for his word. */
    messageId: row.audience === 'contact' ? row.messageId : null,
    /** Null where the bytes are no longer kept: a mail to the owner that carried such a secret. */
    mail: message === null ? null : wordsOf(message),
    history,
  }
}

function wordsOf({ from, to, cc, bcc, subject, text }: Message) {
  return { from: from.map(spelled).join(', '), to: [...to, ...cc, ...bcc].map(spelled).join(', '), subject, text }
}

/** Name and address as a header shows them. */
export function spelled({ name, address }: Address): string {
  return name === '' ? address : `${name} <${address}>`
}

function isAbout({ event, effects }: JournalLine, { followUp, version, audience }: OutboxRow): boolean {
  if (audience === 'owner') return false
  const about = event.type === 'owner-answered' ? event.about : event
  const named = [about, ...effects.map((effect) => (effect.effect === 'mail-owner' ? effect.mail : effect))]
  return named.some((one) => 'followUp' in one && one.followUp === followUp && versionOf(one) === version)
}

function versionOf(one: object): number | null {
  if ('version' in one && typeof one.version === 'number') return one.version
  const draft = 'draft' in one ? (one.draft as { version?: number }) : null
  return draft?.version ?? null
}

export function describeNote(
  { called, mail, messageId, history }: Awaited<ReturnType<typeof readNote>>,
  row: OutboxRow,
  { now, zone, strong, faint }: { now: string; zone: string; strong: Style; faint: Style },
): string {
  const when = momentOf(row, zone)
  const facts: [string, string][] = [
    ['State', stateOf(row, now) + (when === '' ? '' : `, ${when}`)],
    ['Goes to', row.recipient],
    ['Approved', row.audience === 'contact' ? describeTime(row.writtenAt, zone, zone) : ''],
    ['Attempts', row.attempts === 0 ? '' : String(row.attempts)],
    ['Last word', printableLine(row.reply, 500)],
    ['Message-ID', messageId === null ? '' : `<${messageId}>`],
    ['From', printableLine(mail?.from ?? '', 200)],
    ['To', printableLine(mail?.to ?? '', 200)],
    ['Subject', printableLine(mail?.subject ?? '', 500)],
  ]
  const body = mail === null ? 'Its text is no longer kept.' : `${rule}\n${printable(mail.text).trimEnd()}\n${rule}`
  const story = history.flatMap((line) => [
    `${strong(describeTime(line.at, zone, zone))}  ${describeEvent(line.event)}`,
    `    ${printableLine(line.because, 300)}`,
    ...line.effects.map((effect) => faint(`    -> ${describeEffect(effect)}`)),
  ])
  return [
    strong(`${row.id}  ${called}${row.version > 0 ? `, version ${row.version}` : ''}`),
    ...facts.filter(([, value]) => value !== '').map(([name, value]) => `${`${name}:`.padEnd(12)}${value}`),
    '',
    body,
    ...(story.length === 0 ? [] : ['', ...story]),
  ].join('\n')
}
