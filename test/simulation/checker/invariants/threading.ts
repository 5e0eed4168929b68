// Invariant 23: a note stands where the contact looks for it.

import type { CaseFile, Transaction } from '../case-file.ts'
import { type Invariant, moment } from '../invariant.ts'
import type { Letter } from '../letters.ts'
import type { Breach } from '../violation.ts'
import { tell } from './approved.ts'
import { askedAt, mailsOf } from './silence.ts'

/** What came this shortly before the owner was asked may not have been read by then. */
const READING_MS = 60_000
/** Mails are dated in whole seconds: which of two in one is the last nobody can tell. */
const SECOND_MS = 1_000
/** Folders beyond the inbox and Sent are read every ten minutes. */
const READING_ELSEWHERE_MS = 12 * 60_000

/**
 * In-Reply-To names the contact's last mail of his own hand before the owner was asked, or, as long as there is none, a mail of
 * the owner's to him; References are that mail's References and its id (RFC 5322 §3.6.4). Exercised by every accepted note.
 */
export const threading: Invariant = {
  number: 23,
  name: "In-Reply-To is the contact's last message, References follow RFC 5322",
  judge(file) {
    const breaches: Breach[] = []
    for (const one of file.accepted) {
      const because = fault(file, one)
      if (because !== null) breaches.push({ at: one.entry.startedAt, because: `${tell(one)} ${because}` })
    }
    return { exercised: file.accepted.length, breaches }
  },
}

function fault(file: CaseFile, one: Transaction): string | null {
  const [parentId, second] = one.mail.inReplyTo
  if (parentId === undefined || second !== undefined) return `names ${one.mail.inReplyTo.length} mails that it answers`
  const recipient = one.entry.to[0] ?? ''
  const human = mailsOf(file, recipient).filter(({ mail }) => !isAutomatic(mail.fields))
  const own = file.letters.filter(({ writer, mail }) => writer === 'owner' && mail.to.includes(recipient.toLowerCase()))
  const parents = [...human, ...own].filter(({ ids }) => ids.includes(parentId))
  if (parents.length === 0) return `answers <${parentId}>, which is no mail between the two`
  const asked = askedAt(file, one)
  const last = human.filter((letter) => wasReadBy(file, letter, asked)).at(-1)
  // Which was the last nobody can tell by a clock that was set back.
  const setBack = file.run.clockEvents.some(({ kind, ms, at }) => kind === 'set' && ms < 0 && at < one.entry.startedAt)
  if (last !== undefined && !setBack && !parents.some(({ firstSeenAt }) => firstSeenAt >= last.firstSeenAt - SECOND_MS))
    return `does not answer the contact's last mail, of ${moment(last.firstSeenAt)}`
  return parents.some((parent) => follows(file, one, parent))
    ? null
    : 'has References that do not follow from the mail it answers'
}

/** Whether it had lain where the program reads for long enough; what lies in Junk is not acted on. */
function wasReadBy({ run: { accounts } }: CaseFile, { stays }: Letter, asked: number): boolean {
  return stays.some(({ folder, from }) => {
    if (folder === accounts.junkFolder) return false
    return from < asked - (accounts.watched.includes(folder) ? READING_MS : READING_ELSEWHERE_MS)
  })
}

/**
 * The parent's References, or without those its In-Reply-To, and then its id; a long list may lose its middle, and what only the
 * program's mails to the owner name is not for the contact.
 */
function follows({ programMails }: CaseFile, one: Transaction, { mail, ids }: Letter): boolean {
  const ours = new Set(programMails.flatMap((each) => [...each.ids, ...each.mail.references]))
  const expected = [...(mail.references.length > 0 ? mail.references : mail.inReplyTo)].filter(
    (id) => !ids.includes(id) && !ours.has(id),
  )
  const said = one.mail.references
  if (!ids.includes(said.at(-1) ?? '')) return false
  const before = said.slice(0, -1)
  return (
    before.join(' ') === expected.join(' ') ||
    (before.length < expected.length && before.every((id) => expected.includes(id)) && before[0] === expected[0])
  )
}

function isAutomatic(fields: readonly (readonly [string, string])[]): boolean {
  return fields.some(([name, value]) => name === 'auto-submitted' && value.toLowerCase() !== 'no')
}
