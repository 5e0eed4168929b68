// Out-of-office answers in seven languages: telling one by its words, and reading the first day back.
import { daysLater, findDays, type NamedDay, workdayFrom } from './day-words.ts'
import type { Day } from './message.ts'

const subjectStart = new RegExp(
  '^\\s*(?:(?:automatic|automated|auto)[- ]?(?:reply|response|answer)|autoreply|autoresponse|auto:|out[- ]of[- ](?:the[- ])?office|ooo\\b|ooto\\b|on (?:vacation|leave|holiday)|vacation (?:reply|response|notice)|away from|i am away|absence|' +
    'automatische (?:antwort|rückmeldung|e-?mail|abwesenheit)|abwesenheit|abwesend|nicht im büro|out of office|autom\\. antwort|urlaub|' +
    'réponse automatique|message automatique|absence du bureau|absent|notification d.absence|' +
    'respuesta automática|respuesta automatica|fuera de (?:la )?oficina|ausencia|ausente|' +
    'risposta automatica|fuori ufficio|fuori sede|assenza|assente|' +
    'resposta automática|resposta automatica|ausência|fora do escritório|' +
    'automatisch antwoord|automatische beantwoording|afwezig|afwezigheid|niet aanwezig|' +
    'autosvar|automatisk svar|automatiskt svar|automaattinen vastaus|automatická odpověď|odpowiedź automatyczna|автоответ|автоматический ответ|自動応答|自动答复|自動返信)',
  'iu',
)
const strictSubject = new RegExp(
  '^\\s*(?:(?:automatic|automated|auto)[- ]?(?:reply|response)|autoreply|auto:|out[- ]of[- ](?:the[- ])?office(?: auto-?reply| reply| response| message| notification)?|abwesenheitsnotiz|abwesenheitsnachricht|abwesenheitsassistent|automatische antwort|' +
    'réponse automatique|message d.absence|respuesta automática|fuera de (?:la )?oficina|risposta automatica|fuori ufficio|resposta automática|ausência temporária|automatisch antwoord|automatische beantwoording|afwezigheidsbericht|' +
    'autosvar|automatisk svar|automatiskt svar|automaattinen vastaus|odpowiedź automatyczna|автоответ)\\s*(?::|：|$|\\(|\\[|-\\s|(?:re|aw|antw|rv|sv|tr|res?|fwd?)\\s?:)',
  'iu',
)
const body = new RegExp(
  '\\bout of (?:the )?office\\b|\\bout of office\\b|\\b(?:away from|not in|out of) (?:my|the) (?:desk|office)|\\bon (?:annual |parental |maternity |paternity |sick |medical |study )?(?:leave|vacation|holiday|sabbatical)\\b|\\blimited access to (?:my )?e-?mail|\\bcurrently (?:away|out|travell?ing|unavailable)|\\bi am away\\b|' +
    'nicht im (?:büro|haus|hause|dienst)|außer haus|abwesend|im urlaub|in (?:elternzeit|mutterschutz)|nicht erreichbar|keinen zugriff auf meine|' +
    'absent(?:e)? (?:du|de|jusqu|pour|le|\\(e\\))|en congés?|hors du bureau|de retour|en déplacement|en vacances|' +
    'fuera de (?:la|mi) oficina|de vacaciones|ausente|de baja|' +
    'fuori (?:ufficio|sede)|in ferie|assente|non sono in ufficio|' +
    'fora do escritório|de férias|ausente do|em licença|' +
    'niet (?:op|in) (?:het )?kantoor|afwezig|met vakantie|op vakantie|met verlof|niet aanwezig',
  'iu',
)

const inclusive =
  /(?:including|inclusive|inclusively|einschließlich|einschl\.?|inkl\.?|inklusive|inclus|incluido|inclusive|incluso|compreso|t\/m|tot en met)/iu
const back = new RegExp(
  '(?:\\b(?:be |am |get )?(?:back|return(?:ing|s)?|(?:will |shall |can )(?:reply|respond|answer|be in touch|read)|available again|reachable again|again available|resum(?:e|ing))\\b[^.!?\\n]{0,60}|' +
    '\\b(?:wieder|zurück)\\b[^.!?\\n]{0,60}|(?:de retour|je reviens|je reviendrai|je rentre|mon retour|rentrerai|joignable à partir)[^.!?\\n]{0,50}|' +
    '(?:regres(?:o|aré|arei|so)|vuelvo|volveré|retorno|retornaré|de vuelta|de nuevo|regresando|volviendo|reincorpor\\S*|disponible a partir)[^.!?\\n]{0,50}|' +
    '(?:rientr(?:o|erò)|torn(?:o|erò)|di nuovo|ritorno|sarò di ritorno)[^.!?\\n]{0,50}|(?:volto|voltarei|regresso|retorno|retornarei|estarei de volta|de volta|regressando|retornando|voltando)[^.!?\\n]{0,50}|' +
    '(?:terug|weer (?:aanwezig|bereikbaar|beschikbaar))[^.!?\\n]{0,50})$',
  'iu',
)
const backAfter =
  /^[^.!?\n]{0,40}\b(?:wieder|zurück|terug|weer (?:aanwezig|bereikbaar|beschikbaar|terug)|de retour|de vuelta|de nuevo|di nuovo|de volta|reachable|available again)\b/iu
const until = new RegExp(
  '(?:\\b(?:until|till|til|thru|through|to|up to|before)|\\bbis(?: zum| einschließlich(?: zum)?| inklusive| inkl\\.)?|jusqu.(?:au|à|en)|\\bau|\\bhasta(?: el)?|\\bal|\\bfino (?:al|a|all)|\\baté(?: ao?| dia)?|\\btot(?: en met)?|\\bt\\/m|\\ba)' +
    '(?:\\s(?:and including|einschließlich|inclusive|the|den|dem|le|el|il|dia|o|en met))*[\\s,]*$',
  'iu',
)
const bareStart =
  /(?<![\d.:/])\d{1,2}(?:\.|st|nd|rd|th|º)?\s*(?:-|–|—|(?:bis(?: zum)?(?: einschließlich)?|to|until|till|thru|through|and|und|au|et|al|y|a|ao|até|e|tot(?: en met)?|t\/m|en)\s)\s*(?:the |dem |den |el |il |le )?$/iu
const since =
  /(?:\b(?:from|between|starting|beginning|as of|since|on)|\b(?:vom|von|ab|seit|zwischen)|\b(?:du|à partir|depuis|entre)|\b(?:del?|desde|entre)|\b(?:dal|tra)|\b(?:vanaf|van))\b/iu

/** True when the subject begins as an automatic answer's does. `strict`: so plainly that no header need say so, too. */
export function hasAwaySubject(subject: string, strict: boolean): boolean {
  return (strict ? strictSubject : subjectStart).test(subject.slice(0, 300))
}

/** True when a text says that its writer is away. */
export function saysAway(text: string): boolean {
  return body.test(text.slice(0, 5_000))
}

/**
 * The first day back that an absence note tells, or null. A day of return that is named wins over the end of the
 * absence; "until" a day means back on it, "through" it or a span of days means back on the next working day after.
 */
export function firstDayBack(text: string, today: Day): Day | null {
  const note = text.slice(0, 5_000)
  const days = findDays(note, today)
  const ahead = days.filter((day) => day.day >= today)
  const returned = ahead.find(
    (day) =>
      day.unit === 'day' &&
      !endsSpan(note, days, day) &&
      (back.test(before(note, day, 90)) || backAfter.test(restOfSentence(note, day))),
  )
  if (returned) return returned.day
  for (const day of days) {
    const last = lastOfSpan(note, day)
    if (last !== null && last >= today) return workdayFrom(daysLater(last, 1))
    if (day.day < today) continue
    const lead = before(note, day, 40)
    const isSpan = endsSpan(note, days, day)
    if (!until.test(lead) && !isSpan) continue
    const whole =
      isSpan ||
      inclusive.test(lead) ||
      inclusive.test(note.slice(day.end, day.end + 25)) ||
      /\b(?:thru|through)\b[^.]{0,12}$/i.test(lead)
    if (day.unit === 'month') return workdayFrom(whole ? nextMonth(day.day) : day.day)
    return whole ? workdayFrom(daysLater(day.day, 1)) : day.day
  }
  return null
}

/** "from 2 March to 6 March", "vom 4. bis 13. März", "4-6 March": the day is the last of several. */
function endsSpan(note: string, days: readonly NamedDay[], day: NamedDay): boolean {
  const lead = before(note, day, 25)
  if (bareStart.test(lead)) return true
  const first = days[days.indexOf(day) - 1]
  if (first === undefined) return false
  const between = note.slice(first.end, day.index)
  if (/^\s*(?:-|–|—|\/)\s*(?:\p{L}+,?\s)?$/u.test(between)) return true
  // "Starting 2 March … will not return until 9 March": the second day is the first one back.
  if (/return|back|zurück|wieder|retour|vuelv|regres|rientr|terug/i.test(between)) return false
  return (
    between.length < 30 && until.test(between) && since.test(note.slice(Math.max(0, first.index - 25), first.index))
  )
}

// "March 4-6": the last day has no month of its own.
function lastOfSpan(note: string, day: NamedDay): Day | null {
  const found = /^\s?[-–—]\s?(\d{1,2})(?!\d|[/.:]\d)/.exec(note.slice(day.end, day.end + 8))
  const last = Number(found?.[1])
  if (!found || last <= Number(day.day.slice(8)) || last > 31) return null
  return `${day.day.slice(0, 8)}${String(last).padStart(2, '0')}`
}

function before(note: string, day: NamedDay, length: number): string {
  return note.slice(Math.max(0, day.index - length), day.index)
}

function restOfSentence(note: string, day: NamedDay): string {
  const rest = note.slice(day.end, day.end + 60)
  return note.charAt(day.end - 1) === '.' && /^\s+\p{Lu}/u.test(rest) ? '' : rest
}

function nextMonth(day: Day): Day {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}
