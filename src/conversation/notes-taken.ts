// Takes what the owner told of a talk into the conversation: notes, advice, people, promises, openings. Nothing is told twice.

import type { Instant } from '../mail/message.ts'
import type { Command } from './command.ts'
import type { Advice, Conversation, Debrief, Pledge } from './conversation.ts'
import { debriefOf } from './debrief-of.ts'
import { nextLedgerNumber, numbered, peopleNumbered } from './ledger.ts'
import { meetingOf } from './restage.ts'

export type Told = Omit<Extract<Command, { command: 'debrief' }>, 'command'>

/** Notes on this very meeting are added to; those on an earlier one have done their work. */
export function notesSoFar(conversation: Conversation): Debrief | null {
  const meeting = meetingOf(conversation.stage)
  return meeting === null ? conversation.debrief : debriefOf(conversation, meeting)
}

/** The conversation with everything that is new in `told`, numbered: advice first, then people, promises, openings and the rest. */
export function withNotes(before: Conversation, told: Told, at: Instant): Conversation {
  const known = notesSoFar(before)
  const people = withAdviceAndPeople(before, told)
  const first = nextLedgerNumber(people)
  const pledges = freshPledges(before, told, first)
  const openings = freshOpenings(known, told, first + pledges.length)
  const fit = told.fit ?? known?.fit
  const debrief: Debrief = {
    at: known?.at ?? at,
    struck: told.struck ?? known?.struck ?? null,
    notes: [known?.notes ?? '', told.notes].filter((text) => text !== '').join('\n'),
    privateNotes: [...(known?.privateNotes ?? []), ...told.privateNotes],
    ...((known?.openings !== undefined || openings.length > 0) && {
      openings: [...(known?.openings ?? []), ...openings],
    }),
    ...(fit !== undefined && { fit }),
  }
  return numbered({
    ...people,
    debrief,
    ...(pledges.length > 0 && { pledges: [...(before.pledges ?? []), ...pledges] }),
    lastNumber: first + pledges.length + openings.length - 1,
  })
}

function withAdviceAndPeople(before: Conversation, told: Told): Conversation {
  const first = nextLedgerNumber(before)
  const advice = freshAdvice(before, told, first)
  const named = before.referrals.map((referral) => (referral.name ?? referral.address)?.toLowerCase())
  const referrals = told.referrals.filter(
    (referral) => !named.includes((referral.name ?? referral.address)?.toLowerCase()),
  )
  return peopleNumbered({
    ...before,
    advice: [...before.advice, ...advice],
    referrals: referrals.length === 0 ? before.referrals : [...before.referrals, ...referrals],
    lastNumber: first + advice.length - 1,
  })
}

function freshAdvice(before: Conversation, told: Told, first: number): Advice[] {
  return told.advice
    .filter((item) => !before.advice.some((one) => one.text === item.text))
    .map(({ kind, text }, index) => ({ number: first + index, kind, text, state: 'open', outcome: null }))
}

function freshPledges(before: Conversation, told: Told, first: number): Pledge[] {
  return (told.pledges ?? [])
    .filter((item) => !(before.pledges ?? []).some((one) => one.by === item.by && one.text === item.text))
    .map((item, index) => ({ number: first + index, ...item }))
}

function freshOpenings(known: Debrief | null, told: Told, first: number): { number: number; text: string }[] {
  return (told.openings ?? [])
    .filter((text) => !(known?.openings ?? []).some((one) => one.text === text))
    .map((text, index) => ({ number: first + index, text }))
}
