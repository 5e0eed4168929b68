import { describe, expect, test } from 'vitest'
import { least, mistakesOf } from './config-files.ts'
import { type Case, tryEach, withImap, withMailbox } from './mistake-cases.ts'

const unknown: readonly Case[] = [
  ['an unknown section', `${least}cadance:\n  nudge: {}\n`, 'cadance', 10, 'an unknown key', 'did you mean "cadence"?'],
  ['swapped letters', withImap('    prot: 993'), 'mailbox.imap.prot', 8, 'an unknown key', 'did you mean "port"?'],
  [
    'camel case',
    withMailbox('  lookBackDays: 3'),
    'mailbox.lookBackDays',
    10,
    'an unknown key',
    'did you mean "look_back_days"?',
  ],
  ['a key at the wrong floor', `${least}imap: {}\n`, 'imap', 10, 'an unknown key', 'did you mean mailbox.imap?'],
  [
    'a key that fits nowhere',
    `${least}colour: red\n`,
    'colour',
    10,
    'an unknown key',
    'one of owner, mailbox, cadence, approval, digest, model, prompts, store',
  ],
  [
    'a key named like a part of every object',
    `${least}constructor: 1\n`,
    'constructor',
    10,
    'an unknown key',
    'one of owner, mailbox, cadence, approval, digest, model, prompts, store',
  ],
  [
    '__proto__',
    `${least}__proto__: { owner: 1 }\n`,
    '__proto__',
    10,
    'an unknown key',
    'one of owner, mailbox, cadence, approval, digest, model, prompts, store',
  ],
  [
    'a key given twice',
    withImap('    host: other.example.org'),
    'mailbox.imap.host',
    8,
    '"host" a second time (first on line 7)',
    'each key once',
  ],
  [
    'a section named by *',
    `${least}store: &here {}\ndigest: *here\n`,
    'digest',
    11,
    '"*here"',
    'the value written out: a name after * can only stand for one word or number',
  ],
]

describe('keys', () => tryEach(unknown))

test('every mistake is listed at once, in the order of the lines', () => {
  const yaml = 'owner:\n  name: ""\n  zone: Mars\nmailbox:\n  imap:\n    port: x\n    security: none\nmodl: none\n'
  expect(mistakesOf(yaml, {}).map(({ key, line }) => [key, line])).toEqual([
    ['owner.addresses', 1],
    ['owner.name', 2],
    ['owner.zone', 3],
    ['mailbox.smtp.host', 4],
    ['mailbox.imap.host', 5],
    ['mailbox.imap.password', 5],
    ['mailbox.imap.port', 6],
    ['mailbox.imap.security', 7],
    ['modl', 8],
  ])
})
