// A note as work for a model: what is sent, and how its answer is judged. Code sets everything around the words; the gates and our
// own rules look at the words.

import type { Conversation } from '../conversation/conversation.ts'
import type { Occasion } from '../conversation/kind.ts'
import type { Setting } from '../conversation/setting.ts'
import { runGates } from '../gates/index.ts'
import type { OtherNote } from '../gates/note.ts'
import { remarkOf } from '../gates/remark-of.ts'
import { noteForm, readAnswer } from './answer.ts'
import type { Answered, Job, Unusable } from './ask-and-mend.ts'
import { checkAnswer } from './check-answer.ts'
import { type Context, contextFor } from './context.ts'
import { findingsOn } from './findings-on.ts'
import { middleOf } from './middle-of.ts'
import { noteOf } from './note-of.ts'
import { ownWords } from './own-words.ts'
import type { Prompt } from './prompt.ts'
import { provenance } from './provenance.ts'
import type { Style } from './style.ts'
import type { Written } from './write-draft.ts'

/** What one note is to be written from. */
export type NoteWanted = {
  readonly prompt: Prompt
  readonly conversation: Conversation
  readonly setting: Setting
  readonly style: Style
  readonly others?: readonly OtherNote[]
  readonly occasion?: Occasion
}

export function noteJob(wanted: NoteWanted, modelName: string): Job<Written> {
  const { prompt, conversation, setting, style, occasion } = wanted
  const context = contextFor(prompt, conversation, setting, style, occasion)
  return {
    messages: context.messages,
    form: noteForm,
    limits: prompt.limits,
    judge: (answer) => judge(wanted, context, answer, modelName),
  }
}

function judge(
  wanted: NoteWanted,
  { messages, facts }: Context,
  reply: Answered,
  modelName: string,
): { readonly made: Written } | Unusable {
  const answer = readAnswer(reply.text, reply.plain)
  if (answer === null) return { failure: 'answered with something that is no answer', wrong: [] }
  const { prompt, conversation, setting, others } = wanted
  const { owner } = setting
  const middle = middleOf(answer.body, owner.signature, owner.name)
  const body = framed(wanted, middle)
  const note = noteOf(prompt.kind, body, conversation, owner, others)
  if (note === null) throw new Error(`a ${prompt.kind} goes to nobody`)
  const own = [...ownWords(conversation, owner), ...facts.map(({ text }) => text)]
  const checked = checkAnswer(note, middle, { messages, most: prompt.limits.words, own })
  const stops = runGates(note).filter(({ level }) => level === 'stop')
  const wrong = [...checked.wrong, ...stops.map(remarkOf)]
  if (wrong.length > 0) return { failure: 'wrote what may not go out', wrong }
  const { remarks } = findingsOn(prompt.kind, body, conversation, setting, others)
  const from = provenance({ messages, facts }, answer, checked, conversation, modelName)
  return { made: { body, remarks: [...from, ...remarks], stops: [] } }
}

/** Greeting and closing are set by code. */
function framed({ prompt, conversation, setting, occasion }: NoteWanted, middle: string): string {
  const kind = setting.kinds.find(({ name }) => name === prompt.kind)
  const words = kind?.words(conversation, setting.owner, setting.cadence, occasion) ?? {}
  return `${words.salutation}\n\n${middle}\n\n${words.signOff}`
}
