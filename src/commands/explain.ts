// `thanktwice explain`: what the program understood of messages in files, as JSON lines. The very code of the service, on an
// empty store in memory; no network, nothing written.

import type { Conversation } from '../conversation/conversation.ts'
import { usualSending } from '../conversation/sending.ts'
import { usualCadence } from '../conversation/usual-cadence.ts'
import { newClockWatch } from '../engine/clock-watch.ts'
import { type Taken, takeMessages } from '../engine/intake.ts'
import { messageIdentity } from '../engine/message-identity.ts'
import type { Parts } from '../engine/parts.ts'
import { systemRandom } from '../engine/random.ts'
import { openTrial, type Trial } from '../engine/trial.ts'
import { kinds } from '../followups/index.ts'
import { readDateField } from '../mail/date-field.ts'
import { rawHeader } from '../mail/raw-header.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { isZone } from '../meeting/zones.ts'
import { allConversations } from '../store/conversations.ts'
import { openDatabase } from '../store/database.ts'
import { storeArrived } from '../store/inbox.ts'
import { badUsage, type Command, type CommandInput, type OptionValue } from './command.ts'
import { configuration } from './configuration.ts'
import { exitCode } from './exit-code.ts'
import { type MessageFile, readMessageFiles } from './message-files.ts'

/** Through whose eyes messages are explained: the owner, and the address to which he forwards. Addresses in lower case. */
export type Reader = {
  readonly owners: readonly string[]
  readonly name: string
  readonly services: readonly string[]
  readonly zone: string
}

/** One line of the output: contracts say which keys and what they mean. */
export type ExplainLine = ReturnType<typeof messageLine> | ReturnType<typeof conversationLine>

export const command: Command = {
  usage: 'explain [--owner ADDRESS]... [--zone IANA] [--now RFC3339] [--independent] PATH...',
  details:
    'Prints one JSON line a message, then one a conversation.\nPATH is an .eml or .mbox file, or a folder of .eml files.',
  positionals: [1, Number.MAX_SAFE_INTEGER],
  options: {
    owner: {
      type: 'string',
      multiple: true,
      value: 'ADDRESS',
      about: "the owner's address; may be given several times",
    },
    'owner-name': { type: 'string', value: 'NAME', about: "the owner's name" },
    service: { type: 'string', multiple: true, value: 'ADDRESS', about: 'where the owner forwards mail to' },
    zone: { type: 'string', value: 'IANA', about: "the owner's time zone; UTC unless told otherwise" },
    now: {
      type: 'string',
      value: 'RFC3339',
      about: 'where the reader stands in time; after the last message unless told otherwise',
    },
    independent: { type: 'boolean', about: 'each file is a history of its own; no conversation lines' },
    config: { type: 'string', short: 'c', value: 'FILE', about: 'take owner, service and zone from a configuration' },
  },
  run: async (input) => {
    const reader = readerOf(input)
    const now = nowOf(input.values.now)
    const files = readMessageFiles(input.positionals)
    const independent = input.values.independent === true
    const print = (line: ExplainLine) => {
      if (independent && line.type === 'conversation') return
      input.streams.stdout.write(`${JSON.stringify(line)}\n`)
    }
    const trial = openTrial()
    try {
      for (const history of independent ? files.map((file) => [file]) : [files])
        await explainHistory(reader, history, now, trial, print)
    } finally {
      await trial.close()
    }
    return exitCode.well
  },
}

/**
 * Explains messages as one history: hands `print` a line a message, then a line a conversation as it stands at `standsAt`
 * (RFC 3339; null is the last message's date). `trial` may serve many histories; whoever opened it closes it.
 */
export async function explainHistory(
  reader: Reader,
  files: readonly MessageFile[],
  standsAt: string | null,
  trial: Trial,
  print: (line: ExplainLine) => void,
): Promise<void> {
  let now = '1970-01-01T00:00:00.000Z'
  const parts = partsFor(reader, trial, () => now)
  let last = now
  try {
    for (const [index, { file, raw }] of files.entries()) {
      now = readDateField(rawHeader(raw)('date'))?.at ?? last
      last = now
      const identity = `${index}:${messageIdentity(raw)}`
      storeArrived(parts.database, {
        identity,
        head: '',
        folder: file,
        role: 'inbox',
        uidValidity: '1',
        uid: index + 1,
        receivedAt: now,
        raw,
        unreadable: null,
      })
      await takeMessages(parts, (taken) => print(messageLine(file, taken)))
    }
    for (const conversation of allConversations(parts.database).reverse())
      print(conversationLine(conversation, standsAt ?? last))
  } finally {
    parts.database.close()
  }
}

function messageLine(file: string, taken: Taken) {
  const { reading, message } = taken
  return {
    type: 'message' as const,
    file,
    messageId: message?.messageId ?? null,
    date: message?.sentAt ?? null,
    from: message?.from[0] ?? null,
    sender: reading?.sender ?? 'other',
    kind: reading?.kind ?? 'unrelated',
    newText: reading?.newText ?? '',
    forwarded: reading?.forwarded ?? null,
    answer: reading?.answer ?? 'none',
    absentUntil: reading?.absentUntil ?? null,
    parkedUntil: reading?.parkedUntil ?? null,
    bounce:
      reading?.bounce == null
        ? null
        : { recipient: reading.bounce.recipient, status: reading.bounce.status, permanent: reading.bounce.permanent },
    referrals: reading?.referrals ?? [],
    meeting: meetingLine(reading?.negotiation?.meeting ?? null),
    because: taken.because,
  }
}

function conversationLine(conversation: Conversation, now: string) {
  const { stage, negotiation } = conversation
  const over = stage.name === 'scheduled' && stage.meeting.end <= now
  return {
    type: 'conversation' as const,
    contact: conversation.contact.address,
    stage: over ? 'met' : stage.name,
    meeting: meetingLine(negotiation.meeting),
    referrals: conversation.referrals.map(({ name, address, organisation }) => ({ name, address, organisation })),
    absentUntil: conversation.absentUntil,
    parkedUntil: conversation.parkedUntil,
    because: negotiation.because === '' ? `the stage is ${over ? 'met' : stage.name}` : negotiation.because,
  }
}

function meetingLine(meeting: Meeting | null) {
  if (meeting === null) return null
  const { status, start, end, zone, minutes, medium, place, options } = meeting
  return { status, start, end, zone, minutes, medium, place, options }
}

function readerOf(input: CommandInput): Reader {
  const config = input.values.config === undefined ? null : configuration(input, 'unread')
  const owners = strings(input.values.owner).map((address) => address.toLowerCase())
  const services = strings(input.values.service).map((address) => address.toLowerCase())
  const zone = input.values.zone ?? config?.owner.zone ?? 'UTC'
  if (typeof zone !== 'string' || !isZone(zone))
    throw badUsage(`--zone: ${String(zone)} is no IANA time zone; try Europe/Berlin`)
  const addresses = owners.length > 0 ? owners : [...(config?.owner.addresses ?? [])]
  const plus = addresses[0]?.replace('@', '+thanktwice@')
  return {
    owners: addresses,
    name: typeof input.values['owner-name'] === 'string' ? input.values['owner-name'] : (config?.owner.name ?? ''),
    services:
      services.length > 0 ? services : config === null ? (plus === undefined ? [] : [plus]) : [config.mailbox.service],
    zone,
  }
}

function strings(value: OptionValue): string[] {
  return Array.isArray(value)
    ? value.filter((one) => typeof one === 'string')
    : typeof value === 'string'
      ? [value]
      : []
}

function nowOf(value: OptionValue): string | null {
  if (typeof value !== 'string') return null
  const at = Date.parse(value)
  if (Number.isNaN(at) || !/^\d{4}-\d\d-\d\dT/.test(value))
    throw badUsage(`--now: ${value} is no instant; write it like 2026-03-05T14:00:00Z`)
  return new Date(at).toISOString()
}

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

export function partsFor(reader: Reader, trial: Trial, now: () => string): Parts {
  const owner = {
    name: reader.name,
    addresses: reader.owners,
    zone: reader.zone,
    signature: reader.name,
    about: '',
    story: '',
    goals: [],
  }
  return {
    database: openDatabase(':memory:'),
    storePath: ':memory:',
    clock: { now, monotonic: () => 0 },
    clockWatch: newClockWatch(),
    random: systemRandom,
    approving: { proofs: [], authservId: null, resolver: async () => [] },
    setting: { kinds, cadence: usualCadence(reader.zone), sending: usualSending, owner },
    identity: { addresses: reader.owners, name: reader.name, zone: reader.zone, service: reader.services },
    templates: new Map(),
    service: { name: '', address: reader.services[0] ?? '' },
    installKey: '',
    firstStart: '',
    trial,
    log: quiet,
  }
}
