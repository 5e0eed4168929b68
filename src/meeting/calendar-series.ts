// The first repetitions of a series, as local times in the notation of DTSTART (RFC 5545 §3.3.10).

import ICAL from 'ical.js'

const most = 100
/** Rules that always come to an end soon: others can keep an iterator busy for ever. */
const plain =
  /^FREQ=(?:DAILY|WEEKLY)(?:;(?:INTERVAL=\d{1,3}|COUNT=\d{1,5}|UNTIL=[\dTZ]{8,16}|BYDAY=[A-Z,]{2,20}|WKST=[A-Z]{2}))*$/i

/** The values that DTSTART would have at its first hundred repetitions; none where the rule cannot be read. */
export function repetitions(dtstart: string, rule: string | null): string[] {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)$/.exec(dtstart)
  if (!match || !rule || !plain.test(rule.trim())) return []
  try {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number)
    const start = new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, ICAL.Timezone.localTimezone)
    const iterator = ICAL.Recur.fromString(rule).iterator(start)
    const values: string[] = []
    while (values.length < most) {
      const next = iterator.next()
      if (!next) break
      values.push(next.toICALString().replace(/Z$/, '') + (match[7] ?? ''))
    }
    return values
  } catch {
    return []
  }
}
