// The bank: every question in it can be asked as it stands, by anybody, and none is there twice.

import { describe, expect, test } from 'vitest'
import { goals } from '../../src/config/goals.ts'
import { directions } from '../../src/followups/bank/closing.ts'
import { questionBank } from '../../src/followups/bank/index.ts'
import type { Field } from '../../src/followups/bank/question.ts'
import { runGates } from '../../src/gates/index.ts'
import type { Note } from '../../src/gates/note.ts'
import { stem } from '../../src/gates/stem.ts'

const texts = questionBank.map(({ text }) => text)
const fields = [...new Set(questionBank.flatMap((question) => question.fields))]

const list = (body: string): Note => ({
  kind: 'questions',
  owner: { name: 'Jonas Albrecht', signature: 'Jonas Albrecht' },
  contact: { name: 'Maria Keller', address: 'maria@northwind.example', organisation: null },
  referrer: null,
  thread: [],
  debrief: '',
  privateNotes: [],
  done: [],
  known: [],
  meeting: null,
  others: [],
  subject: '',
  body,
})

test('the bank holds at least 180 questions, and twelve fields and more have five of their own', () => {
  expect(texts.length).toBeGreaterThanOrEqual(180)
  expect(fields.length).toBeGreaterThanOrEqual(12)
  const few = fields.filter((field) => questionBank.filter((one) => one.fields.includes(field)).length < 5)
  expect(few).toEqual([])
})

test('every goal of the configuration has five questions for everybody, and no goal is misspelt', () => {
  const known = new Set<string>(goals)
  expect(questionBank.flatMap((question) => question.goals).filter((goal) => !known.has(goal))).toEqual([])
  const few = goals.filter((goal) => {
    const own = questionBank.filter((one) => one.fields.length === 0 && one.goals.some((name) => name === goal))
    return own.length < 5
  })
  expect(few).toEqual([])
})

test.each(fields)('the field %s has a hard side and a rewarding one', (field: Field) => {
  const sides = questionBank.filter((one) => one.fields.includes(field)).map(({ side }) => side)
  expect(sides).toContain('hard')
  expect(sides).toContain('rewarding')
})

test('each direction to the next step can be asked for in four ways at least', () => {
  const ways = directions.map((direction) => questionBank.filter(({ topic }) => topic === direction).length)
  expect(Math.min(...ways)).toBeGreaterThanOrEqual(4)
  expect(
    questionBank.filter(({ place, topic }) => (place === 'closing') !== directions.some((one) => one === topic)),
  ).toEqual([])
})

describe('a question', () => {
  test('is one sentence of at most 25 words that ends with a question mark', () => {
    const odd = texts.filter(
      (text) => text.split(' ').length > 25 || !/^\p{Lu}[^?!]*\?$/u.test(text) || /\. /.test(text),
    )
    expect(odd).toEqual([])
  })

  test('has a short form that fits a line of the card', () => {
    expect(
      questionBank.filter(({ short }) => short.length > 48 || /[?.]$/.test(short)).map(({ short }) => short),
    ).toEqual([])
  })

  test('is open, asks for no job, and speaks plainly: no gate finds anything', () => {
    const found = texts.flatMap((text) =>
      runGates(list(text)).filter(({ gate }) => gate !== 'signature' && gate !== 'length'),
    )
    expect(found).toEqual([])
  })

  test('passes in one list with all the others, too', () => {
    const body = texts
      .slice(0, 40)
      .map((text, index) => `${index + 1}. ${text}`)
      .join('\n')
    expect(runGates(list(body)).filter(({ level }) => level === 'stop')).toEqual([])
  })

  test('uses no word of the trade of advice', () => {
    const jargon =
      /\b(?:leverage|synerg|stakeholder|learnings|takeaway|deep dive|paradigm|holistic|skill ?set|value proposition|best practice|network(?:ing)?|opportunit|passion)/i
    expect(texts.filter((text) => jargon.test(text))).toEqual([])
  })
})

describe('no two questions', () => {
  const content = (text: string) =>
    new Set(
      (text.toLowerCase().match(/[\p{L}’']+/gu) ?? []).filter((word) => word.length > 3 && !COMMON.has(word)).map(stem),
    )

  test('have the same words, in full or in short', () => {
    expect(new Set(texts).size).toBe(texts.length)
    expect(new Set(questionBank.map(({ short }) => short)).size).toBe(questionBank.length)
  })

  test('share more than half of their words of weight', () => {
    const weights = texts.map(content)
    const alike = texts.flatMap((one, index) =>
      texts.slice(index + 1).flatMap((other, offset) => {
        const [a, b] = [weights[index]!, weights[index + 1 + offset]!]
        const shared = [...a].filter((word) => b.has(word)).length
        return shared >= 3 && shared / Math.min(a.size, b.size) > 0.5 ? [[one, other]] : []
      }),
    )
    expect(alike).toEqual([])
  })
})

const COMMON = new Set(
  'what which where when whom whose that this with from have does would could should your their them they than most about here there into people work field like somebody something'.split(
    ' ',
  ),
)
