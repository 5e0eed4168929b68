// A store on disk in which one note is approved and about to leave, and copies of it to try things on.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newClockWatch } from '../../src/engine/clock-watch.ts'
import type { Parts } from '../../src/engine/parts.ts'
import { openDatabase } from '../../src/store/database.ts'
import { writeMeta } from '../../src/store/meta.ts'
import type { OutboxRow } from '../../src/store/outbox.ts'
import { at } from '../conversation/setting.ts'
import { letter, MARIA, OWNER, openOffice, outreach, SERVICE } from '../engine/office.ts'

/** When the note may leave: a time within writing hours. */
const LEAVES = at('2026-03-11 10:30')

export type Copy = {
  readonly parts: Parts
  /** Moves the clock to so many minutes after the note may leave; the mailbox was read just then. */
  at(minutes: number): void
  note(): Pick<OutboxRow, 'state' | 'raw' | 'reply'>
  close(): void
}

export type ApprovedNote = { copy(): Copy; remove(): void }

export async function approvedNote(): Promise<ApprovedNote> {
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-approved-'))
  const template = join(folder, 'template.db')
  const database = openDatabase(template)
  const office = openOffice('2026-03-02 09:30', { database })
  office.arrives(outreach('Maria Keller', MARIA, 'outreach@albrecht.example', '2026-03-02 09:30'), 'sent')
  await office.until('2026-03-11 10:00')
  const { messageId } = await office.latestToOwner('nudge to approve')
  office.arrives(
    letter({
      from: `Jonas Albrecht <${OWNER}>`,
      to: SERVICE,
      subject: 'Re: Maria Keller: nudge to approve',
      text: 'send',
      id: 'word@albrecht.example',
      date: '2026-03-11 10:00',
      inReplyTo: messageId,
    }),
    'sent',
  )
  await office.settle()
  await office.parts.trial.close()
  database.close()
  let copies = 0
  return {
    copy() {
      copies += 1
      const path = join(folder, `copy-${copies}.db`)
      copyFileSync(template, path)
      return openCopy(office.parts, path)
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

function openCopy(office: Parts, path: string): Copy {
  const database = openDatabase(path)
  let now = LEAVES
  const clock = { now: () => now, monotonic: () => Date.parse(now) }
  const move = (minutes: number) => {
    now = new Date(Date.parse(LEAVES) + minutes * 60_000).toISOString()
    writeMeta(database, 'scan-began', now)
  }
  move(0)
  return {
    parts: { ...office, database, storePath: path, clock, clockWatch: newClockWatch() },
    at: move,
    note: () => database.prepare("SELECT state, raw, reply FROM outbox WHERE audience = 'contact'").get() as OutboxRow,
    close() {
      database.close()
      for (const file of [path, `${path}.mark`]) rmSync(file, { force: true })
    },
  }
}
