// The attached parts of a message that matter: calendars, messages and delivery reports; of all others only name and size.
import { decodeBytes, decodeWords } from './encoded-word.ts'
import type { Attachment, CalendarPart, Message } from './message.ts'

/** An attached part with its decoded bytes, as it came from the parser. */
export type Part = {
  readonly contentType?: string
  readonly filename?: string | false
  readonly headers: ReadonlyMap<string, unknown>
  readonly bytes: Buffer
}

type Content = {
  readonly calendars: readonly CalendarPart[]
  readonly attachments: readonly Attachment[]
  readonly attached: readonly Message[]
  readonly deliveryStatus: string | null
}

const mostParts = 20
const mostBytes = 1_000_000
const calendarTypes = new Set(['text/calendar', 'application/ics', 'text/x-vcalendar', 'application/x-ical'])
const messageTypes = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global-headers',
])
const statusTypes = new Set(['message/delivery-status', 'message/global-delivery-status'])

/** Sorts the parts; `parse` reads an attached message and gives null where it lies too deep. Unreadable ones are left out. */
export async function readParts(
  parts: readonly Part[],
  parse: (bytes: Uint8Array) => Promise<Message | null>,
): Promise<Content> {
  const calendars: CalendarPart[] = []
  const attached: Message[] = []
  const attachments: Attachment[] = []
  let deliveryStatus: string | null = null
  for (const part of parts) {
    const type = (part.contentType ?? '').toLowerCase()
    const filename = part.filename ? decodeWords(part.filename) : null
    attachments.push({ filename, contentType: type, size: part.bytes.length })
    if (isCalendar(type, filename, part.bytes)) {
      const calendar = calendarOf(part)
      if (calendars.length < mostParts && !calendars.some((known) => known.text === calendar.text))
        calendars.push(calendar)
    } else if (messageTypes.has(type) && attached.length < mostParts) {
      const message = await parse(part.bytes).catch(() => null)
      if (message) attached.push(message)
    } else if (statusTypes.has(type)) {
      deliveryStatus ??= decodeBytes(part.bytes.subarray(0, mostBytes), null).replace(/\r\n?/g, '\n')
    }
  }
  return { calendars, attachments, attached, deliveryStatus }
}

function isCalendar(type: string, filename: string | null, bytes: Buffer): boolean {
  if (bytes.length > mostBytes) return false
  return calendarTypes.has(type) || (filename !== null && /\.(?:ics|vcs|ical)$/i.test(filename))
}

function calendarOf(part: Part): CalendarPart {
  const field = part.headers.get('content-type') as { params?: Record<string, string> } | undefined
  const text = decodeBytes(part.bytes, field?.params?.charset ?? null).replace(/^\ufeff/, '')
  return { method: field?.params?.method?.trim().toUpperCase() || null, text }
}
