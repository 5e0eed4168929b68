// Reads messages of the selected folder: their heads, then what the sink wants of them, stored one by one in order of UID.
// A message whose text does not come stops the reading before it, until it has failed often enough to be called unreadable.

import type { FetchMessageObject } from 'imapflow'
import { batches } from './imap-batches.ts'
import { HEADS_AT_ONCE, type WantedMessage, wantedAmong } from './imap-heads.ts'
import type { Line } from './imap-line.ts'
import { uidRanges } from './imap-ranges.ts'
import { searchUids } from './imap-search.ts'
import { textOfLarge } from './imap-text.ts'
import type { FolderRole, ScanSink } from './mailbox.ts'

const MAX_MESSAGE_BYTES = 5 * 1024 * 1024
const MAX_BATCH_BYTES = 8 * 1024 * 1024
const MAX_BATCH_MESSAGES = 50
/** From this size on, attachments stay where they are. */
const LARGE_BYTES = 256 * 1024
const TRIES_BEFORE_UNREADABLE = 5
const TRIES_OF_HEADS = 2

/** How often a message's text failed to come, by folder, UIDVALIDITY and UID. Lives as long as the mailbox does. */
export type Failures = Map<string, number>

/** A folder that is being read; it is selected on the line. */
export type Reading = {
  line: Line
  path: string
  role: FolderRole
  uidValidity: string
  sink: ScanSink
  failures: Failures
}

type Progress = { stored: number; waitsForUid: number | null }

/**
 * Reads `uids`, which are ascending, and stores what is wanted. `passed` hears of every stretch that is done. Stops early, and says
 * at which, when one has to be waited for.
 */
export async function readMessages(
  reading: Reading,
  uids: readonly number[],
  passed: (uid: number) => void,
): Promise<Progress> {
  const progress: Progress = { stored: 0, waitsForUid: null }
  for (let at = 0; at < uids.length; at += HEADS_AT_ONCE) {
    const stretch = uids.slice(at, at + HEADS_AT_ONCE)
    const wanted = await wantedOf(reading, stretch)
    for (const batch of batches(wanted, MAX_BATCH_MESSAGES, MAX_BATCH_BYTES, MAX_MESSAGE_BYTES)) {
      await readBatch(reading, batch, progress)
      if (progress.waitsForUid !== null) return progress
    }
    passed(stretch.at(-1) ?? 0)
  }
  return progress
}

/** Heads that the server refuses, or over which the connection dies again and again, count as wanted: nothing is lost over them. */
async function wantedOf(reading: Reading, uids: readonly number[]): Promise<WantedMessage[]> {
  const first = uids[0] ?? 0
  const all = () => uids.map((uid) => ({ uid, size: MAX_MESSAGE_BYTES, wish: 'whole' as const }))
  if (tries(reading, -first) >= TRIES_OF_HEADS) return all()
  try {
    return await wantedAmong(reading.line, reading, uids, reading.sink)
  } catch (fault) {
    if (reading.line.alive()) return all()
    countFailure(reading, -first)
    throw fault
  }
}

async function readBatch(reading: Reading, batch: readonly WantedMessage[], progress: Progress): Promise<void> {
  const together = batch.filter((one) => tries(reading, one.uid) === 0 && !isLarge(one)).map(({ uid }) => uid)
  const texts = await fetchTexts(reading, together)
  let ready: Fetched[] = []
  const keep = () => {
    reading.sink.together(() => {
      for (const { wanted, message } of ready) store(reading, wanted, message)
    })
    progress.stored += ready.length
    ready = []
  }
  for (const wanted of batch) {
    const here = texts.get(wanted.uid)
    // What has come is kept, whatever becomes of the next.
    if (here === undefined) keep()
    const message = here ?? (await fetchAlone(reading, wanted))
    if (message === 'gone') continue
    if (message === null && tries(reading, wanted.uid) < TRIES_BEFORE_UNREADABLE) {
      progress.waitsForUid = wanted.uid
      return
    }
    ready.push({ wanted, message })
  }
  keep()
}

type Fetched = { readonly wanted: WantedMessage; readonly message: FetchMessageObject | null }

function isLarge({ wish, size }: WantedMessage): boolean {
  return wish === 'text' && size > LARGE_BYTES
}

/** One message that did not come with the others; null when it does not come alone either. */
async function fetchAlone(reading: Reading, one: WantedMessage): Promise<FetchMessageObject | 'gone' | null> {
  const { uid } = one
  if (tries(reading, uid) >= TRIES_BEFORE_UNREADABLE) return null
  const message = (await fetchTexts(reading, [uid], isLarge(one))).get(uid)
  if (message) return message
  const found = await searchUids(reading.line, { uid: String(uid) })
  if (!found.includes(uid)) return 'gone'
  countFailure(reading, uid)
  return null
}

/**
 * What came of these messages, with text. An answer of NO gives nothing. A connection that dies over it counts against each of
 * them and is passed on, so that one message which always kills it is found out and cannot hold up the others for good.
 */
async function fetchTexts(
  reading: Reading,
  uids: readonly number[],
  large = false,
): Promise<Map<number, FetchMessageObject>> {
  if (uids.length === 0) return new Map()
  const query = { uid: true, flags: true, internalDate: true, source: { start: 0, maxLength: MAX_MESSAGE_BYTES } }
  try {
    const lean = large ? await textOfLarge(reading.line, uids[0] ?? 0) : null
    if (lean !== null) return new Map([[lean.uid, lean]])
    const messages = await reading.line.ask((client) => client.fetchAll(uidRanges(uids), query, { uid: true }))
    return new Map(messages.filter((message) => message.source?.length).map((message) => [message.uid, message]))
  } catch (fault) {
    if (reading.line.alive()) return new Map()
    for (const uid of uids) countFailure(reading, uid)
    throw fault
  }
}

function store(reading: Reading, { uid, size }: WantedMessage, message: FetchMessageObject | null): void {
  const raw = message?.source ?? Buffer.alloc(0)
  reading.sink.store({
    folder: reading.path,
    role: reading.role,
    uidValidity: reading.uidValidity,
    uid,
    raw,
    receivedAt: receivedAt(reading, message),
    flags: [...(message?.flags ?? [])],
    truncated: raw.length >= MAX_MESSAGE_BYTES && size > raw.length,
    unreadable: message === null,
  })
  reading.failures.delete(keyOf(reading, uid))
}

/** INTERNALDATE, which every server must give (RFC 3501 2.3.3); where it does not come, the moment of reading. */
function receivedAt(reading: Reading, message: FetchMessageObject | null): Date {
  const given = new Date(message?.internalDate ?? Number.NaN)
  return Number.isNaN(given.getTime()) ? reading.line.now() : given
}

function keyOf(reading: Reading, uid: number): string {
  return `${reading.path}\0${reading.uidValidity}\0${uid}`
}

function tries(reading: Reading, uid: number): number {
  return reading.failures.get(keyOf(reading, uid)) ?? 0
}

function countFailure(reading: Reading, uid: number): void {
  reading.failures.set(keyOf(reading, uid), tries(reading, uid) + 1)
}
