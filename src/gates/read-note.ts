// A note as people write it into a file, made into one that the gates can judge. Knows keys and their kinds, not files or YAML.

import { isZone } from '../meeting/zones.ts'
import { NOTE_KINDS, type Note, type NoteKind, type OtherNote } from './note.ts'

/** Either the note, or every mistake in words: `contact.name: …`. */
export type NoteRead = { readonly note: Note } | { readonly mistakes: readonly string[] }

/** What a file need not repeat: the owner as configured, and what the configuration tells about him. */
export type Configured = { readonly owner: Note['owner'] | null; readonly known: readonly string[] }

type Tree = Readonly<Record<string, unknown>>

const PRIVATE =
  /^(\s*)(?:(?:[-*•–]|\(?\d{1,2}[).:])\s+)?[*_"']{0,3}(?:private(?:ly)?|off the record)[*_]{0,3}\s*:[*_]{0,3}\s*/i

export function readNote(tree: unknown, configured: Configured): NoteRead {
  const mistakes: string[] = []
  if (!isTree(tree)) return { mistakes: ['it is no list of keys; it begins with a line like "kind: thank-you"'] }
  const read = new Reading(mistakes)
  const kind = read.kind(tree.kind)
  const body = read.body(tree)
  const parted = partPrivate(read.lines(tree.debrief, 'debrief').join('\n'))
  const note: Note = {
    kind: kind ?? 'thank-you',
    owner: read.owner(tree.owner, kind, configured.owner),
    contact: read.contact(tree.contact, kind),
    referrer: read.referrer(tree.referrer),
    thread: read.thread(tree.thread),
    debrief: parted.notes,
    privateNotes: parted.privateNotes,
    done: read.lines(tree.done, 'done'),
    known: configured.known,
    meeting: read.meeting(tree.meeting),
    others: read.others(tree.others),
    subject: read.text(tree.subject, 'subject'),
    body,
  }
  return mistakes.length > 0 ? { mistakes } : { note }
}

/** By lines: one that begins with `private:` or `off the record:`, and what is indented below it. */
export function partPrivate(text: string): { readonly notes: string; readonly privateNotes: readonly string[] } {
  const notes: string[] = []
  const privateNotes: string[] = []
  let indent = -1
  for (const line of text.split(/\r\n?|\n/)) {
    const mark = PRIVATE.exec(line)
    const deep = /^\s*/.exec(line)?.[0].length ?? 0
    if (mark !== null) {
      indent = mark[1]?.length ?? 0
      privateNotes.push(line.slice(mark[0].length).trim())
    } else if (indent >= 0 && deep > indent && line.trim() !== '') privateNotes.push(line.trim())
    else {
      indent = -1
      notes.push(line)
    }
  }
  return { notes: notes.join('\n').trim(), privateNotes: privateNotes.filter((line) => line !== '') }
}

/** Reads values of a tree, and notes what is wrong under the key's name. */
class Reading {
  readonly #mistakes: string[]

  constructor(mistakes: string[]) {
    this.#mistakes = mistakes
  }

  kind(value: unknown): NoteKind | null {
    const found = NOTE_KINDS.find((kind) => kind === (typeof value === 'string' ? value.trim() : value))
    if (found !== undefined) return found
    const wanted = `one of ${NOTE_KINDS.join(', ')}`
    this.#mistakes.push(
      value == null ? `kind: is missing; it is ${wanted}` : `kind: ${shown(value)} is no kind; it is ${wanted}`,
    )
    return null
  }

  body(tree: Tree): string {
    if (tree.body === undefined) this.#mistakes.push('body: is missing; it holds the note itself')
    return this.lines(tree.body, 'body').join('\n').replace(/\r\n?/g, '\n')
  }

  owner(value: unknown, kind: NoteKind | null, configured: Note['owner'] | null): Note['owner'] {
    const tree = this.person(value, 'owner')
    const name = this.text(tree.name, 'owner.name') || (configured?.name ?? '')
    const signature =
      tree.signature == null
        ? name === configured?.name
          ? configured.signature
          : name
        : this.text(tree.signature, 'owner.signature')
    if (name === '' && kind !== 'questions')
      this.#mistakes.push('owner.name: is missing; give it here, or in a configuration with --config')
    return { name, signature }
  }

  contact(value: unknown, kind: NoteKind | null): Note['contact'] {
    if (value == null && kind !== 'questions')
      this.#mistakes.push('contact: is missing; it holds name, address and organisation')
    const tree = this.person(value, 'contact')
    const organisation = this.text(tree.organisation ?? tree.organization, 'contact.organisation')
    return {
      name: this.text(tree.name, 'contact.name'),
      address: this.text(tree.address, 'contact.address'),
      organisation: organisation === '' ? null : organisation,
    }
  }

  referrer(value: unknown): string | null {
    const name = this.text(isTree(value) ? value.name : value, 'referrer')
    return name === '' ? null : name
  }

  thread(value: unknown): Note['thread'] {
    return this.list(value, 'thread').map((one, index) => {
      const tree = isTree(one) ? one : {}
      const from = tree.from === 'owner' || tree.from === 'contact' ? tree.from : null
      if (from === null)
        this.#mistakes.push(`thread.${index + 1}.from: ${shown(tree.from)} is neither owner nor contact`)
      return { from: from ?? 'owner', text: this.text(tree.text, `thread.${index + 1}.text`).replace(/\r\n?/g, '\n') }
    })
  }

  meeting(value: unknown): Note['meeting'] {
    if (value == null) return null
    if (!isTree(value)) {
      this.#mistakes.push(`meeting: ${shown(value)} holds no start, zone and medium`)
      return null
    }
    const zone = this.text(value.zone, 'meeting.zone') || 'UTC'
    if (!isZone(zone)) this.#mistakes.push(`meeting.zone: ${shown(zone)} is no IANA time zone; try Europe/Berlin`)
    const start = this.instant(value.start, isZone(zone) ? zone : 'UTC')
    const medium = this.text(value.medium, 'meeting.medium')
    return start === null ? null : { start, zone, medium: medium === '' ? null : medium }
  }

  others(value: unknown): readonly OtherNote[] {
    return this.list(value, 'others').map((one, index) => {
      const tree = isTree(one) ? one : {}
      const key = `others.${index + 1}`
      if (tree.body === undefined) this.#mistakes.push(`${key}.body: is missing; it holds the other note`)
      const person = isTree(tree.contact) ? tree.contact : { name: tree.contact }
      const organisation = this.text(
        tree.organisation ?? tree.organization ?? person.organisation,
        `${key}.organisation`,
      )
      return {
        contact: this.text(person.name, `${key}.contact`),
        address: this.text(tree.address ?? person.address, `${key}.address`),
        organisation: organisation === '' ? null : organisation,
        kind: this.text(tree.kind, `${key}.kind`),
        body: this.text(tree.body, `${key}.body`).replace(/\r\n?/g, '\n'),
      }
    })
  }

  /** A text, or a list of texts, as its pieces. */
  lines(value: unknown, key: string): readonly string[] {
    if (value == null || value === '') return []
    return (Array.isArray(value) ? value : [value]).map((one) => this.text(one, key)).filter((one) => one !== '')
  }

  text(value: unknown, key: string): string {
    if (value == null) return ''
    if (typeof value === 'string') return value
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
    if (value instanceof Date) return value.toISOString()
    this.#mistakes.push(`${key}: ${shown(value)} is no text`)
    return ''
  }

  private person(value: unknown, key: string): Tree {
    if (value == null) return {}
    if (typeof value === 'string') return { name: value }
    if (isTree(value)) return value
    this.#mistakes.push(`${key}: ${shown(value)} holds no name`)
    return {}
  }

  private list(value: unknown, key: string): readonly unknown[] {
    if (value == null || value === '') return []
    if (Array.isArray(value)) return value
    this.#mistakes.push(`${key}: ${shown(value)} is no list`)
    return []
  }

  /** RFC 3339; without an offset it is meant by the clock of the meeting's zone. */
  private instant(value: unknown, zone: string): string | null {
    const text = this.text(value, 'meeting.start')
      .trim()
      .replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T')
    const day = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T12:00` : text
    const known = /(?:Z|[+-]\d\d:?\d\d)$/i.test(day)
    const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(day) ? Date.parse(known ? day : `${day}Z`) : Number.NaN
    if (!Number.isNaN(at)) return new Date(known ? at : at - offsetAt(at, zone)).toISOString()
    this.#mistakes.push(
      value == null
        ? 'meeting.start: is missing; write it like 2026-03-05T14:00:00+01:00'
        : `meeting.start: ${shown(value)} is no instant; write it like 2026-03-05T14:00:00+01:00`,
    )
    return null
  }
}

/** How far the zone's clock is ahead of UTC around an instant, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23',
  }).formatToParts(new Date(at)) // biome-ignore format: options
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
}
