// Keeping in touch: some months after the last word between the two, a short note with something in it that is worth a mail.

import type { Cadence } from '../conversation/cadence.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Due, Kind, Occasion, OwnerFacts } from '../conversation/kind.ts'
import { addDays, addMonths, atLocalTime, later, localDay, nextBusinessDay } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { commonWords } from './common-words.ts'
import { asSentence, oneLine } from './phrase.ts'
import { callName } from './salutation.ts'
import { spokenDate } from './spoken-time.ts'
import { variantOf } from './variant.ts'

const WORTH_DAYS = 30
/** Whoever lets it pass so often in a row is not asked again before the two have written to each other. */
const MOST_LEFT_OUT = 2

export const keepInTouch: Kind = { name: 'keep-in-touch', to: 'contact', due, lacks, words }

/** From when both thank-yous are settled. Any word by either side resets the clock, and so does a note that was left out. */
function due(conversation: Conversation, cadence: Cadence): readonly Due[] {
  const { everyMonths, atMostAYear } = cadence.keepInTouch
  const since = lastContact(conversation)
  if (since === null || atMostAYear === 0) return []
  const { zone, writingHours } = cadence
  const patient = addMonths(since, everyMonths, zone)
  const oneTooMany = earlierOnes(conversation).at(-atMostAYear)
  const allowed = oneTooMany === undefined ? patient : later(patient, addMonths(oneTooMany, 12, zone))
  const dueAt = atLocalTime(nextBusinessDay(localDay(allowed, zone), cadence), writingHours.from, zone)
  return [
    {
      key: keyOf(since),
      dueAt,
      until: atLocalTime(addDays(localDay(dueAt, zone), WORTH_DAYS), writingHours.from, zone),
      lapses: 'unless-approved',
      remindAt: [],
      because: `You last wrote to each other on ${spokenDate(lastWord(conversation) ?? since, zone)}.`,
    },
  ]
}

/** When those before were sent or left out, in order. */
function earlierOnes({ followUps }: Conversation): readonly Instant[] {
  return Object.values(followUps)
    .flatMap(({ kind, state }) =>
      kind === 'keep-in-touch' && (state.status === 'sent' || state.status === 'ended') ? [state.at] : [],
    )
    .sort()
}

function keyOf(since: Instant): string {
  return `keep-in-touch:${since}`
}

/** Where the clock starts; null while the thank-yous are not settled, and once the owner has let it pass twice in a row. */
function lastContact(conversation: Conversation): Instant | null {
  const word = lastWord(conversation)
  if (word === null) return null
  const since = earlierOnes(conversation).filter((at) => at > word)
  return since.length >= MOST_LEFT_OUT ? null : (since.at(-1) ?? word)
}

/** The last word of either side, or when the month note was left out. */
function lastWord({ following, stage, thread, followUps }: Conversation): Instant | null {
  if (following !== 'yes' || (stage.name !== 'met' && stage.name !== 'closed') || stage.meeting === null) return null
  const note = followUps[`month-note:${stage.meeting.number}`]?.state
  const over = note?.status === 'sent' || note?.status === 'ended' ? note.at : null
  const settled = stage.name === 'closed' ? stage.outcome === 'finished' : over !== null
  if (!settled) return null
  const spoken = thread.filter(({ kind }) => kind !== 'auto-reply' && kind !== 'bounce').map(({ at }) => at)
  return [...spoken, ...(over === null ? [] : [over])].reduce(later, stage.meeting.end)
}

/** An empty "just checking in" is never written. */
function lacks(conversation: Conversation, occasion?: Occasion): string | null {
  if (said(conversation, occasion) !== '') return null
  const name = callName(conversation)
  return (
    `What could you tell or give ${name} now: an article, a piece of news, a question that would be a pleasure to answer? ` +
    `Write it as you would say it to ${name}.`
  )
}

function said(conversation: Conversation, occasion: Occasion = {}): string {
  const since = lastContact(conversation)
  const key = occasion.key ?? (since === null ? '' : keyOf(since))
  return conversation.given?.[key]?.trim() ?? ''
}

function words(
  conversation: Conversation,
  owner: OwnerFacts,
  _cadence: Cadence,
  occasion?: Occasion,
): Readonly<Record<string, unknown>> {
  const words = asSentence(oneLine(said(conversation, occasion), 1000))
  return {
    ...commonWords(conversation, owner),
    said: words,
    asks: words.includes('?'),
    variant: variantOf(conversation, occasion),
  }
}
