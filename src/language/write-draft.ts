// Writes the text of a note to a contact and has the gates look at it. Without a model this is the kind's template.

import type { Conversation, KindName } from '../conversation/conversation.ts'
import type { Setting } from '../conversation/setting.ts'
import { runGates } from '../gates/index.ts'
import { noteOf } from './note-of.ts'
import { remarkOf } from './remark-of.ts'
import { renderTemplate } from './render-template.ts'
import type { Rendered, Templates } from './template.ts'
import { thirdPerson } from './third-person.ts'

/** The body for the contact, and what the owner should know about it before he approves. Asynchronous, for a model will be. */
export async function writeDraft(
  templates: Templates,
  kind: KindName,
  conversation: Conversation,
  setting: Setting,
): Promise<{ body: string; remarks: string[] }> {
  const { body } = renderTold(templates, kind, conversation, setting)
  return { body, remarks: remarksOn(kind, body, conversation, setting) }
}

/** A kind's template filled from the conversation: for the kinds that go to the owner this is the mail itself. */
export function renderTold(
  templates: Templates,
  kind: KindName,
  conversation: Conversation,
  setting: Setting,
): Rendered {
  const found = setting.kinds.find(({ name }) => name === kind)
  if (found === undefined) throw new Error(`no follow-up kind ${kind}`)
  return renderTemplate(templates, kind, found.words(conversation, setting.owner, setting.cadence))
}

/** The findings of the gates on any text to this contact, the owner's own edit included, in words for the owner. */
export function remarksOn(kind: KindName, body: string, conversation: Conversation, setting: Setting): string[] {
  const note = noteOf(kind, body, conversation, setting.owner)
  if (note === null) return []
  const person = thirdPerson(conversation, body)
  return [...(person === null ? [] : [person]), ...runGates(note).map(remarkOf)]
}
