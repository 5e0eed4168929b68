import { describe, expect, test } from 'vitest'
import { headerDoubt } from '../../src/mail/header-doubt.ts'

function withHeader(header: string): Uint8Array {
  return Buffer.from(`${header.replace(/\n/g, '\r\n')}\r\n\r\nsend\r\n`, 'latin1')
}

describe('a header that is plain enough to act on', () => {
  const plain = [
    'Received: from a.test by b.test',
    'Received: from c.test by a.test',
    'From: sam@example.org',
    'To: me@example.org',
    'Subject: Re: x',
    'Date: Wed, 04 Mar 2026 10:00:00 +0100',
    'Message-ID: <a@example.org>',
    'In-Reply-To: <b@example.org>',
    'References: <b@example.org>',
    'Content-Type: text/plain',
  ].join('\n')

  test('it has each of its fields once, and traces as often as it likes', () => {
    expect(headerDoubt(withHeader(plain))).toBeNull()
  })

  test.each([
    'From',
    'Sender',
    'Reply-To',
    'To',
    'Cc',
    'Bcc',
    'Subject',
    'Date',
    'Message-ID',
    'In-Reply-To',
    'References',
    'Content-Type',
    'Content-Transfer-Encoding',
    'Content-Disposition',
  ])('a second %s is told', (name) => {
    const twice = `${plain}\n${name.toUpperCase()}: x\n${name}: y`
    expect(headerDoubt(withHeader(twice))).toBe(`there is more than one ${name.toLowerCase()}`)
  })

  test.each([
    ['a second subject with a blank before the colon', 'Subject : y', 'there is a blank before the colon of subject'],
    ['a line that is no field', 'y', 'the header cannot be read with certainty'],
    ['a NUL', 'X-Note: \0', 'the header cannot be read with certainty'],
  ])('%s is told', (_, line, doubt) => {
    expect(headerDoubt(withHeader(`${plain}\n${line}`))).toBe(doubt)
  })

  test('a blank before the colon of any other field is no doubt', () => {
    expect(headerDoubt(withHeader(`${plain}\nX-Filter : y`))).toBeNull()
  })
})
