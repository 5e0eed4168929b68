import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCalendar } from '../../src/meeting/calendar.ts'
import { emptyNegotiation, negotiate } from '../../src/meeting/negotiate.ts'
import { readPlace } from '../../src/meeting/place.ts'
import { readScheduler } from '../../src/meeting/scheduler.ts'
import { readTimes } from '../../src/meeting/times.ts'
import { messageOf } from './thread-file.ts'

const words =
  "thursday next friday the 14th at 2 2:30pm 15.30 14h30 or and between - to 3/4 5.3. 31.02. march may half three a week from tomorrow noon ET (CET) your time not can't works , . ? \n but instead same time until morgen um halb drei jeudi à el a las week of after 99 24:00 0 12 13 2026-13-45 2026-02-30T25:61Z 1) option second perfect cancel move https://zoom.us/j/1 +49 30 5550100".split(
    ' ',
  )
const speech = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 30 })
  .map((parts) => parts.join(' '))
const context = { at: '2026-03-02T09:00:00.000Z', zone: 'Europe/Berlin', dayFirst: true }
const said = {
  at: context.at,
  owner: { addresses: ['robin@vale.test'], zone: 'Europe/Berlin' },
  contact: { name: '', address: 'maria@ortega.example.com' },
}

test('any words give readings with real instants in order', () => {
  fc.assert(
    fc.property(speech, (text) => {
      for (const reading of readTimes(text, context)) {
        expect(new Date(reading.start).toISOString()).toBe(reading.start)
        if (reading.end) expect(reading.end > reading.start, text).toBe(true)
      }
      readPlace(text)
    }),
    { numRuns: 1500, seed: 7 },
  )
})

test('any two letters leave a meeting that keeps its own rules', () => {
  fc.assert(
    fc.property(speech, speech, (first, second) => {
      const offered = negotiate(emptyNegotiation, {
        ...said,
        by: 'owner',
        text: first,
        message: messageOf({ text: first }),
      })
      const after = negotiate(offered, { ...said, by: 'contact', text: second, message: messageOf({ text: second }) })
      for (const { meeting } of [offered, after]) {
        if (!meeting) continue
        expect(meeting.start !== null).toBe(meeting.status === 'scheduled')
        expect(meeting.options.length > 0).toBe(meeting.status === 'proposed')
        expect([...meeting.options].sort((a, b) => a.start.localeCompare(b.start))).toEqual(meeting.options)
      }
      expect(JSON.parse(JSON.stringify(after))).toEqual(after)
    }),
    { numRuns: 1000, seed: 7 },
  )
})

test('any calendar text is read without an error', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VTIMEZONE',
      'TZID:X',
      'END:VTIMEZONE',
      'DTSTART;TZID=X:20260305T140000',
      'DTSTART:20260305',
      'RRULE:FREQ=DAILY',
      'EXDATE:20260305T140000',
      'DURATION:PT',
      'ATTENDEE:mailto:a@b.test',
      'BEGIN:STANDARD',
      'TZOFFSETTO:+9900',
    ),
    fc.string({ maxLength: 30 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      for (const event of readCalendar([{ method: null, text: lines.join('\r\n') }], { zone: 'UTC' })) {
        if (event.start) expect(new Date(event.start).toISOString()).toBe(event.start)
      }
      readScheduler(
        messageOf({ from: [{ name: '', address: 'x@calendly.com' }], subject: lines[0] ?? '', text: lines.join('\n') }),
        { zone: 'UTC' },
      )
    }),
    { numRuns: 1000, seed: 7 },
  )
})
