// What the owner writes to his contacts with his own hand.

import { NORA, SERVICE_ADDRESS, type Somebody } from './cast.ts'
import { letterBytes, mailbox } from './letter.ts'
import { type ReadLetter, readLetter } from './read-letter.ts'
import { SECOND, type Surroundings } from './surroundings.ts'

export const OUTREACH_SUBJECT = 'Would you have twenty minutes?'

/** Asks for a talk, with the program in Bcc. Both copies of it come to lie in his mailbox so many milliseconds later. */
export function writeOutreach(around: Surroundings, to: Somebody, filedAfter = 0): void {
  const text = [
    `Dear ${to.name.split(' ')[0]},`,
    '',
    'I read your piece on how small hospitals choose their software, and I kept thinking about it. I am a nurse who would like to work on such software.',
    '',
    'Could I ask you for 20 minutes of advice on how you found your way? I am not asking about openings.',
    '',
    'Nora Berg',
  ].join('\n')
  write(around, to, { subject: OUTREACH_SUBJECT, text, answers: null, tell: true, filedAfter })
}

/** Writes to a contact in the thread. */
export function writeByHand(around: Surroundings, to: Somebody, text: string): void {
  const last = lastFrom(around, to)
  const subject = last?.subject ?? OUTREACH_SUBJECT
  write(around, to, {
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    text: `Dear ${to.name.split(' ')[0]},\n\n${text}`,
    answers: last,
    tell: false,
  })
}

/** Answers one mail of a contact's. */
export function answerContact(around: Surroundings, to: Somebody, mail: ReadLetter, text: string): void {
  write(around, to, { subject: mail.subject, text, answers: mail, tell: false })
}

type Written = { subject: string; text: string; answers: ReadLetter | null; tell: boolean; filedAfter?: number }

function write(around: Surroundings, to: Somebody, written: Written): void {
  const { subject, text, answers, tell, filedAfter = 0 } = written
  const messageId = around.newId('nora', 'example.test')
  const letter = {
    from: [mailbox(NORA)],
    to: [mailbox(to)],
    subject,
    messageId,
    at: around.now(),
    inReplyTo: answers?.messageId ?? null,
    references: answers === null ? [] : [...answers.references, answers.messageId],
    text,
  }
  const raw = letterBytes(letter)
  around.meant({ who: 'owner', act: 'by-hand', messageId, to: to.address })
  around.toSomebody(to.address, raw, 'owner')
  const key = around.keyOf(raw)
  const own = tell ? letterBytes({ ...letter, bcc: [SERVICE_ADDRESS] }) : raw
  if (filedAfter === 0) around.intoSent(own, 'owner', key)
  else around.plan(around.now() + filedAfter, () => around.intoSent(own, 'owner', key))
  if (!tell) return
  const copy = { raw: letterBytes({ ...letter, above: [`Delivered-To: ${SERVICE_ADDRESS}`] }), key }
  around.plan(around.now() + filedAfter + 3 * SECOND, () => around.copyIntoInbox(copy, 'owner'))
}

function lastFrom(around: Surroundings, to: Somebody): ReadLetter | null {
  const mails = around.mailOf(NORA.address).map(({ raw }) => readLetter(raw))
  return mails.findLast((mail) => mail.from === to.address) ?? null
}
