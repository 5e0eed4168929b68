// The receipt for an approval: to whom the note leaves when, and the one word that stops it until then.

import type { OwnerMail } from '../conversation/effect.ts'
import { isZone, localDay } from '../conversation/times.ts'
import { dayAndTime, kindWords, subjectName } from './mail-words.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { possibleBlock } from './possible.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

type Receipt = Extract<OwnerMail, { mail: 'receipt' }>

export function composeReceipt(mail: Receipt, context: OwnerMailContext): Composed {
  const { conversation } = context
  const { to, kind, version, followUp } = mail
  const what = kindWords[kind]
  const name = subjectName(conversation)
  const when = moment(mail, context)
  const address = to.name === '' ? to.address : `${to.name} <${to.address}>`
  const text = paragraphs([
    wrapped(`Your ${what} goes to ${address} ${when}, exactly as I showed it to you.`),
    waits(mail, context),
    possibleBlock('Until then, answer with', { mail: 'receipt', followUp, version }, name),
  ])
  return { subject: `${name}: ${what} leaves ${when}; answer STOP to stop it`, text, attachments: [] }
}

/** "at 14:05" today, else "on Thu 5 March, 14:05", by the owner's clock. */
function moment({ leavesAt }: Receipt, { setting, at }: OwnerMailContext): string {
  const { zone } = setting.cadence
  const full = dayAndTime(leavesAt, zone)
  return localDay(leavesAt, zone) === localDay(at, zone) ? `at ${full.slice(-5)}` : `on ${full}`
}

/** Why it does not leave right after the time to stop it. */
function waits({ leavesAt }: Receipt, { conversation, setting, at }: OwnerMailContext): string | null {
  const { writingHours: hours, zone } = setting.cadence
  if (Date.parse(leavesAt) - Date.parse(at) <= (setting.sending.undoMinutes + 1) * 60_000) return null
  const theirs = conversation.negotiation.zones.contact
  const byTheirs = theirs !== null && theirs !== zone && isZone(theirs)
  return wrapped(
    `You write to people between ${hours.from} and ${hours.to}${byTheirs ? ' by their clock' : ''}, so it waits until then.`,
  )
}
