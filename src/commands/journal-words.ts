// Events and effects of the journal in a few words each, for people at a terminal.

import type { Effect } from '../conversation/effect.ts'
import type { Event } from '../conversation/event.ts'

export function describeEvent(event: Event): string {
  switch (event.type) {
    case 'message-read': {
      const { reading } = event
      const who = reading.from === null ? 'somebody' : reading.from.name || reading.from.address
      return `${who}: ${reading.kind}, "${reading.subject}"`
    }
    case 'alarm-rang':
      return 'time passed'
    case 'draft-written':
      return `a draft for ${event.followUp} was written`
    case 'owner-answered':
      return `you answered: ${event.command.command}`
    case 'note-sent':
      return `${event.followUp} was sent`
    case 'note-refused':
      return `${event.followUp} was refused`
    case 'note-unknown':
      return `${event.followUp} has an unknown end`
    case 'note-missing':
      return `${event.followUp} was looked for and not found`
    case 'note-late':
      return `${event.followUp} could not leave for a day`
    case 'approval-refused':
      return `an approval of ${event.followUp} did not count`
    case 'evidence-found':
      return `a mail of ${event.evidence.from} looks as if advice ${event.number} had been followed`
    case 'questions-chosen':
      return 'the questions for the talk were chosen'
    case 'material-found':
      return `you passed on “${event.material.title}”`
    case 'memory-restored':
      return 'the store was found to be an older copy'
    case 'introduced':
      return `${event.by.name || event.by.address} had named this contact`
    case 'referral-followed':
      return `you followed up on ${event.contact.name || event.contact.address}`
    case 'referral-met':
      return `you met ${event.contact.name || event.contact.address}`
    case 'colleague-asked':
      return `you asked ${event.name} at the same place`
    case 'news-told':
      return `you have news: ${event.text.replace(/\s+/g, ' ').slice(0, 80)}`
  }
}

export function describeEffect(effect: Effect): string {
  switch (effect.effect) {
    case 'write-draft':
      return `write the ${effect.kind}`
    case 'send-note':
      return `send the ${effect.kind} to ${effect.draft.to.address}, version ${effect.draft.version}`
    case 'withdraw-note':
      return `take version ${effect.version} back`
    case 'settle-note':
      return `note version ${effect.version} as ${effect.sent ? 'sent' : 'not sent'}`
    case 'mail-owner':
      return `mail you: ${effect.mail.mail}${'kind' in effect.mail ? ` (${effect.mail.kind})` : ''}`
  }
}
