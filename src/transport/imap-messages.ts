// Fetches messages of the selected folder, in batches that fit into memory, and stores them one by one in order of UID.
// A message whose text does not come stops the reading before it, until it has failed often enough to be called unreadable.

import type { FetchMessageObject } from 'imapflow'
import { batches } from './imap-batches.ts'
import type { Line } from './imap-line.ts'
import { searchUids } from './imap-search.ts'
import type { FolderRole, ScanSink } from './mailbox.ts'

const MAX_MESSAGE_BYTES = 5 * 1024 * 1024
const MAX_BATCH_BYTES = 8 * 1024 * 1024
const MAX_BATCH_MESSAGES = 50
const SIZES_AT_ONCE = 200
const TRIES_BEFORE_UNREADABLE = 5

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

/** Reads and stores `uids`, which are ascending. Stops early, and says at which, when one has to be waited for. */
export async function readMessages(reading: Reading, uids: readonly number[]): Promise<Progress> {
  const progress: Progress = { stored: 0, waitsForUid: null }
  for (let at = 0; at < uids.length; at += SIZES_AT_ONCE) {
    const sized = await withSizes(reading.line, uids.slice(at, at + SIZES_AT_ONCE))
    for (const batch of batches(sized, MAX_BATCH_MESSAGES, MAX_BATCH_BYTES, MAX_MESSAGE_BYTES)) {
      await readBatch(reading, batch, progress)
      if (progress.waitsForUid !== null) return progress
    }
  }
  return progress
}

async function withSizes(line: Line, uids: readonly number[]): Promise<{ uid: number; size: number }[]> {
  const found = await line.ask((client) => client.fetchAll(uids.join(','), { uid: true, size: true }, { uid: true }))
  const sizeOf = new Map(found.map((message) => [message.uid, message.size]))
  return uids.map((uid) => ({ uid, size: sizeOf.get(uid) ?? MAX_MESSAGE_BYTES }))
}

async function readBatch(
  reading: Reading,
  batch: readonly { uid: number; size: number }[],
  progress: Progress,
): Promise<void> {
  const together = batch.map(({ uid }) => uid).filter((uid) => tries(reading, uid) === 0)
  const texts = await fetchTexts(reading, together)
  for (const { uid, size } of batch) {
    const message = texts.get(uid) ?? (await fetchAlone(reading, uid))
    if (message === 'gone') continue
    if (message === null && tries(reading, uid) < TRIES_BEFORE_UNREADABLE) {
      progress.waitsForUid = uid
      return
    }
    store(reading, uid, size, message)
    progress.stored += 1
  }
}

/** The text of one message that did not come with the others; null when it does not come alone either. */
async function fetchAlone(reading: Reading, uid: number): Promise<FetchMessageObject | 'gone' | null> {
  if (tries(reading, uid) >= TRIES_BEFORE_UNREADABLE) return null
  const message = (await fetchTexts(reading, [uid])).get(uid)
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
async function fetchTexts(reading: Reading, uids: readonly number[]): Promise<Map<number, FetchMessageObject>> {
  if (uids.length === 0) return new Map()
  const query = { uid: true, flags: true, internalDate: true, source: { start: 0, maxLength: MAX_MESSAGE_BYTES } }
  try {
    const messages = await reading.line.ask((client) => client.fetchAll(uids.join(','), query, { uid: true }))
    return new Map(messages.filter((message) => message.source?.length).map((message) => [message.uid, message]))
  } catch (fault) {
    if (reading.line.alive()) return new Map()
    for (const uid of uids) countFailure(reading, uid)
    throw fault
  }
}

function store(reading: Reading, uid: number, size: number, message: FetchMessageObject | null): void {
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
