// The loops of the engine on a store in memory: what happens once, what is set aside, and when the clock strikes.

import { describe, expect, test } from 'vitest'
import type { Kind } from '../../src/conversation/kind.ts'
import { ringAlarms } from '../../src/engine/alarms.ts'
import { lastMoment, nextDigest, sendDigest } from '../../src/engine/digest.ts'
import { tellFound } from '../../src/engine/found.ts'
import { mintMessageId } from '../../src/engine/message-id.ts'
import { messageIdentity } from '../../src/engine/message-identity.ts'
import { isPast } from '../../src/engine/past.ts'
import { step } from '../../src/engine/step.ts'
import { nudge } from '../../src/followups/nudge.ts'
import { dueConversations, readConversation, saveConversation } from '../../src/store/conversations.ts'
import { parkedEffects } from '../../src/store/effects.ts'
import { readJournal } from '../../src/store/journal.ts'
import { at, setting, zone } from '../conversation/setting.ts'
import { letter, MARIA, OWNER, openOffice, outreach, SERVICE } from './office.ts'

const asked = async (now = '2026-03-02 09:30') => {
  const office = openOffice(now)
  office.arrives(outreach('Maria Keller', MARIA, 'outreach@albrecht.example', now), 'sent')
  await office.settle()
  return office
}

describe('two copies of a mail', () => {
  const mail = (over = '', body = 'Hello.') =>
    Buffer.from(
      `From: a@x.test\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\nMessage-ID: <1@x.test>\r\n${over}Subject: Hi\r\n\r\n${body}\r\n`,
    )

  test.each([
    ['other line ends', Buffer.from(mail().toString().replaceAll('\r\n', '\n'))],
    ['another way through the servers', Buffer.from(`Received: by mx.test\r\n\tfor <a>; now\r\n${mail()}`)],
    ['another mark of a spam filter', mail('X-Spam: 3\r\n')],
    ['empty lines at the end', Buffer.from(`${mail()}\r\n\r\n`)],
    ['a folded subject', Buffer.from(mail().toString().replace('Subject: Hi', 'Subject:\r\n Hi'))],
  ])('are one in spite of %s', (_what, other) => expect(messageIdentity(other)).toBe(messageIdentity(mail())))

  test.each([
    ['another text under the same Message-ID', mail('', 'Bye.')],
    ['a copy that shows our address', mail('Delivered-To: us@x.test\r\n')],
    ['another From', Buffer.from(mail().toString().replace('a@x.test', 'b@x.test'))],
    ['another date', Buffer.from(mail().toString().replace('09:00', '09:01'))],
  ])('are two with %s', (_what, other) => expect(messageIdentity(other)).not.toBe(messageIdentity(mail())))

  test('and two texts without any header are two', () => {
    expect(messageIdentity(Buffer.from('One text.'))).not.toBe(messageIdentity(Buffer.from('Another text.')))
  })
})

describe('a Message-ID', () => {
  test('is the same for the same purpose, under the owner’s domain, and says nothing of the program', () => {
    const id = mintMessageId('key', 'note:c1:nudge:1:1', OWNER)
    expect(id).toMatch(/^[0-9a-f]{32}@albrecht\.example$/)
    expect(mintMessageId('key', 'note:c1:nudge:1:1', OWNER)).toBe(id)
  })

  test('is another for another purpose and for another installation', () => {
    const ids = ['a', 'b'].flatMap((key) => ['note:1', 'note:2'].map((purpose) => mintMessageId(key, purpose, OWNER)))
    expect(new Set(ids).size).toBe(4)
  })
})

describe('a step', () => {
  test('with a key that was decided changes nothing and answers null', async () => {
    const office = await asked()
    const before = readConversation(office.database, 'c1')
    const event = {
      at: at('2026-03-02 10:00'),
      type: 'owner-answered',
      about: { mail: 'noticed' },
      command: { command: 'stop' },
    } as const
    expect(step(office.parts, 'c1', 'said:1', event)?.because).toBe('the owner said stop')
    const lines = readJournal(office.database, 'c1').length
    const effects = office.database.prepare('SELECT count(*) FROM effects').pluck().get()
    expect(step(office.parts, 'c1', 'said:1', event)).toBeNull()
    expect(readJournal(office.database, 'c1')).toHaveLength(lines)
    expect(office.database.prepare('SELECT count(*) FROM effects').pluck().get()).toBe(effects)
    expect(readConversation(office.database, 'c1')).not.toEqual(before)
  })

  test('that cannot be decided leaves no trace', async () => {
    const office = await asked()
    const before = readConversation(office.database, 'c1')
    expect(() => step(office.parts, 'c1', 'bad', { at: at('2026-03-02 10:00'), type: 'nonsense' } as never)).toThrow(
      /unhandled/,
    )
    expect(() => step(office.parts, 'c99', 'bad', { at: at('2026-03-02 10:00'), type: 'alarm-rang' })).toThrow(
      /no conversation c99/,
    )
    expect(readConversation(office.database, 'c1')).toEqual(before)
    expect(readJournal(office.database, 'c1').map(({ because }) => because)).toEqual([
      'an outreach: the owner put me among the recipients',
    ])
  })

  test('writes down what it did and why', async () => {
    const office = await asked()
    const [line] = readJournal(office.database, 'c1')
    expect(line).toMatchObject({
      at: at('2026-03-02 09:30'),
      stage: 'asked',
      effects: [{ effect: 'mail-owner', mail: { mail: 'noticed' } }],
    })
  })
})

describe('effects', () => {
  test('that fail five times are set aside and told to the operator, and the others are done', async () => {
    const office = await asked()
    const before = office.sent.length
    office.database
      .prepare(
        'INSERT INTO effects (conversation_id, effect) VALUES (\'c404\', \'{"effect":"write-draft","followUp":"nudge:1","kind":"nudge"}\')',
      )
      .run()
    step(office.parts, 'c1', 'said:1', {
      at: at('2026-03-02 10:00'),
      type: 'owner-answered',
      about: { mail: 'noticed' },
      command: { command: 'stop' },
    })
    for (let turn = 0; turn < 6; turn += 1) await office.settle()
    expect(parkedEffects(office.database)).toEqual([
      expect.objectContaining({ conversationId: 'c404', failure: 'no conversation c404' }),
    ])
    expect(office.log.lines.filter(({ level }) => level === 'error').at(-1)?.text).toMatch(/parked/)
    expect(office.sent.length).toBeGreaterThan(before)
  })
})

describe('alarms', () => {
  const due = (key: string) => ({
    key,
    dueAt: at('2026-03-02 09:30'),
    until: null,
    remindAt: [],
    because: 'it is time',
  })
  const keys = Array.from({ length: 100 }, (_, index) => index).values()
  const broken: [string, Partial<Kind>, RegExp][] = [
    ['that do not settle', { due: () => [due(`nudge:${keys.next().value}`)] }, /did not settle/],
    ['that cannot be decided', { due: () => [due('nudge:1')], lacks: () => { throw new Error('a broken kind') } }, /could not be decided/], // biome-ignore format: one thought
  ]

  test.each(broken)('%s are said to be a fault of ours, do not spin, and ring again', async (_what, kind, said) => {
    const office = await asked()
    saveConversation(office.database, readConversation(office.database, 'c1')!, at('2026-03-02 09:30'))
    const parts = { ...office.parts, setting: { ...setting, kinds: [{ ...nudge, ...kind }] } }
    expect(ringAlarms(parts)).toBe(1)
    expect(dueConversations(office.database, parts.clock.now())).toEqual([])
    expect(dueConversations(office.database, at('2026-03-02 10:30'))).toHaveLength(1)
    expect(
      office.log.lines
        .filter(({ level }) => level === 'error')
        .map(({ text }) => text)
        .join('; '),
    ).toMatch(said)
  })

  test('ring once for what was due while the machine slept', async () => {
    const office = await asked()
    await office.until('2026-04-15 09:00')
    expect(office.sent.map(({ to }) => to)).toEqual([OWNER, OWNER])
    expect(readConversation(office.database, 'c1')?.followUps['nudge:1']?.state.status).toBe('asking')
  })
})

describe('the digest', () => {
  const hour = { weekday: 7, at: '02:30' } as const

  test.each([
    ['before its hour it is last week’s', '2026-03-08 02:29', '2026-03-01 02:30'],
    ['at its hour it is this one', '2026-03-08 02:30', '2026-03-08 02:30'],
    ['on the day when clocks go forward it comes when the hour is over', '2026-03-29 12:00', '2026-03-29 03:30'],
    ['on the day when clocks go back it comes the first time', '2026-10-25 12:00', '2026-10-25 02:30'],
    ['in the week after', '2026-04-01 12:00', '2026-03-29 03:30'],
  ])('%s', (_what, now, moment) => expect(lastMoment(hour, at(now), zone)).toBe(at(moment)))

  test.each(['2026-03-22 12:00', '2026-03-28 23:00', '2026-03-29 12:00', '2026-10-24 12:00', '2026-10-25 12:00'])(
    'after %s the next one is ahead, and within a week',
    (now) => {
      const office = openOffice(now)
      const next = nextDigest(office.parts, hour)
      expect(next > at(now)).toBe(true)
      expect(Date.parse(next) - Date.parse(at(now))).toBeLessThanOrEqual(7 * 24 * 3_600_000 + 3_600_000)
    },
  )

  test('goes out once for one hour, however often one asks', async () => {
    const office = await asked('2026-03-02 09:30')
    await office.until('2026-03-08 09:00')
    expect([sendDigest(office.parts, hour), sendDigest(office.parts, hour)]).toEqual([1, 0])
    await office.settle()
    expect((await office.latestToOwner('')).text).toContain('Maria Keller')
  })

  test('is not made up for weeks that were slept through', async () => {
    const office = await asked('2026-03-02 09:30')
    await office.until('2026-04-15 09:00')
    expect([sendDigest(office.parts, hour), sendDigest(office.parts, hour)]).toEqual([1, 0])
  })
})

describe('on the first start', () => {
  const found = async () => {
    const office = openOffice('2026-03-20 08:00')
    const long = at('2026-03-02 09:30')
    office.arrives(outreach('Maria Keller', MARIA, 'outreach@albrecht.example', '2026-03-02 09:30'), 'sent', long)
    const plain = letter({
      from: `Jonas Albrecht <${OWNER}>`,
      to: 'Tom Berg <tom@berg.example>',
      subject: 'Your path',
      text: 'Would you have 20 minutes to talk about your path?',
      id: 'tom@albrecht.example',
      date: '2026-03-18 09:00',
    })
    office.arrives(plain, 'sent', at('2026-03-18 09:00'))
    await office.settle()
    return office
  }

  test('what was found is told once, and nothing is done about it', async () => {
    const office = await found()
    expect(office.sent).toEqual([])
    tellFound(office.parts, 30)
    tellFound(office.parts, 30)
    await office.settle()
    expect(office.sent.map(({ to }) => to)).toEqual([OWNER])
    const { text } = await office.latestToOwner('')
    expect(text).toContain('Maria Keller')
    expect(text).toContain('Tom Berg')
  })

  test('what only reads like an outreach is followed on the owner’s word', async () => {
    const office = await found()
    tellFound(office.parts, 30)
    await office.settle()
    const { messageId, text } = await office.latestToOwner('')
    const number = /(\d+)[.)]? +Tom Berg/.exec(text)?.[1] ?? 'all'
    office.arrives(
      letter({
        from: OWNER,
        to: SERVICE,
        subject: 'Re: found',
        text: `follow ${number}`,
        id: 'follow@albrecht.example',
        date: '2026-03-20 09:00',
        inReplyTo: messageId,
      }),
      'sent',
    )
    await office.until('2026-03-20 09:00')
    expect(readConversation(office.database, 'c2')).toMatchObject({ contact: { name: 'Tom Berg' }, following: 'yes' })
  })

  test.each([
    ['a second before', '2026-03-20T06:59:59.000Z', true],
    ['in the very second, which is as exact as mail servers are', '2026-03-20T07:00:00.000Z', false],
    ['after', '2026-03-20T07:00:01.000Z', false],
  ])('a message received %s is past: %s', (_when, received, past) => {
    const { parts } = openOffice('2026-03-20 08:00')
    expect(isPast({ ...parts, firstStart: '2026-03-20T07:00:00.731Z' }, received)).toBe(past)
  })

  test('a message that comes later is news, whatever its own clock says', async () => {
    const office = await asked('2026-03-02 09:30')
    const old = letter({
      from: `Maria Keller <${MARIA}>`,
      to: OWNER,
      subject: 'Re: Your move from nursing to design',
      text: 'Gladly!',
      id: 'late@northwind.example',
      date: '2020-01-01 09:00',
      inReplyTo: 'outreach@albrecht.example',
    })
    office.arrives(old)
    await office.until('2026-03-02 10:00')
    expect(readJournal(office.database, 'c1').at(-1)?.event).toMatchObject({ type: 'message-read', past: false })
    expect(readConversation(office.database, 'c1')?.stage.name).toBe('answered')
  })
})
