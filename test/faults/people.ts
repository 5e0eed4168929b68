// The people of the loop look into their mail and act on it: one owner, many contacts.

import type { Message } from '../../src/mail/message.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import { contactPerson } from './contact-person.ts'
import { openDesk } from './desk.ts'
import type { Contact } from './history.ts'
import type { MailAccount } from './mail-account.ts'
import { type OwnersWorld, ownerPerson } from './owner-person.ts'

export type People = {
  /** The owner writes to the contact for the first time. */
  ask(contact: Contact): void
  /** Everybody reads what has come and answers it; the answers leave in their own time. */
  look(): Promise<void>
}

export type Cast = Omit<OwnersWorld, 'desk' | 'interrupt'> & { readonly contacts: ReadonlyMap<Contact, MailAccount> }

export function startPeople(cast: Cast): People {
  const desk = openDesk()
  const contacts = new Map(
    [...cast.contacts].map(([contact, account]) => [
      contact,
      { account, person: contactPerson(contact, account, cast.account.account, desk) },
    ]),
  )
  const interrupt = (contact: Contact) => contacts.get(contact)?.person.writesAgain()
  const owner = ownerPerson({ ...cast, desk, interrupt })
  const ownersNews = readerOf(cast.account)
  const news = [...contacts.values()].map(({ account, person }) => ({ person, read: readerOf(account) }))
  return {
    ask: owner.asks,
    async look() {
      for (const message of await ownersNews()) owner.reads(message)
      await owner.settlesDoubts()
      for (const { person, read } of news) for (const message of await read()) person.reads(message)
    },
  }
}

/** A provider that died may deliver a mail twice; people answer it once. */
function readerOf(account: MailAccount): () => Promise<Message[]> {
  const read = new Set<string>()
  return async () => {
    const fresh = await Promise.all(account.news().map(({ raw }) => parseMessage(raw)))
    return fresh.filter(({ messageId }) => {
      const known = read.has(messageId ?? '')
      read.add(messageId ?? '')
      return !known
    })
  }
}
