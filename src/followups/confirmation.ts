// The confirmation: the day before a talk that was agreed a while ago, a word that the owner looks forward to it.

import type { Cadence } from '../conversation/cadence.ts'
import type { Agreed, Conversation } from '../conversation/conversation.ts'
import type { Due, Kind, Occasion, OwnerFacts } from '../conversation/kind.ts'
import { addDays, addHours, localDay } from '../conversation/times.ts'
import { commonWords } from './common-words.ts'
import { oneLine } from './phrase.ts'
import { spokenDay, spokenTime, spokenZone } from './spoken-time.ts'
import { theirTime } from './their-time.ts'
import { variantOf } from './variant.ts'

/** What has not left so long before the talk comes too late to be of use. */
const LAST_HOURS = 2
/** When the owner himself wrote within these hours before it would be due, he has said that he is coming. */
const BY_HAND_HOURS = 24

export const confirmation: Kind = { name: 'confirmation', to: 'contact', due, lacks: () => null, words }

/** Keyed by the start: a talk that was moved is confirmed anew. */
function due(conversation: Conversation, cadence: Cadence): readonly Due[] {
  const { following, stage, thread } = conversation
  if (following !== 'yes' || stage.name !== 'scheduled' || stage.confirmedAt === null) return []
  const { meeting, confirmedAt } = stage
  const { zone } = cadence
  const { beforeHours, agreedBeforeDays } = cadence.confirmation
  if (addDays(localDay(confirmedAt, zone), agreedBeforeDays) >= localDay(meeting.start, zone)) return []
  const dueAt = addHours(meeting.start, -beforeHours)
  const lately = addHours(dueAt, -BY_HAND_HOURS)
  if (thread.some(({ by, kind, at }) => by === 'owner' && kind !== 'note' && at > lately)) return []
  return [
    {
      key: `confirmation:${meeting.start}`,
      dueAt,
      until: addHours(meeting.start, -LAST_HOURS),
      lapses: 'in-any-case',
      remindAt: [],
      because: `You meet on ${spokenDay(meeting.start, zone)}, ${spokenTime(meeting.start, zone)}.`,
    },
  ]
}

function words(
  conversation: Conversation,
  owner: OwnerFacts,
  _cadence: Cadence,
  occasion?: Occasion,
): Readonly<Record<string, unknown>> {
  const { stage } = conversation
  const meeting = stage.name === 'scheduled' || stage.name === 'met' ? stage.meeting : null
  return {
    ...commonWords(conversation, owner),
    ...(meeting === null ? nowhere : whenAndWhere(meeting, conversation, owner)),
    variant: variantOf(conversation, occasion),
  }
}

const nowhere = { day: '', time: '', medium: '', place: '', link: '' }

/** Whose clock is meant is said where it could be doubted. */
function whenAndWhere(
  meeting: Agreed,
  conversation: Conversation,
  owner: OwnerFacts,
): Readonly<Record<string, string>> {
  const { day, time, zone, known } = theirTime(meeting, conversation)
  const doubtful = time !== spokenTime(meeting.start, owner.zone)
  const place = oneLine(meeting.place ?? '', 300)
  const link = /^https?:\/\/\S+$/.test(place)
  return {
    day,
    time: !doubtful ? time : known ? `${time} your time` : `${time} ${spokenZone(zone)} time`,
    medium: meeting.medium ?? '',
    place: link ? '' : place,
    link: link ? place : '',
  }
}
