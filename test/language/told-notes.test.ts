// Forty very different people tell of their talks, and every note that comes of it could be sent as it is.

import { describe, expect, test } from 'vitest'
import type { Conversation, KindName } from '../../src/conversation/conversation.ts'
import { usualSending } from '../../src/conversation/sending.ts'
import { kinds } from '../../src/followups/index.ts'
import { thankYou } from '../../src/followups/thank-you.ts'
import { variantOf } from '../../src/followups/variant.ts'
import { runGates } from '../../src/gates/index.ts'
import { lookalike } from '../../src/gates/lookalike.ts'
import type { Note, OtherNote } from '../../src/gates/note.ts'
import { loadTemplates } from '../../src/language/load-templates.ts'
import { noteOf } from '../../src/language/note-of.ts'
import { renderTold, writeDraft } from '../../src/language/write-draft.ts'
import { cadence, conversation, followUp, owner } from '../followups/a-conversation.ts'
import { debriefed, monthTold, settingOf, type Told, toldDebriefs } from './told-debriefs.ts'

const templates = loadTemplates('prompts')
const withMonth = toldDebriefs.filter(({ month }) => month !== undefined)
const nudged = followUp('nudge:1', 'nudge', { status: 'sent', at: '2026-03-11T09:00:00.000Z', version: 1 })
const nobody = { contact: { name: 'Ada Lund', address: 'ada@northwind.example', organisation: null } }
const cases = [
  ...toldDebriefs.map((told) => ['thank-you', told.who, told] as const),
  ...withMonth.map((told) => ['month-note', told.who, told] as const),
]

function conversationFor(kind: KindName, told: Told) {
  return kind === 'month-note' ? monthTold(told) : debriefed(told)
}

async function written(kind: KindName, told: Told, others: readonly OtherNote[] = []): Promise<string> {
  return (await writeDraft(templates, kind, conversationFor(kind, told), settingOf(told), others)).body
}

function noteFor(kind: KindName, told: Told, body: string, others: readonly OtherNote[] = []): Note {
  const note = noteOf(kind, body, conversationFor(kind, told), settingOf(told).owner, others)
  if (note === null) throw new Error(`${kind} goes to no contact`)
  return { ...note, contact: { ...note.contact, organisation: 'One House' } }
}

function asOther(told: Pick<Told, 'contact'>, kind: string, body: string): OtherNote {
  return { contact: told.contact.name, address: told.contact.address, organisation: 'One House', kind, body }
}

describe('the note', () => {
  test.each(cases)('%s of %s passes every gate without a remark', async (kind, _who, told) => {
    const { remarks, stops } = await writeDraft(templates, kind, conversationFor(kind, told), settingOf(told))
    expect({ remarks, stops }).toEqual({ remarks: [], stops: [] })
  })

  test.each(toldDebriefs.map((told) => [told.who, told] as const))(
    'of %s passes the gates in each of its twelve wordings',
    (_who, told) => {
      const facts = debriefed(told)
      const bodies = Array.from(
        { length: 12 },
        (_, variant) => renderTold(templates, 'thank-you', facts, settingOf(told), { variant }).body,
      )
      expect(new Set(bodies).size).toBe(12)
      expect(bodies.flatMap((body) => runGates(noteFor('thank-you', told, body)))).toEqual([])
    },
  )

  test.each(toldDebriefs.map((told) => [told.who, told] as const))(
    'of %s needs no more than was told',
    (_who, told) => {
      expect(thankYou.lacks(debriefed(told))).toBeNull()
    },
  )
})

describe('colleagues who compare', () => {
  test.each(['thank-you', 'month-note'] as const)(
    'have no two %s notes that are the same but for names',
    async (kind) => {
      const others: OtherNote[] = []
      const alike: string[] = []
      for (const told of kind === 'thank-you' ? toldDebriefs : withMonth) {
        const body = await written(kind, told, others)
        if (lookalike(noteFor(kind, told, body, others)).length > 0) alike.push(told.who)
        others.push(asOther(told, kind, body))
      }
      expect(alike).toEqual([])
    },
  )

  test.each<[string, number, Partial<Conversation>]>([
    ['after seven days', 4, {}],
    ['after an absence', 3, { absentUntil: '2026-03-13' }],
    ['on the day they asked for', 3, { parkedUntil: '2026-09-01', stage: { name: 'answered' } }],
    ['for the second time', 3, { followUps: nudged }],
  ])('have different nudges %s, and each passes the gates', (_what, count, over) => {
    const facts = conversation(over)
    const first = variantOf(facts)
    const bodies = Array.from({ length: 12 }, (_, index) => {
      const variant = 12 - first + index
      return renderTold(templates, 'nudge', facts, { kinds, cadence, sending: usualSending, owner }, { variant }).body
    })
    const different = bodies.slice(0, count)
    expect(new Set(bodies).size).toBe(count)
    const alike = different.filter((body, index) => {
      const others = different.slice(0, index).map((other) => asOther(nobody, 'nudge', other))
      const note = noteOf('nudge', body, facts, owner, others)
      return note === null || runGates(note).length > 0
    })
    expect(alike).toEqual([])
  })
})

/** Read aloud, one by one, before they were kept. */
const KEPT = [
  'a nurse who wants to read data',
  'a student of logistics',
  'a veteran who looks at project work',
  'a doctor of physics leaving the university',
  'a parent coming back after nine years',
  'an engineer of 58',
  'somebody who dictates',
  'a musician who wants to make instruments',
  'a refugee physician',
  'a journalist',
  "a baker's apprentice",
  'a lawyer who wants to make wine',
]

test.each(cases.filter(([, who]) => KEPT.includes(who)))('%s of %s reads as kept', async (kind, who, told) => {
  await expect(`${await written(kind, told)}\n`).toMatchFileSnapshot(
    `notes/told/${who.replaceAll(/[^\w]+/g, '-')}-${kind}.txt`,
  )
})
