import { expect, test } from 'vitest'
import { type Arrival, classify } from '../../src/conversation/classify.ts'
import type { Conversation } from '../../src/conversation/conversation.ts'
import type { Lookup } from '../../src/conversation/match.ts'
import { openConversation } from '../../src/conversation/open.ts'
import { readMessage } from '../../src/conversation/read-message.ts'
import type { Reading } from '../../src/conversation/reading.ts'
import { mail } from '../mail/fixture.ts'

const identity = {
  name: 'Sam Reed',
  addresses: ['sam@example.org'],
  service: ['sam+thanktwice@example.org'],
  zone: 'Europe/Berlin',
}
const askedAt = '2026-03-02T09:00:00.000Z'
const ask = {
  From: 'Sam Reed <sam@example.org>',
  To: 'Maria Lopez <maria@acme.test>',
  'Message-ID': '<ask@example.org>',
}

/** What is understood of each message in the light of those before it, in one conversation with Maria. */
async function understood(...messages: readonly (readonly [Record<string, string>, string])[]): Promise<Reading[]> {
  let conversation: Conversation | null = null
  const readings: Reading[] = []
  for (const [headers, body] of messages) {
    const arrival: Arrival = {
      message: await mail(headers, body),
      receivedAt: '2026-03-04T09:00:00.000Z',
      watched: false,
    }
    const classified = classify(arrival, identity, lookupOf(conversation))
    if (classified.opens !== null)
      conversation = openConversation({
        id: 'c1',
        contact: classified.opens,
        subject: arrival.message.subject,
        askedAt,
        since: askedAt,
        following: 'yes',
      })
    const reading = readMessage(arrival, classified, identity, classified.conversation ?? conversation)
    if (conversation !== null && reading.negotiation !== null)
      conversation = { ...conversation, negotiation: reading.negotiation }
    readings.push(reading)
  }
  return readings
}

function lookupOf(conversation: Conversation | null): Lookup {
  const hers = (found: boolean) => (conversation !== null && found ? [conversation] : [])
  return {
    byMessageId: (id) => hers(id === 'ask@example.org')[0] ?? null,
    byAddress: (address) => hers(address === conversation?.contact.address),
    byDomain: () => [],
    byName: () => [],
  }
}

const first = [
  { ...ask, Subject: 'Introduction' },
  'Dear Maria,\n\ncould we speak about your work on Thursday 12 March at 14:00?\n\nSam',
] as const

const invitationReply = (partstat: string) =>
  [
    {
      Subject: 'Introduction',
      'In-Reply-To': '<ask@example.org>',
      'Content-Type': 'text/calendar; charset=utf-8; method=REPLY',
    },
    [
      'BEGIN:VCALENDAR',
      'METHOD:REPLY',
      'BEGIN:VEVENT',
      'UID:one@example.org',
      'DTSTAMP:20260303T090000Z',
      'DTSTART:20260312T130000Z',
      'ORGANIZER:mailto:sam@example.org',
      `ATTENDEE;PARTSTAT=${partstat}:mailto:maria@acme.test`,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\n'),
  ] as const

test('a first ask under a neutral subject opens a conversation', async () => {
  const [reading] = await understood(first)
  expect(reading).toMatchObject({ kind: 'outreach', sender: 'owner' })
})

test.each([
  ['ACCEPTED', 'accepts'],
  ['TENTATIVE', 'accepts'],
  ['DECLINED', 'declines'],
])('the button %s without words says that she %s', async (partstat, answer) => {
  const [, reading] = await understood(first, invitationReply(partstat))
  expect(reading).toMatchObject({ kind: 'invitation', answer })
})

test('a message that only moves an agreed meeting is no answer', async () => {
  const header = { Subject: 'Re: Introduction', 'In-Reply-To': '<ask@example.org>' }
  const [, yes, moved] = await understood(
    first,
    [header, 'Yes, that works.'],
    [header, 'Could we start at 14:15 instead of 14:00?'],
  )
  expect(yes).toMatchObject({ answer: 'accepts', negotiation: { meeting: { status: 'scheduled' } } })
  expect(moved).toMatchObject({ answer: 'none' })
})

test('a permanent bounce takes back the offer that it carried', async () => {
  const [sent, bounce] = await understood(first, [
    {
      From: 'Mail Delivery System <MAILER-DAEMON@mx.example.org>',
      Subject: 'Undelivered Mail Returned to Sender',
      'In-Reply-To': '<ask@example.org>',
      'Auto-Submitted': 'auto-replied',
    },
    'Your message could not be delivered.\n\n<maria@acme.test>: 550 5.1.1 User unknown',
  ])
  expect(sent?.negotiation?.meeting).toMatchObject({ status: 'proposed' })
  expect(bounce).toMatchObject({ kind: 'bounce', negotiation: { meeting: null } })
})

test('a stranger’s post on a mailing list is a notification, a stranger’s mail is unrelated', async () => {
  const post = { From: 'Dirk Ott <dirk@glass.test>', Subject: '[glass] Re: Kilns', 'List-Id': '<glass.lists.test>' }
  const { 'List-Id': _, ...plain } = post
  const [onList, alone] = await understood([post, 'I agree.'], [plain, 'I agree.'])
  expect(onList).toMatchObject({ kind: 'notification' })
  expect(alone).toMatchObject({ kind: 'unrelated' })
})
