// The configuration as it is understood, in the keys of its file, for people and machines; passwords are masked.

import type { Account, Config, ModelConfig } from '../config.ts'
import type { Weekday } from '../conversation/cadence.ts'
import { weekdayNames } from './values.ts'

/**
 * Every key with its value in force, defaults included. For people: a section a block, values aligned. With `json`: one
 * JSON document in the shape of the file. A password is shown as `••••• from THANKTWICE_IMAP_PASSWORD`.
 */
export function describeConfig(config: Config, options: { json?: boolean } = {}): string {
  const words = inTheOwnersWords(config)
  if (options.json) return JSON.stringify(words, null, 2)
  const blocks = Object.entries(words).map(([section, value]) =>
    isLeaf(value) ? `${section}  ${textOf(value)}` : [section, ...linesOf(value)].join('\n'),
  )
  return blocks.join('\n\n')
}

type Leaf = string | number | readonly (string | number)[]
type Tree = { readonly [key: string]: Leaf | Tree }

function inTheOwnersWords(config: Config): Record<string, Leaf | Tree> {
  const { owner, mailbox, approval, digest, model, prompts, store } = config
  return {
    owner: { ...owner },
    mailbox: {
      service: mailbox.service,
      imap: account(mailbox.imap),
      smtp: account(mailbox.smtp),
      folder: mailbox.folder,
      sent: mailbox.sent ?? 'auto',
      look_back_days: mailbox.lookBackDays,
      scan_seconds: mailbox.scanSeconds,
      sent_copy: mailbox.sentCopy,
    },
    cadence: cadence(config.cadence),
    approval: {
      proofs: approval.proofs,
      ...(approval.authservId === null ? {} : { authserv_id: approval.authservId }),
      undo_minutes: approval.undoMinutes,
      at_most: {
        per_contact: approval.caps.perContact,
        per_organisation: approval.caps.perOrganisation,
        per_day: approval.caps.perDay,
      },
    },
    digest: digest === null ? 'never' : { day: dayName(digest.weekday), at: digest.at },
    model: model === null ? 'none' : modelWords(model),
    ...(prompts === undefined ? {} : { prompts }),
    store: { path: store.path, keep_raw_days: store.keepRawDays },
  }
}

function modelWords({ baseUrl, name, key, keyFrom, styleFile, prices, daily }: ModelConfig): Tree {
  return {
    base_url: baseUrl,
    name,
    key: key === '' ? 'none' : `••••• from ${keyFrom}`,
    ...(styleFile === null ? {} : { style_file: styleFile }),
    ...(prices === null ? {} : { price_per_million: prices }),
    daily: { tokens: daily.tokens, ...(daily.money === null ? {} : { money: daily.money }) },
  }
}

function account({ host, port, security, user, passwordFrom }: Account): Tree {
  return { host, port, security, user, password: passwordFrom === undefined ? '•••••' : `••••• from ${passwordFrom}` }
}

function cadence(cadence: Config['cadence']): Tree {
  return {
    business_days: cadence.businessDays.map((day) => dayName(day).slice(0, 3)),
    holidays: [...cadence.holidayPlaces.map(({ name }) => name), ...cadence.holidays],
    writing_hours: `${cadence.writingHours.from}-${cadence.writingHours.to}`,
    nudge: { after_business_days: cadence.nudge.afterBusinessDays, at_most: cadence.nudge.atMost },
    second_person: { after_business_days: cadence.secondPerson.afterBusinessDays },
    questions: { before_hours: cadence.questions.beforeHours },
    confirmation: {
      before_hours: cadence.confirmation.beforeHours,
      agreed_before_days: cadence.confirmation.agreedBeforeDays,
    },
    card: { before_hours: cadence.card.beforeHours, not_before: cadence.card.notBefore },
    debrief: { after_minutes: cadence.debrief.afterMinutes, again_at: cadence.debrief.againAt },
    thank_you: {
      latest_draft_at: cadence.thankYou.latestDraftAt,
      remind_after_hours: cadence.thankYou.remindAfterHours,
      within_hours: cadence.thankYou.withinHours,
    },
    month_check: { before_days: cadence.monthCheck.beforeDays },
    month_note: { after_months: cadence.monthNote.afterMonths },
    referral_report: { after_days: cadence.referralReport.afterDays },
    keep_in_touch: {
      every_months: cadence.keepInTouch.everyMonths,
      at_most_a_year: cadence.keepInTouch.atMostAYear,
    },
  }
}

function dayName(day: Weekday): string {
  return weekdayNames[day - 1]!
}

function isLeaf(value: Leaf | Tree): value is Leaf {
  return typeof value !== 'object' || Array.isArray(value)
}

function textOf(value: Leaf): string {
  const text = typeof value === 'object' ? value.join(', ') : String(value).trimEnd()
  return text === '' ? '–' : text
}

function linesOf(section: Tree): readonly string[] {
  const rows = rowsOf(section, '')
  const width = Math.max(...rows.map(([key]) => key.length)) + 2
  const margin = `\n${' '.repeat(width + 2)}`
  return rows.map(([key, text]) => `  ${key.padEnd(width)}${text.replaceAll('\n', margin)}`)
}

function rowsOf(section: Tree, prefix: string): readonly (readonly [string, string])[] {
  return Object.entries(section).flatMap(([name, value]) =>
    isLeaf(value) ? [[prefix + name, textOf(value)] as const] : rowsOf(value, `${prefix}${name}.`),
  )
}
