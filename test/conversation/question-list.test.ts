// What the owner's word does to a question list, and what happens to it when something to read comes in.

import { describe, expect, test } from 'vitest'
import type { About, QuestionChange } from '../../src/conversation/command.ts'
import type { Conversation } from '../../src/conversation/conversation.ts'
import { decide } from '../../src/conversation/decide.ts'
import type { Decision } from '../../src/conversation/decision.ts'
import type { ListedQuestion, QuestionList } from '../../src/conversation/question-list.ts'
import { meeting, met, scheduled } from '../followups/a-conversation.ts'
import { setting } from './setting.ts'

const at = '2026-03-03T14:00:00.000Z'

const question = (id: number, place: ListedQuestion['place'] = 'core', hard = false): ListedQuestion => ({
  id,
  text: `Question ${id}?`,
  short: `Short ${id}`,
  place,
  hard,
  hint: null,
})

/** 1 opening, 2 and 3 core, 4 hard, 5 and 6 closing; spare: 7 and 8 core, 9 hard, 10 closing. */
const list: QuestionList = {
  meeting: 1,
  questions: [
    question(1, 'opening'),
    question(2),
    question(3),
    question(4, 'core', true),
    question(5, 'closing'),
    question(6, 'closing'),
  ],
  spare: [question(7), question(8), question(9, 'core', true), question(10, 'closing')],
  removed: [],
  lastId: 10,
}

const before = scheduled({}, { questionList: list })
const told: About = { mail: 'told', followUp: 'questions:1', kind: 'questions' }

const answer = (conversation: Conversation, changes: readonly QuestionChange[], about: About = told): Decision =>
  decide(setting, conversation, { at, type: 'owner-answered', about, command: { command: 'questions', changes } })

const texts = ({ conversation }: Decision) =>
  conversation.questionList?.questions.map(({ text }) => text.replace(/\D/g, ''))
const mailOf = ({ effects }: Decision) => {
  const [effect] = effects
  if (effect?.effect !== 'mail-owner' || effect.mail.mail !== 'answer') throw new Error('no answer')
  return effect.mail
}
const aboutOf = (decision: Decision): About => mailOf(decision).about ?? told

const keep = (...numbers: number[]): QuestionChange => ({ change: 'keep', numbers })
const swap = (...numbers: number[]): QuestionChange => ({ change: 'swap', numbers })
const drop = (...numbers: number[]): QuestionChange => ({ change: 'drop', numbers })
const add = (text: string, closed = false): QuestionChange => ({ change: 'add', text, closed })

describe('the owner changes his questions', () => {
  test.each<[string, QuestionChange[], string[]]>([
    ['keep leaves only those, in their order', [keep(5, 1, 3)], ['1', '3', '5']],
    ['swap brings another of the same sort in its place', [swap(2, 4, 5)], ['1', '7', '3', '9', '10', '6']],
    ['drop takes one away', [drop(4)], ['1', '2', '3', '5', '6']],
    ['what is swapped stays beside what is kept', [keep(1, 5), swap(3)], ['1', '7', '5']],
    ['what is added stands before the end', [add('Number 99?')], ['1', '2', '3', '4', '99', '5', '6']],
    ['what is added stays beside what is kept', [keep(1), add('Number 99?')], ['1', '99']],
    ['the same question is added once', [add('Number 99?'), add('Number 99?')], ['1', '2', '3', '4', '99', '5', '6']],
    [
      'all of them can be swapped, as far as there are others',
      [{ change: 'swap', numbers: 'all' }],
      ['1', '7', '8', '9', '10', '6'],
    ],
  ])('%s', (_what, changes, expected) => {
    expect(texts(answer(before, changes))).toEqual(expected)
  })

  test('the answer shows the new list, and says that the card carries it', () => {
    const { title, understood, done } = mailOf(answer(before, [keep(1, 5), swap(3), add('Why?')]))
    expect({ title, understood }).toEqual({
      title: 'your questions',
      understood: 'keep 1 and 5, swap 3, add one of your own',
    })
    expect(done).toEqual([
      'Your list for the talk with Maria Keller; the card will carry it:',
      '1. Question 1?',
      '2. Question 7?',
      '3. Why?',
      '4. Question 5?',
    ])
  })

  test('what was removed never comes back, however often he swaps', () => {
    let decision = answer(before, [swap(2)])
    const seen = new Set<string>()
    for (let round = 0; round < 6; round += 1) {
      seen.add(texts(decision)?.[1] ?? '')
      decision = answer(decision.conversation, [swap(2)], aboutOf(decision))
    }
    expect([...seen]).toEqual(['7', '8', '9'])
    expect(mailOf(decision).done.at(-1)).toBe('I have no other in place of “Question 9?”')
    expect(decision.conversation.questionList?.removed).toEqual(['Question 2?', 'Question 7?', 'Question 8?'])
  })

  test('numbers mean the list of the very mail that he answers', () => {
    const kept = answer(before, [keep(1, 3, 5)])
    expect(texts(answer(kept.conversation, [drop(2)], aboutOf(kept)))).toEqual(['1', '5'])
    expect(texts(answer(kept.conversation, [drop(3)]))).toEqual(['1', '5'])
  })

  test('a number that is not on the list changes nothing, and he is told', () => {
    const decision = answer(before, [keep(1, 3), swap(12)])
    expect(decision.conversation).toBe(before)
    expect(mailOf(decision).done[0]).toBe('There is no 12 on the list, so I changed nothing. It still reads:')
    expect(aboutOf(decision)).toMatchObject({ mail: 'told', shown: [1, 2, 3, 4, 5, 6] })
  })

  test('the number of one that is gone changes nothing, either', () => {
    const dropped = answer(before, [drop(2)])
    const again = answer(dropped.conversation, [swap(2)])
    expect(again.conversation).toBe(dropped.conversation)
  })

  test('a question that yes or no would answer is taken, with a word about it', () => {
    const decision = answer(before, [add('Do you like it?', true)])
    expect(texts(decision)).toHaveLength(7)
    expect(mailOf(decision).done.at(-1)).toContain('can be answered by yes or no')
  })

  test('an added question keeps a short form for the card', () => {
    const long = `${'What about the long and winding way '.repeat(4)}?`
    const added = answer(before, [add(long)]).conversation.questionList?.questions[4]
    expect(added?.text).toBe(long)
    expect(added?.short.length).toBeLessThanOrEqual(60)
  })

  test('thirty questions are the most', () => {
    const many = Array.from({ length: 30 }, (_one, index) => add(`Number ${index + 100}?`))
    expect(answer(before, many).conversation).toBe(before)
  })

  test.each<[string, Conversation, About]>([
    ['the talk is over', met({}, { questionList: list }), told],
    ['it is another meeting', scheduled({ number: 2 }, { questionList: list }), told],
    [
      'he answers the list for the meeting before',
      scheduled({ number: 2 }, { questionList: { ...list, meeting: 2 } }),
      told,
    ],
    ['there never was one', scheduled(), told],
  ])('where %s, nothing changes and he is told', (_why, conversation, about) => {
    const decision = answer(conversation, [keep(1)], about)
    expect(decision.conversation).toBe(conversation)
    expect(mailOf(decision).title).toBe('that list is settled')
  })
})

describe('a list that was made', () => {
  test('stays for its meeting, whatever is chosen later', () => {
    const other = { ...list, questions: [question(77)] }
    const chosen = (conversation: Conversation, next: QuestionList) =>
      decide(setting, conversation, { at, type: 'questions-chosen', list: next }).conversation.questionList
    expect(chosen(scheduled(), list)).toBe(list)
    expect(chosen(before, other)).toBe(list)
    expect(chosen(before, { ...other, meeting: 2 })?.meeting).toBe(2)
  })
})

describe('something to read', () => {
  const material = {
    title: 'How wards sleep',
    from: 'Hospital Weekly',
    date: at,
    url: 'https://weekly.example/wards',
    text: 'Maria Keller opened a ward in 2019.',
    messageId: 'm1@weekly.example',
  }
  const asked = { text: 'Number 99?', short: 'Short', place: 'core', hard: false, hint: null } as const
  const found = (
    conversation: Conversation,
    more: Partial<typeof material> = {},
    question: typeof asked | null = asked,
  ) => decide(setting, conversation, { at, type: 'material-found', material: { ...material, ...more }, question })

  test('is kept, and gives the coming talk one more question', () => {
    const decision = found(before)
    expect(decision.conversation.material).toEqual([material])
    expect(texts(decision)).toEqual(['1', '2', '3', '4', '99', '5', '6'])
    expect(aboutOf(decision)).toEqual({ ...told, shown: [1, 2, 3, 4, 11, 5, 6] })
  })

  test.each<[string, Conversation, typeof asked | null]>([
    ['no list was sent yet', scheduled(), asked],
    ['no question came of it', before, null],
    [
      'the question is on the list already',
      scheduled({}, { questionList: { ...list, questions: [{ ...question(1), text: asked.text }] } }),
      asked,
    ],
    ['the question was removed', scheduled({}, { questionList: { ...list, removed: [asked.text] } }), asked],
    ['the talk is over', met({}, { questionList: list }), asked],
  ])('is only kept where %s', (_why, conversation, question) => {
    const decision = found(conversation, {}, question)
    expect(decision.conversation.material).toHaveLength(1)
    expect(decision.conversation.questionList).toBe(conversation.questionList)
    expect(mailOf(decision).title).toBe('something to read')
  })

  test('is kept once, by its link or by its words', () => {
    const once = found(before).conversation
    expect(found(once, { title: 'Another title' }).conversation).toBe(once)
    expect(found(once, { url: 'https://elsewhere.example/' }).conversation).toBe(once)
    expect(found(once, { url: 'https://elsewhere.example/', text: 'Other words.' }).conversation.material).toHaveLength(
      2,
    )
  })

  test('of much the latest dozen is kept', () => {
    let conversation = scheduled({}, { stage: { name: 'scheduled', meeting: meeting(), confirmedAt: null } })
    for (let index = 0; index < 15; index += 1)
      conversation = found(
        conversation,
        { url: `https://weekly.example/${index}`, text: `${index}` },
        null,
      ).conversation
    expect(conversation.material).toHaveLength(12)
    expect(conversation.material?.at(-1)?.text).toBe('14')
  })
})
