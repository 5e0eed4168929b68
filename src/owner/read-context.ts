// What reading an answer of the owner's takes besides its words. Data only.

import type { About, Command } from '../conversation/command.ts'
import type { Instant } from '../mail/message.ts'
import type { SignsAs } from './owner-words.ts'

export type ReadContext = {
  /** The mail of ours that he answers. */
  readonly about: About
  /** When his answer was written. */
  readonly at: Instant
  /** His IANA zone: holds wherever he names none. */
  readonly zone: string
  /** Start of the meeting as far as known: the day meant by "no, at 3". */
  readonly meetingStart: Instant | null
  /** How many advices the month-check asked about. */
  readonly adviceCount: number
  /** The numbers of the advice there is; without it they are 1 to `adviceCount`. */
  readonly adviceNumbers?: readonly number[]
  /** The contact's name, by which a debrief may call her; absent where it is not known. */
  readonly contactName?: string
  /** How he signs. With it, a name under `send` is told from something that he says; without it only under a closing. */
  readonly signs?: SignsAs
}

export type Unknown = Extract<Command, { command: 'unknown' }>

/** The numbers by which advice can be spoken of. */
export function adviceNumbers({ adviceNumbers, adviceCount }: ReadContext): readonly number[] {
  return adviceNumbers ?? Array.from({ length: adviceCount }, (_, index) => index + 1)
}
