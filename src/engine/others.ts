// The notes to other people that exist already, sent or waiting: what a new one must not merely repeat.

import type { Conversation } from '../conversation/conversation.ts'
import { draftOf } from '../conversation/decision.ts'
import type { OtherNote } from '../gates/note.ts'
import { organisationOf } from '../language/organisation-of.ts'
import { allConversations } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'

/** Each is compared word by word; more than this nobody remembers having read. */
const MOST = 60

type Other = OtherNote & { readonly at: string; readonly near: boolean }

/** Those to people of the same domain first, then the newest. */
export function othersOf(database: Database, conversation: Conversation): OtherNote[] {
  const domain = domainOf(conversation)
  return allConversations(database)
    .filter((other) => other.id !== conversation.id && other.following === 'yes')
    .flatMap((other) => notesIn(other, domainOf(other) === domain))
    .sort((a, b) => Number(b.near) - Number(a.near) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, MOST)
    .map(({ at: _at, near: _near, ...note }) => note)
}

function notesIn(conversation: Conversation, near: boolean): Other[] {
  const { contact, thread, followUps } = conversation
  const who = { contact: contact.name, address: contact.address, organisation: organisationOf(conversation), near }
  const sent = thread.filter(({ by, kind }) => by === 'owner' && (kind === 'outreach' || kind === 'note'))
  const waiting = Object.values(followUps).flatMap((followUp) => {
    const draft = draftOf(followUp)
    return draft === null ? [] : [{ ...who, kind: followUp.kind, body: draft.body, at: followUp.dueAt }]
  })
  return [...sent.map(({ kind, text, at }) => ({ ...who, kind, body: text, at })), ...waiting]
}

function domainOf({ contact }: Conversation): string {
  return contact.address.split('@')[1]?.toLowerCase() ?? ''
}
