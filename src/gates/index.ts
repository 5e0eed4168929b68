// All gates in the order in which their findings are shown. What is done about a finding is not decided here.

import { concrete } from './concrete.ts'
import { hidden } from './hidden.ts'
import { jobAsk } from './job-ask.ts'
import type { Finding, Gate, Note } from './note.ts'
import { placeholder } from './placeholder.ts'
import { signature } from './signature.ts'

const gates: readonly Gate[] = [hidden, placeholder, jobAsk, concrete, signature]

/** Everything that the gates find in a note, in no other order than that of the gates. */
export function runGates(note: Note): Finding[] {
  return gates.flatMap((gate) => gate(note))
}
