// Advice in the owner's words: what was suggested, what he did about it, what is open.

import type { Advice, Conversation } from '../conversation/conversation.ts'
import { type Advised, adviceParts, advised } from './advised.ts'
import { namesIn } from './names-in.ts'
import { asPhrase, closed, spokenList } from './phrase.ts'
import { whom } from './whom.ts'

/** A bare yes tells that it was done, and nothing that could be told to the contact. */
const BARE_YES = /^(?:y|yes|yep|done|did|did it|did that|ok|okay|not yet|no|open)[.!]?$/i

/** A thank-you repeats no more than so many: it is no protocol. */
const MOST = 5
const SHORT_WORDS = 26

/** What the contact suggested, once each, in the order of the debrief. */
export function adviceGiven(conversation: Conversation): readonly string[] {
  const texts = conversation.advice
    .filter((advice) => advice.state !== 'dropped')
    .map((advice) => asPhrase(advice.text))
  return texts.filter((text, index) => text !== '' && texts.indexOf(text) === index)
}

/**
 * `advice` as it is said back to the contact, a few of it; `adviceTo` all of it after "your advice": "to learn SQL first and to
 * shadow you", or '' where it is too long or no such thing.
 */
export function adviceToFollow(conversation: Conversation): { advice: readonly Advised[]; adviceTo: string } {
  const names = namesIn(conversation)
  const to = whom(conversation)
  const advice = adviceGiven(conversation)
    .flatMap(adviceParts)
    .slice(0, MOST)
    .map((text) => advised(text, to, names))
    .map((item) => ({ ...item, inline: closed(item.inline) }))
  return { advice, adviceTo: advice.length > 2 ? '' : spokenTo(advice) }
}

/** "to read it and not to wait", as long as it can be said in one breath; else ''. */
export function spokenTo(advice: readonly Advised[]): string {
  const all = advice.map(({ to }) => to)
  const said = spokenList(all)
  const tangled = all.length > 1 && all.some((to) => / (?:and|but|or) /.test(to))
  return all.includes('') || tangled || said.split(' ').length > SHORT_WORDS ? '' : said
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
