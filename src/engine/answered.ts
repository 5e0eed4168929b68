// Which mail of ours a message answers: by the token in its ids, by another id of ours, or only by the code in its subject.

import type { About } from '../conversation/command.ts'
import type { Message } from '../mail/message.ts'
import { referencedIds } from '../mail/references.ts'
import type { ApprovalRow } from '../store/approvals.ts'
import { readConversation } from '../store/conversations.ts'
import { outboxByMessageId } from '../store/outbox.ts'
import type { Parts } from './parts.ts'
import { approvalInIds, approvalInSubject, referred } from './tokens.ts'

export type Answered = {
  readonly about: About
  /** '' for a mail about several conversations. */
  readonly conversationId: string
  /** Only where the token itself was shown: a code or another id says what is meant and proves nothing. */
  readonly approval: ApprovalRow | null
}

/** An answer names the mails before it; whoever names more than a thread has tries his luck. References are cut to 200. */
const MOST_IDS = 300

/** Null when it answers nothing of ours. */
export function answeredBy(parts: Parts, message: Message): Answered | null {
  const ids = referencedIds(message)
  if (ids.length > MOST_IDS) return null
  const approval = approvalInIds(parts.database, message)
  if (approval !== null) return { ...asked(approval), approval }
  for (const id of ids) {
    const mail = outboxByMessageId(parts.database, referred(id))
    if (mail?.audience === 'owner') return { about: mail.about, conversationId: mail.conversationId, approval: null }
  }
  const meant = writesToUs(parts, message) ? approvalInSubject(parts.database, message.subject) : null
  if (meant === null) return null
  // Under the same code he got the receipt: there "stop" means this note alone.
  const { conversationId, followUp, version } = meant
  const state = readConversation(parts.database, conversationId)?.followUps[followUp]?.state
  if (state?.status === 'leaving')
    return { about: { mail: 'receipt', followUp, version }, conversationId, approval: null }
  return { ...asked(meant), approval: null }
}

function asked({ conversationId, followUp, version }: ApprovalRow): Omit<Answered, 'approval'> {
  return { about: { mail: 'approval', followUp, version }, conversationId }
}

function writesToUs(parts: Parts, message: Message): boolean {
  const ours = [parts.service.address, ...parts.identity.service]
  return [...message.to, ...message.cc].some((one) => ours.includes(one.address.toLowerCase()))
}
