// Zones with every habit that clocks have, and what clocks there show by Intl.

import fc from 'fast-check'

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/Santiago',
  'Africa/Casablanca',
  'Pacific/Apia',
]

export const anyZone = fc.constantFrom(...zones)
export const anyInstant = fc
  .date({ min: new Date('2012-01-02T00:00:00Z'), max: new Date('2037-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

/** What a clock on the wall shows, by Intl: `2026-03-05 14:00`. */
export function shown(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`
}
