// What was probably meant by the name of a place that is none: a code that is near, a country or a part by its name, or
// which parts a country has.

import { nearestWord } from '../nearest-word.ts'
import { knownPlaces } from './holiday-place.ts'

/** Words to append to what would be right: ` (did you mean DE-BY?)`, ` (BE alone, or BE-BRU, BE-VLG …)`; '' when at a loss. */
export function placeMeant(written: string): string {
  const names = [...knownPlaces().keys()]
  const country = canonicalCountry(written.split('-')[0] ?? '')
  if (!written.includes('-') && names.includes(country)) return didYouMean(country)
  if (names.includes(country)) return within(country, written.slice(written.indexOf('-') + 1), names)
  const meant = byItsName(written, names) ?? (written.length > 3 ? nearestWord(written, names) : null)
  return meant === null ? '' : didYouMean(meant)
}

function didYouMean(place: string): string {
  return ` (did you mean ${place}?)`
}

function within(country: string, rest: string, names: readonly string[]): string {
  const parts = names.filter((name) => name.startsWith(`${country}-`))
  const around = parts.findLast((name) => `${country}-${rest}`.toUpperCase().startsWith(`${name}-`))
  if (around !== undefined) return didYouMean(around)
  const meant = byItsName(rest, parts) ?? (rest.length > 2 ? nearestWord(`${country}-${rest}`, parts) : null)
  if (meant !== null) return didYouMean(meant)
  if (parts.length === 0) return ` (of ${country} no parts are known)`
  return ` (${country} alone, or ${parts.filter((part) => part.split('-').length === 2).join(', ')})`
}

function byItsName(written: string, places: readonly string[]): string | null {
  const called = places.flatMap((place) =>
    (knownPlaces().get(place) ?? []).map((name) => ({ place, name: bare(name) })),
  )
  const asked = bare(written)
  if (asked.length < 4) return null
  const exact =
    called.find(({ name }) => name === asked) ?? called.find(({ name }) => ` ${name} `.includes(` ${asked} `))
  if (exact !== undefined) return exact.place
  const near = nearestWord(
    asked,
    called.map(({ name }) => name),
  )
  return called.find(({ name }) => name === near)?.place ?? null
}

function bare(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

/** The United Kingdom is GB to ISO 3166 and UK to most of the world: such codes have canonical ones. */
function canonicalCountry(code: string): string {
  return /^[a-z]{2}$/i.test(code) ? (new Intl.Locale(`und-${code}`).region ?? code) : code
}
