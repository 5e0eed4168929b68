// Which questions a meeting gets: out of the bank, by goals, field, outreach, what was passed on, and what others told.

import { describe, expect, test } from 'vitest'
import { goals } from '../../src/config/goals.ts'
import type { Conversation } from '../../src/conversation/conversation.ts'
import type { Material } from '../../src/conversation/material.ts'
import { directions } from '../../src/followups/bank/closing.ts'
import { questionBank } from '../../src/followups/bank/index.ts'
import type { Field } from '../../src/followups/bank/question.ts'
import { chooseQuestions } from '../../src/followups/choose-questions.ts'
import { fieldOf } from '../../src/followups/contact-field.ts'
import { toldElsewhere } from '../../src/followups/told-elsewhere.ts'
import { conversation, debrief, meeting, met, outreach, owner, reply, scheduled } from './a-conversation.ts'

/** One title for each field, as it stands under a name. */
const titles: Readonly<Record<Field, string>> = {
  technology: 'Senior Software Developer, Quillpost',
  data: 'Lead Data Scientist',
  design: 'UX Designer and partner',
  product: 'Product Manager, Payments',
  marketing: 'Head of Marketing',
  sales: 'Key Account Manager',
  finance: 'Auditor, Brandt & Sons',
  law: 'Solicitor, family matters',
  health: 'Nurse manager, surgical ward',
  education: 'Head Teacher, Elm Street School',
  research: 'Professor, Institute for Soil',
  'public-sector': 'City Council, housing department',
  'non-profit': 'Fundraiser, Open Door Charity',
  engineering: 'Process Engineer, bottling',
  media: 'Editor, The Evening Page',
  hospitality: 'Chef, Restaurant Linden',
  trades: 'Master carpenter',
  operations: 'Head of Logistics, West',
  people: 'Human Resources Partner',
  environment: 'Adviser, renewables',
}
const fields = Object.keys(titles) as Field[]

const contactIn = (field: Field | null, address = 'maria@northwind.example'): Conversation =>
  scheduled(
    {},
    {
      contact: { name: 'Maria Keller', address, aliases: [] },
      subject: 'Your advice',
      thread: [
        { ...outreach, text: 'Dear Maria, would you have 20 minutes for me?' },
        reply(`Gladly.\n\nMaria Keller\n${field === null ? 'Northwind' : titles[field]}`),
      ],
    },
  )

const chosen = (facts: Conversation, goals: readonly string[], others: readonly Conversation[] = []) =>
  chooseQuestions(facts, { ...owner, goals }, 1, others)

describe('the field of a contact', () => {
  test.each(fields)('%s is read from the title under the name', (field) => {
    expect(fieldOf(contactIn(field))).toBe(field)
  })

  test.each([
    ['nothing tells it', contactIn(null)],
    ['one word of many does not tell it', conversation({ thread: [reply('I know some teachers, too.')] })],
    [
      'what is theirs lies at the owner’s place',
      conversation({
        subject: 'Your maps',
        thread: [
          { ...outreach, text: 'Your sheet hangs in my classroom: my pupils and our teachers learn from your lines.' },
        ],
      }),
    ],
    [
      'the owner speaks of himself',
      conversation({
        subject: 'Your advice',
        thread: [
          { ...outreach, text: 'I am a nurse on a surgical ward. I work with patients. Would you have 20 minutes?' },
        ],
      }),
    ],
    [
      'two fields are as likely',
      conversation({ thread: [reply('We are lawyers and accountants; I do litigation and my partner does audit.')] }),
    ],
  ])('is none where %s', (_why, facts) => {
    expect(fieldOf(facts)).toBeNull()
  })

  test('is the present one of somebody who changed', () => {
    const facts = conversation({
      subject: 'Your move from nursing to design',
      thread: [reply('I left the hospital, and I run a UX team and a design studio now.')],
    })
    expect(fieldOf(facts)).toBe('design')
  })
})

describe('every list', () => {
  const goalSets: readonly (readonly string[])[] = [
    [],
    ...goals.map((goal) => [goal]),
    ['insight', 'the-job-itself', 'new-contacts'],
    ['feedback', 'my-skills', 'who-i-am', 'help-me'],
    goals,
    ['no-such-goal'],
  ]
  test.each([null, ...fields])(
    'for the field %s has ten that differ, a hard one, and the next step at the end',
    (field) => {
      for (const set of goalSets) {
        const { questions, spare } = chosen(contactIn(field), set)
        expect(new Set(questions.map(({ text }) => text)).size).toBe(10)
        expect(questions[0]?.place).toBe('opening')
        expect(questions.filter(({ hard }) => hard)).toHaveLength(1)
        expect(questions.slice(6).map(({ text }) => questionBank.find((one) => one.text === text)?.topic)).toEqual(
          directions,
        )
        const foreign = questionBank.filter(
          (one) => one.fields.length > 0 && !one.fields.some((name) => name === field),
        )
        expect(questions.filter(({ text }) => foreign.some((one) => one.text === text))).toEqual([])
        expect(new Set([...questions, ...spare].map(({ text }) => text)).size).toBe(questions.length + spare.length)
        expect([...questions, ...spare].map(({ id }) => id)).toEqual(
          [...questions, ...spare].map((_one, index) => index + 1),
        )
      }
    },
  )

  test('is the same when it is chosen again', () => {
    expect(chosen(contactIn('law'), ['insight'])).toEqual(chosen(contactIn('law'), ['insight']))
  })

  test.each(goals)('serves the goal %s where it is the first', (goal) => {
    const { questions } = chosen(contactIn('finance'), [goal, 'the-job-itself'])
    const serving = questionBank.filter((one) => one.goals.some((name) => name === goal))
    expect(questions.some(({ text }) => serving.some((one) => one.text === text))).toBe(true)
  })

  test.each(fields)(
    'has one question, and no more than three, that only somebody of the field %s can answer',
    (field) => {
      const own = questionBank.filter((one) => one.fields.some((name) => name === field))
      const { questions } = chosen(contactIn(field), ['insight', 'the-job-itself'])
      const count = questions.filter(({ text }) => own.some((one) => one.text === text)).length
      expect(count).toBeGreaterThanOrEqual(1)
      expect(count).toBeLessThanOrEqual(3)
    },
  )
})

describe('what the owner wrote', () => {
  const shorts = (subject: string) => chosen({ ...contactIn(null), subject }, []).questions.map(({ short }) => short)

  test.each([
    ['Your own studio', 'First two years of the venture'],
    ['Your move into law', 'What made the change possible'],
    [
      'Which courses and degrees matter',
      'Which experience and education helped|Certificates that count, and that do not',
    ],
  ])('%s brings a question about it', (subject, expected) => {
    expect(shorts(subject).some((short) => expected.split('|').includes(short))).toBe(true)
  })

  test('brings no question about a change or a venture that it does not speak of', () => {
    const all = goals.flatMap((goal) => chosen(contactIn(null), [goal]).questions.map(({ short }) => short))
    expect(all).not.toContain('What made the change possible')
    expect(all).not.toContain('First two years of the venture')
  })
})

describe('two contacts', () => {
  const addresses = Array.from({ length: 30 }, (_one, index) => `person${index}@northwind.example`)
  const text = (facts: Conversation, others: readonly Conversation[] = []) =>
    chosen(facts, ['insight', 'the-job-itself'], others)
      .questions.map((one) => one.text)
      .join('\n')

  test('of one organisation never get the same list', () => {
    const lists = addresses.map((address) => text(contactIn('health', address)))
    expect(new Set(lists).size).toBe(addresses.length)
  })

  test('share fewer questions once a colleague has them', () => {
    const shared = (others: boolean) =>
      addresses.slice(1).map((address) => {
        const first = contactIn('health', addresses[0])
        const list = chosen(first, ['insight', 'the-job-itself'])
        const known = { ...first, id: 'other', questionList: list }
        const next = chosen(
          { ...contactIn('health', address), id: 'c2' },
          ['insight', 'the-job-itself'],
          others ? [known] : [],
        )
        return next.questions.filter((one) => list.questions.some((asked) => asked.text === one.text)).length
      })
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
    expect(sum(shared(true))).toBeLessThan(sum(shared(false)) / 2)
  })
})

describe('another meeting with the same contact', () => {
  test('gets none of the questions of the first', () => {
    const first = chosen(contactIn('data'), ['insight'])
    const again = chooseQuestions(
      { ...contactIn('data'), questionList: { ...first, removed: ['Gone?'] } },
      { ...owner, goals: ['insight'] },
      2,
    )
    expect(again.meeting).toBe(2)
    expect(again.questions).toHaveLength(10)
    const former = first.questions.map(({ text }) => text)
    expect([...again.questions, ...again.spare].filter(({ text }) => former.includes(text))).toEqual([])
    expect(again.removed).toEqual(['Gone?', ...former])
  })
})

describe('what the owner passed on', () => {
  const read = (over: Partial<Material>): Material => ({
    title: 'How wards sleep',
    from: 'Hospital Weekly',
    date: '2026-02-20T08:00:00.000Z',
    url: 'https://weekly.example/wards',
    text: 'Text.',
    messageId: null,
    ...over,
  })
  const about = (...material: readonly Material[]) =>
    chosen({ ...contactIn(null), material }, ['insight'])
      .questions.slice(1, 4)
      .map(({ text }) => text)

  test('brings a question with its title, and leaves the list at ten', () => {
    expect(about(read({ title: 'How wards sleep | Hospital Weekly' }))[0]).toMatch(/“How wards sleep”[^|]*\?$/)
    expect(chosen({ ...contactIn(null), material: [read({})] }, []).questions).toHaveLength(10)
  })

  test('brings two questions at most, the newest first', () => {
    const texts = about(
      read({ title: 'The first piece' }),
      read({ title: 'The second piece' }),
      read({ title: 'The third piece' }),
    )
    expect(texts[0]).toContain('“The third piece”')
    expect(texts[1]).toContain('“The second piece”')
    expect(texts[2]).not.toContain('“')
  })

  test.each([
    [
      'a page on which somebody is looked for',
      { title: 'Ward Planner (f/m)', url: 'https://northwind.example/careers/123' },
      /such a page|in that place/,
    ],
    ['a profile', { title: 'Maria Keller', url: 'https://www.linkedin.com/in/mk' }, /your profile/],
  ])('%s brings a question of its own sort', (_what, over, expected) => {
    expect(about(read(over))[0]).toMatch(expected)
  })

  test.each([
    'Wards',
    'Fwd: "Sleep" again',
    'Are wards awake?',
    `${'Long '.repeat(20)}title`,
    'see https://x.example/1',
    '',
  ])('a title that would not read well in a sentence brings none: %s', (title) => {
    expect(about(read({ title })).filter((text) => text.includes('“'))).toEqual([])
  })
})

describe('what three others told', () => {
  const told = (name: string, notes: string, field: Field = 'data'): Conversation => ({
    ...contactIn(field, `${name.toLowerCase()}@elsewhere.example`),
    id: name,
    contact: { name: `${name} Berg`, address: `${name.toLowerCase()}@elsewhere.example`, aliases: [] },
    thread: [reply(`Gladly.\n\n${name} Berg\n${titles[field]}`)],
    stage: met().stage,
    debrief: debrief(null, { notes }),
  })
  const topics = (others: readonly Conversation[]) => {
    const { questions, spare } = chosen(contactIn('data'), ['the-job-itself'], others)
    return [...questions, ...spare].map(({ text }) => questionBank.find((one) => one.text === text)?.topic)
  }
  const days = ['Ana', 'Ben', 'Cleo'].map((name) => told(name, 'Half of her time goes into meetings\nthen mails'))

  test('is not asked again', () => {
    expect(topics([])).toContain('time')
    expect(topics(days.slice(0, 2))).toContain('time')
    expect(topics(days)).not.toContain('time')
  })

  test('is known by its words, too: what they say of the very things that a question asks', () => {
    const question = questionBank.find(({ text }) => text.startsWith('How do you tell somebody that the numbers'))!
    const isTold = (...notes: readonly string[]) =>
      toldElsewhere(
        contactIn('data'),
        notes.map((one, index) => told(`P${index}`, one)),
      ).isTold(question)
    const notes = [
      'When the numbers are not what people hoped, she shows them the raw table first',
      'he writes down beforehand what they hope the numbers will say',
      'Never brings bad numbers by mail to those who hoped for better',
    ]
    expect(isTold(...notes.slice(0, 2))).toBe(false)
    expect(isTold(...notes)).toBe(true)
    expect(isTold('Numbers, numbers', 'she hoped for rain', 'numbers again')).toBe(false)
    expect(isTold(notes.join('\n'))).toBe(false)
  })

  test('is asked again where they work in another field', () => {
    expect(
      topics(['Ana', 'Ben', 'Cleo'].map((name) => told(name, 'Half of her time goes into meetings', 'law'))),
    ).toContain('time')
  })

  test('is asked again where one person told it three times', () => {
    expect(
      topics([told('Ana', 'Half of her day is mail\nMost of her time is meetings\n20% of her week is work')]),
    ).toContain('time')
  })

  const hints = (others: readonly Conversation[]) =>
    chosen(contactIn('data'), ['key-people'], others).questions.flatMap(({ hint }) => (hint === null ? [] : [hint]))

  test('is asked again where they disagree, with both lines', () => {
    const others = [
      told('Ana', 'You need a certificate. Otherwise nobody reads on'),
      told('Ben', 'the SQL certificate helped, she said'),
      told('Cleo', 'Nobody asks for certificates.'),
    ]
    expect(hints(others)).toEqual([
      'Your notes disagree about a certificate: two said that it matters, one that it does not. Ana Berg: “You need a certificate.” Cleo Berg: “Nobody asks for certificates.” Ask again.',
    ])
  })

  test.each<[string, readonly string[]]>([
    ['they agree', ['You need a certificate', 'A certificate is essential']],
    ['one only wonders', ['You need a certificate', 'not sure whether the certificate matters']],
    ['they speak of two things', ['You need a certificate', 'a bootcamp is a waste']],
    ['one person says both', ['You need a certificate\nNobody asks for a certificate']],
    ['it is a condition', ['the certificate matters', 'the certificate matters only if you have no degree']],
  ])('has no hint where %s', (_why, notes) => {
    expect(hints(notes.map((text, index) => told(`P${index}`, text)))).toEqual([])
  })

  test('is not taken from a private line', () => {
    const secret = told('Ana', 'fine talk')
    const others = [
      { ...secret, debrief: debrief(null, { notes: 'fine', privateNotes: ['You need a certificate'] }) },
      told('Ben', 'Nobody asks for certificates'),
    ]
    expect(hints(others)).toEqual([])
  })
})

test('a meeting that was never listed still has its card', () => {
  expect(meeting().number).toBe(1)
  expect(chosen(scheduled(), []).meeting).toBe(1)
})
