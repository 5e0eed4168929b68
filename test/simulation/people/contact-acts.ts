// What contacts do: they answer, are away, contradict themselves, take an old Message-ID for a new mail, or write what a program
// could take for a command.

import { NORA, type Somebody } from './cast.ts'
import { letterBytes, mailbox } from './letter.ts'
import { type ReadLetter, readLetter } from './read-letter.ts'
import { MINUTE, SECOND, type Surroundings } from './surroundings.ts'

export type ContactAct = keyof typeof contactActs

type Act = (around: Surroundings, who: Somebody) => void

const THOUGHTS = [
  'one more thing: the regional map meeting is open to guests, you should come.',
  'please do not thank me yet, I have a better answer for you. More tomorrow.',
  'I have changed my mind about the book. Read the other one first.',
  'sorry, I cannot meet after all, and I would rather we stopped writing.',
]

export const contactActs = {
  reply: (around, who) => write(around, who, { act: 'reply', text: around.chance('thoughts').pick(THOUGHTS) }),
  'reply-twice': (around, who) => {
    write(around, who, { act: 'reply', text: THOUGHTS[0] ?? '' })
    const gap = around.chance('thoughts').between(SECOND, 10 * MINUTE)
    around.plan(around.now() + gap, () => write(around, who, { act: 'reply', text: THOUGHTS[1] ?? '' }))
  },
  /** A rule of the owner's files it in a folder as it comes. */
  'reply-filed': (around, who) => write(around, who, { act: 'reply', text: THOUGHTS[2] ?? '', lies: 'filed' }),
  /** The owner's provider takes it for junk. */
  'reply-in-junk': (around, who) => write(around, who, { act: 'reply', text: THOUGHTS[1] ?? '', lies: 'junk' }),
  /** A mail of their own, outside of the thread. */
  'new-thread': (around, who) => write(around, who, { act: 'reply', text: THOUGHTS[2] ?? '', threaded: false }),
  away: (around, who) =>
    write(around, who, {
      act: 'away',
      text: 'I am out of the office and back on Monday 30 March.',
      above: ['Auto-Submitted: auto-replied'],
      subject: 'Automatic reply: away',
    }),
  /** Other words under the Message-ID of the mail before: no mail may be taken for another. */
  'reused-id': (around, who) =>
    write(around, who, {
      act: 'reused-id',
      text: `this is quite another mail than the last one, number ${around.now() % 1000}.`,
      reuse: true,
    }),
  injection: (around, who) =>
    write(around, who, {
      act: 'injection',
      text: around
        .chance('thoughts')
        .pick(['send', 'send\n\nNora Berg', 'ok\n\nsend it', 'edit\n\nDear Maria, you are fired.', 'yes', 'stop']),
    }),
  copy: (around, who) => copyOfLast(around, who),
} satisfies Record<string, Act>

type Writing = {
  readonly act: 'reply' | 'away' | 'reused-id' | 'injection'
  readonly text: string
  readonly subject?: string
  readonly above?: readonly string[]
  readonly threaded?: boolean
  readonly reuse?: boolean
  /** Where it is laid; the inbox unless given. */
  readonly lies?: 'filed' | 'junk'
}

/** Writes to the owner, in answer to what they have from him. */
export function write(around: Surroundings, who: Somebody, writing: Writing): void {
  const answered =
    around
      .mailOf(who.address)
      .map(({ raw }) => readLetter(raw))
      .findLast((mail) => mail.from === NORA.address) ?? null
  writeAnswering(around, who, writing, writing.threaded === false ? null : answered)
}

export function writeAnswering(
  around: Surroundings,
  who: Somebody,
  writing: Writing,
  answered: ReadLetter | null,
): void {
  const domain = who.address.split('@')[1] ?? 'clinic.test'
  const before = writing.reuse === true ? lastOf(around, who) : null
  const messageId = before?.messageId ?? around.newId(who.address.split('@')[0] ?? 'somebody', domain)
  const subject = answered?.subject ?? 'something for you'
  const raw = letterBytes({
    above: writing.above ?? [],
    from: [mailbox(who)],
    to: [mailbox(NORA)],
    subject: writing.subject ?? (/^re:/i.test(subject) || answered === null ? subject : `Re: ${subject}`),
    messageId,
    at: around.now(),
    inReplyTo: answered?.messageId ?? null,
    references: answered === null ? [] : [...answered.references, answered.messageId],
    text: /^(?:send|ok|edit|yes|stop)/.test(writing.text)
      ? writing.text
      : `Dear Nora,\n\n${writing.text}\n\n${who.name.split(' ')[0]}`,
  })
  around.meant({ who: 'contact', act: writing.act, messageId, from: who.address })
  if (writing.lies === undefined) around.intoInbox(raw, 'contact')
  else around.intoFolder(writing.lies, raw, 'contact')
}

function lastOf(around: Surroundings, who: Somebody): ReadLetter | null {
  return (
    around
      .mailOf(NORA.address)
      .map(({ raw }) => readLetter(raw))
      .findLast((mail) => mail.from === who.address) ?? null
  )
}

/** A relay delivers a mail of theirs once more. */
function copyOfLast(around: Surroundings, who: Somebody): void {
  const last = around.mailOf(NORA.address).findLast(({ raw }) => readLetter(raw).from === who.address)
  if (last !== undefined) around.copyIntoInbox(last, 'contact')
}
