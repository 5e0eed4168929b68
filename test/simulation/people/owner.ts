// The owner: reads what comes into the inbox and does something about it after a while, by the plan of the seed.

import { type ApprovalWay, approvalWays } from './approval-ways.ts'
import { CONTACTS, SERVICE_ADDRESS } from './cast.ts'
import { answer, type Copy } from './owner-letters.ts'
import { answerContact } from './owner-writes.ts'
import { type Sort, sortOf } from './program-mail.ts'
import type { ReadLetter } from './read-letter.ts'
import { HOUR, MINUTE, SECOND, type Surroundings } from './surroundings.ts'

export type OwnerPlan = {
  /** How the approval mails are answered, one after the other; `after` holds for those that come then. */
  readonly approvals: readonly ApprovalWay[]
  readonly after: ApprovalWay
  /** How long until the owner gets to a mail, in milliseconds: least and most. */
  readonly delay: readonly [number, number]
  /** What is done about the first receipt: a STOP within the window, or about at its end. */
  readonly receipts: 'nothing' | 'stop' | 'stop-late'
  readonly wentOut: 'yes' | 'no' | 'nothing'
  readonly copies: readonly Copy[]
  /** Answers to the questions of the journey. Left out, they stay open. */
  readonly journey: boolean
}

/** Whoever stops and approves in turns makes up his mind in the end. */
const MOST_STOPS = 3

/** Nobody answers for ever. */
const MOST_APPROVALS = 12

export type Owner = {
  /** Reads one mail that has come. */
  readonly read: (mail: ReadLetter) => void
}

export const DEBRIEF = [
  '1. that small hospitals buy on trust and not on features',
  '2. read Working Identity',
  'talk to Priya Nair',
  '3. Priya Nair, priya@nair.test, at Acme Health',
  '4. private: she thinks about leaving',
].join('\n')

const MONTH = [
  '1 yes, I read it in one weekend and it changed how I think of the first year',
  '2 yes, we met on Tuesday',
].join('\n')

/** `onApproval` hears of every approval mail when it comes, `onAnswered` when the owner gets to it. */
export function ownerWith(
  around: Surroundings,
  plan: OwnerPlan,
  on: { approval?: (mail: ReadLetter) => void; answered?: (mail: ReadLetter) => void } = {},
): Owner {
  const ways = [...plan.approvals]
  const draw = around.chance('owner')
  let approvals = 0
  const copy = () => draw.pick(plan.copies)
  const later = (act: () => void, [least, most] = plan.delay) =>
    around.plan(around.now() + draw.between(least, most), act)
  const say = (mail: ReadLetter, words: string) =>
    later(() => answer(around, mail, { act: 'answer', words, copy: copy() }))

  const approve = (mail: ReadLetter): void => {
    approvals += 1
    const way = ways.shift() ?? (approvals > MOST_APPROVALS ? 'silent' : plan.after)
    const kept = copy()
    on.approval?.(mail)
    if (way === 'silent') return
    later(() => {
      approvalWays[way](around, mail, kept)
      on.answered?.(mail)
    })
  }
  let stops = 0
  const onReceipt = (mail: ReadLetter): void => {
    if (plan.receipts === 'nothing' || stops >= MOST_STOPS) return
    stops += 1
    const wait: [number, number] = plan.receipts === 'stop' ? [SECOND, 9 * MINUTE] : [9 * MINUTE, 12 * MINUTE]
    later(() => answer(around, mail, { act: 'stop', words: draw.pick(['STOP', 'stop']), copy: copy() }), wait)
  }
  const onWentOut = (mail: ReadLetter): void => {
    if (plan.wentOut === 'nothing') return
    const { wentOut } = plan
    later(() => answer(around, mail, { act: wentOut === 'yes' ? 'went-out' : 'not-out', words: wentOut, copy: copy() }))
  }
  const reactions: Record<Sort, (mail: ReadLetter) => void> = {
    approval: approve,
    receipt: onReceipt,
    'went-out': onWentOut,
    'time-check': (mail) => plan.journey && say(mail, 'yes'),
    debrief: (mail) => plan.journey && say(mail, DEBRIEF),
    'month-check': (mail) => plan.journey && say(mail, MONTH),
    other: () => {},
  }
  return {
    read: (mail) => {
      const sort = sortOf(mail)
      if (sort !== null) return reactions[sort](mail)
      const contact = CONTACTS.find((one) => one.address === mail.from)
      if (contact !== undefined && plan.journey && /\bhappy to\b/.test(mail.text)) {
        later(
          () => answerContact(around, contact, mail, 'Thursday works, I will call you. Thank you!\n\nNora'),
          [HOUR / 2, HOUR],
        )
      }
    },
  }
}

export function isForTheProgram(mail: ReadLetter): boolean {
  return (mail.fields.get('to')?.[0] ?? '').includes(SERVICE_ADDRESS)
}
