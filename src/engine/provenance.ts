// Who really wrote a mail that says it is the owner's: what one copy of it shows for it, and what against it.

import {
  cameInUnproven,
  contrarySign,
  dmarcAligned,
  readAuthenticationResults,
} from '../mail/authentication-results.ts'
import { soleSender } from '../mail/sole-sender.ts'
import type { InboxRow } from '../store/inbox.ts'
import { verifyDkim } from '../transport/dkim.ts'
import type { Parts } from './parts.ts'

/** `proof` names what proves it, '' when nothing does; `contrary` what speaks against it, '' when nothing does. */
export type Evidence = { readonly proof: string; readonly contrary: string }

/** Looks at one copy; another may show more. Why it proves nothing is in the log. Never throws. */
export async function evidenceOf(parts: Parts, row: InboxRow): Promise<Evidence> {
  const domain = soleSender(row.raw)?.split('@')[1] ?? ''
  const contrary = contrarySign(row.raw, parts.approving.authservId, domain)
  if (contrary !== null) return { proof: '', contrary }
  if (row.role === 'sent') return proven(parts, row, [inSent(parts, row, domain)])
  return proven(parts, row, [byDmarc(parts, row, domain), await byDkim(parts, row)])
}

function proven(parts: Parts, row: InboxRow, looks: readonly Look[]): Evidence {
  const proof = looks.find((look) => look?.proof !== undefined)?.proof ?? ''
  const because = looks.flatMap((look) => look?.lacks ?? []).join('; ')
  if (proof === '' && because !== '')
    parts.log.warn({ message: row.id, because }, 'a copy of an answer does not prove that the owner wrote it')
  return { proof, contrary: '' }
}

/** A proof, or why it is none; null where it is not looked for. */
type Look =
  | { readonly proof: string; readonly lacks?: never }
  | { readonly proof?: never; readonly lacks: string }
  | null

// Some providers file in Sent what strangers write in the owner's name (Gmail, 2018); such a copy shows where it came in.
function inSent({ approving: { proofs } }: Parts, row: InboxRow, domain: string): Look {
  if (!proofs.includes('sent')) return { lacks: 'a copy in Sent is not among the proofs that count' }
  return cameInUnproven(row.raw, domain)
    ? { lacks: 'the copy in Sent came in from elsewhere, and nothing in it shows that the owner wrote it' }
    : { proof: 'sent' }
}

function byDmarc({ approving: { proofs, authservId } }: Parts, row: InboxRow, domain: string): Look {
  if (!proofs.includes('dmarc') || authservId === null) return null
  const verdict = readAuthenticationResults(row.raw, authservId)
  if (verdict === null) return { lacks: `no Authentication-Results of ${authservId} stands on top of it` }
  return dmarcAligned(verdict, domain)
    ? { proof: 'dmarc' }
    : { lacks: `${authservId} found for ${verdict.headerFrom ?? 'no domain'}: DMARC ${verdict.dmarc}` }
}

async function byDkim({ approving: { proofs, resolver }, clock }: Parts, row: InboxRow): Promise<Look> {
  if (!proofs.includes('dkim')) return null
  const verdict = await verifyDkim(row.raw, { resolver, at: clock.now() })
  return verdict.verdict === 'pass' ? { proof: 'dkim' } : { lacks: `DKIM: ${verdict.because}` }
}
