import { expect, test } from 'vitest'
import { aliasesIn } from '../../src/transport/smtp-aliases.ts'

const OUTLOOK = 'AM0PR01MB1234ABCD@AM0PR01MB1234.eurprd01.prod.outlook.com'

test.each([
  [
    'Outlook',
    `250 2.0.0 OK <${OUTLOOK}> [Hostname=AM0PR01MB1234.eurprd01.prod.outlook.com]`,
    'smtp.office365.com',
    [OUTLOOK],
  ],
  [
    'an Exchange server at home',
    '250 2.6.0 <7d1@mail.northwind.test> [InternalId=171798691861, Hostname=mail.northwind.test] Queued mail for delivery',
    'mail.northwind.test',
    ['7d1@mail.northwind.test'],
  ],
  [
    'SES in Ireland',
    '250 Ok 0102018C5B3C0A4F-91aa-000000',
    'email-smtp.eu-west-1.amazonaws.com',
    ['0102018c5b3c0a4f-91aa-000000@eu-west-1.amazonses.com'],
  ],
  [
    'SES in its first region',
    '250 Ok 0100018c5b3c0a4f-91aa-000000',
    'email-smtp.us-east-1.amazonaws.com',
    ['0100018c5b3c0a4f-91aa-000000@email.amazonses.com'],
  ],
  [
    'a host that only looks like SES',
    '250 Ok 0100018c5b3c0a4f-91aa-000000',
    'email-smtp.us-east-1.amazonaws.com.test',
    [],
  ],
  ['a Postfix queue number', '250 2.0.0 Ok: queued as 4XyZab1234z9', 'mail.example.test', []],
  ['Gmail', '250 2.0.0 OK  1733000000 5b1f17b1804b1-434a0dc1abc.12 - gsmtp', 'smtp.gmail.com', []],
  ['an address that is echoed', '250 2.1.5 <ravi@example.test> fine', 'mail.example.test', []],
  ['a name without an at sign', '250 2.0.0 OK <abc> [Hostname=x]', 'smtp.office365.com', []],
  ['nothing at all', '', 'mail.example.test', []],
])('the answer of %s', (_who, reply, host, expected) => {
  expect(aliasesIn(reply, host)).toEqual(expected)
})

test('a huge answer is read to its end', () => {
  for (const part of ['<a@b> [', '<', '0a-', '[Hostname'])
    expect(aliasesIn(`250 2.0.0 OK ${part.repeat(300_000)}`, 'h')).toBeInstanceOf(Array)
  expect(aliasesIn(`250 Ok ${'0a-'.repeat(300_000)}`, 'email-smtp.eu-west-1.amazonaws.com')).toBeInstanceOf(Array)
})
