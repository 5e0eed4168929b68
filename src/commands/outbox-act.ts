// hold, retry and mark-sent: what each does in each state of a note, and what it says when there is nothing to do.

import { holdNote, releaseNote, saySentByHand, sayWentOut } from '../engine/by-command-line.ts'
import type { Parts } from '../engine/parts.ts'
import { describeTime } from '../meeting/describe-time.ts'
import { type OutboxRow, outboxById } from '../store/outbox.ts'
import { called, comeBackAs } from './outbox-words.ts'
import { printableLine } from './printable.ts'

export type Act = 'hold' | 'retry' | 'mark-sent'

/** `done` false: nothing was changed, and `said` is why. */
export type Told = { readonly done: boolean; readonly said: string; readonly row: OutboxRow }

/** Does it in one transaction; a running service that was faster is told of, never undone. */
export function act(parts: Parts, verb: Act, row: OutboxRow): Told {
  const ours = row.audience === 'contact' || (verb === 'retry' && row.state === 'ready')
  if (!ours) return { done: false, said: 'This is a mail to you, not a note; the service sees to it by itself.', row }
  const said = verb === 'hold' ? hold(parts, row) : verb === 'retry' ? retry(parts, row) : markSent(parts, row)
  const after = outboxById(parts.database, row.id) ?? row
  return { done: said !== null, said: said ?? whyNot(parts, after), row: after }
}

function hold(parts: Parts, row: OutboxRow): string | null {
  if (!holdNote(parts, row.id)) return null
  return `Held: the ${called(parts.database, row)} stays here until you say \`thanktwice outbox retry ${row.id}\`.`
}

function retry(parts: Parts, row: OutboxRow): string | null {
  if (row.state === 'unknown') {
    sayWentOut(parts, row.id, 'no')
    const after = outboxById(parts.database, row.id) ?? row
    if (after.state !== 'withdrawn') return null
    return `Taken as not gone out: the ${called(parts.database, row)} goes only on a new word of yours.${comeBackAs(parts.database, after)}`
  }
  if (!releaseNote(parts, row.id)) return null
  const { notBefore, notAfter, audience } = outboxById(parts.database, row.id) ?? row
  const now = parts.clock.now()
  if (audience === 'contact' && now > notAfter)
    return 'It should have left more than a day ago, so you are asked about it once more before it goes.'
  if (notBefore > now) return `It leaves on ${inZone(parts, notBefore)}.`
  return audience === 'contact'
    ? 'It leaves with the next turn of the service, within the hours in which you write to people.'
    : 'It leaves with the next turn of the service.'
}

function markSent(parts: Parts, row: OutboxRow): string | null {
  const name = called(parts.database, row)
  const before = row.state
  const decision = before === 'unknown' ? sayWentOut(parts, row.id, 'yes') : saySentByHand(parts, row.id)
  const state = outboxById(parts.database, row.id)?.state
  if (decision === null || state === before) return null
  return before === 'unknown'
    ? `Taken as sent: the ${name} went out.`
    : `Taken as sent by you: the ${name} is done, and mine does not leave.`
}

function whyNot({ database, setting }: Parts, row: OutboxRow): string {
  const { zone } = setting.cadence
  const reply = printableLine(row.reply, 300)
  switch (row.state) {
    case 'ready':
      return `It waits for its time and leaves on ${describeTime(row.notBefore, zone, zone)} by itself; nothing was changed.`
    case 'held':
      return `It is held already; \`thanktwice outbox retry ${row.id}\` lets it go.`
    case 'claimed':
    case 'body-started':
      return 'Too late: it is being handed to the mail server.'
    case 'sent':
      return `It went out on ${describeTime(row.settledAt || row.notBefore, zone, zone)}; nothing is left to do.`
    case 'unknown':
      return `It may have gone out already. Say what you know: \`thanktwice outbox mark-sent ${row.id}\` if it did, \`thanktwice outbox retry ${row.id}\` if it did not.`
    case 'refused':
      return `The mail server refused it for good (${reply}), and these bytes do not go again.${comeBackAs(database, row)}`
    case 'withdrawn':
      return `It was taken back${reply === '' ? '' : ` (${reply})`} and never leaves.${comeBackAs(database, row)}`
  }
}

function inZone({ setting }: Parts, at: string): string {
  return describeTime(at, setting.cadence.zone, setting.cadence.zone)
}
