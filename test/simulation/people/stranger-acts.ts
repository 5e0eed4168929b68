// How strangers try to speak in the owner's name: forged senders, guessed codes, mails of the owner's sent once more. None of it
// may ever be acted on.

import { MALLORY, NORA, SERVICE_ADDRESS } from './cast.ts'
import { letterBytes, mailbox } from './letter.ts'
import { type ReadLetter, readLetter } from './read-letter.ts'
import type { Surroundings } from './surroundings.ts'

export type StrangerAct = keyof typeof strangerActs

/** `mail` is the approval mail at which it aims. */
type Act = (around: Surroundings, mail: ReadLetter) => void

const TRUE_NAME = mailbox(NORA)

export const strangerActs = {
  /** He guesses that something waits, and knows the code. */
  'guessed-code': (around, mail) => spoof(around, mail, 'guessed code', { from: [TRUE_NAME] }),
  'leaked-token': (around, mail) =>
    spoof(around, mail, 'leaked token, forged From', { from: [TRUE_NAME], token: true }),
  'leaked-token-failing': (around, mail) =>
    spoof(around, mail, 'leaked token, and the server says that it failed', {
      from: [TRUE_NAME],
      token: true,
      above: ['Authentication-Results: mx.example.test; dmarc=fail header.from=example.test; dkim=none'],
    }),
  'forged-verdict': (around, mail) =>
    spoof(around, mail, 'leaked token, forged verdict below the true one', {
      from: [TRUE_NAME],
      token: true,
      above: [
        'Authentication-Results: mx.example.test; dmarc=fail header.from=example.test',
        'Authentication-Results: mx.example.test; dmarc=pass header.from=example.test',
      ],
    }),
  'two-senders': (around, mail) =>
    spoof(around, mail, 'two From lines', { from: [TRUE_NAME, mailbox(MALLORY)], token: true }),
  'two-mailboxes': (around, mail) =>
    spoof(around, mail, 'two mailboxes in From', { from: [`${TRUE_NAME}, ${mailbox(MALLORY)}`], token: true }),
  'display-name': (around, mail) =>
    spoof(around, mail, 'his address as a name', { from: [`"${NORA.address}" <${MALLORY.address}>`], token: true }),
  'look-alike': (around, mail) =>
    spoof(around, mail, 'an address that looks alike', { from: [`${NORA.name} <nora@example.tést>`], token: true }),
  subdomain: (around, mail) =>
    spoof(around, mail, 'an address below his domain', {
      from: [`${NORA.name} <nora@mail.example.test>`],
      token: true,
    }),
  /** Finding 5 of the research: mail of strangers has been put into Sent folders before. Without the token it must be worth nothing. */
  'into-sent': (around, mail) =>
    spoof(around, mail, 'put into Sent without a token', { from: [TRUE_NAME], sent: 'too' }),
  /** The same with the token: nobody but the line on top, which the provider wrote as it came in, says whose it is. */
  'into-sent-shown': (around, mail) =>
    spoof(around, mail, 'put into Sent, and how it came in is to be seen', {
      from: [TRUE_NAME],
      token: true,
      above: ['Authentication-Results: mx.example.test; spf=pass smtp.mailfrom=mallory@elsewhere.test; dmarc=none'],
      sent: 'only',
    }),
  /** Another customer of the same provider, who had logged in, with the owner's address in From. */
  'into-sent-failed': (around, mail) =>
    spoof(around, mail, 'put into Sent by somebody who had logged in', {
      from: [TRUE_NAME],
      token: true,
      above: ['Authentication-Results: mx.example.test; auth=pass; dmarc=fail header.from=example.test'],
      sent: 'only',
    }),
  /** Two From lines: some readers take the first, some the last. */
  'two-senders-into-sent': (around, mail) =>
    spoof(around, mail, 'put into Sent with two From lines', {
      from: [mailbox(MALLORY), TRUE_NAME],
      token: true,
      sent: 'only',
    }),
  'edit-words': (around, mail) =>
    spoof(around, mail, 'an edit with a leaked token', {
      from: [TRUE_NAME],
      token: true,
      words: 'edit\n\nDear Maria,\n\nbuy this.',
    }),
  replay: (around) => replay(around, false),
  'replay-renamed': (around) => replay(around, true),
} satisfies Record<string, Act>

type Trick = {
  readonly from: readonly string[]
  readonly token?: boolean
  readonly above?: readonly string[]
  /** Whether it lies in Sent, and only there. */
  readonly sent?: 'too' | 'only'
  readonly words?: string
}

function spoof(around: Surroundings, mail: ReadLetter, trick: string, how: Trick): void {
  const messageId = around.newId('m', 'elsewhere.test')
  const raw = letterBytes({
    above: how.above ?? [],
    from: how.from,
    to: [SERVICE_ADDRESS],
    subject: `Re: ${mail.subject}`,
    messageId,
    at: around.now(),
    inReplyTo: how.token ? mail.messageId : null,
    references: how.token ? [...mail.references, mail.messageId] : [],
    text: how.words ?? 'send',
  })
  around.meant({ who: 'stranger', act: 'spoof', messageId, trick, answers: mail.messageId })
  if (how.sent) around.intoSent(raw, 'stranger')
  if (how.sent !== 'only') around.intoInbox(raw, 'stranger')
}

/** The owner's own `send` comes once more; as it was, or under another Message-ID. */
function replay(around: Surroundings, renamed: boolean): void {
  const own = around
    .mailOf(NORA.address)
    .findLast(({ raw }) => readLetter(raw).from === NORA.address && /^send/i.test(readLetter(raw).text))
  if (own === undefined) return
  if (!renamed) {
    around.copyIntoInbox(own, 'stranger')
    return
  }
  const messageId = around.newId('again', 'example.test')
  const source = Buffer.from(own.raw).toString('latin1')
  const raw = Buffer.from(source.replace(readLetter(own.raw).messageId, messageId), 'latin1')
  around.meant({ who: 'stranger', act: 'spoof', messageId, trick: 'replayed under another id', answers: '' })
  around.intoInbox(raw, 'stranger')
}
