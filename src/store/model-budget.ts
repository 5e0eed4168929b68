// What the model was asked and what it took. A call is counted at its most before it is made: a crash loses no count.

import type { Day, Instant } from '../mail/message.ts'
import type { Database } from './database.ts'

/** Tokens there and back, and what they cost, in the money of the configured prices; 0 where no prices are known. */
export type Spent = { readonly tokens: number; readonly money: number }

/** Older calls are forgotten. */
const KEPT = 500

/** Counts a call that is about to be made, with the most that it may take. Gives its number. */
export function beginModelCall(database: Database, at: Instant, day: Day, most: Spent): number {
  const added = database
    .prepare('INSERT INTO model_calls (asked_at, day, tokens, money) VALUES (?, ?, ?, ?)')
    .run(at, day, most.tokens, most.money)
  database.prepare('DELETE FROM model_calls WHERE id <= ? AND day < ?').run(Number(added.lastInsertRowid) - KEPT, day)
  return Number(added.lastInsertRowid)
}

/** What it did take, and what went wrong or ''. A call that is never ended keeps its most. */
export function endModelCall(database: Database, id: number, spent: Spent, failure: string): void {
  database
    .prepare('UPDATE model_calls SET tokens = ?, money = ?, outcome = ?, failure = ? WHERE id = ?')
    .run(spent.tokens, spent.money, failure === '' ? 'answered' : 'failed', failure, id)
}

/** What the calls of one day took. */
export function spentOn(database: Database, day: Day): Spent & { readonly calls: number } {
  return database
    .prepare(
      'SELECT count(*) AS calls, coalesce(sum(tokens), 0) AS tokens, coalesce(sum(money), 0) AS money FROM model_calls WHERE day = ?',
    )
    .get(day) as Spent & { readonly calls: number }
}

export type Failures = { readonly count: number; readonly lastAt: Instant | null; readonly last: string }

/** How many of the latest calls failed in a row, the last one first. */
export function failuresInARow(database: Database): Failures {
  const rows = database
    .prepare(
      "SELECT asked_at AS at, outcome, failure FROM model_calls WHERE outcome <> 'asked' ORDER BY id DESC LIMIT 50",
    )
    .all() as { at: Instant; outcome: string; failure: string }[]
  const answered = rows.findIndex(({ outcome }) => outcome === 'answered')
  const failed = answered === -1 ? rows : rows.slice(0, answered)
  return { count: failed.length, lastAt: failed[0]?.at ?? null, last: failed[0]?.failure ?? '' }
}
