// Reads from notes where the contact spoke of work unasked: "she mentioned that they will hire in spring". Only what was said
// of somebody's need counts; what the owner hopes for does not.

import { clauses } from './debrief-clauses.ts'

const work =
  /\b(?:(?:need|take on|taking on|look for|looking for) .{0,25}?\b(?:an?|one|two|three|some|more) (?:new )?\p{Ll}{2,20}(?:ers?|ors?|ists?|ians?|ants?|eers?|ates?|ues)\b|hir(?:e|es|ing)|recruit(?:s|ing)?|vacanc(?:y|ies)|openings?|positions?|posts?|roles?|jobs?|intern(?:s|ships?)?|maternity cover|parental cover|cover|secondments?|secondee|apprentice(?:s|ship)?|trainees?|placements?|traineeships?|fellowships?|headcount|spare (?:day|week|month|seat|desk)s?|look(?:ing)? for (?:a|an|some(?:one|body)|people|staff|help|two|three|\p{Ll}{3,20}(?:ers|ors|ists|ants|ians|eers))|search(?:ing)? (?:for )?(?:a|an|one|two|three|some(?:one|body)|people))\b/iu
const ahead =
  /\b(?:will|would|may|might|could|should|going to|about to|soon|plans? to|planning|expects?|hopes? to|want(?:s|ed)? to|need(?:s|ed)?|usually (?:take|hire)|takes? (?:an?|one|two|\p{Ll}+) (?:\p{Ll}+ )?(?:interns?|trainees?|apprentices?)|opening|leaves|search(?:ing)?|hiring|recruiting|looking|becomes?|comes? up|coming up|next (?:year|month|spring|summer|autumn|fall|winter)|in (?:the )?(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|after (?:the )?summer|from \p{Lu}\p{L}+|spare)\b|'ll\b/iu
const owns =
  /^(?:I|we|my|me)\b|\bI (?:should|could|must|can|might|want|need|hope|would)\b|\b(?:me|my) (?:first|to)\b|^(?:to |apply|make|do|take|get|look|find|go|try|ask|decide|consider)\b/i
const theirs =
  /^(?:she|he|they|there|the|a|an|somebody|someone|unasked|said|says|told|mentioned|oh|btw|\p{Lu}\p{L}+|in \p{L}+ (?:she|he|they))\b/iu
const leadIn =
  /^(?:(?:she|he|they|\p{Lu}\p{L}+)(?: also| even| then)? )?(?:mentioned|said|says|told me|told|volunteered|told that|thinks|thought|reckons|let slip|let on|hinted)(?: to me)?(?:[,:]| that)? (?=\p{L})/iu
const oneself = /\bhir(?:e|es|ing) (?:me|you|him|her|them)(?:sel(?:f|ves))?\b/i
const repeated = /^(?:so|(?:she|he|they) (?:said|says|told|mentioned) (?:so|it|this))\b/i
const none = /^(?:no|nobody|no one|none|nothing|nope|not really|-+|n\/?a)\b/i

/** The openings told of anywhere in the notes, in the owner's words. */
export function readOpenings(text: string): string[] {
  return clauses(text).flatMap((clause) => {
    const plain = clause.replace(/’/g, "'")
    const isOne =
      theirs.test(plain) && work.test(plain) && ahead.test(plain) && !owns.test(plain) && !oneself.test(plain)
    return isOne && !none.test(worded(plain)) && plain.length <= 400 && !plain.endsWith('?') ? [worded(clause)] : []
  })
}

/** Whatever was written under a heading for openings is one, unless it says that there are none. */
export function readOpeningAnswer(text: string): string[] {
  return clauses(text)
    .filter((clause) => !none.test(clause) && !repeated.test(clause) && /\p{L}{3}/u.test(clause))
    .map(worded)
}

function worded(clause: string): string {
  return clause.replace(leadIn, '').replace(/[\s.,;:!]+$/, '')
}
