// The configuration: one YAML file and the environment become a frozen Config, or the whole list of mistakes. Read, judge,
// freeze; the parts are the files in config/. Opens no socket and no database.

import { readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, resolve } from 'node:path'
import { type ConfigDocument, configDocument } from './config/document.ts'
import { holidaysOf } from './config/holiday.ts'
import { judge } from './config/judgement.ts'
import type { ConfigMistake } from './config/mistake.ts'
import { type ModelConfig, modelOf } from './config/model.ts'
import { brokenRules, serviceBeside } from './config/rules.ts'
import type { ConfigValues, proofNames, Security } from './config/schema.ts'
import { noSecrets, readSecrets, type Secret, unreadable } from './config/secrets.ts'
import { isSection, lineAt } from './config/tree.ts'
import type { Cadence, TimeOfDay, Weekday } from './conversation/cadence.ts'
import type { Sending } from './conversation/sending.ts'

export { describeConfig } from './config/description.ts'
export { type ConfigMistake, formatMistakes } from './config/mistake.ts'
export type { ModelConfig, Security }

export type Proof = (typeof proofNames)[number]

/** A server and how to log in there. */
export type Account = {
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly user: string
  readonly password: string
  /** Where the password came from, for people: `THANKTWICE_IMAP_PASSWORD`. */
  readonly passwordFrom?: string
}

export type Config = {
  readonly owner: {
    readonly name: string
    /** In lower case. The first is the one that notes leave from. */
    readonly addresses: readonly string[]
    /** IANA. */
    readonly zone: string
    readonly signature: string
    readonly about: string
    readonly story: string
    /** Of the thirteen in config/goals.ts. */
    readonly goals: readonly string[]
  }
  readonly mailbox: {
    /** Where the owner writes to the program; a plus address of the first of `owner.addresses` by default. */
    readonly service: string
    readonly imap: Account
    readonly smtp: Account
    readonly folder: string
    /** null: found by its special use (RFC 6154). */
    readonly sent: string | null
    readonly lookBackDays: number
    readonly scanSeconds: number
    readonly sentCopy: 'auto' | 'always' | 'never'
  }
  readonly cadence: Cadence
  readonly approval: {
    /** What proves that a `send` by mail is the owner's. */
    readonly proofs: readonly Proof[]
    /** By which name the provider signs its checks (RFC 8601 §2.5); null: no such check counts. */
    readonly authservId: string | null
    readonly undoMinutes: number
    readonly caps: Sending['caps']
  }
  /** null: never. */
  readonly digest: { readonly weekday: Weekday; readonly at: TimeOfDay } | null
  /** null: every note is written from its template. */
  readonly model: ModelConfig | null
  /** The folder with the owner's own templates and prompts, absolute; absent: none. */
  readonly prompts?: string
  /** `path` is absolute. */
  readonly store: { readonly path: string; readonly keepRawDays: number }
}

export type ConfigMistakes = { readonly mistakes: readonly ConfigMistake[] }

/**
 * Reads the configuration at `path` with secrets from `env`. Gives it frozen to its last leaf, or every mistake at once, in
 * the order of the lines; tell the two apart by `'mistakes' in result`. Paths inside are relative to the file. For what
 * logs in nowhere, `passwords: 'unread'` leaves them empty and looks for none.
 */
export function readConfig(
  path: string,
  env: NodeJS.ProcessEnv,
  { passwords = 'needed' }: { passwords?: 'needed' | 'unread' } = {},
): Config | ConfigMistakes {
  const text = readText(path)
  if (typeof text !== 'string') return { mistakes: [text] }
  const document = configDocument(text)
  if (document.tree === undefined && document.mistakes.length > 0) return { mistakes: document.mistakes }
  if (!isSection(document.tree)) return { mistakes: [noKeys(document)] }
  const place = (written: string) => resolve(dirname(resolve(path)), written.replace(/^~(?=\/)/, homedir()))
  const { values, mistakes: againstSchema } = judge(document)
  const secrets = passwords === 'needed' ? readSecrets(document, env, place) : noSecrets
  const mistakes = [...document.mistakes, ...againstSchema, ...brokenRules(document), ...secrets.mistakes]
  if (values !== null)
    mistakes.push(...noPlace(document, place(values.store.path)), ...notThere(document, values, place))
  if (values === null || secrets.imap === null || secrets.smtp === null || mistakes.length > 0) {
    return { mistakes: mistakes.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity)) }
  }
  return frozen(assemble(values, { imap: secrets.imap, smtp: secrets.smtp, model: secrets.model }, place))
}

function readText(path: string): string | ConfigMistake {
  const whole = { key: '', line: null }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError)
      return { ...whole, found: 'bytes that are not UTF-8', wanted: 'a text file in UTF-8' }
    return { ...whole, found: unreadable(error), wanted: startFrom }
  }
}

const startFrom = 'a YAML file; config/thanktwice.example.yaml is one to start from'

function noKeys(document: ConfigDocument): ConfigMistake {
  if (document.tree === undefined) return { key: '', line: null, found: 'an empty file', wanted: startFrom }
  return { key: '', line: 1, found: Array.isArray(document.tree) ? 'a list' : 'words without a key', wanted: startFrom }
}

/** The database is made where it is missing, the folder around it is not. */
function noPlace(document: ConfigDocument, path: string): readonly ConfigMistake[] {
  const key = 'store.path'
  const kind = (at: string) => statSync(at, { throwIfNoEntry: false })
  const line = lineAt(document, key)
  if (kind(path)?.isDirectory()) return [{ key, line, found: `${path}, a folder`, wanted: 'the path of a file in it' }]
  if (kind(dirname(path))?.isDirectory()) return []
  return [{ key, line, found: `${path}, whose folder does not exist`, wanted: 'a path in a folder that exists' }]
}

/** Files and folders of the owner's that the configuration names. */
function notThere(
  document: ConfigDocument,
  { model, prompts }: ConfigValues,
  place: (path: string) => string,
): readonly ConfigMistake[] {
  const missing = (key: string, path: string | undefined, isRight: (path: string) => boolean, wanted: string) =>
    path === undefined || isRight(place(path))
      ? []
      : [{ key, line: lineAt(document, key), found: `nothing of that sort at ${place(path)}`, wanted }]
  const at = (path: string) => statSync(path, { throwIfNoEntry: false })
  return [
    ...missing('model.style_file', model?.style_file, (path) => at(path)?.isFile() ?? false, 'a text file'),
    ...missing('prompts', prompts, (path) => at(path)?.isDirectory() ?? false, 'a folder that exists'),
  ]
}

function assemble(
  values: ConfigValues,
  secrets: { imap: Secret; smtp: Secret; model: Secret },
  place: (path: string) => string,
): Config {
  const { owner, mailbox, cadence, approval, digest, store, model, prompts } = values
  const [first] = owner.addresses as [string, ...string[]]
  const accounts = accountsOf(mailbox, secrets, first)
  return {
    owner: {
      name: owner.name,
      addresses: [...new Set(owner.addresses)],
      zone: owner.zone,
      signature: owner.signature ?? owner.name,
      about: owner.about,
      story: owner.story,
      goals: [...new Set(owner.goals)],
    },
    mailbox: {
      service: mailbox.service ?? serviceBeside(first),
      ...accounts,
      folder: mailbox.folder,
      sent: mailbox.sent,
      lookBackDays: mailbox.look_back_days,
      scanSeconds: mailbox.scan_seconds,
      sentCopy: mailbox.sent_copy,
    },
    cadence: cadenceOf(cadence, owner.zone),
    approval: {
      proofs: [...new Set(approval.proofs)],
      authservId: approval.authserv_id ?? null,
      undoMinutes: approval.undo_minutes,
      caps: {
        perContact: approval.at_most.per_contact,
        perOrganisation: approval.at_most.per_organisation,
        perDay: approval.at_most.per_day,
      },
    },
    digest: digest && { weekday: digest.day, at: digest.at },
    model: model === undefined ? null : modelOf(model, secrets.model, place),
    ...(prompts === undefined ? {} : { prompts: place(prompts) }),
    store: { path: place(store.path), keepRawDays: store.keep_raw_days },
  }
}

const ports = { imap: { tls: 993, starttls: 143, none: 143 }, smtp: { tls: 465, starttls: 587, none: 587 } } as const

function accountsOf(mailbox: ConfigValues['mailbox'], secrets: { imap: Secret; smtp: Secret }, address: string) {
  const account = (kind: 'imap' | 'smtp'): Account => {
    const { host, port, security, user } = mailbox[kind]
    const { password, from } = secrets[kind]
    return { host, port: port ?? ports[kind][security], security, user: user ?? address, password, passwordFrom: from }
  }
  return { imap: account('imap'), smtp: account('smtp') }
}

function cadenceOf(cadence: ConfigValues['cadence'], zone: string): Cadence {
  return {
    zone,
    businessDays: [...new Set(cadence.business_days)].sort(),
    ...holidaysOf(cadence.holidays),
    writingHours: cadence.writing_hours,
    nudge: { afterBusinessDays: cadence.nudge.after_business_days, atMost: cadence.nudge.at_most },
    secondPerson: { afterBusinessDays: cadence.second_person.after_business_days },
    questions: { beforeHours: cadence.questions.before_hours },
    confirmation: {
      beforeHours: cadence.confirmation.before_hours,
      agreedBeforeDays: cadence.confirmation.agreed_before_days,
    },
    card: { beforeHours: cadence.card.before_hours, notBefore: cadence.card.not_before },
    debrief: { afterMinutes: cadence.debrief.after_minutes, againAt: cadence.debrief.again_at },
    thankYou: {
      latestDraftAt: cadence.thank_you.latest_draft_at,
      remindAfterHours: cadence.thank_you.remind_after_hours,
      withinHours: cadence.thank_you.within_hours,
    },
    monthCheck: { beforeDays: cadence.month_check.before_days },
    monthNote: { afterMonths: cadence.month_note.after_months },
    referralReport: { afterDays: cadence.referral_report.after_days },
    keepInTouch: {
      everyMonths: cadence.keep_in_touch.every_months,
      atMostAYear: cadence.keep_in_touch.at_most_a_year,
    },
  }
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
