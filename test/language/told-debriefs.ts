// The debriefs of debriefs.yaml as conversations: read and decided upon by the program itself, as if they had come by mail.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { About } from '../../src/conversation/command.ts'
import type { Agreed, Conversation } from '../../src/conversation/conversation.ts'
import { decide } from '../../src/conversation/decide.ts'
import type { OwnerFacts } from '../../src/conversation/kind.ts'
import { usualSending } from '../../src/conversation/sending.ts'
import type { Setting } from '../../src/conversation/setting.ts'
import { kinds } from '../../src/followups/index.ts'
import { thankYou } from '../../src/followups/thank-you.ts'
import { readCommand } from '../../src/owner/read-command.ts'
import { cadence, met } from '../followups/a-conversation.ts'

export type Told = {
  readonly who: string
  readonly owner: string
  readonly contact: { readonly name: string; readonly address: string; readonly organisation: string | null }
  readonly medium: Agreed['medium']
  readonly debrief: string
  /** The answer to the question for one detail, where the debrief held none. */
  readonly detail?: string
  /** By a few words of the advice what became of it; `else` is a line of its own. */
  readonly month?: Readonly<Record<string, string>>
}

export const toldDebriefs = parse(readFileSync('test/language/debriefs.yaml', 'utf8')) as readonly Told[]

const SAME_DAY = '2026-03-05T16:00:00.000Z'
const WEEKS_LATER = '2026-03-30T09:00:00.000Z'
const MEETING = '2026-03-05T13:00:00.000Z'

export function ownerOf({ owner }: Told): OwnerFacts {
  const address = `${owner.split(' ').at(-1)?.toLowerCase()}@mailbox.example`
  return { name: owner, addresses: [address], zone: cadence.zone, signature: owner, about: '', story: '', goals: [] }
}

export function settingOf(told: Told): Setting {
  return { kinds, cadence, sending: usualSending, owner: ownerOf(told) }
}

/** The conversation after the owner's notes; a detail is told where the program asks for one. */
export function debriefed(told: Told): Conversation {
  const noted = answered(told, beforehand(told), told.debrief, SAME_DAY, {
    mail: 'told',
    followUp: `debrief:1:${MEETING}`,
    kind: 'debrief',
  })
  if (told.detail === undefined || thankYou.lacks(noted) === null) return noted
  return answered(told, noted, told.detail, SAME_DAY, { mail: 'detail-wanted', followUp: 'thank-you:1' })
}

/** What the owner answers to the month-check, by the numbers that it gives; '' where he told nothing. */
export function monthAnswer(told: Told): string {
  const { advice } = debriefed(told)
  return Object.entries(told.month ?? {})
    .map(([words, outcome]) => {
      if (words === 'else') return outcome
      const item = advice.find(({ text }) => text.includes(words))
      if (item === undefined) throw new Error(`${told.who}: no advice was read that says "${words}"`)
      return `${item.number} ${outcome}`
    })
    .join('\n')
}

/** The conversation after the answer to the month-check. */
export function monthTold(told: Told): Conversation {
  const about = { mail: 'told', followUp: 'month-check:1', kind: 'month-check' } as const
  const noted = debriefed(told)
  const answer = monthAnswer(told)
  return answer === '' ? noted : answered(told, noted, answer, WEEKS_LATER, about)
}

function beforehand({ owner, contact, medium }: Told): Conversation {
  const first = contact.name.replace(/^Dr\. (?:\S+ )?/, 'Dr. ').split(' ')
  const called = first[0] === 'Dr.' ? first.slice(0, 2).join(' ') : first[0]
  const text = `Dear ${called},\n\nWould you have 20 minutes to tell me about your work?\n\nBest regards,\n${owner}`
  const outreach = {
    messageId: 'outreach@mailbox.example',
    references: [],
    by: 'owner' as const,
    at: '2026-03-02T08:30:00.000Z',
    subject: 'Your work',
    text,
    kind: 'outreach' as const,
  }
  const { name, address } = contact
  return met({ medium }, { contact: { name, address, aliases: [] }, subject: 'Your work', thread: [outreach] })
}

function answered(told: Told, conversation: Conversation, text: string, at: string, about: About): Conversation {
  const command = readCommand(text, {
    about,
    at,
    zone: cadence.zone,
    meetingStart: MEETING,
    contactName: told.contact.name,
    adviceCount: conversation.advice.length,
    signs: { name: told.owner, signature: told.owner },
  })
  if (command.command === 'unknown') throw new Error(`not understood: ${text}`)
  return decide(settingOf(told), conversation, { type: 'owner-answered', at, about, command }).conversation
}
