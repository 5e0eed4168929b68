// Every mail to the owner carries how far the store had come, sealed: a mail from ours that knows more than the store shows that
// the store is an older copy, put back. Only the owner's own mailbox ever sees it.

import { createHmac } from 'node:crypto'
import type { Message } from '../mail/message.ts'
import { storedMark } from '../store/mark.ts'
import type { Parts } from './parts.ts'

export const MARK_HEADER = 'X-Thanktwice-Mark'

export function markOf(parts: Parts): string {
  const mark = storedMark(parts.database)
  return `${mark}.${sealed(parts, mark)}`
}

/** The mark that a mail of ours carries; null where it carries none, or one that we have not sealed. */
export function markIn(parts: Parts, message: Message): number | null {
  const [value = ''] = message.headers.get(MARK_HEADER.toLowerCase()) ?? []
  const [, digits = '', seal = ''] = /^(\d{1,15})\.([0-9a-f]{32})$/.exec(value.trim()) ?? []
  const mark = Number(digits)
  return digits !== '' && seal === sealed(parts, mark) ? mark : null
}

function sealed({ installKey, identity }: Parts, mark: number): string {
  const data = `mark:${identity.addresses[0] ?? ''}:${mark}`
  return createHmac('sha256', installKey).update(data).digest('hex').slice(0, 32)
}
