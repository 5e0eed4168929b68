// How the owner's mail client writes an answer to a mail of the program's, and when a copy of it comes to lie in Sent.

import { NORA, SERVICE_ADDRESS } from './cast.ts'
import { letterBytes, mailbox } from './letter.ts'
import type { Meant, OwnersAct } from './meant.ts'
import { isStopped, shownNote } from './program-mail.ts'
import type { ReadLetter } from './read-letter.ts'
import { MINUTE, SECOND, type Surroundings } from './surroundings.ts'

export type Answer = {
  readonly act: OwnersAct
  readonly words: string
  /** For an edit: the words he wants in the note. */
  readonly wanted?: string
  readonly bottom?: boolean
  /** Others that the answer goes to as well. */
  readonly others?: readonly string[]
  /** A phone that loses In-Reply-To and References: only the subject tells what is answered. */
  readonly unthreaded?: boolean
  /** A server of theirs has lost In-Reply-To; References are there. */
  readonly referencesOnly?: boolean
  readonly copy?: Copy
}

/** When the copy in Sent is there: before the answer reaches the inbox, soon after, much later, or not at all. */
export type Copy = 'before' | 'after' | 'late' | 'never'

/** Writes the answer now. */
export function answer(around: Surroundings, mail: ReadLetter, said: Answer): void {
  const messageId = around.newId('nora', 'example.test')
  const raw = answerBytes(around, mail, said, messageId)
  const copy = said.copy ?? 'before'
  for (const address of said.others ?? []) around.toSomebody(address, raw, 'owner')
  around.meant(meaning(mail, said, messageId, copy))
  file(around, raw, copy)
}

function answerBytes(around: Surroundings, mail: ReadLetter, said: Answer, messageId: string): Uint8Array {
  const threaded = said.unthreaded !== true
  return letterBytes({
    from: [mailbox(NORA)],
    to: [SERVICE_ADDRESS],
    cc: said.others ?? [],
    subject: /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`,
    messageId,
    at: around.now(),
    inReplyTo: threaded && said.referencesOnly !== true ? mail.messageId : null,
    references: threaded ? [...mail.references, mail.messageId] : [],
    text: said.bottom ? `${quoted(mail)}\n\n${said.words}` : `${said.words}\n\n${quoted(mail)}`,
    encoding: around.chance('letters').chance(0.2) ? 'base64' : '8bit',
  })
}

function meaning(mail: ReadLetter, said: Answer, messageId: string, copy: Copy): Meant {
  const isKeptBack = said.act === 'approve' && isStopped(mail.text) && !/\banyway\b/i.test(said.words)
  return {
    who: 'owner',
    act: isKeptBack ? 'kept-back' : said.act,
    messageId,
    answers: mail.messageId,
    note: said.act === 'approve' || said.act === 'edit' ? shownNote(mail) : null,
    wanted: said.wanted ?? null,
    proof: copy === 'late' ? 'late' : copy === 'never' ? 'never' : 'soon',
    others: said.others ?? [],
    threaded: said.unthreaded !== true,
  }
}

function file(around: Surroundings, raw: Uint8Array, copy: Copy): void {
  const draw = around.chance('sent copies')
  const lag = draw.between(SECOND, 20 * SECOND)
  const later = (ms: number, act: () => void) => around.plan(around.now() + ms, act)
  const inbox = () => around.intoInbox(raw, 'owner')
  const sent = () => around.intoSent(raw, 'owner')
  if (copy === 'before') {
    sent()
    later(lag, inbox)
    return
  }
  later(lag, inbox)
  if (copy === 'after') later(lag + draw.between(SECOND, 8 * MINUTE), sent)
  if (copy === 'late') later(lag + draw.between(25 * MINUTE, 90 * MINUTE), sent)
}

/** As most clients do. */
export function quoted(mail: ReadLetter): string {
  const lines = mail.text.trimEnd().split('\n')
  return [`On Monday, Thanktwice <${SERVICE_ADDRESS}> wrote:`, ...lines.map((line) => `> ${line}`.trimEnd())].join('\n')
}
