// Drafts that the owner changed are found in the journal.

import { expect, test } from 'vitest'
import type { Draft } from '../../src/conversation/conversation.ts'
import type { Effect } from '../../src/conversation/effect.ts'
import type { Event } from '../../src/conversation/event.ts'
import { saveConversation } from '../../src/store/conversations.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { writeJournal } from '../../src/store/journal.ts'
import { ownEdits } from '../../src/store/own-edits.ts'
import { conversation } from '../followups/a-conversation.ts'

const at = '2026-03-11T09:00:00.000Z'
let keys = 0

function opened(): Database {
  const database = openDatabase(':memory:')
  for (const id of ['c1', 'c2']) saveConversation(database, conversation({ id }), null)
  return database
}

function note(database: Database, conversationId: string, event: Event, effects: readonly Effect[]): void {
  keys += 1
  writeJournal(database, { conversationId, eventKey: `key-${keys}`, event, stage: 'met', because: '', effects })
}

function drafted(database: Database, id: string, body: string, followUp = 'thank-you:1'): void {
  note(database, id, { at, type: 'draft-written', followUp, body, remarks: [] }, [])
}

function approved(database: Database, id: string, body: string, followUp = 'thank-you:1'): void {
  const to = { name: '', address: 'maria@northwind.example' }
  const draft: Draft = { version: 2, to, subject: '', body, inReplyTo: null, references: [], remarks: [] }
  const event: Event = {
    at,
    type: 'owner-answered',
    about: { mail: 'approval', followUp, version: 2 },
    command: { command: 'send' },
  }
  note(database, id, event, [{ effect: 'send-note', followUp, kind: 'thank-you', draft, notBefore: at }])
}

test('an edit is the last draft and what was approved in its place, the newest first', () => {
  const database = opened()
  drafted(database, 'c1', 'first draft')
  drafted(database, 'c1', 'second draft')
  drafted(database, 'c1', 'a nudge', 'nudge:1')
  approved(database, 'c1', 'my own words')
  drafted(database, 'c2', 'draft for Tom')
  approved(database, 'c2', 'words for Tom')
  expect(ownEdits(database, 10)).toEqual([
    { conversationId: 'c2', drafted: 'draft for Tom', sent: 'words for Tom' },
    { conversationId: 'c1', drafted: 'second draft', sent: 'my own words' },
  ])
  expect(ownEdits(database, 1)).toHaveLength(1)
})

test('what was approved as it was drafted is no edit, and neither is what was never approved', () => {
  const database = opened()
  drafted(database, 'c1', 'a draft')
  approved(database, 'c1', 'a draft\n')
  drafted(database, 'c2', 'another draft')
  expect(ownEdits(database, 10)).toEqual([])
})
