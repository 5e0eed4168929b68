// The arithmetic of times against a second library, Temporal, in every zone that Intl knows: drawn instants, and each change
// of clocks from 2020 to 2030.

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Cadence, Weekday } from '../../src/conversation/cadence.ts'
import {
  addBusinessDays,
  addDays,
  addMonths,
  atLocalTime,
  isZone,
  localDay,
  nextWritingMoment,
  sameTimeOn,
  weekday,
} from '../../src/conversation/times.ts'
import { usualCadence } from '../../src/conversation/usual-cadence.ts'

const zones = Intl.supportedValuesOf('timeZone')
const MINUTE = 60_000
const HOUR = 60 * MINUTE

const isoOf = (milliseconds: number) => new Date(milliseconds).toISOString()
const isoOfInstant = (at: { epochMilliseconds: number }) => isoOf(at.epochMilliseconds)
const there = (at: string, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)
const meant = (day: string, time: string | Temporal.PlainTime, zone: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time })

const anyZone = fc.constantFrom(...zones)
const anyInstant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) }).map(isoOf)
const anyDay = anyInstant.map((at) => at.slice(0, 10))
const anyTime = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minutes) => new Date(minutes * MINUTE).toISOString().slice(11, 16))
const anyHours = fc
  .tuple(anyTime, anyTime)
  .filter(([one, other]) => one !== other)
  .map((times) => ({ from: times.toSorted()[0]!, to: times.toSorted()[1]! }))
const anyRhythm: fc.Arbitrary<Pick<Cadence, 'businessDays' | 'holidays' | 'holidayPlaces'>> = fc.record({
  businessDays: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  holidays: fc.array(anyDay, { maxLength: 5 }),
  holidayPlaces: fc.subarray([
    { name: 'XX', isHoliday: (day: string) => day.endsWith('-01-01') || day.endsWith('-12-25') },
    { name: 'XX-YY', isHoliday: (day: string) => /-0[1-9]$/.test(day) && day.slice(5, 7) === '05' },
  ]),
})

describe('in every zone that there is, drawn', () => {
  const runs = { numRuns: 1500 }

  test('a time of day on a day is what Temporal takes it for: gaps forward, of two the first', () => {
    fc.assert(
      fc.property(anyDay, anyTime, anyZone, (day, time, zone) => {
        expect(atLocalTime(day, time, zone)).toBe(isoOfInstant(meant(day, time, zone)))
      }),
      runs,
    )
  })

  test('the local day and its weekday are those of Temporal', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        const day = localDay(at, zone)
        expect(day).toBe(there(at, zone).toPlainDate().toString())
        expect(weekday(day)).toBe(there(at, zone).dayOfWeek)
      }),
      runs,
    )
  })

  test('days later or earlier, and the same time there, are those of Temporal', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, fc.integer({ min: -800, max: 800 }), (at, zone, n) => {
        const day = addDays(localDay(at, zone), n)
        expect(day).toBe(there(at, zone).toPlainDate().add({ days: n }).toString())
        expect(sameTimeOn(day, at, zone)).toBe(isoOfInstant(meant(day, there(at, zone).toPlainTime(), zone)))
      }),
      runs,
    )
  })

  test('months from the anchor are those of Temporal, forward and back', () => {
    const months = fc.integer({ min: -30, max: 30 }).filter((n) => n !== 0)
    fc.assert(
      fc.property(anyInstant, anyZone, months, (at, zone, n) => {
        expect(addMonths(at, n, zone)).toBe(isoOfInstant(there(at, zone).add({ months: n })))
      }),
      runs,
    )
  })

  test('the next writing moment is the first within the hours of its clock', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, anyHours, (at, zone, writingHours) => {
        const cadence = { ...usualCadence('UTC'), writingHours }
        const moment = nextWritingMoment(cadence, at, zone)
        expect(moment).toBe(firstWithin(writingHours, at, zone))
        expect(nextWritingMoment(cadence, moment, zone)).toBe(moment)
      }),
      runs,
    )
  })

  test('business days are counted as they are with Temporal, whatever the rhythm', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, anyRhythm, fc.integer({ min: 0, max: 40 }), (at, zone, rhythm, n) => {
        const cadence = { ...usualCadence(zone), ...rhythm }
        expect(addBusinessDays(cadence, at, n)).toBe(businessDaysOn(cadence, at, n))
      }),
      { numRuns: 600 },
    )
  })
})

describe('at every change of clocks from 2020 to 2030, in every zone', () => {
  const changes = zones.flatMap((zone) => changesOf(zone).map((at) => ({ zone, at })))

  test('there are some thousands of them, forward and back, and the program can reckon in all zones', () => {
    const forward = changes.filter(({ zone, at }) => shiftAt(zone, at) > 0)
    expect(forward.length).toBeGreaterThan(1000)
    expect(changes.length - forward.length).toBeGreaterThan(1000)
    expect(zones.filter((zone) => !isZone(zone))).toEqual([])
  })

  test('every reading around it means what Temporal takes it for', () => {
    const wrong = changes.flatMap(({ zone, at }) =>
      readingsAround(zone, at)
        .map((reading) => [zone, reading, ...bothWays(zone, reading)] as const)
        .filter(([, , ours, theirs]) => ours !== theirs),
    )
    expect(wrong).toEqual([])
  })

  test('every instant around it shows what it shows with Temporal, in whatever order it is asked', () => {
    const wrong = changes.flatMap(({ zone, at }) =>
      [-1, -MINUTE, 0, MINUTE, -HOUR, HOUR, 30 * MINUTE, -30 * MINUTE]
        .map((by) => isoOf(at + by))
        .filter((moment) => !showsTheSame(moment, zone)),
    )
    expect(wrong).toEqual([])
  })

  test('a month that ends at it, or begins at it, is that of Temporal', () => {
    const wrong = changes.flatMap(({ zone, at }) =>
      [-1, 1]
        .flatMap((months) =>
          [-HOUR, 0, HOUR / 2].map((by) => ({ zone, months, from: monthsFrom(zone, at + by, months) })),
        )
        .filter(({ months, from }) => {
          const there = from.add({ months })
          return addMonths(isoOfInstant(from), months, zone) !== isoOfInstant(there)
        }),
    )
    expect(wrong).toEqual([])
  })

  test('a note that waits for the morning waits for that of Temporal', () => {
    const hours = { from: '08:00', to: '18:00' }
    const wrong = changes.flatMap(({ zone, at }) =>
      [-12 * HOUR, -MINUTE, 0, 5 * HOUR]
        .map((by) => isoOf(at + by))
        .filter((ready) => nextWritingMoment(usualCadence('UTC'), ready, zone) !== firstWithin(hours, ready, zone)),
    )
    expect(wrong).toEqual([])
  })
})

describe('a month and the months after it never drift', () => {
  test('from the 31st of January it is the last day of each month, in every zone', () => {
    const days = ['02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31']
    const wrong = zones.filter((zone) => {
      const anchor = atLocalTime('2026-01-31', '14:00', zone)
      return days.some((day, index) => addMonths(anchor, index + 1, zone) !== atLocalTime(`2026-${day}`, '14:00', zone))
    })
    expect(wrong).toEqual([])
  })

  test('from the 29th of February it is the 28th in common years and the 29th in leap years', () => {
    const anchor = atLocalTime('2024-02-29', '09:00', 'Europe/Lisbon')
    const years = [1, 2, 3, 4].map((n) => localDay(addMonths(anchor, 12 * n, 'Europe/Lisbon'), 'Europe/Lisbon'))
    expect(years).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'])
  })
})

/** The same rule in the words of the second library. */
function firstWithin({ from, to }: { from: string; to: string }, at: string, zone: string): string {
  const ready = Temporal.Instant.from(at)
  const today = there(at, zone).toPlainDate()
  const windows = [0, 1, 2].map((days) => {
    const day = today.add({ days })
    const opens = day.toZonedDateTime({ timeZone: zone, plainTime: from }).toInstant()
    const closes = day.toZonedDateTime({ timeZone: zone, plainTime: to }).toInstant()
    return { opens, closes }
  })
  const next = windows.find(
    ({ opens, closes }) => Temporal.Instant.compare(opens, closes) < 0 && Temporal.Instant.compare(ready, closes) < 0,
  )
  if (next === undefined) throw new Error('no hours within three days')
  return isoOfInstant(Temporal.Instant.compare(ready, next.opens) < 0 ? next.opens : ready)
}

function businessDaysOn(cadence: Cadence, at: string, count: number): string {
  const zoned = there(at, cadence.zone)
  const isWorked = (day: Temporal.PlainDate) =>
    cadence.businessDays.some((one) => one === day.dayOfWeek) &&
    ![...cadence.holidays].includes(day.toString()) &&
    cadence.holidayPlaces.every((place) => !place.isHoliday(day.toString()))
  const noon = zoned.toPlainDate().toZonedDateTime({ timeZone: cadence.zone, plainTime: '12:00' })
  const late = Temporal.ZonedDateTime.compare(zoned, noon) >= 0
  let day = zoned.toPlainDate().add({ days: late ? 1 : 0 })
  let left = count
  while (left > 0 || !isWorked(day)) {
    if (isWorked(day)) left -= 1
    day = day.add({ days: 1 })
  }
  return isoOfInstant(day.toZonedDateTime({ timeZone: cadence.zone, plainTime: zoned.toPlainTime() }))
}

function changesOf(zone: string): number[] {
  const found: number[] = []
  const end = Date.UTC(2031, 0, 1)
  let at = Temporal.Instant.from('2020-01-01T00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (at !== null && at.epochMilliseconds < end) {
    found.push(at.epochMilliseconds)
    at = at.getTimeZoneTransition('next')
  }
  return found
}

/** By how much the clocks there jump forward at that moment, in milliseconds. */
function shiftAt(zone: string, at: number): number {
  const offset = (moment: number) => there(isoOf(moment), zone).offsetNanoseconds / 1e6
  return offset(at) - offset(at - 1)
}

/** What clocks show before, in and after the jump: `2026-03-29T02:30`. */
function readingsAround(zone: string, at: number): string[] {
  const last = there(isoOf(at - MINUTE), zone).toPlainDateTime()
  const first = there(isoOf(at), zone).toPlainDateTime()
  const middle = last.add({ seconds: Math.round(last.until(first).total('seconds') / 2) })
  const near = [last, first, middle].flatMap((reading) => [
    reading,
    reading.add({ minutes: 1 }),
    reading.add({ minutes: 31 }),
    reading.subtract({ minutes: 1 }),
  ])
  return [...new Set(near.map((reading) => reading.toString().slice(0, 16)))]
}

function bothWays(zone: string, reading: string): readonly [string, string] {
  const [day = '', time = ''] = reading.split('T')
  return [atLocalTime(day, time, zone), isoOfInstant(meant(day, time, zone))]
}

/** In June of a far year nothing jumps, so that the time of day alone is compared. */
function showsTheSame(at: string, zone: string): boolean {
  const zoned = there(at, zone)
  if (localDay(at, zone) !== zoned.toPlainDate().toString()) return false
  return sameTimeOn('2033-06-15', at, zone) === isoOfInstant(meant('2033-06-15', zoned.toPlainTime(), zone))
}

/** The moment that lies `months` before this reading there. */
function monthsFrom(zone: string, at: number, months: number): Temporal.ZonedDateTime {
  return there(isoOf(at), zone).subtract({ months })
}
