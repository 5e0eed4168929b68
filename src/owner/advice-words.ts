// Tells advice from other sentences, and which kind of advice it is, by the words people use for it.

import type { AdviceKind } from '../conversation/conversation.ts'

const someone = "(?:she|he|they|[A-Z][\\p{L}'’-]{1,30}(?: [A-Z][\\p{L}'’-]{1,30})?)"
const adverb = '(?:(?:also|then|strongly|really|even|just|again) )?'

/** "She told me to …", "he said I should …", "I should …": what stands before the advice itself. */
const leadIns: readonly RegExp[] = [
  new RegExp(
    `^(?:and |so |but |also |then )*${someone} ${adverb}(?:told|advised|urged|encouraged|asked|wants|wanted) me (?:to )(?=\\p{L})`,
    'iu',
  ),
  /^(?:(?:her|his|their|the|main) )*advice (?:was|is)(?: to)?:? (?=\p{L})/iu,
  /^(?:and |so |but |also |then )*(?:told|advised|urged|encouraged) me to (?=\p{L})/iu,
  new RegExp(
    `^(?:and |so |but |also |then )*${someone} (?:also )?(?:said|says) (?:definitely |just )?to (?=\\p{L})`,
    'iu',
  ),
  new RegExp(
    `^(?:and |so |but |also |then )*${someone} (?:also )?(?:said|says) (?:definitely |just |please )*(?=(?:go to|join|read|learn|talk to|speak to|e-?mail|call|take (?:the|a)|write to|apply|look (?:at|into)|start|stop) (?!is\\b|are\\b|was\\b|were\\b|has\\b|have\\b|will\\b|can\\b))`,
    'iu',
  ),
  new RegExp(
    `^(?:and |so |but |also |then )*(?:${someone} )?${adverb}(?:said|says|thinks|thought|mentioned|suggested|suggests|recommended|recommends|insisted|advised)(?: that)? I ${adverb}(?:should|could|must|need to|ought to|might want to|might|had better) (?=\\p{L})`,
    'iu',
  ),
  new RegExp(
    `^(?:and |so |but |also |then )*(?:${someone} )?${adverb}(?:suggested|suggests|recommended|recommends|advised|(?:recommend|advise|suggest)(?= me))(?: that I| I| me)?(?: to)? (?=\\p{L})`,
    'iu',
  ),
  /^(?:and |so |but |also |then )*(?:my homework(?: is|:)?|homework:|to[- ]?do:|advice:|tip:)(?: to)? (?=\p{L})/iu,
  /^(?:and |so |but |also |then )*I (?:also |really |definitely )?(?:should|must|need to|ought to|have to|am supposed to|'m supposed to|am to) (?:also |really |definitely )?(?!have\b|say\b|add\b|admit\b|mention\b|note\b|be honest\b|think so\b)(?=\p{L})/iu,
  /^(?:and |so |but |also |then )*you should (?=\p{L})/iu,
  /^(?:and |so |but |also |then )*should (?:also |definitely )?(?!(?:I|we|you|it|he|she|they|be|have|that|this|the|there)\b)(?=[^?]+$)(?=\p{L})/iu,
]
const imperative =
  /^(?:(?:also|and|then|please|definitely|maybe) )*(?:do not |don[’']t |never |always )?(?:read|join|talk to|talk with|speak to|speak with|contact|reach out to|get in touch with|meet|go to|attend|visit|take (?:the|a|an|part|some|his|her|their|one)\b|sign up|apply|look (?:into|at|up|for)|check out|subscribe|listen to|watch|try|rewrite|update|shorten|cut|learn|practi[sc]e|enrol{1,2}|follow|ask|write to|email|call|get (?:a|the|an)\b|buy|volunteer|start|stop|focus on|consider|decide|choose|put|add|remove|build|create|drop|think about|aim for|avoid|post|contribute|pitch|supervise|shadow|publish|save|find|lose|quit|leave|move|keep|do (?:a|an|the|one|some)|see|tell|work|spend|prepare|bring|register|make|write|count|film|record|note down|think|test|rent|phone|ring|specialise|specialize|practise|sit in|come to|go and|work (?:a|an|as)|renew|books?:|articles?:|podcasts?:|courses?:|events?:)(?![\p{L}])/iu

/** Only these are advice wherever a sentence begins with them; others also begin plain sentences. */
const surelyAdvice =
  /^(?:(?:also|and|then|please|definitely) )*(?:read|join|talk to|talk with|speak to|speak with|contact|reach out to|get in touch with|go to|attend|visit|take (?:the|a|an) \S.{0,60}\b(?:course|class|certificate|training|workshop|bootcamp)|sign up|apply (?:to|for|at)|look (?:into|up)|check out|subscribe|listen to|watch|enrol{1,2}|volunteer|start with|count (?:what|how|the)|film|write (?:down|up)|keep (?:an?|the|your|my|notes)|build (?:an?|the|one|two)|buy (?:an?|the)|learn (?:how|to|the|an?)|bring (?:an?|the)|sit in|work an?|ask (?:the|an?|for|at|if)|do (?:the|an?|one|two)|renew|get (?:access|an?)|think hard|come to|go and|make (?:an?|the)|don[’']?t|put it|record)\b(?! (?:is|was|are|were)\b)/i

/** "There's a meetup on the first Monday, go to that." */
const thereIs =
  /^(?:and |also )?there(?:[’']s| is| are) [^.!?]{3,160}[,;:–-] ?(?:and )?(?:I should |you should )?(?:go|join|read|look)\b/i
const joining = /^(?:(?:also|and|then|so|please|definitely)[ ,]+)+/i

/** The advice in a sentence without what leads up to it; null when the sentence gives none. */
export function adviceIn(sentence: string): string | null {
  const plain = sentence.trim()
  const rest = withoutLeadIn(plain)
  if (rest !== plain) return rest
  if (thereIs.test(plain)) return plain
  return surelyAdvice.test(plain) ? plain.replace(joining, '') : null
}

/** A line of a list of advice, without what leads up to it. */
export function withoutLeadIn(line: string): string {
  const plain = line.trim()
  const head = plain.slice(0, 200)
  const lead = leadIns
    .map((pattern) => pattern.exec(head.replace(/’/g, "'")))
    .find((match) => match !== null && match !== undefined)
  return lead ? plain.slice(lead[0].length) : plain
}

/** Whether a line reads like something that one is advised to do. */
export function looksLikeAdvice(line: string): boolean {
  const plain = line.trim()
  return imperative.test(plain) || withoutLeadIn(plain) !== plain
}

const verbs: readonly (readonly [AdviceKind, RegExp])[] = [
  [
    'course',
    /^(?:learn|learning|practi[sc]e)\b|^(?:do|take|start|try|look into|sign up|enrol{1,2}|get)\b.{0,80}\b(?:course|class|certificate|certification|degree|training|bootcamp|diploma|programme|mooc)\b/i,
  ],
  [
    'event',
    /^(?:go to|going to|attend|attending|visit|sign up|come to)\b.{0,80}\b(?:fair|conference|meet-?ups?|summit|event|webinar|talk|talks|panel|evening|workshop|hackathon|expo|open day|congress|breakfast|dinner|lecture|night)\b/i,
  ],
  [
    'change',
    /^(?:rewrite|rewriting|update|updating|shorten|shortening|cut|put|add|remove|change|changing|fix|redo|drop|lead with|build|create)\b.{0,80}\b(?:cv|r[eé]sum[eé]|linkedin|portfolio|profile|cover letter|pitch|website|headline|summary|case stud(?:y|ies))\b/i,
  ],
  ['change', /^(?:rewrite|rewriting|shorten|shortening|cut)\b/i],
  [
    'reading',
    /^(?:re-?read|reading|read|subscribe|listen to|watch|buy|order|get)\b.{0,80}\b(?:book|article|paper|essay|blog|newsletter|report|podcast|chapter|magazine|journal|by)\b|^(?:re-?read|reading|read)\b/i,
  ],
  ['organisation', /^(?:join|joining|volunteer|volunteering|become a member)\b/i],
  ['event', /^(?:go to|going to|attend|attending)\b/i],
  [
    'person',
    /^(?:talk|talking|speak|speaking|meet(?! again)|meeting|contact|contacting|reach out|reaching out|get in touch|write to|writing to|email|call|ask(?! for\b)|ring|connect with|see|get (?:an?|the) (?:accountant|coach|mentor|lawyer|tutor|advis[eo]r))\b/i,
  ],
  ['course', /^(?:enrol{1,2}|take (?:the|a|an)|taking (?:the|a|an))\b/i],
  [
    'decision',
    /^(?:decide|deciding|choose|choosing|consider|considering|think about|thinking about|focus|focusing|aim for|aiming for|apply|applying|stay|leave|avoid|stop|not to|against|don[’']t|do not|never)\b/i,
  ],
]
const nouns: readonly (readonly [AdviceKind, RegExp])[] = [
  [
    'course',
    /\b(?:courses?|class|certificate|certification|degree|training|bootcamp|diploma|mooc|refresher|yellow belt|green belt|licen[cs]e|ticket|certified)\b/i,
  ],
  [
    'event',
    /\b(?:fair|conference|meet-?ups?|summit|webinar|hackathon|expo|open day|congress|breakfast|festival|lecture|panel)\b/i,
  ],
  ['change', /\b(?:cv|r[eé]sum[eé]|linkedin|portfolio|cover letter|pitch)\b/i],
  ['reading', /\b(?:book|article|paper|essay|blog|newsletter|podcast|magazine|journal)\b/i],
  [
    'organisation',
    /\b(?:guild|association|society|union|institute|network|community|slack|club|chapter|organi[sz]ation|section|committee)\b/i,
  ],
  ['person', /\b(?:talk|speak|contact|reach out|introduc\w+)\b/i],
  ['decision', /\b(?:decide|decision|whether|rather than|instead of)\b/i],
]

/** What kind of thing is advised; the verb at the beginning counts before any other word. */
export function adviceKind(text: string): AdviceKind {
  const plain = text
    .trim()
    .slice(0, 300)
    .replace(/^(?:also|and|then|please|definitely|maybe|always) /i, '')
  return (
    verbs.find(([, pattern]) => pattern.test(plain))?.[0] ??
    nouns.find(([, pattern]) => pattern.test(plain))?.[0] ??
    'other'
  )
}
