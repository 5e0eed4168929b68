// The port to the owner's mailbox: what the engine may ask of it, and what it hands over. No IMAP library shows through here.

/** Where and how the owner's mailbox is reached. */
export type ImapSettings = {
  host: string
  port: number
  /** `tls` from the first byte, `starttls` before the password is sent (refused where it is missing), or `none`. */
  security: 'tls' | 'starttls' | 'none'
  user: string
  password: string
  /** Name of the owner's folder whose mails are read as well, at any level; `Thanktwice` when left out. */
  folder?: string
  /** Path of the folder for sent mail; found by its special use when left out. */
  sent?: string
  /** Certificate authority in PEM, for servers that sign their own. */
  ca?: string
  /** How long the wire waits, in milliseconds; for tests and slow lines. */
  patience?: Partial<Patience>
}

/** Deadlines in milliseconds. After any of them the connection is destroyed, and the next call opens a new one. */
export type Patience = {
  /** For connecting and logging in together. */
  connect: number
  /** For one command; it starts anew whenever bytes come in, so that long answers may take long. */
  command: number
}

/** `other` is any further folder in which an answer may lie, `junk` the one for mail that the provider does not trust. */
export type FolderRole = 'inbox' | 'sent' | 'watched' | 'other' | 'junk'

/** What of a message is wanted: all of it, its text without large attachments, its head once more with `parts`, or nothing. */
export type Wish = 'whole' | 'text' | 'parts' | 'nothing'

/** What is fetched of every message: enough to tell whether the rest is. */
export type MessageHead = {
  readonly folder: string
  readonly role: FolderRole
  readonly uid: number
  readonly size: number
  readonly receivedAt: Date
  /** The lines of the fields that tell who wrote to whom about what (HEAD_FIELDS), as the server gave them. */
  readonly header: Uint8Array
  /** The media types of its parts; null unless they were wished for. */
  readonly parts: readonly string[] | null
}

/** One message as it lay on the server, or of a large one its text. `raw` is empty and `unreadable` set when its text could not be had in five scans. */
export type FetchedMessage = {
  folder: string
  role: FolderRole
  uidValidity: string
  uid: number
  raw: Buffer
  /** INTERNALDATE: when the server took the message in. */
  receivedAt: Date
  flags: readonly string[]
  /** True when the message is longer than is fetched; `raw` then holds its beginning. */
  truncated: boolean
  unreadable: boolean
}

/** Up to where a folder has been read: every UID below `nextUid` is stored. UIDVALIDITY is a decimal string. */
export type FolderCursor = { uidValidity: string; nextUid: number }

/** Where a scan puts what it finds. All calls are synchronous; a throw ends the scan and moves no cursor. */
export type ScanSink = {
  /** The first reading of a folder begins with the messages received on this day or later. */
  since: Date
  cursor(folder: string): FolderCursor | null
  /** What is wanted of a message; a second `parts` counts as `nothing`. */
  wants(head: MessageHead): Wish
  /** Stores the row and moves the cursor to `uid + 1`, in one transaction. */
  store(message: FetchedMessage): void
  /** Runs `work`, which stores several messages, in one transaction. */
  together(work: () => void): void
  /** Moves the cursor without a row: nothing that concerns us lies below `nextUid`. */
  advance(folder: string, uidValidity: string, nextUid: number): void
  /** The folder has been read to its end. What is returned is waited for before the next folder is read. */
  finished(folder: string): void | Promise<void>
  /** When the folder was last read to its end; null when never. */
  lastScanAt(folder: string): Date | null
}

export type FolderReport = {
  folder: string
  role: FolderRole
  stored: number
  /** A message without a body was met: the cursor waits before it. */
  waitsForUid: number | null
  /** The server numbered the folder anew, and it was read again from three days before the last scan. */
  renumbered: boolean
}

export type ScanReport = {
  folders: FolderReport[]
  stored: number
  /** True when every folder was read to its end. */
  complete: boolean
}

/** Where to look for a mail. `all` is the folder that holds everything, where the server marks one; elsewhere it is passed over. */
export type SearchRole = 'inbox' | 'sent' | 'all'

/** How to know a mail again. */
export type Wanted = {
  /** Message-IDs that it may have, with or without angle brackets. */
  messageIds: readonly string[]
  roles: readonly SearchRole[]
  /**
   * For mails that were given another Message-ID: what was received at `since` or later (INTERNALDATE, which is the server's
   * clock) and is addressed `to` somebody is fetched from `sent` and `all`, newest first and at most 200, and shown to `isIt`.
   */
  like?: { since: Date; to: string; isIt: (raw: Uint8Array) => Promise<boolean> }
}

/**
 * The owner's mailbox, read without a trace. Promises are rejected with a MailboxFault; only `scan` also passes on what the
 * sink threw. Calls may overlap: they run one after the other, and a call made during `wait` ends the wait with `time`.
 */
export type Mailbox = {
  /**
   * Reads everything new in Sent, in the watched folder, in the folder of everything where there is one, and in the inbox: first
   * the heads, then what the sink wants of them, handed over in order of UID.
   * Connects when needed. Opens folders with EXAMINE and reads with BODY.PEEK, so that no flag changes (RFC 3501 6.3.2, 6.4.5).
   */
  scan(sink: ScanSink): Promise<ScanReport>
  /**
   * Reads what is new in all other folders in which an answer may lie: where the owner or his rules file mail, and Junk, but not
   * drafts; where one folder holds everything, only Junk and the waste. Only folders that changed are opened.
   */
  scanOthers(sink: ScanSink): Promise<ScanReport>
  /**
   * Looks once more at what was received at `since` or later and has been passed already, in every folder that is read. What the
   * sink wants is stored; no cursor is to move.
   */
  review(sink: ScanSink, since: Date): Promise<ScanReport>
  /**
   * Waits on the inbox until mail comes in (`news`), `maxMs` have passed or the signal aborts (`time`), or the connection is
   * gone (`lost`). `news` is a hint; only a scan tells what there is (RFC 2177). Never connects: before the first scan, and
   * after a loss, the answer is `lost`. Waits longer than 25 minutes end early with `time`.
   */
  wait(signal: AbortSignal, maxMs: number): Promise<'news' | 'time' | 'lost'>
  /** Files a copy of a sent mail in Sent. `date` becomes its INTERNALDATE. */
  append(role: 'sent', raw: Uint8Array, flags: readonly string[], date: Date): Promise<void>
  /**
   * Whether a mail that is wanted lies in one of the folders. `unknown` whenever any of them could not be asked in full and no
   * other has it; never takes a failure for an absence. A server's index may lag behind its folders: `absent` may change.
   */
  holds(wanted: Wanted): Promise<'found' | 'absent' | 'unknown'>
  close(): Promise<void>
}
