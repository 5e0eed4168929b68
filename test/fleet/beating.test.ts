// Whoever reads mail shows progress with every message.

import { expect, test } from 'vitest'
import { beating } from '../../src/service/beating.ts'
import type { FetchedMessage, Mailbox, MessageHead, ScanReport, ScanSink } from '../../src/transport/mailbox.ts'

const head: MessageHead = {
  folder: 'INBOX',
  role: 'inbox',
  uid: 7,
  size: 100,
  receivedAt: new Date(0),
  header: new Uint8Array(),
  parts: null,
}
const { uid, folder, role, receivedAt } = head
const message: FetchedMessage = {
  ...{ uid, folder, role, receivedAt, uidValidity: '1' },
  ...{ raw: Buffer.from('x'), flags: [], truncated: false, unreadable: false },
}
const report: ScanReport = { folders: [], stored: 1, complete: true }

/** Hands one message to whoever reads it. */
const handOver = async (sink: ScanSink) => {
  if (sink.wants(head) === 'whole') sink.store(message)
  return report
}
const mailbox: Mailbox = {
  scan: handOver,
  scanOthers: handOver,
  review: handOver,
  wait: async () => 'news',
  append: async () => {},
  holds: async () => 'absent',
  close: async () => {},
}

test.each(['scan', 'scanOthers', 'review'] as const)(
  '%s beats, and the sink hears what it would without',
  async (how) => {
    const told: string[] = []
    const sink: ScanSink = {
      since: new Date(0),
      wants: ({ uid }) => {
        told.push(`wants ${uid}`)
        return 'whole'
      },
      store: ({ uid }) => void told.push(`store ${uid}`),
      together: (work) => work(),
      cursor: () => null,
      advance: () => {},
      finished: () => {},
      lastScanAt: () => null,
    }
    const heard = beating(mailbox, () => told.push('beat'))
    expect(await heard[how](sink, new Date(0))).toBe(report)
    expect(told).toEqual(['beat', 'wants 7', 'beat', 'store 7'])
  },
)
