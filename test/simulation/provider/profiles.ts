// How mail providers differ, as far as it matters to somebody who reads and sends over IMAP and SMTP.

export type Span = readonly [least: number, most: number]

export type Profile = {
  readonly name: 'gmail' | 'exchange' | 'icloud' | 'yahoo' | 'plain'
  readonly imapHost: string
  readonly smtpHost: string
  /** Files what is submitted over SMTP in Sent itself. */
  readonly filesSent: boolean
  /** Seconds until the copy lies there. */
  readonly filingSeconds: Span
  /** Gives every submitted mail a Message-ID of its own and keeps the first in a field. */
  readonly rewritesIds: boolean
  /** Paths of the folders that are there from the beginning, by use. `all` holds everything that lies anywhere. */
  readonly folders: {
    readonly sent: string
    readonly archive: string
    readonly junk: string
    readonly all: string | null
  }
  /** Whether folders are marked with their use (RFC 6154), or only known by their names. */
  readonly marksFolders: boolean
  readonly capabilities: readonly string[]
  /** Seconds until SEARCH finds a new message by its header. By UID it is found at once. */
  readonly indexSeconds: Span
  /** Connections are ended by the server after this many minutes. */
  readonly connectionMinutes: number
  /** Leaves out UIDNEXT. */
  readonly hidesUidNext: boolean
  /** Now and then answers FETCH without the text. */
  readonly forgetsTexts: boolean
  readonly throttles: boolean
  /** What it calls itself in Authentication-Results; null when it writes none. */
  readonly authservId: string | null
  /** Its answer after the dot. */
  readonly accepts: (messageId: string, count: number) => string
}

const RFC = ['IMAP4rev1', 'IDLE', 'UIDPLUS', 'SPECIAL-USE', 'LITERAL+']

const plain: Profile = {
  name: 'plain',
  imapHost: 'mail.example.test',
  smtpHost: 'mail.example.test',
  filesSent: false,
  filingSeconds: [0, 0],
  rewritesIds: false,
  folders: { sent: 'Sent', archive: 'Archive', junk: 'Junk', all: null },
  marksFolders: true,
  capabilities: RFC,
  indexSeconds: [0, 0],
  connectionMinutes: 7 * 24 * 60,
  hidesUidNext: false,
  forgetsTexts: false,
  throttles: false,
  authservId: 'mail.example.test',
  accepts: (_id, count) => `250 2.0.0 Ok: queued as 4X${count.toString(16).toUpperCase().padStart(6, '0')}`,
}

export const profiles: { readonly [name in Profile['name']]: Profile } = {
  plain,
  gmail: {
    ...plain,
    name: 'gmail',
    imapHost: 'imap.gmail.com',
    smtpHost: 'smtp.gmail.com',
    filesSent: true,
    filingSeconds: [0, 40],
    folders: {
      sent: '[Gmail]/Sent Mail',
      archive: '[Gmail]/All Mail',
      junk: '[Gmail]/Spam',
      all: '[Gmail]/All Mail',
    },
    capabilities: [...RFC, 'X-GM-EXT-1', 'WITHIN'],
    indexSeconds: [1, 240],
    connectionMinutes: 24 * 60,
    authservId: 'mx.google.com',
    accepts: (_id, count) => `250 2.0.0 OK  17330000${count} 5b1f17b1804b1-434a0dc1abc.${count} - gsmtp`,
  },
  exchange: {
    ...plain,
    name: 'exchange',
    imapHost: 'outlook.office365.com',
    smtpHost: 'smtp.office365.com',
    filesSent: true,
    filingSeconds: [1, 90],
    rewritesIds: true,
    folders: { sent: 'Sent Items', archive: 'Archive', junk: 'Junk Email', all: null },
    capabilities: ['IMAP4rev1', 'IDLE', 'UIDPLUS', 'SPECIAL-USE'],
    indexSeconds: [0, 20],
    connectionMinutes: 8 * 60,
    throttles: true,
    authservId: 'spf.protection.outlook.com',
    accepts: (id) => `250 2.0.0 OK <${id}> [Hostname=${id.split('@')[1]}]`,
  },
  icloud: {
    ...plain,
    name: 'icloud',
    imapHost: 'imap.mail.me.com',
    smtpHost: 'smtp.mail.me.com',
    folders: { sent: 'Sent Messages', archive: 'Archive', junk: 'Junk', all: null },
    capabilities: ['IMAP4rev1', 'IDLE', 'UIDPLUS'],
    marksFolders: false,
    connectionMinutes: 30,
    forgetsTexts: true,
    authservId: null,
    accepts: () => '250 2.5.0 Ok.',
  },
  yahoo: {
    ...plain,
    name: 'yahoo',
    imapHost: 'imap.mail.yahoo.com',
    smtpHost: 'smtp.mail.yahoo.com',
    capabilities: ['IMAP4rev1', 'IDLE', 'UIDPLUS', 'SPECIAL-USE'],
    indexSeconds: [0, 30],
    connectionMinutes: 60,
    hidesUidNext: true,
    authservId: 'mta.mail.yahoo.com',
    accepts: () => '250 OK , completed',
  },
}
