// What the mailbox stands on: the IMAP library, timers and the time. Everything else in this room is ours.

import {
  type ExistsEvent,
  type FetchMessageObject,
  type FetchQueryObject,
  ImapFlow,
  type ImapFlowOptions,
  type SearchObject,
} from 'imapflow'
import { realTimers, type Timers } from './timers.ts'

type Used =
  | 'append'
  | 'byeReason'
  | 'capabilities'
  | 'close'
  | 'connect'
  | 'idle'
  | 'isClosed'
  | 'list'
  | 'logout'
  | 'mailbox'
  | 'mailboxClose'
  | 'mailboxOpen'
  | 'noop'
  | 'stats'
  | 'usable'

/** As much of the library's client as we use. */
export type ImapClient = Pick<ImapFlow, Used> & {
  search(query: SearchObject, options: { uid: true }): Promise<number[] | false | undefined>
  fetchAll(range: string, query: FetchQueryObject, options: { uid: true }): Promise<FetchMessageObject[]>
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'exists', listener: (event: ExistsEvent) => void): unknown
  once(event: 'close', listener: () => void): unknown
  off(event: 'close', listener: () => void): unknown
  off(event: 'exists', listener: (event: ExistsEvent) => void): unknown
}

export type ImapGround = {
  /** Makes the client of one connection; it does not connect yet. */
  client: (options: ImapFlowOptions) => ImapClient
  timers: Timers
  /** Asked only for messages that come without INTERNALDATE. */
  now: () => Date
}

export const realImapGround: ImapGround = {
  client: (options) => new ImapFlow(options),
  timers: realTimers,
  now: () => new Date(),
}
