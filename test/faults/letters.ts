// The letters that the people of the loop write, as bytes: built like those of a mail program, and the same again when sent again.

import { composeMessage, type Note } from '../../src/mail/compose.ts'
import type { Address, Message } from '../../src/mail/message.ts'
import { replyReferences } from '../../src/mail/references.ts'
import { replySubject } from '../../src/mail/subject.ts'

export const OUTREACH_SUBJECT = 'Would you have twenty minutes?'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The owner asks, with a copy to the service. The letter is dated two hours back, so that everything can follow at once. */
export function outreach(owner: Address, contact: Address, service: string, id: string): Promise<Uint8Array> {
  return composeMessage({
    messageId: id,
    from: owner,
    to: [contact],
    subject: OUTREACH_SUBJECT,
    text: [
      `Dear ${contact.name.split(' ')[0]},`,
      '',
      'I read what you wrote on how small hospitals choose their software, and I kept thinking about it.',
      '',
      'Could I ask you for 20 minutes of advice on how you found your way? I am not asking about openings.',
      '',
      owner.name,
    ].join('\n'),
    date: ago(2 * HOUR),
    headers: { Cc: service },
  })
}

/** The contact invites to a talk that ended with the last full minute: calendars know no seconds. */
export function invitation(contact: Address, owner: Address, asked: Message, id: string) {
  const end = Math.floor(Date.now() / MINUTE) * MINUTE
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example.test//a calendar//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${id}`,
    'SEQUENCE:0',
    `DTSTAMP:${compact(end - HOUR)}`,
    `DTSTART:${compact(end - HOUR / 2)}`,
    `DTEND:${compact(end)}`,
    'SUMMARY:Talk about hospitals and their software',
    `ORGANIZER:mailto:${contact.address}`,
    `ATTENDEE:mailto:${owner.address}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
  return composeMessage({
    ...answering(contact, owner, asked, id),
    text: 'With pleasure, here is the time.',
    date: ago(HOUR),
    attachments: [
      { filename: 'invite.ics', contentType: 'text/calendar; method=REQUEST; charset=utf-8', content: calendar },
    ],
  })
}

/** An answer with the words on top and the other's words quoted below. */
export function answer(from: Address, to: Address, answered: Message, id: string, words: string): Promise<Uint8Array> {
  const quoted = answered.text.trimEnd().split(/\r?\n/)
  const text = [words, '', 'You wrote:', ...quoted.map((line) => `> ${line}`.trimEnd())].join('\n')
  return composeMessage({ ...answering(from, to, answered, id), text, date: ago(0) })
}

function answering(from: Address, to: Address, answered: Message, id: string) {
  return {
    messageId: id,
    from,
    to: [to],
    subject: replySubject(answered.subject),
    inReplyTo: answered.messageId,
    references: replyReferences(answered),
  } satisfies Partial<Note>
}

function ago(ms: number): string {
  return new Date(Date.now() - ms).toISOString()
}

/** As iCalendar writes an instant (RFC 5545 §3.3.5). */
function compact(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}
