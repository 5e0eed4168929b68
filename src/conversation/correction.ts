// One correction of the owner's, carried out: what stands under the number is dropped, kept private, reworded, or becomes another thing.

import type { Correction } from './command.ts'
import type { AdviceKind, Conversation, Debrief } from './conversation.ts'
import { type Entry, entries, nextLedgerNumber, personKey } from './ledger.ts'
import { lineOf } from './ledger-lines.ts'
import { swapped, swappedEverywhere } from './swapped.ts'
import { withoutWords } from './without-words.ts'

export type Corrected = { readonly conversation: Conversation; readonly told: string }

/** Null when nothing stands under the number, or what does cannot become that. */
export function corrected(before: Conversation, item: Correction, name: string): Corrected | null {
  const entry = entries(before).find(({ number }) => number === item.number)
  if (entry === undefined) return null
  switch (item.change) {
    case 'drop':
      return { conversation: dropped(before, entry), told: `${item.number} is dropped: ${lineOf(entry, name)}` }
    case 'private':
      return { conversation: keptPrivate(before, entry), told: `${item.number} stays with you and goes nowhere.` }
    case 'text':
      return shown(reworded(before, entry, item), item.number, name)
    case 'sort':
      return shown(resorted(before, entry, item.sort), item.number, name)
    case 'by':
    case 'day': {
      if (entry.sort !== 'pledge') return null
      const change = item.change === 'by' ? { by: item.by } : { on: item.on }
      const pledges = (before.pledges ?? []).map((one) => (one.number === item.number ? { ...one, ...change } : one))
      return shown({ ...before, pledges }, item.number, name)
    }
  }
}

function shown(conversation: Conversation | null, number: number, name: string): Corrected | null {
  const entry = conversation === null ? undefined : entries(conversation).find((one) => one.number === number)
  if (conversation === null || entry === undefined) return null
  return { conversation, told: `${number} is now: ${lineOf(entry, name)}` }
}

/** Advice stays in the ledger as dropped; everything else goes. */
function dropped(before: Conversation, entry: Entry): Conversation {
  if (entry.sort !== 'advice') return without(before, entry)
  const advice = before.advice.map((one) => (one.number === entry.number ? { ...one, state: 'dropped' as const } : one))
  return { ...before, advice }
}

function without(before: Conversation, entry: Entry): Conversation {
  const { number } = entry
  const numbers = Object.fromEntries(Object.entries(before.numbers ?? {}).filter(([, one]) => one !== number))
  switch (entry.sort) {
    case 'advice':
      return { ...before, advice: before.advice.filter((one) => one.number !== number) }
    case 'person':
      return { ...before, numbers, referrals: before.referrals.filter((one) => one !== entry.person) }
    case 'pledge':
      return { ...before, pledges: (before.pledges ?? []).filter((one) => one.number !== number) }
    case 'opening':
      return inDebrief(before, ({ openings = [], ...rest }) => ({
        ...rest,
        openings: openings.filter((one) => one.number !== number),
      }))
    case 'struck':
      return { ...inDebrief(before, (debrief) => ({ ...debrief, struck: null })), numbers }
    case 'fit':
      return { ...inDebrief(before, ({ fit: _fit, ...rest }) => rest), numbers }
  }
}

function inDebrief(before: Conversation, change: (debrief: Debrief) => Debrief): Conversation {
  return before.debrief === null ? before : { ...before, debrief: change(before.debrief) }
}

/** Out of everything that a note is made of, and out of the notes themselves, with whatever else repeats the words. */
function keptPrivate(before: Conversation, entry: Entry): Conversation {
  const words = wordsOf(entry)
  const repeats = entries(without(before, entry)).filter(
    (one) => one.sort !== 'fit' && words !== '' && wordsOf(one).toLowerCase().includes(words.toLowerCase()),
  )
  const rest = [entry, ...repeats].reduce(without, before)
  return inDebrief(rest, (debrief) => {
    const { left, taken } =
      entry.sort === 'fit' ? { left: debrief.notes, taken: '' } : withoutWords(debrief.notes, words)
    return { ...debrief, notes: left, privateNotes: [...debrief.privateNotes, taken === '' ? words : taken] }
  })
}

function wordsOf(entry: Entry): string {
  switch (entry.sort) {
    case 'advice':
      return entry.advice.text
    case 'person':
      return entry.person.name ?? entry.person.address ?? ''
    case 'pledge':
      return entry.pledge.text
    default:
      return entry.text
  }
}

type Reworded = Extract<Correction, { change: 'text' }>

function reworded(before: Conversation, entry: Entry, { text, not, person }: Reworded): Conversation | null {
  const { number } = entry
  const words = wordsOf(entry)
  // A word was wrong, and only that.
  if (not !== null && swapped(words, not, text) !== words) return swappedEverywhere(before, not, text)
  switch (entry.sort) {
    case 'advice':
      return { ...before, advice: before.advice.map((one) => (one.number === number ? { ...one, text } : one)) }
    case 'person': {
      const named = { ...entry.person, ...presentIn(person), ...(person === null && { name: text }) }
      const { [personKey(entry.person)]: _old, ...numbers } = before.numbers ?? {}
      const referrals = before.referrals.map((one) => (one === entry.person ? named : one))
      return { ...before, referrals, numbers: { ...numbers, [personKey(named)]: number } }
    }
    case 'pledge':
      return {
        ...before,
        pledges: (before.pledges ?? []).map((one) => (one.number === number ? { ...one, text } : one)),
      }
    case 'opening':
      return inDebrief(before, ({ openings = [], ...rest }) => ({
        ...rest,
        openings: openings.map((one) => (one.number === number ? { ...one, text } : one)),
      }))
    case 'struck':
      return inDebrief(before, (debrief) => ({ ...debrief, struck: text }))
    case 'fit':
      return null
  }
}

/** What the new words tell of the person; what they do not, stays. */
function presentIn(person: Reworded['person']): Partial<NonNullable<Reworded['person']>> {
  return Object.fromEntries(Object.entries(person ?? {}).filter(([, value]) => value !== null))
}

/** It keeps its number and its words, and becomes another thing. */
function resorted(
  before: Conversation,
  entry: Entry,
  sort: AdviceKind | 'opening' | 'pledge' | 'struck',
): Conversation | null {
  const { number } = entry
  if (entry.sort === 'fit') return null
  if (entry.sort === 'advice' && sort !== 'opening' && sort !== 'pledge' && sort !== 'struck' && !isNamed(entry, sort))
    return { ...before, advice: before.advice.map((one) => (one.number === number ? { ...one, kind: sort } : one)) }
  const text = wordsOf(entry)
  const rest = without(before, entry)
  switch (sort) {
    case 'person':
      if (!isName(text)) return null
      return personAdded(rest, text, number)
    case 'opening':
      return inDebrief(rest, (debrief) => ({ ...debrief, openings: [...(debrief.openings ?? []), { number, text }] }))
    case 'pledge':
      return { ...rest, pledges: [...(rest.pledges ?? []), { number, by: 'owner', text, on: null }] }
    case 'struck':
      return {
        ...inDebrief(rest, (debrief) => ({ ...debrief, struck: text })),
        numbers: { ...rest.numbers, struck: number },
      }
    default:
      return { ...rest, advice: [...rest.advice, { number, kind: sort, text, state: 'open', outcome: null }] }
  }
}

function personAdded(before: Conversation, name: string, number: number): Conversation {
  const person = { name, address: null, organisation: null }
  const numbers = { ...before.numbers, [personKey(person)]: number }
  return { ...before, referrals: [...before.referrals, person], numbers, lastNumber: nextLedgerNumber(before) - 1 }
}

/** Advice of nothing but a name is a person who was named. */
function isNamed(entry: Entry, sort: string): boolean {
  return sort === 'person' && entry.sort === 'advice' && isName(entry.advice.text)
}

function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}'’-]*(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}'’.-]*){0,3}$/u.test(text)
}
