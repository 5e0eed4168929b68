// A moment in words for the mails to the owner: when it is where it was meant, and when that is for the owner.

import type { Instant } from '../mail/message.ts'
import { instantToLocal, type LocalTime, offsetAt } from './zones.ts'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function dayInWords(local: LocalTime): string {
  const weekday = weekdays[new Date(Date.UTC(local.year, local.month - 1, local.day)).getUTCDay()]
  return `${weekday} ${local.day} ${months[local.month - 1]}`
}

function clock(local: LocalTime): string {
  return `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`
}

function zoneInWords(zone: string): string {
  if (zone.startsWith('Etc/GMT')) return `UTC${zone[7] === '+' ? '−' : '+'}${zone.slice(8)}`
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/**
 * `Thu 5 March, 14:00 (New York; 20:00 for you in Berlin)`; without the second part where both clocks agree, and with the
 * owner's day where it is another one.
 */
export function describeTime(start: Instant, zone: string, ownerZone: string): string {
  const there = instantToLocal(start, zone)
  const at = Date.parse(start)
  const said = `${dayInWords(there)}, ${clock(there)}`
  if (zone === ownerZone || offsetAt(zone, at) === offsetAt(ownerZone, at)) return `${said} (${zoneInWords(ownerZone)})`
  const here = instantToLocal(start, ownerZone)
  const otherDay = here.day === there.day ? '' : `${dayInWords(here)}, `
  return `${said} (${zoneInWords(zone)}; ${otherDay}${clock(here)} for you in ${zoneInWords(ownerZone)})`
}
