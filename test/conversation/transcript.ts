// Prints decisions so that a conversation can be read as a story: what happened, where things stand, why, what is asked for,
// and when the program wakes next, all on the owner's clock.

import type { Conversation, FollowUp } from '../../src/conversation/conversation.ts'
import type { Decision } from '../../src/conversation/decision.ts'
import type { Effect, OwnerMail } from '../../src/conversation/effect.ts'
import type { Event } from '../../src/conversation/event.ts'
import { localDay } from '../../src/conversation/times.ts'
import type { Instant } from '../../src/mail/message.ts'
import { zone } from './setting.ts'

/** One entry: the event, then indented what came of it. */
export function entry(before: Conversation, event: Event, decision: Decision, wake: Instant | null): string {
  const after = decision.conversation
  const lines = [
    `${clock(event.at)}  ${happened(event)}`,
    `    because  ${decision.because}`,
    `    stage    ${stage(after)}`,
    ...changed(before, after).map((line) => `    ${line}`),
    ...decision.effects.map((effect) => `    -> ${effectInWords(effect)}`),
    `    wakes    ${wake === null ? 'never by itself' : clock(wake)}`,
  ]
  return lines.join('\n')
}

/** `Thu 5 Mar 14:00`; with the year where it is not 2026. */
export function clock(at: Instant): string {
  const there = new Date(at)
  const part = (options: Intl.DateTimeFormatOptions) => there.toLocaleString('en-GB', { timeZone: zone, ...options })
  const day = `${part({ weekday: 'short' })} ${part({ day: 'numeric' })} ${part({ month: 'long' }).slice(0, 3)}`
  const year = localDay(at, zone).slice(0, 4)
  return `${day}${year === '2026' ? '' : ` ${year}`} ${part({ hour: '2-digit', minute: '2-digit' })}`
}

function happened(event: Event): string {
  switch (event.type) {
    case 'message-read': {
      const { reading } = event
      const who = reading.by === null ? 'a machine' : reading.by === 'owner' ? 'the owner' : 'the contact'
      return `${who} writes (${reading.kind}${event.past ? ', before the first start' : ''}): "${reading.newText}"`
    }
    case 'alarm-rang':
      return 'the alarm rings'
    case 'draft-written':
      return `a draft for ${key(event.followUp)} is written: "${event.body}"`
    case 'owner-answered':
      return `the owner answers ${about(event.about)}: ${said(event.command)}`
    case 'note-sent':
      return `${key(event.followUp)} version ${event.version} has gone out`
    case 'note-refused':
      return `${key(event.followUp)} version ${event.version} was refused: ${event.because}`
    case 'note-unknown':
      return `${key(event.followUp)} version ${event.version} may have gone out: ${event.because}`
    case 'note-missing':
      return `${key(event.followUp)} version ${event.version} is found nowhere: ${event.because}`
    case 'note-late':
      return `${key(event.followUp)} version ${event.version} could not leave for a day: ${event.because}`
    case 'approval-refused':
      return `a word on ${key(event.followUp)} does not count: ${event.because}`
    case 'evidence-found':
      return `a mail is seen that may prove advice ${event.number}: "${event.evidence.subject}"`
    case 'questions-chosen':
      return `${event.list.questions.length} questions are chosen for meeting ${event.list.meeting}`
    case 'material-found':
      return `the owner passes on “${event.material.title}”`
    case 'memory-restored':
      return 'the store turns out to be an older copy'
    case 'introduced':
      return `it turns out that ${event.by.name} had named this contact`
    case 'referral-followed':
      return `the owner follows up on ${event.contact.name} elsewhere${event.talkAt === null ? '' : `, to talk ${clock(event.talkAt)}`}`
    case 'referral-met':
      return `the owner met ${event.contact.name}${event.metAt === null ? '' : `, ${clock(event.metAt)}`}`
    case 'colleague-asked':
      return `the owner asks ${event.name} at the same place`
    case 'news-told':
      return `the owner has news for everybody: "${event.text}"`
  }
}

function about(mail: Extract<Event, { type: 'owner-answered' }>['about']): string {
  const followUp = 'followUp' in mail ? ` of ${key(mail.followUp)}` : ''
  return `the ${mail.mail} mail${followUp}${'version' in mail ? ` version ${mail.version}` : ''}`
}

function said(command: Extract<Event, { type: 'owner-answered' }>['command']): string {
  const { command: word, ...rest } = command
  const details = Object.entries(rest).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return [
    word,
    ...details.map(([name, value]) => `${name} ${typeof value === 'string' ? instants(value) : JSON.stringify(value)}`),
  ].join(', ')
}

function stage({ stage, following }: Conversation): string {
  const follows =
    following === 'yes' ? '' : following === 'no' ? ' (not followed)' : ' (not yet sure whether to follow)'
  if (stage.name === 'closed') return `closed: ${stage.outcome}${follows}`
  if (stage.name !== 'scheduled' && stage.name !== 'met') return `${stage.name}${follows}`
  const { meeting } = stage
  const sure = stage.name === 'scheduled' && stage.confirmedAt === null ? ', not confirmed' : ''
  return `${stage.name}: meeting ${meeting.number}, ${clock(meeting.start)}-${clock(meeting.end).slice(-5)} from ${meeting.source}${sure}${follows}`
}

function changed(before: Conversation, after: Conversation): string[] {
  const keys = new Set([...Object.keys(before.followUps), ...Object.keys(after.followUps)])
  return [...keys].flatMap((one) => {
    const [was, is] = [state(before.followUps[one]), state(after.followUps[one])]
    return was === is ? [] : [`${key(one)}: ${was} => ${is}`]
  })
}

function state(followUp: FollowUp | undefined): string {
  if (followUp === undefined) return 'nothing'
  const { state } = followUp
  switch (state.status) {
    case 'asking':
      return `asking version ${state.draft.version}${state.reminders === 0 ? '' : `, reminded ${state.reminders}x`}`
    case 'lacking':
      return `lacking a detail${state.reminders === 0 ? '' : `, reminded ${state.reminders}x`}`
    case 'snoozed':
      return `snoozed version ${state.draft.version} until ${clock(state.until)}`
    case 'leaving':
      return `leaving version ${state.draft.version}, not before ${clock(state.notBefore)}`
    case 'sent':
      return `sent version ${state.version}`
    case 'drafting':
      return `drafting version ${state.version}`
    case 'ended':
      return `ended, ${state.how} (${state.because})`
    case 'unknown':
      return `unknown whether version ${state.draft.version} went out`
    default:
      return state.status
  }
}

function effectInWords(effect: Effect): string {
  switch (effect.effect) {
    case 'write-draft':
      return `write a draft for ${key(effect.followUp)}`
    case 'send-note':
      return `SEND ${key(effect.followUp)} version ${effect.draft.version} to ${effect.draft.to.address}, not before ${clock(effect.notBefore)}: "${effect.draft.body}"`
    case 'withdraw-note':
      return `withdraw ${key(effect.followUp)} version ${effect.version}: ${effect.because}`
    case 'settle-note':
      return `note ${key(effect.followUp)} version ${effect.version} as ${effect.sent ? 'sent' : 'not sent'}: ${effect.because}`
    case 'mail-owner':
      return `to the owner: ${ownerMail(effect.mail)}`
  }
}

function ownerMail(mail: OwnerMail): string {
  switch (mail.mail) {
    case 'approval': {
      const remarks = mail.draft.remarks.map((remark) => ` [${remark}]`).join('')
      return `approve ${key(mail.followUp)} version ${mail.draft.version}?${mail.reminder === 0 ? '' : ` (reminder ${mail.reminder})`} ${mail.because}${remarks}`
    }
    case 'receipt':
      return `receipt: ${key(mail.followUp)} version ${mail.version} leaves for ${mail.to.address} ${clock(mail.leavesAt)}, STOP stops it`
    case 'went-out':
      return `did ${key(mail.followUp)} version ${mail.draft.version} go out? ${mail.because}`
    case 'detail-wanted':
      return `a detail, please, for ${key(mail.followUp)}${mail.reminder === 0 ? '' : ` (reminder ${mail.reminder})`}`
    case 'told':
      return key(mail.followUp)
    case 'meeting-logged':
      return `meeting ${mail.change}: ${clock(mail.meeting.start)}-${clock(mail.meeting.end).slice(-5)}`
    case 'answer':
      return `answer, ${mail.title}: understood "${mail.understood}"${mail.meeting === null ? '' : `: ${clock(mail.meeting.start)}`}${quoted(mail.done)}`
    case 'not-understood':
      return `did not understand "${mail.read}" as an answer to ${about(mail.about)}`
    case 'notice':
      return `notice, ${mail.title}${quoted(mail.lines)}`
    case 'outreach-question':
      return `shall I follow this? "${mail.quote}"`
    case 'noticed':
      return 'noticed, I follow this'
  }
}

function quoted(lines: readonly string[]): string {
  return lines.map((line) => `\n       | ${line.replace(/\n/g, '\n       | ')}`).join('')
}

/** Keys carry instants; people read clocks. */
function key(followUp: string): string {
  return instants(followUp)
}

function instants(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, clock)
}
