// The owner of the loop: answers what he is asked as fast as he can read it, as the fate of each contact has it.

import type { Message } from '../../src/mail/message.ts'
import { shownText } from '../journey/facts.ts'
import type { Desk } from './desk.ts'
import type { Contact, History } from './history.ts'
import { answer, outreach } from './letters.ts'
import type { MailAccount } from './mail-account.ts'

export type OwnerPerson = {
  /** Writes to the contact for the first time. */
  asks(contact: Contact): void
  reads(message: Message): void
  /** Answers "did it go out?" once no server is about to deliver anything. */
  settlesDoubts(): Promise<void>
}

export type OwnersWorld = {
  readonly account: MailAccount
  readonly service: string
  readonly history: History
  readonly desk: Desk
  /** How many copies of a note have reached the contact. */
  readonly arrived: (contact: Contact) => Promise<number>
  /** How many mails the servers have taken and not yet delivered. */
  readonly underWay: () => number
  /** Told when a contact whose fate it is should write again. */
  readonly interrupt: (contact: Contact) => void
}

export function ownerPerson(world: OwnersWorld): OwnerPerson {
  const { account, service, history, desk } = world
  const doubts: { contact: Contact; message: Message }[] = []
  const writes = (to: readonly string[], compose: (id: string) => Promise<Uint8Array>) =>
    desk.write(account, to, (id) => {
      history.byHand.add(id)
      return compose(id)
    })
  const answers = (message: Message, words: string) => {
    const to = message.replyTo[0] ?? { name: '', address: service }
    writes([to.address], (id) => answer(account.account, to, message, id, words))
  }
  return {
    asks(contact) {
      history.begun.set(contact.address, Date.now())
      writes([contact.address, service], (id) => outreach(account.account, contact, service, id))
    },
    reads(message) {
      const { subject } = message
      const contact = history.contacts.find(({ name }) => subject.includes(name))
      if (message.from[0]?.address !== service || contact === undefined) return
      if (subject.endsWith('how was it?')) answers(message, debriefOf(contact))
      else if (subject.includes(' to approve')) approves(world, contact, message, answers)
      else if (subject.endsWith('go out?')) doubts.push({ contact, message })
      else if (subject.includes('answer STOP')) mayStop(history, contact, message, answers)
    },
    async settlesDoubts() {
      if (doubts.length === 0 || world.underWay() > 0) return
      for (const { contact, message } of doubts.splice(0)) {
        const word = (await world.arrived(contact)) > 0 ? 'yes' : 'no'
        history.doubts.push({ contact: contact.address, word })
        answers(message, word)
      }
    },
  }
}

type Answers = (message: Message, words: string) => void

function approves({ history, interrupt }: OwnersWorld, contact: Contact, message: Message, answers: Answers): void {
  const word = contact.fate === 'say nothing' ? null : contact.fate === 'skip' ? 'skip' : 'send'
  const first = !history.shown.some((one) => one.contact === contact.address)
  history.shown.push({ contact: contact.address, text: shownText(message), askedBy: message.messageId ?? '', word })
  if (word === null) return
  if (contact.fate === 'send while they write' && first) interrupt(contact)
  answers(message, word)
  if (contact.fate === 'send twice') answers(message, word)
}

/** He thinks better of it, once. */
function mayStop(history: History, contact: Contact, receipt: Message, answers: Answers): void {
  if (contact.fate !== 'send, stop, send' || history.stopped.has(contact.address)) return
  history.stopped.add(contact.address)
  answers(receipt, 'STOP')
}

function debriefOf(contact: Contact): string {
  return [
    `1. that small hospitals buy on trust, as ${contact.name.split(' ')[0]} said`,
    '2. read Working Identity',
    '4. private: the budget is cut next year',
  ].join('\n')
}
