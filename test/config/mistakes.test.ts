import { describe, expect, test } from 'vitest'
import { least, mistakesOf } from './config-files.ts'

/** The least configuration with one line replaced or lines added under a section. */
function but(line: string, instead: string): string {
  const changed = least.replace(line, instead)
  if (changed === least) throw new Error(`no line ${line}`)
  return changed
}

const imap = (lines: string) => but('    host: imap.example.org', `    host: imap.example.org\n${lines}`)
const mailbox = (lines: string) => `${least}${lines}\n`
const cadence = (lines: string) => `${least}cadence:\n${lines}\n`

type Case = readonly [title: string, yaml: string, key: string, line: number | null, found: string, wanted: string]

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
]

const servers: readonly Case[] = [
  [
    'no host',
    but('  imap:\n    host: imap.example.org\n', ''),
    'mailbox.imap.host',
    5,
    'nothing',
    'the name of a server, such as imap.example.org',
  ],
  [
    'a host with a protocol',
    but('host: imap.', 'host: imaps://imap.'),
    'mailbox.imap.host',
    7,
    '"imaps://imap.example.org"',
    'the name of a server alone, such as imap.example.org: no ://, no port',
  ],
  [
    'a host with a port',
    but('smtp.example.org', 'smtp.example.org:465'),
    'mailbox.smtp.host',
    9,
    '"smtp.example.org:465"',
    'the name of a server alone, such as smtp.example.org: no ://, no port',
  ],
  ['a port with a letter', imap('    port: 993x'), 'mailbox.imap.port', 8, '"993x"', 'a port, 1 to 65535'],
  ['a port too high', imap('    port: 99999'), 'mailbox.imap.port', 8, '99999', 'a port, 1 to 65535'],
  ['port nought', imap('    port: 0'), 'mailbox.imap.port', 8, '0', 'a port, 1 to 65535'],
  ['an unknown security', imap('    security: ssl'), 'mailbox.imap.security', 8, '"ssl"', 'tls, starttls or none'],
  [
    'a password in clear',
    imap('    security: none'),
    'mailbox.imap.security',
    8,
    '"none"',
    'tls or starttls: without them the password would travel in clear (none is for localhost only)',
  ],
  [
    'a password in clear to a name like localhost',
    but('host: imap.example.org', 'host: localhost.evil.test\n    security: none'),
    'mailbox.imap.security',
    8,
    '"none"',
    'tls or starttls: without them the password would travel in clear (none is for localhost only)',
  ],
  [
    'a user of two lines',
    imap('    user: "ana\\nx"'),
    'mailbox.imap.user',
    8,
    '"ana\\nx"',
    'the name to log in with, one line',
  ],
  [
    'a section that is a word',
    but('  imap:\n    host: imap.example.org', '  imap: imap.example.org'),
    'mailbox.imap',
    6,
    '"imap.example.org"',
    'keys indented below it: host, port, security, user, password, password_file',
  ],
]

const mailboxes: readonly Case[] = [
  [
    'the service at the owner’s own address',
    mailbox('  service: ANA@work.test'),
    'mailbox.service',
    10,
    '"ANA@work.test"',
    'an address other than those of the owner, such as ana+thanktwice@example.org',
  ],
  [
    'a service that is no address',
    mailbox('  service: thanktwice'),
    'mailbox.service',
    10,
    '"thanktwice"',
    'a mail address alone, such as ana@example.org',
  ],
  [
    'the inbox as the folder',
    mailbox('  folder: Inbox'),
    'mailbox.folder',
    10,
    '"Inbox"',
    'a folder of its own, not the inbox',
  ],
  ['a pattern as a folder', mailbox('  folder: "*"'), 'mailbox.folder', 10, '"*"', 'the name of a mail folder'],
  [
    'the folder for sent mail as the folder',
    mailbox('  folder: Sent\n  sent: Sent'),
    'mailbox.folder',
    10,
    '"Sent"',
    'a folder other than the one for sent mail',
  ],
  [
    'looking back for years',
    mailbox('  look_back_days: 3650'),
    'mailbox.look_back_days',
    10,
    '3650',
    'a whole number, 0 to 365',
  ],
  [
    'half a day to look back',
    mailbox('  look_back_days: 0.5'),
    'mailbox.look_back_days',
    10,
    '0.5',
    'a whole number, 0 to 365',
  ],
  ['a scan each second', mailbox('  scan_seconds: 1'), 'mailbox.scan_seconds', 10, '1', 'a whole number, 5 to 3600'],
  [
    'an unknown way to file copies',
    mailbox('  sent_copy: yes'),
    'mailbox.sent_copy',
    10,
    '"yes"',
    'auto, always or never',
  ],
]

const rhythm: readonly Case[] = [
  [
    'a day that is none',
    cadence('  business_days: [mon, tues, wedding]'),
    'cadence.business_days',
    11,
    '"wedding"',
    'a day of the week, such as mon or monday',
  ],
  [
    'no business days',
    cadence('  business_days: []'),
    'cadence.business_days',
    11,
    'an empty list',
    'at least one day',
  ],
  [
    'a word for a list',
    cadence('  business_days: weekdays'),
    'cadence.business_days',
    11,
    '"weekdays"',
    'a list of days, such as [mon, tue, wed, thu, fri]',
  ],
  [
    'a holiday that no calendar has',
    cadence('  holidays:\n    - 2026-12-25\n    - 2027-02-29'),
    'cadence.holidays',
    13,
    '"2027-02-29"',
    'a day, such as 2026-12-25',
  ],
  [
    'hours that end before they begin',
    cadence('  writing_hours: 18:00-08:00'),
    'cadence.writing_hours',
    11,
    '"18:00-08:00"',
    'hours of one day, such as 08:00-18:00',
  ],
  [
    'hours without an end',
    cadence('  writing_hours: 08:00'),
    'cadence.writing_hours',
    11,
    '"08:00"',
    'hours of one day, such as 08:00-18:00',
  ],
  [
    'hours with an end past midnight',
    cadence('  writing_hours: 08:00-24:30'),
    'cadence.writing_hours',
    11,
    '"08:00-24:30"',
    'hours of one day, such as 08:00-18:00',
  ],
  ['three nudges', cadence('  nudge: { at_most: 3 }'), 'cadence.nudge.at_most', 11, '3', 'a whole number, 0 to 2'],
  [
    'a nudge the same day',
    cadence('  nudge: { after_business_days: 0 }'),
    'cadence.nudge.after_business_days',
    11,
    '0',
    'a whole number, 1 to 60',
  ],
  [
    'questions after the meeting',
    cadence('  questions: { before_hours: -2 }'),
    'cadence.questions.before_hours',
    11,
    '-2',
    'a whole number, 1 to 336',
  ],
  [
    'a card two days before',
    cadence('  card: { before_hours: 48 }'),
    'cadence.card.before_hours',
    11,
    '48',
    'a whole number, 1 to 24',
  ],
  [
    'a time that no clock shows',
    cadence('  card: { not_before: 7:60 }'),
    'cadence.card.not_before',
    11,
    '"7:60"',
    'a time of day, 00:00 to 23:59',
  ],
  [
    'a debrief days later',
    cadence('  debrief: { after_minutes: 5000 }'),
    'cadence.debrief.after_minutes',
    11,
    '5000',
    'a whole number, 0 to 1440',
  ],
  [
    'a time in words',
    cadence('  debrief: { again_at: 7pm }'),
    'cadence.debrief.again_at',
    11,
    '"7pm"',
    'a time of day, 00:00 to 23:59',
  ],
  [
    'an hour without minutes',
    cadence('  thank_you: { latest_draft_at: 8 }'),
    'cadence.thank_you.latest_draft_at',
    11,
    '8',
    'a time of day, 00:00 to 23:59',
  ],
  [
    'reminders in the wrong order',
    cadence('  thank_you: { remind_after_hours: [40, 20] }'),
    'cadence.thank_you.remind_after_hours',
    11,
    '[40, 20]',
    'rising hours below within_hours (48)',
  ],
  [
    'a reminder after the mark',
    cadence('  thank_you:\n    within_hours: 24'),
    'cadence.thank_you.remind_after_hours',
    11,
    '[20, 40]',
    'rising hours below within_hours (24)',
  ],
  [
    'a reminder in words',
    cadence('  thank_you: { remind_after_hours: [soon] }'),
    'cadence.thank_you.remind_after_hours',
    11,
    '"soon"',
    'a whole number, 1 to 168',
  ],
  [
    'no time to thank',
    cadence('  thank_you: { within_hours: 0, remind_after_hours: [] }'),
    'cadence.thank_you.within_hours',
    11,
    '0',
    'a whole number, 1 to 168',
  ],
  [
    'a month check a month early',
    cadence('  month_check: { before_days: 30 }'),
    'cadence.month_check.before_days',
    11,
    '30',
    'a whole number, 1 to 27',
  ],
  [
    'a month note after no month',
    cadence('  month_note: { after_months: 0 }'),
    'cadence.month_note.after_months',
    11,
    '0',
    'a whole number, 1 to 12',
  ],
]

const others: readonly Case[] = [
  ['a digest sometimes', `${least}digest: sometimes\n`, 'digest', 10, '"sometimes"', 'keys indented below it: day, at'],
  [
    'a digest on no day',
    `${least}digest: { day: so }\n`,
    'digest.day',
    10,
    '"so"',
    'a day of the week, such as mon or monday',
  ],
  [
    'a digest at no time',
    `${least}digest: { at: 25:00 }\n`,
    'digest.at',
    10,
    '"25:00"',
    'a time of day, 00:00 to 23:59',
  ],
  [
    'a model',
    `${least}model: large\n`,
    'model',
    10,
    '"large"',
    'none, or no such key: this version writes from its templates alone',
  ],
  [
    'a model with settings',
    `${least}model:\n  name: large\n`,
    'model',
    10,
    'a section',
    'none, or no such key: this version writes from its templates alone',
  ],
  [
    'raw mails kept for no day',
    `${least}store: { keep_raw_days: 0 }\n`,
    'store.keep_raw_days',
    10,
    '0',
    'a whole number, 1 to 3650',
  ],
]

const unknown: readonly Case[] = [
  ['an unknown section', `${least}cadance:\n  nudge: {}\n`, 'cadance', 10, 'an unknown key', 'did you mean "cadence"?'],
  ['swapped letters', imap('    prot: 993'), 'mailbox.imap.prot', 8, 'an unknown key', 'did you mean "port"?'],
  [
    'camel case',
    mailbox('  lookBackDays: 3'),
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
    'one of owner, mailbox, cadence, digest, model, store',
  ],
  [
    'a key named like a part of every object',
    `${least}constructor: 1\n`,
    'constructor',
    10,
    'an unknown key',
    'one of owner, mailbox, cadence, digest, model, store',
  ],
  [
    '__proto__',
    `${least}__proto__: { owner: 1 }\n`,
    '__proto__',
    10,
    'an unknown key',
    'one of owner, mailbox, cadence, digest, model, store',
  ],
  [
    'a key given twice',
    imap('    host: other.example.org'),
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

describe.each([
  ['owner', owner],
  ['servers', servers],
  ['mailbox', mailboxes],
  ['cadence', rhythm],
  ['digest, model and store', others],
  ['keys', unknown],
])('%s', (_, cases) => {
  test.each(cases)('%s is a mistake with its key and line', (_title, yaml, key, line, found, wanted) => {
    expect(mistakesOf(yaml)).toEqual([{ key, line, found, wanted }])
  })
})

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

test.each(['get a job', 'job', 'Get_Hired', 'find work', 'an internship'])(
  '"%s" as a goal is refused kindly, with the thirteen',
  (goal) => {
    const [mistake, ...others] = mistakesOf(but('  zone', `  goals: ["${goal}"]\n  zone`))
    expect(others).toEqual([])
    expect(mistake?.found).toBe(JSON.stringify(goal))
    expect(mistake?.wanted).toMatch(/a job is not asked for here.*The thirteen goals: (?:[a-z-]+, ){12}[a-z-]+$/)
  },
)
