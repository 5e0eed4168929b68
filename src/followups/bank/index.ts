// Every question of the bank, in a fixed order. Which of them fit somebody is choose-questions.ts's.

import { aboutMe } from './about-me.ts'
import { aboutTheField } from './about-the-field.ts'
import { aboutUs } from './about-us.ts'
import { bothSides } from './both-sides.ts'
import { businessFields } from './business-fields.ts'
import { closingQuestions } from './closing.ts'
import { openingQuestions } from './opening.ts'
import { publicFields } from './public-fields.ts'
import type { BankQuestion } from './question.ts'
import { technicalFields } from './technical-fields.ts'

export const questionBank: readonly BankQuestion[] = [
  ...openingQuestions,
  ...aboutTheField,
  ...aboutMe,
  ...aboutUs,
  ...technicalFields,
  ...businessFields,
  ...publicFields,
  ...bothSides,
  ...closingQuestions,
]
