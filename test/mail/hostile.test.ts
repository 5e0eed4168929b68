import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswer } from '../../src/mail/answer.ts'
import { readAutomatic } from '../../src/mail/automatic.ts'
import { forwardedMessage } from '../../src/mail/forwarded.ts'
import { readsLikeOutreach } from '../../src/mail/outreach-ask.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import { readReferrals } from '../../src/mail/referrals.ts'
import { newText } from '../../src/mail/reply-text.ts'
import { UnreadableMessage } from '../../src/mail/unreadable-message.ts'

const million = 1_000_000
const header = 'From: a@b.test\r\nTo: c@d.test\r\nSubject: Fwd: x\r\nDate: Wed, 04 Mar 2026 10:00:00 +0100\r\n'
const fill = (unit: string, length = million) => unit.repeat(Math.ceil(length / unit.length))
const text = (body: string) => `${header}\r\n${body}`
const html = (body: string) => `${header}Content-Type: text/html; charset=utf-8\r\n\r\n${body}`

/** Everything that this room ever does with a message. */
async function readAll(raw: string | Uint8Array): Promise<string> {
  const message = await parseMessage(Buffer.from(raw as string))
  const words = newText(message)
  forwardedMessage(message, 'Europe/Berlin')
  readAutomatic(message, '2026-03-04')
  readAnswer(message.text, '2026-03-04')
  readReferrals(message.text, [])
  readsLikeOutreach(words, message.subject)
  return words
}

function deepMultipart(depth: number): string {
  let raw = `${header}Content-Type: multipart/mixed; boundary=b0\r\n\r\n`
  for (let i = 0; i < depth; i++) raw += `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`
  return `${raw}Hi`
}

describe('a stranger’s mail stalls nothing', () => {
  test.each([
    ['a name of one letter, signed twice', text(`Yes, gladly.\n\nNora\n${'R'.repeat(4000)}1\nTel. +49 30 5550 0142`)],
    ['blank lines', text(fill('\n'))],
    ['blanks', text(fill(' '))],
    ['lines of one blank', text(fill(' \n'))],
    ['no-break spaces', text(fill('\u00a0', million / 2))],
    ['zero-width spaces', text(fill('\u200b', million / 3))],
    ['On On On', text(fill('On '))],
    ['attributions', text(fill('On Mon, 2 Mar 2026 Maria wrote:\n'))],
    ['ends of attributions', text(fill('wrote:\n'))],
    ['quotation marks in one line', text(fill('>'))],
    ['quotation marks with blanks', text(fill('> '))],
    ['sender lines', text(fill('From: a@b\n'))],
    ['halves of headers', text(fill('From: a@b.test\nSent: Monday\n'))],
    ['dashes', text(fill('-'))],
    ['delimiters of signatures', text(fill('-- \n'))],
    ['closings', text(fill('Best,\n'))],
    ['device footers', text(fill('Sent from my iPhone\n'))],
    [
      'forwards in forwards',
      text(
        fill(
          '---------- Forwarded message ---------\nFrom: a@b.test\nDate: Mon, 2 Mar 2026 at 10:00\nSubject: Fwd: x\nTo: c@d.test\n\n',
        ),
      ),
    ],
    ['one word', text(fill('a'))],
    ['addresses', text(fill('a@'))],
    ['question marks', text(fill('?'))],
    ['names', text(fill('Talk to Anna Berg at '))],
    ['dates', text(fill('5 March until '))],
    ['digits', text(fill('1/1/'))],
    ['nested divs', html(`${fill('<div>', 100_000)}x`)],
    ['nested tables', html(`${fill('<table><tr><td>', 300_000)}x`)],
    ['nested quotations', html(`${fill('<blockquote type=cite>', 400_000)}x`)],
    ['opening brackets', html(fill('<'))],
    ['comments never closed', html(fill('<!--'))],
    ['line breaks', html(fill('<br>'))],
    ['attributes', html(`<div ${fill('a=b ')}>x</div>`)],
    ['multiparts in multiparts', deepMultipart(2_000)],
    [
      'parts',
      `${header}Content-Type: multipart/mixed; boundary=b\r\n\r\n${fill('--b\r\nContent-Type: text/plain\r\n\r\nhi\r\n', 500_000)}`,
    ],
    ['recipients', `From: a@b.test\r\nTo: ${fill('a@b.test, ', 900_000)}\r\n\r\nHi`],
    ['brackets in From', `From: ${fill('<a@', 900_000)}\r\n\r\nHi`],
    ['references', `From: a@b.test\r\nReferences: ${fill('<a@b> ', 900_000)}\r\n\r\nHi`],
    ['prefixes of a subject', `From: a@b.test\r\nSubject: ${fill('Re: ', 900_000)}\r\n\r\nHi`],
    ['encoded words', `From: a@b.test\r\nSubject: ${fill('=?utf-8?Q?', 900_000)}\r\n\r\nHi`],
    ['reports', `From: mailer-daemon@b.test\r\nSubject: failure notice\r\n\r\n${fill('a@b.test ')}`],
  ])(
    'a megabyte of %s',
    async (_, raw) => {
      expect(typeof (await readAll(raw))).toBe('string')
    },
    5_000,
  )
})

test('what lies below too many levels of HTML is still read', async () => {
  const message = await parseMessage(Buffer.from(html(`<p>above</p>${'<div>'.repeat(20_000)}below`)))
  expect(message.text).toContain('above')
  expect(message.text).toContain('below')
})

test('any bytes are read or called unreadable', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
      await readAll(Buffer.concat([Buffer.from('From: a@b.test\r\n'), bytes])).catch((error) => {
        expect(error).toBeInstanceOf(UnreadableMessage)
      })
    }),
    { numRuns: 200, seed: 1 },
  )
})

test('any words that quote nothing are kept', async () => {
  const word = fc.constantFrom(
    'happy',
    'to',
    'talk',
    'Tuesday',
    '3',
    'pm',
    'Best',
    'On',
    'wrote',
    'From',
    'the',
    'sent',
    'you',
    'call',
    'me',
  )
  const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
      const message = await parseMessage(Buffer.from(`From: a@b.test\r\n\r\n${lines.join('\r\n')}`))
      expect(newText(message)).toBe(lines.join('\n'))
    }),
    { numRuns: 200, seed: 1 },
  )
})
