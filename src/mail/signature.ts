// Where the writer's own words end and the signature begins. In doubt a line is kept.
import { isDeviceFooter } from './device-footer.ts'

const longestSignature = 25
const closing = new RegExp(
  '^(?:(?:with |my |many |mit |viele |liebe |beste |herzliche |freundliche[nrm]? |schöne |un |con un )*' +
    '(?:best|kind|warm|warmest|kindest|all the)?\\s?(?:regards|wishes|best|thanks|thank you|many thanks|cheers|sincerely|yours(?: sincerely| truly| faithfully)?|sincerely yours|take care|talk soon|' +
    'grüße[n]?|grüssen?|gruß|gruss|lg|vg|mfg|danke|dank|bis bald|' +
    'cordialement|bien cordialement|bien à vous|amicalement|merci|salutations|bonne journée|cdt|' +
    'saludos|saludos cordiales|un saludo|atentamente|gracias|un abrazo|cordialmente|' +
    'cordiali saluti|saluti|grazie|atenciosamente|obrigad[oa]|abraços|met vriendelijke groet(?:en)?|groet(?:en|jes)?|bedankt))' +
    '(?: und | and | & )?(?:best|regards|thanks)?[\\s,.!–-]*$',
  'iu',
)
const contactDetail =
  /(?:\+|\b00)\d[\d\s()./-]{6,}|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}|\b(?:tel|phone|fon|telefon|mobile?|mob|cell|handy|fax|office|direct)\b\s?[.:]|^[tmpfoedc]\s?[:.|]\s?[+\d(]|https?:\/\/|\bwww\.|[^\s@]+@[^\s@]+\.[a-z]{2,}|\s\|\s|linkedin|\b(?:gmbh|inc\.?|llc|ltd|corp|ag|s\.a\.|university|universität|institute?)\b|\b\d{5}\s\p{Lu}/iu
// A time or a wish to be called is the writer's word, wherever it stands.
const namesATime =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes)\b|\b\d{1,2}(?::\d{2})?\s?(?:am|pm|uhr)\b|\b\d{1,2}[:h]\d{2}\b|\bcall me\b|\brufen sie\b|\bappelez\b/iu
const disclaimer =
  /^[\s*_]*(?:confidential(?:ity)?(?: notice)?\b|disclaimer\b|this (?:e-?mail|message|communication)(?: and any| is | may | contains| transmission|,| \(|\/)|the (?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message)|if you (?:are not|have received)|please consider the environment|diese (?:e-?mail|nachricht) (?:enthält|ist|kann)|der inhalt dieser e-?mail|ce (?:message|courriel|mail) (?:et|est|peut)|este (?:mensaje|correo)|p\.? ?s\.? please consider)/iu
const disclaimerWords =
  /confidential|intended (?:only )?(?:recipient|for)|privileged|unauthori[sz]ed|vertraulich|empfänger|confidentiel|destinat|confidencial|environment|before printing/i

/** The lines without signature, device footers and legal notices. Blank lines at the end go, all else stays as it was. */
export function withoutSignature(lines: readonly string[]): string[] {
  const kept = lines.filter((line) => !isDeviceFooter(line))
  const cut = signatureStart(kept)
  let body = trimmed(kept.slice(0, cut))
  body = trimmed(withoutDisclaimer(body))
  return trimmed(body.slice(0, detailsStart(body)))
}

// RFC 3676 §4.3; many write it without its blank, and then it must look like one.
function signatureStart(lines: readonly string[]): number {
  const rest: string[] = []
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] ?? ''
    if (line.trim() === '') continue
    if (rest.length > longestSignature) break
    if (/^--\s$/.test(line)) return i
    if (isDashes(line) && rest.length <= 12 && rest.every((text) => text.length < 90)) {
      // Dashes that part the text more than once, with prose below them, are no delimiter.
      const parts =
        lines.filter(isDashes).length > 1 && rest.some(isProse) && !rest.some((text) => contactDetail.test(text))
      if (!parts) return i
    }
    if (
      /^_{5,}$/.test(line.trim()) &&
      rest.length <= 12 &&
      rest.some((text) => contactDetail.test(text) || disclaimer.test(text))
    )
      return i
    rest.unshift(line)
  }
  return lines.length
}

function isDashes(line: string): boolean {
  return /^(?:--|—|––)$/.test(line.trim())
}

function withoutDisclaimer(lines: readonly string[]): readonly string[] {
  for (let i = lines.length - 1; i >= 1 && i > lines.length - 30; i--) {
    const startsBlock = (lines[i - 1] ?? '').trim() === '' || /^[\s_*=-]+$/.test(lines[i - 1] ?? '')
    const rest = lines.slice(i).join(' ')
    if (startsBlock && disclaimer.test(lines[i] ?? '') && disclaimerWords.test(rest)) return lines.slice(0, i)
  }
  return lines
}

// Without a delimiter: below a closing and a name, lines that hold telephone numbers, addresses and titles.
function detailsStart(lines: readonly string[]): number {
  for (let i = lines.length - 1; i >= 0 && i > lines.length - 20; i--) {
    if (isNamedAgain(lines, i)) return i + 1
    if (!closing.test((lines[i] ?? '').trim())) continue
    const rest = lines.slice(i + 1)
    const name = rest.findIndex((text) => text.trim() !== '')
    if (name < 0) return lines.length
    const details = rest.slice(name + 1).filter((text) => text.trim() !== '')
    if (details.length === 0 || !(details.some((text) => contactDetail.test(text)) || areTitles(details)))
      return lines.length
    if (details.some(isProse) || isProse(rest[name] ?? '')) return lines.length
    // "ppa. Bruno Haas" is a line of the firm, not of the person.
    return i + 1 + name + (/^\s*(?:ppa?\.|i\.\s?[av]\.|gez\.)/i.test(rest[name] ?? '') ? 0 : 1)
  }
  return lines.length
}

// "Yara", and below it "Yara Lindt" or "Rebecca Holt FIA" with telephone and title: what she signed, and what her program added.
function isNamedAgain(lines: readonly string[], i: number): boolean {
  const name = (lines[i] ?? '').trim()
  if (!/^\p{Lu}[\p{L}'’-]{1,20}$/u.test(name)) return false
  const rest = lines.slice(i + 1).filter((text) => text.trim() !== '')
  const again = rest[0]?.trim() ?? ''
  return (
    again.length < 60 &&
    /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,4}$/u.test(again) &&
    rest.length <= 8 &&
    (lines[i - 1] ?? '').trim() === '' &&
    rest.slice(1).some((text) => contactDetail.test(text)) &&
    !rest.some(isProse)
  )
}

// "Executive Assistant to …" and her firm, without a telephone number.
function areTitles(details: readonly string[]): boolean {
  return (
    details.length <= 3 &&
    details.every((text) => /^\s*\p{Lu}[^.!?:]{2,60}$/u.test(text)) &&
    /\b(?:assistant|director|manager|head|professor|lecturer|engineer|officer|partner|consultant|analyst|editor|president|chair|founder|curator|leiter(?:in)?|geschäftsführer(?:in)?|referent(?:in)?|directeur|directrice|responsable|director[a]?|jef[ea])\b/iu.test(
      details[0] ?? '',
    )
  )
}

/** Office hours are no offer of a time. */
const officeHours =
  /^\s*(?:sprech|büro|telefon|öffnungs|geschäfts|dienst)(?:zeit(?:en)?|stunden?)\b|^\s*(?:office|opening|working|business|consultation|my) hours\b|^\s*(?:working|work|office|arbeits|non-working) ?(?:days|tage)\b|^\s*(?:horaires?|permanences?|horario|orari[oi]|horário|werkdagen|kantooruren)\b/iu

// A sentence or a postscript that a person wrote below the closing keeps everything.
function isProse(text: string): boolean {
  if (officeHours.test(text)) return false
  if (/^\s*(?:p\.?\s?p?\.?s\b|ps\b|edit:)/i.test(text) || /\?\s*$/.test(text) || namesATime.test(text)) return true
  const words = text.trim().split(/\s+/)
  return words.length > 7 && /[.!?]$/.test(text.trim()) && !contactDetail.test(text)
}

function trimmed(lines: readonly string[]): string[] {
  let end = lines.length
  while (end > 0 && (lines[end - 1] ?? '').trim() === '') end--
  return lines.slice(0, end)
}
