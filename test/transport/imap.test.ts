import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMailbox } from '../../src/transport/imap.ts'
import type { ImapSettings, Mailbox, ScanSink } from '../../src/transport/mailbox.ts'
import { dovecotAvailable } from '../servers/dovecot-available.ts'
import { dovecotPlace, type MailPlace, sandboxPlace } from './mail-places.ts'
import { memorySink } from './memory-sink.ts'

const QUIET = { info() {}, warn() {}, error() {} }
/** Long enough for a busy machine, short enough to wait for. */
const SHORT = { connect: 1_500, command: 600 }
const NEVER = new AbortController().signal
const LONG_AGO = new Date('2020-01-01T00:00:00Z')

function mail(subject: string, body = 'Shall we talk on Tuesday?'): string {
  return `From: ravi@example.test\r\nTo: nell@example.test\r\nMessage-ID: <${subject}@example.test>\r\nSubject: ${subject}\r\n\r\n${body}\r\n`
}

describe.each([
  { name: 'dovecot', start: dovecotPlace, usable: dovecotAvailable },
  { name: 'the sandbox server', start: sandboxPlace, usable: true },
])('a mailbox on $name', ({ start, usable }) => {
  if (!usable) {
    test.skip('dovecot is not installed', () => {})
    return
  }
  let place: MailPlace
  let opened: Mailbox[] = []

  beforeEach(async () => {
    place = await start()
  })

  afterEach(async () => {
    await Promise.all(opened.map((mailbox) => mailbox.close()))
    opened = []
    await place.stop()
  })

  function open(more: Partial<ImapSettings> = {}): Mailbox {
    const mailbox = openMailbox(place.settings(more), QUIET)
    opened.push(mailbox)
    return mailbox
  }

  test('a scan brings the bytes of every message, once', async () => {
    await place.deliver(mail('one', 'caf\u00e9'))
    await place.deliver(mail('two'))
    const sink = memorySink(LONG_AGO)
    const mailbox = open()
    expect(await mailbox.scan(sink)).toMatchObject({ stored: 2, complete: true })
    expect(await mailbox.scan(sink)).toMatchObject({ stored: 0, complete: true })
    expect(sink.subjects('INBOX')).toEqual(['one', 'two'])
    expect(sink.messages[0]?.raw.includes(Buffer.from(mail('one', 'caf\u00e9')))).toBe(true)
    expect(sink.messages[0]).toMatchObject({
      folder: 'INBOX',
      role: 'inbox',
      uid: 1,
      truncated: false,
      unreadable: false,
    })
    expect(sink.finishedFolders).toEqual(['Sent', 'INBOX', 'Sent', 'INBOX'])
  })

  test('a mail that comes between two scans on the same connection is seen', async () => {
    const sink = memorySink(LONG_AGO)
    const mailbox = open()
    await mailbox.scan(sink)
    for (const subject of ['one', 'two', 'three']) {
      await place.deliver(mail(subject))
      await mailbox.scan(sink)
    }
    expect(sink.subjects()).toEqual(['one', 'two', 'three'])
    expect(place.proxy.connections).toBe(1)
  })

  test('the first scan passes over what is older than its first day, and never comes back to it', async () => {
    await place.deliver(mail('old'))
    const sink = memorySink(new Date(Date.now() + 5 * 86_400_000))
    const mailbox = open()
    await mailbox.scan(sink)
    expect(sink.subjects()).toEqual([])
    await place.deliver(mail('new'))
    await mailbox.scan(sink)
    expect(sink.subjects()).toEqual(['new'])
  })

  test('reading leaves no trace', async () => {
    await place.deliver(mail('one'))
    await place.deliver(mail('two'))
    const before = place.traces()
    const mailbox = open()
    await mailbox.scan(memorySink(LONG_AGO))
    await mailbox.holds({ messageIds: ['one@example.test'], roles: ['inbox', 'sent'] })
    await mailbox.wait(NEVER, 20)
    await mailbox.close()
    expect(place.traces()).toEqual(before)
  })

  test('new mail ends the waiting', async () => {
    const mailbox = open()
    await mailbox.scan(memorySink(LONG_AGO))
    const waiting = mailbox.wait(NEVER, 20_000)
    await place.deliver(mail('one'))
    expect(await waiting).toBe('news')
  })

  test('mail that came after the scan and before the waiting ends it at once', async () => {
    const mailbox = open()
    await mailbox.scan(memorySink(LONG_AGO))
    await mailbox.holds({ messageIds: ['nothing@example.test'], roles: ['sent'] })
    await place.deliver(mail('one'))
    expect(await mailbox.wait(NEVER, 20_000)).toBe('news')
  })

  test('without news the waiting ends when its time is up, and the connection lives on', async () => {
    const mailbox = open()
    await mailbox.scan(memorySink(LONG_AGO))
    expect(await mailbox.wait(NEVER, 30)).toBe('time')
    expect(await mailbox.wait(NEVER, 30)).toBe('time')
    expect(place.proxy.connections).toBe(1)
  })

  test('news that a scan has read are news no longer', async () => {
    const mailbox = open()
    const sink = memorySink(LONG_AGO)
    await mailbox.scan(sink)
    await place.deliver(mail('one'))
    expect(await mailbox.wait(NEVER, 20_000)).toBe('news')
    await mailbox.scan(sink)
    expect(await mailbox.wait(NEVER, 30)).toBe('time')
    await mailbox.holds({ messageIds: ['nothing@example.test'], roles: ['sent'] })
    expect(await mailbox.wait(NEVER, 30)).toBe('time')
  })

  test('an abort ends the waiting', async () => {
    const mailbox = open()
    await mailbox.scan(memorySink(LONG_AGO))
    const abort = new AbortController()
    const waiting = mailbox.wait(abort.signal, 20_000)
    setTimeout(() => abort.abort(), 20)
    expect(await waiting).toBe('time')
    expect(await mailbox.wait(abort.signal, 20_000)).toBe('time')
  })

  test('a scan that is asked for during the waiting ends it', async () => {
    const mailbox = open()
    const sink = memorySink(LONG_AGO)
    await mailbox.scan(sink)
    const waiting = mailbox.wait(NEVER, 20_000)
    const scan = mailbox.scan(sink)
    expect(await waiting).toBe('time')
    expect((await scan).complete).toBe(true)
  })

  test('waiting before the first scan is a loss, not a connection', async () => {
    expect(await open().wait(NEVER, 20_000)).toBe('lost')
    expect(place.proxy.connections).toBe(0)
  })

  test('a renumbered folder is read again from three days before the last scan', async () => {
    await place.deliver(mail('one'))
    await place.deliver(mail('two'))
    const sink = memorySink(LONG_AGO, new Date())
    const mailbox = open()
    await mailbox.scan(sink)
    const waiting = mailbox.wait(NEVER, 20_000)
    await place.renumber()
    expect(await waiting).toBe('lost')
    await place.deliver(mail('three'))
    const report = await mailbox.scan(sink)
    expect(report.folders.find((folder) => folder.role === 'inbox')).toMatchObject({ renumbered: true })
    expect(sink.subjects().toSorted()).toEqual(['one', 'one', 'three', 'two', 'two'])
    expect(await mailbox.scan(sink)).toMatchObject({ stored: 0 })
  })

  test('a lost connection ends the waiting, and the next scan makes a new one', async () => {
    const mailbox = open()
    const sink = memorySink(LONG_AGO)
    await mailbox.scan(sink)
    const waiting = mailbox.wait(NEVER, 20_000)
    await place.crash()
    expect(await waiting).toBe('lost')
    await place.deliver(mail('one'))
    expect(await mailbox.scan(sink)).toMatchObject({ stored: 1, complete: true })
  })

  test('a line that is cut during a scan loses nothing and brings nothing twice', async () => {
    for (let n = 0; n < 12; n += 1) await place.deliver(mail(`mail-${n}`, 'A line of a long mail.\r\n'.repeat(40_000)))
    const sink = memorySink(LONG_AGO)
    const cutting: ScanSink = {
      ...sink,
      store(message) {
        sink.store(message)
        if (message.uid === 1) place.proxy.cut()
      },
    }
    const mailbox = open()
    let complete = false
    for (let scans = 0; !complete && scans < 5; scans += 1) {
      complete = await mailbox.scan(cutting).then(
        (report) => report.complete,
        (fault) => fault.sort !== 'lost',
      )
    }
    expect(sink.subjects()).toEqual(Array.from({ length: 12 }, (_, n) => `mail-${n}`))
    expect(place.proxy.connections).toBe(2)
  })

  test('a sink that throws ends the scan, and the message comes again', async () => {
    await place.deliver(mail('one'))
    const sink = memorySink(LONG_AGO)
    const mailbox = open()
    const full = {
      ...sink,
      store() {
        throw new Error('disk full')
      },
    }
    await expect(mailbox.scan(full)).rejects.toThrow('disk full')
    expect(await mailbox.scan(sink)).toMatchObject({ stored: 1 })
  })

  test('a server that falls silent is given up, and asked again later', async () => {
    const mailbox = open({ patience: SHORT })
    const sink = memorySink(LONG_AGO)
    await mailbox.scan(sink)
    place.proxy.stall()
    await expect(mailbox.scan(sink)).rejects.toMatchObject({ name: 'MailboxFault', sort: 'timeout' })
    await expect(mailbox.scan(sink)).rejects.toMatchObject({ name: 'MailboxFault', sort: 'timeout' })
    place.proxy.resume()
    expect(await mailbox.scan(sink)).toMatchObject({ complete: true })
  })

  test('a line that died in silence during the waiting is found out when the time is up', async () => {
    const mailbox = open({ patience: SHORT })
    await mailbox.scan(memorySink(LONG_AGO))
    const waiting = mailbox.wait(NEVER, 200)
    setTimeout(() => place.proxy.stall(), 50)
    expect(await waiting).toBe('lost')
  })

  test('a wrong password is a fault of the sort auth', async () => {
    const scan = open({ password: 'wrong' }).scan(memorySink(LONG_AGO))
    await expect(scan).rejects.toMatchObject({ name: 'MailboxFault', sort: 'auth' })
  })

  test('a server without STARTTLS is not given the password', async () => {
    const scan = open({ security: 'starttls' }).scan(memorySink(LONG_AGO))
    await expect(scan).rejects.toMatchObject({ name: 'MailboxFault', sort: 'tls' })
  })

  test('an appended mail lies in Sent with its flags and date, and is found there', async () => {
    const mailbox = open()
    const sink = memorySink(LONG_AGO)
    await mailbox.scan(sink)
    const date = new Date('2026-03-05T10:20:30Z')
    await mailbox.append('sent', Buffer.from(mail('thanks')), ['\\Seen'], date)
    await mailbox.scan(sink)
    expect(sink.messages).toHaveLength(1)
    expect(sink.messages[0]).toMatchObject({ folder: 'Sent', role: 'sent', receivedAt: date })
    expect(sink.messages[0]?.flags).toContain('\\Seen')
    expect(await mailbox.holds({ messageIds: ['<thanks@example.test>'], roles: ['sent'] })).toBe('found')
    expect(await mailbox.holds({ messageIds: ['thanks@example.test'], roles: ['inbox', 'sent'] })).toBe('found')
    expect(await mailbox.holds({ messageIds: ['thanks@example.test'], roles: ['inbox'] })).toBe('absent')
    expect(await mailbox.holds({ messageIds: ['hanks@example.tes'], roles: ['sent'] })).toBe('absent')
  })

  test('a mail that goes under another id is known again by what is in it, by somebody who knows it', async () => {
    const mailbox = open()
    const date = new Date('2026-03-05T10:20:30Z')
    const addressed = (to: string, body: string) => Buffer.from(mail('renamed', body).replace('nell@', `${to}@`))
    await mailbox.append('sent', addressed('ravi', 'the old one'), [], new Date('2026-03-01T10:00:00Z'))
    await mailbox.append('sent', addressed('ravi', 'the very one'), [], date)
    await mailbox.append('sent', addressed('eve', 'the very one'), [], date)
    const shown: string[] = []
    const look = (words: string, since: Date) => {
      const isIt = async (raw: Uint8Array) => {
        shown.push(/To: (\w+)/.exec(raw.toString())?.[1] ?? '')
        return raw.toString().includes(words)
      }
      const like = { since, to: 'ravi@example.test', isIt }
      return mailbox.holds({ messageIds: ['unheard-of@example.test'], roles: ['sent'], like })
    }
    expect(await look('the very one', new Date('2026-03-05T10:00:00Z'))).toBe('found')
    expect(await look('the old one', new Date('2026-03-05T10:00:00Z'))).toBe('absent')
    expect(await look('the old one', new Date('2026-02-28T10:00:00Z'))).toBe('found')
    expect(await look('the very one', new Date('2026-03-05T10:21:00Z'))).toBe('absent')
    expect(new Set(shown)).toEqual(new Set(['ravi']))
  })

  test('a search that cannot be carried out does not say that the mail is absent', async () => {
    const mailbox = open({ patience: SHORT })
    await mailbox.scan(memorySink(LONG_AGO))
    place.proxy.stall()
    expect(await mailbox.holds({ messageIds: ['thanks@example.test'], roles: ['sent'] })).toBe('unknown')
    expect(await mailbox.holds({ messageIds: ['thanks@example.test'], roles: ['sent'] })).toBe('unknown')
    place.proxy.cut()
    expect(await mailbox.holds({ messageIds: ['not an id'], roles: ['sent'] })).toBe('unknown')
  })

  test('after closing, nothing connects any more', async () => {
    const mailbox = open()
    await mailbox.scan(memorySink(LONG_AGO))
    const waiting = mailbox.wait(NEVER, 20_000)
    await mailbox.close()
    expect(['time', 'lost']).toContain(await waiting)
    await expect(mailbox.scan(memorySink(LONG_AGO))).rejects.toMatchObject({ sort: 'lost' })
    expect(place.proxy.connections).toBe(1)
  })
})
