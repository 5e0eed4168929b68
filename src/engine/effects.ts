// Does what decisions asked for, one effect at a time. What comes of it goes back as an event; a failure is tried again
// a few times and then parked and told.

import type { About } from '../conversation/command.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { askedVersion } from '../conversation/decision.ts'
import type { Effect, OwnerMail } from '../conversation/effect.ts'
import { insteadOfModel } from '../language/ask-and-mend.ts'
import { renderTold, type Written, writeDraft } from '../language/write-draft.ts'
import { composeOwnerMail } from '../owner/compose-owner-mail.ts'
import { codeOf } from '../store/approvals.ts'
import { readConversation } from '../store/conversations.ts'
import {
  type EffectRow,
  effectDone,
  effectFailed,
  effectPutBack,
  type GeneralMail,
  takeEffect,
} from '../store/effects.ts'
import { addToOutbox } from '../store/outbox.ts'
import { StoreFault } from '../store/store-fault.ts'
import { ownerMailRow } from './mail-owner.ts'
import { othersOf } from './others.ts'
import { readOutreach, rememberSpoken } from './outreach-read.ts'
import type { Parts } from './parts.ts'
import { withQuestionList } from './questions.ts'
import { step } from './step.ts'
import { keepToken, mintToken } from './tokens.ts'
import { wayToWrite } from './writing.ts'

/**
 * Does everything that waits; what fails, or is still being written, is looked at again in the next round, and holds up nothing else.
 * Says how many were done.
 */
export async function doEffects(parts: Parts): Promise<number> {
  let done = 0
  for (let row = takeEffect(parts.database); row !== null; row = takeEffect(parts.database, row.id)) {
    try {
      if (await perform(parts, row)) done += 1
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

/** False when it is not done yet. */
async function perform(parts: Parts, row: EffectRow): Promise<boolean> {
  const { effect } = row
  if (effect.effect === 'mail-generally') {
    await mailGenerally(parts, row, effect)
    return true
  }
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
      effectDone(parts.database, row.id) // done within the step that asked for it
      return true
  }
}

async function draft(
  parts: Parts,
  row: EffectRow,
  effect: Extract<Effect, { effect: 'write-draft' }>,
  conversation: Conversation,
): Promise<boolean> {
  const others = othersOf(parts.database, conversation)
  const way = wayToWrite(parts, row, effect, conversation, others)
  if (way.way === 'wait') return putBack(parts, row, way)
  const written = way.way === 'model' ? way.made : await byTemplate(parts, effect, conversation, others, way.failure)
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
  return true
}

/** A beginning counts as an attempt; looking whether it is finished does not. */
function putBack({ database }: Parts, row: EffectRow, { begun }: { readonly begun: boolean }): false {
  if (!begun) effectPutBack(database, row.id)
  return false
}

async function byTemplate(
  { templates, setting }: Parts,
  { kind, followUp }: Extract<Effect, { effect: 'write-draft' }>,
  conversation: Conversation,
  others: ReturnType<typeof othersOf>,
  failure: string | null,
): Promise<Written> {
  const written = await writeDraft(templates, kind, conversation, setting, others, { key: followUp })
  return failure === null ? written : { ...written, remarks: [insteadOfModel(failure), ...written.remarks] }
}

async function mailOwner(parts: Parts, row: EffectRow, mail: OwnerMail, before: Conversation): Promise<boolean> {
  const isList = mail.mail === 'told' && mail.kind === 'questions'
  const listed = isList ? withQuestionList(parts, row, before) : { conversation: before }
  if ('way' in listed) return putBack(parts, row, listed)
  const { conversation } = listed
  // A text that was overtaken while its mail waited would only confuse; the newer one has a mail of its own.
  if (mail.mail === 'approval' && !isAsked(conversation, mail)) {
    effectDone(parts.database, row.id)
    return true
  }
  const told =
    mail.mail === 'told'
      ? renderTold(parts.templates, mail.kind, conversation, parts.setting, { key: mail.followUp })
      : null
  const findings = mail.mail === 'noticed' ? readOutreach(parts, conversation) : []
  const at = parts.clock.now()
  const composed = composeOwnerMail(mail, {
    conversation,
    setting: parts.setting,
    service: parts.service,
    at,
    told: told === null ? null : { body: told.body, ...(told.subject === null ? {} : { subject: told.subject }) },
    findings,
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
      rememberSpoken(parts, findings)
      addToOutbox(parts.database, outgoing)
      effectDone(parts.database, row.id)
    })
    .immediate()
  return true
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
