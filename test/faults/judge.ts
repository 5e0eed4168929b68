// Judges a loop from what lies in the mailboxes and from what the owner said; the program is not asked.

import type { Message } from '../../src/mail/message.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import type { StoredFile } from '../servers/killable-provider.ts'
import type { Contact, History } from './history.ts'

export type Verdict = {
  /** What must never happen, and did. */
  readonly violations: readonly string[]
  /** Contacts by what came of the note to them. */
  readonly ends: ReadonlyMap<string, number>
  /** Copies that Postfix made of a mail which it had taken once: known by the same queue id. */
  readonly providersOwnCopies: number
}

export type Evidence = {
  readonly history: History
  readonly inboxOf: (contact: Contact) => readonly StoredFile[]
  /** The owner's folders as they were first seen, by folder and file: name to flags. */
  readonly flagsBefore: ReadonlyMap<string, string>
  readonly flagsAfter: ReadonlyMap<string, string>
}

/** A copy of a note that the program sent: which submission of Postfix's brought it, and what it says. */
type Copy = { readonly queueId: string; readonly message: Message; readonly raw: string }

export async function judge({ history, inboxOf, flagsBefore, flagsAfter }: Evidence): Promise<Verdict> {
  const violations: string[] = []
  const ends = new Map<string, number>()
  let providersOwnCopies = 0
  for (const contact of history.contacts) {
    if (!history.begun.has(contact.address)) continue
    const copies = await notesIn(inboxOf(contact), history)
    const submissions = new Set(copies.map(({ queueId }) => queueId))
    providersOwnCopies += copies.length - submissions.size
    const complain = (what: string) => violations.push(`${contact.name} (${contact.fate}): ${what}`)
    if (submissions.size > 1) complain(`${submissions.size} notes were submitted: ${[...submissions].join(', ')}`)
    for (const copy of copies) objections(copy, contact, history).forEach(complain)
    const end = endOf(contact, submissions.size, history)
    ends.set(end, (ends.get(end) ?? 0) + 1)
  }
  for (const [file, flags] of flagsBefore) {
    const now = flagsAfter.get(file)
    if (now === undefined) violations.push(`${file} is gone from the owner's mailbox`)
    else if (now !== flags) violations.push(`the flags of ${file} were "${flags}" and are "${now}"`)
  }
  return { violations, ends, providersOwnCopies }
}

/** What the program sent to this mailbox: everything from the owner that he did not write by hand. */
export async function notesIn(inbox: readonly StoredFile[], history: History): Promise<Copy[]> {
  const all = await Promise.all(inbox.map(async ({ raw }) => ({ raw, message: await parseMessage(raw) })))
  return all
    .filter(({ message }) => !history.byHand.has(message.messageId ?? ''))
    .map(({ raw, message }) => {
      const text = raw.toString('latin1')
      const queueId = /\(Postfix\) with E?SMTP\w* id (\w+)/.exec(text)?.[1] ?? `none, ${message.messageId}`
      return { queueId, message, raw: text }
    })
}

function objections({ message, raw }: Copy, contact: Contact, history: History): string[] {
  const said = bare(message.text)
  const approved = history.shown.some(
    ({ contact: address, text, word }) => address === contact.address && word === 'send' && bare(text) === said,
  )
  const told = []
  if (!approved) told.push(`this text was not approved: ${JSON.stringify(message.text.slice(0, 80))}`)
  if (
    message.to.length !== 1 ||
    message.to[0]?.address !== contact.address ||
    message.cc.length + message.bcc.length > 0
  )
    told.push(`it is addressed to ${message.to.map(({ address }) => address).join(', ')}`)
  for (const { askedBy } of history.shown)
    if (raw.includes(askedBy.split('@')[0] ?? askedBy)) told.push('it holds the id of a mail that asked for approval')
  return told
}

function endOf(contact: Contact, notes: number, history: History): string {
  if (notes > 0) return 'one note arrived'
  const shown = history.shown.filter((one) => one.contact === contact.address)
  if (shown.length === 0) return 'the owner was not asked yet'
  if (shown.every(({ word }) => word !== 'send')) return 'not approved, and nothing arrived'
  return history.doubts.some((one) => one.contact === contact.address)
    ? 'approved, nothing arrived, and the owner was asked what became of it'
    : 'approved, nothing arrived so far'
}

function bare(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
