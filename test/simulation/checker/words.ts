// What the owner wrote to the program, set beside the mail that it answers, and whether a word to send could count at all.

import type { Meant } from '../people/meant.ts'
import type { FinishedRun } from './finished-run.ts'
import { type Letter, seenIn } from './letters.ts'
import { noteKey } from './note-key.ts'
import type { ProgramMail } from './program-mails.ts'

type OwnersMeaning = Extract<Meant, { who: 'owner'; answers: string; act: string }>

export type OwnersWord = {
  readonly meant: Extract<OwnersMeaning, { threaded: boolean }>
  readonly wroteAt: number
  /** When a first copy of it lay where the program reads; Infinity when never. */
  readonly seenAt: number
  /** When a copy lay in his own Sent, which proves that he wrote it; Infinity when never. */
  readonly provenAt: number
  readonly answered: ProgramMail | null
  /** For a word to send: the note that he saw. */
  readonly note: string | null
}

const DAY_MS = 86_400_000

export function ownersWords(run: FinishedRun, letters: readonly Letter[], mails: readonly ProgramMail[]): OwnersWord[] {
  const words: OwnersWord[] = []
  for (const entry of run.history) {
    if (entry.what !== 'wrote') continue
    const meant = entry.meant as Meant
    if (meant.who !== 'owner' || meant.act === 'by-hand' || meant.act === 'forward') continue
    const letter = letters.find(({ ids }) => ids.includes(meant.messageId))
    words.push({
      meant,
      wroteAt: entry.at,
      seenAt: (letter === undefined ? null : seenIn(letter, run.accounts.watched)) ?? Number.POSITIVE_INFINITY,
      provenAt: (letter === undefined ? null : seenIn(letter, [run.accounts.sentFolder])) ?? Number.POSITIVE_INFINITY,
      answered: mails.find(({ ids }) => ids.includes(meant.answers)) ?? null,
      note: meant.note === null ? null : noteKey(meant.note.recipient, meant.note.subject, meant.note.body),
    })
  }
  return words
}

/** Why this word to send can never count, whatever it answers; null when it can. `by` is the moment of judging. */
export function whyItCannotCount(run: FinishedRun, word: OwnersWord, by: number): string | null {
  if (word.meant.act !== 'approve') return `it says ${word.meant.act}`
  if (word.seenAt > by) return 'it was not there yet'
  if (word.meant.others.length > 0) return 'it went to others as well'
  if (!word.meant.threaded) return 'it names no mail that it answers'
  if (word.provenAt > by) return 'nothing proved that the owner wrote it'
  const age = word.seenAt - (word.answered?.sentAt ?? word.seenAt)
  return age > run.settings.tokenDays * DAY_MS ? 'it came too late' : null
}
