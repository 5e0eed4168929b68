// The few single facts about this store: its key, when it first started, when the last digest went out.

import type { Database } from './database.ts'

export type MetaName =
  | 'install-key'
  | 'first-start'
  | 'found-told'
  | 'last-scan'
  | 'scan-began'
  | 'others-read'
  | 'reviewed'
  | 'look-again'
  | 'missed'
  | 'blind'
  | 'latest-moment'
  | 'clock-doubt'
  | 'mark'
  | 'safe-mode'
  | 'last-refusal-told'
  | 'last-digest'
  | 'last-digest-moment'
  | 'last-fault'
  | 'forgot-on'
  | 'outreach-remarks'

export function readMeta(database: Database, name: MetaName): string | null {
  const row = database.prepare('SELECT value FROM meta WHERE name = ?').get(name) as { value: string } | undefined
  return row?.value ?? null
}

export function writeMeta(database: Database, name: MetaName, value: string): void {
  database
    .prepare('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
    .run(name, value)
}
