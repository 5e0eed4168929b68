// The soak itself: its line breaks as it says, and its judgement misses nothing.

import { once } from 'node:events'
import net from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FaultyLine, startFaultyLine } from './faulty-line.ts'
import { changedFlags } from './flags.ts'
import type { Delivery } from './postman.ts'
import { judge } from './verdict.ts'

describe('a faulty line', () => {
  let echo: net.Server
  let line: FaultyLine
  let client: net.Socket

  beforeEach(async () => {
    echo = net.createServer((socket) => void socket.on('error', () => {}).pipe(socket)).listen(0, '127.0.0.1')
    await once(echo, 'listening')
    line = await startFaultyLine((echo.address() as net.AddressInfo).port)
    client = await connected()
  })

  afterEach(async () => {
    client.destroy()
    await line.stop()
    echo.close()
  })

  async function connected(): Promise<net.Socket> {
    const socket = net.connect(line.port, '127.0.0.1').on('error', () => {})
    await once(socket, 'connect')
    return socket
  }

  async function heard(socket: net.Socket, words: string): Promise<string> {
    socket.write(words)
    const [chunk] = await once(socket, 'data')
    return String(chunk)
  }

  test('passes on what is said, and goes on with new connections after a reset', async () => {
    expect(await heard(client, 'hello')).toBe('hello')
    const closed = new Promise((resolve) => client.once('close', resolve))
    line.reset()
    await closed
    client = await connected()
    expect(await heard(client, 'again')).toBe('again')
    expect(line.connections).toBe(2)
  })

  test('that went deaf answers nothing on an old connection, and everything on a new one', async () => {
    expect(await heard(client, 'hello')).toBe('hello')
    line.goDeaf()
    let answered = false
    client.on('data', () => {
      answered = true
    })
    client.write('is anybody there?')
    const other = await connected()
    expect(await heard(other, 'hello')).toBe('hello')
    expect(answered).toBe(false)
    expect(client.destroyed).toBe(false)
    other.destroy()
  })

  test('that is slow keeps the order', async () => {
    line.slowDown(30)
    client.write('one ')
    line.slowDown(0)
    let all = await heard(client, 'two')
    while (all.length < 7) all += String((await once(client, 'data'))[0])
    expect(all).toBe('one two')
  })
})

describe('the verdict', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 10, 0, second))
  const delivery = (messageId: string, second: number): Delivery => ({
    messageId,
    at: at(second),
    way: 'lmtp',
    moved: false,
    tries: 1,
  })

  test('names what is lost and what is logged twice, and counts the lag from the delivery', () => {
    const deliveries = [delivery('<a>', 1), delivery('<b>', 2), delivery('<c>', 3)]
    const logged = [
      { messageId: '<a>', at: at(2) },
      { messageId: '<c>', at: at(8) },
      { messageId: '<c>', at: at(9) },
    ]
    expect(judge(deliveries, logged)).toEqual({ lost: ['<b>'], twice: ['<c>'], lags: [1, 5] })
  })

  test.each([
    ['a message that was read', { '<old>': [''], '<new>': ['\\Seen'] }, '<new> has [\\Seen]'],
    ['another flag on an old one', { '<old>': ['\\Flagged'] }, '<old> had [] and has [\\Flagged]'],
    ['a message that is gone', {}, '<old> is gone'],
    ['a message that nobody brought', { '<old>': [''], '<strange>': [''] }, '<strange> was brought by nobody'],
  ])('sees %s', (_what, after, words) => {
    const before = new Map([['<old>', ['']]])
    expect(changedFlags(before, new Map(Object.entries(after)), new Set(['<new>']))).toEqual([words])
  })

  test('a second copy of a delivered message is no change', () => {
    expect(changedFlags(new Map(), new Map([['<new>', ['', '']]]), new Set(['<new>']))).toEqual([])
  })
})
