// What must be true of a journey, told from what lies in the two mailboxes and from nothing that the program says of itself.

import type { Message } from '../../src/mail/message.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import type { StoredMessage } from '../../src/sandbox/mail-server.ts'
import { NORA, type Told } from './story.ts'

export async function letters(stored: readonly StoredMessage[]): Promise<Message[]> {
  return Promise.all(stored.map((one) => parseMessage(one.raw)))
}

/** The mails that the program wrote to the owner. */
export async function toOwner(told: Told): Promise<Message[]> {
  return (await letters(told.noraInbox))
    .filter((message) => message.from[0]?.address === NORA.address.replace('@', '+thanktwice@'))
    .map((message) => ({ ...message, subject: uncoded(message.subject) }))
}

/** Without the code that tells one approval mail from another, which is another one in every run. */
function uncoded(subject: string): string {
  return subject.replace(/ \[[2-9A-Z]{4}\]$/, '')
}

/** The text between the two rules of an approval mail: what the owner was shown. */
export function shownText(approval: Message): string {
  const lines = approval.text.replaceAll('\r\n', '\n').split('\n')
  const rules = lines.flatMap((line, index) => (/^[-─—_]{8,}\s*$/.test(line) ? [index] : []))
  const [first, second] = rules
  return first === undefined || second === undefined
    ? ''
    : lines
        .slice(first + 1, second)
        .join('\n')
        .trim()
}

/** Letters as they can be compared between two runs: without the ids and boundaries that only tell runs apart. */
export async function comparable(stored: readonly StoredMessage[]): Promise<string[]> {
  return (await letters(stored)).map(
    (message) =>
      `${message.sentAt} ${message.from[0]?.address} -> ${message.to[0]?.address}: ${uncoded(message.subject)}\n${message.text.trim()}`,
  )
}
