import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { configOf, folderWith, least, secrets } from './config-files.ts'

test('everything that is absent has its default', () => {
  const folder = folderWith({ 'thanktwice.yaml': least })
  const account = (kind: string, port: number) => ({
    host: `${kind}.example.org`,
    port,
    security: 'tls',
    user: 'ana@example.org',
    password: `${kind}-hush`,
    passwordFrom: `THANKTWICE_${kind.toUpperCase()}_PASSWORD`,
  })
  expect(readConfig(join(folder, 'thanktwice.yaml'), secrets)).toEqual({
    owner: {
      name: 'Ana Ferreira',
      addresses: ['ana@example.org', 'ana@work.test'],
      zone: 'Europe/Lisbon',
      signature: 'Ana Ferreira',
      about: '',
      story: '',
      goals: [],
    },
    mailbox: {
      service: 'ana+thanktwice@example.org',
      imap: account('imap', 993),
      smtp: account('smtp', 465),
      folder: 'Thanktwice',
      sent: null,
      lookBackDays: 30,
      scanSeconds: 60,
      sentCopy: 'auto',
    },
    approval: {
      proofs: ['sent'],
      authservId: null,
      undoMinutes: 10,
      caps: { perContact: 2, perOrganisation: 5, perDay: 20 },
    },
    cadence: {
      zone: 'Europe/Lisbon',
      businessDays: [1, 2, 3, 4, 5],
      holidays: [],
      holidayPlaces: [],
      writingHours: { from: '08:00', to: '18:00' },
      nudge: { afterBusinessDays: 7, atMost: 1 },
      secondPerson: { afterBusinessDays: 3 },
      confirmation: { beforeHours: 26, agreedBeforeDays: 3 },
      questions: { beforeHours: 48 },
      card: { beforeHours: 2, notBefore: '07:00' },
      debrief: { afterMinutes: 15, againAt: '19:00' },
      thankYou: { latestDraftAt: '08:00', remindAfterHours: [20, 40], withinHours: 48 },
      monthCheck: { beforeDays: 7 },
      monthNote: { afterMonths: 1 },
      referralReport: { afterDays: 14 },
      keepInTouch: { everyMonths: 3, atMostAYear: 3 },
    },
    digest: { weekday: 7, at: '18:00' },
    model: null,
    store: { path: join(folder, 'thanktwice.db'), keepRawDays: 30 },
  })
})

test('what the file says replaces the defaults', () => {
  const config = configOf(`${least}  service: Thanks@Example.org
  folder: Advice
  sent: Gesendet
  sent_copy: never
  look_back_days: 0
  scan_seconds: 5
cadence:
  business_days: [sunday, Mon, tues]
  holidays: [2027-01-01, 2026-12-25]
  writing_hours: 9:30-17:00
  nudge: { after_business_days: 5, at_most: 2 }
  second_person: { after_business_days: 0 }
  questions: { before_hours: 72 }
  card: { before_hours: 1, not_before: 6:30 }
  debrief: { after_minutes: 0, again_at: 21:15 }
  thank_you: { latest_draft_at: 10:00, remind_after_hours: [], within_hours: 24 }
  month_check: { before_days: 3 }
  month_note: { after_months: 2 }
  confirmation: { before_hours: 30, agreed_before_days: 5 }
  referral_report: { after_days: 10 }
  keep_in_touch: { every_months: 6, at_most_a_year: 1 }
digest: { day: fri, at: 7:05 }
model: none
store: { keep_raw_days: 7 }
`)
  expect(config.mailbox).toMatchObject({
    service: 'thanks@example.org',
    folder: 'Advice',
    sent: 'Gesendet',
    sentCopy: 'never',
    lookBackDays: 0,
    scanSeconds: 5,
  })
  expect(config.cadence).toEqual({
    zone: 'Europe/Lisbon',
    businessDays: [1, 2, 7],
    holidays: ['2026-12-25', '2027-01-01'],
    holidayPlaces: [],
    writingHours: { from: '09:30', to: '17:00' },
    nudge: { afterBusinessDays: 5, atMost: 2 },
    secondPerson: { afterBusinessDays: 0 },
    confirmation: { beforeHours: 30, agreedBeforeDays: 5 },
    questions: { beforeHours: 72 },
    card: { beforeHours: 1, notBefore: '06:30' },
    debrief: { afterMinutes: 0, againAt: '21:15' },
    thankYou: { latestDraftAt: '10:00', remindAfterHours: [], withinHours: 24 },
    monthCheck: { beforeDays: 3 },
    monthNote: { afterMonths: 2 },
    referralReport: { afterDays: 10 },
    keepInTouch: { everyMonths: 6, atMostAYear: 1 },
  })
  expect(config.digest).toEqual({ weekday: 5, at: '07:05' })
  expect(config.store.keepRawDays).toBe(7)
})

describe('the traps of YAML', () => {
  test.each(['18:00', '"18:00"', "'18:00'"])('%s is a time, with or without quotes', (written) => {
    expect(configOf(`${least}digest: { at: ${written} }\n`).digest?.at).toBe('18:00')
  })

  test('18:00 is not 1080 even where the file says that it is YAML 1.1', () => {
    expect(configOf(`%YAML 1.1\n---\n${least}digest: { at: 18:00 }\n`).digest?.at).toBe('18:00')
  })

  test('no, on and 0x10 are words where words are wanted', () => {
    expect(configOf(least.replace('Ana Ferreira', 'no')).owner.name).toBe('no')
    expect(configOf(`${least}  folder: 0x10\n`).mailbox.folder).toBe('0x10')
  })

  test('a number in quotes is a number where one is wanted', () => {
    expect(configOf(`${least}  scan_seconds: "30"\n`).mailbox.scanSeconds).toBe(30)
  })

  test.each(['', '~', 'null'])('a key with "%s" behind it is absent', (written) => {
    expect(configOf(`${least}  folder: ${written}\n`).mailbox.folder).toBe('Thanktwice')
    expect(configOf(`${least}cadence: ${written}\n`).cadence.nudge.atMost).toBe(1)
  })

  test('a name after * stands for the word that & names', () => {
    const yaml = least
      .replace('host: imap.example.org', 'host: &host mail.example.org')
      .replace('smtp.example.org', '*host')
    expect(configOf(yaml).mailbox.smtp.host).toBe('mail.example.org')
  })

  test('lines may end as Windows ends them, after a byte order mark', () => {
    expect(configOf(`\ufeff${least.replaceAll('\n', '\r\n')}`).owner.name).toBe('Ana Ferreira')
  })
})

describe('the owner and his servers', () => {
  test('one address may stand without a list', () => {
    expect(configOf(least.replace('[Ana@Example.org, ana@work.test]', 'Ana@Example.org')).owner.addresses).toEqual([
      'ana@example.org',
    ])
  })

  test('the lines of a signature are kept', () => {
    const yaml = least.replace('  zone:', '  signature: |\n    Ana\n    Lisbon\n  zone:')
    expect(configOf(yaml).owner.signature).toBe('Ana\nLisbon')
  })

  test('goals may be written with spaces', () => {
    const yaml = least.replace('  zone:', '  goals: [Key people, what_it_takes]\n  zone:')
    expect(configOf(yaml).owner.goals).toEqual(['key-people', 'what-it-takes'])
  })

  test.each([
    ['tls', 993, 465],
    ['starttls', 143, 587],
  ])('the ports follow from %s', (security, imapPort, smtpPort) => {
    const yaml = least.replaceAll(/host: \w+\.example\.org/g, (host) => `${host}\n    security: ${security}`)
    const { imap, smtp } = configOf(yaml).mailbox
    expect([imap.port, smtp.port]).toEqual([imapPort, smtpPort])
  })

  test.each(['localhost', '127.0.0.1', '127.8.9.1', '"::1"', 'mail.localhost'])(
    '%s may be talked to in clear',
    (host) => {
      const yaml = least.replace('host: imap.example.org', `host: ${host}\n    security: none\n    port: 1143`)
      expect(configOf(yaml).mailbox.imap).toMatchObject({ port: 1143, security: 'none' })
    },
  )

  test('the digest may be switched off', () => {
    expect(configOf(`${least}digest: never\n`).digest).toBeNull()
  })
})

describe('the database', () => {
  test('its path is relative to the configuration, not to where the program was started', () => {
    const folder = folderWith({ 'thanktwice.yaml': `${least}store: { path: data/mail.db }\n` })
    mkdirSync(join(folder, 'data'))
    expect(readConfig(join(folder, 'thanktwice.yaml'), secrets)).toMatchObject({
      store: { path: join(folder, 'data/mail.db') },
    })
  })

  test('its folder must exist', () => {
    const folder = folderWith({ 'thanktwice.yaml': `${least}store: { path: data/mail.db }\n` })
    const found = `${join(folder, 'data/mail.db')}, whose folder does not exist`
    expect(readConfig(join(folder, 'thanktwice.yaml'), secrets)).toEqual({
      mistakes: [{ key: 'store.path', line: 10, found, wanted: 'a path in a folder that exists' }],
    })
  })

  test('it is no folder', () => {
    const folder = folderWith({ 'thanktwice.yaml': `${least}store: { path: . }\n` })
    expect(readConfig(join(folder, 'thanktwice.yaml'), secrets)).toEqual({
      mistakes: [{ key: 'store.path', line: 10, found: `${folder}, a folder`, wanted: 'the path of a file in it' }],
    })
  })
})

test('the configuration is frozen to its last leaf', () => {
  const config = configOf(`${least}cadence: { holidays: [2026-12-25] }\n`)
  const parts = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(parts)] : []
  expect(parts(config).length).toBeGreaterThan(20)
  expect(parts(config).filter((part) => !Object.isFrozen(part))).toEqual([])
})
