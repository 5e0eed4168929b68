// Wires without a net: a mailbox into which mails are laid, and a post that takes everything. For measuring what lies between.

import type { Wires } from '../../src/engine/turn.ts'
import type { FolderRole, ScanReport, ScanSink } from '../../src/transport/mailbox.ts'

export type LaidMail = { readonly role: FolderRole; readonly raw: string; readonly receivedAt: Date }

/** As many as the wire hands over at once. */
const TOGETHER = 50

/** `lay` puts mails where the next scan finds them, once. */
export function laidIn(): { wires: Wires; lay(mails: readonly LaidMail[]): void } {
  let waiting: readonly LaidMail[] = []
  let uid = 0
  const nothing: ScanReport = { folders: [], stored: 0, complete: true }
  const scan = async (sink: ScanSink): Promise<ScanReport> => {
    const mails = waiting
    waiting = []
    for (let at = 0; at < mails.length; at += TOGETHER) {
      sink.together(() => {
        for (const { role, raw, receivedAt } of mails.slice(at, at + TOGETHER)) {
          uid += 1
          const rest = { uidValidity: '1', uid, receivedAt, flags: [], truncated: false, unreadable: false }
          sink.store({ ...rest, folder: role, role, raw: Buffer.from(raw) })
        }
      })
    }
    for (const role of new Set(mails.map((mail) => mail.role))) await sink.finished(role)
    return { ...nothing, stored: mails.length }
  }
  const mailbox: Wires['mailbox'] = {
    scan,
    scanOthers: async () => nothing,
    review: async () => nothing,
    wait: async () => 'time',
    append: async () => {},
    holds: async () => 'absent',
    close: async () => {},
  }
  const submission: Wires['submission'] = {
    send: async (mail) => {
      mail.beforeBody?.()
      mail.beforeDot?.()
      return { outcome: 'accepted', reply: '250 taken', aliases: [] }
    },
  }
  return {
    wires: { mailbox, submission },
    lay: (mails) => {
      waiting = mails
    },
  }
}
