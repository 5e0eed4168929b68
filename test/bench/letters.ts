// The mails that matter: an owner's outreaches to invented people, and what these people answer. Everything else in a made
// mailbox is around them.

import type { Chance } from './chance.ts'

export type Contact = { readonly name: string; readonly address: string; readonly number: number }

export type Outreach = {
  readonly contact: Contact
  readonly messageId: string
  readonly subject: string
  readonly sentAt: Date
}

export type Letter = { readonly messageId: string; readonly raw: string }

const FIRST = ['Amara', 'Bence', 'Carla', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kaja', 'Luca']
const LAST = ['Abara', 'Bruun', 'Castel', 'Dorn', 'Eriksen', 'Fabre', 'Gallo', 'Hartig', 'Ibsen', 'Jansky', 'Koval']
const TRADES = ['tide tables', 'paper conservation', 'seed banks', 'rail timetables', 'museum lighting', 'cold chains']

/** How many different contacts there can be before names repeat; addresses never do. */
export function contactNumber(number: number): Contact {
  const first = FIRST[number % FIRST.length] ?? ''
  const last = LAST[Math.floor(number / FIRST.length) % LAST.length] ?? ''
  const address = `${first}.${last}.${number}@office${number}.example`.toLowerCase()
  return { name: `${first} ${last}`, address, number }
}

/** An outreach as it lies in Sent: the service's address stands in Bcc, so it is one beyond doubt. */
export function outreachTo(
  contact: Contact,
  owner: { name: string; address: string; service: string },
  sentAt: Date,
): Outreach & { raw: string } {
  const trade = TRADES[contact.number % TRADES.length] ?? ''
  const messageId = `<ask-${contact.number}-${sentAt.getTime().toString(36)}@desk.${owner.address.split('@')[1]}>`
  const subject = `Twenty minutes about ${trade}?`
  const raw = `From: ${owner.name} <${owner.address}>
To: ${contact.name} <${contact.address}>
Bcc: ${owner.service}
Subject: ${subject}
Date: ${mailDate(sentAt)}
Message-ID: ${messageId}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Dear ${contact.name.split(' ')[0]},

I read what you wrote about ${trade} and would like to learn how you came to it. Would you have
twenty minutes for a call in the coming weeks? I want nothing but your view of the work.

Kind regards
${owner.name}
`
  return { contact, messageId, subject, sentAt, raw }
}

const WORDS = [
  'Happy to. I am at my desk most of next week, and a call is easier for me than a coffee.',
  'With pleasure. Let me look at my calendar and I will come back to you with a time.',
  'Yes, gladly, although I am travelling until the end of the month. After that any day will do.',
  'Thank you for asking. I can tell you what I know, which is less than you may think.',
  'Good question, and nobody asks me that. Write to me again in a week, then I know more.',
]

/**
 * An answer of the contact, of about `bytes` bytes. `distance` is how hard it is to tell whom it answers: `thread` quotes the
 * ids, `elsewhere` comes with the ids from another address, `address` comes from the known address without any id.
 */
export function answerTo(
  outreach: Outreach,
  to: string,
  key: string,
  sentAt: Date,
  random: Chance,
  distance: 'thread' | 'elsewhere' | 'address' = 'thread',
): Letter {
  const { contact } = outreach
  const from = distance === 'elsewhere' ? contact.address.replace('@', '@private.') : contact.address
  const messageId = `<${key}@mail.office${contact.number}.example>`
  const ids = distance === 'address' ? '' : `In-Reply-To: ${outreach.messageId}\nReferences: ${outreach.messageId}\n`
  const raw = `Return-Path: <${from}>
Received: from mx${random.whole(9)}.office${contact.number}.example by mx.example.test with ESMTPS id ${key};
\t${mailDate(sentAt)}
From: ${contact.name} <${from}>
To: <${to}>
Subject: ${distance === 'address' ? 'About your question' : `Re: ${outreach.subject}`}
Date: ${mailDate(sentAt)}
Message-ID: ${messageId}
${ids}MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hello,

${random.one(WORDS)} (${key})

Best wishes
${contact.name}

On ${outreach.sentAt.toUTCString().slice(0, 22)}, <${to}> wrote:
> Would you have twenty minutes for a call in the coming weeks? I want nothing but
> your view of the work.
`
  return { messageId, raw }
}

/** A date as RFC 5322 §3.3 has it, in UTC. */
export function mailDate(at: Date): string {
  return at.toUTCString().replace('GMT', '+0000')
}
