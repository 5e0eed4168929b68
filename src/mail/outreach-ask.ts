// Does a first mail ask somebody for a talk to learn from them? Offers, invoices, applications, errands and replies do not.
import {
  asksForTalk,
  asksForTime,
  courtesy,
  everyday,
  learns,
  minutesAsked,
  namesIt,
  otherMail,
  ownWish,
  talkWords,
  wishes,
} from './outreach-words.ts'
import { sentencesOf } from './sentences.ts'
import { isReplySubject } from './subject.ts'

/**
 * The sentence that asks for a talk, or null where the mail asks for none: new words and subject of a first mail. Where
 * nothing speaks of learning, the ask alone will do unless the mail is about errands, work at hand or family: an outreach
 * that is missed loses its conversation, one too many costs the owner a question.
 */
export function readsLikeOutreach(text: string, subject: string): { quote: string } | null {
  const whole = `${subject}\n${text.slice(0, 20_000)}`.replace(/[’‘]/g, "'")
  const named = namesIt.test(whole)
  if (isReplySubject(subject) || (otherMail.some((pattern) => pattern.test(whole)) && !named)) return null
  const toLearn = named || learns.test(whole)
  if (!toLearn && everyday.some((pattern) => pattern.test(whole))) return null
  const sentences = sentencesOf(text.slice(0, 8_000))
  const quote =
    sentences.find((sentence) => namesIt.test(sentence) || asksForTime.test(sentence)) ??
    sentences.find((sentence) => asksForTalk.test(sentence) && !courtesy.test(sentence)) ??
    sentences.find(asksInAnyOrder)
  if (quote) return { quote }
  return namesIt.test(subject) || (toLearn && asksForTime.test(subject)) ? { quote: subject.trim() } : null
}

function asksInAnyOrder(sentence: string): boolean {
  if (courtesy.test(sentence)) return false
  const asks = /\?["')\s]*$/.test(sentence)
  if (asks && minutesAsked.test(sentence)) return true
  return (asks || ownWish.test(sentence)) && talkWords.test(sentence) && wishes.test(sentence)
}
