import { afterEach, describe, expect, test } from 'vitest'
import { openSubmission } from '../../src/transport/smtp.ts'
import type { SmtpSettings } from '../../src/transport/submission.ts'
import { freePort } from '../servers/ports.ts'
import { type Script, type ScriptedSmtp, startScriptedSmtp } from '../servers/scripted-smtp.ts'

const MAIL =
  'From: nell@example.test\r\nTo: ravi@example.test\r\nSubject: Thank you\r\n\r\nYour map of the trade helped.\r\n'
const ACCENTED = `${MAIL}d\u00e9j\u00e0 vu\r\n`
const ENVELOPE = { from: 'nell@example.test', to: 'ravi@example.test' }
const PATIENT = { setup: 10_000, envelope: 10_000, body: 10_000, answer: 10_000 }
const IMPATIENT = { setup: 300, envelope: 300, body: 600_000, answer: 300 }

let server: ScriptedSmtp | null = null

afterEach(async () => {
  await server?.stop()
  server = null
})

function settings(port: number, more: Partial<SmtpSettings> = {}): SmtpSettings {
  return {
    host: '127.0.0.1',
    port,
    security: 'none',
    user: 'nell@example.test',
    password: 'pw',
    patience: PATIENT,
    ...more,
  }
}

async function send(script: Script, raw: string | Buffer = MAIL) {
  server = await startScriptedSmtp(script)
  let begun = 0
  const beforeBody = () => {
    begun += 1
    return null
  }
  const mail = { envelope: ENVELOPE, raw: Buffer.from(raw as string), beforeBody }
  const patience = Object.values(script).includes('silence') ? IMPATIENT : PATIENT
  const outcome = await openSubmission(settings(server.port, { patience })).send(mail)
  return { outcome, begun, texts: server.texts, commands: server.commands }
}

const BIG = Buffer.alloc(24 * 1024 * 1024, 'A line of a very long mail.\r\n')

describe('what became of a mail', () => {
  const cases: [string, Script, string, number][] = [
    ['a friendly server takes it', {}, 'accepted', 1],
    ['the greeting is 421', { greeting: '421 too busy' }, 'deferred', 0],
    ['the greeting is 554', { greeting: '554 go away' }, 'fault', 0],
    ['the server hangs up instead of greeting', { greeting: 'close' }, 'deferred', 0],
    ['the server never greets', { greeting: 'silence' }, 'fault', 0],
    ['the password is wrong', { auth: '535 5.7.8 no' }, 'fault', 0],
    ['the login server is out of order', { auth: '454 4.7.0 later' }, 'deferred', 0],
    ['the server hangs up at the login', { auth: 'close' }, 'deferred', 0],
    ['the server hangs up at MAIL', { mail: 'close' }, 'deferred', 0],
    ['the server resets at MAIL', { mail: 'reset' }, 'deferred', 0],
    ['the server falls silent at MAIL', { mail: 'silence' }, 'deferred', 0],
    ['the sender is refused', { mail: '553 5.7.1 not yours' }, 'refused', 0],
    ['MAIL wants a login', { mail: '530 5.7.0 log in first' }, 'fault', 0],
    ['the recipient is put off', { recipient: '451 4.2.1 later' }, 'deferred', 0],
    ['the recipient is refused', { recipient: '550 5.1.1 nobody' }, 'refused', 0],
    ['the server hangs up at RCPT', { recipient: 'close' }, 'deferred', 0],
    ['the server hangs up at DATA', { data: 'close' }, 'deferred', 0],
    ['the server falls silent at DATA', { data: 'silence' }, 'deferred', 0],
    ['DATA is refused', { data: '554 5.5.1 no' }, 'refused', 0],
    ['DATA is put off', { data: '421 4.3.2 closing' }, 'deferred', 0],
    ['421 after the dot', { dot: ['421 4.3.2 closing', 'close'] }, 'deferred', 1],
    ['451 after the dot', { dot: '451 4.3.0 later' }, 'deferred', 1],
    ['554 after the dot', { dot: '554 5.6.0 spam' }, 'refused', 1],
    ['accepted, then the server hangs up', { dot: ['250 2.0.0 taken', 'close'] }, 'accepted', 1],
    ['accepted, then the server resets', { dot: ['250 2.0.0 taken', 'reset'] }, 'accepted', 1],
    ['the server hangs up after the dot', { dot: 'close' }, 'unknown', 1],
    ['the server resets after the dot', { dot: 'reset' }, 'unknown', 1],
    ['the server falls silent after the dot', { dot: 'silence' }, 'unknown', 1],
    ['the answer after the dot is gibberish', { dot: 'hello there' }, 'unknown', 1],
    ['the answer after the dot is 354', { dot: '354 go on' }, 'unknown', 1],
  ]

  test.each(cases)('%s', async (_title, script, expected, begun) => {
    const result = await send(script)
    expect(result.outcome.outcome, JSON.stringify(result.outcome)).toBe(expected)
    expect(result.begun).toBe(begun)
  })

  test.each(cases)('%s, and all commands go out at once', async (_title, script, expected, begun) => {
    const hello = '250-scripted.example.test\r\n250-PIPELINING\r\n250 AUTH PLAIN'
    const result = await send({ hello, ...script })
    expect(result.outcome.outcome, JSON.stringify(result.outcome)).toBe(expected)
    expect(result.begun).toBe(begun)
  })

  test('a reset in the middle of the text proves that it was not accepted', async () => {
    const { outcome, begun, texts } = await send({ text: { afterBytes: 10_000, act: 'reset' } }, BIG)
    expect(outcome.outcome).toBe('deferred')
    expect(begun).toBe(1)
    expect(texts).toEqual([])
  })

  test('a server that stops reading in the middle of the text has not accepted it', async () => {
    server = await startScriptedSmtp({ text: { afterBytes: 10_000, act: 'silence' } })
    const submission = openSubmission(settings(server.port, { patience: { ...PATIENT, body: 300 } }))
    const outcome = await submission.send({ envelope: ENVELOPE, raw: BIG, beforeBody: () => null })
    expect(outcome.outcome).toBe('deferred')
    expect(server.texts).toEqual([])
  })

  test('552 in the middle of the text is a refusal, and the rest of the text is not sent', async () => {
    const { outcome, texts } = await send({ text: { afterBytes: 10_000, act: '552 5.3.4 too big' } }, BIG)
    expect(outcome).toMatchObject({ outcome: 'refused', reply: '552 5.3.4 too big' })
    expect(texts).toEqual([])
  })

  test('a refused connection is a fault that names the server', async () => {
    const port = await freePort()
    const outcome = await openSubmission(settings(port)).send({
      envelope: ENVELOPE,
      raw: Buffer.from(MAIL),
      beforeBody: () => null,
    })
    expect(outcome).toMatchObject({ outcome: 'fault', fault: { sort: 'connect' } })
    expect(outcome.outcome === 'fault' && outcome.fault.message).toContain(`127.0.0.1:${port}`)
  })

  test('an unknown host is a fault', async () => {
    const submission = openSubmission(settings(25, { host: 'no-such-host.invalid', patience: PATIENT }))
    const outcome = await submission.send({ envelope: ENVELOPE, raw: Buffer.from(MAIL), beforeBody: () => null })
    expect(outcome).toMatchObject({ outcome: 'fault', fault: { sort: 'connect' } })
  })
})

describe('what goes over the wire', () => {
  test('the text arrives byte for byte, with leading dots intact', async () => {
    const raw = 'Subject: dots\r\n\r\n.one\r\n..two\r\nthe end\r\n'
    const { texts } = await send({}, raw)
    expect(texts[0]?.replaceAll(/^\.\./gm, '.')).toBe(raw)
  })

  test.each([
    ['is announced with its size', MAIL, `SIZE=${MAIL.length}`],
    ['with bytes beyond ASCII is announced as such', ACCENTED, `BODY=8BITMIME SIZE=${Buffer.byteLength(ACCENTED)}`],
  ])('a mail %s', async (_title, raw, parameters) => {
    const { commands } = await send(
      { hello: '250-scripted\r\n250-8BITMIME\r\n250-SIZE 1000000\r\n250 AUTH PLAIN' },
      raw,
    )
    expect(commands).toContain(`MAIL FROM:<nell@example.test> ${parameters}`)
  })

  test('a mail that is bigger than the server takes is refused before its text', async () => {
    const { outcome, begun } = await send({ hello: '250-scripted\r\n250-SIZE 50\r\n250 AUTH PLAIN' })
    expect(outcome).toMatchObject({ outcome: 'refused', reply: null })
    expect(begun).toBe(0)
  })

  test.each([
    {},
    { dot: '554 5.6.0 spam' },
    { recipient: '550 5.1.1 nobody' },
    { auth: '535 no' },
    { mail: 'silence' } as const,
  ])('no connection stays open after %j', async (script) => {
    await send(script)
    await server?.quiet()
  })

  test('there is exactly one sender and one recipient, as given', async () => {
    const { commands } = await send({})
    expect(
      commands.filter((line) => /^(MAIL|RCPT)/.test(line)).map((line) => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['MAIL FROM:<nell@example.test>', 'RCPT TO:<ravi@example.test>'])
  })

  test('the greeting does not tell the name of this machine', async () => {
    const { commands } = await send({})
    expect(commands[0]).toBe('EHLO [127.0.0.1]')
  })

  test('no login is tried without a user name', async () => {
    server = await startScriptedSmtp({})
    await openSubmission(settings(server.port, { user: '' })).send({
      envelope: ENVELOPE,
      raw: Buffer.from(MAIL),
      beforeBody: () => null,
    })
    expect(server.commands.some((line) => line.startsWith('AUTH'))).toBe(false)
  })

  test.each([
    'ravi@example.test> SIZE=1',
    'ravi@example.test\r\nRCPT TO:<eve@example.test>',
    'ravi@example.test,eve@example.test',
    'Ravi <ravi@example.test>',
    'ravi',
    '',
  ])('the address %j is refused before anything is said', async (to) => {
    server = await startScriptedSmtp({})
    const mail = { envelope: { ...ENVELOPE, to }, raw: Buffer.from(MAIL), beforeBody: () => null }
    expect(await openSubmission(settings(server.port)).send(mail)).toMatchObject({ outcome: 'refused' })
    expect(server.commands).toEqual([])
  })
})

describe('the moment before the text', () => {
  test('beforeBody runs after the server asked for the text and before it has any of it', async () => {
    server = await startScriptedSmtp({})
    const { commands, texts } = server
    let seen: unknown
    const beforeBody = () => {
      seen = { asked: commands.at(-1), texts: texts.length }
      return null
    }
    await openSubmission(settings(server.port)).send({ envelope: ENVELOPE, raw: Buffer.from(MAIL), beforeBody })
    expect(seen).toEqual({ asked: 'DATA', texts: 0 })
  })

  test('what beforeBody objects to is given up before its text, and may be sent again', async () => {
    server = await startScriptedSmtp({})
    const mail = { envelope: ENVELOPE, raw: Buffer.from(MAIL), beforeBody: () => 'they have just written' }
    expect(await openSubmission(settings(server.port)).send(mail)).toEqual({
      outcome: 'deferred',
      because: 'they have just written',
      reply: null,
      heldBack: true,
    })
    await server.quiet()
    expect(server.commands.at(-1)).toBe('DATA')
    expect(server.texts).toEqual([])
  })

  test('what beforeDot objects to is given up without its final dot, and may be sent again', async () => {
    server = await startScriptedSmtp({})
    const mail = { envelope: ENVELOPE, raw: Buffer.from(MAIL), beforeBody: () => null, beforeDot: () => 'it took long' }
    expect(await openSubmission(settings(server.port)).send(mail)).toEqual({
      outcome: 'deferred',
      because: 'it took long',
      reply: null,
      heldBack: true,
    })
    await server.quiet()
    expect(server.commands.at(-1)).toBe('DATA')
    expect(server.texts).toEqual([])
  })

  test('what beforeBody throws comes back, and no text has left', async () => {
    server = await startScriptedSmtp({})
    const beforeBody = () => {
      throw new Error('disk full')
    }
    const sent = openSubmission(settings(server.port)).send({ envelope: ENVELOPE, raw: Buffer.from(MAIL), beforeBody })
    await expect(sent).rejects.toThrow('disk full')
    expect(server.texts).toEqual([])
  })
})
