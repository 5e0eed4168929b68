// Where a contact works, as far as it is sure: by the domain of the address, else as the owner wrote when he first asked.

import type { Conversation } from '../conversation/conversation.ts'
import { isPublicDomain } from '../mail/public-domain.ts'

/** What stands between the name and the country in some countries: `co.uk`, `com.au`, `ac.jp`. */
const SECOND_LEVEL = /^(?:co|com|org|net|gov|edu|ac|gob|gouv|gv|or|ne|govt|nhs|sch)$/
/** Not the organisation's own: places where many keep their mail or their page. */
const HOSTS =
  /^(?:mail|email|posteo|mailbox|zoho|yandex|qq|163|gmx|web|bluewin|comcast|btinternet|verizon|att|sbcglobal|libero|laposte|wanadoo|hey|tutanota|tuta|proton|duck|rocketmail|ymail|hotmail|outlook|live|yahoo|gmail|icloud|freenet|arcor|telekom|vodafone|sky|virginmedia|substack|wordpress|github|users|arpa|alumni)$/
const WORKS_AT =
  /\byour (?:work|role|job|position|team|time|years|talk|research|post|path|project)s? (?:\w+ )?(?:at|with|for) (?:the )?(\p{Lu}[\p{L}&’'-]*(?: \p{Lu}[\p{L}&’'-]*){0,3})/gu
const LONGEST = 8000

/** `Initech` of maria@mail.initech.example, spelt as in the thread where it stands there; null where nothing says it surely. */
export function organisationOf({ contact, thread, subject }: Conversation): string | null {
  const said = [subject, ...thread.map(({ text }) => text)].map((text) => text.slice(0, LONGEST))
  const label = ownLabel(contact.address)
  if (label !== null) return spelt(label, said) ?? label
  const asked = thread.filter(({ by }) => by === 'owner').map(({ text }) => text.slice(0, LONGEST))
  const named = new Set(
    [subject, ...asked].flatMap((text) => [...text.matchAll(WORKS_AT)].map((found) => found[1] ?? '')),
  )
  const [only] = named
  return named.size === 1 && only !== undefined ? only : null
}

function ownLabel(address: string): string | null {
  const domain = address.split('@')[1]?.toLowerCase() ?? ''
  if (domain === '' || isPublicDomain(domain)) return null
  const labels = domain.split('.').slice(0, -1)
  if (labels.length > 1 && SECOND_LEVEL.test(labels.at(-1) ?? '')) labels.pop()
  const label = labels.at(-1) ?? ''
  return label.length < 2 || HOSTS.test(label) ? null : label
}

/** "Southgate Clinic" where the domain says southgateclinic or southgate-clinic. */
function spelt(label: string, said: readonly string[]): string | null {
  const letters = label.replace(/[^\p{L}\p{N}]/gu, '')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${[...letters].join("[ '’&.-]?")}(?![\\p{L}\\p{N}])`, 'iu')
  for (const text of said) {
    const found = pattern.exec(text)?.[0]
    if (found !== undefined && /\p{Lu}/u.test(found)) return found
  }
  return null
}
