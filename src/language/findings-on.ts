// Has the gates look at a text to a contact, and says in words for the owner what they found.

import type { Conversation, KindName } from '../conversation/conversation.ts'
import type { Findings } from '../conversation/findings.ts'
import type { Setting } from '../conversation/setting.ts'
import { runGates } from '../gates/index.ts'
import type { Finding, OtherNote } from '../gates/note.ts'
import { remarkOf } from '../gates/remark-of.ts'
import { noteOf } from './note-of.ts'
import { thirdPerson } from './third-person.ts'

/** `owner`: he typed it himself. What he names there has a source: him. It is pointed out and stops nothing. */
export type Writer = 'program' | 'owner'

/** Nothing for kinds that go to the owner. `others` are the notes to other people that exist already. */
export function findingsOn(
  kind: KindName,
  body: string,
  conversation: Conversation,
  setting: Setting,
  others: readonly OtherNote[] = [],
  writer: Writer = 'program',
): Findings {
  const note = noteOf(kind, body, conversation, setting.owner, others)
  if (note === null) return { remarks: [], stops: [] }
  const found = runGates(note)
  const stops = found.filter((finding) => isStop(finding, writer))
  const person = thirdPerson(conversation, body)
  const remarks = found.filter((finding) => !isStop(finding, writer)).map(remarkOf)
  return { remarks: person === null ? remarks : [person, ...remarks], stops: stops.map(remarkOf) }
}

function isStop({ level, gate }: Finding, writer: Writer): boolean {
  return level === 'stop' && !(writer === 'owner' && gate === 'unsourced')
}
