// The rhythm of somebody who has set nothing: the table of the practice, in his zone.

import type { Cadence } from './cadence.ts'

export function usualCadence(zone: string): Cadence {
  return {
    zone,
    businessDays: [1, 2, 3, 4, 5],
    holidays: [],
    holidayPlaces: [],
    writingHours: { from: '08:00', to: '18:00' },
    nudge: { afterBusinessDays: 7, atMost: 1 },
    secondPerson: { afterBusinessDays: 3 },
    confirmation: { beforeHours: 26, agreedBeforeDays: 3 },
    questions: { beforeHours: 48 },
    card: { beforeHours: 2, notBefore: '07:00' },
    debrief: { afterMinutes: 15, againAt: '19:00' },
    thankYou: { latestDraftAt: '08:00', remindAfterHours: [20, 40], withinHours: 48 },
    monthCheck: { beforeDays: 7 },
    monthNote: { afterMonths: 1 },
    referralReport: { afterDays: 14 },
    keepInTouch: { everyMonths: 3, atMostAYear: 3 },
  }
}
