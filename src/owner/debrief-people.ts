// Reads the people whom the contact named, from the owner's answer to that very question: one a line, in any order of parts.

import { normalAddress } from '../mail/address.ts'
import { type Referral, readReferrals } from '../mail/referrals.ts'
import { listMark, unwrapped } from './wrapped-lines.ts'

const address = /<?\b([a-z0-9][\w.+'-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})\b>?/i
const longestProse = 8_000
const name = String.raw`\p{Lu}[\p{L}'’-]{1,30}(?: (?:(?:van|von|de|da|der|den|la) ){0,2}\p{Lu}[\p{L}'’-]{1,30}){0,3}`
/** How the owner tells of it: "she'll introduce me to Tom at Northwind", "I could use his name with Ana Souza". */
const introduction = new RegExp(
  String.raw`\b(?:(?:introduce|connect|refer|put) me (?:to|with|in touch with)|use (?:his|her|their) name with) (${name})(?: (?:at|from|of) (\p{Lu}[\p{L}\p{N}&'’-]{0,30}(?: \p{Lu}[\p{L}\p{N}&'’-]{0,30}){0,3}))?`,
  'gu',
)
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/i
const nobody = /^(?:nobody|no one|none|no|nothing|no names?|-+|n\/?a|not really|nobody yet)\W*$/i
const workplace = /^(.{2,60}?)(?:\s*[,(–—]\s*|\s+-\s+|\s+(?:at|from|of|with|@)\s+)(.+)$/
const leadIn =
  /^(?:and |also |her |his |their |my )*(?:(?:she|he|they) (?:named|mentioned|suggested|said) |(?:talk|speak|write|reach out|get in touch|connect) (?:to|with) |contact |meet |ask |email |call )/i
const afterwards = /^(.*?)(?:\s*[.;]\s|\s+(?:who|because|she|he|they|about|for|and ask|to ask|re:)\b|[).]?$)/i
const roles =
  /^(?:her|his|their|the|a|an|my|former|ex|old|head|lead|director|manager|designer|engineer|product|vp|ceo|cto|founder|colleague|boss|friend|recruiter|working|works|works at|now)\b/i

/** Everybody named in the lines; parts that are not there are null, and nobody is made up out of a sentence. */
export function readPeople(text: string): Referral[] {
  const found: Referral[] = []
  for (const line of unwrapped(text).flatMap((whole) =>
    whole.split(/;\s+|(?<=\)),\s+|,?\s+and\s+(?=\p{Lu}[\p{L}'’-]+ \p{Lu})/u),
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
  const introduced = [...prose.matchAll(introduction)].map((match) => ({
    name: match[1]!,
    address: null,
    organisation: match[2]?.trim() ?? null,
  }))
  return [...readReferrals(prose, []).filter((referral) => !isPraised(referral, prose)), ...introduced]
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
        name: known.name ?? referral.name,
        address: known.address ?? referral.address,
        organisation: known.organisation ?? referral.organisation,
      }
    }
  }
  return merged
}

function isSame(a: Referral, b: Referral): boolean {
  if (a.address !== null && b.address !== null) return a.address === b.address
  return a.name !== null && b.name !== null && a.name.toLowerCase() === b.name.toLowerCase()
}

function personIn(line: string): Referral | null {
  const mail = address.exec(line)
  const rest = (mail === null ? line : `${line.slice(0, mail.index)}, ${line.slice(mail.index + mail[0].length)}`)
    .replace(leadIn, '')
    .replace(/[\s,;:(]+$|^[\s,;:]+/g, '')
    .replace(/\(\s*\)|,\s*(?=,)/g, '')
  const parts = workplace.exec(rest)
  const name = (parts?.[1] ?? rest).trim().replace(/[.,:]+$/, '')
  const isPerson = isName(name)
  if (!isPerson && mail === null) return null
  const organisation = isPerson && parts !== null ? organisationIn(parts[2]!) : null
  return { name: isPerson ? name : null, address: mail === null ? null : normalAddress(mail[1]!), organisation }
}

/** One to four words that begin like a name; two at least unless an address or an employer stands beside them. */
function isName(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length > 4 || text.length < 2 || /[\d@?!:]/.test(text)) return false
  return (
    words.every((word) => /^(?:\p{Lu}[\p{L}'’.-]*|de|da|van|von|der|den|la|le|bin|al)$/u.test(word)) &&
    /^\p{Lu}/u.test(text)
  )
}

function organisationIn(text: string): string | null {
  const first = text
    .split(/\s*[,;()]\s*/)
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
