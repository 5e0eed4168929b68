// What the gates need to know of a conversation to judge a note in it.

import type { Conversation, KindName } from '../conversation/conversation.ts'
import type { OwnerFacts } from '../conversation/kind.ts'
import type { Note, NoteKind } from '../gates/note.ts'

const NOTE_KINDS: Partial<Record<KindName, NoteKind>> = {
  nudge: 'nudge',
  'thank-you': 'thank-you',
  'month-note': 'month-note',
}

/** Null for kinds that go to the owner himself: nobody else reads them, so no gate does. */
export function noteOf(kind: KindName, body: string, conversation: Conversation, owner: OwnerFacts): Note | null {
  const noteKind = NOTE_KINDS[kind]
  if (noteKind === undefined) return null
  const { contact, stage, thread } = conversation
  const meeting = 'meeting' in stage ? stage.meeting : null
  return {
    kind: noteKind,
    owner: { name: owner.name, signature: owner.signature },
    contact: { name: contact.name, address: contact.address, organisation: null },
    referrer: null,
    thread: thread.map(({ by, text }) => ({ from: by, text })),
    debrief: debriefText(conversation),
    privateNotes: conversation.debrief?.privateNotes ?? [],
    done: deeds(conversation),
    known: [owner.about, owner.story, ...owner.addresses, ...ahead(conversation)],
    meeting: meeting === null ? null : { start: meeting.start, zone: meeting.zone, medium: meeting.medium },
    others: [],
    subject: conversation.subject,
    body,
  }
}

function deeds({ advice, sinceThen }: Conversation): readonly string[] {
  const followed = advice.filter(({ state }) => state === 'done')
  return [...followed.map(({ text, outcome }) => (outcome === null ? text : `${text}: ${outcome}`)), ...sinceThen]
}

/** What he told of the advice that is still open. */
function ahead({ advice, askedAt }: Conversation): readonly string[] {
  return [askedAt.slice(0, 10), ...advice.map(({ outcome }) => outcome ?? '')]
}

function debriefText({ debrief, advice, referrals }: Conversation): string {
  const people = referrals.map(({ name, address, organisation }) =>
    [name, organisation, address].filter(Boolean).join(', '),
  )
  return [debrief?.struck ?? '', debrief?.notes ?? '', ...advice.map(({ text }) => text), ...people]
    .filter((part) => part !== '')
    .join('\n')
}
