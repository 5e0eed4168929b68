// The plan of the house: which room lies on which floor, what each may reach for, and every exception by name.

/** A room imports from itself and from the floors below; rooms on one floor never import each other. */
export const FLOORS: readonly (readonly string[])[] = [
  ['main'],
  ['commands'],
  ['fleet'],
  ['service'],
  ['engine'],
  ['store', 'language', 'transport'],
  ['owner'],
  ['followups'],
  ['gates'],
  ['conversation'],
  ['meeting'],
  ['mail'],
]

/** Beside the floors: the configuration and the log, for main, commands, service and the sandbox; plain words for anybody above. */
export const BESIDE: readonly string[] = ['config', 'log', 'nearest-word']

/** May import everything but the commands; only the demo and the tests may import it. */
export const SANDBOX = 'sandbox'

export const PURE: readonly string[] = ['mail', 'meeting', 'conversation', 'followups', 'gates', 'owner']

/** The packages of the pure rooms: they calculate, and touch neither clock nor net. */
export const PURE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  mail: ['mailparser', 'nodemailer/lib/mail-composer', 'nodemailer/lib/addressparser', 'htmlparser2', 'luxon'],
  meeting: ['luxon', 'ical.js'],
  conversation: ['luxon'],
  followups: ['luxon'],
  gates: [],
  owner: [],
}

/** Packages that only these rooms may import: the wire, the database, the model of words, the timer, the log. */
export const OWNED_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  imapflow: ['transport', SANDBOX],
  'nodemailer/lib/smtp-connection': ['transport', SANDBOX],
  nodemailer: [SANDBOX],
  'smtp-server': [SANDBOX],
  'hoodiecrow-imap': [SANDBOX],
  mailauth: ['transport'],
  'mailauth/lib/dkim/verify.js': ['transport'],
  'better-sqlite3': ['store'],
  liquidjs: ['language'],
  openai: ['language'],
  'node-cron': ['service'],
  pino: ['log'],
  'node:net': ['transport', SANDBOX],
  'node:tls': ['transport', SANDBOX],
  'node:http': [],
  'node:https': [],
  'node:child_process': [],
}

/** Who may touch `process`: the command line, and of the demo the two files that own its terminal while it runs. */
export const PROCESS_FILES: readonly RegExp[] = [
  /^main\.ts$/,
  /^commands\//,
  /^sandbox\/demo\/(?:tell-story|stay)\.ts$/,
]

/** Above the ceiling for a reason; empty is best. */
export const LONG_FILES: readonly string[] = []
export const LONG_FUNCTIONS: readonly string[] = []

export const MOST_LINES = 300
export const MOST_FUNCTION_LINES = 60
