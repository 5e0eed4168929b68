// Writes the text of a note to a contact and has the gates look at it. Without a model this is the kind's template.

import type { Conversation, KindName } from '../conversation/conversation.ts'
import type { Occasion } from '../conversation/kind.ts'
import type { Setting } from '../conversation/setting.ts'
import { lookalike } from '../gates/lookalike.ts'
import type { OtherNote } from '../gates/note.ts'
import { findingsOn } from './findings-on.ts'
import { noteOf } from './note-of.ts'
import { renderTemplate } from './render-template.ts'
import type { Rendered, Templates } from './template.ts'

/** What a draft is besides its text: findings that hold nothing back, and those that only `send anyway` lets pass. */
export type Written = { readonly body: string; readonly remarks: readonly string[]; readonly stops: readonly string[] }

const MOST_VARIANTS = 3

/**
 * The body for the contact, and what the owner should know about it before he approves. A note that reads like one of `others` is
 * tried in other words. Asynchronous, for a model will be.
 */
export async function writeDraft(
  templates: Templates,
  kind: KindName,
  conversation: Conversation,
  setting: Setting,
  others: readonly OtherNote[] = [],
  occasion: Occasion = {},
): Promise<Written> {
  const render = (variant: number) => renderTold(templates, kind, conversation, setting, { ...occasion, variant }).body
  const body = ownWords(render, (text) => {
    const note = noteOf(kind, text, conversation, setting.owner, others)
    return note !== null && lookalike(note).length > 0
  })
  return { body, ...findingsOn(kind, body, conversation, setting, others) }
}

/** The first variant that nobody else has; where all are taken, the first of all. */
function ownWords(render: (variant: number) => string, isTaken: (text: string) => boolean): string {
  const first = render(0)
  if (!isTaken(first)) return first
  for (let variant = 1; variant < MOST_VARIANTS; variant++) {
    const other = render(variant)
    if (other !== first && !isTaken(other)) return other
  }
  return first
}

/** A kind's template filled from the conversation: for the kinds that go to the owner this is the mail itself. */
export function renderTold(
  templates: Templates,
  kind: KindName,
  conversation: Conversation,
  setting: Setting,
  occasion: Occasion = {},
): Rendered {
  const found = setting.kinds.find(({ name }) => name === kind)
  if (found === undefined) throw new Error(`no follow-up kind ${kind}`)
  const words = found.words(conversation, setting.owner, setting.cadence, occasion)
  return renderTemplate(templates, kind, { variant: occasion.variant ?? 0, ...words })
}
