// Advice in the owner's words: what was suggested, what he did about it, what is open.

import type { Advice, Conversation } from '../conversation/conversation.ts'
import { asPhrase } from './phrase.ts'

/** A bare yes tells that it was done, and nothing that could be told to the contact. */
const BARE_YES = /^(?:y|yes|yep|done|did|did it|did that|ok|okay|not yet|no|open)[.!]?$/i

/** What the contact suggested, once each, in the order of the debrief. */
export function adviceGiven(conversation: Conversation): readonly string[] {
  const texts = conversation.advice
    .filter((advice) => advice.state !== 'dropped')
    .map((advice) => asPhrase(advice.text))
  return texts.filter((text, index) => text !== '' && texts.indexOf(text) === index)
}

/** What the owner did because of it, each with what came of it, or ''. */
export function adviceDone(conversation: Conversation): readonly { text: string; outcome: string }[] {
  return inState(conversation, 'done').map((advice) => ({ text: asPhrase(advice.text), outcome: outcomeOf(advice) }))
}

/** What he has not done yet, each with how it stands, or ''. */
export function adviceOpen(conversation: Conversation): readonly { text: string; outcome: string }[] {
  return inState(conversation, 'open').map((advice) => ({ text: asPhrase(advice.text), outcome: outcomeOf(advice) }))
}

/** What he told of the time since, beside the advice, in his own sentences. */
export function otherDeeds(conversation: Conversation): readonly string[] {
  return conversation.sinceThen.map((deed) => deed.trim()).filter((deed) => deed !== '' && !BARE_YES.test(deed))
}

function inState(conversation: Conversation, state: Advice['state']): readonly Advice[] {
  return conversation.advice.filter((advice) => advice.state === state && asPhrase(advice.text) !== '')
}

function outcomeOf(advice: Advice): string {
  const outcome = asPhrase(advice.outcome ?? '')
  return BARE_YES.test(outcome) ? '' : outcome
}
