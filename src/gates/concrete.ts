// A thank-you and a month note hold something from this very meeting; else they could go to anybody.

import { EMPTY_WORDS } from './empty-words.ts'
import type { Finding, Note } from './note.ts'

const LONGEST = 50_000
const TELLING = 4
const RUN = 4

/** Stops a `thank-you` or `month-note` that shares nothing telling with the owner's notes or with what he did since. */
export function concrete(note: Note): readonly Finding[] {
  if (note.kind !== 'thank-you' && note.kind !== 'month-note') return []
  const known = commonplace(note)
  const body = words(note.body)
  const sources = [note.debrief, ...note.done].map(words)
  const shares = [sharesName, sharesWords, sharesRun]
  if (sources.some((source) => shares.some((shared) => shared(body, source, known)))) return []
  const because = 'Nothing in it comes from this meeting; it could go to anybody.'
  return [{ gate: 'concrete', level: 'stop', words: null, because }]
}

/** What tells nothing of the meeting: words of every note, the two names, and what was in the mails before they met. */
function commonplace(note: Note): ReadonlySet<string> {
  const before = note.thread.map(({ text }) => text).join(' ')
  const names = `${note.contact.name} ${note.contact.organisation ?? ''} ${note.owner.name} ${note.owner.signature}`
  return new Set([...EMPTY_WORDS, ...words(`${names} ${before} ${note.subject}`).map((word) => word.toLowerCase())])
}

/** A name out of the notes proves the meeting by itself; the first word of a note or a line is no name for its capital. */
function sharesName(body: readonly string[], source: readonly string[], known: ReadonlySet<string>): boolean {
  const isName = (word: string) => /^\p{Lu}\p{L}{2,}/u.test(word) && !known.has(word.toLowerCase())
  const names = new Set(source.slice(1).filter(isName))
  return body.slice(1).some((word) => names.has(word))
}

/** Two different telling words stand in both. */
function sharesWords(body: readonly string[], source: readonly string[], known: ReadonlySet<string>): boolean {
  const stems = (list: readonly string[]) =>
    list
      .map((word) => word.toLowerCase())
      .filter((word) => word.length >= TELLING && !known.has(word))
      .map(stem)
  const told = new Set(stems(source))
  return new Set(stems(body).filter((word) => told.has(word))).size >= 2
}

/** So many words in a row as they stand in the notes, one of them telling: the owner's own phrase. */
function sharesRun(body: readonly string[], source: readonly string[], known: ReadonlySet<string>): boolean {
  const told = new Set(runs(source))
  return runs(body).some((run) => told.has(run) && run.split(' ').some((word) => !known.has(word)))
}

function runs(list: readonly string[]): readonly string[] {
  const lower = list.map((word) => word.toLowerCase())
  return lower.slice(RUN - 1).map((_, index) => lower.slice(index, index + RUN).join(' '))
}

/** "prototypes" and "prototype", "walked" and "walk": enough for comparing, no grammar. */
function stem(word: string): string {
  return word.replace(/['’]s?$/, '').replace(/(?:ing|ed|es|s|e)$/, '')
}

function words(text: string): readonly string[] {
  return text.slice(0, LONGEST).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
}
