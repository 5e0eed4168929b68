import { expect, test } from 'vitest'
import { mayBeOutreach } from '../../src/mail/may-be-outreach.ts'

test.each([
  [
    'a question to a stranger',
    'Your lecture',
    'I heard your lecture on glaciers last week. How does one come to measure ice for a living?',
    true,
  ],
  [
    'a wish without a question mark',
    'Ton livre',
    "J'ai lu ton livre d'une traite, et j'aimerais vraiment en jaser avec toi un de ces jours.",
    true,
  ],
  [
    'a language that nobody planned for',
    'Työsi',
    'Luin haastattelusi lehdestä ja jäin miettimään sitä. Olisiko sinulla parikymmentä minuuttia aikaa jutella työstäsi?',
    true,
  ],
  [
    'an answer',
    'Re: Your lecture',
    'Thank you, and one more thing that I have wondered about since: how deep does one drill?',
    false,
  ],
  ['a note of few words', 'Lunch', 'Lunch tomorrow at one?', false],
  [
    'the dinner of a family',
    'Saturday',
    'Would you bring the children for dinner on Saturday, and could you pick up some bread on your way?',
    false,
  ],
  [
    'a report that asks nothing',
    'Figures',
    'Here are the figures of last month, in the order in which they came in from the stations.',
    false,
  ],
])('%s: %s', (_, subject, text, expected) => {
  expect(mayBeOutreach(text, subject)).toBe(expected)
})
