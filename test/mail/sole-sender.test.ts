import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMessage } from '../../src/mail/parse.ts'
import { soleSender } from '../../src/mail/sole-sender.ts'

const sam = 'sam@example.org'

/** A message with this header, its lines ended as mail ends them; characters up to U+00FF are bytes. */
function withHeader(header: string, body = 'send\r\n'): Uint8Array {
  return Buffer.from(`${header.replace(/\n/g, '\r\n')}\r\n\r\n${body}`, 'latin1')
}

const senderIn = (header: string) => soleSender(withHeader(`To: me@example.org\n${header}\nSubject: Re: x`))
const utf8 = (text: string) => Buffer.from(text).toString('latin1')

describe('one mailbox on one From line is the sender', () => {
  test.each([
    ['an address alone', 'From: sam@example.org', sam],
    ['an address in angle brackets', 'From: <sam@example.org>', sam],
    ['a name of atoms', 'From: Sam Reed <sam@example.org>', sam],
    ['no blank before the bracket', 'From: Sam<sam@example.org>', sam],
    ['no blank after the colon', 'From:sam@example.org', sam],
    ['blanks around everything', 'From: \t  Sam   <sam@example.org>  \t', sam],
    ['any letter case', 'fROM: Sam <SAM@Example.ORG>', sam],
    ['an initial with a dot', 'From: Sam Q. Reed <sam@example.org>', sam],
    ['a quoted name', 'From: "Reed, Sam (private)" <sam@example.org>', sam],
    ['a quoted name with quotation marks', String.raw`From: "Sam \"Sunny\" Reed" <sam@example.org>`, sam],
    ['a quoted name with a backslash', String.raw`From: "Sam \\ Reed" <sam@example.org>`, sam],
    ['an empty quoted name', 'From: "" <sam@example.org>', sam],
    ['the address as its own quoted name', 'From: "sam@example.org" <sam@example.org>', sam],
    ['another address as a quoted name', 'From: "sam@example.org" <eve@evil.test>', 'eve@evil.test'],
    ['a name in an encoded word', 'From: =?utf-8?Q?S=C3=A1m_Reed?= <sam@example.org>', sam],
    ['a name in two encoded words', 'From: =?utf-8?B?U8OhbQ==?= =?utf-8?Q?Reed?= <sam@example.org>', sam],
    ['an encoded word that hides an address', 'From: =?utf-8?Q?sam=40example.org?= <eve@evil.test>', 'eve@evil.test'],
    ['a name in bare UTF-8', utf8('From: Sám Réed <sam@example.org>'), sam],
    ['a folded line', 'From: Sam Reed\n <sam@example.org>', sam],
    ['a line folded with a tab', 'From:\n\t"Sam Reed"\n\t<sam@example.org>', sam],
    ['a hyphen, a plus and an apostrophe', "From: o'sam+a-b@ex-ample.org", "o'sam+a-b@ex-ample.org"],
    ['a percent route is simply another address', 'From: sam%example.org@evil.test', 'sam%example.org@evil.test'],
    ['a UUCP path is simply another address', 'From: example.org!sam@evil.test', 'example.org!sam@evil.test'],
    ['a look-alike in ASCII is simply another address', 'From: sam@examp1e.org', 'sam@examp1e.org'],
    ['a subdomain is simply another address', 'From: sam@example.org.evil.test', 'sam@example.org.evil.test'],
    ['an international domain in ASCII', 'From: sam@xn--exmple-cua.test', 'sam@xn--exmple-cua.test'],
    ['a domain of one label', 'From: sam@localhost', 'sam@localhost'],
    [
      'other fields that speak of senders',
      'Sender: eve@evil.test\nReply-To: eve@evil.test\nFrom: sam@example.org',
      sam,
    ],
    ['a field that only begins like From', 'X-From: eve@evil.test\nFrom-Path: x\nFrom: sam@example.org', sam],
    ['a From in the value of another field', 'X-Note: From: eve@evil.test\nFrom: sam@example.org', sam],
    ['a folded From in the value of another field', 'X-Note: a\n From: eve@evil.test\nFrom: sam@example.org', sam],
  ])('%s', (_, header, sender) => {
    expect(senderIn(header)).toBe(sender)
  })

  test('a From below the blank line is text', () => {
    expect(soleSender(withHeader('From: sam@example.org', 'From: eve@evil.test\r\n'))).toBe(sam)
  })

  test('line ends of LF alone are read', () => {
    expect(soleSender(Buffer.from('From: sam@example.org\nTo: me@example.org\n\nsend\n'))).toBe(sam)
  })

  test.each(['From: sam@example.org\r\n', 'From: sam@example.org', 'From: sam@example.org\r\n\r\n'])(
    'a message that is all header is read: %j',
    (raw) => {
      expect(soleSender(Buffer.from(raw))).toBe(sam)
    },
  )

  test('a view into a larger buffer is read from its own beginning to its own end', () => {
    const all = Buffer.from('From: eve@evil.test\r\nFrom: sam@example.org\r\n\r\nx')
    expect(soleSender(all.subarray(21))).toBe(sam)
  })
})

describe('what could be read otherwise has no sender', () => {
  test.each([
    ['no From', 'Sender: sam@example.org'],
    ['an empty From', 'From: '],
    ['a From of blanks', 'From:  \t '],
    ['two From lines', 'From: sam@example.org\nFrom: eve@evil.test'],
    ['two equal From lines', 'From: sam@example.org\nFrom: sam@example.org'],
    ['a second From in other letters', 'From: sam@example.org\nfROM: eve@evil.test'],
    ['a second From with a blank before the colon', 'From: sam@example.org\nFrom : eve@evil.test'],
    ['a second From with a tab before the colon', 'From\t: eve@evil.test\nFrom: sam@example.org'],
    ['a second From that is empty', 'From:\nFrom: sam@example.org'],
    ['a lone From with a blank before the colon', 'From : sam@example.org'],
    ['a From with its colon on the next line', 'From\n : sam@example.org'],
    ['a second From with its colon on the next line', 'From: sam@example.org\nFrom\n : eve@evil.test'],
    ['two mailboxes', 'From: sam@example.org, eve@evil.test'],
    ['two mailboxes with names', 'From: Sam <sam@example.org>, Eve <eve@evil.test>'],
    ['a comma after the mailbox', 'From: sam@example.org,'],
    ['a comma before the mailbox', 'From: ,sam@example.org'],
    ['a semicolon after the mailbox', 'From: sam@example.org;'],
    ['two mailboxes with a semicolon', 'From: sam@example.org; eve@evil.test'],
    ['a group', 'From: friends: sam@example.org;'],
    ['a group with a bracketed mailbox', 'From: friends: Sam <sam@example.org>;'],
    ['an empty group', 'From: undisclosed-recipients:;'],
    ['a route', 'From: <@evil.test:sam@example.org>'],
    ['a route over two hosts', 'From: <@a.test,@b.test:sam@example.org>'],
    ['two bracketed addresses', 'From: <sam@example.org><eve@evil.test>'],
    ['two bracketed addresses apart', 'From: <sam@example.org> <eve@evil.test>'],
    ['a bracket in a bracket', 'From: <<sam@example.org>>'],
    ['an address before a bracketed one', 'From: sam@example.org <eve@evil.test>'],
    ['an address after a bracketed one', 'From: <sam@example.org> eve@evil.test'],
    ['a word after a bracketed address', 'From: <sam@example.org> Sam'],
    ['a bracketed address in a quoted name', 'From: "<sam@example.org>" <eve@evil.test>'],
    ['an opening bracket in a quoted name', 'From: "Sam <" <sam@example.org>'],
    ['a quotation that does not end', 'From: "Sam <sam@example.org>'],
    ['a quotation that ends inside the bracket', 'From: "Sam <eve@evil.test" <sam@example.org>'],
    ['a quoted pair of another character', String.raw`From: "Sa\m" <sam@example.org>`],
    ['a backslash outside of quotes', String.raw`From: Sa\m <sam@example.org>`],
    ['a comment before', 'From: (sam@example.org) <eve@evil.test>'],
    ['a comment after', 'From: sam@example.org (Sam)'],
    ['a comment in the address', 'From: sam(x)@example.org'],
    ['a comment in the brackets', 'From: <sam@example.org(x)>'],
    ['a comment in the name', 'From: Sam (private) <sam@example.org>'],
    ['a quoted local part', 'From: "sam"@example.org'],
    ['a quoted local part with an address in it', 'From: "sam@example.org"@evil.test'],
    ['a quoted local part in brackets', 'From: <"sam"@example.org>'],
    ['an encoded word for the address', 'From: =?utf-8?Q?sam=40example.org?='],
    ['an encoded word in the brackets', 'From: <=?utf-8?Q?sam=40example.org?=>'],
    ['an encoded word as local part', 'From: =?utf-8?Q?sam?=@example.org'],
    ['an encoded word as domain', 'From: sam@=?utf-8?Q?example.org?='],
    ['an encoded word with a bare bracket', 'From: =?utf-8?Q?<sam@example.org>?= <eve@evil.test>'],
    ['a Cyrillic letter in the local part', utf8('From: sаm@example.org')],
    ['a Cyrillic letter in the domain', utf8('From: sam@exаmple.org')],
    ['a full-width at sign', utf8('From: sam＠example.org')],
    ['a full-width at sign in the name', `${utf8('From: sam＠example.org')}\xff <eve@evil.test>`],
    ['a name in a charset that is not UTF-8', 'From: S\xe1m <sam@example.org>'],
    ['an invisible character in the address', utf8('From: sam\u200b@example.org')],
    ['a blank of no width after the address', utf8('From: sam@example.org\u00a0')],
    ['a second From behind an invisible character', utf8('From: sam@example.org\n\u200bFrom: eve@evil.test')],
    ['a second From behind a no-break space', 'From: sam@example.org\n\xa0From: eve@evil.test'],
    ['a From with a Cyrillic letter beside the other', utf8('From: sam@example.org\nFrоm: eve@evil.test')],
    ['a NUL in the address', 'From: sam@example.org\0.evil.test'],
    ['a NUL elsewhere in the header', 'X-Note: a\0b\nFrom: sam@example.org'],
    ['a bare CR that hides a second From', 'From: sam@example.org\rFrom: eve@evil.test'],
    ['a bare CR at the end of a value', 'From: sam@example.org\r'],
    ['a vertical tab', 'From: Sam\v<sam@example.org>'],
    ['a form feed', 'From: Sam\f<sam@example.org>'],
    ['a dot at the end of the domain', 'From: sam@example.org.'],
    ['a dot at the end of the local part', 'From: sam.@example.org'],
    ['a dot at the beginning of the local part', 'From: .sam@example.org'],
    ['two dots', 'From: s..am@example.org'],
    ['a hyphen at the end of a label', 'From: sam@example-.org'],
    ['an underscore in the domain', 'From: sam@exam_ple.org'],
    ['a domain literal', 'From: sam@[192.0.2.1]'],
    ['no domain', 'From: sam@'],
    ['no local part', 'From: @example.org'],
    ['no at sign', 'From: sam'],
    ['two at signs', 'From: sam@example.org@evil.test'],
    ['blanks around the at sign', 'From: sam @ example.org'],
    ['blanks in the brackets', 'From: < sam@example.org >'],
    ['a fold inside the address', 'From: sam@example\n .org'],
    ['a fold inside the brackets', 'From: <sam@\n example.org>'],
    ['empty brackets', 'From: Sam <>'],
    ['a bracket that does not close', 'From: Sam <sam@example.org'],
    ['a bracket that does not open', 'From: Sam sam@example.org>'],
    ['a mailto address', 'From: <mailto:sam@example.org>'],
    ['a tab in the address', 'From: sam\t@example.org'],
    ['a folded line of blanks only', 'From: sam@example.org\n \n eve@evil.test'],
    ['a folded line of blanks only, elsewhere', 'From: sam@example.org\nX-Note: a\n \t\nX-Other: b'],
    ['a line that is no field', 'From: sam@example.org\nFrom eve@evil.test'],
    ['a local part that is too long', `From: ${'a'.repeat(65)}@example.org`],
    ['an address that is too long', `From: sam@${'a.'.repeat(130)}org`],
  ])('%s', (_, header) => {
    expect(senderIn(header)).toBeNull()
  })

  test.each([
    ['nothing at all', ''],
    ['a blank line and nothing else', '\r\n'],
    ['two blank lines and a text', '\r\n\r\nFrom: sam@example.org\r\n\r\n'],
    ['two blank lines of LF and a text', '\n\nFrom: sam@example.org\n\n'],
    ['a header that begins with a blank line', '\r\nFrom: sam@example.org\r\n\r\n'],
    ['a header that begins with a folded line', ' From: eve@evil.test\r\nFrom: sam@example.org\r\n\r\n'],
    ['a byte order mark', '\xef\xbb\xbfFrom: eve@evil.test\r\nFrom: sam@example.org\r\n\r\n'],
    ['the line that mbox files put first', 'From eve@evil.test Sat Mar  7\r\nFrom: sam@example.org\r\n\r\n'],
    ['LF among CRLF', 'To: me@example.org\r\nFrom: sam@example.org\nFrom: eve@evil.test\r\n\r\n'],
    [
      'a blank line of LF alone among CRLF',
      'From: sam@example.org\r\nTo: me@example.org\n\nFrom: eve@evil.test\r\n\r\n',
    ],
    ['CRLF among LF', 'To: me@example.org\nFrom: sam@example.org\r\n\n'],
    ['CR alone', 'From: sam@example.org\rTo: me@example.org\r\r'],
  ])('%s', (_, raw) => {
    expect(soleSender(Buffer.from(raw, 'latin1'))).toBeNull()
  })

  test('a header without an end in 256 kB has none, and one that ends before has', () => {
    const filler = `X-Filler: ${'a'.repeat(70)}\r\n`
    const header = (count: number) => Buffer.from(`From: sam@example.org\r\n${filler.repeat(count)}\r\nsend\r\n`)
    expect(soleSender(header(3_000))).toBe(sam)
    expect(soleSender(header(3_300))).toBeNull()
  })

  test.each([
    ['blank lines', '\r\n'.repeat(500_000)],
    ['brackets', `From: ${'<'.repeat(250_000)}\r\n\r\n`],
    ['quotations', `From: ${'"a" '.repeat(60_000)}"\r\n\r\n`],
    ['quoted pairs', `From: "${'\\"'.repeat(120_000)}\r\n\r\n`],
    ['blanks', `From: a${' '.repeat(250_000)}b\r\n\r\n`],
    ['dots and hyphens', `From: a@${'a-.'.repeat(80_000)}\r\n\r\n`],
    ['folded lines', `From: a${'\r\n x'.repeat(65_000)}\r\n\r\n`],
    ['blanks before a colon', `From: a@b.test\r\nX${' '.repeat(250_000)}\r\n\r\n`],
  ])('a great many %s are no sender', (_, raw) => {
    expect(soleSender(Buffer.from(raw))).toBeNull()
  })
})

test('where there is a sender, the parser of the whole mail reads the same one', async () => {
  const pieces = [
    'sam',
    'sam@example.org',
    'eve@evil.test',
    '<',
    '>',
    ' ',
    '"',
    ',',
    ';',
    ':',
    '(',
    ')',
    '@',
    '.',
    '\\\\',
    '=?',
  ]
  const more = [
    '\r\n ',
    '\r\nFrom: ',
    '\r\nTo: x',
    '\n',
    '\0',
    '=?utf-8?q?=3Ceve=40evil.test=3E?=',
    '\xe9',
    '\xc3\xa9',
    '%',
    '!',
  ]
  const from = fc.array(fc.constantFrom(...pieces, ...more), { minLength: 1, maxLength: 8 })
  let senders = 0
  await fc.assert(
    fc.asyncProperty(from, async (parts) => {
      const raw = Buffer.from(`To: me@example.org\r\nFrom: ${parts.join('')}\r\nSubject: x\r\n\r\nsend\r\n`, 'latin1')
      const sender = soleSender(raw)
      if (sender === null) return
      senders++
      const { from: read, fromLines } = await parseMessage(raw)
      expect([fromLines, ...read.map(({ address }) => address.toLowerCase())]).toEqual([1, sender])
    }),
    { seed: 1, numRuns: 20_000 },
  )
  expect(senders).toBeGreaterThan(200)
})
