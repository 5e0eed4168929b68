// No note asks for a job, openly or by a hint. What the contact offered on their own may be taken up, asked about and thanked for.

import { HINTS, PAPERS_ATTACHED, wishesForPlace } from './job-ask-hints.ts'
import { ASKS, ATTACHES, DENIED, OFFERED, TOLD } from './job-ask-patterns.ts'
import type { Finding, Note } from './note.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

type Asked = Pick<Note, 'kind' | 'contact' | 'thread' | 'debrief' | 'subject' | 'body'>

const LONGEST_SOURCE = 50_000
const CV = /\b(?:resume|résumé|resumé|cv|curriculum vitae)\b/iu
/** "If anything comes up, tell me" before an appointment is about the appointment. */
const APPOINTMENT = /\b(?:something|anything)\b.*\b(?:comes?|came|turns?|pops?|crops?) up\b/i
const SPEAKS_OF_A_DAY =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|reschedule|postpone|another (?:time|day|date|slot)|before then|on the day|our (?:talk|call|meeting|coffee|appointment))\b/i
/** The contact, or the owner's notes on the contact, speak of doing something for him. */
const HELPS =
  /\b(?:offer(?:s|ed|ing)?|send (?:me|it|him|her|your)|pass(?:ing|es|ed)? (?:on|it|my|your|along)|forward(?:ing|ed)? (?:it|my|your|me)|introduce|put (?:me|you) in touch|in (?:my )?mind|let (?:me|you) know|should apply|to apply|could apply|apply (?:for|to|at)|recommend (?:me|you)|refer (?:me|you)|invited|a word|my name|your name|share your|look at (?:my|your)|would (?:hire|take)|want(?:s|ed)? (?:me|you) to|join (?:us|them|the team))\b/iu
const WORK =
  /\b(?:job|opening|vacancy|position|role|internship|traineeship|placement|hiring|hire|apply|application|recruit|hr|resume|résumé|resumé|cv|mind|join|place|spot|project|freelance|portfolio|word|refer|name)\w*/iu

/** Stops at each sentence that asks for a job. Only the contact's own words and the owner's notes on them can excuse it. */
export function jobAsk(note: Asked): readonly Finding[] {
  const offers = offersOf(note)
  return [note.subject, note.body].flatMap((text) => {
    const sentences = sentencesOf(text)
    return sentences.flatMap((sentence, index) => judged(sentence, sentences[index - 1], note, offers))
  })
}

function judged(
  sentence: Sentence,
  before: Sentence | undefined,
  note: Asked,
  offers: readonly string[],
): readonly Finding[] {
  const plain = withoutOrganisation(sentence.plain.replace(/[éÉ]/g, 'e'), note.contact.organisation)
  if (DENIED.some((pattern) => pattern.test(plain))) return []
  const attached = find(ATTACHES, plain) ?? find(PAPERS_ATTACHED, plain)
  const asked = find(ASKS, plain) ?? find(HINTS, plain) ?? wishesForPlace(plain)
  const found = asked ?? attached
  if (found === null) return []
  const offered = [plain, before?.plain ?? ''].some((text) => OFFERED.some((pattern) => pattern.test(text)))
  if (offered) return []
  if (APPOINTMENT.test(found[0]) && (note.kind === 'confirmation' || SPEAKS_OF_A_DAY.test(plain))) return []
  if (asked === null && wasAskedFor(note)) return []
  if (takesUp(found[0], offers)) return []
  if (
    TOLD.some((pattern) => pattern.test(plain)) &&
    !/\?$|\b(?:me in (?:your )?mind|consider|word|my)\b/i.test(found[0])
  )
    return []
  const words = sentence.verbatim(found.index, found.index + found[0].trimEnd().length)
  return [
    {
      gate: 'job-ask',
      level: 'stop',
      words,
      because: 'It reads as if it asked for a job; ask for advice, never for a job.',
    },
  ]
}

function find(patterns: readonly RegExp[], plain: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const found = pattern.exec(plain)
    if (found !== null) return found
  }
  return null
}

/** The organisation as underscores of the same length: "I would love to work for ______" is asked of whoever works there. */
function withoutOrganisation(plain: string, organisation: string | null): string {
  const name = organisation?.trim() ?? ''
  if (name.length < 2) return plain
  const short = name.replace(/[\s,]+(?:gmbh|ag|inc|ltd|llc|co|corp|kg|se|plc|sa|bv)\.?$/i, '')
  return [name, short].reduce((text, one) => {
    const at = text.toLowerCase().indexOf(one.toLowerCase())
    return at === -1 ? text : text.slice(0, at) + '_'.repeat(one.length) + text.slice(at + one.length)
  }, plain)
}

/** Sentences in which the contact, or the owner's notes, tell of an offer. */
function offersOf({ thread, debrief }: Asked): readonly string[] {
  const told = [...thread.filter(({ from }) => from === 'contact').map(({ text }) => text), debrief]
  return told
    .flatMap((text) => sentencesOf(text.slice(0, LONGEST_SOURCE)))
    .map(({ plain }) => plain)
    .filter((plain) => HELPS.test(plain) && WORK.test(plain))
}

function wasAskedFor({ thread, debrief }: Asked): boolean {
  return [...thread.filter(({ from }) => from === 'contact').map(({ text }) => text), debrief].some((text) =>
    CV.test(text),
  )
}

const SUBJECTS: readonly RegExp[] = [
  CV,
  /\b(?:mind|eye|ear)s?\b/i,
  /\b(?:word|refer|recommend|introduc|hr|hiring manager|recruiter|name)\w*/i,
  /\b(?:job|opening|vacanc|position|role|internship|traineeship|placement|hiring|recruit|apply|applic|join|place|spot|project|team)\w*/i,
]

/** Whether an offer speaks of the same thing as the ask. */
function takesUp(asked: string, offers: readonly string[]): boolean {
  return SUBJECTS.some((subject) => subject.test(asked) && offers.some((offer) => subject.test(offer)))
}
