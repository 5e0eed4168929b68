// The rows about reading a big mailbox.

import type { Written } from '../maildir.ts'
import { median } from '../measure.ts'
import { duration, type Row, times } from '../row.ts'

/** Reading with imapflow alone. */
export type Read = { readonly ms: number; readonly messages: number; readonly bytes: number }

/** One turn of the service; `logged` counts the answers that are in its journal afterwards. */
export type Turn = { readonly ms: number; readonly taken: number; readonly rssMb: number; readonly logged: number }

const middle = (runs: readonly { ms: number }[]) => median(runs.map(({ ms }) => ms))

/** Another way to find the answers, and how many it found. */
export type Other = { readonly ms: number; readonly found: number }

type Everything = {
  readonly floors: readonly Read[]
  readonly owns: readonly Turn[]
  readonly coldFloors: readonly Read[]
  readonly coldOwns: readonly Turn[]
  readonly parsed: Read
  readonly others: readonly (Other & { readonly name: string })[]
  readonly written: Written
  readonly relevant: number
}

export function allMailRows(seen: Everything): Row[] {
  const { floors, owns, coldFloors, coldOwns, parsed, others, written, relevant } = seen
  const own = middle(owns)
  const floor = middle(floors)
  const { messages, bytes } = written.INBOX
  const logged = Math.min(...[...owns, ...coldOwns].map((run) => run.logged))
  const coldRatio = middle(coldOwns) / middle(coldFloors)
  const size = `${messages.toLocaleString('en')} messages (${Math.round(bytes / 1e6)} MB)`
  return [
    {
      what: `all of ${size}`,
      ours: duration(own),
      against: `imapflow, needed header fields only: ${duration(floor)}`,
      aim: '≤ 1.0 ×',
      figure: own / floor,
      bound: { most: 1 },
      ratio: { is: own / floor, aim: 1 },
      notes: [
        `both read Sent (${written.Sent.messages.toLocaleString('en')} messages), too; ours also fetches what may concern it (${(owns[0]?.taken ?? 0).toLocaleString('en')} messages), decides about each, stores it and writes to the owner`,
        `with Dovecot's indexes removed before each run: ours ${duration(middle(coldOwns))}, the floor ${duration(middle(coldFloors))} (${times(coldRatio)})`,
        ...others.map(({ name, ms, found }) => `${name}: ${duration(ms)} (one run), finds ${found}`),
        `the process of ours then holds ${Math.round(Math.max(...owns.map(({ rssMb }) => rssMb)))} MB`,
      ],
    },
    {
      what: 'the same against parsing everything',
      ours: duration(own),
      against: `imapflow and mailparser, all fetched and parsed: ${duration(parsed.ms)} (one run)`,
      aim: '≥ 10 × faster',
      figure: parsed.ms / own,
      bound: { least: 10 },
      ratio: { is: own / parsed.ms, aim: 0.1 },
      notes: [],
    },
    {
      what: `answers logged of the ${relevant} among them`,
      ours: `${logged}`,
      against: `${relevant} are there`,
      aim: 'all',
      figure: relevant - logged,
      bound: { most: 0 },
      ratio: null,
      notes: ['one in twelve comes from another address than was written to, one in twelve without any reference'],
    },
  ]
}

export function sinceRow(floors: readonly Read[], owns: readonly Turn[]): Row {
  const own = middle(owns)
  const floor = middle(floors)
  return {
    what: 'first start as configured (30 days back)',
    ours: duration(own),
    against: `imapflow, SINCE and the needed header fields: ${duration(floor)}`,
    aim: '≤ 1.3 ×',
    figure: own / floor,
    bound: { most: 1.3 },
    ratio: { is: own / floor, aim: 1.3 },
    notes: [
      `${floors[0]?.messages ?? 0} messages are that young; answers logged: ${Math.min(...owns.map(({ logged }) => logged))}`,
    ],
  }
}

export function restartRow(floors: readonly Read[], owns: readonly Turn[], fresh: number): Row {
  const own = middle(owns)
  const floor = middle(floors)
  const taken = owns.map((run) => run.taken).join(', ')
  return {
    what: `restart, ${fresh} new`,
    ours: duration(own),
    against: `imapflow, connect and fetch them: ${duration(floor)}`,
    aim: '≤ 1.3 ×',
    figure: own / floor,
    bound: { most: 1.3 },
    ratio: { is: own / floor, aim: 1.3 },
    notes: [
      `ours opens its store, logs in, looks into every folder that it watches, decides about the new mails (${taken} in each run) and writes to the owner; the floor has them in hand`,
    ],
  }
}
