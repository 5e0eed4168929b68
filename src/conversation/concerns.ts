// Whether a message is worth fetching, from its head alone. It errs on the side of fetching: what it calls nothing is never read.

import { parseAddresses } from '../mail/address.ts'
import { mayBeBounce } from '../mail/bounce.ts'
import { DELIVERY_FIELDS } from '../mail/delivery-fields.ts'
import { decodeWords } from '../mail/encoded-word.ts'
import type { Address } from '../mail/message.ts'
import { rawHeader } from '../mail/raw-header.ts'
import { idsReferencedIn } from '../mail/references.ts'
import { mayBeBookingService } from '../meeting/scheduler.ts'
import { mayProve } from './evidence.ts'
import type { Identity } from './identity.ts'
import { type Lookup, matchConversation } from './match.ts'

/** The head of a message that has not been fetched. */
export type Head = {
  /** Lines of its header, as they stand; fields that tell nothing may be missing. */
  readonly header: Uint8Array
  /** The media types of its parts, or null when they are not known yet. */
  readonly parts: readonly string[] | null
  readonly lies: 'sent' | 'watched' | 'junk' | 'elsewhere'
  /** It came while we watched: what it answers may not have been read yet. */
  readonly fresh: boolean
}

export type Concern = 'yes' | 'no' | 'look at its parts'

const SERVICE_FIELDS = ['to', 'cc', 'bcc', ...DELIVERY_FIELDS]
const BULK_FIELDS = ['list-id', 'list-unsubscribe', 'feedback-id']
const TELLING_PARTS = /^(?:text\/calendar|application\/ics|multipart\/report|message\/delivery-status|unknown\/)/

/** Whether anything in it can be of interest to us; `no` only where nothing that classify.ts looks at could say otherwise. */
export function concerns(head: Head, identity: Identity, lookup: Lookup): Concern {
  const field = rawHeader(head.header)
  const ids = idsReferencedIn(field)
  const authors = ['from', 'sender', 'reply-to'].flatMap((name) => peopleIn(field(name)))
  const others = ['to', 'cc', 'bcc'].flatMap((name) => peopleIn(field(name)))
  const subject = decodeWords(field('subject'))
  const known = (people: readonly Address[]) => matchConversation({ references: ids, people, subject }, lookup) !== null
  if (head.lies === 'junk') return answersUs(ids, authors, lookup) ? 'yes' : 'no'
  if (head.lies === 'watched' || authors.length === 0) return 'yes'
  // A first mail of the owner's may be an outreach; an answer of his to a stranger is none.
  const proves = () => isProof(field, head.lies === 'sent', authors, others, subject, lookup)
  if (head.lies === 'sent')
    return ids.length === 0 || isToService(field, identity) || known(others) || proves() ? 'yes' : 'no'
  const ours = [...identity.addresses, ...identity.service]
  if (authors.some(({ address }) => ours.includes(address.toLowerCase()))) return 'yes'
  if (isToService(field, identity) || known([...authors, ...others])) return 'yes'
  if (field('x-failed-recipients') !== '' || mayBeBounce(subject, authors)) return 'yes'
  if (authors.some(mayBeBookingService)) return 'yes'
  if (proves()) return 'yes'
  if (BULK_FIELDS.some((name) => field(name) !== '') || /^(?:bulk|junk|list)$/i.test(field('precedence'))) return 'no'
  if (head.fresh && ids.length > 0) return 'yes'
  return byParts(field('content-type'), head.parts)
}

/** It may prove that an advice was followed, as far as a head can tell. */
function isProof(
  field: (name: string) => string,
  sent: boolean,
  from: readonly Address[],
  to: readonly Address[],
  subject: string,
  { clues }: Lookup,
): boolean {
  if (clues === undefined || field('message-id') === '') return false
  const seen = { messageId: null, at: '', lies: sent ? 'sent' : 'elsewhere', from, to, subject, text: '' } as const
  return clues().some((clue) => mayProve(clue, seen))
}

function peopleIn(field: string): Address[] {
  return field === '' ? [] : parseAddresses(field, 'members')
}

function isToService(field: (name: string) => string, { service }: Identity): boolean {
  return SERVICE_FIELDS.some((name) => {
    const value = field(name).toLowerCase()
    return value !== '' && service.some((address) => value.includes(address))
  })
}

/** In Junk only what names a conversation or comes from a contact: anybody can write a subject. */
function answersUs(ids: readonly string[], authors: readonly Address[], lookup: Lookup): boolean {
  return (
    ids.some((id) => lookup.byMessageId(id) !== null) ||
    authors.some(({ address }) => lookup.byAddress(address.toLowerCase()).length > 0)
  )
}

/** An invitation can name somebody whom the head does not. */
function byParts(type: string, parts: readonly string[] | null): Concern {
  if (/^\s*(?:text\/calendar|application\/ics|multipart\/report)/i.test(type)) return 'yes'
  if (parts !== null) return parts.some((one) => TELLING_PARTS.test(one)) ? 'yes' : 'no'
  return /^\s*multipart\/(?!signed|encrypted)/i.test(type) ? 'look at its parts' : 'no'
}
