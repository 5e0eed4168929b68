// Questions for one contact in the list from the bank: the list keeps its shape, and every question its number.

import { expect, test } from 'vitest'
import { chooseQuestions } from '../../src/followups/choose-questions.ts'
import { tailoredList } from '../../src/followups/tailored-list.ts'
import { owner, scheduled } from './a-conversation.ts'

const list = chooseQuestions(scheduled(), owner, 1)
const texts = [
  'What did you hear at night?',
  'How did the tape change the ward?',
  'Which drawing was wrong?',
  'When did you stop nursing?',
]
const tailored = tailoredList(list, texts, 'suggested by the model small')

test('they stand before the hard side and the end, and say where they come from', () => {
  const added = tailored.questions.filter(({ hint }) => hint === 'suggested by the model small')
  expect(added.length).toBeGreaterThanOrEqual(2)
  expect(added.map(({ text }) => text)).toEqual(texts.slice(0, added.length))
  const first = tailored.questions.findIndex(({ hard, place }) => hard || place === 'closing')
  expect(tailored.questions.indexOf(added.at(-1)!)).toBe(first - 1)
})

test('beginning, hard side and end are those of the bank', () => {
  const shape = ({ questions }: typeof list) =>
    questions.filter(({ place, hard }) => place !== 'core' || hard).map(({ text }) => text)
  expect(shape(tailored)).toEqual(shape(list))
})

test('the list grows no longer, and what made room can be swapped in', () => {
  expect(tailored.questions).toHaveLength(list.questions.length)
  const gone = list.questions.filter(({ text }) => !tailored.questions.some((one) => one.text === text))
  expect(tailored.spare.slice(0, gone.length).map(({ text }) => text)).toEqual(gone.map(({ text }) => text))
})

test('numbers go from one up, and none twice', () => {
  const ids = [...tailored.questions, ...tailored.spare].map(({ id }) => id)
  expect(ids).toEqual(ids.map((_id, index) => index + 1))
  expect(tailored.lastId).toBe(ids.length)
})

test('with no questions the list stays as it is', () => {
  expect(tailoredList(list, [], '')).toBe(list)
})
