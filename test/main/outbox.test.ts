// What the owner can do about notes on their way, in each state that a note can be in.

import { describe, expect, test } from 'vitest'
import { parseMessage } from '../../src/mail/parse.ts'
import { rule } from '../../src/owner/approval-mail.ts'
import { readConversation } from '../../src/store/conversations.ts'
import { at } from '../conversation/setting.ts'
import { MARIA } from '../engine/office.ts'
import { openDesk } from './note-desk.ts'
import { approved, broken, putOff, refused, situations, tried } from './note-situations.ts'

type Case = [
  verb: 'hold' | 'retry' | 'mark-sent',
  situation: keyof typeof situations,
  status: 0 | 1,
  said: RegExp,
  row: string,
  followUp: string,
]

const cases: Case[] = [
  ['hold', 'that waits for its time', 0, /^Held: the nudge for Maria Keller stays here until/, 'held', 'leaving'],
  ['hold', 'that is held', 1, /held already; `thanktwice outbox retry \d+` lets it go/, 'held', 'leaving'],
  ['hold', 'that the server put off', 0, /^Held/, 'held', 'leaving'],
  ['hold', 'that is claimed', 1, /Too late: it is being handed to the mail server/, 'claimed', 'leaving'],
  ['hold', 'that is half on the wire', 1, /Too late/, 'body-started', 'leaving'],
  ['hold', 'that went out', 1, /It went out on Wed 11 March, 09:41/, 'sent', 'sent'],
  ['hold', 'that was refused', 1, /refused it for good \(550 5\.7\.1 not.* accepted\)/, 'refused', 'asking'],
  ['hold', 'that may have gone out', 1, /Say what you know: `thanktwice outbox mark-sent/, 'unknown', 'unknown'],
  ['hold', 'that was taken back', 1, /taken back .* never leaves/, 'withdrawn', 'asking'],

  ['retry', 'that waits for its time', 1, /leaves on Wed 11 March, 09:41 \(Berlin\) by itself/, 'ready', 'leaving'],
  ['retry', 'that is held', 0, /^It leaves on Wed 11 March, 09:41/, 'ready', 'leaving'],
  ['retry', 'that the server put off', 0, /^It leaves with the next turn of the service/, 'ready', 'leaving'],
  ['retry', 'that is claimed', 1, /Too late/, 'claimed', 'leaving'],
  ['retry', 'that is half on the wire', 1, /Too late/, 'body-started', 'leaving'],
  ['retry', 'that went out', 1, /It went out on/, 'sent', 'sent'],
  [
    'retry',
    'that was refused',
    1,
    /come back to you as version 2: `thanktwice approve \w{4}` sends it/,
    'refused',
    'asking',
  ],
  ['retry', 'that may have gone out', 0, /not gone out: .* version 2: it is on its way to you/, 'withdrawn', 'asking'],
  ['retry', 'that was taken back', 1, /never leaves\. It has come back to you as version 2/, 'withdrawn', 'asking'],

  ['mark-sent', 'that waits for its time', 0, /^Taken as sent by you: the nudge for Maria/, 'withdrawn', 'ended'],
  ['mark-sent', 'that is held', 0, /^Taken as sent by you/, 'withdrawn', 'ended'],
  ['mark-sent', 'that the server put off', 0, /^Taken as sent by you/, 'withdrawn', 'ended'],
  ['mark-sent', 'that is claimed', 1, /Too late/, 'claimed', 'leaving'],
  ['mark-sent', 'that is half on the wire', 1, /Too late/, 'body-started', 'leaving'],
  ['mark-sent', 'that went out', 1, /It went out on/, 'sent', 'sent'],
  ['mark-sent', 'that was refused', 1, /refused it for good/, 'refused', 'asking'],
  ['mark-sent', 'that may have gone out', 0, /^Taken as sent: the nudge for Maria Keller went out/, 'sent', 'sent'],
  ['mark-sent', 'that was taken back', 1, /never leaves/, 'withdrawn', 'asking'],
]

describe.each(cases)('%s of a note %s', (verb, situation, status, said, row, followUp) => {
  test(`${status === 0 ? 'is done' : 'changes nothing'} and says so`, async () => {
    const desk = await situations[situation]()
    const ran = await desk.run(`outbox ${verb} ${desk.note().id}`)
    expect(ran.status === 0 ? ran.stdout : ran.stderr.replace('thanktwice: ', '')).toMatch(said)
    expect(ran.stdout + ran.stderr).not.toContain('\u001b')
    expect([ran.status, desk.note().state, desk.nudge().status]).toEqual([status, row, followUp])
  })
})

describe('what follows', () => {
  test('of hold: nothing leaves, and retry lets it go at once when its time has passed', async () => {
    const desk = await situations['that is held']()
    await desk.until('2026-03-11 12:00')
    expect(desk.gone()).toEqual([])
    const { stdout } = await desk.run(`outbox retry ${desk.note().id}`)
    expect(stdout).toBe('It leaves with the next turn of the service, within the hours in which you write to people.\n')
    await desk.settle()
    expect([desk.gone().length, desk.nudge().status]).toEqual([1, 'sent'])
  })

  test('of retry after more than a day: the owner is asked before it goes', async () => {
    const desk = await situations['that is held']()
    await desk.until('2026-03-13 09:00')
    const { stdout } = await desk.run(`outbox retry ${desk.note().id}`)
    expect(stdout).toContain('you are asked about it once more')
    await desk.settle()
    expect([desk.gone(), desk.nudge()]).toMatchObject([[], { status: 'asking', draft: { version: 2 } }])
  })

  test('of retry of what was put off: it is tried before its pause is over', async () => {
    const desk = await tried(putOff)
    desk.database.prepare("UPDATE outbox SET not_before = '2026-03-11T11:00:00.000Z' WHERE state = 'ready'").run()
    desk.answers({ outcome: 'accepted', reply: '250 taken', aliases: [] })
    await desk.until('2026-03-11 09:50')
    expect(desk.gone()).toEqual([])
    await desk.run(`outbox retry ${desk.note().id}`)
    await desk.settle()
    expect(desk.gone()).toHaveLength(1)
  })

  test('of retry of what may have gone out: a new version under a new code, and only that one goes', async () => {
    const desk = await tried(broken)
    const before = await desk.code()
    await desk.run(`outbox retry ${desk.note().id}`)
    await desk.settle()
    const code = await desk.code()
    expect(code).not.toBe(before)
    desk.answers({ outcome: 'accepted', reply: '250 taken', aliases: [] })
    expect((await desk.run(`approve ${before} --yes`)).status).toBe(1)
    expect((await desk.run(`approve ${code} --yes`)).status).toBe(0)
    await desk.settle()
    await desk.until('2026-03-11 12:00')
    expect(desk.gone()).toHaveLength(1)
  })

  test('of mark-sent of what was still here: nothing leaves, and the follow-up is done by hand', async () => {
    const desk = await situations['that is held']()
    await desk.run(`outbox mark-sent ${desk.note().id}`)
    await desk.until('2026-03-12 12:00')
    expect(desk.gone()).toEqual([])
    expect(desk.nudge()).toMatchObject({ status: 'ended', how: 'by-hand', because: 'the owner sent the nudge himself' })
  })

  test('of mark-sent of what may have gone out: its words are part of the conversation', async () => {
    const desk = await tried(broken)
    await desk.run(`outbox mark-sent ${desk.note().id}`)
    expect(readConversation(desk.database, 'c1')?.thread.at(-1)).toMatchObject({ by: 'owner', kind: 'note' })
  })
})

describe('the list', () => {
  test('shows each note with its state, its time and the last word on it', async () => {
    const desk = await tried(refused)
    const { status, stdout } = await desk.run('outbox')
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toMatch(/^ID +TO +KIND +STATE +WHEN +LAST WORD$/)
    expect(stdout).toMatch(
      /^\d+ +maria\.keller@northwind\.example +nudge +refused +Wed 11 March, 09:41 \(Berlin\) +550 5\.7\.1 not.* accepted$/m,
    )
    expect(stdout.trimEnd().split('\n')).toHaveLength(2)
  })

  test.each([
    ['that waits for its time', 'approved, waits for its time'],
    ['that is held', 'held by you'],
    ['that the server put off', 'put off, tried again'],
    ['that is half on the wire', 'leaving now'],
    ['that went out', 'sent'],
    ['that may have gone out', 'may have gone out'],
  ] as const)('says of a note %s: %s', async (situation, words) => {
    const desk = await situations[situation]()
    expect((await desk.run('outbox list')).stdout).toContain(`  nudge  ${words}`)
  })

  test('leaves out what ended more than a week ago, unless all is wanted, mails to the owner included', async () => {
    const desk = await situations['that went out']()
    await desk.until('2026-03-18 09:42')
    expect((await desk.run('outbox list')).stdout).toContain('Nothing is on its way')
    const all = (await desk.run('outbox --all')).stdout
    expect(all).toMatch(/nudge +sent/)
    expect(all).toMatch(/mail to you: nudge +sent/)
  })

  test('is one JSON document for machines', async () => {
    const desk = await approved()
    expect(JSON.parse((await desk.run('outbox --json')).stdout)).toEqual({
      outbox: [
        expect.objectContaining({
          id: desk.note().id,
          to: MARIA,
          followUp: 'nudge:1',
          state: 'ready',
          notBefore: at('2026-03-11 09:41'),
        }),
      ],
    })
  })
})

describe('show', () => {
  test('tells the exact text, the state and the story of a note', async () => {
    const desk = await tried(broken)
    const { status, stdout } = await desk.run(`outbox show ${desk.note().id}`)
    expect(status).toBe(0)
    const order = [
      `${desk.note().id}  nudge for Maria Keller, version 1\n`,
      'State:      may have gone out, Wed 11 March, 09:41 (Berlin)\n',
      `To:         Maria Keller <${MARIA}>\nSubject:    Re: Your move from nursing to design\n`,
      `${rule}\n${(await parseMessage(desk.note().raw)).text.trimEnd()}\n${rule}\n`,
      'a draft for nudge:1 was written',
      'you answered: send\n    the owner approved version 1\n',
      'nudge:1 has an unknown end\n',
    ].map((part) => stdout.indexOf(part))
    expect(order).not.toContain(-1)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  test('of a mail to the owner never shows the secret that stands for his word', async () => {
    const desk = await approved()
    const row = desk.database
      .prepare("SELECT id, message_id AS messageId FROM outbox WHERE audience = 'owner' AND version > 0")
      .get() as { id: number; messageId: string }
    const texts = [`outbox show ${row.id}`, `outbox show ${row.id} --json`].map(
      async (line) => (await desk.run(line)).stdout,
    )
    for (const text of await Promise.all(texts)) {
      expect(text).toContain('nudge')
      expect(text).not.toContain(row.messageId)
    }
  })

  test('is one JSON document for machines', async () => {
    const desk = await approved()
    const { stdout } = await desk.run(`outbox show ${desk.note().id} --json`)
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'ready',
      messageId: desk.note().messageId,
      mail: { to: `Maria Keller <${MARIA}>`, subject: 'Re: Your move from nursing to design' },
    })
  })
})

test('a change for machines is one JSON document, with the status that people get', async () => {
  const desk = await approved()
  const { id } = desk.note()
  const held = await desk.run(`outbox hold ${id} --json`)
  expect([held.status, JSON.parse(held.stdout)]).toMatchObject([0, { done: true, id, state: 'held' }])
  const again = await desk.run(`outbox hold ${id} --json`)
  expect([again.status, again.stderr, JSON.parse(again.stdout)]).toMatchObject([1, '', { done: false, state: 'held' }])
})

test('a mail to the owner is left to the service', async () => {
  const desk = await approved()
  const id = desk.database.prepare("SELECT max(id) FROM outbox WHERE audience = 'owner'").pluck().get()
  for (const verb of ['hold', 'mark-sent', 'retry']) {
    const { status, stderr } = await desk.run(`outbox ${verb} ${id}`)
    expect([status, stderr]).toEqual([
      1,
      'thanktwice: This is a mail to you, not a note; the service sees to it by itself.\n',
    ])
  }
})

test.each([
  ['outbox dance', 2, 'outbox cannot dance; see thanktwice help outbox'],
  ['outbox hodl 3', 2, 'outbox cannot hodl; did you mean "hold"?'],
  ['outbox hold', 2, 'outbox hold needs the number of a mail'],
  ['outbox show x', 2, 'outbox show needs the number of a mail'],
  ['outbox list 3', 2, 'outbox list takes no number; see outbox show 3'],
  ['outbox show 999', 1, 'there is no mail 999; `thanktwice outbox` lists them'],
  ['outbox hold 999', 1, 'there is no mail 999'],
])('%s ends with %i: %s', async (line, status, said) => {
  const desk = await openDesk()
  const ran = await desk.run(line)
  expect([ran.status, ran.stdout]).toEqual([status, ''])
  expect(ran.stderr).toContain(said)
})
