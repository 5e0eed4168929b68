// From a head alone: whether the rest of a message is worth fetching.

import { describe, expect, test } from 'vitest'
import { concerns, type Head } from '../../src/conversation/concerns.ts'
import type { Conversation } from '../../src/conversation/conversation.ts'
import type { Clue } from '../../src/conversation/evidence.ts'
import type { Lookup } from '../../src/conversation/match.ts'
import { openConversation } from '../../src/conversation/open.ts'

const identity = {
  addresses: ['jonas@albrecht.example'],
  name: 'Jonas Albrecht',
  zone: 'Europe/Berlin',
  service: ['jonas+thanktwice@albrecht.example'],
}

const maria: Conversation = openConversation({
  id: 'c1',
  contact: { name: 'Maria Keller', address: 'maria@northwind.example' },
  subject: 'Twenty minutes?',
  askedAt: '2026-03-02T09:00:00.000Z',
  since: '2026-03-02T09:00:00.000Z',
  following: 'yes',
})

const when = (is: boolean) => (is ? [maria] : [])
const lookup: Lookup = {
  byMessageId: (id) => (id === 'ask@albrecht.example' ? maria : null),
  byAddress: (address) => when(address === 'maria@northwind.example'),
  byDomain: (domain) => when(domain === 'northwind.example'),
  byName: (name) => when(name.toLowerCase() === 'maria keller'),
}

const head = (lines: string[], more: Partial<Head> = {}): Head => ({
  header: Buffer.from(`${lines.join('\r\n')}\r\n\r\n`),
  parts: null,
  lies: 'elsewhere',
  fresh: false,
  ...more,
})

const of = (lines: string[], more: Partial<Head> = {}) => concerns(head(lines, more), identity, lookup)

const stranger = 'From: Ann <ann@elsewhere.example>'
const multipart = 'Content-Type: multipart/mixed; boundary=b'

describe('worth fetching', () => {
  test.each<[string, string[], Partial<Head>?]>([
    ['an answer to a message of ours, whoever wrote it', [stranger, 'In-Reply-To: <ask@albrecht.example>']],
    ['the same named in References only', [stranger, 'References: <x@y.example>\r\n <ask@albrecht.example>']],
    ['any mail of a contact', ['From: maria@NORTHWIND.example', 'List-Id: <all.northwind.example>']],
    ['one that the contact sends through somebody', [stranger, 'Reply-To: maria@northwind.example']],
    ['one that names the contact among the recipients', [stranger, 'Cc: Maria <maria@northwind.example>']],
    ['a colleague under the same subject', ['From: desk@northwind.example', 'Subject: Re: Twenty minutes?']],
    [
      'her from another address under the same subject',
      ['From: Maria Keller <mk@home.example>', 'Subject: AW: Twenty minutes?'],
    ],
    ['the owner in From', ['From: Jonas <JONAS@albrecht.example>']],
    ['the owner as one of two', ['From: x@y.example, jonas@albrecht.example']],
    ['a mail of our own', ['From: Thanktwice <jonas+thanktwice@albrecht.example>']],
    ['what is delivered to the service', [stranger, 'Delivered-To: jonas+thanktwice@albrecht.example']],
    ['no From at all', ['Subject: hello']],
    ['a From that nobody can read', ['From: undisclosed:;']],
    ['a mail that came back', ['From: MAILER-DAEMON@mx.example', 'Subject: Undelivered Mail Returned to Sender']],
    ['a report by its type', [stranger, 'Content-Type: multipart/report; report-type=delivery-status']],
    ['a booking service', ['From: Calendly <no-reply@calendly.com>', 'List-Unsubscribe: <mailto:x@calendly.com>']],
    ['an invitation by its type', [stranger, 'Content-Type: text/calendar; method=REQUEST']],
    [
      'an invitation among its parts',
      [stranger, multipart],
      { parts: ['multipart/mixed', 'text/plain', 'text/calendar'] },
    ],
    ['parts that the server does not tell', [stranger, multipart], { parts: ['unknown/unknown'] }],
    ['a new answer to something that is not read yet', [stranger, 'In-Reply-To: <new@x.example>'], { fresh: true }],
    ['everything in the watched folder', [stranger], { lies: 'watched' }],
    ['a first mail of the owner in Sent', ['From: jonas@albrecht.example', 'To: new@x.example'], { lies: 'sent' }],
    [
      'in Sent an answer to a contact',
      ['From: jonas@albrecht.example', 'To: maria@northwind.example', 'In-Reply-To: <other@x.example>'],
      { lies: 'sent' },
    ],
    ['in Junk what answers us', [stranger, 'In-Reply-To: <ask@albrecht.example>'], { lies: 'junk' }],
    ['in Junk what says it is the contact', ['From: maria@northwind.example'], { lies: 'junk' }],
  ])('%s', (_title, lines, more = {}) => {
    expect(of(lines, more)).toBe('yes')
  })
})

describe('not worth fetching', () => {
  test.each<[string, string[], Partial<Head>?]>([
    ['a newsletter', ['From: news@shop.example', 'List-Unsubscribe: <mailto:no@shop.example>', multipart]],
    ['bulk mail', [stranger, 'Precedence: bulk', multipart]],
    ['a plain mail of a stranger', [stranger, 'Subject: Dinner on Friday', 'Content-Type: text/plain']],
    ['an old answer of a stranger to a stranger', [stranger, 'In-Reply-To: <x@y.example>', 'Content-Type: text/plain']],
    ['parts without an invitation', [stranger, multipart], { parts: ['multipart/mixed', 'text/plain', 'image/png'] }],
    [
      'in Sent an answer to a stranger',
      ['From: jonas@albrecht.example', 'To: a@b.example', 'In-Reply-To: <x@y.example>'],
      { lies: 'sent' },
    ],
    [
      'in Junk a colleague under the same subject',
      ['From: desk@northwind.example', 'Subject: Re: Twenty minutes?'],
      { lies: 'junk' },
    ],
    ['in Junk anybody else', [stranger, multipart], { lies: 'junk' }],
  ])('%s', (_title, lines, more = {}) => {
    expect(of(lines, more)).toBe('no')
  })
})

test('a mail of several parts by a stranger shows its parts first', () => {
  expect(of([stranger, multipart])).toBe('look at its parts')
})

describe('what may prove that advice was followed', () => {
  const clue: Clue = {
    conversationId: 'c1',
    number: 1,
    after: '2026-03-05T14:00:00.000Z',
    notProof: [],
    names: ['priya nair'],
    addresses: [],
    words: ['northside'],
    beside: ['design', 'fair'],
  }
  const withClues = (lines: string[], more: Partial<Head> = {}) =>
    concerns(head(lines, more), identity, { ...lookup, clues: () => [clue] })
  const id = 'Message-ID: <1@x.example>'
  const desk = 'From: Desk <desk@tickets.example>'
  const own = 'From: jonas@albrecht.example'
  const answer = 'In-Reply-To: <x@y.example>'

  test.each<[string, string[], Partial<Head>?]>([
    [
      'a ticket, be it from a list',
      [desk, id, 'Subject: Your ticket for Northside', 'List-Unsubscribe: <mailto:x@y.example>'],
    ],
    ['in Sent an answer to the person', [own, id, answer, 'To: Priya Nair <p@s.example>'], { lies: 'sent' }],
  ])('%s is fetched', (_title, lines, more = {}) => {
    expect(withClues(lines, more)).toBe('yes')
    expect(of(lines, more)).toBe('no')
  })

  test.each<[string, string[], Partial<Head>?]>([
    ['a ticket for something else', [desk, id, 'Subject: Your ticket for the opera', 'Content-Type: text/plain']],
    ['what would sell one', [desk, id, 'Subject: Northside: get your tickets', 'Content-Type: text/plain']],
    ['in Sent an answer to somebody else', [own, id, answer, 'To: Priya <p@s.example>'], { lies: 'sent' }],
    ['in Junk a ticket', [desk, id, 'Subject: Your ticket for Northside'], { lies: 'junk' }],
  ])('%s is not', (_title, lines, more = {}) => {
    expect(withClues(lines, more)).toBe('no')
  })
})
