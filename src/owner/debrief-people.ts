// Reads the people whom the contact named, from the owner's answer to that very question: one a line, in any order of parts.

import { normalAddress } from '../mail/address.ts'
import { type Referral, readReferrals } from '../mail/referrals.ts'
import { FULL_NAME, nameIn, withoutTitle, workplaceAfter } from './debrief-names.ts'
import { inlineItems } from './debrief-prose.ts'
import { listMark, unwrapped } from './wrapped-lines.ts'

const address = /<?\b([a-z0-9][\w.+'-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})\b>?/i
const longestProse = 8_000
const name = String.raw`\p{Lu}[\p{L}'’-]{1,30}(?: (?:(?:van|von|de|da|der|den|la) ){0,2}\p{Lu}[\p{L}'’-]{1,30}){0,3}`
/** How the owner tells of it: "she'll introduce me to Tom at Northwind", "I could use his name with Ana Souza". */
const introduction = new RegExp(
  String.raw`\b(?:(?:introduce|introduces|introducing|connect|connects|refer|put|puts) me (?:to|with|in touch with)|use (?:his|her|their) name with) (?:(?:his|her|their|an?|the) (?:[\p{Ll}-]{2,20},? ){1,4})?(${name})`,
  'gu',
)
/** Where only a whole name counts: "gave me a name, Patrick Dunne", "talk to Leo Fontana". */
const mention = new RegExp(
  String.raw`\b(?:[Nn]ame of|a name|names? (?:is|are)|[Ii]ntro to|[Mm]entioned|named|suggested|[Tt]alk (?:to|with)|[Ss]peak (?:to|with)|[Mm]eet(?: with)?|[Cc]ontact|[Ww]rite to|[Ee]-?mail|[Cc]all|[Rr]ing|reach out to|get in touch with|knows|called|colleague|(?:former )?student|friend)[,:]? (?:an? |one |(?:Mr|Mrs|Ms|Dr|Prof)\.? |her |his |their |also |(?:[\p{Ll}-]{2,20} ){1,3})?,? ?(${FULL_NAME})`,
  'gu',
)
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/i
const nobody = /^(?:nobody|no one|none|no|nothing|no names?|-+|n\/?a|not really|nobody yet)\W*$/i
const workplace =
  /^(.{2,60}?)(?:\s*[,(–—!;:]\s*|\.\s+|\s+-\s+|\s+(?:at|from|of|with|@)\s+|\s+(?=(?:who|she|he|they|is|was|runs|leads|works|in|on)\b))(.+)$/
const leadIn =
  /^(?:and |also |plus |her |his |their |my )*(?:(?:she|he|they) (?:named|mentioned|suggested|said) |(?:talk|speak|write|reach out|get in touch|connect) (?:to|with) |contact |meet |ask |email |call |ring |phone |(?:her|his|their|my|an?) (?:\p{Ll}{2,20} ){1,2}(?=\p{Lu}))/iu
const afterwards = /^(.*?)(?:\s*[.;]\s|\s+(?:who|because|she|he|they|about|for|and ask|to ask|re:)\b|[).]?$)/i
const roles =
  /^(?:her|his|their|the|a|an|my|former|ex|old|head|lead|director|manager|designer|engineer|product|vp|ceo|cto|founder|colleague|boss|friend|recruiter|working|works|works at|now|partner|professor|editor|i|she|he|they|no|tell|say|use|mr|mrs|ms|dr|warm|intro|somebody)\b/i

/** Everybody named in the lines; parts that are not there are null, and nobody is made up out of a sentence. */
export function readPeople(text: string): Referral[] {
  const found: Referral[] = []
  for (const line of unwrapped(text)
    .flatMap(inlineItems)
    .flatMap((whole) =>
      whole.split(
        /;\s+|(?<=\p{L}{3}[.)]|\))\s+(?=(?:Also )?\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+(?:,| \()) *|(?<=\)),\s+(?=\p{Lu})|,?\s+and\s+(?=(?:also\s+)?\p{Lu}[\p{L}'’-]+ \p{Lu})/u,
      ),
    )) {
    const plain = line.replace(listMark, '').trim()
    if (plain === '' || nobody.test(plain) || plain.length > 300) continue
    const person = personIn(plain)
    found.push(...(person === null ? namedIn(plain) : [person]))
  }
  return merge(found)
}

/** People whom prose names; beyond the first pages nobody is looked for. */
export function namedIn(text: string): Referral[] {
  const prose = text.slice(0, longestProse)
  const listed = unwrapped(prose).flatMap((line) => {
    const person = listMark.test(line) && /\p{Lu}\S+ \p{Lu}/u.test(line) ? personIn(line.replace(listMark, '')) : null
    const worksAs =
      /^\W*\p{Lu}\S+ (?:\S+ )?\p{Lu}\S+, (?:an? |the |her |his )?\p{Ll}*(?:er|or|ist|ian|ant|head|lead|friend|colleague|cousin)\b/u.test(
        line,
      )
    const placed =
      /^(?:\W*)\p{Lu}/u.test(line) &&
      person?.name?.includes(' ') &&
      (person.organisation !== null || person.address !== null || worksAs)
    return person !== null && placed ? [person] : []
  })
  const told = [...prose.matchAll(introduction), ...prose.matchAll(mention)].flatMap((match) => {
    const found = nameIn(match[1]!)
    const behind = prose.slice(match.index + match[0].length)
    return found === null ? [] : [{ name: found, address: null, organisation: workplaceAfter(behind) }]
  })
  return [...readReferrals(prose, []).filter((referral) => !isPraised(referral, prose)), ...listed, ...told]
}

/** "Maria is great" points to somebody in a contact's mail; in the owner's notes it is said of the contact. */
function isPraised({ name, address, organisation }: Referral, prose: string): boolean {
  if (name === null || address !== null || organisation !== null || name.includes(' ')) return false
  return prose.includes(`${name} is `) || prose.includes(`${name} was `)
}

/** The same person told of twice is one; what one telling lacks, the other gives. */
export function merge(referrals: readonly Referral[]): Referral[] {
  const merged: Referral[] = []
  for (const referral of referrals) {
    if (referral.address === null && weekday.test(referral.name ?? '')) continue
    const at = merged.findIndex((known) => isSame(known, referral))
    const known = merged[at]
    if (known === undefined) merged.push(referral)
    else {
      merged[at] = {
        name: isFirstOf(known, referral) ? referral.name : (known.name ?? referral.name),
        address: known.address ?? referral.address,
        organisation: known.organisation ?? referral.organisation,
      }
    }
  }
  return merged
}

function isSame(a: Referral, b: Referral): boolean {
  if (isFirstOf(a, b) || isFirstOf(b, a)) return true
  if (a.address !== null && b.address !== null) return a.address === b.address
  return a.name !== null && b.name !== null && a.name.toLowerCase() === b.name.toLowerCase()
}

/** "Colin" is Colin Baird, who was named in full beside him. */
function isFirstOf(short: Referral, whole: Referral): boolean {
  if (short.name === null || whole.name === null || short.name.includes(' ') || short.address !== null) return false
  return whole.name.toLowerCase().startsWith(`${short.name.toLowerCase()} `)
}

function personIn(line: string): Referral | null {
  const mail = address.exec(line)
  const plain = (mail === null ? line : `${line.slice(0, mail.index)}, ${line.slice(mail.index + mail[0].length)}`)
    .replace(leadIn, '')
    .replace(/[\s,;:(–—-]+$|^[\s,;:]+/g, '')
    .replace(/\(\s*\)|,\s*(?=,)/g, '')
  const rest = withoutTitle(plain)
  const parts = workplace.exec(rest)
  const name = nameIn((parts?.[1] ?? rest).trim().replace(/[.,:]+$/, ''), parts !== null || mail !== null)
  if (name === null && mail === null) return null
  const organisation =
    name === null || parts === null ? null : (organisationIn(parts[2]!) ?? workplaceAfter(rest.slice(parts[1]!.length)))
  return { name, address: mail === null ? null : normalAddress(mail[1]!), organisation }
}

function organisationIn(text: string): string | null {
  // What follows in a sentence of its own is about something else.
  const first = text
    .split(/(?<=\p{L}{3})\.\s+/u, 1)[0]!
    .split(/\s*[,;()–—!]\s*|\.\s+|\s+-\s+/)
    .map((part) => part.replace(/^(?:at|from|of|with|@)\s+/i, '').trim())
    .filter((part) => part !== '')
  for (const part of first) {
    const at = /^.*\b(?:at|from|of|with)\s+(.+)$/i.exec(part)
    const named = (roles.test(part) ? at?.[1] : part) ?? ''
    const organisation = (afterwards.exec(named)?.[1] ?? named).replace(/[\s.,;:!]+$/, '')
    if (/^[\p{Lu}\p{N}]/u.test(organisation) && organisation.length <= 60) return organisation
  }
  return null
}
