import { describe, expect, test } from 'vitest'
import { mistakesOf } from './config-files.ts'
import { but, type Case, tryEach } from './mistake-cases.ts'

const owner: readonly Case[] = [
  [
    'no name',
    but('  name: Ana Ferreira\n', ''),
    'owner.name',
    1,
    'nothing',
    'your name as it stands in your mails, one line',
  ],
  ['an empty name', but('Ana Ferreira', '""'), 'owner.name', 2, '""', 'your name as it stands in your mails, one line'],
  [
    'a name of two lines',
    but('Ana Ferreira', '"Ana\\nBcc: eve@evil.test"'),
    'owner.name',
    2,
    '"Ana\\nBcc: eve@evil.test"',
    'your name as it stands in your mails, one line',
  ],
  [
    'a name that is a list',
    but('Ana Ferreira', '[Ana]'),
    'owner.name',
    2,
    'a list',
    'your name as it stands in your mails, one line',
  ],
  [
    'no address',
    but('[Ana@Example.org, ana@work.test]', '[]'),
    'owner.addresses',
    3,
    'an empty list',
    'at least one mail address',
  ],
  [
    'an address with a name',
    but('ana@work.test', '"Ana <ana@work.test>"'),
    'owner.addresses',
    3,
    '"Ana <ana@work.test>"',
    'a mail address alone, such as ana@example.org',
  ],
  [
    'an address without a domain',
    but('ana@work.test', 'ana@work'),
    'owner.addresses',
    3,
    '"ana@work"',
    'a mail address alone, such as ana@example.org',
  ],
  [
    'no zone',
    but('  zone: Europe/Lisbon\n', ''),
    'owner.zone',
    1,
    'nothing',
    'a time zone by its IANA name, such as Europe/Lisbon or America/New_York',
  ],
  [
    'a misspelt zone',
    but('Europe/Lisbon', 'Europe/Lisbonn'),
    'owner.zone',
    4,
    '"Europe/Lisbonn"',
    'a time zone by its IANA name, such as Europe/Lisbon or America/New_York (did you mean Europe/Lisbon?)',
  ],
  [
    'a city for a zone',
    but('Europe/Lisbon', 'New York'),
    'owner.zone',
    4,
    '"New York"',
    'a time zone by its IANA name, such as Europe/Lisbon or America/New_York (did you mean America/New_York?)',
  ],
  [
    'an offset for a zone',
    but('Europe/Lisbon', '+01:00'),
    'owner.zone',
    4,
    '"+01:00"',
    'a time zone by its IANA name, such as Europe/Lisbon or America/New_York',
  ],
  [
    'an unknown goal',
    but('  zone', '  goals: [insigt]\n  zone'),
    'owner.goals',
    4,
    '"insigt"',
    'one of the thirteen goals; did you mean insight?',
  ],
  [
    'the default of the service among the addresses',
    but('ana@work.test', 'Ana+Thanktwice@example.org'),
    'owner.addresses',
    3,
    '"ana+thanktwice@example.org"',
    'only addresses that you write from: this one is the default of mailbox.service',
  ],
]

describe('owner', () => tryEach(owner))

test.each(['get a job', 'job', 'Get_Hired', 'find work', 'an internship'])(
  '"%s" as a goal is refused kindly, with the thirteen',
  (goal) => {
    const [mistake, ...others] = mistakesOf(but('  zone', `  goals: ["${goal}"]\n  zone`))
    expect(others).toEqual([])
    expect(mistake?.found).toBe(JSON.stringify(goal))
    expect(mistake?.wanted).toMatch(/a job is not asked for here.*The thirteen goals: (?:[a-z-]+, ){12}[a-z-]+$/)
  },
)
