// All gates in the order in which their findings are shown. What is done about a finding is not decided here.

import { closedQuestion } from './closed-question.ts'
import { concrete } from './concrete.ts'
import { hidden } from './hidden.ts'
import { jobAsk } from './job-ask.ts'
import { length } from './length.ts'
import { lookalike } from './lookalike.ts'
import { name } from './name.ts'
import type { Finding, Gate, Note } from './note.ts'
import { placeholder } from './placeholder.ts'
import { privateLines } from './private.ts'
import { referrer } from './referrer.ts'
import { signature } from './signature.ts'
import { timeAsk } from './time-ask.ts'
import { tone } from './tone.ts'
import { unsourced } from './unsourced.ts'

const gates: readonly Gate[] = [
  hidden,
  placeholder,
  privateLines,
  jobAsk,
  timeAsk,
  name,
  unsourced,
  concrete,
  lookalike,
  closedQuestion,
  referrer,
  length,
  tone,
  signature,
]

/** Everything that the gates find in a note, in no other order than that of the gates. */
export function runGates(note: Note): Finding[] {
  return gates.flatMap((gate) => gate(note))
}
