// Whether a header is plain enough to act on: fields that decide what a mail says and whom it answers stand there once.
import { rawFields } from './raw-fields.ts'

/** RFC 5322 §3.6 and RFC 2045 §3: at most one of each. Whoever reads two may read another one than we do. */
const once = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
]

/**
 * Why a mail with this raw header is not to be trusted as a command, as half a sentence for the log, or null when nothing
 * speaks against it: the header cannot be read with certainty, or a field that may stand once stands twice or in an
 * obsolete form (`Subject :`).
 */
export function headerDoubt(raw: Uint8Array): string | null {
  const fields = rawFields(raw)
  if (fields === null) return 'the header cannot be read with certainty'
  const seen = new Set<string>()
  for (const { name, obsolete } of fields) {
    if (!once.includes(name)) continue
    if (obsolete) return `there is a blank before the colon of ${name}`
    if (seen.has(name)) return `there is more than one ${name}`
    seen.add(name)
  }
  return null
}
