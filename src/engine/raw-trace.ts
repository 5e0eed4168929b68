// Whose conversation a message may belong to, from the bytes of its header: for messages that are not parsed.

import type { Trace } from '../conversation/match.ts'
import { parseAddresses } from '../mail/address.ts'
import { decodeWords } from '../mail/encoded-word.ts'
import type { Address } from '../mail/message.ts'
import { rawHeader } from '../mail/raw-header.ts'
import { idsReferencedIn } from '../mail/references.ts'

/** `from` is the first mailbox that From names, or null. */
export function rawTrace(raw: Uint8Array): Trace & { readonly from: Address | null } {
  const field = rawHeader(raw)
  const from = parseAddresses(field('from'))[0] ?? null
  return {
    from,
    references: idsReferencedIn(field),
    people: from === null ? [] : [from],
    subject: decodeWords(field('subject')),
  }
}
