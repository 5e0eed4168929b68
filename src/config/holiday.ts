// One item of `holidays`: a single day, or a place whose holidays count. Days are told from places by their first letter, so
// that the library of places stays unread where there is none.

import { z } from 'zod'
import type { Cadence } from '../conversation/cadence.ts'
import { holidayPlace } from './holiday-place.ts'
import { placeMeant } from './place-meant.ts'

const dayWanted = 'a day, such as 2026-12-25'
const placeWanted = `${dayWanted}, or a place, such as AT, DE-BY or US-CA`

/** A day stays as it is, a place gets its name as ISO 3166 writes it. */
export const holiday = z.string(placeWanted).transform((written, context) => {
  const known = isDay(written) ? validDay(written) : (holidayPlace(written)?.name ?? null)
  if (known !== null) return known
  context.addIssue({ code: 'custom', message: isDay(written) ? dayWanted : placeWanted + placeMeant(written.trim()) })
  return z.NEVER
})

/** The days in their order and the places in the order of the file, each once. */
export function holidaysOf(written: readonly string[]): Pick<Cadence, 'holidays' | 'holidayPlaces'> {
  const each = [...new Set(written)]
  const places = each.filter((one) => !isDay(one)).map(holidayPlace)
  return { holidays: each.filter(isDay).sort(), holidayPlaces: places.filter((place) => place !== null) }
}

function isDay(written: string): boolean {
  return /^\s*\d/.test(written)
}

function validDay(written: string): string | null {
  return z.iso.date().safeParse(written.trim()).data ?? null
}
