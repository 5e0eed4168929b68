// The line above a quotation that says who wrote what follows: "On Mon, 2 Mar 2026 at 10:00, Maria wrote:".
import type { Line } from './lines.ts'

const verbs = new RegExp(
  '(?:^|[\\s>"”»“)(,;])(?:' +
    'wrote|writes|schrieb|schreibt|geschrieben|a écrit|écrit|a ecrit|escribió|escribio|ha escrito|ha scritto|scrisse|scriveva|escreveu|schreef|geschreven|' +
    'skrev|skrev följande|kirjoitti|napsal|napsala|napísal|napísala|napisał|napisała|napisał\\(a\\)|pisze|написал|написала|пишет|пише|написав|писал|писав|írta|' +
    'yazdı|a scris|je napisao|je napisala|napisao|piše|kirjutas|έγραψε|написа|schrieben|rašė|đã viết|wrote on|sent' +
    ')(?=$|[\\s:：(.<,"])|写道|寫道|写信|のメール|さんは書きました|작성:|님이',
  'iu',
)
const starters = new RegExp(
  '^[\\s"“«*\']*(?:(?:on|at|am|le|el|il|em|op|den|d|dne|dňa|dnia|w dniu|la data|pe|il giorno|a|in data|vào|le|v|στις|dana|на|в|på|вт|пн|ср|чт|пт|сб|вс)[.,]?\\s' +
    '|(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim)\\w{0,8}[.,]*\\s+\\S*\\d' +
    '|\\d{1,4}[./年-]|\\d{1,2}\\s\\p{L}{3,}' +
    '|[^<>]{1,80}<[^<>\\s]+@[^<>\\s]+>)',
  'iu',
)
const olderGmail = /^\d{4}[/-]\d{1,2}[/-]\d{1,2}\s[^<>]{0,100}<[^<>\s]+@[^<>\s]+>:?$/
const datedAddress = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b[^<>]{0,100}<\s?[^<>\s]+@[^<>\s]+>:$/
// Lotus Notes: "Sam Reed ---04.03.2026 18:02:11---Hi Maria".
const notes = /^[^-]{2,80}-{3}\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s[\d:. apmAPM]{4,14}-{3}/
const dashed = /^-{2,}\s*([^-].{0,200}?)\s*-{2,}$/
const shared =
  /^(.*?\S)\s?(?:-{2,}\s*|\s)((?:On|Am|Le|El|Il|Em|Op)\s(?:\p{L}{2,12}[.,]{0,2}\s)?[^\n]{0,12}\d.{0,200}[:：])$/u
const endsInAddress = /[<(][^<>()\s]+@[^<>()\s]+[>)]\s?[:：]$/
const dateLike =
  /\d{1,4}[./\-年]\s?\d{1,2}|\d{1,2}:\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}\.?\s\p{L}{3,}|\p{L}{3,}\.?\s\d{1,2}/u

export type Attribution = { readonly start: number; readonly end: number; readonly certain: boolean }

const mostLines = 4
const longest = 500

/**
 * The attribution that ends in line `last`, folded over at most four lines, or null. `certain`: it names a moment, so it
 * was not written by hand; without one it counts only where a quotation follows.
 */
export function attributionEndingAt(lines: readonly Line[], last: number): Attribution | null {
  const ending = lines[last]?.text.trim() ?? ''
  if (ending === '' || ending.length > longest) return null
  if (olderGmail.test(ending)) return { start: last, end: last + 1, certain: false }
  if (notes.test(ending)) return { start: last, end: last + 1, certain: true }
  const inner = dashed.exec(ending)?.[1]
  if (inner !== undefined && verbs.test(inner)) return { start: last, end: last + 1, certain: dateLike.test(inner) }
  if (!/[:：]\s*[>*_]{0,3}$/.test(ending)) return null
  let joined = ''
  for (let first = last; first > last - mostLines && first >= 0; first--) {
    const text = lines[first]?.text.trim() ?? ''
    if (text === '' || lines[first]?.depth !== lines[last]?.depth) break
    joined = `${text} ${joined}`.trim()
    if (joined.length > longest) break
    if (datedAddress.test(joined)) return { start: first, end: last + 1, certain: true }
    if (starters.test(joined) && verbs.test(joined) && dateLike.test(joined))
      return { start: first, end: last + 1, certain: true }
    // No verb, but a moment and an address: "26.06.2014, 14:41, Sam <sam@…>:".
    if (starters.test(joined) && dateLike.test(joined) && endsInAddress.test(joined))
      return { start: first, end: last + 1, certain: false }
  }
  return verbs.test(ending) && isOnlyName(ending) ? { start: last, end: last + 1, certain: false } : null
}

// "Maria Lopez wrote:" and nothing else; a longer line may be the writer's own.
function isOnlyName(text: string): boolean {
  return (
    text.length < 120 &&
    (text.split(/\s+/).length <= 6 || /<[^<>\s]+@[^<>\s]+>/.test(text)) &&
    !/[.!?]\s/.test(text.replace(/\b\p{Lu}\.\s/gu, ''))
  )
}

/** A line in which somebody's words and an attribution stand together, cut in two; null for any other line. */
export function cutAttribution(line: Line): [Line, Line] | null {
  const text = line.text.trim()
  if (line.depth > 0 || text.length > longest || !/[:：]$/.test(text)) return null
  const found = shared.exec(text)
  const [, words = '', attribution = ''] = found ?? []
  if (!found || !verbs.test(attribution) || !dateLike.test(attribution)) return null
  return [
    { ...line, text: words.replace(/-+$/, '') },
    { ...line, text: attribution },
  ]
}
