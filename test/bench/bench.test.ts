// The bench itself: what it makes is the same each time and as it says, and its judgement follows its figures.

import { describe, expect, test } from 'vitest'
import { commandLine } from './bench-options.ts'
import { chart } from './chart.ts'
import { type MailboxPlan, madeMailbox, outreachesIn } from './made-mailbox.ts'
import { byTurns, median, quantile } from './measure.ts'
import { duration, isMet, type Row } from './row.ts'
import { table } from './table.ts'

const plan: MailboxPlan = {
  seed: 4,
  count: 2_000,
  relevant: 24,
  days: 350,
  until: new Date('2026-03-02T10:00:00Z'),
  owner: { name: 'Ana Ferreira', address: 'ana@bench.example', service: 'ana+thanktwice@bench.example' },
}

describe('a made mailbox', () => {
  const mails = [...madeMailbox(plan)]
  const inbox = mails.filter(({ folder }) => folder === 'INBOX')
  const ids = new Set(mails.map(({ messageId }) => messageId))

  test('is the same for the same seed, and another for another', () => {
    expect([...madeMailbox(plan)]).toEqual(mails)
    expect([...madeMailbox({ ...plan, seed: 5 })]).not.toEqual(mails)
  })

  test('holds as many messages as were asked for, each once, and none is younger than it may be', () => {
    expect(inbox).toHaveLength(plan.count)
    expect(ids.size).toBe(mails.length)
    expect(mails.filter(({ receivedAt }) => receivedAt > plan.until)).toEqual([])
  })

  test('is mostly newsletters, with a share of machines and of people', () => {
    const share = (pattern: RegExp) => inbox.filter(({ raw }) => pattern.test(raw)).length / inbox.length
    expect(share(/^List-Id:/m)).toBeCloseTo(0.6, 1)
    expect(share(/^Auto-Submitted:/m)).toBeCloseTo(0.15, 1)
    expect(share(/^From: Person /m)).toBeCloseTo(0.25, 1)
  })

  test('has one answer to each outreach; most name it, some come from elsewhere, some name nothing', () => {
    const answers = inbox.filter(({ relevant }) => relevant)
    const outreaches = outreachesIn(plan)
    expect(answers).toHaveLength(plan.relevant)
    expect(outreaches).toHaveLength(plan.relevant)
    const named = answers.filter(({ raw }) => outreaches.some(({ messageId }) => raw.includes(messageId)))
    expect(named).toHaveLength(22)
    expect(answers.filter(({ raw }) => /^From: .*@private\./m.test(raw))).toHaveLength(2)
  })
})

describe('the figures', () => {
  const row = (figure: number, bound: Row['bound']): Row => ({
    what: 'a `row` of <figures>',
    ours: '1',
    against: '2',
    aim: 'little',
    figure,
    bound,
    ratio: { is: figure, aim: 1.1 },
    notes: [],
  })

  test.each([
    [1.1, { most: 1.1 }, true, 'yes'],
    [0.55, { most: 1.1 }, true, 'yes, 50 % to spare'],
    [1.32, { most: 1.1 }, false, 'no, by 20 %'],
    [3.3, { most: 1.1 }, false, 'no, off by a factor of 3.0'],
    [0.3, { least: 0.6 }, false, 'no, off by a factor of 2.0'],
    [0, { most: 0 }, true, 'yes'],
    [1, { most: 0 }, false, 'no'],
    [Number.NaN, { most: 1.1 }, false, 'no'],
  ] as const)('%s with %o is judged %s', (figure, bound, met, words) => {
    expect(isMet(row(figure, bound))).toBe(met)
    expect(table([row(figure, bound)])).toContain(`| ${words} |`)
  })

  test('a quantile is a value of the sample, the median lies between the middle two', () => {
    expect(quantile([5, 1, 4, 2, 3], 0.99)).toBe(5)
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1)
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })

  test('of two that are measured by turns each begins once', async () => {
    const order: string[] = []
    const note = (name: string) => async () => order.push(name)
    await byTurns(2, note('a'), note('b'))
    expect(order.join('')).toBe('abba')
  })

  test('the chart is one well-formed picture with every row that has a ratio', () => {
    const svg = chart([row(0.05, { most: 1 }), row(40, { most: 1 }), { ...row(1, { most: 1 }), ratio: null }])
    expect(svg.match(/a row of &lt;figures&gt;/g)).toHaveLength(2)
    const tags = [...svg.matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>/g)].filter(([, , , alone]) => alone === '')
    const open: string[] = []
    for (const [, end, name = ''] of tags) {
      if (end === '') open.push(name)
      else expect(open.pop()).toBe(name)
    }
    expect(open).toEqual([])
    expect(svg).not.toContain('NaN')
  })

  test.each([
    [12_340, '12.3 s'],
    [1_234, '1.23 s'],
    [507.4, '507 ms'],
    [0.0186, '19 µs'],
    [Number.POSITIVE_INFINITY, 'never'],
  ])('%s ms are written %s', (ms, words) => expect(duration(ms)).toBe(words))
})

test('a part of the bench never overwrites the page of the whole', () => {
  expect(commandLine([])).toMatchObject({ write: true, runs: 3, only: [] })
  expect(commandLine(['--only', 'memory noticing'])).toMatchObject({ write: false, only: ['memory', 'noticing'] })
  expect(commandLine(['--quick']).write).toBe(false)
  expect(() => commandLine(['--runs', 'many'])).toThrow('1 to 99')
})
