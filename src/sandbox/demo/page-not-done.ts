// What the program did not do: each line only where mailboxes and journal bear it out.

import type { Conversation } from '../../conversation/conversation.ts'
import { spokenTime, spokenZone } from '../../followups/spoken-time.ts'
import { CONTACTS, firstName, NORA } from './cast.ts'
import type { DecisionEntry, Entry } from './chronicle.ts'
import { words } from './ending.ts'
import type { Verdict } from './judge.ts'
import type { Story } from './live.ts'
import { commandOf, kindOf, letsGo, timeOf } from './telling.ts'

/** Sentences, in the order of their weight. */
export function notDone(story: Story, verdict: Verdict): string[] {
  const decisions = story.entries.filter((entry): entry is DecisionEntry => entry.sort === 'decision')
  return [
    verdict.faults.length === 0 &&
      `It wrote to nobody without Nora’s word. ${capital(words(verdict.notes.length))} notes went out, each to the letter as she had approved it; a text that she had changed came back to her once more.`,
    ...skipped(decisions),
    ...held(decisions),
    ...stopped(decisions),
    ...unclear(decisions),
    ...proposed(decisions),
    ...waited(decisions, verdict),
    ...machine(decisions),
    ...onceNudged(story.entries),
    ...secrets(story.conversations),
    untouched(story),
    verdict.faults.length === 0 && 'It asked nobody for a job, and no contact ever saw that it exists.',
  ].filter((line) => line !== false)
}

function skipped(decisions: readonly DecisionEntry[]): string[] {
  return decisions.flatMap((entry) =>
    commandOf(entry) === 'skip'
      ? [`It did not nudge ${firstName(entry.about)}: Nora said skip, and that was that.`]
      : [],
  )
}

function held(decisions: readonly DecisionEntry[]): string[] {
  return decisions.flatMap(({ about, at, effects }) =>
    effects.some(({ effect }) => effect === 'withdraw-note')
      ? [
          `It did not send ${firstName(about)} a note that had been overtaken: at ${timeOf(at)} ${firstName(about)} wrote, so the approved note was held back and shown to Nora again.`,
        ]
      : [],
  )
}

/** What the gates held back although Nora had said "send". */
function stopped(decisions: readonly DecisionEntry[]): string[] {
  return decisions.flatMap((entry) => {
    if (commandOf(entry) !== 'send' || letsGo(entry)) return []
    const [why] = entry.effects.flatMap((effect) =>
      effect.effect === 'mail-owner' && effect.mail.mail === 'approval' ? (effect.mail.draft.stops ?? []) : [],
    )
    if (why === undefined) return []
    const said = `${capital(why).replace(/\.$/, '')}.`
    return [`It did not take every “send” for an answer. Of a note to ${firstName(entry.about)} it said: ${said}`]
  })
}

function unclear(decisions: readonly DecisionEntry[]): string[] {
  return decisions.flatMap(({ event }) =>
    event.type === 'owner-answered' && event.command.command === 'unknown'
      ? [`It did not guess: “${event.command.read}” is not “send”, so it asked.`]
      : [],
  )
}

function proposed(decisions: readonly DecisionEntry[]): string[] {
  return decisions.flatMap(({ event }) =>
    event.type === 'evidence-found'
      ? [
          `It ticked nothing off by itself: “${event.evidence.subject}” in her mailbox looked as if Nora had followed an advice, so it asked.`,
        ]
      : [],
  )
}

/** Of each contact the first note that had to wait for their morning. */
function waited(decisions: readonly DecisionEntry[], verdict: Verdict): string[] {
  const told = verdict.notes.flatMap((note) => {
    const word = decisions.find(({ at, effects }) =>
      effects.some((effect) => effect.effect === 'send-note' && effect.notBefore === note.at && at < note.at),
    )
    const contact = CONTACTS.find(({ key }) => key === note.to)
    if (word === undefined || contact === undefined || !/writing hours/.test(word.because)) return []
    return [{ contact, approvedAt: word.at, sentAt: note.at }]
  })
  const first = told.filter((one, index) => told.findIndex(({ contact }) => contact === one.contact) === index)
  const lines = first.map(({ contact, approvedAt, sentAt }) => {
    const there = contact.zone === NORA.zone ? '' : ` in ${spokenZone(contact.zone)}`
    return `what Nora approved at ${timeOf(approvedAt)} reached ${firstName(contact.key)} at ${spokenTime(sentAt, contact.zone)}${there}`
  })
  return lines.length === 0 ? [] : [`It did not write to people out of hours: ${lines.join(', and ')}.`]
}

function machine(decisions: readonly DecisionEntry[]): string[] {
  return decisions.flatMap(({ about, event }) =>
    event.type === 'message-read' && event.reading.kind === 'auto-reply'
      ? [`It did not take ${firstName(about)}’s out-of-office mail for an answer.`]
      : [],
  )
}

function onceNudged(entries: readonly Entry[]): string[] {
  const nudges = entries.filter((entry) => entry.sort === 'mail' && kindOf(entry) === 'nudge')
  const [nudge] = nudges
  return nudges.length === 1 && nudge?.sort === 'mail'
    ? [`It did not nag: ${firstName(nudge.to)} was reminded once, and then left in peace.`]
    : []
}

function secrets(conversations: readonly Conversation[]): string[] {
  const count = conversations.reduce((sum, { debrief }) => sum + (debrief?.privateNotes.length ?? 0), 0)
  const lines =
    count === 1
      ? 'The line that Nora marked as private stands'
      : `The ${words(count)} lines that Nora marked as private stand`
  return count === 0 ? [] : [`It did not let a secret slip. ${lines} in no mail to anybody.`]
}

function untouched(story: Story): string | false {
  const count = (story.mailboxes.nora?.inbox.length ?? 0) + (story.mailboxes.nora?.sent.length ?? 0)
  return count > 0 && `It left no trace in Nora’s mailbox: of ${count} messages none was marked, moved or deleted.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
