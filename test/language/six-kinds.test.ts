// The texts of the kinds around the two thank-yous, as they come out of their templates: golden notes, and many that are drawn.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Conversation, KindName } from '../../src/conversation/conversation.ts'
import type { NamedPerson } from '../../src/conversation/introduction.ts'
import { usualSending } from '../../src/conversation/sending.ts'
import { kinds } from '../../src/followups/index.ts'
import { runGates } from '../../src/gates/index.ts'
import { loadTemplates } from '../../src/language/load-templates.ts'
import { noteOf } from '../../src/language/note-of.ts'
import { renderTold } from '../../src/language/write-draft.ts'
import {
  advice,
  cadence,
  conversation,
  debrief,
  meeting,
  met,
  outreach,
  owner,
  reply,
  scheduled,
} from '../followups/a-conversation.ts'
import { kindSituations } from './six-kinds.ts'

const templates = loadTemplates(new URL('../../prompts/', import.meta.url).pathname)
const setting = { kinds, cadence, sending: usualSending, owner }
const write = (kind: KindName, facts: Conversation, key: string, variant = 0) =>
  renderTold(templates, kind, facts, setting, { key, variant })
const found = (kind: KindName, facts: Conversation, body: string) => {
  const note = noteOf(kind, body, facts, owner)
  return note === null ? [] : runGates(note)
}

describe('a note', () => {
  test.each(Object.entries(kindSituations))('%s', async (name, { kind, key, facts }) => {
    const { subject, body } = write(kind, facts, key)
    const text = subject === null ? `${body}\n` : `Subject: ${subject}\n\n${body}\n`
    await expect(text).toMatchFileSnapshot(`notes/${name.replace(/’/g, '').replace(/ /g, '-')}.txt`)
  })

  test.each(Object.entries(kindSituations))('%s passes every gate', (_name, { kind, key, facts }) => {
    expect(found(kind, facts, write(kind, facts, key).body)).toEqual([])
  })
})

const names = ['Maria Keller', 'Samuel Oyelaran', 'Inês Duarte', 'Lena Vogel', 'Dr. Ngozi Okafor', 'Tom Berg', '']
const people = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom('northwind.example', 'kettle.example', 'gmail.com'), fc.nat(99))
  .map(([name, domain, n]) => ({
    contact: { name, address: `${name.split(' ').at(-1)?.toLowerCase() || 'mail'}${n}@${domain}`, aliases: [] },
  }))
const stays = fc.constantFrom(
  'how you sat with the night shift before you drew a line',
  'the two doors of the ward in Ulm',
  'nobody reads portfolios, they read the first page',
  'that one should ask the cleaners first',
)
const deeds = fc.subarray(['read the Ulm report', 'shadow a ward planner for a day', 'put three drawings on one page'])
const sentences = fc.constantFrom(
  'I read the piece on wards with two doors and thought of you.',
  'called her on Monday and learned a great deal about corridors',
  'What would you look at first in a long corridor?',
)
const namedAt = '2026-03-05T13:20:00.000Z'
const became = fc.record({
  conversationId: fc.constant('c2'),
  wroteAt: fc.constant('2026-03-06T09:00:00.000Z'),
  talkAt: fc.constantFrom(null, '2026-03-17T09:00:00.000Z'),
  metAt: fc.constantFrom(null, '2026-03-24T09:00:00.000Z'),
})
const priya = became.map(
  (one): NamedPerson => ({ name: 'Priya Nair', address: null, organisation: null, namedAt, became: one }),
)
const base = '2026-04-07T07:00:00.000Z'
const told = { at: '2026-04-20T10:00:00.000Z', text: 'I start at Northlight Maps in May' }

const drawn: Readonly<Record<string, [KindName, string, fc.Arbitrary<Conversation>]>> = {
  'a friendly answer': [
    'gracious-no',
    'gracious-no',
    fc.tuple(people, fc.boolean(), priya).map(([who, names, one]) =>
      conversation({
        ...who,
        stage: { name: 'closed', outcome: 'declined', meeting: null },
        thread: [outreach, reply('I am sorry, I cannot.')],
        referrals: names ? [one] : [],
      }),
    ),
  ],
  'a confirmation': [
    'confirmation',
    '',
    fc
      .tuple(
        people,
        fc.constantFrom('video', 'phone', 'in-person', null),
        fc.constantFrom('https://meet.example/abc', '+49 30 5550 0142', 'Kettle Lane 4', null),
        fc.constantFrom('America/New_York', 'Asia/Tokyo', 'Europe/Berlin', null),
      )
      .map(([who, medium, place, contact]) => {
        const facts = scheduled(
          { start: '2026-03-12T13:00:00.000Z', end: '2026-03-12T13:20:00.000Z', medium, place },
          who,
        )
        return { ...facts, negotiation: { ...facts.negotiation, zones: { owner: null, contact } } }
      }),
  ],
  'a report': [
    'referral-report',
    'referral-report:priya-nair',
    fc.tuple(people, priya, fc.option(sentences)).map(([who, one, sentence]) =>
      met(
        {},
        {
          ...who,
          referrals: [one],
          given: sentence === null ? {} : { 'referral-report:priya-nair': sentence },
        },
      ),
    ),
  ],
  'a word to keep in touch': [
    'keep-in-touch',
    `keep-in-touch:${base}`,
    fc.tuple(people, sentences, stays).map(([who, sentence, struck]) =>
      met(
        {},
        {
          ...who,
          stage: { name: 'closed', outcome: 'finished', meeting: meeting() },
          thread: [outreach, { ...outreach, at: base, kind: 'note', text: 'Thank you again.' }],
          debrief: debrief(struck),
          given: { [`keep-in-touch:${base}`]: sentence },
        },
      ),
    ),
  ],
  'a note with news': [
    'news',
    `news:${told.at}`,
    fc.tuple(people, stays, deeds, fc.option(priya)).map(([who, struck, done, one]) =>
      met(
        {},
        {
          ...who,
          news: [told],
          debrief: debrief(struck),
          advice: advice(...done.map((text) => [text, 'done', null] as const)),
          referrals: one === null ? [] : [one],
        },
      ),
    ),
  ],
}

describe.each(Object.entries(drawn))('%s', (_what, [kind, key, conversations]) => {
  test('passes every gate, has no gap and one signature', () => {
    fc.assert(
      fc.property(conversations, fc.nat(5), (facts, variant) => {
        const { body } = write(kind, facts, key, variant)
        expect(body).not.toMatch(/\n{3}|[ \t]\n| {2}| [.,:;]|\.\.|\(\)|\bundefined\b|\bnull\b|\[object/)
        expect(body.split('\n')[0]).toMatch(/^(?:Dear .+|Hello),$/)
        expect(body.endsWith('\n\nBest regards,\nJonas Albrecht')).toBe(true)
        expect(found(kind, facts, body)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('has three shapes at least, which differ between people and with every further try', () => {
    const [facts] = fc.sample(conversations, { numRuns: 1, seed: 7 })
    const tries = [0, 1, 2].map((variant) => write(kind, facts!, key, variant).body)
    expect(new Set(tries).size).toBe(3)
    const others = ['a.brandt', 'chen', 'd.okoro', 'farida', 'g.lund', 'hana.kim', 'ivo', 'r.santos'].map((name) => {
      const contact = { ...facts!.contact, address: `${name}@northwind.example` }
      return write(kind, { ...facts!, contact }, key).body
    })
    expect(new Set(others).size).toBeGreaterThanOrEqual(3)
  })

  test('is said in one line for a stranger’s text of many lines', () => {
    const [facts] = fc.sample(conversations, { numRuns: 1, seed: 3 })
    const lines = 'x\n'.repeat(500_000)
    const contact = { name: lines, address: 'm@northwind.example', aliases: [] }
    const stage =
      facts!.stage.name === 'scheduled'
        ? { ...facts!.stage, meeting: { ...facts!.stage.meeting, place: lines } }
        : facts!.stage
    const { body } = write(kind, { ...facts!, contact, stage, subject: lines }, key)
    expect(body.length).toBeLessThan(5_000)
    expect(body.split('\n')).not.toContain('x')
  })
})
