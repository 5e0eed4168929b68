// A note that somebody else has already is tried in other words, the same way every time.

import { describe, expect, test } from 'vitest'
import { usualSending } from '../../src/conversation/sending.ts'
import { kinds } from '../../src/followups/index.ts'
import { liquid } from '../../src/language/liquid.ts'
import type { Templates } from '../../src/language/template.ts'
import { writeDraft } from '../../src/language/write-draft.ts'
import { cadence, conversation, owner } from '../followups/a-conversation.ts'

const setting = { kinds, cadence, sending: usualSending, owner }
const SHAPES = [
  'I wrote to you last week about your move into design. If it is a busy time, a word when it would suit better is plenty.',
  'Last Monday I asked whether you would talk with me about leaving the wards. Perhaps my letter went under; no hurry at all on my side.',
  'A short line after mine of last week: should a talk about drawing and nursing fit into your spring, I would be glad, and if not, I understand.',
]
const shaped: Templates = new Map([
  [
    'nudge',
    {
      kind: 'nudge',
      to: 'contact',
      subject: null,
      body: liquid.parse(
        `Dear Maria,\n\n{% assign shape = variant | modulo: 3 %}{% case shape %}${SHAPES.map((shape, n) => `{% when ${n} %}${shape}`).join('')}{% endcase %}\n\nJonas Albrecht`,
      ),
    },
  ],
])
const letter = (shape: string) => `Dear Paul,\n\n${shape}\n\nJonas Albrecht`
const colleague = (shape: string, address = 'paul@northwind.example') => ({
  contact: 'Paul Ried',
  address,
  organisation: null,
  kind: 'nudge',
  body: letter(shape),
})
const write = (taken: readonly string[]) =>
  writeDraft(
    shaped,
    'nudge',
    conversation(),
    setting,
    taken.map((shape) => colleague(shape)),
  )

const shapeOf = async (taken: readonly string[]): Promise<string> => {
  const { body } = await write(taken)
  return SHAPES.find((shape) => body.includes(shape)) ?? ''
}

describe('the words of a note', () => {
  test('are the same every time', async () => {
    expect(await shapeOf([])).not.toBe('')
    expect(await shapeOf([])).toBe(await shapeOf([]))
  })

  test('are others where a colleague has these, and others again where two have them', async () => {
    const first = await shapeOf([])
    const second = await shapeOf([first])
    const third = await shapeOf([first, second])
    expect([first, second, third].toSorted()).toEqual(SHAPES.toSorted())
    expect((await write([first])).stops).toEqual([])
  })

  test('are the first where all are taken, and the owner is told', async () => {
    const written = await write(SHAPES)
    expect(written.body).toContain(await shapeOf([]))
    expect(written.stops).toEqual([expect.stringContaining('Paul Ried has the same note but for names')])
  })
})
