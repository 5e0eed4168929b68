// Every attempt of the collection, family by family.

import type { Attempt } from './attempt.ts'
import { automaticMarks } from './automatic-marks.ts'
import { edits } from './edits.ts'
import { forgedResults } from './forged-results.ts'
import { forgedSignatures } from './forged-signatures.ts'
import { fromTricks } from './from-tricks.ts'
import { locators } from './locators.ts'
import { preclaims } from './preclaims.ts'
import { recipients } from './recipients.ts'
import { replays } from './replays.ts'
import { sentCopies } from './sent-copies.ts'
import { threads } from './threads.ts'
import { words } from './words.ts'

export const families: readonly (readonly [name: string, attempts: readonly Attempt[]])[] = [
  ['who is in From', fromTricks],
  ['forged Authentication-Results', forgedResults],
  ['forged signatures', forgedSignatures],
  ['words that counted once', replays],
  ['other recipients', recipients],
  ['programs in the owner’s name', automaticMarks],
  ['other words', words],
  ['codes and misplaced tokens', locators],
  ['mails of others', threads],
  ['strangers’ mails in Sent', sentCopies],
  ['ids used before', preclaims],
  ['edits', edits],
]
