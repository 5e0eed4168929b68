// How a note ends: one closing line and the owner's signature, once.

import type { OwnerFacts } from '../conversation/kind.ts'

const CLOSES =
  /^(?:.{0,20}\b(?:regards|wishes|thanks|gratitude|greetings)|sincerely|yours|best|warmly|cheers|cordially|all the best)\b.{0,12}$/i

/** The configured signature under "Best regards,", unless it brings its own closing; the name where none is configured. */
export function signOff(owner: OwnerFacts): string {
  const signature = owner.signature.replace(/^\s*-- ?\r?\n/, '').trim() || owner.name.trim()
  const first = signature.split('\n', 1)[0]?.trim() ?? ''
  return CLOSES.test(first) ? signature : `Best regards,\n${signature}`
}
