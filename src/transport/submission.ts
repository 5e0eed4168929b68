// The port through which mail leaves: one mail, one recipient, one transaction, and what became of it.

import type { MailboxFault } from './mailbox-fault.ts'

/** Where and how the owner's mail is submitted (RFC 6409). An empty user means that the server asks for no login. */
export type SmtpSettings = {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  user: string
  password: string
  /** Certificate authority in PEM, for servers that sign their own. */
  ca?: string
  patience?: Partial<SmtpPatience>
}

/** Deadlines in milliseconds. */
export type SmtpPatience = {
  /** From connecting until login is done. */
  setup: number
  /** From MAIL until the server asks for the text. */
  envelope: number
  /** For handing over the text. */
  body: number
  /** For the final answer after the text. RFC 5321 4.5.3.2.6 asks for ten minutes at least. */
  answer: number
}

/**
 * A mail whose bytes are final. `beforeBody` is called once, synchronously, before the first byte of text is offered, `beforeDot`
 * after the last one and before the dot that hands it over: null lets it go, a sentence says why it must not.
 */
export type OutgoingMail = {
  envelope: { from: string; to: string }
  raw: Uint8Array
  beforeBody: () => string | null
  beforeDot?: () => string | null
}

/**
 * What became of a mail.
 * - `accepted`: the server said so. `aliases` are Message-IDs, without angle brackets, that it says it gave the mail.
 * - `deferred`: provably not accepted, may be sent again: no byte of text was offered, or not all, or a 4xx answer.
 *   `heldBack` when it was `beforeBody` or `beforeDot` that would not have it.
 * - `refused`: a 5xx answer, or an address that cannot be written into an envelope.
 * - `unknown`: the whole text was offered and no answer came. Never send again without looking.
 * - `fault`: nothing was offered; the server, its certificate or the password need the operator.
 */
export type Outcome =
  | { outcome: 'accepted'; reply: string; aliases: readonly string[] }
  | { outcome: 'deferred'; because: string; reply: string | null; heldBack?: true }
  | { outcome: 'refused'; because: string; reply: string | null }
  | { outcome: 'unknown'; because: string }
  | { outcome: 'fault'; fault: MailboxFault }

export type Submission = {
  /** Sends one mail. Rejects only with what `beforeBody` or `beforeDot` threw; then it was not handed over. */
  send(mail: OutgoingMail): Promise<Outcome>
}
