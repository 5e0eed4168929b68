// When a note may leave: the hours in which contacts are written to, by the clock of the contact.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hoursBetween, nextWritingMoment } from '../../src/conversation/times.ts'
import { usualCadence } from '../../src/conversation/usual-cadence.ts'
import { anyInstant, anyZone, shown } from './wall-clock.ts'

const cadence = usualCadence('Europe/Berlin')

describe('the next writing moment', () => {
  test.each([
    ['within the hours it is now', '2026-03-05T10:00:00.123Z', null, '2026-03-05T10:00:00.123Z'],
    ['the first minute is within', '2026-03-05T07:00:00.000Z', null, '2026-03-05T07:00:00.000Z'],
    ['too early waits for eight', '2026-03-05T04:00:00.000Z', null, '2026-03-05T07:00:00.000Z'],
    ['the last minute is over', '2026-03-05T17:00:00.000Z', null, '2026-03-06T07:00:00.000Z'],
    [
      'a Friday evening waits for Saturday, not for Monday',
      '2026-03-06T20:00:00.000Z',
      null,
      '2026-03-07T07:00:00.000Z',
    ],
    ['New York sleeps while Berlin works', '2026-03-05T10:00:00.000Z', 'America/New_York', '2026-03-05T13:00:00.000Z'],
    [
      'New York works while Berlin is at supper',
      '2026-03-05T20:00:00.000Z',
      'America/New_York',
      '2026-03-05T20:00:00.000Z',
    ],
    [
      'a zone that is none gives way to the owner’s',
      '2026-03-05T10:00:00.000Z',
      'Somewhere',
      '2026-03-05T10:00:00.000Z',
    ],
    ['the night of the change of clocks', '2026-03-28T22:00:00.000Z', null, '2026-03-29T06:00:00.000Z'],
  ])('%s', (_what, at, zone, result) => {
    expect(nextWritingMoment(cadence, at, zone)).toBe(result)
  })

  test.each([
    [
      'a night whose hours are jumped over has none',
      '02:30',
      '03:10',
      '2026-03-28T22:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ],
    [
      'hours that move with the jump are kept',
      '02:10',
      '02:40',
      '2026-03-28T22:00:00.000Z',
      '2026-03-29T01:10:00.000Z',
    ],
    [
      'of an hour that comes twice the first counts',
      '02:00',
      '02:30',
      '2026-10-25T01:10:00.000Z',
      '2026-10-26T01:00:00.000Z',
    ],
  ])('%s', (_what, from, to, at, result) => {
    const night = { ...cadence, writingHours: { from, to } }
    expect(nextWritingMoment(night, at, null)).toBe(result)
    expect(nextWritingMoment(night, result, null)).toBe(result)
  })

  test('hours that never come are an error and no endless search', () => {
    const never = { ...cadence, writingHours: { from: '18:00', to: '08:00' } }
    expect(() => nextWritingMoment(never, '2026-03-05T10:00:00.000Z', null)).toThrow('no writing hours')
  })

  test('is never before, never a day later, always within the hours, and stays when asked again', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        const moment = nextWritingMoment(cadence, at, zone)
        const time = shown(moment, zone).slice(11)
        expect(time >= '08:00' && time < '18:00').toBe(true)
        expect(hoursBetween(at, moment)).toBeGreaterThanOrEqual(0)
        expect(hoursBetween(at, moment)).toBeLessThanOrEqual(15)
        expect(nextWritingMoment(cadence, moment, zone)).toBe(moment)
      }),
    )
  })
})
