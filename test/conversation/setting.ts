// The owner and the rhythm of the stories: the defaults of the configuration, an owner in Berlin.

import type { Cadence } from '../../src/conversation/cadence.ts'
import { usualSending } from '../../src/conversation/sending.ts'
import type { Setting } from '../../src/conversation/setting.ts'
import { atLocalTime } from '../../src/conversation/times.ts'
import { kinds } from '../../src/followups/index.ts'
import type { Instant } from '../../src/mail/message.ts'

export const zone = 'Europe/Berlin'

const cadence: Cadence = {
  zone,
  businessDays: [1, 2, 3, 4, 5],
  holidays: ['2026-04-03', '2026-04-06'],
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

export const setting: Setting = {
  kinds,
  cadence,
  sending: usualSending,
  owner: {
    name: 'Jonas Albrecht',
    addresses: ['jonas@albrecht.example'],
    zone,
    signature: 'Jonas Albrecht',
    about: 'A ward nurse who wants to design better wards.',
    story: 'Six years on a surgical ward; now I want to learn how drawings become wards.',
    goals: ['insight'],
  },
}

/** `2026-03-05 14:00` on the owner's clock. */
export function at(local: string): Instant {
  const [day = '', time = ''] = local.split(' ')
  return atLocalTime(day, time, zone)
}
