// A note as the bytes that are sent: plain text, one recipient, the same bytes for the same note every time.
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Address, Instant } from './message.ts'

export type Note = {
  /** Ids with or without angle brackets. */
  readonly messageId: string
  readonly from: Address
  readonly to: readonly Address[]
  readonly subject: string
  readonly text: string
  readonly date: Instant
  readonly inReplyTo?: string | null
  readonly references?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  readonly attachments?: readonly {
    readonly filename: string
    /** With its parameters, as in `text/calendar; method=REQUEST; charset=utf-8`. */
    readonly contentType: string
    readonly content: string
  }[]
  readonly replyTo?: Address
}

const addressForm = /^[^\s<>()[\],;:\\"@]+@[^\s<>()[\],;:\\"@]+$/

/**
 * Writes the note as a message (RFC 5322) with CRLF line ends. Throws where it has not exactly one recipient, where an
 * address or id is malformed, or where anything that goes into the header holds a line break.
 */
export async function composeMessage(note: Note): Promise<Uint8Array> {
  check(note)
  const composer = new MailComposer({
    from: note.from,
    to: [...note.to],
    ...(note.replyTo ? { replyTo: note.replyTo } : {}),
    subject: note.subject,
    text: note.text.replace(/\r\n?/g, '\n'),
    date: new Date(note.date),
    messageId: bracketed(note.messageId),
    ...(note.inReplyTo ? { inReplyTo: bracketed(note.inReplyTo) } : {}),
    ...(note.references?.length ? { references: note.references.map(bracketed) } : {}),
    headers: { ...note.headers },
    attachments: (note.attachments ?? []).map((attachment) => ({ ...attachment })),
    // The composer's own boundaries are random: the id makes them different from note to note and the same within one.
    baseBoundary: `=_${note.messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40)}`,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return new Uint8Array(await composer.compile().build())
}

function bracketed(id: string): string {
  return `<${id.replace(/^<|>$/g, '')}>`
}

function check(note: Note): void {
  if (note.to.length !== 1) throw new Error(`a note has one recipient, not ${note.to.length}`)
  const people = [note.from, ...note.to, ...(note.replyTo ? [note.replyTo] : [])]
  for (const person of people) {
    if (!addressForm.test(person.address)) throw new Error(`not an address: ${JSON.stringify(person.address)}`)
  }
  const ids = [note.messageId, note.inReplyTo ?? '', ...(note.references ?? [])]
  const headers = Object.entries(note.headers ?? {}).flat()
  const files = (note.attachments ?? []).flatMap((attachment) => [attachment.filename, attachment.contentType])
  for (const value of [note.subject, ...people.map((person) => person.name), ...ids, ...headers, ...files]) {
    if (/[\r\n\0]/.test(value)) throw new Error(`a line break in a header value: ${JSON.stringify(value)}`)
  }
  if (ids.some((id) => /[\s]/.test(id))) throw new Error('a blank in a Message-ID')
  if (Number.isNaN(Date.parse(note.date))) throw new Error(`not an instant: ${note.date}`)
}
