// How everything that the owner told is shown to him: one line a thing, each with its number.

import type { Day } from '../mail/message.ts'
import type { Advice, AdviceKind, Conversation, Pledge } from './conversation.ts'
import type { NamedPerson } from './introduction.ts'
import { type Entry, entries } from './ledger.ts'

const kindNames: Readonly<Record<AdviceKind, string>> = {
  person: 'a person to talk to',
  event: 'an event',
  reading: 'something to read',
  organisation: 'an organisation',
  course: 'a course',
  change: 'something to change',
  decision: 'a decision',
  other: '',
}
const feelings = { up: 'more for you than before', same: 'as much for you as before', down: 'less for you than before' }

/** `name`: how the contact is called. */
export function ledgerLines(conversation: Conversation, name: string): string[] {
  const lines = entries(conversation).map((entry) => `${entry.number}. ${lineOf(entry, name)}`)
  const kept = conversation.debrief?.privateNotes.length ?? 0
  if (conversation.debrief?.struck == null) lines.push('Nothing concrete yet that stayed with you.')
  if (kept > 0) lines.push(`Kept private: ${kept} ${kept === 1 ? 'line' : 'lines'}`)
  return lines
}

/** One thing without its number. */
export function lineOf(entry: Entry, name: string): string {
  switch (entry.sort) {
    case 'advice':
      return adviceLine(entry.advice)
    case 'person':
      return `Named: ${personLine(entry.person, name)}`
    case 'pledge':
      return pledgeLine(entry.pledge, name)
    case 'opening':
      return `An opening: ${entry.text}`
    case 'struck':
      return `What stayed with you: ${entry.text}`
    case 'fit':
      return `It is ${feelings[entry.text]}`
  }
}

function adviceLine({ text, kind, state, outcome }: Advice): string {
  const what = kindNames[kind] === '' ? text : `${text} (${kindNames[kind]})`
  const so = state === 'open' ? '' : `; ${state}${outcome === null ? '' : `: ${outcome}`}`
  return `Advice: ${what}${so}`
}

function personLine(person: NamedPerson, name: string): string {
  const who = [person.name, person.organisation, person.address].filter((part) => part !== null).join(', ')
  if (person.how === 'introduces') return `${who}; ${name} introduces you`
  return person.how === 'use-name' ? `${who}; you may use ${name}’s name` : who
}

/** "You promised: my portfolio, by Friday 5 March". */
export function pledgeLine({ by, text, on }: Pledge, name: string): string {
  return `${by === 'owner' ? 'You' : name} promised: ${text}${on === null ? '' : `, by ${dayName(on)}`}`
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = 'January February March April May June July August September October November December'.split(' ')

function dayName(day: Day): string {
  const date = new Date(`${day}T00:00:00Z`)
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`
}
