// What decisions asked for and is still to be done. The attempt is counted before it is made, so that a crash loop ends.

import type { About } from '../conversation/command.ts'
import type { Effect } from '../conversation/effect.ts'
import type { Database } from './database.ts'

/** A mail to the owner about no single conversation. The same purpose never makes two. */
export type GeneralMail = {
  readonly effect: 'mail-generally'
  readonly purpose: string
  readonly about: About
  readonly subject: string
  readonly text: string
}

export type EffectRow = {
  readonly id: number
  readonly conversationId: string
  readonly effect: Effect | GeneralMail
  readonly attempts: number
}

/** After this many attempts an effect is parked and told to the operator. */
const ATTEMPTS = 5

export function addEffect(database: Database, conversationId: string, effect: Effect | GeneralMail): number {
  const added = database
    .prepare('INSERT INTO effects (conversation_id, effect) VALUES (?, ?)')
    .run(conversationId, JSON.stringify(effect))
  return Number(added.lastInsertRowid)
}

/** The oldest effect that waits and comes after `afterId`, its attempt already counted; null when there is none. */
export function takeEffect(database: Database, afterId = 0): EffectRow | null {
  const row = database
    .prepare(
      `UPDATE effects SET attempts = attempts + 1
       WHERE id = (SELECT id FROM effects WHERE state = 'waiting' AND id > ? ORDER BY id LIMIT 1)
       RETURNING id, conversation_id AS conversationId, effect, attempts`,
    )
    .get(afterId) as { id: number; conversationId: string; effect: string; attempts: number } | undefined
  return row === undefined ? null : { ...row, effect: JSON.parse(row.effect) as Effect | GeneralMail }
}

/** It was taken and nothing was tried: it waits for something else, and this attempt does not count. */
export function effectPutBack(database: Database, id: number): void {
  database.prepare('UPDATE effects SET attempts = attempts - 1 WHERE id = ?').run(id)
}

export function effectDone(database: Database, id: number): void {
  database.prepare("UPDATE effects SET state = 'done', failure = '' WHERE id = ?").run(id)
}

/** Says whether the effect was parked for good. */
export function effectFailed(database: Database, row: EffectRow, failure: string): boolean {
  const parked = row.attempts >= ATTEMPTS
  database
    .prepare('UPDATE effects SET state = ?, failure = ? WHERE id = ?')
    .run(parked ? 'parked' : 'waiting', failure, row.id)
  return parked
}

export function parkedEffects(database: Database): { id: number; conversationId: string; failure: string }[] {
  return database
    .prepare("SELECT id, conversation_id AS conversationId, failure FROM effects WHERE state = 'parked' ORDER BY id")
    .all() as {
    id: number
    conversationId: string
    failure: string
  }[]
}
