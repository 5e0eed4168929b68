// Why a mailbox of several cannot be watched now, in words that say what to do about it.

import { StoreInUse } from '../store/lock.ts'
import { StoreFault } from '../store/store-fault.ts'

/** One line, and the error itself where it is none that somebody can mend: then it is a bug of ours. */
export function whatToDo(error: unknown, storePath: string): { readonly because: string; readonly bug?: unknown } {
  if (error instanceof StoreInUse)
    return { because: `Another Thanktwice process works on ${storePath}. Only one may; end one of the two.` }
  const known = StoreFault.from(error, storePath)
  if (known instanceof StoreFault) return { because: known.message }
  return { because: `${known.message.split('\n', 1)[0] || 'an error without a message'} (this is a bug)`, bug: error }
}
