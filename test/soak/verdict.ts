// What the soak found: which answers are logged how often and how late, what happened to the flags, and what the owner was told.

import SQLite from 'better-sqlite3'
import { quantile } from '../bench/measure.ts'
import type { TakenMail } from '../bench/sink.ts'
import type { Delivery } from './postman.ts'

export type Logged = { readonly messageId: string; readonly at: Date }

/** Every message of a contact in the journal, as often as it stands there. */
export function loggedIn(storePath: string): Logged[] {
  const database = new SQLite(storePath, { readonly: true, timeout: 10_000 })
  try {
    const rows = database
      .prepare(
        `SELECT json_extract(event, '$.reading.messageId') AS id, at FROM journal
         WHERE json_extract(event, '$.type') = 'message-read' AND json_extract(event, '$.reading.by') = 'contact'`,
      )
      .all() as { id: string | null; at: string }[]
    return rows.flatMap(({ id, at }) => (id === null ? [] : [{ messageId: bracketed(id), at: new Date(at) }]))
  } finally {
    database.close()
  }
}

export type Verdict = {
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  /** Seconds from the delivery to the log. */
  readonly lags: readonly number[]
}

export function judge(deliveries: readonly Delivery[], logged: readonly Logged[]): Verdict {
  const times = new Map<string, Date[]>()
  for (const { messageId, at } of logged) times.set(messageId, [...(times.get(messageId) ?? []), at])
  const lags = deliveries.flatMap(({ messageId, at }) => {
    const first = times.get(messageId)?.[0]
    // A mail may be read before the server has answered to whoever delivered it.
    return first === undefined ? [] : [Math.max(0, (first.getTime() - at.getTime()) / 1000)]
  })
  return {
    lost: deliveries.map(({ messageId }) => messageId).filter((id) => !times.has(id)),
    twice: deliveries.map(({ messageId }) => messageId).filter((id) => (times.get(id)?.length ?? 0) > 1),
    lags,
  }
}

export function describeLags(lags: readonly number[]): string {
  const at = (share: number) => `${quantile(lags, share).toFixed(1)} s`
  return lags.length === 0 ? 'none' : `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}`
}

/** The owner's mails by what they are about, and in full those that are about no contact: what the service says of itself. */
export function describeMails(mails: readonly TakenMail[], names: readonly string[]): string {
  const shapes = new Map<string, number>()
  const own: string[] = []
  for (const { raw, at } of mails) {
    const subject = /^Subject: (.*(?:\r?\n[ \t].*)*)/im.exec(raw)?.[1]?.replace(/\r?\n[ \t]+/g, ' ') ?? ''
    const name = names.find((one) => subject.includes(one))
    const shape = name === undefined ? subject : subject.replaceAll(name, '(a contact)')
    const seen = shapes.get(shape) ?? 0
    shapes.set(shape, seen + 1)
    if (name === undefined && seen === 0)
      own.push(`${at.toISOString()}\n${raw.replace(/^(?!Subject:)[\s\S]*?(?=^Subject:)/im, '')}`)
  }
  const counts = [...shapes]
    .sort((a, b) => b[1] - a[1])
    .map(([shape, count]) => `${String(count).padStart(6)}  ${shape}`)
  return [`${mails.length} mails to the owner`, ...counts.slice(0, 40), '', ...own.slice(0, 8)].join('\n')
}

function bracketed(id: string): string {
  return id.startsWith('<') ? id : `<${id}>`
}
