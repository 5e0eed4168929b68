// Finds where and how a meeting takes place: the link to join, the number to call, the address. The right one when there
// are several: a link that joins a call before any other, a number beside "call" before a signature's.

import type { CalendarEvent } from './calendar-event.ts'
import type { Place } from './meeting.ts'

const links = /https?:\/\/[^\s<>"'()[\]]{4,500}/gi
const rooms =
  /^https?:\/\/(?:[\w-]+\.)*(?:zoom\.(?:us|com)\/(?:j|my|w|s|wc)\/|zoomgov\.com\/j\/|teams\.microsoft\.com\/(?:l\/meetup-join|meet)\/|teams\.live\.com\/meet\/|meet\.google\.com\/[a-z]|webex\.com\/(?:meet|join|[\w.-]+\/j\.php)|whereby\.com\/\w|meet\.jit\.si\/\w|(?:bbb|meet|jitsi|conf|konferenz)\.[\w.-]+\/\w|gotomeet\.me\/|gotomeeting\.com\/join\/|meet\.goto\.com\/|bluejeans\.com\/\d|skype\.com\/\w|join\.skype\.com\/|chime\.aws\/\d|meetings\.dialpad\.com\/|v\.ringcentral\.com\/join|around\.co\/|gather\.town\/|discord\.gg\/|facetime\.apple\.com\/join|meet\.proton\.me\/)/i
const phone =
  /(?:\+\d[\d\s()./-]{6,18}\d|\(\d{2,5}\)\s?\d[\d\s-]{4,14}\d|\b\d{3}[-.\s]\d{3}[-.\s]\d{4}|\b0\d(?:[ .-]\d\d){4}\b|\b0\d{2,4}[\s/-]\d{3,4}[\s-]?\d{2,8})(?:,?\s*(?:x|ext\.?|extension|durchwahl|poste)\s*\d{1,6})?/giu
const callWords =
  /\b(?:call|ring|phone|dial|reach|mobile|cell|number|tel|telephone|anrufen|erreichst|erreichen|handy|nummer|telefon|appel|joindre|portable|numéro|llam|teléfono|móvil|número)/i
const faxWords = /\b(?:fax|télécopie)\b/i
const address = new RegExp(
  [
    "\\d{1,5}[a-z]?\\s(?:\\p{Lu}[\\p{L}.'’-]{0,20}\\s){1,4}(?:[Ss]treet|St\\.?|[Rr]oad|Rd\\.?|[Aa]venue|Ave\\.?|[Ll]ane|Ln\\.?|Drive|Dr\\.?|Boulevard|Blvd\\.?|[Ss]quare|Sq\\.?|Place|Pl\\.?|Way|Court|Terrace|Plaza)(?![\\p{L}])(?:,\\s?(?:suite|floor|room|apt)\\.?\\s?\\w{1,6})?(?:,\\s?\\p{Lu}[\\p{L}. -]{1,30}){0,2}",
    '\\p{Lu}[\\p{L}.-]{1,30}(?:straße|strasse|str\\.|weg|platz|allee|gasse|ufer|damm)\\s\\d{1,4}\\s?[a-z]?(?:,\\s?\\d{5}\\s\\p{Lu}[\\p{L}-]{1,30}|,\\s?\\p{Lu}[\\p{L}-]{2,30})?',
    "\\d{1,4}(?:\\s?(?:bis|ter))?,?\\s(?:rue|avenue|boulevard|place|quai|allée|impasse)\\s[\\p{L}'’ -]{2,40}(?:,\\s?\\d{5}\\s\\p{Lu}[\\p{L}-]{1,30})?",
    "(?:Calle|Avenida|Plaza|Paseo|Carrer)\\s[\\p{L}'’ ]{2,40},?\\s\\d{1,4}",
  ].join('|'),
  'u',
)
const inPersonWords =
  /\b(?:coffee|café|lunch|breakfast|dinner|in person|my office|our office|your office|come by|stop by|drop by|lobby|reception|face to face|meet at the|kaffee|mittagessen|persönlich|vor ort|im büro|prendre un café|déjeuner|en personne|tomar un café|almuerzo|en persona)\b/i
const phoneWords =
  /\b(?:phone call|by phone|over the phone|on the phone|give (?:me|you) a (?:call|ring)|(?:call|ring|phone) (?:me|you)\b|telefon\p{L}*|anruf\p{L}*|rufe? (?:dich|sie|mich)|par téléphone|appel téléphonique|por teléfono|llam\p{L}+)/iu
const videoWords =
  /\b(?:zoom|teams|google meet|webex|whereby|jitsi|facetime|skype|video(?: ?call| ?chat|konferenz|anruf|llamada)?|visio|hangouts?)\b/i

/** The link, number or address that a text names, else what the calendar event says. */
export function readPlace(text: string, calendarEvent?: CalendarEvent): Place {
  const words = text.slice(0, 20_000)
  const fromEvent = calendarEvent ? placeOfEvent(calendarEvent) : null
  if (fromEvent?.place) return fromEvent
  const room = roomLink(words)
  if (room) return { medium: 'video', place: room }
  const number = numberToCall(words)
  const where =
    inPersonWords.test(words) || /\b(?:meet|address|office|adresse|dirección)\b/i.test(words)
      ? (address.exec(words)?.[0] ?? null)
      : null
  if (where && (number === null || inPersonWords.test(words)))
    return { medium: 'in-person', place: where.replace(/[\s.,]+$/, '') }
  if (number) return { medium: 'phone', place: number }
  return fromEvent ?? { medium: mediumOf(words), place: null }
}

function placeOfEvent(event: CalendarEvent): Place {
  const link = roomLink(event.link ?? '') ?? roomLink(event.location ?? '') ?? roomLink(event.description)
  if (link) return { medium: 'video', place: link }
  const location = event.location
  if (
    location === null ||
    /^(?:microsoft teams(?:[- ]\p{L}+)?|zoom|google meet|webex|phone|telefon|tbd|tba|online|virtual)\.?$/iu.test(
      location,
    )
  ) {
    return { medium: location ? mediumOf(location) : null, place: null }
  }
  const number = new RegExp(phone.source, 'iu').exec(location)?.[0]
  if (number) return { medium: 'phone', place: number.trim() }
  return { medium: /^https?:/i.test(location) || videoWords.test(location) ? 'video' : 'in-person', place: location }
}

/** The link that joins a call. */
export function roomLink(text: string): string | null {
  for (const match of text.matchAll(links)) {
    const link = match[0].replace(/[.,;:!?]+$/, '')
    if (rooms.test(link)) return link
  }
  return null
}

/** A number that the sentence asks to call; the only number of the text where it speaks of a call. */
function numberToCall(text: string): string | null {
  const candidates = [...text.matchAll(phone)]
    .slice(0, 20)
    .map((match) => ({ number: match[0].trim(), before: text.slice(Math.max(0, match.index - 60), match.index) }))
  const usable = candidates.filter(
    ({ before, number }) =>
      !faxWords.test(before.slice(-12)) &&
      !/\b(?:order|ref|reference|invoice|ticket|case|id|account|nr|no)\b[^\n]{0,4}$/i.test(before) &&
      !/^\d{1,2}\.\d{1,2}\.\d{2,4}/.test(number) &&
      number.replace(/\D/g, '').length >= 7,
  )
  const called = usable.filter(({ before }) => callWords.test(before))
  return (
    (
      called[0] ??
      (usable.length === 1 && (phoneWords.test(text) || text.trim().split(/\s+/).length <= 12) ? usable[0] : undefined)
    )?.number ?? null
  )
}

function mediumOf(text: string): Place['medium'] {
  const found = [
    videoWords.test(text) ? 'video' : null,
    phoneWords.test(text) ? 'phone' : null,
    inPersonWords.test(text) ? 'in-person' : null,
  ].filter((each) => each !== null)
  return found.length === 1 ? (found[0] as Place['medium']) : null
}

/** What is known of the place after a message: a place beats none, a new one beats the old. */
export function mergePlace(before: Place | undefined, said: Place): Place | undefined {
  if (said.place !== null) return said
  if (said.medium !== null && said.medium !== before?.medium) return { medium: said.medium, place: null }
  return before
}
