// A calendar invitation as a contact's calendar program sends it (RFC 5546 §3.2.2), in the contact's own zone.

import { DateTime } from 'luxon'
import type { Instant } from '../../mail/message.ts'

export type Invitation = {
  readonly uid: string
  /** 0 for the first, one more each time that the time changes. */
  readonly sequence: number
  readonly stamp: Instant
  readonly start: Instant
  readonly minutes: number
  readonly zone: string
  readonly summary: string
  readonly location: string
  readonly organizer: { readonly name: string; readonly address: string }
  readonly attendee: { readonly name: string; readonly address: string }
}

/** The attachment with which the invitation travels. */
export function invitationFile(invitation: Invitation): { filename: string; contentType: string; content: string } {
  return {
    filename: 'invite.ics',
    contentType: 'text/calendar; method=REQUEST; charset=utf-8',
    content: `${lines(invitation).join('\r\n')}\r\n`,
  }
}

function lines(invitation: Invitation): string[] {
  const { zone, organizer, attendee } = invitation
  const start = DateTime.fromISO(invitation.start, { zone })
  const local = (at: DateTime) => at.toFormat("yyyyMMdd'T'HHmmss")
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Harbor Lab//Calendar//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${invitation.uid}`,
    `SEQUENCE:${invitation.sequence}`,
    `DTSTAMP:${DateTime.fromISO(invitation.stamp, { zone: 'utc' }).toFormat("yyyyMMdd'T'HHmmss'Z'")}`,
    `DTSTART;TZID=${zone}:${local(start)}`,
    `DTEND;TZID=${zone}:${local(start.plus({ minutes: invitation.minutes }))}`,
    `SUMMARY:${invitation.summary}`,
    `LOCATION:${invitation.location}`,
    `ORGANIZER;CN=${organizer.name}:mailto:${organizer.address}`,
    `ATTENDEE;CN=${attendee.name};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:`,
    ` mailto:${attendee.address}`,
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
}
