// Chooses the questions for one meeting out of the bank and what the owner passed on. The same facts choose the same list.

import type { Conversation } from '../conversation/conversation.ts'
import type { OwnerFacts } from '../conversation/kind.ts'
import type { ListedQuestion, QuestionList } from '../conversation/question-list.ts'
import { directions } from './bank/closing.ts'
import { questionBank } from './bank/index.ts'
import type { BankQuestion, Field } from './bank/question.ts'
import { fieldOf } from './contact-field.ts'
import { materialQuestion } from './material-questions.ts'
import { wantsTopic } from './question-topics.ts'
import { stableChoice } from './stable-choice.ts'
import { type Elsewhere, toldElsewhere } from './told-elsewhere.ts'

const CORE = 4
const FROM_MATERIAL = 2
const SPARE = { opening: 2, core: 8, hard: 3, closing: 8 }
/** What a question of the contact's own field counts, the first, the second; more of them make a list narrow. */
const FIELD_WORTH = [5, 2]
/** Chance decides between questions that fit about as well, and never against the owner's first goals. */
const CHANCE = 2.5

type Facts = {
  readonly conversation: Conversation
  readonly owner: OwnerFacts
  readonly field: Field | null
  readonly outreach: string
  readonly elsewhere: Elsewhere
  /** On the lists for colleagues at the same organisation. */
  readonly colleagues: ReadonlySet<string>
}

/**
 * Ten for the meeting with this number: one to begin with, four that goals, field, outreach and material call for, the hard
 * side, and the four directions to the next step. `others`: everybody else's conversations, for what their notes tell already.
 */
export function chooseQuestions(
  conversation: Conversation,
  owner: OwnerFacts,
  meeting: number,
  others: readonly Conversation[] = [],
): QuestionList {
  const facts = factsOf(conversation, owner, others)
  const former = conversation.questionList
  const removed = former === undefined ? [] : [...former.removed, ...former.questions.map(({ text }) => text)]
  const left = questionBank.filter((question) => !removed.includes(question.text) && isFor(question, facts))
  const read = fromMaterial(conversation, removed)
  const picked: BankQuestion[] = []
  const pick = (among: (question: BankQuestion) => boolean) => {
    const best = ranked(left.filter(among), facts, picked)[0]
    if (best !== undefined) picked.push(best)
  }
  pick(({ place }) => place === 'opening')
  const isCore = ({ place, side }: BankQuestion) => place === 'core' && side !== 'hard'
  for (const hint of hinted(left, facts)) if (picked.length < CORE) picked.push(hint)
  for (let count = picked.length - 1 + read.length; count < CORE; count += 1) pick(isCore)
  pick(({ side }) => side === 'hard')
  for (const direction of directions) pick(({ topic }) => topic === direction)
  const chosen = picked.map((question) => listed(question, facts))
  const questions = [...chosen.slice(0, 1), ...read, ...chosen.slice(1)]
  const spare = spares(left, facts, picked).map((question) => listed(question, facts))
  const numbered = [...questions, ...spare].map((question, index) => ({ ...question, id: index + 1 }))
  return {
    meeting,
    questions: numbered.slice(0, questions.length),
    spare: numbered.slice(questions.length),
    removed,
    lastId: numbered.length,
  }
}

function factsOf(conversation: Conversation, owner: OwnerFacts, others: readonly Conversation[]): Facts {
  const outreach = conversation.thread.find(({ by }) => by === 'owner')?.text ?? ''
  const domain = domainOf(conversation)
  const colleagues = others.filter((one) => one.id !== conversation.id && domainOf(one) === domain)
  return {
    conversation,
    owner,
    field: fieldOf(conversation),
    outreach: `${conversation.subject}\n${outreach.slice(0, 4000)}`,
    elsewhere: toldElsewhere(conversation, others),
    colleagues: new Set(colleagues.flatMap((one) => (one.questionList?.questions ?? []).map(({ text }) => text))),
  }
}

function domainOf({ contact }: Conversation): string {
  return contact.address.slice(contact.address.lastIndexOf('@') + 1).toLowerCase()
}

/** Not for another field, not what would be odd to ask, and not what three others have told. */
function isFor(question: BankQuestion, { field, outreach, elsewhere }: Facts): boolean {
  const { fields, onlyIfWanted, topic, place } = question
  if (fields.length > 0 && (field === null || !fields.includes(field))) return false
  if (onlyIfWanted && !wantsTopic(topic, outreach)) return false
  return place === 'closing' || !elsewhere.isTold(question) || elsewhere.hintOn(topic) !== null
}

/** One for each topic on which the owner's notes disagree. */
function hinted(left: readonly BankQuestion[], facts: Facts): readonly BankQuestion[] {
  const torn = left.filter(({ topic, place }) => place === 'core' && facts.elsewhere.hintOn(topic) !== null)
  const topics = [...new Set(torn.map(({ topic }) => topic))].slice(0, 1)
  return topics.flatMap((topic) =>
    ranked(
      torn.filter((one) => one.topic === topic),
      facts,
      [],
    ).slice(0, 1),
  )
}

function fromMaterial({ material, contact }: Conversation, removed: readonly string[]): Omit<ListedQuestion, 'id'>[] {
  const questions = (material ?? [])
    .toReversed()
    .map((one) => materialQuestion(one, contact.address))
    .filter((question) => question !== null)
    .filter(({ text }, index, all) => !removed.includes(text) && all.findIndex((one) => one.text === text) === index)
  return questions.slice(0, FROM_MATERIAL)
}

/** The best first. No topic comes twice. */
function ranked(
  among: readonly BankQuestion[],
  facts: Facts,
  picked: readonly BankQuestion[],
): readonly BankQuestion[] {
  const topics = picked.map(({ topic }) => topic)
  return among
    .filter(({ topic }) => !topics.includes(topic))
    .map((question) => ({ question, score: score(question, facts, picked) }))
    .sort((a, b) => b.score - a.score)
    .map(({ question }) => question)
}

/** Goals count in the owner's order, and most while none of the list serves them; then what he wrote, then the field. */
function score(question: BankQuestion, facts: Facts, picked: readonly BankQuestion[]): number {
  const { owner, outreach, colleagues, conversation } = facts
  const served = picked.flatMap(({ goals, place }) => (place === 'core' ? goals : []))
  const goal = Math.max(
    0,
    ...owner.goals.map((name, index) => {
      if (!question.goals.some((one) => one === name)) return 0
      return served.some((one) => one === name) ? 2 : 8 - Math.min(index, 4)
    }),
  )
  const inField = question.fields.length > 0
  const shown = picked.filter(({ fields, side }) => fields.length > 0 && side !== 'hard').length
  const field = inField ? (FIELD_WORTH[shown] ?? -3) : 0
  const wanted = wantsTopic(question.topic, outreach) ? (question.onlyIfWanted ? 6 : 4) : 0
  const both = question.side === 'rewarding' && !picked.some(({ side }) => side === 'rewarding') ? 1 : 0
  const again = colleagues.has(question.text) ? 3 : 0
  const chance = (stableChoice(`${conversation.contact.address} ${question.text}`, 1000) / 1000) * CHANCE
  return goal + field + wanted + both - again + chance
}

/** What `swap` takes from: some of each sort, best first, and no topic that is on the list already, but for the directions. */
function spares(left: readonly BankQuestion[], facts: Facts, picked: readonly BankQuestion[]): readonly BankQuestion[] {
  const rest = left.filter((question) => !picked.includes(question))
  const of = (sort: keyof typeof SPARE, among: (question: BankQuestion) => boolean) => {
    const open = sort === 'closing' || sort === 'opening' ? [] : picked
    return onePerTopic(ranked(rest.filter(among), facts, open), sort).slice(0, SPARE[sort])
  }
  return [
    ...of('opening', ({ place }) => place === 'opening'),
    ...of('core', ({ place, side }) => place === 'core' && side !== 'hard'),
    ...of('hard', ({ side }) => side === 'hard'),
    ...of('closing', ({ place }) => place === 'closing'),
  ]
}

function onePerTopic(questions: readonly BankQuestion[], sort: keyof typeof SPARE): readonly BankQuestion[] {
  const most = sort === 'closing' ? 2 : 1
  return questions.filter(
    ({ topic }, index) => questions.slice(0, index).filter((one) => one.topic === topic).length < most,
  )
}

function listed({ text, short, place, side, topic }: BankQuestion, { elsewhere }: Facts): Omit<ListedQuestion, 'id'> {
  return { text, short, place, hard: side === 'hard', hint: place === 'core' ? elsewhere.hintOn(topic) : null }
}
