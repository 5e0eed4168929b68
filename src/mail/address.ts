// Mailboxes: reading them from header text and telling whether two are the same. Display names are never compared.
import addressparser from 'nodemailer/lib/addressparser'
import { decodeWords } from './encoded-word.ts'
import type { Address } from './message.ts'

const longestField = 100_000
const mostMailboxes = 2_000

/** The form in which addresses are compared: lower case, without blanks or angle brackets, an international domain in ASCII. */
export function normalAddress(text: string): string {
  return domainInLowerCase(text.trim().replace(/^<|>$/g, '')).toLowerCase()
}

/** True when both are the same mailbox: byte-exact after lower-casing, with no guessing about dots or plus signs. */
export function sameAddress(a: string | Address | null, b: string | Address | null): boolean {
  if (a === null || b === null) return false
  const left = normalAddress(typeof a === 'string' ? a : a.address)
  return left !== '' && left === normalAddress(typeof b === 'string' ? b : b.address)
}

/**
 * The mailboxes of an unfolded address field (RFC 5322 §3.4), display names decoded. What has no address is left out.
 * Members of a group count only where `groups` is 'members': a From that hides in a group is nobody's.
 * Two addresses in one mailbox, `<a@x><b@y>`, are given as two, since programs differ in which of them they believe.
 */
export function parseAddresses(text: string, groups: 'members' | 'none' = 'none'): Address[] {
  const field = text.slice(0, longestField)
  const entries = addressparser(field)
  const found: Address[] = []
  let lastName = ''
  for (const entry of entries.slice(0, mostMailboxes)) {
    if (entry.group) {
      if (groups === 'members') {
        for (const member of entry.group) if (member.address) found.push(mailbox(member.name, member.address ?? ''))
      }
      continue
    }
    // `Lopez, Maria <maria@…>` without the quotation marks it needs reads as two entries, the first one a bare name.
    if (!entry.address.includes('@')) {
      lastName = entry.name || entry.address
      continue
    }
    found.push(mailbox(lastName ? `${lastName}, ${entry.name}` : entry.name, entry.address))
    lastName = ''
  }
  const bracketed = angleAddresses(field)
  return bracketed.length > found.length && !entries.some((entry) => entry.group) ? bracketed : found
}

function mailbox(name: string, address: string): Address {
  return { name: cleanName(name), address: domainInLowerCase(address.trim()) }
}

function cleanName(name: string): string {
  const decoded = decodeWords(name)
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return decoded.replace(/^(["'])(.*)\1$/, '$2').trim()
}

function angleAddresses(field: string): Address[] {
  const bare = field.replace(/"[^"]*"/g, '').replace(/\([^()]*\)/g, '')
  return [...bare.matchAll(/<([^<>\s]+@[^<>\s]+)>/g)]
    .slice(0, mostMailboxes)
    .map((match) => mailbox('', match[1] ?? ''))
}

function domainInLowerCase(address: string): string {
  const at = address.lastIndexOf('@')
  if (at < 0) return address
  const domain = address.slice(at + 1).toLowerCase()
  return address.slice(0, at + 1) + (/[^\p{ASCII}]/u.test(domain) ? asciiDomain(domain) : domain)
}

function asciiDomain(domain: string): string {
  return URL.parse(`http://${domain}`)?.hostname ?? domain
}
