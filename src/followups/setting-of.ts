// What decisions are made with, from what the owner has configured; the kinds are all that there are.

import type { Cadence } from '../conversation/cadence.ts'
import type { OwnerFacts } from '../conversation/kind.ts'
import type { Sending } from '../conversation/sending.ts'
import type { Setting } from '../conversation/setting.ts'
import { kinds } from './index.ts'

type Configured = { readonly cadence: Cadence; readonly approval: Sending; readonly owner: OwnerFacts }

export function settingOf({ cadence, approval, owner }: Configured): Setting {
  const { undoMinutes, caps } = approval
  return { kinds, cadence, sending: { undoMinutes, caps }, owner: { ...owner } }
}
