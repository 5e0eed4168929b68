// Scenarios in which a planted mistake is soon to be seen, where the drawn ones seldom lead there.

import type { ApprovalWay } from '../people/approval-ways.ts'
import type { ContactAct } from '../people/contact-acts.ts'
import type { StrangerAct } from '../people/stranger-acts.ts'
import { MINUTE, SECOND } from '../people/surroundings.ts'
import type { ImapPort, Planned, ProfileName } from '../scenarios/scenario.ts'
import type { SmtpPort } from '../smtp/smtp-faults.ts'
import type { Narrowing } from './planted-bug.ts'

/** The owner answers the first mail so, and no other. */
export const answering = (way: ApprovalWay): Narrowing => ({
  situation: 'thanks',
  owner: { approvals: [way], after: 'silent', copies: ['before'] },
})

/** The owner asks for what the gates stop, and answers the mail that says so in this way. */
export const stopped = (way: ApprovalWay): Narrowing => ({
  situation: 'thanks',
  owner: { approvals: ['edit-to-a-stop', way], after: 'silent', copies: ['before'] },
})

/** The owner is silent, and a stranger who has the token gets a mail into Sent. */
export const forgedInto = (act: StrangerAct): Narrowing => ({
  situation: 'thanks',
  owner: { approvals: [], after: 'silent' },
  planned: [{ who: 'stranger', act, when: { from: 'approval', ms: 5000 } }],
})

/** The contact does this once the owner was asked, and minutes before he answers. */
export const writtenSince = (act: ContactAct): Narrowing => ({
  situation: 'thanks',
  owner: { approvals: ['send'], after: 'silent', copies: ['before'], delay: [4 * MINUTE, 8 * MINUTE] },
  planned: [{ who: 'contact', act, when: { from: 'approval', ms: 5 * SECOND } }],
})

/** The contact answers shortly before the note would leave. */
export const REPLY: Planned = { who: 'contact', act: 'reply', when: { from: 'leaving', ms: -90 * SECOND } }

/** A plain approval at a provider of this kind, while this happens; nothing fails by chance. */
export const approvedAt = (profile: ProfileName, planned: readonly Planned[]): Narrowing => ({
  situation: 'thanks',
  profile,
  owner: { approvals: [], after: 'send', receipts: 'nothing', copies: ['before'] },
  planned,
  crashes: [],
  faults: { rate: 0, untilMs: 0, forced: [], announced: true },
})

/** Approved plainly; when the note leaves, this step of handing it over goes wrong. Asked whether it went out, the owner says so. */
export const failingAt = (port: SmtpPort, act: string, wentOut: 'yes' | 'no' | 'nothing' = 'nothing'): Narrowing => ({
  situation: 'thanks',
  owner: { approvals: [], after: 'send', wentOut },
  planned: [{ who: 'wire', port, act, when: { from: 'leaving', ms: -500 } }],
})

/** From a moment before that answer on, the server does this to so many calls. */
export const failing = (port: ImapPort, act: string, times: number): Planned => ({
  who: 'wire',
  port,
  act,
  times,
  when: { from: 'leaving', ms: -91 * SECOND },
})
