// The answer to a verb that does not exist.

import { nearestWord } from '../nearest-word.ts'
import { badUsage, type CommandFailure } from './command.ts'
import { verbs } from './verbs.ts'

/** The failure that names the verb which was probably meant. */
export function unknownVerb(name: string): CommandFailure {
  const near = nearestWord(name, [...verbs.keys()])
  const hint = near === null ? 'see "thanktwice --help"' : `did you mean "${near}"?`
  return badUsage(`there is no verb "${name}"; ${hint}`)
}
