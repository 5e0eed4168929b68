import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/conversation/command.ts'
import { readCommand } from '../../src/owner/read-command.ts'
import { contextFor } from './contexts.ts'

const context = contextFor({ mail: 'told', followUp: 'debrief:1:2026-03-05T19:00:00.000Z', kind: 'debrief' })
const read = (text: string): Command => readCommand(text, { ...context, at: '2026-03-05T20:00:00.000Z' })

type Debrief = Extract<Command, { command: 'debrief' }>
function debrief(text: string): Debrief {
  const command = read(text)
  if (command.command !== 'debrief') throw new Error(`read as ${JSON.stringify(command)}`)
  return command
}
const advice = (text: string) => debrief(text).advice.map((item) => `${item.kind}: ${item.text}`)
const people = (text: string) =>
  debrief(text).referrals.map(({ name, address, organisation }) =>
    [name, address, organisation].map((part) => part ?? '-').join(' | '),
  )

describe('a short line says that it did not take place, or when it will', () => {
  test.each([
    ['no show', { command: 'no-show' }],
    ['No-show.', { command: 'no-show' }],
    ['noshow', { command: 'no-show' }],
    ["she didn't come", { command: 'no-show' }],
    ['He did not show up', { command: 'no-show' }],
    ['no show\nI waited half an hour', { command: 'no-show' }],
    ['cancelled', { command: 'cancelled' }],
    ['She cancelled', { command: 'cancelled' }],
    ['moved thu 15:00', { command: 'moved', start: '2026-03-12T19:00:00.000Z', end: null, zone: 'America/New_York' }],
    [
      'It was moved to Monday at 11',
      { command: 'moved', start: '2026-03-09T15:00:00.000Z', end: null, zone: 'America/New_York' },
    ],
    ['skip', { command: 'skip' }],
    ['stop', { command: 'stop' }],
    ['help', { command: 'help' }],
    ['moved', { command: 'unknown', read: 'moved', meant: 'moved thu 15:00' }],
    ['moved to next week', { command: 'unknown', read: 'moved to next week', meant: 'moved thu 15:00' }],
    ["it didn't happen", { command: 'unknown', read: "it didn't happen", meant: 'cancelled' }],
    ['later 2h', { command: 'unknown', read: 'later 2h', meant: null }],
    ['yes', { command: 'unknown', read: 'yes', meant: null }],
    ['thanks', { command: 'unknown', read: 'thanks', meant: null }],
    ['canceled it', { command: 'unknown', read: 'canceled it', meant: 'cancelled' }],
    ['', { command: 'unknown', read: '', meant: null }],
  ])('%j', (text, command) => {
    expect(read(text)).toEqual(command)
  })

  test('a story that begins like one of these words is a story', () => {
    expect(debrief('She moved to Berlin when she was thirty and never looked back.').struck).toBeNull()
    expect(
      debrief('Cancelled projects taught her the most, she said: the one at Acme ended after two years.').notes,
    ).toMatch(/^Cancelled/)
  })
})

const numbered = `1. That she still writes code every Friday, ten years into managing people.

2. Read "Working Identity" by Herminia Ibarra
- join the Interaction Guild
take the research course at the open university
Go to the design fair in May
Shorten the portfolio to three case studies

3. Priya Nair, Acme, priya@acme.test
Jonas Weber (Northwind)

4. She offered to look at my portfolio.
private: she may leave Initech in the summer`

describe('answers by number', () => {
  test('each part goes where its number says', () => {
    expect(debrief(numbered)).toEqual({
      command: 'debrief',
      struck: 'That she still writes code every Friday, ten years into managing people.',
      notes: numbered.split('\nprivate:')[0],
      privateNotes: ['she may leave Initech in the summer'],
      advice: [
        { kind: 'reading', text: 'Read "Working Identity" by Herminia Ibarra' },
        { kind: 'organisation', text: 'join the Interaction Guild' },
        { kind: 'course', text: 'take the research course at the open university' },
        { kind: 'event', text: 'Go to the design fair in May' },
        { kind: 'change', text: 'Shorten the portfolio to three case studies' },
      ],
      referrals: [
        { name: 'Priya Nair', address: 'priya@acme.test', organisation: 'Acme' },
        { name: 'Jonas Weber', address: null, organisation: 'Northwind' },
      ],
      pledges: [{ by: 'contact', text: 'look at my portfolio', on: null }],
    })
  })

  test('brackets, dashes, labels and repeated questions number as well', () => {
    const texts = [
      '1) her honesty about how slow hiring is\n2) she told me to read The Design of Everyday Things\n3) nobody',
      '(1) her honesty about how slow hiring is\n(2) read The Design of Everyday Things\n(3) -',
      '1 - her honesty about how slow hiring is\n2 - read The Design of Everyday Things\n3 - none',
      'struck: her honesty about how slow hiring is\nadvice: read The Design of Everyday Things\npeople: none',
      'Struck me: her honesty about how slow hiring is\nTo do: read The Design of Everyday Things',
      '**1.** her honesty about how slow hiring is\n**2.** read The Design of Everyday Things',
      'What stayed with you most?\nher honesty about how slow hiring is\n\nWhat did they advise you to do? One per line.\nread The Design of Everyday Things\n\nWhom did they name?\nnobody',
      '1. What stayed with you most? Finish the sentence as if to Maria: "What stayed with me most is …"\nher honesty about how slow hiring is\n\n2. What did Maria advise you to do? One per line.\nread The Design of Everyday Things\n\n3. Whom did Maria name? Name, and address or employer.\nnobody\n\n4. Anything else?\nno',
      'What stayed with me most is her honesty about how slow hiring is\n\nread The Design of Everyday Things\n\nnobody',
    ]
    for (const text of texts) {
      expect(debrief(text), text).toMatchObject({
        struck: expect.stringMatching(/^her honesty about how slow hiring is$/),
        advice: [{ kind: 'reading', text: 'read The Design of Everyday Things' }],
        referrals: [],
      })
    }
  })

  test('the questions themselves, broken by a mail program, are no part of the answers', () => {
    const text = `1. What stayed with you most? Finish the sentence as if to Maria: "What
stayed with me most is …"
that she sat with the night shift for a week

2. What did Maria advise you to do? One per line.
read Working Identity

3. Whom did Maria name? Name, and address or employer. And will Maria
introduce you, or may you use the name?
Priya Nair at Acme. She will introduce me.

4. What did you promise each other, and by when?
I send her my sketches by Monday

5. Anything else: an opening that Maria spoke of unasked? And is this
more for you than before, as much, or less?
more than before`
    expect(debrief(text)).toMatchObject({
      struck: 'that she sat with the night shift for a week',
      advice: [{ kind: 'reading', text: 'read Working Identity' }],
      referrals: [{ name: 'Priya Nair', organisation: 'Acme', how: 'introduces' }],
      pledges: [{ by: 'owner', text: 'send her my sketches', on: '2026-03-09' }],
      fit: 'up',
    })
    expect(debrief(text).openings).toBeUndefined()
  })

  test('a list with numbers of its own stays within its answer', () => {
    const text =
      '1. the weekly critique that anyone may join\n2.\n1. read the field guide\n2. join the guild\n3. ask for feedback early\n\n3. Priya Nair at Acme'
    expect(advice(text)).toEqual([
      'reading: read the field guide',
      'organisation: join the guild',
      'other: ask for feedback early',
    ])
    expect(people(text)).toEqual(['Priya Nair | - | Acme'])
  })

  test('what a mail program broke into two lines is one piece of advice', () => {
    const text =
      '2. Look into the part-time certificate of the institute for applied\nergonomics before paying for a whole degree\nJoin the guild'
    expect(advice(text)).toEqual([
      'course: Look into the part-time certificate of the institute for applied ergonomics before paying for a whole degree',
      'organisation: Join the guild',
    ])
  })
})

describe('what struck', () => {
  test.each([
    ['1. it was great, very nice', null],
    ['1. Nothing special', null],
    ['1. She was really lovely and very helpful!', null],
    ['1. -', null],
    [
      '1. What stayed with me most is that half her week is writing, not drawing',
      'that half her week is writing, not drawing',
    ],
    ['1. I was struck by how few meetings they hold', 'how few meetings they hold'],
    ['It was great, very nice. We talked a lot.', null],
    [
      'Great talk. What struck me most was that she hires for curiosity, not for tools.',
      'that she hires for curiosity, not for tools.',
    ],
    ['She told me that nobody reads cover letters there. Lovely office.', 'that nobody reads cover letters there.'],
    ['I was surprised how much of the job is negotiating budgets.', 'how much of the job is negotiating budgets.'],
    ['Nice weather. He said the first year nearly broke him.', 'He said the first year nearly broke him.'],
    ['I should talk to Priya Nair.', null],
  ])('%j', (text, struck) => {
    expect(debrief(text).struck).toBe(struck)
  })
})

describe('dictated without order', () => {
  const messy =
    'ok so that went well I think. Maria is great. What surprised me most is that she never applied for a job, every one came through somebody she had helped. She told me to read Working Identity by Herminia Ibarra and join the Interaction Guild, they meet on Tuesdays. I should talk to Priya Nair at Acme, she runs their research team. Also take the statistics course at the open university. And go to the Northside design fair in May. Off the record, her team is being reorganised and she may leave.'

  test('advice, people and what struck are found; nothing else is', () => {
    expect(debrief(messy)).toEqual({
      command: 'debrief',
      struck: 'that she never applied for a job, every one came through somebody she had helped.',
      notes: messy.slice(0, messy.indexOf(' Off the record')),
      privateNotes: ['her team is being reorganised and she may leave.'],
      advice: [
        { kind: 'reading', text: 'read Working Identity by Herminia Ibarra' },
        { kind: 'organisation', text: 'join the Interaction Guild, they meet on Tuesdays' },
        { kind: 'person', text: 'talk to Priya Nair at Acme, she runs their research team' },
        { kind: 'course', text: 'take the statistics course at the open university' },
        { kind: 'event', text: 'go to the Northside design fair in May' },
      ],
      referrals: [{ name: 'Priya Nair', address: null, organisation: 'Acme' }],
    })
  })

  test.each([
    ['She said I should update my portfolio.', ['change: update my portfolio']],
    ['He suggested that I rewrite the summary on my CV.', ['change: rewrite the summary on my CV']],
    ['They recommended reading the annual report of the guild.', ['reading: reading the annual report of the guild']],
    ['He advised me not to take the degree.', ['decision: not to take the degree']],
    [
      'She thinks I should decide between research and design first.',
      ['decision: decide between research and design first'],
    ],
    ['I should have asked about pay.', []],
    ['We talked about reading, courses and fairs.', []],
    ['She reads a lot and goes to every fair.', []],
    ['Should I join the guild?', []],
    ['Maria told me to subscribe to the Field Notes newsletter.', ['reading: subscribe to the Field Notes newsletter']],
    ['My homework: ask two former clients for feedback.', ['person: ask two former clients for feedback']],
  ])('%j', (text, expected) => {
    expect(advice(text)).toEqual(expected)
  })
})

describe('people', () => {
  test.each([
    ['3. Priya Nair', ['Priya Nair | - | -']],
    ['3. Priya Nair at Acme', ['Priya Nair | - | Acme']],
    ['3. Priya Nair <Priya.Nair@Acme.test>', ['Priya Nair | priya.nair@acme.test | -']],
    ['3. priya@acme.test', ['- | priya@acme.test | -']],
    [
      '3. - Priya Nair (Acme)\n- Tom van Dijk, head of design at Northwind',
      ['Priya Nair | - | Acme', 'Tom van Dijk | - | Northwind'],
    ],
    ['3. Talk to Priya Nair from Acme', ['Priya Nair | - | Acme']],
    ['3. Priya Nair and Jonas Weber', ['Priya Nair | - | -', 'Jonas Weber | - | -']],
    ['3. nobody', []],
    ['3. no', []],
  ])('%j', (text, expected) => {
    expect(people(text)).toEqual(expected)
  })
})

describe('private lines', () => {
  test.each([
    ['private: she may leave', ['she may leave'], ''],
    ['1. the open kitchen meetings\nPrivate: she may leave', ['she may leave'], '1. the open kitchen meetings'],
    [
      'off the record: they lost a client\nGood talk about pricing models.',
      ['they lost a client'],
      'Good talk about pricing models.',
    ],
    ['4. Off the record, they lost a client', ['they lost a client'], ''],
    ['- private: one\n- private: two', ['one', 'two'], ''],
    [
      'private: her manager wants to close the whole studio in Leeds and move\nthe rest of the team to Porto\nGood talk about pricing models.',
      ['her manager wants to close the whole studio in Leeds and move the rest of the team to Porto'],
      'Good talk about pricing models.',
    ],
  ])('%j', (text, privateNotes, notes) => {
    expect(debrief(text)).toMatchObject({ privateNotes, notes })
  })

  test('no word of a private line is in notes, advice, people or what struck', () => {
    const command = debrief(
      '1. the open kitchen meetings\nprivate: I should talk to Zelda Quux at Hush, what struck me is Hush',
    )
    const { privateNotes, ...rest } = command
    expect(privateNotes.join()).toContain('Zelda')
    expect(JSON.stringify(rest)).not.toMatch(/Zelda|Hush/)
  })
})
