// Every follow-up kind, in the order in which a conversation meets them.

import type { Kind } from '../conversation/kind.ts'
import { card } from './card.ts'
import { confirmation } from './confirmation.ts'
import { debrief } from './debrief.ts'
import { graciousNo } from './gracious-no.ts'
import { keepInTouch } from './keep-in-touch.ts'
import { monthCheck } from './month-check.ts'
import { monthNote } from './month-note.ts'
import { news } from './news.ts'
import { nudge } from './nudge.ts'
import { promise } from './promise.ts'
import { questions } from './questions.ts'
import { referralReport } from './referral-report.ts'
import { secondPerson } from './second-person.ts'
import { thankYou } from './thank-you.ts'
import { timeCheck } from './time-check.ts'

export const kinds: readonly Kind[] = [
  secondPerson,
  nudge,
  graciousNo,
  timeCheck,
  questions,
  confirmation,
  card,
  debrief,
  thankYou,
  promise,
  monthCheck,
  monthNote,
  referralReport,
  keepInTouch,
  news,
]
