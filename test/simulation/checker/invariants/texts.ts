// Invariants 18, 19 and 20: what stands in a note, and what a model may have to do with it.

import { type CaseFile, isOurs, type Transaction } from '../case-file.ts'
import type { Invariant } from '../invariant.ts'
import type { Breach } from '../violation.ts'
import { tell } from './approved.ts'

/** A line of an approval mail that is long enough to be told from anybody's words. */
const TELLING_LENGTH = 24

/**
 * No note, accepted or not, may hold the id or the code of a mail to the owner, the address or name of the program, the address
 * or name of another contact, a template's braces, a secret, or a line of an approval mail that is not the note's. Exercised by
 * every note of which text was offered.
 */
export const nothingLeaks: Invariant = {
  number: 18,
  name: 'no token, internal id, prompt or other contact in what is sent',
  judge(file) {
    const notes = file.transactions.filter(({ entry }) => entry.raw.length > 0)
    const breaches: Breach[] = []
    for (const one of notes) {
      const leak = leakIn(file, one)
      if (leak !== null) breaches.push({ at: one.entry.startedAt, because: `${tell(one)} holds ${leak}` })
    }
    return { exercised: notes.length, breaches }
  },
}

function leakIn(file: CaseFile, one: Transaction): string | null {
  const { run, programMails } = file
  const head = one.mail.fields.map(([name, value]) => `${name}: ${value}`).join('\n')
  const all = `${head}\n${one.mail.subject}\n${one.mail.text}`.toLowerCase()
  const ids = programMails.flatMap(({ mail, ids }) => [...ids, ...mail.references])
  if (ids.some((id) => all.includes(id.split('@')[0]!.toLowerCase()))) return 'the id of a mail to the owner'
  const codes = programMails.flatMap(({ mail }) =>
    [...mail.subject.matchAll(/\[[0-9A-Z]{4,8}\]/g)].map(([code]) => code),
  )
  if (codes.some((code) => all.includes(code.toLowerCase()))) return 'the code of an approval mail'
  if (all.includes(run.accounts.service.toLowerCase()) || /\bthanktwice\b/.test(all))
    return 'the program’s own name or address'
  const other = run.accounts.contacts.find(({ name, address }) => {
    if (one.entry.to.includes(address)) return false
    return all.includes(address.toLowerCase()) || (name !== '' && all.includes(name.toLowerCase()))
  })
  if (other !== undefined) return `something of ${other.address}`
  if (/\{[{%]|[%}]\}/.test(all)) return 'braces of a template'
  if (run.secrets.some((secret) => secret !== '' && all.includes(secret.toLowerCase()))) return 'a secret'
  return ownWordsIn(file, one)
}

/** A line that the program wrote around the note in an approval mail. */
function ownWordsIn(file: CaseFile, one: Transaction): string | null {
  const lines = new Set(one.mail.text.split('\n').map((line) => line.replace(/^[>|\s]+/, '').trim()))
  for (const { mail, shown, sort } of file.programMails) {
    if (sort !== 'approval') continue
    const framing = mail.text.split('\n').map((line) => line.trim())
    const found = framing.find(
      (line) => line.length >= TELLING_LENGTH && lines.has(line) && shown?.includes(line) !== true,
    )
    if (found !== undefined) return `a line of an approval mail (“${found}”)`
  }
  return null
}

const FACTS = [
  /https?:\/\/[^\s<>"]+|\bwww\.[^\s<>"]+/gi,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /[$€£]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:dollars|euros|pounds)\b/gi,
  /\b\d{4}-\d{2}-\d{2}\b/g,
]

/**
 * Every web or mail address, amount and written-out date in a note was said before by the owner or a contact, whether a
 * template or a model wrote it. Exercised by every such word in a note.
 */
export const provenFacts: Invariant = {
  number: 19,
  name: 'no address, amount or date without provenance',
  judge(file) {
    const breaches: Breach[] = []
    let exercised = 0
    for (const one of file.accepted) {
      for (const fact of FACTS.flatMap((pattern) => one.mail.text.match(pattern) ?? [])) {
        exercised += 1
        const said = file.letters.some(({ writer, mail, firstSeenAt }) => {
          return (
            (writer === 'owner' || writer === 'contact') &&
            firstSeenAt < one.entry.startedAt &&
            mail.text.includes(fact)
          )
        })
        if (!said && !isOurs(file.run, fact))
          breaches.push({ at: one.entry.startedAt, because: `${tell(one)} holds “${fact}”, which nobody had said` })
      }
    }
    return { exercised, breaches }
  },
}

const PATIENCE_MS = 15 * 60_000

/**
 * A model that fails must not keep an approval mail back, where nothing else is in its way: no other fault, no death, no clock that
 * jumps. Exercised by every such fault of a model.
 */
export const modelHarmless: Invariant = {
  number: 20,
  name: 'a failing model delays no send and loses no note',
  judge(file) {
    const { history, endedAt, clockEvents } = file.run
    const within = (at: number, from: number) => at >= from - PATIENCE_MS && at <= from + PATIENCE_MS
    const isOther = (from: number) =>
      history.some(
        (entry) =>
          within(entry.at, from) &&
          ((entry.what === 'fault' && !/\bmodel\b/.test(entry.where)) ||
            (entry.what === 'process' && entry.did !== 'started')),
      ) || clockEvents.some(({ at }) => within(at, from))
    const faults = history.filter(
      (entry) => entry.what === 'fault' && /\bmodel\b/.test(entry.where) && !isOther(entry.at),
    )
    const breaches = faults
      .filter(({ at }) => at + PATIENCE_MS < endedAt)
      .filter(({ at }) => !file.programMails.some(({ sentAt }) => sentAt >= at && sentAt <= at + PATIENCE_MS))
      .map(({ at }) => ({ at, because: 'after a fault of the model no mail came to the owner' }))
    return { exercised: faults.length, breaches }
  },
}
