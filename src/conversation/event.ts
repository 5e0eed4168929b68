// What can happen to a conversation, in the past tense. Time arrives inside: `at` is when the program decided about it.

import type { Instant } from '../mail/message.ts'
import type { About, Command } from './command.ts'
import type { Reading } from './reading.ts'

export type Event = {
  readonly at: Instant
} /** A message of this conversation was read. `past`: it is older than the program's first start; nothing is done about it. */ & (
  | { readonly type: 'message-read'; readonly reading: Reading; readonly past: boolean }
  | { readonly type: 'alarm-rang' }
  | {
      readonly type: 'draft-written'
      readonly followUp: string
      readonly body: string
      readonly remarks: readonly string[]
    }
  | { readonly type: 'owner-answered'; readonly about: About; readonly command: Command }
  | { readonly type: 'note-sent'; readonly followUp: string; readonly version: number; readonly messageId: string }
  | { readonly type: 'note-refused'; readonly followUp: string; readonly version: number; readonly because: string }
  /** The connection broke after the whole note was handed over: nobody knows yet whether it went out. */
  | { readonly type: 'note-unknown'; readonly followUp: string; readonly version: number; readonly because: string }
)
