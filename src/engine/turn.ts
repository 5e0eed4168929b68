// One turn of the engine: read the mailbox, decide about what came and what is due, do what was asked for, send what may leave.
// The order is the promise: what a contact wrote is read before anything leaves for them.

import { addDays, addMinutes, localDay } from '../conversation/times.ts'
import { forgetQuiet } from '../store/conversations.ts'
import { forgetRawBefore, forgetUnclaimedBefore } from '../store/inbox.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import { isNoteDue } from '../store/outbox.ts'
import type { Mailbox } from '../transport/mailbox.ts'
import { MailboxFault } from '../transport/mailbox-fault.ts'
import type { Submission } from '../transport/submission.ts'
import { ringAlarms } from './alarms.ts'
import { refuseUnproven } from './approve.ts'
import { isSeen } from './barrier.ts'
import { watchClock } from './clock-watch.ts'
import { fileCopies, findUnknown } from './copies.ts'
import { type DigestHour, sendDigest } from './digest.ts'
import { doEffects } from './effects.ts'
import { tellFound } from './found.ts'
import { type Taken, takeMessages } from './intake.ts'
import { watchLag } from './lag.ts'
import type { Parts } from './parts.ts'
import { postMails } from './post.ts'
import { leaveSafeMode } from './safe-mode.ts'
import { readElsewhere, readMailbox } from './watch.ts'

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

/** An answer to something that we have not read waits this long for it to turn up. */
const UNCLAIMED_DAYS = 1

/** One turn settles in a few rounds; the bound only keeps a bug of ours from spinning. */
const MOST_ROUNDS = 50

/** So often a turn reads the mailbox anew for a note that is due; on a very slow wire the note waits for the next turn. */
const MOST_LOOKS = 5

export async function turn(
  parts: Parts,
  wires: Wires,
  rules: TurnRules,
  onTaken: (taken: Taken) => void = () => {},
): Promise<TurnReport> {
  watchClock(parts)
  const watching = { mailbox: wires.mailbox, lookBackDays: rules.lookBackDays, onTaken }
  const look = await readMailbox(parts, watching)
  await takeMessages(parts, onTaken)
  if (look.complete) {
    tellFound(parts, rules.lookBackDays)
    leaveSafeMode(parts)
    await readElsewhere(parts, watching)
  }
  watchLag(parts, look)
  const settled = await settle(parts, wires, rules, onTaken)
  if (look.fault === null) await lookAfterCopies(parts, wires.mailbox, rules)
  forget(parts, rules)
  const fault = look.fault ?? settled
  const told = fault === null ? '' : `${parts.clock.now()} ${fault.message}`
  if (told !== readMeta(parts.database, 'last-fault')) writeMeta(parts.database, 'last-fault', told)
  return { fault }
}

/** What is no longer needed is not kept; looked at once a day. */
function forget(parts: Parts, rules: TurnRules): void {
  const today = localDay(parts.clock.now(), 'UTC')
  if (readMeta(parts.database, 'forgot-on') === today) return
  writeMeta(parts.database, 'forgot-on', today)
  const ago = (days: number) => `${addDays(today, -days)}T00:00:00.000Z`
  forgetRawBefore(parts.database, ago(rules.keepRawDays))
  forgetUnclaimedBefore(parts.database, ago(UNCLAIMED_DAYS))
  forgetQuiet(parts.database, ago(QUIET_DAYS))
}

/** Rounds of intake, alarms, effects and post until nothing moves any more. */
async function settle(
  parts: Parts,
  wires: Wires,
  rules: TurnRules,
  onTaken: (taken: Taken) => void,
): Promise<MailboxFault | null> {
  let looks = 0
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (mustLookAgain(parts) && looks < MOST_LOOKS) {
      looks += 1
      const { fault } = await readMailbox(parts, { mailbox: wires.mailbox, lookBackDays: rules.lookBackDays, onTaken })
      if (fault !== null) looks = MOST_LOOKS
    }
    const seeing = canSee(parts)
    const taken = (await takeMessages(parts, onTaken)) + refuseUnproven(parts)
    const rung = seeing ? ringAlarms(parts) : 0
    const digests = seeing && rules.digest !== null ? sendDigest(parts, rules.digest) : 0
    const done = await doEffects(parts)
    const posted = await postMails(parts, wires.submission)
    if (posted.fault !== null) return posted.fault
    const again = mustLookAgain(parts) && looks < MOST_LOOKS
    if (taken + rung + digests + done + posted.handled === 0 && !again) return null
  }
  parts.log.error({}, 'a turn did not settle; it goes on in the next')
  return null
}

/** A note that is due leaves only on a fresh look: turns can be long, and a contact may write in every minute of them. */
function mustLookAgain(parts: Parts): boolean {
  return isNoteDue(parts.database, parts.clock.now()) && !isSeen(parts)
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
