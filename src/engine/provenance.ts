// Who really wrote a mail that says it is the owner's: what one copy of it shows for it, and what against it.

import { contrarySign, dmarcAligned, readAuthenticationResults } from '../mail/authentication-results.ts'
import { soleSender } from '../mail/sole-sender.ts'
import type { InboxRow } from '../store/inbox.ts'
import { verifyDkim } from '../transport/dkim.ts'
import type { Parts } from './parts.ts'

/** `proof` names what proves it, '' when nothing does; `contrary` what speaks against it, '' when nothing does. */
export type Evidence = { readonly proof: string; readonly contrary: string }

/** Looks at one copy; another may show more. Never throws. */
export async function evidenceOf(parts: Parts, row: InboxRow): Promise<Evidence> {
  const { proofs, authservId, resolver } = parts.approving
  const domain = soleSender(row.raw)?.split('@')[1] ?? ''
  const contrary = contrarySign(row.raw, authservId, domain)
  if (contrary !== null) return { proof: '', contrary }
  if (row.role === 'sent') return { proof: proofs.includes('sent') ? 'sent' : '', contrary: '' }
  if (proofs.includes('dmarc') && authservId !== null) {
    const verdict = readAuthenticationResults(row.raw, authservId)
    if (verdict !== null && dmarcAligned(verdict, domain)) return { proof: 'dmarc', contrary: '' }
  }
  if (proofs.includes('dkim')) {
    const verdict = await verifyDkim(row.raw, { resolver, at: parts.clock.now() })
    if (verdict.verdict === 'pass') return { proof: 'dkim', contrary: '' }
  }
  return { proof: '', contrary: '' }
}
