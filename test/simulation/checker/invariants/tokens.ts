// Invariants 7 and 8: a word counts once, for the version that it answers, and only when the owner wrote it.

import type { CaseFile } from '../case-file.ts'
import { type Invariant, moment } from '../invariant.ts'
import type { Breach } from '../violation.ts'
import { type OwnersWord, whyItCannotCount } from '../words.ts'
import { approvalsOf, tell } from './approved.ts'

/** What came this shortly before a word may have been read after it. */
const BARRIER_MS = 60_000

/**
 * Each accepted note must rest on an approval mail of its own, that was neither used before, nor burnt by an answer to others,
 * nor overtaken by a version with other words. Exercised by every word to send that answers such a mail.
 */
export const tokenOnce: Invariant = {
  number: 7,
  name: 'one approval, one token, one version',
  judge(file) {
    const breaches: Breach[] = []
    const used = new Set<string>()
    for (const one of file.accepted) {
      const approvals = approvalsOf(file, one)
      const fresh = approvals.find((word) => !used.has(word.meant.answers) && whyVoid(file, word) === null)
      if (fresh !== undefined) used.add(fresh.meant.answers)
      else if (approvals.length > 0) {
        const why = approvals.map((word) => whyVoid(file, word) ?? 'it had been used').join('; ')
        breaches.push({ at: one.entry.startedAt, because: `${tell(one)} rests on a token that was void: ${why}` })
      }
    }
    const approvals = file.words.filter(({ meant }) => meant.act === 'approve')
    const again = approvals.filter(
      (word, index) =>
        whyVoid(file, word) !== null ||
        approvals.slice(0, index).some((earlier) => earlier.meant.answers === word.meant.answers),
    )
    return { exercised: again.length, breaches }
  },
}

/** Why the approval mail that this word answers was void when the word came, or null. */
function whyVoid(file: CaseFile, { answered, meant, seenAt, wroteAt }: OwnersWord): string | null {
  if (answered === null) return null
  if (meant.others.length > 0) return 'it went to others as well'
  const burnt = file.words.find(
    (word) =>
      word.meant.others.length > 0 &&
      word.answered?.matter === answered.matter &&
      word.answered.note === answered.note &&
      word.seenAt > answered.sentAt &&
      word.seenAt < wroteAt - BARRIER_MS,
  )
  if (burnt !== undefined) return `others had been written to with it at ${moment(burnt.seenAt)}`
  const newer = file.programMails.find(
    (mail) =>
      mail.sort === 'approval' &&
      mail.matter === answered.matter &&
      mail.note !== null &&
      mail.note !== answered.note &&
      mail.sentAt > answered.sentAt &&
      mail.sentAt < seenAt,
  )
  return newer === undefined ? null : `another version was shown at ${moment(newer.sentAt)}`
}

/**
 * No note may rest on words that were not proven to be the owner's, and no words of a forger may come back in a draft or a note.
 * Exercised by every spoof and every unproven word to send or edit.
 */
export const provenance: Invariant = {
  number: 8,
  name: 'nothing unproven approves or edits',
  judge(file) {
    const breaches: Breach[] = []
    for (const one of file.accepted) {
      const approvals = approvalsOf(file, one)
      const faults = approvals.map((word) => whyItCannotCount(file.run, word, one.entry.startedAt))
      if (approvals.length > 0 && faults.some((fault) => fault === null)) continue
      const spoof = spoofsOf(file).find(({ note }) => note === one.note)
      const why = faults[0] ?? (spoof === undefined ? null : `only a forged word (${spoof.trick}) had approved it`)
      if (why !== null) breaches.push({ at: one.entry.startedAt, because: `${tell(one)} left, but ${why}` })
    }
    breaches.push(...forgedWordsShown(file))
    const unproven = file.words.filter(
      ({ meant, provenAt, seenAt }) => (meant.act === 'approve' || meant.act === 'edit') && provenAt > seenAt + 60_000,
    )
    return { exercised: spoofsOf(file).length + unproven.length, breaches }
  },
}

type Spoof = { trick: string; note: string | null; messageId: string; at: number }

function spoofsOf(file: CaseFile): Spoof[] {
  return file.run.history.flatMap((entry) => {
    if (entry.what !== 'wrote') return []
    const meant = entry.meant as { who: string; act: string; trick?: string; answers?: string; messageId: string }
    if (meant.act !== 'spoof') return []
    const answered = file.programMails.find(({ ids }) => ids.includes(meant.answers ?? ''))
    return [{ trick: meant.trick ?? '', note: answered?.note ?? null, messageId: meant.messageId, at: entry.at }]
  })
}

const TELLING_LENGTH = 15

/** A forger's own lines in what the owner is shown as a draft, or in what leaves. */
function forgedWordsShown(file: CaseFile): Breach[] {
  const breaches: Breach[] = []
  for (const spoof of spoofsOf(file)) {
    const letter = file.letters.find(({ ids }) => ids.includes(spoof.messageId))
    if (letter === undefined) continue
    const lines = ownLines(file, letter.mail.text, letter.firstSeenAt)
    const later = [
      ...file.accepted.map((one) => ({ at: one.entry.startedAt, text: one.mail.text })),
      ...file.programMails.map((mail) => ({
        at: mail.sentAt,
        text: mail.sort === 'approval' ? (mail.shown ?? '') : '',
      })),
    ].filter(({ at }) => at > spoof.at)
    const shown = later.find(({ text }) => lines.some((line) => text.includes(line)))
    if (shown !== undefined)
      breaches.push({ at: shown.at, because: `a forger's words (${spoof.trick}) stand in a draft or a note` })
  }
  return breaches
}

/** Lines that are nobody's but this mail's: no quotation, and not what the program itself had written before. */
function ownLines(file: CaseFile, text: string, at: number): string[] {
  const known = file.programMails.filter(({ sentAt }) => sentAt < at).map(({ mail }) => mail.text)
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= TELLING_LENGTH && !line.startsWith('>'))
    .filter((line) => !known.some((mail) => mail.includes(line)))
}
