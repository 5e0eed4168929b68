// What was found in the text of a note, in words for the owner, and which words of his then let it go. What is looked for is gates/.

import type { Command } from './command.ts'
import type { Draft } from './conversation.ts'

export type Findings = {
  /** What he should know; it holds nothing back. */
  readonly remarks: readonly string[]
  /** What a plain `send` does not let pass. */
  readonly stops: readonly string[]
}

/** The draft with these stops in place of those of an earlier text. */
export function withStops({ stops: _before, ...draft }: Draft, stops: readonly string[]): Draft {
  return stops.length === 0 ? draft : { ...draft, stops }
}

/** Whether this word leaves the note where it is: it says `send`, and the text needs `send anyway`. */
export function needsAnyway(draft: Draft, command: Command): boolean {
  return command.command === 'send' && command.anyway !== true && (draft.stops ?? []).length > 0
}
