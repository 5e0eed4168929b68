// One turn of the engine: read the mailbox, decide about what came and what is due, do what was asked for, send what may leave.
// The order is the promise: what a contact wrote is read before anything leaves for them.

import { addDays, addMinutes, localDay } from '../conversation/times.ts'
import { forgetQuiet } from '../store/conversations.ts'
import { forgetRawBefore } from '../store/inbox.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import type { Mailbox } from '../transport/mailbox.ts'
import { MailboxFault } from '../transport/mailbox-fault.ts'
import type { Submission } from '../transport/submission.ts'
import { ringAlarms } from './alarms.ts'
import { fileCopies, findUnknown } from './copies.ts'
import { type DigestHour, sendDigest } from './digest.ts'
import { doEffects } from './effects.ts'
import { tellFound } from './found.ts'
import { type Taken, takeMessages } from './intake.ts'
import type { Parts } from './parts.ts'
import { postMails } from './post.ts'
import { readingSink } from './reading-sink.ts'

export type Wires = { readonly mailbox: Mailbox; readonly submission: Submission }

export type TurnRules = {
  readonly lookBackDays: number
  readonly keepRawDays: number
  readonly sentCopy: 'auto' | 'always' | 'never'
  readonly smtpHost: string
  readonly digest: DigestHour | null
}

/** `fault` is the first thing that the mail servers would not do; null when all went well. */
export type TurnReport = { readonly fault: MailboxFault | null }

/** With a mailbox unread for longer than this, nothing is decided by time alone and nothing leaves for a contact. */
const BLIND_MINUTES = 10

/** A first mail that only might be an outreach is watched for an answer this long. */
const QUIET_DAYS = 60

/** One turn settles in a few rounds; the bound only keeps a bug of ours from spinning. */
const MOST_ROUNDS = 50

export async function turn(
  parts: Parts,
  wires: Wires,
  rules: TurnRules,
  onTaken: (taken: Taken) => void = () => {},
): Promise<TurnReport> {
  const scanFault = await scan(parts, wires.mailbox, rules)
  await takeMessages(parts, onTaken)
  if (scanFault === null) tellFound(parts, rules.lookBackDays)
  const postFault = await settle(parts, wires, rules, onTaken)
  if (scanFault === null) await lookAfterCopies(parts, wires.mailbox, rules)
  forget(parts, rules)
  const fault = scanFault ?? postFault
  writeMeta(parts.database, 'last-fault', fault === null ? '' : `${parts.clock.now()} ${fault.message}`)
  return { fault }
}

/** What is no longer needed is not kept. */
function forget(parts: Parts, rules: TurnRules): void {
  const ago = (days: number) => `${addDays(localDay(parts.clock.now(), 'UTC'), -days)}T00:00:00.000Z`
  forgetRawBefore(parts.database, ago(rules.keepRawDays))
  forgetQuiet(parts.database, ago(QUIET_DAYS))
}

async function scan(parts: Parts, mailbox: Mailbox, rules: TurnRules): Promise<MailboxFault | null> {
  try {
    const report = await mailbox.scan(readingSink(parts, rules.lookBackDays))
    if (report.complete) writeMeta(parts.database, 'last-scan', parts.clock.now())
    return null
  } catch (error) {
    if (error instanceof MailboxFault) return error
    throw error
  }
}

/** Rounds of intake, alarms, effects and post until nothing moves any more. */
async function settle(
  parts: Parts,
  wires: Wires,
  rules: TurnRules,
  onTaken: (taken: Taken) => void,
): Promise<MailboxFault | null> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const seeing = canSee(parts)
    const taken = await takeMessages(parts, onTaken)
    const rung = seeing ? ringAlarms(parts) : 0
    const digests = seeing && rules.digest !== null ? sendDigest(parts, rules.digest) : 0
    const done = await doEffects(parts)
    const posted = await postMails(parts, wires.submission, seeing)
    if (posted.fault !== null) return posted.fault
    if (taken + rung + digests + done + posted.sent === 0) return null
  }
  parts.log.error({}, 'a turn did not settle; it goes on in the next')
  return null
}

function canSee(parts: Parts): boolean {
  const last = readMeta(parts.database, 'last-scan')
  return last !== null && addMinutes(last, BLIND_MINUTES) >= parts.clock.now()
}

async function lookAfterCopies(parts: Parts, mailbox: Mailbox, rules: TurnRules): Promise<void> {
  try {
    await findUnknown(parts, mailbox)
    await fileCopies(parts, mailbox, rules.sentCopy, rules.smtpHost)
  } catch (error) {
    if (!(error instanceof MailboxFault)) throw error
    parts.log.warn({ because: error.message }, 'copies in Sent could not be looked after; tried again at the next turn')
  }
}
