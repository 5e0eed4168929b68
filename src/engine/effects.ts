// Does what decisions asked for, one effect at a time. What comes of it goes back as an event; a failure is tried again
// a few times and then parked and told.

import type { About } from '../conversation/command.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { askedVersion } from '../conversation/decision.ts'
import type { Effect, OwnerMail } from '../conversation/effect.ts'
import { renderTold, writeDraft } from '../language/write-draft.ts'
import { composeOwnerMail } from '../owner/compose-owner-mail.ts'
import { codeOf } from '../store/approvals.ts'
import { readConversation } from '../store/conversations.ts'
import { type EffectRow, effectDone, effectFailed, type GeneralMail, takeEffect } from '../store/effects.ts'
import { addToOutbox } from '../store/outbox.ts'
import { StoreFault } from '../store/store-fault.ts'
import { ownerMailRow } from './mail-owner.ts'
import type { Parts } from './parts.ts'
import { step } from './step.ts'
import { keepToken, mintToken } from './tokens.ts'

/** Does everything that waits; what fails is tried again in the next round, and holds up nothing else. Says how many were done. */
export async function doEffects(parts: Parts): Promise<number> {
  let done = 0
  for (let row = takeEffect(parts.database); row !== null; row = takeEffect(parts.database, row.id)) {
    try {
      await perform(parts, row)
      done += 1
    } catch (error) {
      if (StoreFault.is(error)) throw error
      const failure = error instanceof Error ? error.message : String(error)
      const parked = effectFailed(parts.database, row, failure)
      parts.log.error(
        { effect: row.id, conversation: row.conversationId, failure },
        parked ? 'an effect failed for good and is parked' : 'an effect failed',
      )
    }
  }
  return done
}

async function perform(parts: Parts, row: EffectRow): Promise<void> {
  const { effect } = row
  if (effect.effect === 'mail-generally') return mailGenerally(parts, row, effect)
  const conversation = readConversation(parts.database, row.conversationId)
  if (conversation === null) throw new Error(`no conversation ${row.conversationId}`)
  switch (effect.effect) {
    case 'write-draft':
      return draft(parts, row, effect, conversation)
    case 'mail-owner':
      return mailOwner(parts, row, effect.mail, conversation)
    case 'send-note':
    case 'withdraw-note':
    case 'settle-note':
      return effectDone(parts.database, row.id) // done within the step that asked for it
  }
}

async function draft(
  parts: Parts,
  row: EffectRow,
  effect: Extract<Effect, { effect: 'write-draft' }>,
  conversation: Conversation,
): Promise<void> {
  const written = await writeDraft(parts.templates, effect.kind, conversation, parts.setting)
  parts.database
    .transaction(() => {
      const at = parts.clock.now()
      step(parts, conversation.id, `effect:${row.id}`, {
        at,
        type: 'draft-written',
        followUp: effect.followUp,
        ...written,
      })
      effectDone(parts.database, row.id)
    })
    .immediate()
}

async function mailOwner(parts: Parts, row: EffectRow, mail: OwnerMail, conversation: Conversation): Promise<void> {
  // A text that was overtaken while its mail waited would only confuse; the newer one has a mail of its own.
  if (mail.mail === 'approval' && !isAsked(conversation, mail)) return effectDone(parts.database, row.id)
  const told = mail.mail === 'told' ? renderTold(parts.templates, mail.kind, conversation, parts.setting) : null
  const at = parts.clock.now()
  const composed = composeOwnerMail(mail, {
    conversation,
    setting: parts.setting,
    service: parts.service,
    at,
    told: told === null ? null : { body: told.body, ...(told.subject === null ? {} : { subject: told.subject }) },
  })
  const place = {
    followUp: 'followUp' in mail ? mail.followUp : '',
    version: mail.mail === 'approval' ? mail.draft.version : 0,
  }
  const token = mail.mail === 'approval' ? mintToken(parts.random) : null
  const code = mail.mail === 'receipt' ? codeOf(parts.database, conversation.id, mail.followUp, mail.version) : null
  const outgoing = await ownerMailRow(parts, `effect:${row.id}`, composed, aboutOf(mail), conversation.id, place, {
    token: token?.token ?? null,
    code: token?.code ?? code,
  })
  parts.database
    .transaction(() => {
      if (mail.mail === 'approval' && token !== null) {
        const { followUp, draft } = mail
        keepToken(parts.database, token, { conversationId: conversation.id, followUp, draft, at })
      }
      addToOutbox(parts.database, outgoing)
      effectDone(parts.database, row.id)
    })
    .immediate()
}

function isAsked({ followUps }: Conversation, { followUp, draft }: Extract<OwnerMail, { mail: 'approval' }>): boolean {
  const found = followUps[followUp]
  return found !== undefined && askedVersion(found) === draft.version
}

async function mailGenerally(parts: Parts, row: EffectRow, mail: GeneralMail): Promise<void> {
  const composed = { subject: mail.subject, text: mail.text, attachments: [] }
  const outgoing = await ownerMailRow(parts, mail.purpose, composed, mail.about, '', { followUp: '', version: 0 })
  parts.database.transaction(() => {
    addToOutbox(parts.database, outgoing)
    effectDone(parts.database, row.id)
  })()
}

/** What an answer to this mail will be about. */
function aboutOf(mail: OwnerMail): About {
  switch (mail.mail) {
    case 'approval':
      return { mail: 'approval', followUp: mail.followUp, version: mail.draft.version }
    case 'receipt':
      return { mail: 'receipt', followUp: mail.followUp, version: mail.version }
    case 'went-out':
      return { mail: 'went-out', followUp: mail.followUp, version: mail.draft.version }
    case 'detail-wanted':
      return { mail: 'detail-wanted', followUp: mail.followUp }
    case 'told':
      return mail.kind === 'time-check'
        ? { mail: 'time-check', followUp: mail.followUp }
        : { mail: 'told', followUp: mail.followUp, kind: mail.kind }
    case 'answer':
      return mail.about ?? { mail: 'answer' }
    case 'not-understood':
      return mail.about
    default:
      return { mail: mail.mail }
  }
}
