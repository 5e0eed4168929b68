// What the owner gets to prepare a meeting with: facts from the mails, and open questions.

import { describe, expect, test } from 'vitest'
import { goals } from '../../src/config/goals.ts'
import type { Conversation } from '../../src/conversation/conversation.ts'
import { knownFacts } from '../../src/followups/known-facts.ts'
import { chooseQuestions } from '../../src/followups/question-bank.ts'
import { conversation, outreach, owner, reply, scheduled } from './a-conversation.ts'

describe('what is known of a contact', () => {
  const facts = (text: string, address = 'maria@northwind.example') =>
    knownFacts(
      conversation({ contact: { name: 'Maria Keller', address, aliases: [] }, thread: [outreach, reply(text)] }),
      owner,
    ).map((fact) => fact.text)

  test('comes from address, signature and words', () => {
    expect(
      facts(
        'I left the ward ten years ago and still miss the nights. Call me.\n\nMaria\n\nMaria Keller\nHead of Design',
      ),
    ).toEqual([
      'The mail comes from northwind.example: look at what they say there about themselves.',
      'The signature says: Head of Design',
      'On 3 March they wrote: "I left the ward ten years ago and still miss the nights."',
    ])
  })

  test.each(['maria@gmail.com', 'maria@outlook.de', 'maria@yahoo.co.uk', 'maria@gmx.net', 'maria@web.de'])(
    '%s tells no workplace',
    (address) => {
      expect(facts('Gladly.', address)).toEqual([])
    },
  )

  test.each([
    'Thursday at two works for me, I will call you then.',
    'Let me know which slot suits you best, I am free.',
    'Yes.',
  ])('is nothing where the words are about the date: %s', (text) => {
    expect(facts(text, 'maria@gmail.com')).toEqual([])
  })

  test('is never a phone number or a link below the name', () => {
    expect(facts('Gladly.\n\nMaria Keller\nhttps://northwind.example', 'maria@gmail.com')).toEqual([])
  })
})

describe('the questions', () => {
  const chosen = (goals: string[], over: Partial<Conversation> = {}) =>
    chooseQuestions(scheduled({}, over), { ...owner, goals })

  test.each([[[]], [['insight']], [['state-of-the-industry', 'key-people', 'challenges', 'feedback', 'help-them']]])(
    'are ten different open ones with the hard side and the next step, for the goals %j',
    (goals) => {
      const texts = chosen(goals).map(({ text }) => text)
      expect(new Set(texts).size).toBe(10)
      expect(
        texts.filter((text) => !/^(?:how|what|which|whom|who|where|why|from what|if this .* which)\b.*\?$/i.test(text)),
      ).toEqual([])
      expect(texts[5]).toContain('hardest')
      expect(texts[6]).toContain('Whom else')
    },
  )

  test('follow the goals before the outreach', () => {
    const shorts = chosen(['key-people', 'state-of-the-industry', 'feedback']).map(({ short }) => short)
    expect(shorts.slice(2, 5)).toEqual([
      'Who shapes the field',
      'Where the field is going',
      'What to change in how I present myself',
    ])
  })

  test.each(goals)('the goal %s brings a question of its own', (goal) => {
    expect(chosen([goal])[2]?.text).not.toBe(chosen([])[2]?.text)
  })

  test('follow the outreach where no goal says anything', () => {
    expect(chosen([], { subject: 'Your start-up', thread: [] }).map(({ text }) => text)[2]).toContain(
      'your own venture',
    )
  })

  test('never ask for a job', () => {
    const all = [chosen([]), ...goals.map((goal) => chosen([goal]))].flat()
    expect(all.filter(({ text }) => /\b(?:job|hiring|opening|hire|vacanc)/i.test(text))).toEqual([])
  })
})
