// What the owner's other contacts of the same field have told already, by his notes: which topics need no asking any more, and
// where two notes say the contrary. Only what stands in a line of the notes, and those lines are shown.

import type { Conversation } from '../conversation/conversation.ts'
import { answersQuestion, telling } from './answers-question.ts'
import { fieldOf } from './contact-field.ts'
import { type Verdict, verdictsOf } from './notes-verdict.ts'
import { oneLine } from './phrase.ts'
import { tellsTopic } from './question-topics.ts'

type Line = {
  readonly who: string
  readonly conversationId: string
  readonly text: string
  readonly telling: ReadonlySet<string>
}

type Said = Verdict & { readonly line: Line }

type Asked = { readonly topic: string; readonly text: string; readonly short: string }

export type Elsewhere = {
  /** Whether three other people have told what the question asks. */
  readonly isTold: (question: Asked) => boolean
  /** What the owner should know about a topic on which his notes disagree; null where they do not. */
  readonly hintOn: (topic: string) => string | null
}

const ENOUGH = 3
const MOST_TALKS = 60
const MOST_LINES = 100
const QUOTE = 140

/** `others`: newest first; this conversation may be among them and is left out. */
export function toldElsewhere(conversation: Conversation, others: readonly Conversation[]): Elsewhere {
  const field = fieldOf(conversation)
  const { address } = conversation.contact
  const lines = others
    .filter((one) => one.id !== conversation.id && one.contact.address !== address && one.debrief !== null)
    .filter((one) => fieldOf(one) === field)
    .slice(0, MOST_TALKS)
    .flatMap(linesOf)
  const said = lines.flatMap((line) => verdictsOf(line.text).map((verdict) => ({ ...verdict, line })))
  return {
    isTold: ({ topic, text, short }) => {
      const asked = telling(`${text} ${short}`)
      const told = lines.filter((line) => answersQuestion(line.telling, asked) || tellsTopic(topic, line.text))
      return people(told).length >= ENOUGH
    },
    hintOn: (topic) => disagreement(said.filter((one) => one.topic === topic)),
  }
}

function linesOf({ id, contact, debrief, advice }: Conversation): readonly Line[] {
  const who = contact.name || contact.address
  const told = [debrief?.struck ?? '', debrief?.notes ?? '', ...advice.map(({ text }) => text)].join('\n')
  const lines = told.split(/\n|(?<=[.!?]) /).map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
    .slice(0, MOST_LINES)
    .map((text) => ({ who, conversationId: id, text, telling: telling(text) }))
}

function people(lines: readonly Line[]): readonly string[] {
  return [...new Set(lines.map(({ conversationId }) => conversationId))]
}

function disagreement(said: readonly Said[]): string | null {
  for (const subject of new Set(said.map((one) => one.subject))) {
    const about = said.filter((one) => one.subject === subject)
    const yes = about.filter(({ needed }) => needed).map(({ line }) => line)
    const no = about.filter(({ needed }) => !needed).map(({ line }) => line)
    // Somebody who says both is no witness.
    const torn = people(yes).filter((id) => people(no).includes(id))
    const [yesSayers = [], noSayers = []] = [yes, no].map((lines) =>
      lines.filter((line) => !torn.includes(line.conversationId)),
    )
    if (yesSayers[0] === undefined || noSayers[0] === undefined) continue
    const counts = `${counted(yesSayers)} said that it matters, ${counted(noSayers)} that it does not`
    return `Your notes disagree about ${subject}: ${counts}. ${quoted(yesSayers[0])} ${quoted(noSayers[0])} Ask again.`
  }
  return null
}

function counted(lines: readonly Line[]): string {
  return number(people(lines).length)
}

function number(count: number): string {
  return ['none', 'one', 'two', 'three', 'four', 'five', 'six'][count] ?? `${count}`
}

function quoted({ who, text }: Line): string {
  return `${oneLine(who, 60)}: “${oneLine(text, QUOTE)}”`
}
