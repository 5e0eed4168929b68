// Mail that came back: to whom it could not be delivered, why, and whether for good (RFC 3464, RFC 3463, and the many
// that follow neither). Whether a message is a bounce at all is decided here, too.
import { sameAddress } from './address.ts'
import { bounceBody, bounceSubject, daemonNames, delayWords, failureWords } from './bounce-words.ts'
import type { Address, Message } from './message.ts'
import { readIds } from './references.ts'

export type Bounce = {
  readonly recipient: string | null
  /** As in RFC 3463, `5.1.1`; null where the report names none. */
  readonly status: string | null
  /** False while the server still tries, and for failures of the moment. */
  readonly permanent: boolean
  /** Id of the message that came back, without brackets. */
  readonly messageId: string | null
}

const addressText = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,24}/gi

/** What a bounce says, or null for any other message. A report of success or of reading is no bounce. */
export function readBounce(message: Message): Bounce | null {
  const report = message.deliveryStatus === null ? null : readReport(message.deliveryStatus)
  if (report && /^(?:delivered|relayed|expanded)$/.test(report.action)) return null
  if (!report && !looksReturned(message)) return null
  const text = reasonText(message)
  const status = specificStatus(report?.status ?? null, `${report?.diagnostic ?? ''} ${report?.status ? '' : text}`)
  return {
    recipient: report?.recipient ?? recipientIn(message, text),
    status,
    permanent: isPermanent(status, report?.action ?? '', report?.diagnostic ?? '', `${message.subject}\n${text}`),
    messageId: returnedId(message, text),
  }
}

type Report = { recipient: string | null; action: string; status: string | null; diagnostic: string }

/** The first failed recipient of a delivery-status part, else its first one. */
function readReport(text: string): Report | null {
  const groups = text
    .slice(0, 100_000)
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n\s*\n/)
    .map(fieldsOf)
  const reports = groups
    .filter(
      (fields) =>
        fields.has('final-recipient') ||
        fields.has('original-recipient') ||
        fields.has('action') ||
        fields.has('status'),
    )
    .map((fields) => ({
      recipient: addressOf(fields.get('original-recipient')) ?? addressOf(fields.get('final-recipient')),
      action: (fields.get('action') ?? '').toLowerCase().trim().split(/\s/)[0] ?? '',
      status: statusIn(fields.get('status') ?? ''),
      diagnostic: fields.get('diagnostic-code') ?? '',
    }))
  return reports.find((report) => report.action === 'failed') ?? reports[0] ?? null
}

function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of group.split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

function addressOf(value: string | undefined): string | null {
  const found = value
    ?.slice(0, 2_000)
    .replace(/^[^;]*;/, '')
    .match(addressText)
  return found?.[0]?.toLowerCase() ?? null
}

/** A status code of RFC 3463 §2 that is no part of an IP address or a version number. */
function statusIn(text: string): string | null {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/.exec(text)?.[1] ?? null
}

// "5.0.0" says nothing: where the server's own words hold a code of the same class, that one is meant.
function specificStatus(status: string | null, words: string): string | null {
  if (status !== null && !status.endsWith('.0.0')) return status
  const other = statusIn(words)
  return other !== null && (status === null || other.charAt(0) === status.charAt(0)) ? other : status
}

function isPermanent(status: string | null, action: string, diagnostic: string, words: string): boolean {
  if (action === 'delayed') return false
  if (status !== null) return status.startsWith('5')
  const code = /(?<![\d.])([45])\d{2}(?![\d.])[ -]/.exec(`${diagnostic} ${words}`)
  if (delayWords.test(words)) return false
  if (code) return code[1] === '5'
  return action === 'failed' || failureWords.test(words)
}

/** Whether the head of a message leaves it open that it is a bounce: far more do than are. */
export function mayBeBounce(subject: string, authors: readonly Address[]): boolean {
  return (
    bounceSubject.test(subject) ||
    authors.some(({ name, address }) => daemonNames.test(address.split('@')[0] ?? '') || daemonNames.test(name))
  )
}

function looksReturned(message: Message): boolean {
  if (message.headers.has('x-failed-recipients')) return true
  if (message.reportType !== null && message.reportType !== 'delivery-status') return false
  if (message.inReplyTo.length > 0 && !fromDaemon(message)) return false
  const text = message.text.slice(0, 8_000)
  if (fromDaemon(message))
    return bounceSubject.test(message.subject) || bounceBody.test(text) || failureWords.test(text)
  const nobody = /^<?\s*>?$/.test(message.headers.get('return-path')?.[0] ?? 'x')
  return nobody && bounceSubject.test(message.subject) && (bounceBody.test(text) || failureWords.test(text))
}

function fromDaemon(message: Message): boolean {
  const sender = message.from[0]
  if (!sender) return message.headers.get('from')?.some((value) => daemonNames.test(value)) ?? false
  return daemonNames.test(sender.address.split('@')[0] ?? '') || daemonNames.test(sender.name)
}

// The report proper: what stands before the copy of the message that came back.
function reasonText(message: Message): string {
  const text = message.text.slice(0, 20_000)
  const copy =
    /\n[-=_ *#]*(?:(?:this is a copy of|below this line is a copy|included is a copy|original message (?:headers?|follows|header)|returned message|unsent message|message (?:header|headers) follows|your (?:original )?message follows|copy of (?:your|the) message|ursprüngliche nachricht|message text follows|original message)\b)/i.exec(
      text,
    )
  return copy ? text.slice(0, copy.index) : text
}

function recipientIn(message: Message, text: string): string | null {
  const named = message.headers.get('x-failed-recipients')?.[0]?.match(addressText)?.[0]
  if (named) return named.toLowerCase()
  const own = [...message.from, ...message.to].map((person) => person.address)
  const other = (address: string) =>
    !own.some((known) => sameAddress(known, address)) &&
    !daemonNames.test(address.split('@')[0] ?? '') &&
    !/^(?:abuse|help|support|postmaster)@/i.test(address)
  const candidates = [...text.matchAll(addressText)].map((match) => match[0]).filter(other)
  return candidates[0]?.toLowerCase() ?? null
}

function returnedId(message: Message, text: string): string | null {
  const returned = message.attached.find((part) => part.messageId !== null)
  if (returned) return returned.messageId
  const copied = /^[>\s]*message-id:\s*(<[^<>\s]{1,500}>)/im.exec(
    message.text.slice(text.length === message.text.length ? 0 : Math.min(text.length, 20_000), 60_000),
  )
  return copied ? (readIds(copied[1] ?? '')[0] ?? null) : null
}
