// The engine without a net: a store, a clock that the test moves, letters laid into the inbox by hand, and a post that
// writes down what would leave. Everything in between is the real thing.

import { ringAlarms } from '../../src/engine/alarms.ts'
import { refuseUnproven } from '../../src/engine/approve.ts'
import { newClockWatch } from '../../src/engine/clock-watch.ts'
import { doEffects } from '../../src/engine/effects.ts'
import { type Taken, takeMessages } from '../../src/engine/intake.ts'
import { headIdentity, messageIdentity } from '../../src/engine/message-identity.ts'
import type { Parts } from '../../src/engine/parts.ts'
import { postMails } from '../../src/engine/post.ts'
import { openTrial } from '../../src/engine/trial.ts'
import { loadTemplates } from '../../src/language/load-templates.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import { countingRandom } from '../../src/sandbox/random.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { type Arrived, storeArrived } from '../../src/store/inbox.ts'
import { writeMeta } from '../../src/store/meta.ts'
import type { Outcome, Submission } from '../../src/transport/submission.ts'
import { at, setting } from '../conversation/setting.ts'
import { quietLog } from '../journey/quiet-log.ts'

export const OWNER = 'jonas@albrecht.example'
export const SERVICE = 'jonas+thanktwice@albrecht.example'
export const MARIA = 'maria.keller@northwind.example'

const templates = loadTemplates(new URL('../../prompts/', import.meta.url).pathname)
const accepted: Outcome = { outcome: 'accepted', reply: '250 taken', aliases: [] }

export type Sent = { readonly to: string; readonly raw: string }

export type Office = ReturnType<typeof openOffice>

/** `now` is where the clock stands at first, on the owner's wall; the program first starts then unless told otherwise. */
export function openOffice(
  now: string,
  options: {
    database?: Database
    firstStart?: string
    setting?: Parts['setting']
    approving?: Partial<Parts['approving']>
  } = {},
) {
  const log = quietLog()
  const sent: Sent[] = []
  const taken: Taken[] = []
  const state = { now: at(now), uid: 0, outcome: accepted as Outcome | ((to: string) => Outcome) }
  const database = options.database ?? openDatabase(':memory:')
  const parts: Parts = {
    database,
    storePath: ':memory:',
    clock: { now: () => state.now, monotonic: () => Date.parse(state.now) },
    clockWatch: newClockWatch(),
    random: countingRandom('office'),
    approving: { proofs: ['sent'], authservId: null, resolver: async () => [], ...options.approving },
    setting: options.setting ?? setting,
    identity: { addresses: [OWNER], name: 'Jonas Albrecht', zone: 'Europe/Berlin', service: [SERVICE] },
    templates,
    service: { name: 'Thanktwice', address: SERVICE },
    installKey: 'a fixed key',
    trial: openTrial(),
    firstStart: at(options.firstStart ?? now),
    log,
  }
  const submission: Submission = {
    send: async (mail) => {
      const outcome = typeof state.outcome === 'function' ? state.outcome(mail.envelope.to) : state.outcome
      const objection = outcome.outcome === 'fault' ? null : mail.beforeBody()
      if (objection !== null) return { outcome: 'deferred', because: objection, reply: null, heldBack: true }
      if (outcome.outcome === 'accepted') sent.push({ to: mail.envelope.to, raw: Buffer.from(mail.raw).toString() })
      return outcome
    },
  }

  /** Rounds as in a turn, until nothing moves. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      const moved =
        (await takeMessages(parts, (one) => taken.push(one))) +
        refuseUnproven(parts) +
        ringAlarms(parts) +
        (await doEffects(parts))
      writeMeta(database, 'scan-began', state.now)
      const { handled: left } = await postMails(parts, submission)
      if (moved + left === 0) return
    }
    throw new Error('the engine does not come to rest')
  }

  return {
    parts,
    database,
    log,
    sent,
    taken,
    settle,
    /** How the server answers from here on. */
    answers: (outcome: Outcome | ((to: string) => Outcome)) => {
      state.outcome = outcome
    },
    /** Lays a message into the mailbox, received now. */
    arrives: (raw: Uint8Array | string, role: Arrived['role'] = 'inbox', received: string = state.now): Arrived => {
      state.uid += 1
      const bytes = typeof raw === 'string' ? Buffer.from(raw) : raw
      const arrived: Arrived = {
        identity: `${role === 'sent' ? 'sent:' : ''}${messageIdentity(bytes)}`,
        head: headIdentity(bytes),
        folder: role,
        role,
        uidValidity: '1',
        uid: state.uid,
        receivedAt: received,
        raw: bytes,
        unreadable: null,
      }
      storeArrived(database, arrived)
      return arrived
    },
    /** Moves the clock and lets everything happen that is due by then. */
    until: async (local: string): Promise<void> => {
      state.now = at(local)
      await settle()
    },
    /** The newest mail to the owner with these words in its subject: its id and its text. */
    latestToOwner: async (words: string): Promise<{ messageId: string; text: string }> => {
      const subjects: string[] = []
      for (const { raw } of sent.filter(({ to }) => to === OWNER).reverse()) {
        const message = await parseMessage(Buffer.from(raw))
        subjects.push(message.subject)
        if (message.subject.includes(words)) return { messageId: message.messageId ?? '', text: message.text }
      }
      throw new Error(`no mail to the owner speaks of "${words}", only: ${subjects.join(' / ')}`)
    },
  }
}

export type Letter = {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly id: string
  readonly date: string
  readonly inReplyTo?: string
  readonly more?: readonly string[]
}

/** A plain letter as bytes on the wire; `date` on the owner's wall clock. */
export function letter({ from, to, subject, text, id, date, inReplyTo, more = [] }: Letter): string {
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${new Date(at(date)).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}>`,
    ...(inReplyTo === undefined ? [] : [`In-Reply-To: <${inReplyTo}>`, `References: <${inReplyTo}>`]),
    ...more,
  ]
  return `${[...head, '', text].join('\r\n')}\r\n`
}

/** The owner asks, with the service in copy. */
export function outreach(name: string, address: string, id: string, date: string): string {
  const text = `Dear ${name},\r\n\r\nwould you have 20 minutes to talk about your move into design?\r\n\r\nJonas`
  return letter({
    from: `Jonas Albrecht <${OWNER}>`,
    to: `${name} <${address}>`,
    subject: 'Your move from nursing to design',
    text,
    id,
    date,
    more: [`Cc: ${SERVICE}`],
  })
}

/** An invitation with a calendar part; times in UTC as iCalendar writes them. */
export function invitation(
  from: string,
  id: string,
  date: string,
  start: string,
  end: string,
  inReplyTo: string,
): string {
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:talk@northwind.example',
    'SEQUENCE:0',
    'DTSTAMP:20260301T100000Z',
    `DTSTART:${start}`,
    `DTEND:${end}`,
    'SUMMARY:Talk about wards',
    `ORGANIZER:mailto:${from.replace(/.*<|>/g, '')}`,
    `ATTENDEE:mailto:${OWNER}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  const more = ['MIME-Version: 1.0', 'Content-Type: text/calendar; charset=utf-8; method=REQUEST']
  return letter({
    from,
    to: OWNER,
    subject: 'Talk about wards',
    text: calendar.join('\r\n'),
    id,
    date,
    inReplyTo,
    more,
  })
}
