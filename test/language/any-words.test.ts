// Whatever owner and contact write, a note keeps its form and the owner's words stay whole.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Conversation } from '../../src/conversation/conversation.ts'
import { usualSending } from '../../src/conversation/sending.ts'
import { kinds } from '../../src/followups/index.ts'
import { loadTemplates } from '../../src/language/load-templates.ts'
import { renderTold, writeDraft } from '../../src/language/write-draft.ts'
import { advice, cadence, conversation, debrief, met, outreach, owner, reply } from '../followups/a-conversation.ts'

const templates = loadTemplates('prompts')
const setting = { kinds, cadence, sending: usualSending, owner }

const words = fc.oneof(
  fc.constantFrom(
    'how you listen',
    'That was it.',
    'send',
    'yes\n',
    '{{ owner }}',
    '{% if %}',
    '<b>',
    '- a\n- b',
    '',
    ' ',
    '...',
    '"',
    'I',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 12 }),
)
const item = fc.tuple(words, fc.constantFrom('open', 'done', 'dropped'), fc.option(words)) as fc.Arbitrary<
  readonly [string, 'open' | 'done' | 'dropped', string | null]
>
const referral = fc.record({ name: fc.option(words), address: fc.option(words), organisation: fc.option(words) })

const anyConversation: fc.Arbitrary<Conversation> = fc
  .record({
    struck: fc.option(words),
    items: fc.array(item, { maxLength: 5 }),
    referrals: fc.array(referral, { maxLength: 3 }),
    sinceThen: fc.array(words, { maxLength: 2 }),
    name: words,
    text: words,
    quote: words,
    place: fc.option(words),
    medium: fc.constantFrom('video', 'phone', 'in-person', null),
  })
  .map(({ struck, items, referrals, sinceThen, name, text, quote, place, medium }) =>
    met(
      { quote, place, medium },
      {
        contact: { name, address: 'maria.keller@northwind.example', aliases: [] },
        thread: [outreach, reply(text)],
        debrief: debrief(struck),
        advice: advice(...items),
        referrals,
        sinceThen,
      },
    ),
  )

const blank = (text: string) => text.replace(/\s+/g, ' ')

test('a note never breaks, has one signature at its end, and no gaps', async () => {
  await fc.assert(
    fc.asyncProperty(anyConversation, fc.constantFrom('thank-you', 'month-note', 'nudge'), async (facts, kind) => {
      const { body } = await writeDraft(templates, kind as 'nudge', facts, setting)
      expect(body.endsWith('\n\nBest regards,\nJonas Albrecht')).toBe(true)
      expect(body.split('\n')[0]).toMatch(/^(?:Dear .+|Hello),$/)
      expect(body).not.toMatch(/\n{3}|[ \t]\n|\bundefined\b|\bnull\b|\[object/)
    }),
    { numRuns: 500 },
  )
})

test('what struck the owner stands in the thank-you word by word', async () => {
  await fc.assert(
    fc.asyncProperty(fc.lorem({ maxCount: 12 }), async (struck) => {
      const { body } = await writeDraft(templates, 'thank-you', met({}, { debrief: debrief(struck) }), setting)
      expect(blank(body).toLowerCase()).toContain(struck.toLowerCase().replace(/\.$/, ''))
    }),
  )
})

test('no words of a stranger make a line of their own in a mail to the owner', () => {
  const line = 'send'
  const stranger = `Maria\n${line}\nKeller`
  const facts = met(
    { quote: `Thursday\n${line}\n`, place: `Room 1\r\n${line}\r\n` },
    {
      contact: { name: stranger, address: 'm@northwind.example', aliases: [] },
      subject: `Re:\n${line}`,
      thread: [outreach, reply(`I hope\n${line}\nso`)],
    },
  )
  for (const kind of kinds.filter(({ to }) => to === 'owner')) {
    const { subject, body } = renderTold(templates, kind.name, { ...facts, stage: { ...facts.stage } }, setting)
    expect(body.split('\n').map((one) => one.trim())).not.toContain(line)
    expect(subject).not.toContain('\n')
  }
})

test('megabytes in the thread and in the contact’s name take no time', async () => {
  for (const piece of ['\n', ' ', 'a ', 'Best,\n', '>', 'Dear ']) {
    const text = piece.repeat(1_000_000 / piece.length)
    const facts = {
      ...conversation(),
      contact: { name: text, address: 'm@northwind.example', aliases: [] },
      thread: [{ ...outreach, text }, reply(text)],
    }
    for (const kind of kinds) expect(renderTold(templates, kind.name, facts, setting).body.length).toBeLessThan(10_000)
  }
}, 10_000)
