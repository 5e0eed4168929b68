// Who stands in From, for questions of trust: one address that nobody could read otherwise, or none. What a display name
// claims is not looked at, and whether the mail was really written by that address is not answered here.
import { rawFields } from './raw-fields.ts'

const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domain = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/
const namePart = /[ \t]+|[\w!#$%&'*+/=?^`{|}~.\u0080-\u00ff-]+|"(?:[\t !#-;=?-[\]-~\u0080-\u00ff]|\\["\\])*"/y
const longestLocalPart = 64
const longestAddress = 254

/**
 * The address of the one mailbox of the one From line in the raw header, in lower case (RFC 5322 §3.4), or null for everything
 * that cannot be read with certainty: no From or several, several mailboxes, groups, routes, comments, quoted local parts,
 * encoded words or anything but ASCII in the address, domain literals, trailing dots, obsolete forms. Never throws.
 */
export function soleSender(raw: Uint8Array): string | null {
  const from = rawFields(raw)?.filter((field) => field.name === 'from') ?? []
  const [field] = from
  if (field === undefined || from.length > 1 || field.obsolete) return null
  const open = field.value.indexOf('<')
  if (open < 0) return addressOf(field.value)
  return field.value.endsWith('>') && isDisplayName(field.value.slice(0, open))
    ? addressOf(field.value.slice(open + 1, -1))
    : null
}

function addressOf(text: string): string | null {
  const address = text.toLowerCase()
  const at = address.indexOf('@')
  if (at < 1 || at > longestLocalPart || address.length > longestAddress || address.includes('=?')) return null
  return localPart.test(address.slice(0, at)) && domain.test(address.slice(at + 1)) ? address : null
}

// Words and quoted strings (RFC 5322 §3.2.5, with the dot of §4.1). Bytes beyond ASCII pass as UTF-8 only: in other charsets
// they may hide a delimiter.
function isDisplayName(text: string): boolean {
  namePart.lastIndex = 0
  while (namePart.lastIndex < text.length) if (!namePart.test(text)) return false
  return isUtf8(text)
}

function isUtf8(bytes: string): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'))
    return true
  } catch {
    return false
  }
}
