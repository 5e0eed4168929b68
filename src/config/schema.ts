// Every key of the configuration file: how it is written, what it becomes and what it is when it is absent. Rules between
// two keys are rules.ts; passwords are secrets.ts.

import { z } from 'zod'
import { goal } from './goals.ts'
import { holiday } from './holiday.ts'
import { model } from './model.ts'
import { hostName, hoursOfDay, mailAddress, oneLine, timeOfDay, weekday, wholeNumber, words, zone } from './values.ts'

/** `security` of a server: encrypted from the first byte, encrypted after STARTTLS, or in clear. */
export type Security = 'tls' | 'starttls' | 'none'

type Shape = Readonly<Record<string, z.ZodType>>

function section<S extends Shape>(shape: S) {
  return z.strictObject(shape, `keys indented below it: ${Object.keys(shape).join(', ')}`)
}

function listOf<T extends z.ZodType>(item: T, wanted: string) {
  return z.array(item, wanted)
}

/** A list of one may be written without brackets. */
function asList(value: unknown): unknown {
  return typeof value === 'string' ? [value] : value
}

function account(kind: 'imap' | 'smtp') {
  return section({
    host: hostName(`${kind}.example.org`),
    port: wholeNumber(1, 65535, 'a port, 1 to 65535').optional(),
    security: z.enum(['tls', 'starttls', 'none'], 'tls, starttls or none').default('tls'),
    user: oneLine('the name to log in with, one line').optional(),
    password: z.string(`the password, or none here: THANKTWICE_${kind.toUpperCase()}_PASSWORD is better`).optional(),
    password_file: oneLine('the path of a file that holds the password and nothing else', 4096).optional(),
  })
}

const owner = section({
  name: oneLine('your name as it stands in your mails, one line'),
  addresses: z.preprocess(
    asList,
    listOf(mailAddress, 'your mail addresses, the one that notes leave from first').min(1, 'at least one mail address'),
  ),
  zone,
  signature: words('the lines under your mails').optional(),
  about: z.string('a few lines about yourself').trim().default(''),
  story: z.string('your story in 60 seconds').trim().default(''),
  goals: listOf(goal, 'a list of goals, such as [insight, key-people]').default([]),
})

const folderName = (wanted: string) => oneLine(wanted, 200).regex(/^[^%*]+$/, wanted)

const mailbox = section({
  service: mailAddress.optional(),
  imap: account('imap').prefault({} as never),
  smtp: account('smtp').prefault({} as never),
  folder: folderName('the name of a mail folder')
    .refine((name) => name.toUpperCase() !== 'INBOX', 'a folder of its own, not the inbox')
    .default('Thanktwice'),
  sent: z
    .preprocess(
      (value) => (value === 'auto' ? undefined : value),
      folderName('auto, or the name of a folder').optional(),
    )
    .transform((name) => name ?? null),
  look_back_days: wholeNumber(0, 365).default(30),
  scan_seconds: wholeNumber(5, 3600).default(60),
  sent_copy: z.enum(['auto', 'always', 'never'], 'auto, always or never').default('auto'),
})

const cadence = section({
  business_days: listOf(weekday, 'a list of days, such as [mon, tue, wed, thu, fri]')
    .min(1, 'at least one day')
    .default([1, 2, 3, 4, 5]),
  holidays: z.preprocess(asList, listOf(holiday, 'a list of places and days, such as [DE-BY, 2026-12-24]')).default([]),
  writing_hours: hoursOfDay.prefault('08:00-18:00'),
  nudge: section({
    after_business_days: wholeNumber(1, 60).default(7),
    at_most: wholeNumber(0, 2).default(1),
  }).prefault({}),
  second_person: section({ after_business_days: wholeNumber(0, 60).default(3) }).prefault({}),
  questions: section({ before_hours: wholeNumber(1, 336).default(48) }).prefault({}),
  confirmation: section({
    before_hours: wholeNumber(3, 168).default(26),
    agreed_before_days: wholeNumber(0, 365).default(3),
  }).prefault({}),
  card: section({ before_hours: wholeNumber(1, 24).default(2), not_before: timeOfDay.prefault('07:00') }).prefault({}),
  debrief: section({ after_minutes: wholeNumber(0, 1440).default(15), again_at: timeOfDay.prefault('19:00') }).prefault(
    {},
  ),
  thank_you: section({
    latest_draft_at: timeOfDay.prefault('08:00'),
    remind_after_hours: listOf(wholeNumber(1, 168), 'a list of hours, such as [20, 40]').default([20, 40]),
    within_hours: wholeNumber(1, 168).default(48),
  }).prefault({}),
  month_check: section({ before_days: wholeNumber(1, 27).default(7) }).prefault({}),
  month_note: section({ after_months: wholeNumber(1, 12).default(1) }).prefault({}),
  referral_report: section({ after_days: wholeNumber(3, 90).default(14) }).prefault({}),
  keep_in_touch: section({
    every_months: wholeNumber(1, 12).default(3),
    at_most_a_year: wholeNumber(0, 3).default(3),
  }).prefault({}),
})

/** What shows that a mail with the owner's address is his; the command line always does. */
export const proofNames = ['sent', 'dmarc', 'dkim'] as const

const approval = section({
  proofs: listOf(z.enum(proofNames, 'sent, dmarc or dkim'), 'a list of proofs, such as [sent, dkim]').default(['sent']),
  authserv_id: oneLine('the name by which your provider signs its checks, such as mx.example.org')
    .regex(/^[\w.-]+$/, 'a name alone, such as mx.example.org')
    .toLowerCase()
    .optional(),
  undo_minutes: wholeNumber(0, 720).default(10),
  at_most: section({
    per_contact: wholeNumber(1, 100).default(2),
    per_organisation: wholeNumber(1, 1000).default(5),
    per_day: wholeNumber(1, 1000).default(20),
  }).prefault({}),
})

const digest = z
  .preprocess(
    (value) => (value === 'never' ? null : value),
    section({ day: weekday.prefault('sunday'), at: timeOfDay.prefault('18:00') }).nullable(),
  )
  .prefault({})

const store = section({
  path: oneLine('the path of the database file', 4096).default('thanktwice.db'),
  keep_raw_days: wholeNumber(1, 3650).default(30),
})

export const configSchema = section({
  owner: owner.prefault({} as never),
  mailbox: mailbox.prefault({} as never),
  cadence: cadence.prefault({}),
  approval: approval.prefault({}),
  digest,
  model,
  prompts: oneLine('the path of a folder with your own templates and prompts', 4096).optional(),
  store: store.prefault({}),
})

/** What the file says, with defaults, before the rules between keys and without passwords. */
export type ConfigValues = z.output<typeof configSchema>
