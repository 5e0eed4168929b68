// Invariants 10 and 12: every mail of a contact is taken in, once, and for itself.

import type { Meant } from '../../people/meant.ts'
import type { CaseFile } from '../case-file.ts'
import { type Invariant, moment } from '../invariant.ts'
import { type Letter, presence } from '../letters.ts'
import type { Breach } from '../violation.ts'
import { wasRead } from './silence.ts'

const PEACE_MS = 15 * 60_000
/** The bytes of older mail may have been dropped from the store by its own rule. */
const BYTES_KEPT_MS = 29 * 86_400_000

/**
 * A contact's mail must be in the table of messages, read, once, if it lay in a watched folder while a complete reading was made, or
 * lies in any folder but Junk at the end, a quarter of an hour after the last fault. What never left Junk must not be there.
 * Exercised by each such mail.
 */
export const takenIn: Invariant = {
  number: 10,
  name: 'every mail of a contact is taken in exactly once',
  judge(file) {
    const breaches: Breach[] = []
    const due = file.letters.filter((letter) => mustBeKnown(file, letter))
    const copies = countBy(
      file.run.taken.flatMap(({ raw, state }) => (raw === null || state === 'new' ? [] : [content(raw)])),
    )
    for (const letter of due) {
      const found = copies.get(content(letter.raw)) ?? 0
      if (found === 1) continue
      const how = found === 0 ? 'was never taken in' : `was taken in ${found} times`
      breaches.push({
        at: letter.firstSeenAt,
        because: `“${letter.mail.subject}” of ${letter.mail.from[0]}, there since ${moment(letter.firstSeenAt)}, ${how}`,
      })
    }
    const junk = file.letters.filter((letter) => layOnlyInJunk(file, letter))
    for (const { mail, firstSeenAt } of junk.filter(({ raw }) => copies.has(content(raw)))) {
      const because = `“${mail.subject}” of ${mail.from[0]} was acted on though it lay in Junk`
      breaches.push({ at: firstSeenAt, because })
    }
    return { exercised: due.length + junk.length, breaches }
  },
}

function layOnlyInJunk({ run }: CaseFile, { stays, writer }: Letter): boolean {
  return writer === 'contact' && stays.every(({ folder }) => folder === run.accounts.junkFolder)
}

/** Mails with one Message-ID and different content must each be there. Exercised by each such group. */
export const neverMerged: Invariant = {
  number: 12,
  name: 'two different mails are never merged',
  judge(file) {
    const breaches: Breach[] = []
    const known = new Set(file.run.taken.flatMap(({ raw }) => (raw === null ? [] : [content(raw)])))
    const byId = Map.groupBy(
      file.letters.filter((letter) => letter.mail.messageId !== null && mustBeKnown(file, letter)),
      ({ mail }) => mail.messageId,
    )
    const groups = [...byId.values()].filter((letters) => new Set(letters.map(({ raw }) => content(raw))).size > 1)
    for (const letters of groups) {
      for (const letter of letters) {
        if (known.has(content(letter.raw))) continue
        const because = `“${letter.mail.subject}” was lost beside another mail with its Message-ID`
        breaches.push({ at: letter.firstSeenAt, because })
      }
    }
    return { exercised: groups.length, breaches }
  },
}

function mustBeKnown(file: CaseFile, letter: Letter): boolean {
  const { accounts, contacts, history, endedAt, faultsEndedAt } = { ...file.run, contacts: file.run.accounts.contacts }
  if (letter.writer !== 'contact') return false
  if (!contacts.some(({ address }) => address.toLowerCase() === letter.mail.from[0])) return false
  // Before the owner has asked anything there is no conversation that a mail could belong to.
  if (letter.firstSeenAt < firstAskedAt(file)) return false
  const started = history.find((entry) => entry.what === 'process' && entry.did === 'started')?.at
  if (started === undefined || letter.firstSeenAt < started || letter.firstSeenAt < endedAt - BYTES_KEPT_MS)
    return false
  const inPeace = endedAt - faultsEndedAt >= PEACE_MS
  const watched = presence(letter, accounts.watched)
  if (watched.some(({ from, until }) => until !== Number.POSITIVE_INFINITY && wasRead(file, from, until))) return true
  const folders = letter.stays.map(({ folder }) => folder).filter((folder) => folder !== accounts.junkFolder)
  return presence(letter, folders).some(
    ({ from, until }) => until === Number.POSITIVE_INFINITY && inPeace && endedAt - from >= PEACE_MS,
  )
}

/** When the owner first wrote to anybody, whenever a copy of that came to lie in his mailbox. */
function firstAskedAt({ run, letters }: CaseFile): number {
  const wrote = run.history.find((entry) => entry.what === 'wrote' && (entry.meant as Meant).act === 'by-hand')
  const seen = letters.filter(({ writer }) => writer === 'owner').map(({ firstSeenAt }) => firstSeenAt)
  return Math.min(...seen, wrote?.at ?? Number.POSITIVE_INFINITY)
}

/** Fields that servers add on the way: two copies of one mail may differ in them. */
const TRACE = /^(?:received|delivered-to|return-path|authentication-results|x-[\w-]*):/i

/** What makes a mail itself, whatever its line ends and whatever servers wrote into it. */
function content(raw: Uint8Array): string {
  const known = contents.get(raw)
  if (known !== undefined) return known
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1').replace(/\r\n/g, '\n')
  const end = text.indexOf('\n\n')
  const fields = text.slice(0, end).split(/\n(?![ \t])/)
  const itself = `${fields.filter((field) => !TRACE.test(field)).join('\n')}${text.slice(end).trimEnd()}`
  contents.set(raw, itself)
  return itself
}

const contents = new WeakMap<Uint8Array, string>()

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
