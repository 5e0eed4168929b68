// Does a mail ask somebody for a talk to learn from them? Offers, invoices and applications do not.
import { sentencesOf } from './sentences.ts'

const asks = [
  /informational (?:interview|chat|conversation|meeting|call)|pick your brain|coffee chat|virtual coffee|buy you (?:a )?coffee|career (?:chat|advice|conversation)/iu,
  /\b(?:15|20|25|30|fifteen|twenty|thirty|a few|few|ten|10|half an hour|half hour)\b[^.?!]{0,12}(?:minutes?|min\b|mins\b)?[^.?!]{0,50}\b(?:chat|talk|call|coffee|conversation|speak|zoom|phone|of your time|to spare|to learn|to hear|to ask|advice)/iu,
  /\b(?:chat|talk|call|speak|conversation|meet|coffee|zoom|connect|phone)\b[^.?!]{0,60}\b(?:15|20|25|30|fifteen|twenty|thirty|half an hour|a few|few)\b[^.?!]{0,12}(?:minutes?|min\b|mins\b|hour)/iu,
  /\b(?:learn|hear|know|understand)\b[^.?!]{0,40}\b(?:about|from)\b[^.?!]{0,25}\b(?:your|how you)\b[^.?!]{0,40}\b(?:path|career|work|role|experience|journey|job|field|background|transition|move|team|time|day|insights?|perspective|got|became)/iu,
  /\b(?:would|could|might|may|can|do)\b[^.?!]{0,30}\b(?:you|we|i)\b[^.?!]{0,40}\b(?:spare|chat|talk|speak|meet|open to|willing to|available for|time for|grab (?:a )?coffee|buy you|ask you|hop on)\b[^.?!]{0,100}\b(?:about|advice|questions?|career|path|experience|insights?|perspective|work|role|field|industry|learn|chat|call|coffee|conversation)/iu,
  /\b(?:advice|guidance|perspective|insights?)\b[^.?!]{0,60}\b(?:on|about|as|into|from)\b[^.?!]{0,60}\?/iu,
  /(?:zwanzig|fünfzehn|dreißig|halbe stunde|\b(?:15|20|30))\s?-?(?:minuten|min\b|minütig)?[^.?!]{0,60}(?:zeit|gespräch|telefon|austausch|kaffee|sprechen|fragen)|(?:gespräch|telefonat|austausch|kaffee|zeit)[^.?!]{0,60}(?:zwanzig|fünfzehn|dreißig|15|20|30|halbe)[^.?!]{0,10}(?:minuten|min|stunde)|(?:informationsgespräch|karrieregespräch|kennenlern)/iu,
  /(?:ihren|deinen|ihre|deine|ihrem|deinem|ihrer|deiner)[^.?!]{0,30}(?:werdegang|weg|arbeit|erfahrung|erfahrungen|beruf|alltag|laufbahn|einblick)[^.?!]{0,60}(?:erfahren|lernen|sprechen|austauschen|fragen|hören|erzählen)|(?:würden|hätten|wären|könnten|hättest|würdest|wärst|könntest) (?:sie|du)[^.?!]{0,80}(?:zeit|gespräch|telefonieren|austausch|sprechen|kaffee|fragen)/iu,
  /(?:vingt|quinze|trente|\b(?:15|20|30)) minutes[^.?!]{0,60}(?:échang|parler|discut|appel|café|temps|entretien|accorder)|(?:échang\w*|parler|discuter|appel|café|entretien|accorder)[^.?!]{0,60}(?:vingt|quinze|trente|15|20|30|quelques) minutes|(?:court|bref) entretien|entretien (?:d'information|informel|exploratoire|téléphonique)|votre parcours|ton parcours/iu,
  /(?:veinte|quince|treinta|\b(?:15|20|30)) minutos[^.?!]{0,60}(?:hablar|charlar|conversar|llamada|café|tiempo|preguntas)|(?:hablar|charlar|conversar|llamada|café|tiempo|conversación)[^.?!]{0,60}(?:veinte|quince|treinta|15|20|30|unos) minutos|entrevista informativa|(?:tu|su) (?:trayectoria|experiencia|carrera)[^.?!]{0,80}/iu,
]
/** A short talk is asked for; whether to learn from somebody, the rest of the mail must say. */
const learns =
  /\b(?:learn|advice|career|path|experiences?|insights?|perspective|journey|background|transition|your (?:field|industry|work|role|story|time|thoughts|team)|how you|student|exploring|curious|admire|inspir\w+|came across|guidance|mentor|profession|break(?:ing)? into|suggested (?:that )?i|recommended (?:that )?i)\b|\b(?:werdegang|erfahrung\w*|beruf\w*|branche|laufbahn|lernen|einblick\w*|rat|interessiere|studi\w+|ihren weg|deinen weg)\b|\b(?:parcours|métier|expérience|carrière|conseils?|domaine|secteur|étudiante?)\b|\b(?:trayectoria|experiencia|carrera|consejos?|sector|profesi\w+|estudiante)\b/iu
const notAsks = [
  /\b(?:invoice|payment|purchase order|overdue|receipt|your order|rechnung|zahlung|mahnung|facture|factura)\b/iu,
  /\b(?:demo|free trial|pricing|our (?:product|platform|solution|software|services|clients|customers)|special offer|discount|roi|increase your (?:sales|revenue)|lead generation|unsubscribe|unser (?:produkt|angebot)|unsere lösung|notre (?:solution|produit|offre)|nuestra (?:solución|plataforma)|nuestro producto)\b/iu,
  /\b(?:apply(?:ing)? (?:for|to) (?:the|your|this)|application for|my application|open position|job opening|vacancy|bewerbung (?:als|um|auf)|bewerbe mich|bewerben|candidature|ma candidature|solicitud de empleo|postularme|candidatura)\b/iu,
]

/** The sentence that asks for a talk, or null where the mail asks for none: new words and subject of a first mail. */
export function readsLikeOutreach(text: string, subject: string): { quote: string } | null {
  const sentences = sentencesOf(text)
  const whole = `${subject}\n${text.slice(0, 20_000)}`
  if (
    notAsks.some((pattern) => pattern.test(whole)) &&
    !/informational interview|pick your brain|informationsgespräch|entrevista informativa/iu.test(whole)
  )
    return null
  if (!learns.test(whole) && !asks[0]?.test(whole)) return null
  const quote = sentences.find((sentence) => asks.some((pattern) => pattern.test(sentence)))
  if (quote) return { quote }
  return asks[0]?.test(subject) ? { quote: subject.trim() } : null
}
