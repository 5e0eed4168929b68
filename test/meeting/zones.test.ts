import { describe, expect, test } from 'vitest'
import { describeTime } from '../../src/meeting/describe-time.ts'
import { windowsZones } from '../../src/meeting/windows-zones.ts'
import { zoneWords } from '../../src/meeting/zone-words.ts'
import {
  fixedOffsetZone,
  instantToLocal,
  isZone,
  localToInstant,
  offsetAt,
  zoneFromName,
} from '../../src/meeting/zones.ts'

const names: readonly (readonly [string, string | null])[] = [
  ['Europe/Berlin', 'Europe/Berlin'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Eastern Standard Time', 'America/New_York'],
  ['US Mountain Standard Time', 'America/Phoenix'],
  ['GMT Standard Time', 'Europe/London'],
  ['"Romance Standard Time"', 'Europe/Paris'],
  ['ET', 'America/New_York'],
  ['EST', 'America/New_York'],
  ['PDT', 'America/Los_Angeles'],
  ['CET', 'Europe/Berlin'],
  ['GMT', 'Europe/London'],
  ['BST', 'Europe/London'],
  ['IST', null],
  ['Pacific', 'America/Los_Angeles'],
  ['Pacific Time', 'America/Los_Angeles'],
  ['Berlin time', 'Europe/Berlin'],
  ['Berliner Zeit', 'Europe/Berlin'],
  ['heure de Paris', 'Europe/Paris'],
  ['hora de Madrid', 'Europe/Madrid'],
  ['Central European Summer Time', 'Europe/Berlin'],
  ['Indian Standard Time', 'Asia/Kolkata'],
  ['UTC+2', 'Etc/GMT-2'],
  ['GMT-5', 'Etc/GMT+5'],
  ['UTC+05:30', 'UTC+05:30'],
  ['Etc/GMT+5', 'Etc/GMT+5'],
  ['/freeassociation.example/Europe/Vienna', 'Europe/Vienna'],
  ['Middle-earth Standard Time', null],
  ['', null],
]

test.each(names)('the zone "%s"', (name, zone) => expect(zoneFromName(name)).toBe(zone))

test('every zone in the tables exists', () => {
  for (const zone of [...windowsZones.values(), ...zoneWords.values()]) expect(isZone(zone), zone).toBe(true)
  expect(windowsZones.size).toBeGreaterThan(130)
})

describe('local times and instants', () => {
  const cases = [
    { local: '2026-03-05T14:00', zone: 'Europe/Berlin', instant: '2026-03-05T13:00:00.000Z', what: 'winter' },
    { local: '2026-07-05T14:00', zone: 'Europe/Berlin', instant: '2026-07-05T12:00:00.000Z', what: 'summer' },
    {
      local: '2026-03-29T02:30',
      zone: 'Europe/Berlin',
      instant: '2026-03-29T01:30:00.000Z',
      what: 'a gap moves forward',
    },
    { local: '2026-10-25T02:30', zone: 'Europe/Berlin', instant: '2026-10-25T00:30:00.000Z', what: 'of two the first' },
    {
      local: '2026-03-08T02:30',
      zone: 'America/New_York',
      instant: '2026-03-08T07:30:00.000Z',
      what: 'a gap west of UTC',
    },
    {
      local: '2026-11-01T01:30',
      zone: 'America/New_York',
      instant: '2026-11-01T05:30:00.000Z',
      what: 'of two the first, west of UTC',
    },
    {
      local: '2026-11-01T00:30',
      zone: 'America/New_York',
      instant: '2026-11-01T04:30:00.000Z',
      what: 'before the change',
    },
    {
      local: '2026-11-01T03:00',
      zone: 'America/New_York',
      instant: '2026-11-01T08:00:00.000Z',
      what: 'after the change',
    },
    {
      local: '2026-10-04T02:15',
      zone: 'Australia/Lord_Howe',
      instant: '2026-10-03T15:45:00.000Z',
      what: 'a gap of half an hour',
    },
    { local: '2026-03-05T14:00', zone: 'UTC+05:30', instant: '2026-03-05T08:30:00.000Z', what: 'a fixed offset' },
  ]
  test.each(cases)('$what: $local in $zone', ({ local, zone, instant }) => {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number)
    expect(localToInstant({ year, month, day, hour, minute }, zone)).toBe(instant)
  })
  test('a local time comes back the same outside of gaps and overlaps', () => {
    expect(instantToLocal('2026-07-05T12:00:00.000Z', 'Europe/Berlin')).toEqual({
      year: 2026,
      month: 7,
      day: 5,
      hour: 14,
      minute: 0,
    })
  })
  test('fixed offsets become zones that are east where the offset is', () => {
    for (const minutes of [0, 60, -300, 330, 840, -720]) expect(offsetAt(fixedOffsetZone(minutes), 0)).toBe(minutes)
  })
})

const told = [
  [
    '2026-03-05T19:00:00.000Z',
    'America/New_York',
    'Europe/Berlin',
    'Thu 5 March, 14:00 (New York; 20:00 for you in Berlin)',
  ],
  ['2026-03-05T13:00:00.000Z', 'Europe/Berlin', 'Europe/Berlin', 'Thu 5 March, 14:00 (Berlin)'],
  ['2026-03-05T13:00:00.000Z', 'Europe/Paris', 'Europe/Berlin', 'Thu 5 March, 14:00 (Berlin)'],
  [
    '2026-03-06T02:00:00.000Z',
    'America/New_York',
    'Europe/Berlin',
    'Thu 5 March, 21:00 (New York; Fri 6 March, 03:00 for you in Berlin)',
  ],
  ['2026-03-05T19:00:00.000Z', 'Etc/GMT+5', 'Europe/Berlin', 'Thu 5 March, 14:00 (UTC−5; 20:00 for you in Berlin)'],
] as const

test.each(told)('%s in %s is told to somebody in %s', (start, zone, ownerZone, words) => {
  expect(describeTime(start, zone, ownerZone)).toBe(words)
})
