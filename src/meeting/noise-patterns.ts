// Numbers that are no times: links, addresses, phone numbers, prices, versions, rooms, street numbers, quantities.

import { type Pattern, sticky } from './time-pattern.ts'

const noise = () => ({ kind: 'noise' }) as const

function pattern(source: string): Pattern {
  return { regex: sticky(source), read: noise }
}

/** Tried at every word. */
export const linkPatterns: readonly Pattern[] = [
  pattern('(?:https?:\\/\\/|www\\.)[^\\s<>]{1,2000}'),
  pattern('[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}'),
]

/** Tried at digits and signs. */
export const numberNoise: readonly Pattern[] = [
  pattern('\\+\\s?\\d[\\d\\s().\\/-]{6,20}\\d'),
  pattern('\\(0?\\d{2,5}\\)\\s?\\d[\\d\\s-]{4,14}\\d'),
  pattern('\\d{3}[-.\\s]\\d{3}[-.\\s]\\d{4}\\b'),
  pattern('\\d{3}-\\d{4}\\b'),
  pattern('0\\d(?:[ .-]\\d\\d){4}\\b'),
  pattern('0\\d{2,4}[\\s\\/-]\\d{3,4}[\\s-]?\\d{3,6}\\b'),
  pattern('\\d{3} \\d{3,4} \\d{3,4}\\b'),
  pattern('[$€£]\\s?\\d[\\d.,]{0,12}(?:k|m|bn| million| billion)?\\b'),
  pattern(
    '\\d[\\d.,]{0,12}\\s?(?:%|€|\\$|£|eur\\b|usd\\b|gbp\\b|chf\\b|dollars?\\b|euros?\\b|percent\\b|prozent\\b|k\\b|km\\b|kg\\b|mb\\b|gb\\b)',
  ),
  pattern('v?\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?:\\.\\d{1,5}|(?:-|rc|beta|alpha)[\\w.]{1,12})'),
  pattern('(?:24|12)\\/7\\b'),
  pattern('#\\s?\\d{1,8}\\b'),
  pattern('\\d{5,40}'),
  pattern('\\d{1,2}\\/\\d{1,2}\\s?(?:of|hours?|scale|stars?)\\b'),
  pattern('\\d{1,3}[.,]\\d{1,2}\\s?(?:years?|months?|weeks?|days?|million|billion|jahre|ans|años|x)\\b'),
]

/** Words after which a number is the name of a thing. */
export const namedNumber: Pattern = pattern(
  '(?:room|rm|suite|ste|floor|fl|apt|apartment|building|bldg|flat|unit|gate|platform|track|line|bus|tram|route|page|pp?|chapter|version|release|vers|no|nr|num|number|zimmer|raum|etage|stock|gleis|salle|bureau|étage|sala|oficina|piso|ext|extension|durchwahl|passcode|password|pin|code|id|flight|train|ice|box|phase|level|grade|top|class|section|terminal|stage|q)\\.?:?\\s?#?\\s?[a-z]?-?\\d[\\d\\s.-]{0,16}(?<![\\s.-])\\b',
)

/** Words before a date that tell of something written or past: "your mail of 3 March". */
export const pastReference: Pattern = pattern(
  '(?:e-?mail|message|letter|note|mail|article|post|talk|interview|invoice|nachricht|courriel|correo)\\s(?:of|from|dated|vom|du|del)\\s(?:the\\s)?(?:[\\p{L}]{3,12},?\\s)?\\d{1,2}(?:st|nd|rd|th|\\.)?(?:\\s(?:of\\s)?[\\p{L}]{3,12})?(?:,?\\s\\d{4})?',
)

/** Greetings that name a part of the day. */
export const greeting: Pattern = pattern(
  '(?:good (?:morning|afternoon|evening|day)|guten (?:morgen|tag|abend)|gute nacht|good night|bonne (?:journée|soirée|nuit)|bon après-midi|bon week-end|bonsoir|buenos días|buenas tardes|buenas noches|schönen (?:tag|abend|nachmittag|feierabend))',
)
