import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AuthenticationVerdict,
  dmarcAligned,
  readAuthenticationResults,
} from '../../src/mail/authentication-results.ts'

const pinned = 'mx.example.net'
const home = 'example.org'

function received(...lines: string[]): Uint8Array {
  const header = [...lines, 'From: Sam <sam@example.org>', 'To: me@example.org', 'Subject: Re: x']
  return Buffer.from(`${header.join('\n').replace(/\n/g, '\r\n')}\r\n\r\nsend\r\n`, 'latin1')
}

const line = (value: string) => received(`Authentication-Results: ${value}`)
const read = (value: string) => readAuthenticationResults(line(value), pinned)

const nothing: AuthenticationVerdict = { dmarc: 'none', headerFrom: null, dkim: [], spf: [] }
const passed = { ...nothing, dmarc: 'pass', headerFrom: home }
const signed = { result: 'pass', domain: home }

describe('what servers write is read', () => {
  test.each([
    [
      'Gmail',
      `mx.example.net;
       dkim=pass header.i=@example.org header.s=s2025 header.b=Qm9/Zm+a;
       spf=pass (example.net: domain of sam@example.org designates 192.0.2.7 as permitted sender) smtp.mailfrom=sam@example.org;
       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.org`,
      { ...passed, dkim: [signed], spf: [signed] },
    ],
    [
      'Gmail, of a mail that another service sealed',
      `mx.example.net;
       dkim=pass header.i=@example.org header.s=s1 header.b=abcdefgh;
       arc=pass (i=1 spf=pass spfdomain=example.org dkim=pass dkdomain=example.org dmarc=pass fromdomain=example.org);
       spf=pass (example.net: domain of sam@example.org designates 192.0.2.7 as permitted sender) smtp.mailfrom=sam@example.org;
       dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=example.org;
       dara=pass header.i=@example.net`,
      { ...passed, dkim: [signed], spf: [signed] },
    ],
    [
      'Exchange with its name and version',
      `mx.example.net 1; spf=pass smtp.mailfrom=example.org; dmarc=pass action=none
 header.from=example.org; dkim=pass header.d=example.org; arc=none`,
      { ...passed, dkim: [signed], spf: [signed] },
    ],
    [
      'Fastmail',
      `mx.example.net;
    arc=none (no signatures found);
    bimi=skipped (DMARC Policy is not at enforcement);
    dkim=pass (2048-bit rsa key sha256) header.d=example.org
      header.i=@example.org header.b=Tm90aGlu header.a=rsa-sha256
      header.s=fm3 x-bits=2048;
    dmarc=pass policy.published-domain-policy=none
      policy.applied-disposition=none policy.evaluated-disposition=none
      (p=none,d=none,d.eval=none) policy.policy-from=p header.from=example.org;
    iprev=pass smtp.remote-ip=192.0.2.7 (out.example.org);
    spf=pass smtp.mailfrom=sam@example.org smtp.helo=out.example.org;
    x-me-sender=none; x-ptr=pass smtp.helo=out.example.org policy.ptr=out.example.org;
    x-return-mx=pass header.domain=example.org policy.is_org=yes (MX Records found: mx1.example.org,mx2.example.org)`,
      { ...passed, dkim: [signed], spf: [signed] },
    ],
    [
      'Yahoo',
      `mx.example.net;
 dkim=pass header.i=@example.org header.s=s2025;
 spf=pass smtp.mailfrom=example.org;
 dmarc=pass(p=NONE,sp=QUARANTINE) header.from=example.org;`,
      { ...passed, dkim: [signed], spf: [signed] },
    ],
    ['iCloud, one line a method', 'mx.example.net; dmarc=pass header.from=example.org', passed],
    [
      'iCloud, the line on signatures',
      'mx.example.net;\n\tdkim=pass (2048-bit key) header.d=example.org header.i=@example.org header.b=UmVhZHk+',
      { ...nothing, dkim: [signed] },
    ],
    ['opendmarc', 'mx.example.net;\n\tdmarc=pass (p=quarantine dis=none) header.from=example.org', passed],
    [
      'IronPort, which names the domain in its own way',
      'mx.example.net; spf=Pass smtp.mailfrom=sam@example.org; dkim=pass (signature verified) header.i=@example.org; dmarc=pass (p=reject dis=none) d=example.org',
      { ...passed, headerFrom: null, dkim: [signed], spf: [signed] },
    ],
    ['Proton', 'mx.example.net; dmarc=pass (p=quarantine dis=none)\n header.from=example.org', passed],
    ['GMX', 'mx.example.net; dkim=pass header.i=@example.org', { ...nothing, dkim: [signed] }],
    [
      'Zoho',
      'mx.example.net;\n\tdkim=pass;\n\tspf=pass (mx.example.net: domain of example.org designates 192.0.2.7 as permitted sender)  smtp.mailfrom=sam@example.org;\n\tdmarc=pass(p=reject dis=none)  header.from=sam@example.org',
      { ...passed, dkim: [{ result: 'pass', domain: null }], spf: [signed] },
    ],
    [
      'Exim',
      'mx.example.net;\n\tiprev=pass (out.example.org) smtp.remote-ip=192.0.2.7;\n\tspf=pass smtp.mailfrom=example.org;\n\tdkim=pass header.d=example.org header.s=x header.a=rsa-sha256;\n\tdmarc=pass header.from=example.org',
      { ...passed, dkim: [signed], spf: [signed] },
    ],
    [
      'opendkim',
      `mx.example.net;
\tdkim=pass (2048-bit key; unprotected) header.d=example.org header.i=@example.org header.b="c2FtcGxl";
\tdkim-atps=neutral`,
      { ...nothing, dkim: [signed] },
    ],
    [
      'rspamd',
      `mx.example.net;
\tdkim=pass header.d=example.org header.s=mail header.b=Zm9vYmFy;
\tspf=pass (mx.example.net: domain of sam@example.org designates 2001:db8::7 as permitted sender) smtp.mailfrom=sam@example.org;
\tdmarc=pass (policy=reject) header.from=example.org`,
      { ...passed, dkim: [signed], spf: [signed] },
    ],
    [
      'a policy server for SPF',
      'mx.example.net; spf=pass (sender SPF authorized) smtp.mailfrom=example.org (client-ip=192.0.2.7; helo=out.example.org; envelope-from=sam@example.org; receiver=<UNKNOWN>)',
      { ...nothing, spf: [signed] },
    ],
    [
      'Amavis',
      'mx.example.net (amavis);\n dkim=pass (2048-bit key) reason="pass (just made)"\n header.d=example.org',
      { ...nothing, dkim: [signed] },
    ],
    [
      'no envelope sender',
      'mx.example.net; spf=pass smtp.mail=; dmarc=pass header.from=example.org',
      { ...passed, spf: [{ result: 'pass', domain: null }] },
    ],
    ['no results', 'mx.example.net; none', nothing],
    ['no results, with the version', 'mx.example.net 1; NONE', nothing],
    ['no results, with a comment', 'mx.example.net (at the door) ; none (nothing was asked)', nothing],
    ['the name alone', 'mx.example.net', nothing],
    ['the name in other letters', 'MX.Example.NET; dmarc=pass header.from=example.org', passed],
    ['the name in quotes', '"mx.example.net"; dmarc=pass header.from=example.org', passed],
    ['methods and results in capitals', 'mx.example.net; DMARC=Pass Header.From=Example.ORG', passed],
    ['a version of the method', 'mx.example.net; dmarc/1=pass header.from=example.org', passed],
    ['blanks around every sign', 'mx.example.net ; dmarc / 1 = pass header . from = example.org', passed],
    [
      'comments in every place',
      'mx.example.net (a) 1 (b) ; (c) dmarc (d) / (e) 1 (f) = (g) pass (h) header (i) . (j) from (k) = (l) example.org (m)',
      passed,
    ],
    [
      'comments within comments',
      'mx.example.net (a (b (c) d) \\) e); dmarc=pass (a;b=c) header.from=example.org',
      passed,
    ],
    ['a quoted domain', 'mx.example.net; dmarc=pass header.from="example.org"', passed],
    ['a reason in quotes', 'mx.example.net; dmarc=pass reason="a; b=c (d \\" e" header.from=example.org', passed],
    ['empty results between semicolons', 'mx.example.net;; dmarc=pass header.from=example.org; ;', passed],
    ['an address for the domain', 'mx.example.net; dmarc=pass header.from=sam@example.org', passed],
    [
      'several signatures',
      'mx.example.net; dkim=pass header.d=example.org; dkim=fail header.i=sam@Other.test; dkim=none',
      { ...nothing, dkim: [signed, { result: 'fail', domain: 'other.test' }, { result: 'none', domain: null }] },
    ],
    [
      'a quoted sender with everything in it',
      'mx.example.net; spf=fail smtp.mailfrom="a\\"; x=pass header.from=example.org; y=\\""@evil.test',
      { ...nothing, spf: [{ result: 'fail', domain: 'evil.test' }] },
    ],
    ['DMARC failed', 'mx.example.net; dmarc=fail header.from=example.org', { ...passed, dmarc: 'fail' }],
    ['there is no policy', 'mx.example.net; dmarc=none header.from=example.org', { ...passed, dmarc: 'none' }],
    ['the DNS failed', 'mx.example.net; dmarc=temperror header.from=example.org', { ...passed, dmarc: 'other' }],
    ['the policy is broken', 'mx.example.net; dmarc=permerror header.from=example.org', { ...passed, dmarc: 'other' }],
    ['a best guess', 'mx.example.net; dmarc=bestguesspass header.from=example.org', { ...passed, dmarc: 'other' }],
    [
      'a pass that is not the word',
      'mx.example.net; dmarc=passed header.from=example.org',
      { ...passed, dmarc: 'other' },
    ],
    ['no domain', 'mx.example.net; dmarc=pass', { ...passed, headerFrom: null }],
    ['a domain that is none', 'mx.example.net; dmarc=pass header.from=a..b', { ...passed, headerFrom: null }],
    [
      'another property of that name',
      'mx.example.net; dmarc=pass smtp.from=example.org',
      { ...passed, headerFrom: null },
    ],
    [
      'the domain twice',
      'mx.example.net; dmarc=pass header.from=evil.test header.from=example.org',
      { ...passed, headerFrom: null },
    ],
    [
      'DMARC twice',
      'mx.example.net; dmarc=pass header.from=example.org; dmarc=pass header.from=example.org',
      { ...nothing, dmarc: 'other' },
    ],
    [
      'DMARC twice, and not alike',
      'mx.example.net; dmarc=pass header.from=example.org; dmarc=fail header.from=example.org',
      { ...nothing, dmarc: 'other' },
    ],
    ['a method that ends in dmarc', 'mx.example.net; x-dmarc=pass header.from=example.org', nothing],
    ['a method that begins with dmarc', 'mx.example.net; dmarc-arc=pass header.from=example.org', nothing],
  ])('%s', (_, value, verdict) => {
    expect(read(value)).toEqual(verdict)
  })
})

describe('what is not certainly the word of the pinned server is none', () => {
  const good = 'dmarc=pass header.from=example.org'
  test.each([
    ['another server', `mx.evil.test; ${good}`],
    ['a longer name', `mx.example.net.evil.test; ${good}`],
    ['a shorter name', `example.net; ${good}`],
    ['a name that ends like it', `smx.example.net; ${good}`],
    ['a host below it', `a.mx.example.net; ${good}`],
    ['a dot after the name', `mx.example.net.; ${good}`],
    ['a look-alike', `mx.examp1e.net; ${good}`],
    ['the name in a comment', `mx.evil.test (mx.example.net); ${good}`],
    ['a comment and no name', `(mx.example.net); ${good}`],
    ['no name, as Exchange Online writes it', `spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=example.org; ${good}`],
    ['the name as a method', `mx.example.net=pass; ${good}`],
    ['a second name', `mx.evil.test mx.example.net; ${good}`],
    ['a name and a word', `mx.example.net xyz; ${good}`],
    ['another version', `mx.example.net 2; ${good}`],
    ['a comma for the semicolon', `mx.example.net, ${good}`],
    ['no semicolon', `mx.example.net ${good}`],
    ['nothing', ''],
    ['semicolons', ';;;'],
    ['a method without a result', `mx.example.net; dmarc; ${good}`],
    ['a method without a value', `mx.example.net; dmarc=; ${good}`],
    ['a result without a method', `mx.example.net; =pass; ${good}`],
    ['a property without a method', `mx.example.net; header.from=example.org; ${good}`],
    ['a property for a method', `mx.example.net; smtp.auth=sam; ${good}`],
    ['a version among properties', 'mx.example.net; dmarc=pass a/1=b header.from=example.org'],
    ['words between', `mx.example.net; dmarc=pass by all means header.from=example.org`],
    ['none among results', `mx.example.net; none; ${good}`],
    ['a comment that does not end', `mx.example.net; ${good} (and so`],
    ['a comment that ends twice', `mx.example.net; ${good} (a))`],
    ['a quotation that does not end', `mx.example.net; ${good} reason="a`],
    ['a backslash outside of quotes', `mx.example.net; dmarc=pass header.from=example\\.org`],
    ['a quotation mark in a comment', `mx.example.net; spf=pass (domain of "a"@evil.test designates) ; ${good}`],
    [
      'a sender that ends the comment it is copied into',
      'mx.example.net; spf=pass (domain of "x) smtp.mailfrom=a; dmarc=pass header.from=example.org; y=z ("@evil.test designates it) smtp.mailfrom=x',
    ],
  ])('%s', (_, value) => {
    expect(read(value)).toBeNull()
  })

  const top = `Authentication-Results: mx.example.net; ${good}`
  test.each([
    ['no line', []],
    ['a line further down', ['Authentication-Results: mx.evil.test; none', top]],
    ['a line below one without a name', ['Authentication-Results: spf=pass smtp.mailfrom=a.test', top]],
    ['a line below one that cannot be read', ['Authentication-Results: ((((', top]],
    ['a line below an empty one', ['Authentication-Results:', top]],
    ['a line below one of other letter case', ['AUTHENTICATION-RESULTS: mx.evil.test; none', top]],
    ['a line below one with a blank before the colon', ['Authentication-Results : mx.evil.test; none', top]],
    ['a line with a blank before the colon', [top.replace(':', ' :')]],
    ['a line of ARC', [top.replace('Auth', 'ARC-Auth')]],
    ['a sealed line of ARC', [`ARC-Authentication-Results: i=1; mx.example.net; ${good}`]],
    ['a line of another field', [top.replace('Auth', 'X-Auth')]],
    ['an older field', [`Received-SPF: pass (${good})`]],
    ['a line inside of another', [`X-Note: a\n ${top}`]],
    ['a header that cannot be read with certainty', [top, 'X-Note: a\rb']],
    ['a header with a line that is no field', [top, 'mx.example.net']],
  ])('%s', (_, lines) => {
    expect(readAuthenticationResults(received(...lines), pinned)).toBeNull()
  })

  test('a line in the text is text', () => {
    const raw = Buffer.from(`From: sam@example.org\r\n\r\n${top}\r\n\r\n`)
    expect(readAuthenticationResults(raw, pinned)).toBeNull()
  })

  test('the topmost line counts whatever comes below it', () => {
    const raw = received('Received: from a.test', top, 'Authentication-Results: mx.example.net; dmarc=fail')
    expect(readAuthenticationResults(raw, pinned)).toEqual(passed)
  })
})

describe('a stranger’s words beside a true verdict make it uncertain', () => {
  test.each([
    [
      'a pass before the true failure',
      'spf=pass (helo of x); dmarc=pass header.from=example.org; y=z () smtp.helo=x; dmarc=fail header.from=example.org',
    ],
    [
      'a pass, and the true failure swallowed by a comment',
      'spf=pass smtp.helo=x; dmarc=pass header.from=example.org; y=z (; dmarc=fail header.from=example.org)',
    ],
    [
      'a pass, and the true failure swallowed by a quotation',
      'spf=pass smtp.helo=x; dmarc=pass header.from=example.org y="; dmarc=fail header.from=example.org"',
    ],
    [
      'no visible result, and the true one swallowed',
      'spf=pass smtp.helo=x y=z (; dmarc=pass header.from=example.org)',
    ],
    [
      'a pass in a comment that only looks like one of ARC',
      'x-arc=pass (dmarc=fail header.from=example.org); dmarc=pass header.from=example.org',
    ],
    [
      'a pass written with a comment, and the true failure swallowed',
      'spf=pass smtp.helo=x; dmarc(a)=pass header.from=example.org; y=z (dmarc=fail header.from=example.org)',
    ],
  ])('%s', (_, results) => {
    expect(read(`mx.example.net; ${results}`)?.dmarc).toBe('other')
  })
})

describe('a pass counts for exactly the domain of the sender', () => {
  test.each([
    ['pass', 'example.org', 'example.org', true],
    ['pass', 'example.org', 'Example.ORG', true],
    ['pass', 'example.org', 'mail.example.org', false],
    ['pass', 'mail.example.org', 'example.org', false],
    ['pass', 'notexample.org', 'example.org', false],
    ['pass', 'evil.test', 'example.org', false],
    ['fail', 'example.org', 'example.org', false],
    ['none', 'example.org', 'example.org', false],
    ['temperror', 'example.org', 'example.org', false],
  ])('%s for %s, sent from %s: %s', (result, asked, domain, aligned) => {
    const verdict = read(`mx.example.net; dmarc=${result} header.from=${asked}`)
    expect(verdict && dmarcAligned(verdict, domain)).toBe(aligned)
  })

  test('a pass that names no domain counts for none', () => {
    const verdict = read('mx.example.net; dmarc=pass')
    expect(verdict && dmarcAligned(verdict, '')).toBe(false)
  })
})

describe('whatever stands there, it is read and quickly', () => {
  const pieces = [
    'mx.example.net',
    ';',
    'dmarc',
    '=',
    'pass',
    ' ',
    'header',
    '.',
    'from',
    'a.test',
    '(',
    ')',
    '"',
    '\\',
  ]
  test('any mixture of its signs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const verdict = read(parts.join(''))
        expect(verdict === null || ['pass', 'fail', 'none', 'other'].includes(verdict.dmarc)).toBe(true)
      }),
      { seed: 1, numRuns: 3_000 },
    )
  })

  test.each(
    [
      '(',
      '()',
      '( ',
      '(a)',
      '"',
      '""',
      'a',
      'a=',
      'a=b ',
      'a=b;',
      'a ()',
      ' ',
      ';',
      '\\',
      '\\(',
      '.',
      'arc=(',
      'x/',
    ].flatMap((unit) => [unit, `mx.example.net; ${unit}`].map((start) => [start, unit] as const)),
  )('%j and a quarter of a million of %j', (start, unit) => {
    const value = start + unit.repeat(Math.floor(250_000 / unit.length))
    // Whatever it is taken for: that reading it ends within the time of a test is the point.
    expect(read(value)).not.toBeUndefined()
    expect(read(`${value}x`)).not.toBeUndefined()
  })
})
