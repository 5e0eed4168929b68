// What `status` tells of the model: which one, what it took today and may take, and whether it rests.

import type { ModelConfig } from '../config.ts'
import { localDay } from '../conversation/times.ts'
import { restsUntil } from '../engine/writing.ts'
import { describeTime } from '../meeting/describe-time.ts'
import type { Database } from '../store/database.ts'
import { failuresInARow, spentOn } from '../store/model-budget.ts'
import { printableLine } from './printable.ts'

export type ModelStatus = {
  readonly name: string
  readonly today: { readonly calls: number; readonly tokens: number; readonly money: number | null }
  readonly daily: ModelConfig['daily']
  /** How many of the latest calls failed in a row, and why the last did. */
  readonly failures: { readonly count: number; readonly last: string }
  /** Null when it may be asked. */
  readonly restsUntil: string | null
}

/** Null where there is no model. `zone` is the owner's: a day of the model's is a day of his. */
export function readModelStatus(
  database: Database,
  model: ModelConfig | null,
  zone: string,
  now: string,
): ModelStatus | null {
  if (model === null) return null
  const { calls, tokens, money } = spentOn(database, localDay(now, zone))
  const failures = failuresInARow(database)
  const rests = restsUntil(failures)
  return {
    name: model.name,
    today: { calls, tokens, money: model.prices === null ? null : Math.round(money * 10_000) / 10_000 },
    daily: model.daily,
    failures: { count: failures.count, last: failures.last },
    restsUntil: rests !== null && rests > now ? rests : null,
  }
}

/** One line for people. */
export function describeModel({ name, today, daily, failures, restsUntil }: ModelStatus, zone: string): string {
  const money =
    today.money === null
      ? ''
      : `, ${today.money.toFixed(2)}${daily.money === null ? '' : ` of ${daily.money.toFixed(2)}`} in money`
  const calls = today.calls === 1 ? 'one note' : `${today.calls} notes`
  const spent = `Model ${printableLine(name)}: ${calls} today, ${today.tokens} of ${daily.tokens} tokens${money}`
  if (failures.count === 0) return `${spent}.`
  const times = failures.count === 1 ? 'once' : `${failures.count} times in a row`
  const failed = `The model failed ${times}: it ${printableLine(failures.last)}.`
  const rests =
    restsUntil === null
      ? ''
      : ` It rests until ${describeTime(restsUntil, zone, zone)}; until then notes come from their templates.`
  return `${spent}. ${failed}${rests}`
}
