// Writes the .ics with which the owner puts a meeting into their own calendar (RFC 5545). Nobody is invited by it: no
// organizer and no attendees, METHOD:PUBLISH.

import type { Instant } from '../mail/message.ts'

export type InvitationMeeting = {
  readonly uid: string
  readonly sequence: number
  readonly start: Instant
  readonly end: Instant | null
  readonly zone: string | null
  readonly summary: string
  readonly location: string | null
  readonly description: string | null
  readonly stamp: Instant
}

const encoder = new TextEncoder()

function escapeText(text: string): string {
  // Control characters other than the line break cannot be written in a TEXT value (RFC 5545 §3.3.11).
  const printable = text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ')
  return printable.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')
}

/** Lines of at most 75 octets, never cut within a character (RFC 5545 §3.1). */
function fold(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > 74) {
      pieces.push(piece)
      piece = ''
      octets = 0
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n ')
}

function utc(instant: Instant): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')
}

/**
 * An iCalendar object with one event and an alarm 15 minutes before it. Times are written in UTC; a meeting without a known
 * end lasts as long as RFC 5545 §3.6.1 says of an event without one, no time. CRLF line ends.
 */
export function composeInvitation(meeting: InvitationMeeting): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Thanktwice//Thanktwice//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(meeting.uid)}`,
    `SEQUENCE:${meeting.sequence}`,
    `DTSTAMP:${utc(meeting.stamp)}`,
    `DTSTART:${utc(meeting.start)}`,
    ...(meeting.end ? [`DTEND:${utc(meeting.end)}`] : []),
    `SUMMARY:${escapeText(meeting.summary)}`,
    ...(meeting.location ? [`LOCATION:${escapeText(meeting.location)}`] : []),
    ...(meeting.description ? [`DESCRIPTION:${escapeText(meeting.description)}`] : []),
    'STATUS:CONFIRMED',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(meeting.summary)}`,
    'TRIGGER:-PT15M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
