import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyDkim } from '../../src/transport/dkim.ts'
import { keyRecord, keys, resolverOf, type Signing, signed, usual } from './dkim-signer.ts'

const at = '2026-03-04T09:00:00.000Z'
const seconds = (moment: string) => String(Date.parse(moment) / 1_000)
const name = 's._domainkey.example.org'
const resolver = resolverOf({
  [name]: [keyRecord(keys.rsa.publicKey)],
  'ed._domainkey.example.org': [keyRecord(keys.ed25519.publicKey)],
  'least._domainkey.example.org': [keyRecord(keys.least.publicKey)],
  'short._domainkey.example.org': [keyRecord(keys.short.publicKey)],
  's._domainkey.mail.example.org': [keyRecord(keys.rsa.publicKey)],
  's._domainkey.evil.test': [keyRecord(keys.rsa.publicKey)],
})

const lines = [
  'From: Sam Reed <sam@example.org>',
  'To: Thanktwice <me@example.org>',
  'Cc: copy@example.org',
  'Subject: Re: Maria Chen: thank-you to approve',
  'Date: Wed, 04 Mar 2026 08:59:00 +0000',
  'Message-ID: <answer@example.org>',
  'In-Reply-To: <asked@example.org>',
  'References: <first@example.org>\r\n <asked@example.org>',
  'Content-Type: text/plain; charset=utf-8',
]
const body = 'send\r\n\r\nOn Wed, Thanktwice wrote:\r\n> Dear  Maria \r\n'
const pass = { verdict: 'pass', domain: 'example.org' }
const without = (field: string) => lines.filter((line) => !line.startsWith(`${field}:`))
const verify = (raw: string, asked = at) => verifyDkim(Buffer.from(raw, 'latin1'), { resolver, at: asked })

const everySort = ['relaxed/relaxed', 'relaxed/simple'].flatMap((c) =>
  ['rsa-sha256', 'rsa-sha1', 'ed25519-sha256'].map(
    (a) => `DKIM-Signature: v=1; a=${a}; c=${c}; d=example.org; s=s; h=from; bh=YQ==; b=YQ==\r\n`,
  ),
)

describe('a signature of the sender’s own domain, over all that matters and made just now, passes', () => {
  test.each<[string, string]>([
    ['RSA', signed(lines, body)],
    ['RSA with the least key', signed(lines, body, { key: keys.least.privateKey, selector: 'least' })],
    ['Ed25519', signed(lines, body, { key: keys.ed25519.privateKey, selector: 'ed' })],
    ['a field that is not there signed against being added', signed(lines, body, { fields: [...usual, 'from', 'to'] })],
    ['names of fields in capitals', signed(lines, body, { fields: usual.map((field) => field.toUpperCase()) })],
    ['the domain in capitals', signed(lines, body, { tags: { d: 'Example.ORG' } })],
    ['an identity of the domain', signed(lines, body, { tags: { i: 'sam@example.org' } })],
    ['no Cc, and none signed', signed(without('Cc'), body, { fields: usual.filter((field) => field !== 'cc') })],
    ['no time, but a date', signed(lines, body, { tags: { t: null } })],
    ['an end that has not come', signed(lines, body, { tags: { x: seconds('2026-03-05T09:00:00Z') } })],
    ['traces of the way here', `Received: from a.test by b.test\r\nReceived: from c.test\r\n${signed(lines, body)}`],
    ['blank lines below the text', `${signed(lines, body)}\r\n\r\n`],
    ['line ends of LF alone', signed(lines, body).replaceAll('\r\n', '\n')],
    ['no text', signed(lines, '')],
    [
      'a broken signature of a list below',
      `DKIM-Signature: v=1; a=rsa-sha256; d=evil.test; s=s; h=from; bh=a; b=a\r\n${signed(lines, body)}`,
    ],
    [
      'a broken signature of the domain below',
      `DKIM-Signature: v=1; a=rsa-sha256; d=example.org; s=s; h=from; bh=a; b=a\r\n${signed(lines, body)}`,
    ],
  ])('%s', async (_, raw) => {
    expect(await verify(raw)).toEqual(pass)
  })
})

describe('a signature that is not so fails', () => {
  test.each<[string, string, string]>([
    ['a changed text', `${signed(lines, body)}more\r\n`, 'body hash did not verify'],
    ['a changed subject', signed(lines, body).replace('Maria', 'Mario'), 'bad signature'],
    ['a changed answer', signed(lines, body).replace('In-Reply-To: <asked', 'In-Reply-To: <other'), 'bad signature'],
    ['a changed sender', signed(lines, body).replace('sam@', 'tom@'), 'bad signature'],
    ['a changed signature', signed(lines, body).replace('t=1772614740', 't=1772614741'), 'bad signature'],
    ['another key', signed(lines, body, { key: keys.other.privateKey }), 'bad signature'],
    ['a Cc added', signed(without('Cc'), body).replace('Subject:', 'Cc: eve@evil.test\r\nSubject:'), 'bad signature'],
    ['no key under that name', signed(lines, body, { selector: 'gone' }), 'no key'],
    ['an old hash', signed(lines, body, { hash: 'sha1' }), 'signed with rsa-sha1'],
    ['no hash that is known', signed(lines, body, { tags: { a: 'rsa-md5' } }), 'signed with rsa-md5'],
    ['no algorithm', signed(lines, body, { tags: { a: null } }), 'signed with nothing known'],
    ['a key that is too short', signed(lines, body, { key: keys.short.privateKey, selector: 'short' }), 'weak-key'],
    ['the beginning of the text only', signed(lines, body, { tags: { l: '4' } }), 'l='],
    ['the beginning of the text, which is all', signed(lines, 'send\r\n', { tags: { l: '6' } }), 'l='],
    ['nothing of the text', signed(lines, body, { tags: { l: '0', bh: emptyHash() } }), 'l='],
    ['another version', signed(lines, body, { tags: { v: '2' } }), 'incompatible version'],
    ['no version', signed(lines, body, { tags: { v: null } }), 'missing required tag'],
    ['a tag twice', signed(lines, body, { tags: { D: 'evil.test', z: 'a; d=example.org' } }), 'syntax error'],
    ['an identity elsewhere', signed(lines, body, { tags: { i: 'sam@evil.test' } }), 'domain mismatch'],
    ['it was made more than a day ago', signed(lines, body, made('2026-03-03T08:59:59Z')), 'more than a day ago'],
    ['it will be made', signed(lines, body, made('2026-03-04T09:10:01Z')), 'in the future'],
    ['it has come to its end', signed(lines, body, { tags: { x: seconds('2026-03-04T08:59:59Z') } }), 'expired'],
    ['its end is before its beginning', signed(lines, body, { tags: { x: '1772614739' } }), 'invalid expiration'],
    [
      'no time and an old date',
      signed([...without('Date'), 'Date: Tue, 03 Mar 2026 08:59:59 +0000'], body, { tags: { t: null } }),
      'more than a day ago',
    ],
    [
      'no time and a date that is none',
      signed([...without('Date'), 'Date: just now'], body, { tags: { t: null } }),
      'does not say when',
    ],
  ])('%s', async (_, raw, because) => {
    expect(await verify(raw)).toEqual({ verdict: 'fail', because: expect.stringContaining(because) })
  })

  test.each(['to', 'cc', 'subject', 'date', 'message-id', 'in-reply-to', 'references'])(
    '%s is there and not signed',
    async (field) => {
      const raw = signed(lines, body, { fields: usual.filter((one) => one !== field) })
      expect(await verify(raw)).toEqual({ verdict: 'fail', because: `${field} is not signed` })
    },
  )

  test('From is not signed', async () => {
    const raw = signed(lines, body, { fields: usual.slice(1) })
    expect(await verify(raw)).toEqual({ verdict: 'fail', because: 'From field not signed' })
  })

  test.each(['to', 'subject', 'date'])('%s is signed and not there', async (field) => {
    const raw = signed(
      lines.filter((line) => !line.toLowerCase().startsWith(`${field}:`)),
      body,
    )
    expect(await verify(raw)).toEqual({ verdict: 'fail', because: `${field} is not signed` })
  })

  test.each([
    ['To', 'to'],
    ['Cc', 'cc'],
    ['Subject', 'subject'],
    ['Date', 'date'],
    ['Message-ID', 'message-id'],
    ['In-Reply-To', 'in-reply-to'],
    ['References', 'references'],
    ['Content-Type', 'content-type'],
    ['cONTENT-tYPE', 'content-type'],
  ])('a second %s stands above the one that is signed', async (field, told) => {
    const raw = `${field}: x\r\n${signed(lines, body)}`
    expect(await verify(raw)).toEqual({
      verdict: 'fail',
      because: `${told} is signed, but stands there more than once`,
    })
  })
})

describe('the edges of time belong to the better side', () => {
  test.each<[string, string, string]>([
    ['a day ago', '2026-03-03T09:00:00Z', 'pass'],
    ['a day and a second ago', '2026-03-03T08:59:59Z', 'fail'],
    ['ten minutes ahead', '2026-03-04T09:10:00Z', 'pass'],
    ['ten minutes and a second ahead', '2026-03-04T09:10:01Z', 'fail'],
  ])('%s', async (_, moment, verdict) => {
    expect((await verify(signed(lines, body, made(moment)))).verdict).toBe(verdict)
  })
})

describe('where nothing can be said, that is said', () => {
  const from = (value: string) => [`From: ${value}`, ...without('From')]
  test.each<[string, string, string]>([
    ['no signature', [...lines, '', body].join('\r\n'), 'it is not signed'],
    ['a signature of somebody else', signed(lines, body, { tags: { d: 'evil.test' } }), 'not signed by example.org'],
    [
      'a signature of a subdomain',
      signed(lines, body, { tags: { d: 'mail.example.org' } }),
      'not signed by example.org',
    ],
    ['a signature of the parent', signed(from('sam@mail.example.org'), body), 'not signed by mail.example.org'],
    ['a signature without a domain', signed(lines, body, { tags: { d: null } }), 'not signed by example.org'],
    ['a signature of ARC alone', signed(lines, body).replace('DKIM-S', 'ARC-Message-S'), 'it is not signed'],
    ['two senders', signed([...lines, 'From: eve@evil.test'], body), 'From cannot be read'],
    ['two mailboxes', signed(from('sam@example.org, eve@evil.test'), body), 'From cannot be read'],
    ['too many signatures', `${'DKIM-Signature: a=b\r\n'.repeat(8)}${signed(lines, body)}`, 'too many signatures'],
    ['too long a text', signed(lines, 'a\r\n'.repeat(700_000)), 'too large'],
    ['too many fields', `${'X-A: b\r\n'.repeat(1_000)}${signed(lines, body)}`, 'header is too long'],
    ['too many lines', `X-A: b\r\n${' c\r\n'.repeat(2_000)}${signed(lines, body)}`, 'header is too long'],
  ])('%s', async (_, raw, because) => {
    expect(await verify(raw)).toEqual({ verdict: 'none', because: expect.stringContaining(because) })
  })

  test('a moment that is none', async () => {
    expect((await verify(signed(lines, body), 'now')).verdict).toBe('none')
  })

  test.each<[string, readonly string[], string, string]>([
    ['it is revoked', ['v=DKIM1; p='], 'fail', 'invalid public key'],
    ['it is no key', ['v=DKIM1; p=AAAA'], 'fail', 'unknown key type'],
    ['it is of another sort', [keyRecord(keys.ed25519.publicKey)], 'fail', 'inappropriate key algorithm'],
    ['it is another one', [keyRecord(keys.other.publicKey)], 'fail', 'bad signature'],
    ['it is only being tested', [keyRecord(keys.rsa.publicKey, 't=y; ')], 'none', 'only tests its key'],
    ['it is not for mail', [keyRecord(keys.rsa.publicKey, 's=tlsrpt; ')], 'fail', 'key not for email'],
    ['it is for another hash', [keyRecord(keys.rsa.publicKey, 'h=sha1; ')], 'fail', 'inappropriate hash'],
    ['there are two', [keyRecord(keys.rsa.publicKey), keyRecord(keys.other.publicKey)], 'none', 'more than one key'],
    ['there is no record', [], 'fail', 'invalid public key'],
    ['the record is about something else', ['v=spf1 -all'], 'fail', 'invalid public key'],
  ])('the key: %s', async (_, records, verdict, because) => {
    const raw = Buffer.from(signed(lines, body))
    const found = await verifyDkim(raw, { resolver: resolverOf({ [name]: records }), at })
    expect(found).toEqual({ verdict, because: expect.stringContaining(because) })
  })

  test('a record about something else beside the key does no harm', async () => {
    const both = resolverOf({ [name]: ['v=spf1 -all', keyRecord(keys.rsa.publicKey)] })
    expect(await verifyDkim(Buffer.from(signed(lines, body)), { resolver: both, at })).toEqual(pass)
  })

  test.each<[string, () => Promise<string[][]>]>([
    ['fails', () => Promise.reject(Object.assign(new Error('queryTxt ETIMEOUT'), { code: 'ETIMEOUT' }))],
    ['rejects with no error', () => Promise.reject('no')],
    [
      'throws',
      () => {
        throw new Error('queryTxt ESERVFAIL')
      },
    ],
    ['answers with nothing', () => Promise.resolve(undefined as unknown as string[][])],
  ])('a resolver that %s', async (_, failing) => {
    const found = await verifyDkim(Buffer.from(signed(lines, body)), { resolver: failing, at })
    expect(found).toEqual({ verdict: 'none', because: expect.stringContaining('the key could not be had') })
  })

  test('only the keys of the sender’s domain are ever asked for', async () => {
    const names: string[] = []
    const asking = async (one: string) => {
      names.push(one)
      return resolver(one)
    }
    const foreign = ['evil.test', 'example.org.evil.test', 'mail.example.org'].map(
      (d) => signed([], body, { tags: { d } }).split('\r\n')[0],
    )
    const raw = [...foreign, signed(lines, body)].join('\r\n')
    expect(await verifyDkim(Buffer.from(raw), { resolver: asking, at })).toEqual(pass)
    expect(names).toEqual([name])
  })
})

describe('whatever the bytes, there is a verdict', () => {
  const genuine = Buffer.from(signed(lines, body))
  test('a mail changed anywhere never passes with another sender or another text', async () => {
    const change = fc.record({ where: fc.nat(genuine.length - 1), byte: fc.nat(255), length: fc.nat(3) })
    await fc.assert(
      fc.asyncProperty(change, async ({ where, byte, length }) => {
        const raw = Buffer.concat([genuine.subarray(0, where), Buffer.alloc(length, byte), genuine.subarray(where + 1)])
        const { verdict } = await verifyDkim(raw, { resolver, at })
        expect(['pass', 'fail', 'none']).toContain(verdict)
        if (verdict === 'pass') expect(folded(raw)).toBe(folded(genuine))
      }),
      { seed: 1, numRuns: 1_500 },
    )
  })

  test('bytes of any sort', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, below) => {
        const raw = below ? Buffer.concat([Buffer.from('From: a@b.test\r\nDKIM-Signature: '), bytes]) : bytes
        expect((await verifyDkim(raw, { resolver, at })).verdict).toBe('none')
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  test.each<[string, string]>([
    ['blank lines', `${signed(lines, '')}${'\n'.repeat(1_000_000)}`],
    ['blanks', signed(lines, ' '.repeat(1_000_000))],
    ['tabs and blanks', signed(lines, `a${' \t'.repeat(500_000)}`)],
    ['lines of LF', `${signed(lines, body)}${'a\n'.repeat(500_000)}`],
    ['signatures of every sort', `${everySort.join('')}${signed(lines, ' a \tb\r\n'.repeat(240_000))}`],
    ['names in h=', signed(lines, body, { fields: [...usual, ...Array.from({ length: 20_000 }, () => 'x')] })],
    ['tags', signed(lines, body, { tags: { z: 'a;'.repeat(80_000) } })],
    ['blanks in a signature', signed(lines, body, { tags: { z: ' '.repeat(150_000) } })],
    ['colons in From', `From: ${':'.repeat(200_000)}\r\n${signed(without('From'), body)}`],
  ])('a great many %s come to a verdict', async (_, raw) => {
    // Whatever the verdict: that it comes within the time of a test is the point.
    expect((await verify(raw)).verdict).toBeTypeOf('string')
  })
})

function made(moment: string): Signing {
  return { tags: { t: seconds(moment) } }
}

function emptyHash(): string {
  return '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
}

// Relaxed canonicalization lets blanks and letter case of names change; the signature itself may be written in other base64.
function folded(raw: Uint8Array): string {
  const text = Buffer.from(raw).toString('latin1').toLowerCase().replace(/\s+/g, '')
  return text.slice(text.indexOf('from:sam'))
}
