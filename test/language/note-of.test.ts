// What the gates are told about a conversation: kinds, people, organisation, everything that was said.

import { describe, expect, test } from 'vitest'
import type { KindName } from '../../src/conversation/conversation.ts'
import { usualSending } from '../../src/conversation/sending.ts'
import { kinds } from '../../src/followups/index.ts'
import { findingsOn } from '../../src/language/findings-on.ts'
import { noteOf, outreachOf } from '../../src/language/note-of.ts'
import { organisationOf } from '../../src/language/organisation-of.ts'
import { cadence, conversation, debrief, met, outreach, owner, reply } from '../followups/a-conversation.ts'

const setting = { kinds, cadence, sending: usualSending, owner }

describe('the kind of a note', () => {
  test.each<[KindName, boolean]>([
    ['nudge', true],
    ['thank-you', true],
    ['month-note', true],
    ['confirmation', true],
    ['gracious-no', true],
    ['referral-report', true],
    ['keep-in-touch', true],
    ['news', true],
    ['questions', false],
    ['card', false],
    ['debrief', false],
    ['time-check', false],
    ['month-check', false],
    ['second-person', false],
  ])('%s is read by the gates: %s', (kind, isRead) => {
    expect(noteOf(kind, 'Dear Maria,', met(), owner)?.kind ?? null).toBe(isRead ? kind : null)
  })
})

describe('where a contact works', () => {
  const at = (address: string, text = '', subject = 'A question') =>
    organisationOf(
      conversation({
        contact: { name: 'Maria Keller', address, aliases: [] },
        subject,
        thread: [{ ...outreach, subject, text }],
      }),
    )
  test.each<[string, string, string | null]>([
    ['maria@northwind.example', '', 'northwind'],
    ['maria@northwind.example', 'I like what Northwind does.', 'Northwind'],
    ['maria@southgate-clinic.org', 'I saw Southgate Clinic on the news.', 'Southgate Clinic'],
    ['m.keller@mail.northwind.co.uk', '', 'northwind'],
    ['m.keller@design.northwind.example', '', 'northwind'],
    ['maria@gmail.com', 'I like Gmail.', null],
    ['maria@posteo.net', '', null],
    ['maria@gmail.com', 'I read about your work at Southgate Clinic.', 'Southgate Clinic'],
    ['maria@gmail.com', 'I read about your work at Southgate Clinic and your time with Northwind.', null],
    ['maria@gmail.com', 'your work at night', null],
    ['maria', '', null],
  ])('%s, %j: %s', (address, text, organisation) => {
    expect(at(address, text)).toBe(organisation)
  })
})

describe('a note is not stopped for', () => {
  const facts = met(
    { place: 'Café Einstein, Kirchgasse 4', medium: 'in-person' },
    { debrief: debrief('the tape on the floor'), subject: 'The Zephyr project', thread: [outreach, reply('Gladly!')] },
  )
  const ample =
    'The tape on the floor stays with me. Thank you for making time for me in such a busy week; it helped me to see more clearly what I want to try next.'
  test.each([
    'I walked past Café Einstein again.',
    'The Zephyr project has a place on my wall.',
    'You spent six years on wards, as I did.',
  ])('%s', (sentence) => {
    const body = `Dear Maria,\n\n${ample} ${sentence}\n\nJonas Albrecht`
    expect(findingsOn('thank-you', body, facts, setting).stops).toEqual([])
  })
})

describe('whoever introduced them', () => {
  const by = { conversationId: 'c9', name: 'Priya Nair', address: 'priya@nair.test' }
  test('is known from the conversation in which she named the contact', () => {
    expect(noteOf('nudge', '', conversation({ introducedBy: by }), owner)?.referrer).toBe('Priya Nair')
  })
  test('is read from the outreach itself where no conversation tells', () => {
    const text = 'Dear Ms Keller,\n\nRolf Ahrens suggested that I write to you.\n\nJonas'
    const facts = conversation({ thread: [{ ...outreach, text }] })
    expect(outreachOf(facts, owner, [])?.referrer).toBe('Rolf Ahrens')
  })
})

test('an outreach is judged without what came after it, and itself is no source', () => {
  const facts = conversation({ thread: [outreach, reply('Gladly, on Thursday.')] })
  expect(outreachOf(facts, owner, [])).toMatchObject({ kind: 'outreach', thread: [], body: outreach.text })
})

test('a conversation that did not begin with a mail of the owner’s has no outreach', () => {
  expect(outreachOf(conversation({ thread: [reply('Hello')] }), owner, [])).toBeNull()
})
