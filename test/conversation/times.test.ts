// The arithmetic of times against tables, and against a second way: what Intl says that clocks show.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cadence } from '../../src/conversation/cadence.ts'
import {
  addBusinessDays,
  addDays,
  addHours,
  addMinutes,
  addMonths,
  atLocalTime,
  earlier,
  hoursBetween,
  isBusinessDay,
  isZone,
  later,
  localDay,
  nextBusinessDay,
  sameTimeOn,
  weekday,
} from '../../src/conversation/times.ts'
import { anyInstant, anyZone, shown } from './wall-clock.ts'

const cadence: Cadence = {
  zone: 'Europe/Berlin',
  businessDays: [1, 2, 3, 4, 5],
  holidays: ['2026-04-03', '2026-04-06', '2026-12-25'],
  holidayPlaces: [],
  writingHours: { from: '08:00', to: '18:00' },
  nudge: { afterBusinessDays: 7, atMost: 1 },
  secondPerson: { afterBusinessDays: 3 },
  confirmation: { beforeHours: 26, agreedBeforeDays: 3 },
  questions: { beforeHours: 48 },
  card: { beforeHours: 2, notBefore: '07:00' },
  debrief: { afterMinutes: 15, againAt: '19:00' },
  thankYou: { latestDraftAt: '09:00', remindAfterHours: [20, 40], withinHours: 48 },
  monthCheck: { beforeDays: 7 },
  monthNote: { afterMonths: 1 },
  referralReport: { afterDays: 14 },
  keepInTouch: { everyMonths: 3, atMostAYear: 3 },
}

/** Every instant of 24 hours around a day at which the clock shows that reading, in steps of a minute. */
function instantsShowing(day: string, time: string, zone: string): string[] {
  const found: string[] = []
  const noon = Date.parse(`${day}T12:00:00Z`)
  for (let minutes = -27 * 60; minutes <= 27 * 60; minutes += 15) {
    const at = new Date(noon + minutes * 60_000).toISOString()
    if (shown(at, zone) === `${day} ${time}`) found.push(at)
  }
  return found
}

const anyDay = anyInstant.map((at) => at.slice(0, 10))
const anyQuarter = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)

describe('a time of day on a day', () => {
  test.each([
    ['an ordinary day', '2026-03-05', '14:00', 'Europe/Berlin', '2026-03-05T13:00:00.000Z'],
    ['summer', '2026-07-05', '14:00', 'Europe/Berlin', '2026-07-05T12:00:00.000Z'],
    ['a gap moves forward', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['a gap west of Greenwich moves forward', '2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['an overlap means the first', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['an overlap in New York means the first', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['a gap of half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['a midnight that does not exist', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['a quarter zone', '2026-03-05', '09:30', 'Asia/Kolkata', '2026-03-05T04:00:00.000Z'],
    ['one digit for the hour', '2026-03-05', '9:30', 'UTC', '2026-03-05T09:30:00.000Z'],
  ])('%s', (_what, day, time, zone, at) => {
    expect(atLocalTime(day, time, zone)).toBe(at)
  })

  test('is the first instant at which the clock shows it, wherever it exists', () => {
    fc.assert(
      fc.property(anyDay, anyQuarter, anyZone, (day, time, zone) => {
        const [first] = instantsShowing(day, time, zone)
        const at = atLocalTime(day, time, zone)
        if (first !== undefined) expect(at).toBe(first)
        else expect(shown(at, zone) > `${day} ${time}`).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test.each(['24:00', '7', '07:60', 'noon', ''])('%j is no time of day', (time) => {
    expect(() => atLocalTime('2026-03-05', time, 'UTC')).toThrow('not a time of day')
  })

  test.each(['Berlin', 'local', 'system', 'Europe/Nowhere', ''])(
    '%j is no zone, and never the machine’s own',
    (zone) => {
      expect(isZone(zone)).toBe(false)
      expect(() => atLocalTime('2026-03-05', '14:00', zone)).toThrow('not a time zone')
    },
  )
})

describe('the local day', () => {
  test('is the day that clocks there show', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        expect(localDay(at, zone)).toBe(shown(at, zone).slice(0, 10))
      }),
    )
  })

  test('and the time of day lead back to the instant, but for the second pass of an overlap', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        const back = sameTimeOn(localDay(at, zone), at, zone)
        expect(shown(back, zone)).toBe(shown(at, zone))
        expect(Date.parse(back)).toBeLessThanOrEqual(Date.parse(at))
      }),
    )
  })

  test('what is not an instant is an error', () => {
    expect(() => localDay('yesterday', 'UTC')).toThrow('not an instant')
  })
})

describe('days and months', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %d days is %s', (day, n, result) => {
    expect(addDays(day, n)).toBe(result)
  })

  test.each([
    ['2026-03-02', 1],
    ['2026-03-08', 7],
  ])('%s is weekday %d', (day, number) => {
    expect(weekday(day)).toBe(number)
  })

  test.each([
    ['the end of January clamps', '2026-01-31T14:00:00.000Z', 1, 'Europe/Berlin', '2026-02-28T14:00:00.000Z'],
    ['in a leap year to the 29th', '2028-01-31T14:00:00.000Z', 1, 'Europe/Berlin', '2028-02-29T14:00:00.000Z'],
    ['two months step from the anchor', '2026-01-31T14:00:00.000Z', 2, 'Europe/Berlin', '2026-03-31T13:00:00.000Z'],
    ['over the change of clocks', '2026-03-05T13:20:00.000Z', 1, 'Europe/Berlin', '2026-04-05T12:20:00.000Z'],
    ['over the year’s end', '2026-12-15T09:00:00.000Z', 1, 'UTC', '2027-01-15T09:00:00.000Z'],
    ['by the day there, not in UTC', '2026-01-31T23:30:00.000Z', 1, 'Europe/Berlin', '2026-02-28T23:30:00.000Z'],
    ['by the day in New York', '2026-02-01T02:00:00.000Z', 1, 'America/New_York', '2026-03-01T02:00:00.000Z'],
    ['into a gap', '2026-02-08T07:30:00.000Z', 1, 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['back', '2026-03-31T12:00:00.000Z', -1, 'UTC', '2026-02-28T12:00:00.000Z'],
  ])('%s', (_what, at, n, zone, result) => {
    expect(addMonths(at, n, zone)).toBe(result)
  })

  test('a month later is the same day of the month at the same time, or the month’s last day', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, fc.integer({ min: 1, max: 24 }), (at, zone, n) => {
        const [year = 0, month = 0, day = 0] = localDay(at, zone).split('-').map(Number)
        const last = new Date(Date.UTC(year, month - 1 + n + 1, 0))
        const expected = `${last.toISOString().slice(0, 8)}${String(Math.min(day, last.getUTCDate())).padStart(2, '0')}`
        expect(addMonths(at, n, zone)).toBe(sameTimeOn(expected, at, zone))
      }),
    )
  })

  test('hours and minutes are elapsed time, whatever the clocks do', () => {
    expect(addHours('2026-03-28T20:00:00.000Z', 48)).toBe('2026-03-30T20:00:00.000Z')
    expect(addHours('2026-03-05T13:20:00.000Z', -0.5)).toBe('2026-03-05T12:50:00.000Z')
    expect(addMinutes('2026-03-05T13:20:00Z', 15)).toBe('2026-03-05T13:35:00.000Z')
    expect(hoursBetween('2026-03-05T13:20:00.000Z', '2026-03-05T12:50:00.000Z')).toBe(-0.5)
  })

  test('of two instants the earlier and the later are told, however they are written', () => {
    const [first, second] = ['2026-03-05T13:00:00.000Z', '2026-03-05T14:00:00.000Z']
    expect([earlier(first, second), earlier(second, first)]).toEqual([first, first])
    expect([later(first, second), later(second, first)]).toEqual([second, second])
  })
})

describe('business days', () => {
  test.each([
    ['a Thursday is one itself', '2026-04-02', '2026-04-02'],
    ['over Easter to Tuesday', '2026-04-03', '2026-04-07'],
    ['over a weekend to Monday', '2026-04-11', '2026-04-13'],
  ])('%s', (_what, day, result) => {
    expect(nextBusinessDay(day, cadence)).toBe(result)
  })

  test.each([
    ['seven from a Monday morning', '2026-03-02T09:00:00.000Z', 7, '2026-03-11T09:00:00.000Z'],
    ['after noon it counts from the next', '2026-03-02T14:00:00.000Z', 7, '2026-03-12T14:00:00.000Z'],
    ['at noon sharp it counts from the next', '2026-03-02T11:00:00.000Z', 1, '2026-03-04T11:00:00.000Z'],
    ['a minute before noon it does not', '2026-03-02T10:59:00.000Z', 1, '2026-03-03T10:59:00.000Z'],
    ['a Friday evening is Monday', '2026-03-06T17:00:00.000Z', 1, '2026-03-10T17:00:00.000Z'],
    ['a Sunday morning is Monday', '2026-03-08T08:00:00.000Z', 1, '2026-03-10T08:00:00.000Z'],
    ['over Easter', '2026-04-01T08:00:00.000Z', 2, '2026-04-07T08:00:00.000Z'],
    ['over the change of clocks at the same local time', '2026-03-27T08:00:00.000Z', 1, '2026-03-30T07:00:00.000Z'],
    ['none from a business day’s morning', '2026-03-02T08:00:00.000Z', 0, '2026-03-02T08:00:00.000Z'],
  ])('%s', (_what, at, days, result) => {
    expect(addBusinessDays(cadence, at, days)).toBe(result)
  })

  test('a holiday of a place is none, beside the single days', () => {
    const place = { name: 'XX', isHoliday: (day: string) => day.endsWith('-04-07') }
    const there = { ...cadence, holidayPlaces: [place] }
    expect(nextBusinessDay('2026-04-03', there)).toBe('2026-04-08')
    expect(addBusinessDays(there, '2026-04-01T08:00:00.000Z', 2)).toBe('2026-04-08T08:00:00.000Z')
  })

  test('so many business days lie between, counted day by day', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, fc.integer({ min: 1, max: 30 }), (at, zone, days) => {
        const here = { ...cadence, zone }
        const due = addBusinessDays(here, at, days)
        expect(isBusinessDay(localDay(due, zone), here)).toBe(true)
        const morning = shown(at, zone).slice(11) < '12:00'
        let counted = 0
        for (let day = addDays(localDay(at, zone), 1); day <= localDay(due, zone); day = addDays(day, 1)) {
          if (isBusinessDay(day, here)) counted += 1
        }
        expect(counted).toBe(morning && isBusinessDay(localDay(at, zone), here) ? days : days + 1)
      }),
    )
  })

  test('a rhythm without any business day is an error and no endless search', () => {
    expect(() => nextBusinessDay('2026-03-02', { ...cadence, businessDays: [] })).toThrow('no business day')
  })
})
