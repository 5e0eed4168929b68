// The people of the loop: an owner who answers what he is asked as fast as he can read, and contacts who say yes.

import type { Message } from '../../src/mail/message.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import { shownText } from '../journey/facts.ts'
import type { Contact, History } from './history.ts'
import { answer, invitation, outreach } from './letters.ts'
import type { MailAccount } from './mail-account.ts'

export type People = {
  /** The owner writes to the contact for the first time. */
  ask(contact: Contact): void
  /** Everybody reads what has come and answers it; the answers leave in their own time. */
  look(): Promise<void>
  /** Resolves when nobody is about to send anything. */
  quiet(): Promise<void>
}

export type Cast = {
  readonly owner: MailAccount
  readonly service: string
  readonly contacts: ReadonlyMap<Contact, MailAccount>
  readonly history: History
  /** How many copies of a note have reached the contact. */
  readonly arrived: (contact: Contact) => Promise<number>
  /** How many mails the servers have taken and not yet delivered. */
  readonly underWay: () => number
}

export function startPeople(cast: Cast): People {
  const { owner, service, contacts, history } = cast
  const read = new Set<string>()
  const writing = new Map<MailAccount, Promise<void>>()
  const outreaches = new Map<Contact, Message>()
  /** "Did it go out?" is answered once no server is about to deliver anything. */
  const doubts: { contact: Contact; message: Message }[] = []
  let written = 0
  const newId = (account: MailAccount) => `letter.${++written}.${Date.now()}@${account.account.address.split('@')[1]}`

  /** One person writes one letter after the other. */
  const later = (who: MailAccount, write: () => Promise<void>) => {
    writing.set(who, (writing.get(who) ?? Promise.resolve()).then(write))
  }
  const ownerAnswers = (message: Message, words: string) =>
    later(owner, async () => {
      const id = newId(owner)
      history.byHand.add(id)
      const to = message.replyTo[0] ?? { name: '', address: service }
      await owner.send(await answer(owner.account, to, message, id, words), [to.address])
    })

  function contactReads(contact: Contact, account: MailAccount, message: Message): void {
    if (message.subject !== 'Would you have twenty minutes?') return
    outreaches.set(contact, message)
    later(account, async () => {
      const raw = await invitation(contact, owner.account, message, newId(account))
      await account.send(raw, [owner.account.address])
    })
  }

  function contactWritesAgain(contact: Contact): void {
    const account = contacts.get(contact)
    const outreach = outreaches.get(contact)
    if (account === undefined || outreach === undefined) return
    later(account, async () => {
      const words = 'One more thing: the hospital in Aldbourne publishes its buying rules, they are worth a look.'
      const raw = await answer(contact, owner.account, outreach, newId(account), words)
      await account.send(raw, [owner.account.address])
    })
  }

  function ownerReads(message: Message): void {
    if (message.from[0]?.address !== service) return
    const contact = history.contacts.find(({ name }) => message.subject.includes(name))
    if (contact === undefined) return
    const { subject } = message
    if (subject.endsWith('how was it?')) ownerAnswers(message, debriefOf(contact))
    else if (subject.includes(' to approve')) ownerIsAsked(contact, message)
    else if (subject.endsWith('go out?')) doubts.push({ contact, message })
    else if (subject.includes('answer STOP') && contact.fate === 'send, stop, send') ownerStops(contact, message)
  }

  /** The owner thinks better of it, once. */
  function ownerStops(contact: Contact, receipt: Message): void {
    if (history.stopped.has(contact.address)) return
    history.stopped.add(contact.address)
    ownerAnswers(receipt, 'STOP')
  }

  async function ownerSettles(): Promise<void> {
    if (doubts.length === 0 || cast.underWay() > 0) return
    for (const { contact, message } of doubts.splice(0)) {
      const word = (await cast.arrived(contact)) > 0 ? 'yes' : 'no'
      history.doubts.push({ contact: contact.address, word })
      ownerAnswers(message, word)
    }
  }

  function ownerIsAsked(contact: Contact, message: Message): void {
    const word = contact.fate === 'say nothing' ? null : contact.fate === 'skip' ? 'skip' : 'send'
    const askedBefore = history.shown.some((one) => one.contact === contact.address)
    const shown = {
      contact: contact.address,
      text: shownText(message),
      askedBy: message.messageId ?? '',
      word,
    } as const
    history.shown.push(shown)
    if (word === null) return
    if (contact.fate === 'send while they write' && !askedBefore) contactWritesAgain(contact)
    ownerAnswers(message, word)
    if (contact.fate === 'send twice') ownerAnswers(message, word)
  }

  return {
    ask(contact) {
      history.begun.set(contact.address, Date.now())
      later(owner, async () => {
        const id = newId(owner)
        history.byHand.add(id)
        await owner.send(await outreach(owner.account, contact, service, id), [contact.address, service])
      })
    },
    async look() {
      for (const file of owner.news()) {
        const message = await parseMessage(file.raw)
        if (isNew(read, owner, message)) ownerReads(message)
      }
      await ownerSettles()
      for (const [contact, account] of contacts) {
        for (const file of account.news()) {
          const message = await parseMessage(file.raw)
          if (isNew(read, account, message)) contactReads(contact, account, message)
        }
      }
    },
    async quiet() {
      await Promise.all(writing.values())
    },
  }
}

/** A provider that died may deliver a mail twice; people answer it once. */
function isNew(read: Set<string>, { account }: MailAccount, message: Message): boolean {
  const key = `${account.address} ${message.messageId}`
  if (read.has(key)) return false
  read.add(key)
  return true
}

function debriefOf(contact: Contact): string {
  return [
    `1. that small hospitals buy on trust, as ${contact.name.split(' ')[0]} said`,
    '2. read Working Identity',
    '4. private: the budget is cut next year',
  ].join('\n')
}
