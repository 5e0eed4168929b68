// What the gates need to know of a conversation to judge a note in it.

import type { Agreed, Conversation, KindName } from '../conversation/conversation.ts'
import type { OwnerFacts } from '../conversation/kind.ts'
import { spokenZone } from '../followups/spoken-time.ts'
import { theirTime } from '../followups/their-time.ts'
import { introducerIn } from '../gates/introducer.ts'
import { NOTE_KINDS, type Note, type OtherNote } from '../gates/note.ts'
import { organisationOf } from './organisation-of.ts'

/**
 * Null for kinds that go to the owner himself: nobody else reads them, so no gate does. `others` are the notes to other people
 * that exist already.
 */
export function noteOf(
  kind: KindName,
  body: string,
  conversation: Conversation,
  owner: OwnerFacts,
  others: readonly OtherNote[] = [],
): Note | null {
  const noteKind = kind === 'questions' ? undefined : NOTE_KINDS.find((name) => name === kind)
  if (noteKind === undefined) return null
  const { stage, thread } = conversation
  const meeting = 'meeting' in stage ? stage.meeting : null
  return {
    ...about(conversation, owner, others),
    kind: noteKind,
    thread: thread.map(({ by, text }) => ({ from: by, text })),
    debrief: debriefText(conversation),
    privateNotes: conversation.debrief?.privateNotes ?? [],
    done: deeds(conversation),
    known: [owner.about, owner.story, ...owner.addresses, ...told(conversation)],
    meeting: meeting === null ? null : { start: meeting.start, zone: meeting.zone, medium: meeting.medium },
    subject: `Re: ${conversation.subject}`,
    body,
  }
}

/** The owner's first mail, judged by itself: nothing was written before it. Null where the thread does not begin with one. */
export function outreachOf(conversation: Conversation, owner: OwnerFacts, others: readonly OtherNote[]): Note | null {
  const first = conversation.thread.find(({ kind }) => kind === 'outreach')
  if (first === undefined || first.by !== 'owner') return null
  return {
    ...about(conversation, owner, others),
    kind: 'outreach',
    referrer: conversation.introducedBy?.name ?? introducerIn(first.text),
    thread: [],
    debrief: '',
    privateNotes: [],
    done: [],
    known: [owner.about, owner.story, ...owner.addresses],
    meeting: null,
    subject: first.subject,
    body: first.text,
  }
}

function about(
  conversation: Conversation,
  owner: OwnerFacts,
  others: readonly OtherNote[],
): Pick<Note, 'owner' | 'contact' | 'referrer' | 'others'> {
  const { name, address } = conversation.contact
  return {
    owner: { name: owner.name, signature: owner.signature },
    contact: { name, address, organisation: organisationOf(conversation) },
    referrer: conversation.introducedBy?.name ?? null,
    others,
  }
}

function deeds({ advice, sinceThen }: Conversation): readonly string[] {
  const followed = advice.filter(({ state }) => state === 'done')
  return [...followed.map(({ text, outcome }) => (outcome === null ? text : `${text}: ${outcome}`)), ...sinceThen]
}

/** What he told besides the debrief and his deeds, what is agreed, and what stands in the heads of the mails. */
function told(conversation: Conversation): readonly string[] {
  const { advice, askedAt, stage, subject, thread, news = [], given = {}, introducedBy } = conversation
  const meeting = 'meeting' in stage ? stage.meeting : null
  return [
    askedAt.slice(0, 10),
    subject,
    ...new Set(thread.map((message) => message.subject)),
    ...advice.map(({ outcome }) => outcome ?? ''),
    ...news.map(({ text }) => text),
    ...Object.values(given),
    ...conversation.referrals.flatMap(({ became }) =>
      [became?.wroteAt, became?.talkAt, became?.metAt].flatMap((at) => at?.slice(0, 10) ?? []),
    ),
    ...(meeting === null ? [] : [meeting.place ?? '', meeting.quote, byTheirClock(meeting, conversation)]),
    introducedBy?.name ?? '',
  ]
}

function debriefText({ debrief, advice, referrals, pledges = [] }: Conversation): string {
  const people = referrals.map(({ name, address, organisation }) =>
    [name, organisation, address].filter(Boolean).join(', '),
  )
  return [
    debrief?.struck ?? '',
    debrief?.notes ?? '',
    ...advice.map(({ text }) => text),
    ...(debrief?.openings ?? []).map(({ text }) => text),
    ...pledges.map(({ text }) => text),
    ...people,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function byTheirClock(meeting: Agreed, conversation: Conversation): string {
  const { day, time, zone } = theirTime(meeting, conversation)
  return `${day} ${time} ${spokenZone(zone)}`
}
