import { describe, expect, test } from 'vitest'
import { readCalendar } from '../../src/meeting/calendar.ts'
import type { CalendarEvent } from '../../src/meeting/calendar-event.ts'

function calendar(lines: readonly string[], outer: readonly string[] = ['METHOD:REQUEST']): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...outer,
    'BEGIN:VEVENT',
    'UID:1@x.test',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
}

function only(text: string, zone = 'Europe/Berlin'): CalendarEvent {
  const events = readCalendar([{ method: null, text }], { zone })
  expect(events).toHaveLength(1)
  return events[0] as CalendarEvent
}

const easternRules = [
  'BEGIN:STANDARD',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  'END:DAYLIGHT',
]
const invented = (name: string) => [
  'METHOD:REQUEST',
  'BEGIN:VTIMEZONE',
  `TZID:${name}`,
  ...easternRules,
  'END:VTIMEZONE',
]

const starts: readonly (readonly [string, string, string | null, string | null])[] = [
  ['UTC', calendar(['DTSTART:20260305T190000Z']), '2026-03-05T19:00:00.000Z', null],
  [
    'an IANA name',
    calendar(['DTSTART;TZID=America/New_York:20260305T140000']),
    '2026-03-05T19:00:00.000Z',
    'America/New_York',
  ],
  [
    'a Windows name',
    calendar(['DTSTART;TZID=W. Europe Standard Time:20260705T140000']),
    '2026-07-05T12:00:00.000Z',
    'Europe/Berlin',
  ],
  [
    'Outlook’s display name',
    calendar(['DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20260705T140000']),
    '2026-07-05T18:00:00.000Z',
    'America/New_York',
  ],
  [
    'an invented name with rules',
    calendar(['DTSTART;TZID=Customized Time Zone:20260318T140000'], invented('Customized Time Zone')),
    '2026-03-18T18:00:00.000Z',
    'America/New_York',
  ],
  [
    'an invented name with rules, in winter',
    calendar(['DTSTART;TZID=tzone://Microsoft/Custom:20260210T140000'], invented('tzone://Microsoft/Custom')),
    '2026-02-10T19:00:00.000Z',
    'America/New_York',
  ],
  [
    'an invented name without rules is no time',
    calendar(['DTSTART;TZID=Shire Standard Time:20260318T140000']),
    null,
    null,
  ],
  ['floating is the reader’s zone', calendar(['DTSTART:20260305T140000']), '2026-03-05T13:00:00.000Z', 'Europe/Berlin'],
  [
    'floating under X-WR-TIMEZONE',
    calendar(['DTSTART:20260305T140000'], ['METHOD:PUBLISH', 'X-WR-TIMEZONE:America/Chicago']),
    '2026-03-05T20:00:00.000Z',
    'America/Chicago',
  ],
  ['all day gives no start', calendar(['DTSTART;VALUE=DATE:20260305']), null, null],
  ['a date that is none', calendar(['DTSTART:20261305T140000']), null, null],
  [
    'dashes and colons',
    calendar(['DTSTART;TZID=Europe/Paris:2026-03-05T14:00:00']),
    '2026-03-05T13:00:00.000Z',
    'Europe/Paris',
  ],
]

describe('the start', () => {
  test.each(starts)('%s', (_, text, start, zone) => expect(only(text)).toMatchObject({ start, zone }))
})

test('everything an invitation says', () => {
  const event = only(
    calendar([
      'DTSTART;TZID=Europe/Berlin:20260305T140000',
      'DURATION:PT20M',
      'DTSTAMP:20260302T090000Z',
      'SEQUENCE:3',
      'SUMMARY;LANGUAGE=en:Talk\\, with Robin',
      'LOCATION:Zoom',
      'DESCRIPTION:Line one\\nhttps://us02web.zoom.us/j/1',
      'STATUS:CONFIRMED',
      'ORGANIZER;CN="Ortega, Maria":mailto:Maria@Ortega.example.com',
      'ATTENDEE;CN=Robin;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:MAILTO:robin@',
      ' vale.test',
      'X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij',
      'BEGIN:VALARM',
      'DESCRIPTION:Reminder',
      'TRIGGER:-PT10M',
      'END:VALARM',
    ]),
  )
  expect(event).toEqual({
    method: 'REQUEST',
    uid: '1@x.test',
    sequence: 3,
    stamp: '2026-03-02T09:00:00.000Z',
    start: '2026-03-05T13:00:00.000Z',
    end: '2026-03-05T13:20:00.000Z',
    allDay: false,
    zone: 'Europe/Berlin',
    status: 'confirmed',
    organizer: { name: 'Ortega, Maria', address: 'maria@ortega.example.com' },
    attendees: [{ name: 'Robin', address: 'robin@vale.test', partstat: 'accepted' }],
    summary: 'Talk, with Robin',
    description: 'Line one\nhttps://us02web.zoom.us/j/1',
    location: 'Zoom',
    link: 'https://meet.google.com/abc-defg-hij',
    recurring: false,
    recurrenceId: null,
  })
})

test('of a series the first occurrence counts, unless it is taken out', () => {
  expect(only(calendar(['DTSTART:20260305T130000Z', 'RRULE:FREQ=WEEKLY;COUNT=4']))).toMatchObject({
    start: '2026-03-05T13:00:00.000Z',
    recurring: true,
  })
  expect(only(calendar(['DTSTART:20260305T130000Z', 'RDATE:20260312T130000Z', 'EXDATE:20260305T130000Z'])).start).toBe(
    '2026-03-12T13:00:00.000Z',
  )
  expect(
    only(calendar(['DTSTART:20260305T130000Z', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE:20260305T130000Z'])).start,
  ).toBe('2026-03-12T13:00:00.000Z')
})

test('one occurrence of a series has its own start', () => {
  const event = only(calendar(['RECURRENCE-ID:20260312T130000Z', 'DTSTART:20260312T150000Z']))
  expect(event).toMatchObject({ start: '2026-03-12T15:00:00.000Z', recurrenceId: '2026-03-12T13:00:00.000Z' })
})

test('several events in a part are all read', () => {
  const text = calendar([
    'DTSTART:20260305T130000Z',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:2@x.test',
    'DTSTART:20260306T130000Z',
  ])
  expect(readCalendar([{ method: 'REQUEST', text }], { zone: 'UTC' }).map((event) => event.start)).toEqual([
    '2026-03-05T13:00:00.000Z',
    '2026-03-06T13:00:00.000Z',
  ])
})

const broken = [
  [
    'cut off in the middle',
    'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260305T130000Z\r\nSUMM',
  ],
  ['without a calendar around it', 'BEGIN:VEVENT\nDTSTART:20260305T130000Z\nEND:VEVENT'],
  [
    'lines that are none',
    calendar(['garbage', ':::', 'DTSTART:20260305T130000Z', 'ATTENDEE;CN="unclosed:mailto:x', '=?=;;=:']),
  ],
  ['an open alarm', calendar(['DTSTART:20260305T130000Z', 'BEGIN:VALARM', 'DTSTART:19990101T000000Z'])],
  [
    'a zone without rules',
    calendar(['DTSTART:20260305T130000Z'], ['BEGIN:VTIMEZONE', 'TZID:X', 'BEGIN:STANDARD', 'END:VTIMEZONE']),
  ],
] as const

test.each(broken)('a broken calendar is used as far as it goes: %s', (_, text) => {
  expect(only(text).start).toBe('2026-03-05T13:00:00.000Z')
})

test('no calendar at all is no event, however it is called', () => {
  for (const text of ['', 'BEGIN:VCALENDAR', '\u0000\u0001', 'BEGIN:VEVENT'.repeat(10_000), '\n'.repeat(1_000_000)]) {
    expect(readCalendar([{ method: 'REQUEST', text }], { zone: 'UTC' })).toEqual([])
  }
})
