// Made-up prose, HTML and attachments for mails of any size: all cut from pools that are made once. No sentence means anything.

import type { Chance } from './chance.ts'

const WORDS =
  `harbour ledger copper window market garden signal timber orchard morning paper bridge river station candle
winter pocket number letter summer kitchen corner engine basket method figure weather doctor mirror silver carbon motion
travel season castle pencil island border cotton ticket bottle circle famous gentle narrow modern quiet steady simple
yellow little plain early often almost never always around between beside without toward under above after before while
carries follows opens closes brings turns holds reaches crosses finds keeps lifts moves meets offers passes plans`
    .split(/\s+/)
    .filter((word) => word !== '')

const POOL_LINES = 4_000
const ATTACHMENT_POOL_BYTES = 3_000_000

export type Prose = {
  /** About so many bytes of plain lines. */
  text(bytes: number): string
  /** The same as the inside of an HTML newsletter: tables, styles, links. */
  html(bytes: number): string
  /** About so many bytes of base64 in lines of 76. */
  base64(bytes: number): string
  title(): string
}

export function prose(random: Chance): Prose {
  const lines = Array.from({ length: POOL_LINES }, () => line(random))
  const cells = lines.map((words, index) => cell(words, index))
  const pool = base64Pool(random)
  return {
    text: (bytes) => cut(lines, bytes, random),
    html: (bytes) => cut(cells, bytes, random),
    base64: (bytes) => {
      const wanted = Math.min(Math.ceil(bytes / 77), pool.length)
      const start = random.whole(pool.length - wanted + 1)
      return pool.slice(start, start + wanted).join('\n')
    },
    title: () => {
      const words = Array.from({ length: 3 + random.whole(4) }, () => random.one(WORDS)).join(' ')
      return words.charAt(0).toUpperCase() + words.slice(1)
    },
  }
}

function line(random: Chance): string {
  const words = Array.from({ length: 8 + random.whole(4) }, () => random.one(WORDS)).join(' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

function cell(words: string, index: number): string {
  const style = `style="font-family:Helvetica,Arial,sans-serif;font-size:${12 + (index % 5)}px;color:#${(0x222222 + index).toString(16)}"`
  const link = `https://click.letters.example/u/${(index * 7919).toString(36)}?r=${(index * 104729).toString(36)}`
  return `<tr><td ${style}>${words}</td></tr>\n<tr><td><a href="${link}" ${style}>${words.slice(0, 24)}</a></td></tr>`
}

function cut(pool: readonly string[], bytes: number, random: Chance): string {
  const taken: string[] = []
  let at = random.whole(pool.length)
  for (let length = 0; length < bytes; at = (at + 1) % pool.length) {
    const next = pool[at] ?? ''
    taken.push(next)
    length += next.length + 1
  }
  return taken.join('\n')
}

function base64Pool(random: Chance): string[] {
  const bytes = Buffer.allocUnsafe(ATTACHMENT_POOL_BYTES)
  for (let at = 0; at + 4 <= bytes.length; at += 4) bytes.writeUInt32LE(random.whole(4_294_967_296), at)
  return bytes.toString('base64').match(/.{76}/g) ?? []
}
