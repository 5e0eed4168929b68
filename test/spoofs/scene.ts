// Two notes wait for the owner's word, in the real engine on a real store. Whoever tries something here holds the approval
// mail in his hands, and may use of it what he is said to know.

import { createHash } from 'node:crypto'
import SQLite from 'better-sqlite3'
import { DateTime } from 'luxon'
import { draftOf } from '../../src/conversation/decision.ts'
import type { Approving } from '../../src/engine/parts.ts'
import type { Random } from '../../src/engine/random.ts'
import { openTrial } from '../../src/engine/trial.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import { readConversation } from '../../src/store/conversations.ts'
import { zone } from '../conversation/setting.ts'
import { MARIA, OWNER, openOffice, outreach, type Sent } from '../engine/office.ts'

export const TOM = 'tom.berg@harbour.example'
export const EVIL = 'rolf@stranger.test'

/** What an approval mail shows to whoever reads it. */
export type Asked = {
  readonly messageId: string
  /** The second id, in References alone. */
  readonly reference: string
  readonly token: string
  readonly code: string
  readonly subject: string
  readonly text: string
}

export type Scene = Awaited<ReturnType<typeof openScene>>

/** Starting the reading thread takes longer than anything else here. */
const trial = openTrial()

const ASKED_ON = '2026-03-02 09:30'
const BEGINS = '2026-03-11 10:00'
let prepared: Promise<{ store: Buffer; sent: readonly Sent[] }> | null = null

/** Lived through once; every scene begins on a copy of the store. */
async function prepare() {
  const office = openOffice(ASKED_ON)
  office.arrives(outreach('Maria Keller', MARIA, 'outreach@albrecht.example', ASKED_ON), 'sent')
  office.arrives(outreach('Tom Berg', TOM, 'harbour@albrecht.example', ASKED_ON), 'sent')
  await office.settle()
  await office.until(BEGINS)
  return { store: office.database.serialize(), sent: office.sent }
}

/** Wednesday morning: a reminder for Maria and one for Tom were put before the owner a moment ago. */
export async function openScene(approving: Partial<Approving> = {}) {
  prepared ??= prepare()
  const { store, sent } = await prepared
  const database = new SQLite(store)
  database.pragma('foreign_keys = ON')
  const office = openOffice(BEGINS, { database, firstStart: ASKED_ON, approving })
  office.sent.push(...sent)
  Object.assign(office.parts, { trial, random: laterRandom() })
  const state = { count: 0 }
  return {
    office,
    approving: office.parts.approving,
    maria: await latestAsked(office.sent, 'Maria Keller'),
    tom: await latestAsked(office.sent, 'Tom Berg'),
    /** The newest approval mail about Maria. */
    asked: () => latestAsked(office.sent, 'Maria Keller'),
    /** A Message-ID that nothing had before. */
    freshId: () => {
      state.count += 1
      return `mail${state.count}@albrecht.example`
    },
    now: () => office.parts.clock.now(),
    passes: (minutes: number) => {
      const later = DateTime.fromISO(office.parts.clock.now(), { zone }).plus({ minutes })
      return office.until(later.toFormat('yyyy-MM-dd HH:mm'))
    },
    /** What left for contacts, in its order. */
    toContacts: () => office.sent.filter(({ to }) => to !== OWNER),
    standing: () => standing(office),
  }
}

/** Other bytes than those that the first nine days used up, and the same in every run. */
function laterRandom(): Random {
  let count = 0
  return {
    bytes: (wanted) => {
      count += 1
      return createHash('sha512').update(`later ${count}`).digest().subarray(0, wanted)
    },
  }
}

async function latestAsked(sent: readonly { to: string; raw: string }[], name: string): Promise<Asked> {
  for (const { to, raw } of sent.toReversed()) {
    if (to !== OWNER) continue
    const message = await parseMessage(Buffer.from(raw))
    const code = /\[([0-9A-Z]{4})\]$/.exec(message.subject)?.[1]
    const reference = message.references.find((id) => /^[0-9a-f]{32}\.r@/.test(id))
    if (code === undefined || reference === undefined || !message.subject.startsWith(name)) continue
    const messageId = message.messageId ?? ''
    return { messageId, reference, token: messageId.slice(0, 32), code, subject: message.subject, text: message.text }
  }
  throw new Error(`nothing about ${name} was put before the owner`)
}

/** How the notes stand: their words, whether they are on their way, what is in the outbox for contacts, what left. */
function standing(office: ReturnType<typeof openOffice>) {
  const notes = ['c1', 'c2'].map((id) => {
    const followUp = readConversation(office.database, id)?.followUps['nudge:1']
    const draft = followUp === undefined ? null : draftOf(followUp)
    return {
      status: followUp?.state.status ?? 'none',
      words: draft === null ? null : [draft.to.address, draft.subject, draft.body].join('\n'),
    }
  })
  return {
    notes,
    outbox: office.database
      .prepare("SELECT purpose, recipient, state FROM outbox WHERE audience = 'contact' ORDER BY id")
      .all() as { purpose: string; recipient: string; state: string }[],
    left: office.sent.filter(({ to }) => to !== OWNER).map(({ to, raw }) => `${to} ${digest(raw)}`),
  }
}

function digest(raw: string): string {
  return createHash('sha256').update(raw).digest('hex').slice(0, 12)
}
