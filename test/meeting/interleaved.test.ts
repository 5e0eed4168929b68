// Answers between the quoted lines: the new words alone do not tell which time they are about.

import { expect, test } from 'vitest'
import { emptyNegotiation, negotiate } from '../../src/meeting/negotiate.ts'
import type { Negotiation } from '../../src/meeting/negotiation.ts'
import { messageOf } from './thread-file.ts'

const owner = { addresses: ['robin@vale.test'], zone: 'Europe/Berlin' }
const contact = { name: 'Maria', address: 'maria@ortega.example.com' }

/** `text` is the whole body; its new words are the lines without `>`. */
function hear(before: Negotiation, by: 'owner' | 'contact', text: string, hour: number): Negotiation {
  const at = `2026-03-02T${hour}:00:00.000Z`
  const words = text
    .split('\n')
    .filter((line) => !line.startsWith('>') && !line.endsWith('wrote:'))
    .join('\n')
    .trim()
  const message = messageOf({ sentAt: at, sentOffsetMinutes: 60, text })
  return negotiate(before, { by, at, text: words, owner, contact, message })
}

const offered = hear(
  emptyNegotiation,
  'owner',
  'Two ideas:\n\nTuesday 10 March at 10:00?\n\nWednesday 11 March at 14:00?\n\nRobin',
  10,
)

const reply = (toTuesday: string, toWednesday: string) =>
  `On 2 Mar 2026, at 10:00, Robin wrote:

> Two ideas:
>
> Tuesday 10 March at 10:00?

${toTuesday}

> Wednesday 11 March at 14:00?

${toWednesday}

> Robin

Maria`

function outcome(negotiation: Negotiation): string {
  const { meeting } = negotiation
  if (!meeting) return '-'
  return meeting.start ?? meeting.options.map((option) => `[${option.start}]`).join(' ')
}

const cases = [
  ["No, I'm in Leeds that day.", 'Yes, perfect.', '2026-03-11T13:00:00.000Z'],
  ['Yes, that works.', 'No, sorry.', '2026-03-10T09:00:00.000Z'],
  ['That works.', 'That works, too.', '[2026-03-10T09:00:00.000Z] [2026-03-11T13:00:00.000Z]'],
  ['No.', 'Nope, sorry.', '-'],
  ["I can't then, unfortunately.", 'Could we make it 15:00?', '[2026-03-11T14:00:00.000Z]'],
  [
    'Let me check with my team.',
    "Let me see whether I'm back.",
    '[2026-03-10T09:00:00.000Z] [2026-03-11T13:00:00.000Z]',
  ],
  ['Nein, da bin ich verreist.', 'Ja, das passt.', '2026-03-11T13:00:00.000Z'],
  ['Non, je suis en déplacement.', "Oui, c'est parfait.", '2026-03-11T13:00:00.000Z'],
  ['No, estoy fuera.', 'Sí, perfecto.', '2026-03-11T13:00:00.000Z'],
] as const

test.each(cases)('%s / %s', (tuesday, wednesday, expected) =>
  expect(outcome(hear(offered, 'contact', reply(tuesday, wednesday), 12))).toBe(expected),
)

test('a yes above the quotation of a single time takes it', () => {
  const one = hear(emptyNegotiation, 'owner', 'Could we talk on Tuesday 10 March at 10:00?', 10)
  const after = hear(one, 'contact', 'Yes, gladly!\n\n> Could we talk on Tuesday 10 March at 10:00?\n\nMaria', 12)
  expect(outcome(after)).toBe('2026-03-10T09:00:00.000Z')
})

test('a yes above the quotation of two times takes neither', () => {
  const after = hear(offered, 'contact', 'Yes!\n\n> Tuesday 10 March at 10:00?\n>\n> Wednesday 11 March at 14:00?', 12)
  expect(outcome(after)).toBe('[2026-03-10T09:00:00.000Z] [2026-03-11T13:00:00.000Z]')
})

test('what was quoted of an older mail is no question', () => {
  const after = hear(offered, 'contact', '>> Monday 9 March at 8:00?\n\nYes, perfect.', 12)
  expect(outcome(after)).toBe('[2026-03-10T09:00:00.000Z] [2026-03-11T13:00:00.000Z]')
})
