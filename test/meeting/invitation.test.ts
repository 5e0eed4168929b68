import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { readCalendar } from '../../src/meeting/calendar.ts'
import { composeInvitation } from '../../src/meeting/invitation.ts'

const meeting = {
  uid: 'meeting-1@thanktwice.test',
  sequence: 2,
  start: '2026-03-05T19:00:00.000Z',
  end: '2026-03-05T19:20:00.000Z',
  zone: 'America/New_York',
  summary: 'Talk with María; “advice”, 20 minutes',
  location: 'https://zoom.example/j/1, or +1 212 555 0142',
  description:
    'First line\nSecond line with a \\ and, a comma; and a very long rest that has to be folded — ümläuts everywhere, ✓✓✓✓✓✓✓✓✓✓',
  stamp: '2026-03-02T09:00:00.000Z',
}

test('what was written is read back', () => {
  const [event] = readCalendar([{ method: null, text: composeInvitation(meeting) }], { zone: 'Europe/Berlin' })
  expect(event).toMatchObject({
    method: 'PUBLISH',
    uid: meeting.uid,
    sequence: 2,
    stamp: meeting.stamp,
    start: meeting.start,
    end: meeting.end,
    summary: meeting.summary,
    location: meeting.location,
    description: meeting.description,
    organizer: null,
    attendees: [],
  })
})

test('it rings fifteen minutes before and keeps to 75 octets a line', () => {
  const text = composeInvitation(meeting)
  const alarm = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')?.getFirstSubcomponent('valarm')
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT15M')
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
})

test('without an end, place or words it is still a calendar', () => {
  const text = composeInvitation({
    ...meeting,
    end: null,
    location: null,
    description: null,
    summary: 'a\r\nBEGIN:VEVENT\u0007',
  })
  const events = readCalendar([{ method: null, text }], { zone: 'UTC' })
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({ end: null, location: null, start: meeting.start })
})
