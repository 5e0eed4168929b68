// Looking for a mail at providers that no test can visit: on simulated ones, through the real transport.

import { describe, expect, test } from 'vitest'
import type { Wanted } from '../../src/transport/mailbox.ts'
import { programPorts } from '../simulation/program-ports.ts'
import { type Profile, profiles } from '../simulation/provider/profiles.ts'
import { createWorld } from '../simulation/world.ts'

const QUIET = { info() {}, warn() {}, error() {} }
const START = Date.parse('2026-03-02T09:00:00Z')
const OWNER = 'nora@example.test'
const MARIA = 'maria@northwind.test'
const LIKE = { since: new Date(START), to: MARIA, isIt: async (raw: Uint8Array) => raw.toString().includes('the one') }

function mail(id: string, body = 'Hello.', more: readonly string[] = []): Buffer {
  const head = [`From: ${OWNER}`, `To: Maria <${MARIA}>`, `Message-ID: <${id}@example.test>`, ...more]
  return Buffer.from(`${[...head, '', body].join('\r\n')}\r\n`)
}

function place(profile: Profile = profiles.plain) {
  const world = createWorld({ seed: 1, profile, start: START, owner: [OWNER] })
  const process = world.boot()
  const { mailbox } = programPorts(world, process, QUIET).wires
  const { owner } = world.post
  return {
    world,
    process,
    sent: (raw: Buffer) => owner.put(profile.folders.sent, raw, { writer: 'service' }),
    owner,
    holds: (wanted: Partial<Wanted>) => mailbox.holds({ messageIds: [], roles: ['sent'], ...wanted }),
  }
}

describe('by its id', () => {
  test.each(['X-Microsoft-Original-Message-ID', 'X-Google-Original-Message-ID'])(
    'also where %s keeps it',
    async (field) => {
      const { sent, holds } = place()
      sent(mail('given', 'Hello.', [`${field}: <n1@example.test>`]))
      expect(await holds({ messageIds: ['n1@example.test'] })).toBe('found')
    },
  )

  test('one of several is enough, in one of several folders', async () => {
    const { sent, holds } = place()
    sent(mail('n2'))
    const messageIds = ['<n1@example.test>', '<n2@example.test>']
    expect(await holds({ messageIds, roles: ['inbox', 'sent'] })).toBe('found')
    expect(await holds({ messageIds, roles: ['inbox'] })).toBe('absent')
  })

  test('gmail is asked in its own words, too', async () => {
    const { world, sent, process, holds } = place(profiles.gmail)
    sent(mail('n1'))
    expect(await holds({ messageIds: ['n1@example.test'] })).toBe('absent')
    expect(process.called.filter((name) => name === 'imap.search')).toHaveLength(2)
    world.pass(5 * 60_000)
    expect(await holds({ messageIds: ['n1@example.test'] })).toBe('found')
  })

  test('a mail that the owner archived is found in the folder of everything', async () => {
    const { world, owner, holds } = place(profiles.gmail)
    owner.move('INBOX', owner.put('INBOX', mail('n1'), { writer: 'service' }), '[Gmail]/All Mail', 'owner')
    world.pass(5 * 60_000)
    expect(await holds({ messageIds: ['n1@example.test'], roles: ['inbox', 'sent'] })).toBe('absent')
    expect(await holds({ messageIds: ['n1@example.test'], roles: ['inbox', 'sent', 'all'] })).toBe('found')
  })

  test('a server without a folder of everything is not in doubt for that', async () => {
    expect(await place().holds({ messageIds: ['n1@example.test'], roles: ['sent', 'all', 'inbox'] })).toBe('absent')
  })

  test('where there is no folder for sent mail, an absence is unknown', async () => {
    const { holds } = place({ ...profiles.plain, folders: { ...profiles.plain.folders, sent: 'Weggelegt' } })
    expect(await holds({ messageIds: ['n1@example.test'] })).toBe('absent')
    const unmarked = place({
      ...profiles.icloud,
      folders: { ...profiles.plain.folders, archive: 'INBOX', sent: 'INBOX' },
    })
    expect(await unmarked.holds({ messageIds: ['n1@example.test'], roles: ['sent', 'inbox'] })).toBe('unknown')
    expect(await unmarked.holds({ messageIds: ['n1@example.test'], roles: ['inbox'] })).toBe('absent')
  })

  test.each(['', 'two words', 'n\u00e4me@example.test'])(
    'the id %j cannot be asked for, so its absence is unknown',
    async (id) => {
      const { sent, holds } = place()
      sent(mail('n1'))
      expect(await holds({ messageIds: [id] })).toBe('unknown')
      expect(await holds({ messageIds: [id, 'n1@example.test'] })).toBe('found')
    },
  )

  test('nothing to look for, or nowhere to look, is unknown', async () => {
    const { holds } = place()
    expect(await holds({})).toBe('unknown')
    expect(await holds({ messageIds: ['n1@example.test'], roles: [] })).toBe('unknown')
    expect(await holds({ messageIds: ['n1@example.test'], roles: ['all'] })).toBe('unknown')
  })

  test.each(['no', 'lost', 'silence', 'bye'])(
    'a search that ends with "%s" is no absence, wherever it happens',
    async (fault) => {
      for (const passed of [0, 1]) {
        const { world, holds } = place()
        const none = Array.from({ length: passed }, () => ({ port: 'imap.search', fault: 'none' }))
        world.faults.forced.push(...none, { port: 'imap.search', fault })
        expect(await holds({ messageIds: ['n1@example.test'], roles: ['sent', 'inbox'] })).toBe('unknown')
      }
    },
  )
})

describe('by what is in it', () => {
  test('a mail under another id is found in Sent, and never looked for in the inbox', async () => {
    const { sent, owner, holds } = place()
    owner.put('INBOX', mail('other', 'the one'), { writer: 'contact' })
    const wanted = { messageIds: ['n1@example.test'], roles: ['inbox', 'sent'], like: LIKE } as const
    expect(await holds(wanted)).toBe('absent')
    sent(mail('other', 'the one'))
    expect(await holds(wanted)).toBe('found')
    expect(await holds({ like: LIKE })).toBe('found')
  })

  test('what was received before the given moment is not looked at', async () => {
    const { owner, holds } = place()
    const put = (receivedAt: number) => owner.put('Sent', mail('other', 'the one'), { writer: 'service', receivedAt })
    put(START - 1000)
    expect(await holds({ messageIds: ['n1@example.test'], like: LIKE })).toBe('absent')
    put(START)
    expect(await holds({ messageIds: ['n1@example.test'], like: LIKE })).toBe('found')
  })

  test('a text that does not come leaves it unknown', async () => {
    const { world, sent, holds } = place(profiles.icloud)
    sent(mail('other', 'another'))
    for (const fault of ['none', 'no-text']) world.faults.forced.push({ port: 'imap.fetch', fault })
    expect(await holds({ messageIds: ['n1@example.test'], like: LIKE })).toBe('unknown')
    expect(await holds({ messageIds: ['n1@example.test'], like: LIKE })).toBe('absent')
  })

  test('of very many the newest two hundred are looked at, and an absence among them is unknown', async () => {
    const { sent, holds } = place()
    sent(mail('m0', 'the one'))
    for (let count = 1; count <= 200; count += 1) sent(mail(`m${count}`))
    const seen: string[] = []
    const isIt = async (raw: Uint8Array) => {
      seen.push(/<(m\d+)@/.exec(raw.toString())?.[1] ?? '')
      return raw.toString().includes('the one')
    }
    expect(await holds({ messageIds: ['n1@example.test'], like: { ...LIKE, isIt } })).toBe('unknown')
    expect([seen.length, seen.includes('m200'), seen.includes('m0')]).toEqual([200, true, false])
  })

  test('a mail that is far too big to be ours is passed over', async () => {
    const { sent, holds } = place()
    sent(mail('big', `the one ${'x'.repeat(6 * 1024 * 1024)}`))
    expect(await holds({ messageIds: ['n1@example.test'], like: LIKE })).toBe('absent')
  })

  test('who cannot tell leaves it unknown', async () => {
    const { sent, holds } = place()
    sent(mail('other'))
    const isIt = () => Promise.reject(new Error('unreadable'))
    expect(await holds({ messageIds: ['n1@example.test'], like: { ...LIKE, isIt } })).toBe('unknown')
  })
})
