import { describe, expect, test } from 'vitest'
import { contrarySign } from '../../src/mail/authentication-results.ts'

const pinned = 'mx.example.net'
const home = 'example.org'

function received(...lines: string[]): Uint8Array {
  const header = [...lines, 'From: Sam <sam@example.org>', 'To: me@example.org', 'Subject: Re: x']
  return Buffer.from(`${header.join('\r\n')}\r\n\r\nsend\r\n`, 'latin1')
}

const line = (value: string) => received(`Authentication-Results: ${value}`)

describe('a received copy speaks against its sender, or does not', () => {
  const failed = 'DMARC failed for example.org'
  test.each([
    ['DMARC failed', pinned, 'mx.example.net; dmarc=fail header.from=example.org', failed],
    ['DMARC failed, nobody pinned', null, 'mx.example.net; dmarc=fail header.from=example.org', failed],
    ['DMARC failed at a server without a name', null, 'dmarc=fail action=none header.from=example.org', failed],
    ['DMARC failed at another server', pinned, 'mx.evil.test; dmarc=fail header.from=example.org', null],
    ['DMARC failed at a server without a name, one pinned', pinned, 'dmarc=fail header.from=example.org', null],
    ['DMARC failed for nobody', pinned, 'mx.example.net; dmarc=fail', 'DMARC failed for its sender'],
    [
      'DMARC failed and passed',
      pinned,
      'mx.example.net; dmarc=pass header.from=example.org; dmarc=fail header.from=example.org',
      'DMARC failed for its sender',
    ],
    [
      'DMARC passed for another domain',
      pinned,
      'mx.example.net; dmarc=pass header.from=evil.test',
      'DMARC was asked about evil.test, not about example.org',
    ],
    ['DMARC passed', pinned, 'mx.example.net; dmarc=pass header.from=example.org', null],
    ['DMARC was not asked', pinned, 'mx.example.net; dmarc=none', null],
    ['DMARC could not be asked', pinned, 'mx.example.net; dmarc=temperror header.from=example.org', null],
    [
      'the signature failed',
      pinned,
      'mx.example.net; dkim=fail header.d=example.org',
      'the signature of example.org failed',
    ],
    [
      'the signature failed, nobody pinned',
      null,
      'mx.evil.test; dkim=fail header.d=example.org',
      'the signature of example.org failed',
    ],
    ['the signature of somebody else failed', pinned, 'mx.example.net; dkim=fail header.d=list.test', null],
    [
      'one signature failed and one passed',
      pinned,
      'mx.example.net; dkim=fail header.d=example.org; dkim=pass header.d=example.org',
      null,
    ],
    [
      'one signature failed and one of somebody else passed',
      pinned,
      'mx.example.net; dkim=fail header.d=example.org; dkim=pass header.d=evil.test',
      'the signature of example.org failed',
    ],
    ['nothing was asked', pinned, 'mx.example.net; none', null],
    ['it cannot be read', pinned, 'mx.example.net; (((', 'its Authentication-Results cannot be read with certainty'],
    ['it cannot be read, nobody pinned', null, '((((', 'its Authentication-Results cannot be read with certainty'],
  ])('%s', (_, server, value, sign) => {
    expect(contrarySign(line(value), server, 'Example.org')).toBe(sign)
  })

  test('a copy without such a line speaks neither for nor against', () => {
    expect(contrarySign(received(), pinned, home)).toBeNull()
    expect(contrarySign(received(), null, home)).toBeNull()
  })

  test('a header that cannot be read with certainty speaks against it', () => {
    expect(contrarySign(received('X-Note: \0'), pinned, home)).not.toBeNull()
  })
})
