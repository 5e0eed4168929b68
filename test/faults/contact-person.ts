// A contact of the loop: says yes to an outreach with an invitation, and may write once more at a bad moment.

import type { Message } from '../../src/mail/message.ts'
import type { Desk } from './desk.ts'
import type { Contact } from './history.ts'
import { answer, invitation, OUTREACH_SUBJECT } from './letters.ts'
import type { Account, MailAccount } from './mail-account.ts'

export type ContactPerson = {
  reads(message: Message): void
  writesAgain(): void
}

export function contactPerson(contact: Contact, account: MailAccount, owner: Account, desk: Desk): ContactPerson {
  let outreach: Message | null = null
  return {
    reads(message) {
      if (message.subject !== OUTREACH_SUBJECT) return
      outreach = message
      desk.write(account, [owner.address], (id) => invitation(contact, owner, message, id))
    },
    writesAgain() {
      const answered = outreach
      if (answered === null) return
      const words = 'One more thing: the hospital in Aldbourne publishes its buying rules, they are worth a look.'
      desk.write(account, [owner.address], (id) => answer(contact, owner, answered, id, words))
    },
  }
}
