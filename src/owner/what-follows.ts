// What happens next by itself in a conversation, said to the owner: derived from the plan, like everything that is due.

import type { KindName } from '../conversation/conversation.ts'
import { type Planned, plan } from '../conversation/plan.ts'
import { callName } from '../followups/salutation.ts'
import { nearDay, sentence } from './mail-words.ts'
import type { OwnerMailContext } from './owner-mail-context.ts'
import { wrapped } from './wrapped-text.ts'

const most = 2

type Facts = Pick<OwnerMailContext, 'conversation' | 'setting' | 'at'>

/** The follow-ups that have not begun and lie ahead, earliest first, one of a kind. */
export function nextSteps({ conversation, setting, at }: Facts): readonly Planned[] {
  const seen = new Set<KindName>()
  return plan(setting, conversation).filter((due) => {
    if (due.dueAt <= at || conversation.followUps[due.key] !== undefined || seen.has(due.kind)) return false
    seen.add(due.kind)
    return true
  })
}

/** "Next: tomorrow I send you questions; on Thu 5 March I ask you how it went." Null when nothing follows by itself. */
export function whatFollows(facts: Facts): string | null {
  const { conversation, setting, at } = facts
  if (conversation.stage.name === 'closed') return null
  const name = callName(conversation)
  const steps = nextSteps(facts)
    .slice(0, most)
    .map((step) => {
      const day = nearDay(step.dueAt, at, setting.cadence.zone)
      return `${/^[A-Z]/.test(day) ? `on ${day}` : day} ${doing(step.kind, name)}`
    })
  return steps.length === 0 ? null : wrapped(sentence(`Next: ${steps.join(', and ')}`))
}

function doing(kind: KindName, name: string): string {
  switch (kind) {
    case 'nudge':
      return `I draft a short nudge to ${name}, if no answer has come`
    case 'time-check':
      return 'I ask you whether the time is right'
    case 'questions':
      return 'you get a list of questions for the talk'
    case 'card':
      return 'you get a card with when, where and what for'
    case 'debrief':
      return 'I ask you how it went'
    case 'thank-you':
      return `I draft your thank-you to ${name}`
    case 'month-check':
      return 'I ask you what became of the advice'
    case 'month-note':
      return `I draft your second thank-you to ${name}`
    case 'second-person':
      return 'I remind you to think of a second person there, if no answer has come'
    case 'gracious-no':
      return `I draft a friendly answer to ${name}`
    case 'confirmation':
      return 'I draft a short note that you look forward to the talk'
    case 'referral-report':
      return `I draft a word to ${name} on what came of the introduction`
    case 'keep-in-touch':
      return `I ask you what would be worth telling ${name}`
    case 'news':
      return `I draft a note with your news to ${name}`
    case 'promise':
      return 'I remind you of what you promised'
  }
}
