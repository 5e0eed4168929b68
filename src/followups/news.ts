// News of the owner's: everybody who helped him gets a note of their own, which names what they did.

import type { Cadence } from '../conversation/cadence.ts'
import type { Agreed, Conversation } from '../conversation/conversation.ts'
import type { Due, Kind, Occasion, OwnerFacts } from '../conversation/kind.ts'
import { addDays, localDay, sameTimeOn } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { adviceDone } from './advice-words.ts'
import { commonWords } from './common-words.ts'
import { asInline, asSentence, closed, oneLine, spokenList } from './phrase.ts'
import { callName } from './salutation.ts'
import { spokenDate } from './spoken-time.ts'
import { struckTold, struckWords } from './struck-words.ts'
import { variantOf } from './variant.ts'

const WORTH_DAYS = 30
/** More than this in one note would be a list. */
const MOST_DEEDS = 2

export const news: Kind = { name: 'news', to: 'contact', due, lacks, words }

/** The newest news to whoever has talked with the owner. */
function due(conversation: Conversation, { zone }: Cadence): readonly Due[] {
  const told = conversation.news?.at(-1)
  if (told === undefined || helperTalk(conversation) === null) return []
  return [
    {
      key: keyOf(told.at),
      dueAt: told.at,
      until: sameTimeOn(addDays(localDay(told.at, zone), WORTH_DAYS), told.at, zone),
      lapses: 'unless-approved',
      remindAt: [],
      because: 'You have news, and they helped you on the way.',
    },
  ]
}

/** The talk in which this contact helped; null where there was none, or where nothing more may go to them. */
export function helperTalk({ following, stage }: Conversation): Agreed | null {
  if (following !== 'yes' || (stage.name !== 'met' && stage.name !== 'closed')) return null
  return stage.meeting
}

function keyOf(at: Instant): string {
  return `news:${at}`
}

/** A note that names nothing which they did could go to anybody. */
function lacks(conversation: Conversation, occasion?: Occasion): string | null {
  const { debrief, given } = conversation
  if (given?.[keyFor(conversation, occasion)] !== undefined) return null
  if (struckWords(debrief?.struck ?? null) !== '' || adviceDone(conversation).length > 0) return null
  if (metThrough(conversation).length > 0) return null
  const name = callName(conversation)
  return `What did ${name} say or do that helped you on the way to this? One sentence, as you would say it to ${name}.`
}

function keyFor(conversation: Conversation, occasion: Occasion = {}): string {
  return occasion.key ?? keyOf(conversation.news?.at(-1)?.at ?? '')
}

function metThrough({ referrals }: Conversation): readonly string[] {
  return referrals.flatMap(({ name, became }) => (name !== null && became?.metAt != null ? [oneLine(name, 100)] : []))
}

function words(
  conversation: Conversation,
  owner: OwnerFacts,
  _cadence: Cadence,
  occasion?: Occasion,
): Readonly<Record<string, unknown>> {
  const key = keyFor(conversation, occasion)
  const told = conversation.news?.find(({ at }) => keyOf(at) === key)
  const { stage, debrief, given } = conversation
  const meeting = 'meeting' in stage ? stage.meeting : null
  const done = adviceDone(conversation).slice(0, MOST_DEEDS)
  return {
    ...commonWords(conversation, owner),
    news: asSentence(oneLine(told?.text ?? '', 1000)),
    metOn: meeting === null ? '' : datedFrom(meeting.start, told?.at ?? meeting.start, owner.zone),
    ...struckTold(conversation, debrief),
    done: done.map(({ text }) => ({ text: asSentence(text), inline: closed(asInline(text)) })),
    people: spokenList(metThrough(conversation)),
    said: asSentence(oneLine(given?.[key] ?? '', 600)),
    variant: variantOf(conversation, occasion),
  }
}

/** The year is said where it is another one by now. */
function datedFrom(day: Instant, now: Instant, zone: string): string {
  const year = (at: Instant) => localDay(at, zone).slice(0, 4)
  return year(day) === year(now) ? spokenDate(day, zone) : `${spokenDate(day, zone)} ${year(day)}`
}
