// What the loop looks at while it runs: the people, the mailboxes on disk, and the flags of the owner's mails as first seen.

import type { Provider, StoredFile } from '../servers/killable-provider.ts'
import { OWNER, SERVICE } from './cast.ts'
import type { Contact, History } from './history.ts'
import { notesIn } from './judge.ts'
import { openAccount } from './mail-account.ts'
import { type People, startPeople } from './people.ts'

export type Scene = {
  readonly history: History
  readonly people: People
  readonly inboxOf: (contact: Contact) => readonly StoredFile[]
  /** Flags by folder and file, as first seen. */
  readonly flags: ReadonlyMap<string, string>
  /** Everybody looks into their mail. */
  look(): Promise<void>
  /** What was to come of a conversation has come of it. */
  isOver(contact: Contact): Promise<boolean>
}

/** `files`: whether people's mail programs file what they send. `given` ends their trying to send. */
export function openScene(provider: Provider, history: History, files: boolean, given: AbortSignal): Scene {
  const inboxOf = (contact: Contact) => provider.messages(contact.address, 'INBOX')
  const arrived = async (contact: Contact) => (await notesIn(inboxOf(contact), history)).length
  const people = startPeople({
    account: openAccount(provider, OWNER, files, given),
    service: SERVICE,
    contacts: new Map(history.contacts.map((contact) => [contact, openAccount(provider, contact, true, given)])),
    history,
    arrived,
    underWay: provider.queued,
  })
  const flags = new Map<string, string>()
  return {
    history,
    people,
    inboxOf,
    flags,
    async look() {
      await people.look()
      for (const [file, now] of ownersFlags(provider)) if (!flags.has(file)) flags.set(file, now)
    },
    async isOver(contact) {
      const shown = history.shown.filter((one) => one.contact === contact.address)
      if (shown.length === 0) return false
      return shown.every(({ word }) => word !== 'send') || (await arrived(contact)) > 0
    },
  }
}

export function ownersFlags(provider: Provider): Map<string, string> {
  const flags = new Map<string, string>()
  for (const folder of ['INBOX', 'Sent'] as const)
    for (const file of provider.messages(OWNER.address, folder)) flags.set(`${folder}/${file.name}`, file.flags)
  return flags
}
