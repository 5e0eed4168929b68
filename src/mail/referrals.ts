// People whom a writer suggests to talk to, with what is said of them. Deputies and assistants are none; a successor is.
import { sameAddress } from './address.ts'
import type { Address } from './message.ts'
import {
  assistant,
  deputy,
  introductions,
  nameFirst,
  namePattern,
  organisationAfter,
  organisationOfLast,
  suggestion,
} from './referral-words.ts'
import { sentencesOf } from './sentences.ts'

export type Referral = {
  readonly name: string | null
  readonly address: string | null
  readonly organisation: string | null
  /** What the contact offered besides the name; absent where the person was only named. */
  readonly how?: 'introduces' | 'use-name'
}

const address = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,24}/giu
const most = 20
const noName =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Lunes|Martes|Miércoles|Jueves|Viernes)\b|^(?:I|I'm|I'd|You|We|They|He|She|It|LinkedIn|Zoom|Teams|Slack|Google|Skype|WhatsApp|HR|The|This|That|Thanks|Noon|Midday|Lunch|Lunchtime|Morning|Afternoon|Evening|Tomorrow|Today|Tonight|Coffee|Tea|Both|Either|Neither|Everything|Nothing|Anything|Something|Email|Mail|Phone|Video|Next|Whatever|Any|All|Any time|Anytime|My|Your|Our|Here|There|Please|Sie|Ihnen|Ihr|Dir|Mir|Uns)\b/u

/** Successors that an automatic answer names: a deputy for urgent matters is no referral, whoever took the post over is. */
export function readSuccessors(text: string, known: readonly string[]): Referral[] {
  return succeeds.test(text) ? readReferrals(text, known) : []
}

const succeeds =
  /\b(?:successor|taken over|takes over|took over|replaced|replacing|replaces|(?:have|has) left|no longer (?:with|at|work|employed)|retired|moved on|last day)\b|\bnachfolg|\büber(?:nimmt|nommen)\b|ausgeschieden|nicht mehr (?:bei|für|im unternehmen)|\bsucces{1,2}or|successeur|succède|remplac|quitté|sucesor|sustitu|ya no trabajo|he dejado|successore|sucessor|opvolg/iu

/**
 * The people suggested in the new words of a message; `known` are addresses of owner and contact, who are none of them,
 * and `copied` those to whom it went, too: who is named without an address may be among them.
 */
export function readReferrals(text: string, known: readonly string[], copied: readonly Address[] = []): Referral[] {
  const found: Referral[] = []
  let urgent = false
  for (const sentence of sentencesOf(text)) {
    // "… contact Jo Berg. Her address is …": what follows a deputy's name in the same breath is the deputy's.
    urgent =
      deputy.test(sentence) ||
      (urgent && /^(?:s?he|they|her|his|their|or|sie|er|ihre?|elle|il|ella|él)\b/iu.test(sentence))
    if (urgent || assistant.test(sentence)) continue
    const people = inSentence(sentence, known)
    for (const person of people) add(found, person)
    const last = found.at(-1)
    const more = people.length === 0 && last?.organisation === null ? organisationOfLast.exec(sentence)?.[1] : undefined
    if (last && more) found[found.length - 1] = { ...last, organisation: more }
  }
  return found.slice(0, most).map((person) => ({ ...person, address: person.address ?? addressOf(person, copied) }))
}

function addressOf(person: Referral, copied: readonly Address[]): string | null {
  const name = person.name?.toLowerCase() ?? ''
  if (name === '') return null
  const same = copied.find((one) => one.name.toLowerCase() === name)
  const first = copied.filter((one) => one.name.toLowerCase().startsWith(`${name} `))
  return (same ?? (first.length === 1 ? first[0] : undefined))?.address.toLowerCase() ?? null
}

function inSentence(sentence: string, known: readonly string[]): Referral[] {
  const addresses = [...sentence.matchAll(address)].filter((match) => !known.some((own) => sameAddress(own, match[0])))
  const people = namesIn(sentence).filter((person) => !isKnown(sentence, person, known))
  const byAddress = addresses.map((match) => {
    const name = nearestName(sentence, match.index, people)
    return { name: name?.name ?? null, address: match[0].toLowerCase(), organisation: name?.organisation ?? null }
  })
  // An address with no word that suggests it and no name may be anything: a signature, a mailing list.
  const suggested = people.length > 0 || suggestion.test(sentence)
  const kept = byAddress.filter((person) => suggested || person.name !== null)
  const named = people.filter((person) => !kept.some((other) => other.name === person.name))
  return [...kept, ...named.map(({ name, organisation }) => ({ name, address: null, organisation }))]
}

// "Write to Maria at maria@…", an address that is known, suggests nobody.
function isKnown(sentence: string, person: Named, known: readonly string[]): boolean {
  const next = /^[^@]{0,12}?([\w.+-]{1,64}@[\w.-]{1,255})/u.exec(sentence.slice(person.index + person.name.length))?.[1]
  return next !== undefined && known.some((own) => sameAddress(own, next.replace(/\.$/, '')))
}

type Named = { name: string; organisation: string | null; index: number; end: number }

/** The names that follow a word of introduction, each with "at …"; several are joined by "and", "or" or commas. */
function namesIn(sentence: string): Named[] {
  const found: Named[] = []
  const plain = sentence.charAt(0).toLowerCase() + sentence.slice(1)
  for (const pattern of introductions) {
    const match = pattern.exec(plain)
    if (!match) continue
    let at = match.index + match[0].length
    for (let count = 0; count < 6; count++) {
      const name = nameAt(sentence, at)
      if (!name) break
      if (!found.some((other) => other.index === name.index)) found.push(name)
      const joint =
        /^(?:\s*\([^)]*\))?(?:\s*<[^>]*>)?(?:,? (?:and|or|und|oder|et|ou|y|o|as well as|sowie)(?: (?:to|with|mit|also|avec|à|con|a))?|,)\s/iu.exec(
          sentence.slice(name.end),
        )
      if (!joint) break
      at = name.end + joint[0].length
    }
    if (found.length > 0) break
  }
  const first = nameFirst.exec(sentence)
  if (first?.[1] && found.length === 0) {
    const name = nameAt(sentence, first.index + first[0].indexOf(first[1]))
    if (name) found.push(name)
  }
  return found
}

function nameAt(sentence: string, at: number): Named | null {
  const rest = sentence.slice(at)
  const match = namePattern.exec(rest)
  const name = match?.[1]
  if (!match || !name || noName.test(name) || /^\p{Lu}{2,4}$/u.test(name)) return null
  const end = at + match[0].length
  // The address often stands between the name and the organisation.
  const aside = /^\s*[(<][^()<>]{1,100}[)>]/u.exec(sentence.slice(end))?.[0] ?? ''
  const from = aside.includes('@') ? end + aside.length : end
  for (const pattern of organisationAfter) {
    const organisation = pattern.exec(sentence.slice(from))
    if (organisation)
      return { name, organisation: organisation[1]?.trim() ?? null, index: at, end: from + organisation[0].length }
  }
  return { name, organisation: null, index: at, end }
}

function nearestName(
  sentence: string,
  index: number,
  people: readonly Named[],
): { name: string; organisation: string | null } | null {
  const before = people.filter((person) => person.index < index)
  const nearest = before.at(-1)
  if (nearest) return nearest
  const direct = /((?:\p{Lu}[\p{L}.'’-]+\s+){1,3}\p{Lu}[\p{L}'’-]+)\s*[,(<:–-]{0,2}\s*$/u.exec(
    sentence.slice(Math.max(0, index - 100), index),
  )
  return direct?.[1] ? { name: direct[1].trim(), organisation: null } : null
}

// The same person named twice is one: by address, or by a name that the other begins with.
function add(found: Referral[], person: Referral): void {
  const i = found.findIndex(
    (other) =>
      (person.address !== null && other.address === person.address) ||
      (person.name !== null &&
        other.name !== null &&
        (other.name.startsWith(person.name) || person.name.startsWith(other.name))),
  )
  const other = found[i]
  if (!other) {
    found.push(person)
    return
  }
  const name = (person.name?.length ?? 0) > (other.name?.length ?? 0) ? person.name : other.name
  found[i] = { name, address: other.address ?? person.address, organisation: other.organisation ?? person.organisation }
}
