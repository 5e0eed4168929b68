// Messages, conversations, mails on their way: what the store promises of each.

import { beforeEach, describe, expect, test } from 'vitest'
import {
  dueConversations,
  lookupIn,
  nextAlarm,
  readConversation,
  saveConversation,
} from '../../src/store/conversations.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { addEffect, effectFailed, parkedEffects, takeEffect } from '../../src/store/effects.ts'
import {
  forgetRawBefore,
  moveCursor,
  OUR_FAULT,
  readCursor,
  readWaiting,
  retryFaulted,
  settleMessage,
  storeArrived,
  waitingMessages,
} from '../../src/store/inbox.ts'
import {
  addToOutbox,
  deferOutbox,
  moveOutbox,
  nextReady,
  outboxByMessageId,
  outboxIn,
  withdrawNote,
} from '../../src/store/outbox.ts'
import { arrived, conversation, countInbox, LATER, NOON, outgoing } from './rows.ts'

let database: Database
beforeEach(() => {
  database = openDatabase(':memory:')
})

/** What nobody has decided about, in the order in which it will be. */
const waiting = () => waitingMessages(database, 9).map(({ id }) => readWaiting(database, id).identity)

test('the migrations leave exactly the schema that is written down', async () => {
  const rows = database
    .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name")
    .pluck()
    .all()
  await expect(`${rows.join(';\n\n')};\n`).toMatchFileSnapshot('schema.sql')
})

describe('the inbox', () => {
  test('stores a message and moves the cursor past it', () => {
    storeArrived(database, arrived(5))
    expect(readCursor(database, 'INBOX')).toEqual({ uidValidity: '7', nextUid: 6 })
    expect(waiting()).toEqual(['identity 5'])
  })

  test('neither the row nor the cursor is there when the one of them fails', () => {
    expect(() => storeArrived(database, arrived(5, { uid: Number.NaN }))).toThrow()
    expect(countInbox(database)).toEqual({})
    expect(readCursor(database, 'INBOX')).toBeNull()
  })

  test('takes the same content once, wherever it lies, and still moves the cursor', () => {
    storeArrived(database, arrived(5))
    storeArrived(database, arrived(9, { identity: 'identity 5', folder: 'Sent', role: 'sent' }))
    expect(countInbox(database)).toEqual({ new: 1 })
    expect(readCursor(database, 'Sent')).toEqual({ uidValidity: '7', nextUid: 10 })
  })

  test('a second copy does not bring back what was decided', () => {
    storeArrived(database, arrived(5))
    settleMessage(database, 1, { state: 'read', conversationId: 'c1', because: 'a reply' })
    storeArrived(database, arrived(5))
    expect(waiting()).toEqual([])
    expect(countInbox(database)).toEqual({ read: 1 })
  })

  test('starts a folder anew when its UIDs mean something else', () => {
    moveCursor(database, 'INBOX', { uidValidity: '7', nextUid: 900 })
    moveCursor(database, 'INBOX', { uidValidity: '8', nextUid: 1 })
    expect(readCursor(database, 'INBOX')).toEqual({ uidValidity: '8', nextUid: 1 })
  })

  test('gives messages in the order in which the mailbox received them', () => {
    storeArrived(database, arrived(1, { receivedAt: LATER }))
    storeArrived(database, arrived(2, { receivedAt: NOON }))
    expect(waiting()).toEqual(['identity 2', 'identity 1'])
  })

  test('keeps no content of what concerns no conversation', () => {
    storeArrived(database, arrived(1))
    settleMessage(database, 1, { state: 'ignored', conversationId: null, because: 'no contact' })
    expect(database.prepare('SELECT raw FROM inbox').pluck().get()).toBeNull()
  })

  test('forgets old content, but none that is still to be decided about', () => {
    for (const uid of [1, 2]) storeArrived(database, arrived(uid))
    settleMessage(database, 1, { state: 'read', conversationId: 'c1', because: 'a reply' })
    expect(forgetRawBefore(database, LATER)).toBe(1)
    expect(waiting()).toEqual(['identity 2'])
  })

  test('gives what a fault of ours set aside another chance, and nothing else', () => {
    for (const uid of [1, 2]) storeArrived(database, arrived(uid))
    settleMessage(database, 1, { state: 'unreadable', conversationId: null, because: `${OUR_FAULT}x is undefined` })
    settleMessage(database, 2, { state: 'unreadable', conversationId: null, because: 'the message is empty' })
    expect(retryFaulted(database)).toBe(1)
    expect(waiting()).toEqual(['identity 1'])
  })
})

describe('conversations', () => {
  test('come back as they were saved', () => {
    const one = conversation('c1', { referrals: [{ name: 'Priya', address: null, organisation: null }] })
    saveConversation(database, one, LATER)
    expect(readConversation(database, 'c1')).toEqual(one)
    expect(readConversation(database, 'c2')).toBeNull()
  })

  test('are due when their alarm has come, earliest first', () => {
    saveConversation(database, conversation('c1'), LATER)
    saveConversation(database, conversation('c2'), NOON)
    saveConversation(database, conversation('c3'), null)
    expect(dueConversations(database, NOON).map(({ id }) => id)).toEqual(['c2'])
    expect(dueConversations(database, LATER).map(({ id }) => id)).toEqual(['c2', 'c1'])
    expect(nextAlarm(database)).toBe(NOON)
    saveConversation(database, conversation('c2'), null)
    expect(nextAlarm(database)).toBe(LATER)
  })

  test('are found by ids, addresses, domains and names, in any case, and the newest first', () => {
    const message = {
      messageId: 'm1@x.example',
      references: [],
      by: 'owner',
      at: NOON,
      subject: '',
      text: '',
      kind: 'outreach',
    } as const
    saveConversation(database, conversation('c1', { thread: [message] }), null)
    saveConversation(database, conversation('c2', { askedAt: LATER }), null)
    const lookup = lookupIn(database)
    expect(lookup.byMessageId('m1@x.example')?.id).toBe('c1')
    expect(lookup.byMessageId('M1@X.EXAMPLE')).toBeNull()
    expect(lookup.byAddress('MARIA@northwind.example').map(({ id }) => id)).toEqual(['c2', 'c1'])
    expect(lookup.byDomain('NorthWind.example').map(({ id }) => id)).toEqual(['c2', 'c1'])
    expect(lookup.byName('maria keller').map(({ id }) => id)).toEqual(['c2', 'c1'])
  })
})

describe('the outbox', () => {
  test('writes one mail for one purpose, and its bytes stay as they were first', () => {
    addToOutbox(database, outgoing('note'))
    addToOutbox(database, outgoing('note', { raw: Buffer.from('other bytes'), messageId: 'other@albrecht.example' }))
    const rows = outboxIn(database, ['ready'])
    expect(rows.map(({ raw }) => Buffer.from(raw).toString())).toEqual(['bytes'])
    expect(outboxByMessageId(database, 'note@albrecht.example')?.about).toEqual({ mail: 'answer' })
  })

  test('gives a mail when it may leave, and a contact’s only while the mailbox is seen', () => {
    addToOutbox(database, outgoing('note', { notBefore: LATER }))
    expect(nextReady(database, NOON, true)).toBeNull()
    expect(nextReady(database, LATER, false)).toBeNull()
    expect(nextReady(database, LATER, true)?.purpose).toBe('note')
    addToOutbox(database, outgoing('told', { audience: 'owner' }))
    expect(nextReady(database, NOON, false)?.purpose).toBe('told')
  })

  test('is claimed once, and each claim is counted', () => {
    addToOutbox(database, outgoing('note'))
    expect(moveOutbox(database, 1, 'ready', 'claimed')).toBe(true)
    expect(moveOutbox(database, 1, 'ready', 'claimed')).toBe(false)
    deferOutbox(database, 1, 'claimed', LATER, '451 later')
    expect(moveOutbox(database, 1, 'ready', 'claimed')).toBe(true)
    expect(outboxIn(database, ['claimed'])[0]).toMatchObject({ attempts: 2, notBefore: LATER, reply: '451 later' })
  })

  test('a deferral of what is no longer in hand changes nothing', () => {
    addToOutbox(database, outgoing('note'))
    moveOutbox(database, 1, 'ready', 'claimed')
    moveOutbox(database, 1, 'claimed', 'body-started')
    moveOutbox(database, 1, 'body-started', 'sent', { reply: '250 taken', at: LATER })
    deferOutbox(database, 1, 'body-started', LATER, 'x')
    expect(outboxIn(database, ['sent'])[0]).toMatchObject({ reply: '250 taken', settledAt: LATER })
  })

  test.each([
    ['ready', true],
    ['claimed', false],
    ['body-started', false],
    ['sent', false],
    ['unknown', false],
  ] as const)('a note that is %s can be withdrawn: %s', (state, taken) => {
    addToOutbox(database, outgoing('note'))
    database.prepare('UPDATE outbox SET state = ?').run(state)
    expect(withdrawNote(database, 'c1', 'nudge:1', 1, 'Maria wrote')).toBe(taken)
    expect(outboxIn(database, ['withdrawn'])).toHaveLength(taken ? 1 : 0)
  })

  test('withdrawing takes back that version of that note, and no mail to the owner', () => {
    addToOutbox(database, outgoing('one'))
    addToOutbox(database, outgoing('two', { version: 2 }))
    addToOutbox(database, outgoing('other', { conversationId: 'c2' }))
    addToOutbox(database, outgoing('told', { audience: 'owner' }))
    withdrawNote(database, 'c1', 'nudge:1', 1, 'Maria wrote')
    expect(outboxIn(database, ['withdrawn']).map(({ purpose }) => purpose)).toEqual(['one'])
  })
})

describe('effects', () => {
  const effect = { effect: 'write-draft', followUp: 'nudge:1', kind: 'nudge' } as const

  test('are counted before they are tried, and parked after the fifth failure', () => {
    addEffect(database, 'c1', effect)
    const parked: boolean[] = []
    for (let row = takeEffect(database); row !== null; row = takeEffect(database))
      parked.push(effectFailed(database, row, 'no template'))
    expect(parked).toEqual([false, false, false, false, true])
    expect(parkedEffects(database)).toEqual([{ id: 1, conversationId: 'c1', failure: 'no template' }])
  })

  test('one that never comes back is still counted', () => {
    addEffect(database, 'c1', effect)
    for (const attempts of [1, 2, 3]) expect(takeEffect(database)?.attempts).toBe(attempts)
  })
})
