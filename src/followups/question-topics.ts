// What topics of the bank sound like in a mail and in the notes after a talk. Which question is then asked is choose-questions.ts's.

/** `wants`: the owner's outreach asks about it. `told`: a line of his notes says what somebody answered; strict, for the question then goes. */
type Cue = { readonly wants: RegExp; readonly told: RegExp }

const never = /(?!)/
const they = '(?:she|he|they)'
const their = '(?:her|his|their)'
const sourceOf = (pattern: string) => new RegExp(pattern, 'i')

const cues: Readonly<Record<string, Cue>> = {
  week: {
    wants: /\b(?:typical|usual|normal|average|your) (?:day|week)s?\b|\bday[- ]to[- ]day\b|\bdaily\b/i,
    told: sourceOf(
      `\\b(?:a |${their} )?(?:typical|usual|normal|average) (?:day|week)\\b|\\b${their} (?:days?|weeks?) (?:is|are|looks?|begins?|starts?|goes?)\\b`,
    ),
  },
  time: {
    wants: /\b(?:your (?:role|work|job)|tasks|responsibilities)\b/i,
    told: sourceOf(
      `\\b(?:most|half|a third|a quarter|two thirds|\\d{1,2} ?(?:%|percent|per cent)) of ${their} (?:time|day|days|week|weeks)\\b`,
    ),
  },
  path: {
    wants: /\b(?:your|a) (?:path|way into|journey|career)\b|\bhow you (?:got|came|began|started|moved)\b/i,
    told: sourceOf(`\\b${they} (?:came|got|fell|slid|moved|switched|crossed) (?:over )?(?:in(?:to)?|from|to)\\b`),
  },
  credentials: {
    wants:
      /\b(?:enter|break into|get into|it takes|require\w{0,5}|educat\w{0,6}|stud(?:y|ies|ied|ying)|degrees?|qualif\w{0,9}|courses?|train\w{0,4}|certif\w{0,10})\b/i,
    told: never,
  },
  skills: { wants: /\b(?:skills?|strengths?|background|transfer\w{0,6})\b/i, told: never },
  trends: {
    wants: /\b(?:industry|sector|market|trends?|future)\b/i,
    told: /\b(?:the (?:field|industry|market|sector|trade|profession) (?:is|will|has)|in (?:five|ten|two|three|a few|the next (?:few )?) ?years)\b/i,
  },
  ai: {
    wants: /\bAI\b|\bartificial intelligence\b/,
    told: /\b(?:AI|artificial intelligence) (?:will|has|does|is|changes|replaces|helps|takes)\b/,
  },
  leave: {
    wants: /\b(?:hard(?:est)? (?:part|side)|downsides?|difficult(?:y|ies)?)\b/i,
    told: /\b(?:the (?:hardest|worst|toughest) (?:part|thing|bit)|(?:people|most|many|they) (?:leave|quit) (?:because|after|when|over|for))\b/i,
  },
  satisfaction: {
    wants: /\b(?:reward\w{0,5}|enjoy|satisf\w{0,6})\b/i,
    told: sourceOf(
      `\\b(?:the (?:best|most rewarding|nicest) (?:part|thing|bit)|${they} (?:loves?|enjoys?) (?:it|the|that|how)\\b)`,
    ),
  },
  problems: { wants: /\b(?:challenges?|issues?|problems?)\b/i, told: never },
  pay: {
    wants: /\b(?:pay|salar(?:y|ies)|earnings?)\b/i,
    told: /\b(?:pay (?:is|grows|rises|depends|starts|begins)|salar(?:y|ies) (?:is|are|grow|rise|start|begin))\b/i,
  },
  hours: {
    wants: /\b(?:hours|family|part[- ]time|balance|evenings|weekends)\b/i,
    told: /\b(?:\d{2} hours|the hours (?:are|were)|(?:works?|working) (?:evenings|weekends|late|nights)|part[- ]time)\b/i,
  },
  growth: { wants: /\b(?:career|promot\w{0,4}|lead(?:ing)? a|manag\w{0,5}|senior)\b/i, told: never },
  change: {
    wants:
      /\b(?:chang(?:e|ed|ing) (?:career|from|to|into|field)|switch(?:ed|ing)?|transition|mov(?:e|ed|ing) (?:from|into|to)|your (?:move|pivot|change)|pivot(?:ed)?|career change|you left)\b/i,
    told: never,
  },
  venture: {
    wants:
      /\b(?:found(?:er|ed|ing)|start-?ups?|(?:your )?own (?:business|practice|company|studio)|self-employ\w{0,4}|freelanc\w{0,4}|venture)\b/i,
    told: never,
  },
  'my-place': { wants: /\b(?:next steps?|advice|where to (?:start|begin))\b/i, told: never },
  'really-good': { wants: /\b(?:insights?|craft|practice)\b/i, told: never },
  'key-people': { wants: /\b(?:key (?:people|players)|leaders)\b/i, told: never },
  community: { wants: /\b(?:network|communit(?:y|ies)|meetups?|associations?)\b/i, told: never },
  present: { wants: /\b(?:feedback|portfolio|résumé|resume|CV)\b/i, told: never },
  'of-use': { wants: /\b(?:give back|be useful|of use)\b/i, told: never },
}

/** Whether the owner's outreach speaks of the topic. */
export function wantsTopic(topic: string, outreach: string): boolean {
  return cues[topic]?.wants.test(outreach) ?? false
}

/** Whether one line of notes tells what somebody said about the topic. */
export function tellsTopic(topic: string, line: string): boolean {
  return cues[topic]?.told.test(line) ?? false
}
