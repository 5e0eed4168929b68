// The public holidays of countries and their parts, from a library that is loaded when the first place is named: it takes
// more than a tenth of a second and some 20 MB, which nobody pays who names none. What a wrong name meant is place-meant.ts.

import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'
import type { HolidayPlace } from '../conversation/cadence.ts'

type Day = Parameters<HolidayPlace['isHoliday']>[0]

const HOUR = 3_600_000
const DAY = 24 * HOUR
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
/** An office is closed that is closed from nine to five: the afternoon of a Christmas Eve is no holiday. */
const OPENS = 9 * HOUR
const CLOSES = 17 * HOUR

const load = createRequire(import.meta.url)
const places = new Map<string, HolidayPlace>()
let names: ReadonlyMap<string, readonly string[]> | null = null

/** The place of that name, `AT`, `DE-BY` or `US-LA-NO` in any case; null when there is none. */
export function holidayPlace(written: string): HolidayPlace | null {
  const asked = written.trim().toLowerCase()
  const name = [...knownPlaces().keys()].find((one) => one.toLowerCase() === asked)
  if (name === undefined) return null
  const place = places.get(name) ?? { name, isHoliday: table(name) }
  places.set(name, place)
  return place
}

/** Every place with what it is called in English and by its own people; a country stands before its parts. */
export function knownPlaces(): ReadonlyMap<string, readonly string[]> {
  names ??= new Map([...allPlaces()].filter(([name]) => findable.test(name)))
  return names
}

/** The library looks its tables up in capitals: the few with small letters in their code are out of its own reach. */
const findable = /^[A-Z\d-]+$/

type Called = Readonly<Record<string, string>> | undefined

function* allPlaces(): Generator<readonly [string, readonly string[]]> {
  const library = new (libraryClass())()
  for (const [country, called] of both('', (language) => library.getCountries(language))) {
    yield [country, called]
    for (const [state, stateCalled] of both(`${country}-`, (language) => library.getStates(country, language))) {
      yield [state, stateCalled]
      const code = state.slice(country.length + 1)
      yield* both(`${state}-`, (language) => library.getRegions(country, code, language))
    }
  }
}

function both(prefix: string, ask: (language?: string) => Called): readonly (readonly [string, readonly string[]])[] {
  const own = ask() ?? {}
  return Object.entries(ask('en') ?? {}).map(([code, english]) => [prefix + code, [english, own[code] ?? english]])
}

/** Holidays are worked out a year at a time, when somebody asks about it: the service may run for years. */
function table(place: string): HolidayPlace['isHoliday'] {
  const [country = '', state = '', region = ''] = place.split('-')
  // In UTC the library's instants read as the clocks of the place do. Its filter by type loses days, so none is set.
  const library = new (libraryClass())(country, state, region, { timezone: 'UTC' })
  const years = new Map<number, ReadonlySet<Day>>()
  return (day) => {
    const year = Number(day.slice(0, 4))
    if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return false
    const days = years.get(year) ?? daysClosed(library, year)
    years.set(year, days)
    return days.has(day)
  }
}

/** The year before is asked as well, for feasts that last over New Year. */
function daysClosed(library: Holidays, year: number): ReadonlySet<Day> {
  const near = [year - 1, year].flatMap((one) => library.getHolidays(one))
  return new Set(near.filter(({ type }) => closesOffices(type)).flatMap(({ start, end }) => daysWithin(+start, +end)))
}

/**
 * In the library's words `bank` means that offices are closed as well. The others are school holidays, days that are kept
 * and worked on, and optional ones: who takes those off can list them as days.
 */
function closesOffices(type: string): boolean {
  return type === 'public' || type === 'bank'
}

function daysWithin(start: number, end: number): readonly Day[] {
  const days: Day[] = []
  for (let day = Math.floor(start / DAY) * DAY; day < end; day += DAY)
    if (start <= day + OPENS && end >= day + CLOSES) days.push(new Date(day).toISOString().slice(0, 10))
  return days
}

function libraryClass(): typeof Holidays {
  return load('date-holidays') as typeof Holidays
}
