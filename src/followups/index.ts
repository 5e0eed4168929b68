// Every follow-up kind, in the order in which a conversation meets them.

import type { Kind } from '../conversation/kind.ts'
import { card } from './card.ts'
import { debrief } from './debrief.ts'
import { monthCheck } from './month-check.ts'
import { monthNote } from './month-note.ts'
import { nudge } from './nudge.ts'
import { questions } from './questions.ts'
import { thankYou } from './thank-you.ts'
import { timeCheck } from './time-check.ts'

export const kinds: readonly Kind[] = [nudge, timeCheck, questions, card, debrief, thankYou, monthCheck, monthNote]
