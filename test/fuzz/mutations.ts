// Broken mail made from whole mail: a seed says which fixture is taken and what is done to it, so that every finding can be had again.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TEST_FOLDER = fileURLToPath(new URL('..', import.meta.url))

/** What has broken mail programs before, and what has broken date, quotation and calendar readers. */
const NASTY = [
  '\0',
  '\r',
  '\n\n\n\n',
  '\r\n.\r\n',
  '>'.repeat(400),
  '> '.repeat(200),
  '-'.repeat(300),
  'On On On '.repeat(40),
  'On Mon, 2 Mar 2026 at 10:00, X <x@y.test> wrote:\n',
  '-----Original Message-----\nFrom: ',
  '=?utf-8?B?////?=',
  '=?utf-8?Q?=E2=80?=',
  '\u202e\u200b\ufeff',
  '<div>'.repeat(200),
  '<table><tr><td>'.repeat(60),
  '<blockquote class="gmail_quote">',
  'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'From: "a" <a@b.test>, <c@d.test>\r\n',
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Nowhere:20260302T100000\r\n',
  'RRULE:FREQ=SECONDLY;COUNT=999999\r\n',
  'TZID:\r\n',
  'Tuesday doesn’t work, Wednesday at 10 does, but not before 3 ',
  '31/02/2026 25:61 ',
  '99999999999999999999 ',
  '2026-03-29T02:30:00[Europe/Berlin] ',
  'Date: Thu, 32 Foo 20266 99:99:99 +9999\r\n',
  '+1 (212) 555-0147 ext. ',
  'https://zoom.us/j/'.repeat(20),
  'private: ',
  '{{ 7 | times: 7 }}',
]

/** Every message file of the tests, in a fixed order. */
export function fixtures(): { name: string; raw: Buffer }[] {
  const names = readdirSync(TEST_FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'))
  return names.sort().map((name) => ({ name, raw: readFileSync(join(TEST_FOLDER, name)) }))
}

/** Small and repeatable (mulberry32): numbers from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The message that a seed stands for. */
export function brokenMessage(
  whole: readonly { name: string; raw: Buffer }[],
  seed: number,
): { name: string; raw: Buffer } {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const { name, raw } = pick(whole)
  let broken = raw
  for (let count = 1 + Math.floor(random() * 5); count > 0; count -= 1) broken = mutate(broken, random, pick, whole)
  return { name, raw: broken }
}

type Pick = <T>(list: readonly T[]) => T

function mutate(raw: Buffer, random: () => number, pick: Pick, whole: readonly { raw: Buffer }[]): Buffer {
  const at = Math.floor(random() * (raw.length + 1))
  const length = Math.floor(random() * Math.min(400, raw.length - at + 1))
  const rest = raw.subarray(at + length)
  const head = raw.subarray(0, at)
  switch (Math.floor(random() * 6)) {
    case 0:
      return Buffer.concat([head, rest])
    case 1:
      return Buffer.concat([head, Buffer.from(pick(NASTY)), raw.subarray(at)])
    case 2:
      return Buffer.concat([head, raw.subarray(at, at + length), raw.subarray(at)])
    case 3:
      return Buffer.concat([
        head,
        Buffer.from(Array.from({ length: 1 + Math.floor(random() * 8) }, () => random() * 256)),
        rest,
      ])
    case 4:
      return Buffer.concat([
        head,
        ...Array.from({ length: Math.floor(random() * 60) }, () => Buffer.from(pick(NASTY))),
        rest,
      ])
    default:
      return Buffer.concat([head, pick(whole).raw.subarray(0, 4000), rest])
  }
}
