// The message inside a forward: attached whole, or copied into the body below a header in some program's manner.
import { parseAddresses } from './address.ts'
import { attributionEndingAt } from './attribution.ts'
import { unglued } from './glued-header.ts'
import { type HeaderBlock, headerBlockAt } from './header-block.ts'
import { readHtml } from './html-text.ts'
import { type Line, readLines, tidy, writeLines } from './lines.ts'
import type { Address, Instant, Message } from './message.ts'
import { newText, newTextOf } from './reply-text.ts'
import { separatorOf } from './separator.ts'
import { baseSubject, isForwardSubject, isReplySubject } from './subject.ts'
import { readWrittenDate } from './written-date.ts'

export type Forwarded = {
  /** A copied header may name somebody without an address; `address` is then ''. */
  readonly from: Address | null
  readonly to: readonly Address[]
  readonly date: Instant | null
  readonly subject: string | null
  readonly text: string
  /** What the forwarder wrote above it. */
  readonly note: string
  /** The whole message where it was attached as message/rfc822; all of its header is then to be had. */
  readonly message: Message | null
}

const deepest = 5

/**
 * The message that this one forwards, the innermost where a forward was forwarded; null where it forwards nothing.
 * A copied date without a zone is meant in `zone` (IANA), else in UTC.
 */
export function forwardedMessage(message: Message, zone: string | null = null): Forwarded | null {
  // An answer may carry somebody's message along; that does not make it a forward.
  const answers = message.inReplyTo.length > 0 && isReplySubject(message.subject)
  return inline(message, zone) ?? (answers ? null : attached(message, zone))
}

function attached(message: Message, zone: string | null): Forwarded | null {
  const inner = message.reportType
    ? undefined
    : (message.attached.find((part) => part.from.length > 0 && part.text !== '') ?? message.attached[0])
  if (!inner) return null
  const nested = isForwardSubject(inner.subject) ? forwardedMessage(inner, zone) : null
  const note = newText(message)
  if (nested) return { ...nested, note }
  return {
    from: inner.from[0] ?? null,
    to: inner.to,
    date: inner.sentAt,
    subject: inner.subject,
    text: inner.text,
    note,
    message: inner,
  }
}

function inline(message: Message, zone: string | null): Forwarded | null {
  const forward = isForwardSubject(message.subject)
  if (!forward && isReplySubject(message.subject)) return null
  const found = readCopy(unglued(readLines(message.text)), message.subject, forward, zone)
  // The plain part tells the same; only where a program left it poor is the other one read as well.
  if (found || !forward || message.html === null) return found
  return readCopy(unglued(readHtml(message.html)), message.subject, forward, zone)
}

function readCopy(lines: readonly Line[], subject: string, forward: boolean, zone: string | null): Forwarded | null {
  let copy = findCopy(lines, forward)
  if (!copy) return null
  const note = newTextOf(writeLines(lines.slice(0, copy.start)))
  let inner = contentOf(lines, copy, subject, zone)
  for (let depth = 1; depth < deepest; depth++) {
    const body = inner.lines
    copy = findCopy(body, true, true)
    const onlyForwarded =
      copy && (isForwardSubject(inner.forwarded.subject ?? '') || body.slice(0, copy.start).every(isBlank))
    if (!copy || !onlyForwarded || (copy.header === null && depth > 0)) break
    inner = contentOf(body, copy, inner.forwarded.subject ?? subject, zone)
  }
  return { ...inner.forwarded, note }
}

type Copy = { start: number; end: number; header: HeaderBlock | null; attribution: string }

/** Where the copied message begins. Without a separator that says "forwarded", the subject must have said so (`trusted`). */
function findCopy(lines: readonly Line[], trusted: boolean, nested = false): Copy | null {
  for (let i = 0; i < lines.length; i++) {
    const separator = separatorOf(lines[i]?.text ?? '')
    if (separator === 'forwarded' || (separator && trusted)) {
      const next = nextText(lines, i + 1)
      const header = headerBlockAt(lines, next, true)
      if (header) return { start: i, end: header.end, header, attribution: '' }
    }
    if (!trusted) {
      if (attributionEndingAt(lines, i)?.certain) return null
      continue
    }
    const header = headerBlockAt(lines, i)
    if (header) return { start: i, end: header.end, header, attribution: '' }
    const attribution = nested ? null : (attributionEndingAt(lines, i) ?? attributionAlone(lines, i))
    if (attribution?.certain) {
      const text = lines
        .slice(attribution.start, attribution.end)
        .map((line) => line.text.trim())
        .join(' ')
      return { start: attribution.start, end: attribution.end, header: null, attribution: text }
    }
  }
  return null
}

// Outlook for Mac in Finnish ends with the date instead of the verb.
function attributionAlone(lines: readonly Line[], i: number) {
  const text = lines[i]?.text ?? ''
  const found = text.length < 200 && /<[^<>\s]+@[^<>\s]+>\s\p{L}+\s[\d/.]+\s[\d:.]+:$/u.test(text.trim())
  return found ? { start: i, end: i + 1, certain: true } : null
}

function contentOf(lines: readonly Line[], copy: Copy, outer: string, zone: string | null) {
  const fields = copy.header?.fields ?? {}
  const body = unquoted(lines.slice(copy.end), lines[copy.end - 1]?.depth ?? 0)
  const monthFirst = /\d\s?[ap]\.?m\b/i.test(fields.date ?? copy.attribution)
  const forwarded = {
    from: copy.header ? (readPeople(fields.from ?? '')[0] ?? null) : writerOf(copy.attribution),
    to: readPeople(fields.to ?? ''),
    date: readWrittenDate(fields.date ?? copy.attribution, zone, monthFirst),
    subject: fields.subject ?? (baseSubject(outer) || null),
    text: dedented(tidy(writeLines(body).split('\n'))).trim(),
    message: null,
  }
  return { forwarded, lines: body }
}

const writer =
  /(?:["“„«]\s*([^"”»“]{1,80}?)\s*["”»]|((?:\p{Lu}[\p{L}\p{M}.'’-]{0,40}\s+){1,5}))?\s?[(<]{0,2}([^\s<>()"“”„«»]{1,64}@[^\s<>()"“”„«»]{1,255})/u

// "On 2 March 2026 at 10:00, Maria Lopez <maria@…> wrote:" names its writer before the address.
function writerOf(attribution: string): Address | null {
  const found = writer.exec(attribution)
  return found ? { name: (found[1] ?? found[2] ?? '').trim(), address: found[3]?.toLowerCase() ?? '' } : null
}

/** Recipients of a copied header: `;` for `,`, `[mailto:…]`, doubled addresses and names in quotation marks are made regular. */
function readPeople(value: string): Address[] {
  const regular = value
    .replace(/<mailto:[^<>]*>/gi, '')
    .replace(/>\s*(?:on behalf of|im auftrag von|de la part de|en nombre de)\s.*$/i, '>')
    .replace(/\s(?:on behalf of|im auftrag von|de la part de|en nombre de)\s[^<>]*(?=<)/i, ' ')
    .replace(/\[(?:mailto:)?([^\][\s]+@[^\][\s]+)\]/gi, '<$1>')
    .replace(/[(]<?([^()<>\s]+@[^()<>\s]+)>?[)]/g, '<$1>')
    .replace(/[„“”«»]/g, '"')
    .replace(/(^|[;,]\s*)'([^']*)'(?=\s*<)/g, '$1"$2"')
    .replace(/;/g, ',')
  const people = parseAddresses(regular, 'members')
  if (people.length > 0)
    return people.map((person) => ({ ...person, name: person.name.replace(/^[\s'"]+|[\s'"]+$/g, '') }))
  const name = value.replace(/["'<>]/g, '').trim()
  return name === '' || name.length > 100 ? [] : [{ name, address: '' }]
}

// Apple Mail quotes what it forwards, Missive only the body: that one level of quotation is the program's, not the writer's.
function unquoted(lines: readonly Line[], depth: number): Line[] {
  const texts = lines.filter((line) => !isBlank(line))
  const all = depth > 0 || (texts.length > 0 && texts.every((line) => line.depth > 0))
  const by = all ? Math.max(depth, 1) : 0
  return lines.map((line) => ({ ...line, depth: Math.max(0, line.depth - by) }))
}

function dedented(text: string): string {
  const lines = text.split('\n')
  return lines.every((line) => line === '' || line.startsWith('    '))
    ? lines.map((line) => line.slice(4)).join('\n')
    : text
}

function nextText(lines: readonly Line[], from: number): number {
  let i = from
  while (i < lines.length && i < from + 6 && isBlank(lines[i]!)) i++
  return i
}

function isBlank(line: Line): boolean {
  return line.text.trim() === ''
}
