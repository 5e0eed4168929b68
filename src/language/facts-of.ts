// What the owner has told and the program knows of one conversation, as numbered facts: all that a note may be made of. Nothing
// private, nothing of anybody else's conversation, and no address or link that did not come from the owner.

import type { Advice, Conversation, KindName } from '../conversation/conversation.ts'
import type { Occasion, OwnerFacts } from '../conversation/kind.ts'
import type { Setting } from '../conversation/setting.ts'
import { callName } from '../followups/salutation.ts'
import { spokenDate } from '../followups/spoken-time.ts'
import { cleanText, outOfReach } from './clean-text.ts'
import { occasionFacts } from './occasion-facts.ts'
import { talkOf } from './talk-of.ts'
import { mayBeShown } from './without-private.ts'

/** `what` says how it is known: "what stayed with Jonas". */
export type Fact = { readonly number: number; readonly what: string; readonly text: string }

export type Told = Omit<Fact, 'number'>

const MOST_FACTS = 30
const LONGEST = 600
const MOST_LINES = 12

/** After the meeting these are what a note is about; before it there is little to know. */
export function factsOf(
  kind: KindName,
  conversation: Conversation,
  setting: Pick<Setting, 'kinds' | 'owner' | 'cadence'>,
  occasion: Occasion = {},
): readonly Fact[] {
  const { owner } = setting
  const me = cleanText(owner.name, 80)
  const they = shortName(conversation)
  const shown = mayBeShown(conversation.debrief?.privateNotes ?? [])
  const told = [
    ...occasionFacts(kind, conversation, setting, occasion),
    ...about(owner, me),
    ...theTalk(kind, conversation, owner),
    ...fromDebrief(conversation, me),
    ...conversation.advice.filter(({ state }) => state !== 'dropped').map((advice) => adviceTold(advice, me, they)),
    ...people(conversation, they),
    ...promises(conversation, me, they),
    ...conversation.sinceThen.map((text) => ({ what: `what ${me} did since`, text })),
  ]
  return told
    .map(({ what, text }) => ({ what, text: cleanText(text, LONGEST) }))
    .filter(({ text }) => text !== '' && shown(text))
    .slice(0, MOST_FACTS)
    .map((fact, index) => ({ number: index + 1, ...fact }))
}

/** How the owner would call the contact, fit to stand among facts. */
export function shortName(conversation: Conversation): string {
  return outOfReach(callName(conversation).replace(/\s+/g, ' '), 60)
}

function about({ about }: OwnerFacts, me: string): readonly Told[] {
  return about.trim() === '' ? [] : [{ what: `who ${me} is`, text: about }]
}

function theTalk(kind: KindName, conversation: Conversation, owner: OwnerFacts): readonly Told[] {
  const meeting = talkOf(conversation)
  const asked = { what: 'the first mail', text: `Sent on ${spokenDate(conversation.askedAt, owner.zone)}.` }
  if (meeting === null || kind === 'nudge') return [asked]
  const how =
    meeting.medium === null ? '' : { video: ' by video', phone: ' by phone', 'in-person': ' in person' }[meeting.medium]
  return [{ what: 'the talk', text: `They spoke on ${spokenDate(meeting.start, owner.zone)}${how}.` }]
}

function fromDebrief({ debrief }: Conversation, me: string): readonly Told[] {
  if (debrief === null) return []
  const struck = debrief.struck ?? ''
  const lines = debrief.notes
    .split('\n')
    .filter((line) => line.trim() !== '' && line.trim() !== struck.trim())
    .slice(0, MOST_LINES)
  return [
    { what: `what stayed with ${me}`, text: struck },
    ...lines.map((text) => ({ what: `a note of ${me}'s on the talk`, text })),
  ]
}

function adviceTold({ text, state, outcome }: Advice, me: string, they: string): Told {
  const told = outcome === null ? '' : ` ${me} says of it: ${outcome}`
  const words = `${text.replace(/[\s.]+$/, '')}.${told}`
  return {
    what: `advice of ${they}'s ${state === 'done' ? `that ${me} has followed` : 'that is still open'}`,
    text: words,
  }
}

function promises({ pledges = [] }: Conversation, me: string, they: string): readonly Told[] {
  return pledges.filter(({ by }) => by === 'owner').map(({ text }) => ({ what: `what ${me} promised ${they}`, text }))
}

function people({ referrals }: Conversation, they: string): readonly Told[] {
  return referrals.flatMap(({ name, organisation }) =>
    name === null
      ? []
      : [
          {
            what: `somebody whom ${they} named`,
            text: outOfReach([name, organisation].filter(Boolean).join(', '), 120),
          },
        ],
  )
}
