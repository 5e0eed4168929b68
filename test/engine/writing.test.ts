// Notes that a model writes, beside the turns of the engine: no turn waits for it, nothing is written twice, and whatever it does
// the owner gets a note.

import { describe, expect, test } from 'vitest'
import { restsUntil, type Writing } from '../../src/engine/writing.ts'
import { openDesk } from '../../src/language/desk.ts'
import { loadPrompts } from '../../src/language/load-prompts.ts'
import type { Model, ModelReply, ModelRequest } from '../../src/language/model.ts'
import { allConversations, saveConversation } from '../../src/store/conversations.ts'
import { readJournal } from '../../src/store/journal.ts'
import { failuresInARow, spentOn } from '../../src/store/model-budget.ts'
import { invitation, letter, MARIA, type Office, OWNER, openOffice, outreach } from './office.ts'

const prompts = loadPrompts('prompts')
const words =
  'I wrote to you some days ago about your move from nursing into design, and I know how full an inbox gets.\n\nWould you have 20 minutes for a talk, at a time that suits you? A short no is fine as well.'
const good: ModelReply = {
  reply: 'text',
  text: JSON.stringify({ body: words, facts: [] }),
  plain: false,
  tokens: { input: 900, output: 100 },
}
const bad: ModelReply = { reply: 'failure', because: 'did not answer in time', tokens: { input: 0, output: 0 } }

/** A model that answers when it is told to. */
function promptedModel() {
  const asked: ModelRequest[] = []
  const waiting: ((reply: ModelReply) => void)[] = []
  const state = { most: 0 }
  const model: Model = {
    name: 'small',
    ask: (request, signal) => {
      asked.push(request)
      return new Promise((resolve) => {
        waiting.push(resolve)
        state.most = Math.max(state.most, waiting.length)
        signal.addEventListener('abort', () => resolve(bad))
      })
    },
  }
  return { model, asked, state, answers: (reply: ModelReply) => waiting.shift()?.(reply) }
}

type Prompted = ReturnType<typeof promptedModel>

/** An office with a desk at which this model writes. */
function officeWith(
  { model }: Prompted,
  rules: Partial<Writing['rules']> = {},
  office: Office = openOffice('2026-03-02 09:00'),
) {
  const desk = openDesk(model)
  const writing: Writing = {
    desk,
    prompts,
    samples: '',
    rules: { prices: { input: 1, output: 10 }, daily: { tokens: 100_000, money: null }, ...rules },
  }
  Object.assign(office.parts, { writing })
  return { office, desk }
}

const NUDGE_DUE = '2026-03-11 09:30'
const ask = (office: Office, name = 'Maria Keller', address = MARIA) =>
  office.arrives(outreach(name, address, `outreach-${address}`, '2026-03-02 09:05'))
const approvals = (office: Office) =>
  office.sent.filter(({ to, raw }) => to === OWNER && /^Subject: .*to approve/m.test(raw))

async function beginNudge(prompted: Prompted, rules: Partial<Writing['rules']> = {}) {
  const { office, desk } = officeWith(prompted, rules)
  ask(office)
  await office.until('2026-03-02 09:10')
  await office.until(NUDGE_DUE)
  return { office, desk }
}

const finish = async (office: Office, prompted: Prompted, reply: ModelReply, desk: Writing['desk']) => {
  prompted.answers(reply)
  await desk.idle()
  await office.settle()
}

const writtenIn = (office: Office) => {
  const id = office.taken.find(({ conversationId }) => conversationId !== '')?.conversationId ?? ''
  return readJournal(office.database, id).filter(({ event }) => event.type === 'draft-written')
}

describe('a note by the model', () => {
  test('is written beside the turn, and asked about when it is there', async () => {
    const prompted = promptedModel()
    const { office, desk } = await beginNudge(prompted)
    expect(prompted.asked).toHaveLength(1)
    expect(approvals(office)).toEqual([])
    await finish(office, prompted, good, desk)
    const { text } = await office.latestToOwner('to approve')
    expect(text).toContain('A short no is fine as well.')
    expect(text).toContain('Written by the model small, which does not say from what.')
    expect(text).toMatch(/Dear [\s\S]*Jonas Albrecht/)
    expect(writtenIn(office)).toHaveLength(1)
  })

  test('takes nothing more than it took', async () => {
    const prompted = promptedModel()
    const { office, desk } = await beginNudge(prompted)
    expect(spentOn(office.database, '2026-03-11').tokens).toBeGreaterThan(4000)
    await finish(office, prompted, good, desk)
    expect(spentOn(office.database, '2026-03-11')).toEqual({ calls: 1, tokens: 1000, money: 0.0019 })
  })

  test('holds up nothing: other mail is read and answered meanwhile', async () => {
    const prompted = promptedModel()
    const { office } = await beginNudge(prompted)
    const before = office.sent.length
    ask(office, 'Tom Berg', 'tom@berg.example')
    await office.until('2026-03-11 09:40')
    expect(office.sent.length).toBeGreaterThan(before)
  })

  test('is no longer wanted when the contact has answered meanwhile', async () => {
    const prompted = promptedModel()
    const { office, desk } = await beginNudge(prompted)
    office.arrives(
      letter({
        from: `Maria <${MARIA}>`,
        to: OWNER,
        subject: 'Re: Your move from nursing to design',
        text: 'Gladly, some time next week.\r\n\r\nMaria',
        id: 'yes@northwind.example',
        date: '2026-03-11 09:31',
        inReplyTo: `outreach-${MARIA}`,
      }),
    )
    await office.until('2026-03-11 09:35')
    await finish(office, prompted, good, desk)
    expect(approvals(office)).toEqual([])
    expect(prompted.asked).toHaveLength(1)
  })

  test('is begun anew when its facts changed meanwhile', async () => {
    const prompted = promptedModel()
    const { office, desk } = await beginNudge(prompted)
    const conversation = allConversations(office.database)[0]!
    saveConversation(office.database, { ...conversation, sinceThen: ['I passed the exam.'] }, null)
    await finish(office, prompted, good, desk)
    expect(approvals(office)).toEqual([])
    expect(prompted.asked).toHaveLength(2)
    expect(prompted.asked[1]?.messages[1]?.content).toContain('I passed the exam.')
    await finish(office, prompted, good, desk)
    expect(approvals(office)).toHaveLength(1)
  })

  test('is mended once, with what was wrong named', async () => {
    const prompted = promptedModel()
    const { office, desk } = await beginNudge(prompted)
    const wrong = { body: `${words} Please keep me in mind for any opening.`, facts: [] }
    prompted.answers({ ...good, text: JSON.stringify(wrong) } as ModelReply)
    await new Promise((resolve) => setImmediate(resolve))
    expect(prompted.asked[1]?.messages.at(-1)?.content).toContain('as if it asked for a job')
    await finish(office, prompted, good, desk)
    expect((await office.latestToOwner('to approve')).text).toContain('A short no is fine as well.')
  })

  test('is one at a time', async () => {
    const prompted = promptedModel()
    const { office, desk } = officeWith(prompted)
    for (const name of ['ann', 'ben', 'cem']) ask(office, `${name} Doe`, `${name}@${name}.example`)
    await office.until('2026-03-02 09:10')
    await office.until(NUDGE_DUE)
    for (let note = 0; note < 3; note += 1) await finish(office, prompted, good, desk)
    expect(approvals(office)).toHaveLength(3)
    expect(prompted.state.most).toBe(1)
  })
})

describe('the template is used', () => {
  test('when the model fails, and the owner is told', async () => {
    const prompted = promptedModel()
    const { office, desk } = await beginNudge(prompted)
    await finish(office, prompted, bad, desk)
    const { text } = await office.latestToOwner('to approve')
    expect(text.replace(/\s+/g, ' ')).toContain('Written from the template: the model did not answer in time.')
    expect(failuresInARow(office.database)).toMatchObject({ count: 1, last: 'did not answer in time' })
  })

  test('when the day has had its tokens, without asking', async () => {
    const prompted = promptedModel()
    const { office } = await beginNudge(prompted, { daily: { tokens: 1000, money: null } })
    expect(prompted.asked).toEqual([])
    const { text } = await office.latestToOwner('to approve')
    expect(text.replace(/\s+/g, ' ')).toContain('the model has written all that it may in a day')
  })

  test('when the day has had its money, without asking', async () => {
    const prompted = promptedModel()
    const { office } = await beginNudge(prompted, { daily: { tokens: 1e6, money: 0.01 } })
    expect(prompted.asked).toEqual([])
    const { text } = await office.latestToOwner('to approve')
    expect(text.replace(/\s+/g, ' ')).toContain('the model has cost all that it may in a day')
  })

  test('while the model rests after three failures; then one note tries it again', async () => {
    const prompted = promptedModel()
    const { office, desk } = officeWith(prompted)
    for (const name of ['ann', 'ben', 'cem', 'dan']) ask(office, `${name} Doe`, `${name}@${name}.example`)
    await office.until('2026-03-02 09:10')
    await office.until(NUDGE_DUE)
    for (let note = 0; note < 3; note += 1) await finish(office, prompted, bad, desk)
    expect(prompted.asked).toHaveLength(3)
    expect(approvals(office)).toHaveLength(4)
    const { text } = await office.latestToOwner('to approve')
    expect(text.replace(/\s+/g, ' ')).toContain('the model rests after several failures')
    expect(restsUntil(failuresInARow(office.database))).toBe('2026-03-11T08:45:00.000Z')
  })

  test('for a note that was begun three times and never finished', async () => {
    const prompted = promptedModel()
    const { office, desk } = await beginNudge(prompted)
    desk.stop()
    for (let start = 0; start < 3; start += 1) {
      const again = officeWith(prompted, {}, office)
      await office.settle()
      again.desk.stop()
    }
    expect(prompted.asked).toHaveLength(3)
    expect(approvals(office)).toHaveLength(1)
  })
})

test('a rest is twice as long after each further failure, and six hours at most', () => {
  const lastAt = '2026-03-11T08:00:00.000Z'
  const rests = [0, 2, 3, 4, 5, 8, 50].map((count) => restsUntil({ count, lastAt, last: '' }))
  expect(rests).toEqual([
    null,
    null,
    '2026-03-11T08:15:00.000Z',
    '2026-03-11T08:30:00.000Z',
    '2026-03-11T09:00:00.000Z',
    '2026-03-11T14:00:00.000Z',
    '2026-03-11T14:00:00.000Z',
  ])
})

test('what was being written when the program was stopped is written after the next start, once', async () => {
  const prompted = promptedModel()
  const { office, desk } = await beginNudge(prompted)
  desk.stop()
  await desk.idle()
  await office.settle()
  expect(approvals(office)).toEqual([])
  const again = officeWith(prompted, {}, office)
  await office.settle()
  prompted.answers(bad) // of the first start: nobody listens any more
  await finish(office, prompted, good, again.desk)
  expect(approvals(office)).toHaveLength(1)
  expect(writtenIn(office)).toHaveLength(1)
})

test('a stopped desk says so when asked, and calls nobody', async () => {
  const prompted = promptedModel()
  const { desk } = await beginNudge(prompted)
  let calls = 0
  desk.onReady = () => {
    calls += 1
  }
  desk.stop()
  await desk.idle()
  expect([calls, desk.hasNews(), desk.isBusy()]).toEqual([0, false, false])
})

describe('the question list', () => {
  const question = 'What did the first night on your new ward teach you?'

  async function beforeATalk(reply: ModelReply) {
    const prompted = promptedModel()
    const { office, desk } = officeWith(prompted)
    ask(office)
    await office.until('2026-03-02 09:10')
    const times = ['20260312T130000Z', '20260312T132000Z'] as const
    office.arrives(
      invitation(`Maria <${MARIA}>`, 'talk@northwind.example', '2026-03-02 10:00', ...times, `outreach-${MARIA}`),
    )
    await office.until('2026-03-10 14:05')
    const waiting = office.sent.some(({ raw }) => /^Subject: .*questions for/m.test(raw))
    await finish(office, prompted, reply, desk)
    return { prompted, waiting, ...(await office.latestToOwner('questions for')) }
  }

  test('holds questions of the model, marked as such, as soon as they are there', async () => {
    const text = JSON.stringify({ questions: [question, 'Do you like it?'] })
    const { prompted, waiting, text: mail } = await beforeATalk({ ...good, text } as ModelReply)
    expect(prompted.asked[0]?.form.name).toBe('questions')
    expect(waiting).toBe(false)
    expect(mail).toMatch(
      /\d\. What did the first night on your new ward teach you\?\n {3}\(suggested by the model small\)/,
    )
    expect(mail).not.toContain('Do you like it?')
  })

  test('comes from the bank when the model fails', async () => {
    const { text } = await beforeATalk(bad)
    expect(text).toContain('QUESTIONS')
    expect(text).not.toContain('suggested by')
  })
})
