// The report on an introduction: whoever named somebody hears what came of it, once for each person.

import type { Cadence } from '../conversation/cadence.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { type NamedPerson, reportKey } from '../conversation/introduction.ts'
import type { Due, Kind, Occasion, OwnerFacts } from '../conversation/kind.ts'
import { addDays, atLocalTime, later, localDay, nextBusinessDay } from '../conversation/times.ts'
import type { Instant } from '../mail/message.ts'
import { adviceDone } from './advice-words.ts'
import { commonWords } from './common-words.ts'
import { asSentence, inFirstPerson, oneLine } from './phrase.ts'
import { callName } from './salutation.ts'
import { spokenDate } from './spoken-time.ts'
import { variantOf } from './variant.ts'

/** A talk that is agreed is waited for, and so long for the owner's notes on it. */
const NOTES_DAYS = 3
const WORTH_DAYS = 30
/** So long the owner is asked about somebody of whom nothing is known: then the month-check asks about everything anyway. */
const QUESTION_DAYS = 10

export const referralReport: Kind = { name: 'referral-report', to: 'contact', due, lacks, words }

/** Of people about whom there is nothing to tell yet, the owner is asked about one at a time. */
function due(conversation: Conversation, cadence: Cadence): readonly Due[] {
  const { following, stage, followUps } = conversation
  if (following !== 'yes' || (stage.name === 'closed' && stage.outcome === 'bounced')) return []
  const people = namedPeople(conversation).filter((person) => !isTold(person, conversation))
  const asked = people.find((person) => {
    const status = followUps[reportKey(person)]?.state.status
    return !hasNews(person, conversation) && status !== 'sent' && status !== 'ended'
  })
  return people
    .filter((person) => person === asked || hasNews(person, conversation) || followUps[reportKey(person)] !== undefined)
    .map((person) => dueFor(person, hasNews(person, conversation) ? WORTH_DAYS : QUESTION_DAYS, cadence))
}

function dueFor(person: Named, worthDays: number, cadence: Cadence): Due {
  const dueAt = person.became?.metAt ?? later(afterNaming(person, cadence), afterTalk(person, cadence))
  const { zone } = cadence
  const who = nameOf(person)
  const met = person.became?.metAt ?? null
  return {
    key: reportKey(person),
    dueAt,
    until: atLocalTime(addDays(localDay(dueAt, zone), worthDays), cadence.writingHours.from, zone),
    lapses: 'unless-approved',
    remindAt: [],
    because:
      met === null
        ? `${who} was named to you on ${spokenDate(person.namedAt, zone)}.`
        : `You met ${who}, who was named to you on ${spokenDate(person.namedAt, zone)}.`,
  }
}

type Named = NamedPerson & { readonly namedAt: Instant }

function namedPeople({ referrals }: Conversation): readonly Named[] {
  const named = referrals.filter((one): one is Named => one.namedAt != null && (one.name ?? one.address) !== null)
  return named.filter((one, index) => named.findIndex((other) => reportKey(other) === reportKey(one)) === index)
}

function afterNaming({ namedAt }: Named, cadence: Cadence): Instant {
  const day = addDays(localDay(namedAt, cadence.zone), cadence.referralReport.afterDays)
  return atLocalTime(nextBusinessDay(day, cadence), cadence.writingHours.from, cadence.zone)
}

function afterTalk({ namedAt, became }: Named, cadence: Cadence): Instant {
  if (became?.talkAt == null) return namedAt
  const day = addDays(localDay(became.talkAt, cadence.zone), NOTES_DAYS)
  return atLocalTime(nextBusinessDay(day, cadence), cadence.writingHours.from, cadence.zone)
}

/** The owner has told it himself: by hand since he wrote to that person, or in any note since they met. */
function isTold({ name, became }: Named, { thread }: Conversation): boolean {
  const [met, wrote] = [became?.metAt ?? null, became?.wroteAt ?? null]
  const since = met ?? wrote
  if (name === null || since === null) return false
  return thread.some(
    ({ by, kind, at, text }) =>
      by === 'owner' &&
      at > since &&
      kind !== 'outreach' &&
      (met !== null || kind !== 'note') &&
      text.toLowerCase().includes(name.toLowerCase()),
  )
}

function hasNews(person: Named, conversation: Conversation): boolean {
  const { became } = person
  return (became?.metAt ?? became?.wroteAt ?? null) !== null || said(person, conversation) !== ''
}

/** The owner's own sentence: given for this report, or told of a piece of advice that names the person. */
function said(person: Named, conversation: Conversation): string {
  const given = conversation.given?.[reportKey(person)]
  if (given !== undefined) return given
  const name = person.name?.toLowerCase() ?? ''
  if (!name.includes(' ')) return ''
  return adviceDone(conversation).find(({ text }) => text.toLowerCase().includes(name))?.outcome ?? ''
}

function personFor(conversation: Conversation, occasion: Occasion = {}): Named | null {
  const people = namedPeople(conversation)
  return (
    people.find((person) => reportKey(person) === occasion.key) ??
    (occasion.key === undefined ? (people[0] ?? null) : null)
  )
}

/** Nothing is made up: where neither a mail nor a talk is known, only the owner knows what came of it. */
function lacks(conversation: Conversation, occasion?: Occasion): string | null {
  const person = personFor(conversation, occasion)
  if (person !== null && hasNews(person, conversation)) return null
  const name = callName(conversation)
  const who = person === null ? 'somebody' : nameOf(person)
  return (
    `What has come of it that ${name} named ${who} to you? ` +
    `Finish the thought as you would say it to ${name}: "I …". If nothing has, "skip" is the right answer.`
  )
}

function words(
  conversation: Conversation,
  owner: OwnerFacts,
  _cadence: Cadence,
  occasion?: Occasion,
): Readonly<Record<string, unknown>> {
  const person = personFor(conversation, occasion)
  const became = person?.became
  const day = (at: Instant | null | undefined) => (at == null ? '' : spokenDate(at, owner.zone))
  return {
    ...commonWords(conversation, owner),
    person: person === null ? '' : nameOf(person),
    metOn: day(became?.metAt),
    wroteOn: day(became?.wroteAt),
    talkOn: became?.metAt == null ? day(became?.talkAt) : '',
    said: person === null ? '' : asSentence(inFirstPerson(oneLine(said(person, conversation), 600))),
    variant: variantOf(conversation, occasion),
  }
}

function nameOf({ name, address }: Named): string {
  return oneLine(name ?? address ?? '', 100)
}
