// Invariants 2, 3 and 4: what leaves is what was approved, for whom it was approved, and its header says so.

import type { CaseFile, Transaction } from '../case-file.ts'
import { type Invariant, moment } from '../invariant.ts'
import type { Breach } from '../violation.ts'
import type { OwnersWord } from '../words.ts'

/** What the owner had approved of exactly this note by then. */
export function approvalsOf(file: CaseFile, { note, entry }: Transaction): OwnersWord[] {
  return file.words.filter(
    (word) => word.meant.act === 'approve' && word.note === note && word.seenAt <= entry.startedAt,
  )
}

/** Every accepted transaction to anybody but the owner needs a `send` of his to a mail that showed this text for this recipient. */
export const approvedBefore: Invariant = {
  number: 2,
  name: 'approved by the owner, byte for byte, before it left',
  judge(file) {
    const breaches: Breach[] = []
    for (const one of file.accepted) {
      if (approvalsOf(file, one).length > 0) continue
      const shown = file.programMails.some(({ note }) => note === one.note)
      breaches.push({
        at: one.entry.startedAt,
        because: `“${one.mail.subject}” went to ${one.entry.to.join(', ')}, and the owner ${shown ? 'had only seen it, not approved it' : 'had never been shown this text for this recipient'}`,
      })
    }
    return { exercised: file.accepted.length, breaches }
  },
}

/** Whatever was offered: one recipient, one that the owner writes to, and the one under whom this text was shown. */
export const rightRecipient: Invariant = {
  number: 3,
  name: 'one recipient, the one that was approved',
  judge(file) {
    const breaches: Breach[] = []
    const approved = file.words.filter(({ meant }) => meant.act === 'approve').map(({ meant }) => meant.note)
    for (const { entry, contact, mail } of file.transactions) {
      const says = (because: string) => breaches.push({ at: entry.startedAt, because })
      if (entry.to.length !== 1) says(`a transaction with ${entry.to.length} recipients: ${entry.to.join(', ')}`)
      else if (contact === null) says(`a transaction to ${entry.to[0]}, whom the owner never wrote to`)
      const meantFor = approved.find((note) => note?.subject === mail.subject && mail.text === note.body.trimEnd())
      const forThis = approved.some((note) => note?.body.trimEnd() === mail.text && note.recipient === entry.to[0])
      if (meantFor && !forThis) says(`a note approved for ${meantFor.recipient} went to ${entry.to.join(', ')}`)
    }
    return { exercised: file.transactions.length, breaches }
  },
}

/** Of every transaction, also of those to the owner: To names the one recipient, and there is neither Cc nor Bcc. */
export const headerIsEnvelope: Invariant = {
  number: 4,
  name: 'To, Cc and Bcc equal the envelope',
  judge(file) {
    const breaches: Breach[] = []
    const notes = file.transactions.filter(({ entry }) => entry.raw.length > 0)
    for (const { entry, mail } of notes) {
      const said = [...mail.to, ...mail.cc, ...mail.bcc].join(', ')
      if (said === entry.to.join(', ').toLowerCase()) continue
      breaches.push({
        at: entry.startedAt,
        because: `the envelope says ${entry.to.join(', ')}, the header ${said || 'nobody'}`,
      })
    }
    for (const { mail, sentAt } of file.programMails) {
      if (mail.to.length === 1 && mail.cc.length + mail.bcc.length === 0) continue
      breaches.push({
        at: sentAt,
        because: `a mail to the owner names ${[...mail.to, ...mail.cc, ...mail.bcc].join(', ')}`,
      })
    }
    return { exercised: notes.length + file.programMails.length, breaches }
  },
}

export function tell({ entry, mail }: Transaction): string {
  return `“${mail.subject}” to ${entry.to.join(', ')} at ${moment(entry.startedAt)}`
}
