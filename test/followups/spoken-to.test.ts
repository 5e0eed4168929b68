// What the owner noted about the contact becomes what he says to the contact, or is left as it is and known to be so.

import { describe, expect, test } from 'vitest'
import { spokenTo } from '../../src/followups/spoken-to.ts'
import { afterYou } from '../../src/followups/verb-forms.ts'
import { whom } from '../../src/followups/whom.ts'
import { debrief, met } from './a-conversation.ts'

const about = (text: string, name = 'Maria Keller') =>
  whom(met({}, { contact: { name, address: 'm@northwind.example', aliases: [] }, debrief: debrief(text) }))
const turned = (text: string, name?: string) => spokenTo(text, about(text, name))

describe('words about the contact', () => {
  test.each([
    ['that she rewrites every plan by hand', 'that you rewrite every plan by hand'],
    ['she said to learn SQL first', 'you said to learn SQL first'],
    ['She still works nights, and she likes it', 'You still work nights, and you like it'],
    ['how he keeps a list of everything he has to print', 'how you keep a list of everything you have to print'],
    ['that she was the only one, and is so still', 'that you were the only one, and are so still'],
    ['she plans two weeks and leaves the rest open', 'you plan two weeks and leave the rest open'],
    ['he reads them and then throws them away', 'you read them and then throw them away'],
    ['he never hurries', 'you never hurry'],
    ['he always says it every November', 'you always say it every November'],
    ['he says that nobody reads it', 'you said that nobody reads it'],
    ['what does she look for', 'what do you look for'],
    ['why was she so sure', 'why were you so sure'],
    ['her story of the two doors', 'your story of the two doors'],
    ['what it cost her to leave', 'what it cost you to leave'],
    ['how they asked her what she wants', 'how they asked you what you want'],
    ['that it made him laugh', 'that it made you laugh'],
    ['his honesty about the pay', 'your honesty about the pay'],
    ['that the drawings are hers', 'that the drawings are yours'],
    ['she taught herself to draw', 'you taught yourself to draw'],
    ['she’d do it again', "you'd do it again"],
    ["she's never late", 'you are never late'],
    ["he's been there for ten years", 'you have been there for ten years'],
    ["she'll send the list", "you'll send the list"],
    ['Maria tests everything with tape', 'You test everything with tape'],
    ['that Maria always asks twice', 'that you always ask twice'],
    ["Maria's remark about the doors", 'Your remark about the doors'],
    ["maria's remark about the doors", 'your remark about the doors'],
    ['Mrs Keller says it is never about money', 'You said it is never about money'],
    ['that Ms. Keller has no office', 'that you have no office'],
    ['how Maria Keller began', 'how you began'],
    ['what I learned from Maria', 'what I learned from you'],
    ['she hires for curiosity and asks what he repaired last', 'you hire for curiosity and ask what he repaired last'],
    ["that I'm the first driver who ever rang her", "that I'm the first driver who ever rang you"],
    ['she said "I never read them" and laughed', 'you said "I never read them" and laughed'],
    ['She left. She came back.', 'You left. You came back.'],
    ['they never ask, she said', 'they never ask, you said'],
  ])('%j are said to her or him as %j', (text, expected) => {
    expect(turned(text)).toEqual({ text: expected, sure: true })
  })

  test.each([
    ['that her boss told her she may go'],
    ['how a nurse looks at her ward'],
    ['Priya Nair said she never plans'],
    ['what Ilse said when she left'],
    ['that somebody who hires looks at her hands'],
  ])('%j may be about somebody else', (text) => {
    expect(turned(text).sure).toBe(false)
  })

  test.each([
    ['nobody reads portfolios'],
    ['how you listen first'],
    ['your story of the nurse and how she began'],
    ['I should have asked sooner'],
    ['that Maria Lopez drew it'],
    ['the tape on the floor'],
    [''],
  ])('%j stays as it is', (text) => {
    expect(turned(text)).toEqual({ text, sure: true })
  })

  test('speak of a man although his name could be anybody’s', () => {
    expect(turned('his bread never fails', 'Kim Baker').text).toBe('your bread never fails')
  })

  test('do not take an ordinary word for a name', () => {
    expect(turned('it will take a while', 'Will Page').text).toBe('it will take a while')
  })

  test('of a megabyte are read in no time', () => {
    for (const piece of ['she ', '“', '"', 'and runs ', 'Maria ', 'her, ', '\n'])
      expect(turned(piece.repeat(1_000_000 / piece.length)).text).not.toBe('')
  }, 10_000)
})

test.each([
  ['uses', 'use'],
  ['passes', 'pass'],
  ['watches', 'watch'],
  ['carries', 'carry'],
  ['lies', 'lie'],
  ['buys', 'buy'],
  ['organizes', 'organize'],
  ['goes', 'go'],
  ["doesn't", "don't"],
  ['discuss', 'discuss'],
  ['drew', 'drew'],
])('%j after "you" is %j', (verb, expected) => {
  expect(afterYou(verb)).toBe(expected)
})
