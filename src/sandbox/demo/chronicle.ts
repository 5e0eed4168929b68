// What happened, in order: every mail that the provider took, and every decision that the program wrote into its journal.
// Nothing is told here that does not lie in a mailbox or in the store.

import type { About } from '../../conversation/command.ts'
import type { Effect } from '../../conversation/effect.ts'
import type { Event } from '../../conversation/event.ts'
import type { Instant, Message } from '../../mail/message.ts'
import { parseMessage } from '../../mail/parse.ts'
import { allConversations, readConversation } from '../../store/conversations.ts'
import type { Database } from '../../store/database.ts'
import { readJournal } from '../../store/journal.ts'
import { type OutboxRow, outboxByMessageId } from '../../store/outbox.ts'
import type { AcceptedMail } from '../mail-server.ts'
import { type ActorKey, actorAt, type ContactKey, isContact } from './cast.ts'

export type MailEntry = {
  readonly sort: 'mail'
  /** Counts the mails from 1. */
  readonly number: number
  readonly at: Instant
  readonly from: ActorKey
  readonly to: ActorKey
  /** The program got a blind copy. */
  readonly bcc: boolean
  /** Whose conversation it belongs to; null where it is about none or several. */
  readonly about: ContactKey | null
  /** What the program's outbox says of it; null where a person wrote it. */
  readonly program: (Pick<OutboxRow, 'audience' | 'followUp' | 'version'> & { readonly about: About }) | null
  readonly raw: Buffer
  readonly message: Message
}

export type DecisionEntry = {
  readonly sort: 'decision'
  readonly at: Instant
  readonly about: ContactKey
  readonly event: Event
  readonly because: string
  readonly effects: readonly Effect[]
}

export type Entry = MailEntry | DecisionEntry

export type Chronicle = {
  /** Notes a mail, and before it every decision that was taken till then. */
  readonly mail: (mail: AcceptedMail) => void
  /** Notes the decisions taken since the last look, and gives out all that is new, in order. */
  readonly next: () => Promise<Entry[]>
}

type Waiting = AcceptedMail | DecisionEntry

/** `database` is asked for late: people may write before the service is there. */
export function openChronicle(database: () => Database | null): Chronicle {
  const waiting: Waiting[] = []
  let journalRead = 0
  let mails = 0
  const byMessageId = new Map<string, ContactKey>()

  const catchUp = () => {
    const open = database()
    if (open === null) return
    const lines = allConversations(open)
      .flatMap(({ id, contact }) => readJournal(open, id).map((line) => ({ ...line, contact: contact.address })))
      .filter(({ id }) => id > journalRead)
      .sort((a, b) => a.id - b.id)
    for (const { id, at, event, because, effects, contact } of lines) {
      journalRead = id
      const about = actorAt(contact) as ContactKey
      waiting.push({ sort: 'decision', at, about, event, because, effects })
    }
  }

  return {
    mail: (mail) => {
      catchUp()
      waiting.push(mail)
    },
    next: async () => {
      catchUp()
      const entries: Entry[] = []
      const fresh = waiting.splice(0)
      for (const [index, one] of fresh.entries()) {
        if ('sort' in one) entries.push(one)
        else if (!isBlindCopy(one)) {
          const entry = await mailEntry(one, database(), byMessageId)
          mails += 1
          entries.push({ ...entry, number: mails, bcc: fresh.slice(index + 1, index + 2).some(isBlindCopy) })
        }
      }
      return entries
    },
  }
}

/** What mail and outbox tell of it; remembers in `known` whose conversation it belongs to. */
async function mailEntry(
  mail: AcceptedMail,
  database: Database | null,
  known: Map<string, ContactKey>,
): Promise<Omit<MailEntry, 'number' | 'bcc'>> {
  const message = await parseMessage(mail.raw)
  const id = message.messageId
  const row = database === null || id === null ? null : outboxByMessageId(database, id)
  const conversation = database === null || row === null ? null : readConversation(database, row.conversationId)
  const from = actorIn(message.from[0]?.address ?? mail.from)
  const to = actorIn(mail.to[0] ?? '')
  const subject = conversation === null ? null : (actorAt(conversation.contact.address) as ContactKey)
  const about = subject ?? aboutOf(message, from, to, known)
  if (id !== null && about !== null) known.set(id, about)
  const program =
    row === null ? null : { audience: row.audience, followUp: row.followUp, version: row.version, about: row.about }
  return { sort: 'mail', at: mail.acceptedAt.toISOString(), from, to, about, program, raw: mail.raw, message }
}

/** A sender's server delivers the blind copy right after the mail itself, marked with where it went. */
function isBlindCopy(mail: Waiting): boolean {
  return 'raw' in mail && /^delivered-to:/i.test(mail.raw.subarray(0, 20).toString('latin1'))
}

function actorIn(address: string): ActorKey {
  const actor = actorAt(address)
  if (actor === null) throw new Error(`a mail of ${address}, who does not play here`)
  return actor
}

function aboutOf(
  message: Message,
  from: ActorKey,
  to: ActorKey,
  known: ReadonlyMap<string, ContactKey>,
): ContactKey | null {
  for (const actor of [from, to]) if (isContact(actor)) return actor
  for (const id of [...message.inReplyTo, ...message.references]) {
    const about = known.get(id)
    if (about !== undefined) return about
  }
  return null
}
