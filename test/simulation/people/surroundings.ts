// What people can see and do in the world. Nobody here knows the program but by its mails.

import type { Writer } from '../history.ts'
import type { Stream } from '../random.ts'
import type { Meant } from './meant.ts'

/** What lies in a mailbox. `key` is the same for all copies of a message. */
export type Lying = { readonly raw: Uint8Array; readonly key: string }

export type Surroundings = {
  readonly now: () => number
  readonly plan: (at: number, act: () => void) => void
  /** Chance, by the name of what it is for. */
  readonly chance: (name: string) => Stream
  /** Hands a mail to the owner's provider, which lays it into his inbox. */
  readonly intoInbox: (raw: Uint8Array, writer: Writer) => void
  /** Lays a copy of a message that is known already, with other fields on top, into the inbox. */
  readonly copyIntoInbox: (copy: Lying, writer: Writer) => void
  /** Somebody's client or provider keeps a copy of what the owner wrote, in his Sent. */
  readonly intoSent: (raw: Uint8Array, writer: Writer, key?: string) => void
  /** It comes in and is laid elsewhere at once: by a rule of the owner's into a folder of his, or by the provider into Junk. */
  readonly intoFolder: (where: 'filed' | 'junk', raw: Uint8Array, writer: Writer) => void
  /** Mail to somebody who is not the owner. */
  readonly toSomebody: (address: string, raw: Uint8Array, writer: Writer) => void
  readonly meant: (meant: Meant) => void
  /** A Message-ID of one's own, without brackets. */
  readonly newId: (prefix: string, domain: string) => string
  /** What lies in somebody's inbox, oldest first. */
  readonly mailOf: (address: string) => readonly Lying[]
  readonly keyOf: (raw: Uint8Array) => string
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
