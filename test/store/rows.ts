// Rows for store tests: only what differs is named.

import type { Conversation } from '../../src/conversation/conversation.ts'
import { openConversation } from '../../src/conversation/open.ts'
import type { Database } from '../../src/store/database.ts'
import type { Arrived } from '../../src/store/inbox.ts'
import type { Outgoing } from '../../src/store/outbox.ts'

export const NOON = '2026-03-02T12:00:00.000Z'
export const LATER = '2026-03-02T13:00:00.000Z'

export function arrived(uid: number, over: Partial<Arrived> = {}): Arrived {
  return {
    identity: `identity ${uid}`,
    head: '',
    folder: 'INBOX',
    role: 'inbox',
    uidValidity: '7',
    uid,
    receivedAt: NOON,
    raw: Buffer.from(`Subject: ${uid}\r\n\r\nHello.`),
    unreadable: null,
    ...over,
  }
}

export function outgoing(purpose: string, over: Partial<Outgoing> = {}): Outgoing {
  return {
    purpose,
    audience: 'contact',
    conversationId: 'c1',
    followUp: 'nudge:1',
    version: 1,
    about: { mail: 'answer' },
    messageId: `${purpose}@albrecht.example`,
    sender: 'jonas@albrecht.example',
    recipient: 'maria@northwind.example',
    raw: Buffer.from('bytes'),
    likeness: '',
    writtenAt: NOON,
    notBefore: NOON,
    notAfter: LATER,
    ...over,
  }
}

export function conversation(id: string, over: Partial<Conversation> = {}): Conversation {
  const contact = { name: 'Maria Keller', address: 'Maria@Northwind.example' }
  return {
    ...openConversation({ id, contact, subject: 'A talk', askedAt: NOON, since: NOON, following: 'yes' }),
    ...over,
  }
}

/** How many messages stand in each state. */
export function countInbox(database: Database): Record<string, number> {
  const rows = database.prepare('SELECT state, count(*) AS count FROM inbox GROUP BY state').all() as {
    state: string
    count: number
  }[]
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}
