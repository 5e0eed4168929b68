// What is worth a word about an outreach that has left, how it is said, and that it is never said twice in a week.

import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/gates/note.ts'
import { composeNoticed } from '../../src/owner/noticed-mail.ts'
import { outreachRemark, worthSaying } from '../../src/owner/outreach-remark-mail.ts'
import { justAsked, service, setting } from './conversations.ts'

const AT = '2026-02-25T09:02:00.000Z'
const finding = (gate: string, level: Finding['level'] = 'warn'): Finding => ({
  gate,
  level,
  words: null,
  because: `About ${gate}.`,
})
const job = finding('job-ask', 'stop')
const gates = (findings: readonly Finding[]) => findings.map(({ gate }) => gate)

describe('worth a word', () => {
  test.each<[string, readonly Finding[], readonly string[]]>([
    ['is something serious', [job], ['job-ask']],
    ['are two small things', [finding('length'), finding('referrer')], ['length', 'referrer']],
    ['is no single small thing', [finding('length')], []],
    ['is style never', [finding('tone'), finding('signature')], []],
    ['is style not even beside a small thing', [finding('tone'), finding('length')], []],
    ['is not what he names in his own mail', [finding('unsourced', 'stop'), finding('hidden', 'stop')], []],
    [
      'are three things at most, the serious first',
      [finding('length'), finding('referrer'), finding('closed-question'), job],
      ['job-ask', 'length', 'referrer'],
    ],
    ['is each gate once', [job, { ...job, because: 'Again.' }], ['job-ask']],
  ])(/* biome-ignore format: a table */ '%s', (_what, findings, said) => {
    expect(gates(worthSaying(findings, {}, AT))).toEqual(said)
  })

  test('is not what was said within the week', () => {
    expect(worthSaying([job], { 'job-ask': '2026-02-19T22:00:00.000Z' }, AT)).toEqual([])
    expect(gates(worthSaying([job], { 'job-ask': '2026-02-18T08:00:00.000Z' }, AT))).toEqual(['job-ask'])
  })
})

test('nothing is said where there is nothing to say', () => {
  expect(outreachRemark([])).toBeNull()
})

test('it stands in the mail that goes out anyway, as a thing for the next time', () => {
  const findings: readonly Finding[] = [
    { gate: 'time-ask', level: 'stop', words: '45 minutes', because: 'It asks for 45 minutes; thirty are the very most.' },
    { gate: 'length', level: 'warn', words: null, because: 'It has 240 words; more than 125 are rarely read here.' },
  ] // biome-ignore format: a table
  const { text } = composeNoticed({ conversation: justAsked, setting, service, at: AT, told: null, findings })
  expect(text).toContain(
    [
      'A few things for the next time; this one has left, and nothing is lost:',
      '- It asks for 45 minutes; thirty are the very most ("45 minutes").',
      '- It has 240 words; more than 125 are rarely read here.',
      '',
      'If this is a mistake, answer with',
    ].join('\n'),
  )
})
