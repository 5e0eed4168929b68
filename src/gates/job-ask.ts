// No note asks for a job, openly or by a hint. What the contact offered on their own may be taken up, and thanked for.

import type { Finding, Note } from './note.ts'

/** A few words more within the sentence; a bounded gap, so that no pattern can run away. */
const GAP = (most: number) => `[^.!?\\n]{0,${most}}`
const LONGEST = 50_000
const JOB = '(?:jobs?|openings?|vacanc(?:y|ies)|positions?|roles?|internships?|placements?|traineeships?)'
const CHANCE = `(?:${JOB}|opportunit(?:y|ies)|something|anything)`
const CV = '(?:resume|résumé|cv|curriculum vitae)'
const YOURS = '(?:your (?:\\w+ )?(?:team|company|department|firm|organi[sz]ation|group|office)|you)'

const ASKS: readonly RegExp[] = [
  `\\b(?:keep|kept|bear|have) me in (?:your )?mind\\b${GAP(60)}`,
  `\\bkeep (?:an eye|your eyes|your ears|an ear) (?:out|open)\\b${GAP(60)}`,
  `\\b(?:if|when|whenever|should|in case)\\b${GAP(50)}\\b${CHANCE}\\b${GAP(20)}\\b(?:opens?|opened|comes? up|came up|come up|becomes? (?:available|free|vacant)|is available|arises?|turns? up)\\b`,
  `\\b(?:is|are) there (?:any |an? |some )?${GAP(20)}\\b${JOB}\\b(?! of\\b)${GAP(40)}`,
  `\\bany (?:chance of (?:an? )?${JOB}|(?:\\w+ )?(?:openings|vacancies|jobs|internships))\\b${GAP(40)}(?=\\?)`,
  `\\b(?:is|be|have) (?:a |any |some )?(?:place|spot|room|seat) for (?:me|somebody like me|someone like me)\\b${GAP(40)}`,
  `\\b(?:use|need|take on)\\b${GAP(20)}\\b(?:somebody|someone|another \\w+|a \\w+) like me\\b`,
  `\\b(?:do|does|would|might|could|can) (?:you|your \\w+)\\b${GAP(30)}\\b(?:have|know|heard?|aware|offer|get|find|give)\\b${GAP(30)}\\b${JOB}\\b${GAP(40)}`,
  `\\b(?:i['’]?m|i am|currently|actively)(?: \\w+){0,2} (?:looking|searching|hunting|applying) for (?:(?:an? |any |new |my |some )${GAP(15)})?\\b(?:${JOB}|employment|work)\\b`,
  `\\b(?:is|are|will|whether|if)\\b${GAP(15)}\\b(?:${YOURS}|they)\\b${GAP(20)}\\b(?:hiring|recruiting)\\b`,
  `\\bwho(?:['’]s| is| might be)?(?: currently)? (?:hiring|recruiting)\\b`,
  `\\b(?:consider me (?:for|as)|(?:consider|consideration of) my (?:application|candidacy|${CV}))\\b${GAP(60)}`,
  '\\b(?:for|your) consideration\\b',
  `\\bmy (?:\\w+ )?${CV}\\b${GAP(25)}\\b(?:attached|enclosed)\\b|\\b(?:attach(?:ed|ing)?|enclos(?:e|ed|ing))\\b${GAP(15)}\\bmy (?:\\w+ )?${CV}\\b`,
  `\\b(?:pass|forward|hand|send|put)\\b${GAP(15)}\\bmy (?:\\w+ )?(?:${CV}|name|application|details|profile)\\b${GAP(15)}\\b(?:along|on|to|forward|in front)\\b`,
  `\\b(?:refer|recommend|hire|employ) me\\b${GAP(15)}\\b(?:for|to|at|in)\\b${GAP(30)}\\b(?:${JOB}|hr|hiring|team|company|recruiter)\\b`,
  `\\b(?:could|can|would|will|might) you ${GAP(15)}\\b(?:refer me|hire me|get me in|help me (?:get|land|find) (?:an? |the )?(?:${JOB}|interview|foot))\\b${GAP(30)}`,
  '\\bput in a (?:good )?word\\b',
  `\\bi(?:['’]d| would| should)?\\b${GAP(10)}\\b(?:love|like|glad|happy|thrilled|want|hope|interested)\\b${GAP(15)}\\b(?:join(?:ing)?|work(?:ing)? (?:for|at)|be(?:ing)? part of)\\b ${YOURS}(?! (?:for|on a|at the|in a) (?:coffee|lunch|call|day|shift|visit|walk))\\b${GAP(30)}`,
  `\\b(?:interested in|apply(?:ing)? for|available for|open to|suitable for|right fit for|a fit for)\\b${GAP(15)}\\b(?:any|an?|your|such|future|suitable|new)\\b${GAP(15)}\\b(?:${JOB}|opportunit(?:y|ies))\\b${GAP(20)}`,
  `\\b(?:let me know|tell me|hear|inform me)\\b${GAP(20)}\\b(?:of|about|if)\\b${GAP(15)}\\b(?:any|suitable|future|open|other)\\b${GAP(15)}\\b${JOB}\\b`,
  "\\bi(?:['’]m| am) (?:immediately |currently )?(?:available|ready) (?:to start|for (?:work|hire)|immediately)\\b",
].map((pattern) => new RegExp(pattern, 'i'))

/** Sentences that take up what the contact offered, or speak of a job without asking for one. */
const FINE = [
  `\\b(?:thank(?:s| you)|grateful)\\b${GAP(40)}\\b(?:telling|mention(?:ing|ed)|pointing|offer(?:ing|ed)?|suggest(?:ing|ed)|sending|inviting)\\b`,
  '\\b(?:as |that |which |when |because )?you (?:so |very )?(?:kindly |generously )?(?:mentioned|offered|told me|suggested|asked (?:me )?(?:for|to)|invited|said)\\b',
  `\\b(?:not|never|n['’]t|without)\\b${GAP(20)}\\b(?:ask|asking|looking|seeking|after|hoping)\\b${GAP(30)}\\b${JOB}\\b`,
].map((pattern) => new RegExp(pattern, 'i'))

/** Stops at each sentence that asks for a job. */
export function jobAsk(note: Note): readonly Finding[] {
  return sentences(`${note.subject}\n\n${note.body}`).flatMap((sentence) => {
    if (FINE.some((pattern) => pattern.test(sentence))) return []
    const words = ASKS.map((pattern) => pattern.exec(sentence)?.[0]).find((match) => match !== undefined)
    return words === undefined && !wantsIn(sentence, note) ? [] : [finding(words?.trim() ?? sentence)]
  })
}

/** "I would love to work for Northwind": the contact's own organisation, by its name. */
function wantsIn(sentence: string, { contact }: Note): boolean {
  const where = contact.organisation?.toLowerCase() ?? ''
  if (where === '' || !sentence.toLowerCase().includes(where)) return false
  return /\bi\b[^.!?]{0,15}\b(?:love|like|glad|happy|thrilled|want|hope|interested)\b[^.!?]{0,15}\b(?:join|joining|work(?:ing)? (?:for|at))\b/i.test(
    sentence,
  )
}

/** Broken lines belong together. */
function sentences(text: string): readonly string[] {
  return text
    .slice(0, LONGEST)
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?…]) /))
    .filter((sentence) => sentence !== '')
}

function finding(words: string): Finding {
  const because = 'It reads as if it asked for a job; ask for advice, never for a job.'
  return { gate: 'job-ask', level: 'stop', words, because }
}
