// The smallest pieces of the configuration: how one value is written and what it becomes. The error of each schema is what
// would be right, in a few words. Reads neither clock nor disk.

import { IANAZone } from 'luxon'
import { z } from 'zod'
import type { TimeOfDay, Weekday } from '../conversation/cadence.ts'
import { nearestWord } from '../nearest-word.ts'

/** Any text with at least one character that is not a space, trimmed. */
export function words(wanted: string) {
  return z.string(wanted).trim().min(1, wanted)
}

/** Words that may stand in a mail header: one line, no control characters. */
export function oneLine(wanted: string, longest = 200) {
  return words(wanted)
    .max(longest, wanted)
    .regex(/^\P{Cc}*$/u, wanted)
}

/** A whole number from `least` to `most`, written in digits. */
export function wholeNumber(least: number, most: number, wanted = `a whole number, ${least} to ${most}`) {
  return z
    .string(wanted)
    .regex(/^\d{1,9}$/, { error: wanted, abort: true })
    .transform(Number)
    .refine((number) => number >= least && number <= most, wanted)
}

const timePattern = /^([01]?\d|2[0-3]):([0-5]\d)$/

/** `7:00` and `07:00` alike become `07:00`. */
export const timeOfDay = z
  .string('a time of day, 00:00 to 23:59')
  .regex(timePattern, { error: 'a time of day, 00:00 to 23:59', abort: true })
  .transform((written): TimeOfDay => written.padStart(5, '0'))

const hoursWanted = 'hours of one day, such as 08:00-18:00'

/** `08:00-18:00`: two times of one day, the earlier first. */
export const hoursOfDay = z
  .string(hoursWanted)
  .transform((written) => written.split(/[-–]/).map((time) => time.trim()))
  .refine((times) => times.length === 2 && times.every((time) => timePattern.test(time)), {
    error: hoursWanted,
    abort: true,
  })
  .transform((times) => ({ from: times[0]!.padStart(5, '0'), to: times[1]!.padStart(5, '0') }))
  .refine(({ from, to }) => from < to, hoursWanted)

/** The names of the days of the week; the first three letters do. */
export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const weekdayWanted = 'a day of the week, such as mon or monday'

export const weekday = z
  .string(weekdayWanted)
  .transform((written) => weekdayNames.findIndex((name) => isDay(name, written.trim().toLowerCase())) + 1)
  .refine((day) => day > 0, weekdayWanted)
  .transform((day) => day as Weekday)

function isDay(name: string, written: string): boolean {
  return written.length >= 3 && name.startsWith(written)
}

const addressPattern = /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u

/** A bare mail address, in lower case as addresses are compared. `ana@localhost` is allowed for trying things out. */
export const mailAddress = z
  .string('a mail address, such as ana@example.org')
  .trim()
  .refine((written) => addressPattern.test(written.replace(/@localhost$/i, '@host.localhost')), {
    error: 'a mail address alone, such as ana@example.org',
  })
  .toLowerCase()

/** The name or number of a computer: neither `imaps://…` nor `host:993`. */
export function hostName(example: string) {
  return z
    .string(`the name of a server, such as ${example}`)
    .trim()
    .regex(hostPattern, `the name of a server alone, such as ${example}: no ://, no port`)
}

const hostPattern = /^(?:[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,40}\.?|[\da-f]*:[\da-f:.]{1,45})$/iu

/** An IANA zone; a city or a slip of the pen is answered with the zone that was probably meant. */
export const zone = z.string(zoneWanted(undefined)).superRefine((written, context) => {
  if (/^[A-Za-z]/.test(written) && IANAZone.isValidZone(written)) return
  context.addIssue({ code: 'custom', message: zoneWanted(written) })
})

function zoneWanted(written: string | undefined): string {
  const wanted = 'a time zone by its IANA name, such as Europe/Lisbon or America/New_York'
  if (written === undefined) return wanted
  const zones = Intl.supportedValuesOf('timeZone')
  const city = (name: string) => name.slice(name.lastIndexOf('/') + 1)
  const nearCity = nearestWord(city(written), zones.map(city))
  const meant = nearestWord(written, zones) ?? zones.find((name) => city(name) === nearCity)
  return meant === undefined ? wanted : `${wanted} (did you mean ${meant}?)`
}
