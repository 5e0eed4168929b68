// What happened in the simulated world: facts that an outsider could have seen, never what the program believes.

/** Who wrote a message or did something to a mailbox. `service` is the program; `machine` a mail server or an automaton. */
export type Writer = 'owner' | 'contact' | 'stranger' | 'service' | 'machine'

/** How far an SMTP session came. `done`: the client heard an answer after its final dot. */
export type SmtpPhase = 'connect' | 'greeting' | 'login' | 'mail' | 'rcpt' | 'data' | 'body' | 'dot' | 'done'

/** One SMTP transaction of the program, written down when it is over, or when the process died in it. */
export type SmtpFact = {
  readonly what: 'smtp'
  readonly process: number
  /** Envelope as the server was told. */
  readonly from: string
  readonly to: readonly string[]
  /** The text as far as it was offered. */
  readonly raw: Uint8Array
  readonly messageKey: string
  /** When MAIL was said. */
  readonly startedAt: number
  /** When the server had the final dot; null when it never did. */
  readonly dotAt: number | null
  /** Whether the server took the mail on, whatever the client heard of it. */
  readonly accepted: boolean
  readonly heard: 'accepted' | '4xx' | '5xx' | 'nothing'
  readonly phase: SmtpPhase
  readonly reply: string | null
}

/** A message can be seen in a folder from now on: delivered, filed, appended or moved there. */
export type VisibleFact = {
  readonly what: 'visible'
  /** The address whose mailbox it is. */
  readonly account: string
  readonly folder: string
  readonly uidValidity: number
  readonly uid: number
  /** As it lies there, with what servers added. */
  readonly raw: Uint8Array
  readonly writer: Writer
  /** The same for all copies of one message; see `messageKey`. */
  readonly messageKey: string
  readonly why: 'delivered' | 'filed' | 'appended' | 'moved' | 'renumbered'
}

/** Something in a mailbox was changed. Marks nothing that `visible` tells. */
export type ChangedFact = {
  readonly what: 'changed'
  readonly account: string
  readonly folder: string
  /** Null for the folder as a whole. */
  readonly uid: number | null
  readonly change: 'flags' | 'moved-away' | 'deleted' | 'renumbered' | 'folder-created'
  readonly by: Writer
  readonly detail: string
}

/** The program filed a copy. `heard`: whether it learned that the server took it. */
export type AppendFact = {
  readonly what: 'append'
  readonly process: number
  readonly folder: string
  readonly raw: Uint8Array
  readonly messageKey: string
  readonly heard: boolean
}

export type ProcessFact = {
  readonly what: 'process'
  readonly process: number
  readonly did: 'started' | 'died' | 'stopped'
  /** For a death: the port call that it happened at, as `before imap.search`. */
  readonly where: string
}

/** The wire or the clock did something bad. */
export type FaultFact = {
  readonly what: 'fault'
  readonly process: number
  readonly fault: string
  /** The port that it hit, or `world`. */
  readonly where: string
}

/** What a person meant by something that they wrote or did; the shape of `meant` is the people's business. */
export type WroteFact = { readonly what: 'wrote'; readonly by: Writer; readonly meant: unknown }

export type Fact = SmtpFact | VisibleFact | ChangedFact | AppendFact | ProcessFact | FaultFact | WroteFact

/** A fact, its number in the history (from 0) and the true time in epoch milliseconds. */
export type Entry = Fact & { readonly n: number; readonly at: number }
