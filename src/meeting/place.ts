// Finds where and how a meeting takes place: the link to join, the number to call, the address. The right one when there
// are several: a link that joins a call before any other, a number beside "call" before a signature's.

import type { CalendarEvent } from './calendar-event.ts'
import type { Place } from './meeting.ts'

const links = /https?:\/\/[^\s<>"'()[\]]{4,500}/gi
const rooms =
  /^https?:\/\/(?:[\w-]+\.)*(?:zoom\.(?:us|com)\/(?:j|my|w|s|wc)\/|zoomgov\.com\/j\/|teams\.microsoft\.com\/(?:l\/meetup-join|meet)\/|teams\.live\.com\/meet\/|meet\.google\.com\/[a-z]|webex\.com\/(?:meet|join|[\w.-]+\/j\.php)|whereby\.com\/\w|meet\.jit\.si\/\w|(?:bbb|meet|jitsi|conf|konferenz)\.[\w.-]+\/\w|gotomeet\.me\/|gotomeeting\.com\/join\/|meet\.goto\.com\/|bluejeans\.com\/\d|skype\.com\/\w|join\.skype\.com\/|chime\.aws\/\d|meetings\.dialpad\.com\/|v\.ringcentral\.com\/join|around\.co\/|gather\.town\/|discord\.gg\/|facetime\.apple\.com\/join|meet\.proton\.me\/|(?:app\.)?cal\.com\/video\/|[\w-]+\.daily\.co\/\w)/i
const phone =
  /(?:\+\d[\d\s()./-]{6,18}\d|\(\d{2,5}\)\s?\d[\d\s-]{4,14}\d|\b\d{3}[-.\s]\d{3}[-.\s]\d{4}|\b\d{2}\s\d{4}\s\d{4}\b|\b\d{3}-\d{4}\b(?!-)|\b0\d(?:[ .-]\d\d){4}\b|\b0\d{2,4}[\s/-]\d{3,4}[\s-]?\d{2,8})(?:,?\s*(?:x|ext\.?|extension|durchwahl|poste)\s*\d{1,6})?/giu
const callWords =
  /\b(?:(?:office|direct|desk|land|my) ?line|call|ring|phone|dial|reach|mobile|cell|number|tel|telephone|anrufen|erreichst|erreichen|handy|nummer|telefon|appel|joindre|portable|numéro|ll[aá]m|m[áa]rqu|teléfono|móvil|número)/i
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
  /(?<!\p{L})(?:coffee|café|lunch|breakfast|dinner|in person|(?:at|to|in|by|from|visit) (?:my|our|your|the) (?:office|studio|place|lab|shop|workshop|practice)|(?:come|stop|drop|pop|swing|call) (?:by|in at|round|over|along)|come (?:and|to) (?:see|visit)|(?:come|go) up to|visit (?:me|us|you)|lobby|reception|face to face|meet (?:me |you |up )?(?:at|in) (?:the|my|our)|kaffee|mittagessen|persönlich|vor ort|(?:im|in (?:mein|unser|ihr|dein)\p{L}*|bei (?:mir|uns|ihnen|dir) im) (?:büro|atelier|institut|labor)|(?:kommen sie|komm|komme ich|schau\p{L}*)[^.?!\n]{0,30} vorbei|prendre un café|déjeuner|en personne|(?:à|dans) (?:mon|notre|votre|ton) (?:bureau|atelier|cabinet)|pass(?:er|ez|e) (?:me |nous |vous )?(?:voir|à (?:mon|notre|votre))|tomar un café|almuerzo|en persona|come to (?:suite|room|the|my|our)|my chambers|(?:à|dans) (?:la|ma|notre|l['’]) ?(?:boutique|atelier|agence|librairie|galerie|école)|in (?:der|meiner|unserer) (?:kanzlei|praxis|werkstatt|galerie)|en (?:mi|su|tu|nuestra) (?:oficina|despacho|estudio)|pás(?:ate|ese) por)(?!\p{L})/iu
const phoneWords =
  /\b(?:phone call|by phone|over the phone|on the phone|give (?:me|you) a (?:call|ring)|(?:call|ring|phone) (?:me|you)\b|telefon\p{L}*|anruf\p{L}*|rufe? (?:dich|sie|mich)|par téléphone|appel téléphonique|por teléfono|llam\p{L}+)/iu
const videoWords =
  /\b(?:zoom|teams|google meet|webex|whereby|jitsi|facetime|skype|video(?: ?call| ?chat|konferenz|anruf|llamada)?|visio|hangouts?)\b/i

/** A talk gone by, and where it was: "as we said on the phone". */
const earlierTalk =
  /(?<!\p{L})(?:(?:as|like|what) (?:we |you |i |just |already )?(?:\p{L}+ly )?(?:said|agreed|discussed|settled|spoke|talked|mentioned|arranged|decided)|(?:good|nice|great|lovely|glad|pleasure|thanks?(?: you)?|following|after|per)(?: (?:to|for|having|hearing|our|your|the|of|speaking|talking|speak|talk|chat|chatting|with|you|hear|earlier|just now|my|picking up|on)){1,6}|wie (?:eben |gerade |gestern |heute )?|nach unserem|danke für (?:das|den|ihren|deinen)|comme convenu|suite à (?:notre|votre)|après notre|merci pour (?:votre|ton|notre)|como (?:quedamos|acordamos|hablamos)|tras nuestra)[ ,]{0,2}(?:just now |earlier |today |yesterday )?(?:(?:on|over|by|at|via|in|am|per|im|au|par|por) (?:the |our )?)?(?:phone(?: call)?|telephone|call|zoom|teams|video ?call|lunch|coffee|telefon\p{L}*|anruf|téléphone|appel|teléfono|llamada)(?: besprochen| vereinbart)?(?!\p{L})/giu

/** The link, number or address that a text names, else what the calendar event says. */
export function readPlace(text: string, calendarEvent?: CalendarEvent): Place {
  const words = text.slice(0, 20_000).replace(earlierTalk, ' ')
  const fromEvent = calendarEvent ? placeOfEvent(calendarEvent) : null
  if (fromEvent?.place) return fromEvent
  const room = roomLink(words) ?? namedLink(words)
  if (room) return { medium: 'video', place: room }
  const number = numberToCall(words)
  const where =
    inPersonWords.test(words) || /(?<!\p{L})(?:meet|address|office|adresse|dirección|I['’]m at)(?!\p{L})/iu.test(words)
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

const linkLine =
  /^[ \t*]{0,4}(?:where|location|ort|wo|lieu|où|lugar|dónde|meeting link|video ?link|join(?: link| url)?|link)[ \t]{0,3}:[ \t*]{0,3}\r?\n?[ \t]{0,3}<?(https:\/\/[^\s<>"]{4,500})/im
const map = /^https:\/\/(?:[\w-]+\.)*(?:google\.\w+\/maps|goo\.gl|openstreetmap|maps?\.|apple\.com\/maps)/i

/** A link on a line "Where:" joins the call, whatever its service. */
function namedLink(text: string): string | null {
  const link = linkLine.exec(text)?.[1]?.replace(/[.,;:!?>)]+$/, '')
  return link && !map.test(link) ? link : null
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
