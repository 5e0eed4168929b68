// Everything about one mail on its way: the very bytes, decoded for reading, and how it came to be where it is.

import type { Address } from '../mail/message.ts'
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

export type Shown = ReturnType<typeof jsonOf> & {
  /** Null where the bytes are no longer kept: a mail to the owner that carried a token. */
  readonly mail: { readonly from: string; readonly to: string; readonly subject: string; readonly text: string } | null
  /** Of a note only: in a mail to the owner it may be the secret that stands for his word. */
  readonly messageId: string | null
  readonly history: readonly JournalLine[]
}

export async function shown(database: Database, row: OutboxRow): Promise<Shown> {
  const message = row.raw.length === 0 ? null : await parseMessage(row.raw)
  return {
    ...jsonOf(row),
    mail:
      message === null
        ? null
        : {
            from: message.from.map(spelled).join(', '),
            to: [...message.to, ...message.cc, ...message.bcc].map(spelled).join(', '),
            subject: message.subject,
            text: message.text,
          },
    messageId: row.audience === 'contact' ? row.messageId : null,
    history: readJournal(database, row.conversationId).filter((line) => isAbout(line, row)),
  }
}

/** Name and address as a header shows them. */
export function spelled({ name, address }: Address): string {
  return name === '' ? address : `${name} <${address}>`
}

function isAbout({ event, effects }: JournalLine, { followUp, version, audience }: OutboxRow): boolean {
  if (audience === 'owner') return false
  const about = event.type === 'owner-answered' ? event.about : event
  const named = [about, ...effects.map((effect) => (effect.effect === 'mail-owner' ? effect.mail : effect))]
  return named.some(
    (one) =>
      'followUp' in one && one.followUp === followUp && versionOf(one) === version,
  )
}

function versionOf(one: object): number | null {
  if ('version' in one && typeof one.version === 'number') return one.version
  const draft = 'draft' in one ? (one.draft as { version?: number }) : null
  return draft?.version ?? null
}

export function describeShown(
  database: Database,
  row: OutboxRow,
  { mail, messageId, history }: Shown,
  own: { now: string; zone: string; strong: Style; faint: Style },
): string {
  const { now, zone, strong, faint } = own
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
    strong(`${row.id}  ${called(database, row)}${row.version > 0 ? `, version ${row.version}` : ''}`),
    ...facts.filter(([, value]) => value !== '').map(([name, value]) => `${`${name}:`.padEnd(12)}${value}`),
    '',
    body,
    ...(story.length === 0 ? [] : ['', ...story]),
  ].join('\n')
}
