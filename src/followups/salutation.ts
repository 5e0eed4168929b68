// How a contact is addressed: as they sign, else as the owner addressed them before, else by their name.

import type { Conversation } from '../conversation/conversation.ts'

const CLOSING =
  /^(?:(?:with )?(?:many |my |all |very |kind |best |warm |warmest )*(?:regards|wishes|thanks|greetings)(?: and .{1,20})?|all (?:the|my) best|the best|best|cheers|thanks again|thank you|sincerely|yours|yours (?:truly|sincerely|faithfully)|sincerely yours|warmly|cordially|take care|see you(?: then| soon)?|talk soon|until then|looking forward|looking forward to it|ciao|bye)[,.!]{0,2}$/i
const GREETING = /^(?:dear|hello|hi|hey|good (?:morning|day|afternoon|evening)) ([^\n,;:!?]{1,50})[,;:!]?$/i
const TITLE = /^(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame|rev)\.?$/i
const TAIL_LINES = 14

/** `Maria`, from the way the contact signed their latest human mail; null when they do not sign with a given name. */
export function signedName(conversation: Conversation): string | null {
  const human = conversation.thread.filter(
    (message) => message.by === 'contact' && (message.kind === 'reply' || message.kind === 'invitation'),
  )
  for (const message of human.reverse()) {
    const name = nameUnder(message.text, conversation.contact.name)
    if (name !== null) return name
  }
  return null
}

/** The first line of a note: `Dear Maria,`, `Hello Dr. Okafor,`, or `Hello,` when no name is known. */
export function salutation(conversation: Conversation): string {
  const signed = signedName(conversation)
  if (signed !== null) return `Dear ${signed},`
  return ownGreeting(conversation) ?? named(conversation.contact.name)
}

/** `Maria` where they sign so or where the name is plain, else the whole name or the address: for mails to the owner. */
export function callName(conversation: Conversation): string {
  const { contact } = conversation
  return signedName(conversation) ?? givenName(contact.name) ?? (plainName(contact.name) || contact.address)
}

function nameUnder(text: string, contactName: string): string | null {
  const lines = tail(text)
  const closing = lines.findLastIndex((line) => CLOSING.test(line))
  const after = closing === -1 ? undefined : lines[closing + 1]
  const candidate = (after ?? lines.at(-1) ?? '').replace(/^[-–—~ ]+/, '').replace(/[.,!]$/, '')
  if (!/^\p{Lu}[\p{L}'’-]{1,20}$/u.test(candidate)) return null
  const known = contactName.toLowerCase().split(/\s+/).includes(candidate.toLowerCase())
  return known || after !== undefined ? candidate : null
}

/** The last lines that hold anything, each no longer than a closing or a name can be. */
function tail(text: string): readonly string[] {
  const end = text.slice(-4000).split('\n')
  return end
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-TAIL_LINES)
    .map((line) => line.slice(0, 60))
}

/** The owner's own greeting in what he last wrote to them, word by word. */
function ownGreeting(conversation: Conversation): string | null {
  for (const message of conversation.thread.filter(({ by }) => by === 'owner').reverse()) {
    const first = message.text.slice(0, 500).trimStart().split('\n')[0]?.trim() ?? ''
    const whom = GREETING.exec(first)?.[1] ?? ''
    if (whom !== '' && !/^(?:all|there|everyone|everybody|team|sir|madam|sir or madam)\b/i.test(whom)) {
      return `${first.replace(/[,;:!]$/, '')},`
    }
  }
  return null
}

function named(name: string): string {
  const given = givenName(name)
  if (given !== null) return `Dear ${given},`
  const plain = plainName(name)
  const words = plain.split(' ')
  if (plain === '' || words.length < 2) return 'Hello,'
  return `Dear ${TITLE.test(words[0] ?? '') ? `${words[0]} ${words.at(-1)}` : plain},`
}

/** The given name of a plain display name; null for titles, single initials and whatever is no person's name. */
function givenName(name: string): string | null {
  const first = plainName(name).split(' ')[0] ?? ''
  return /^\p{Lu}[\p{L}'’-]+$/u.test(first) && !TITLE.test(first) ? first : null
}

/** `Maria Keller` from `Keller, Maria` and `Maria Keller (Northwind)`; '' for addresses and whatever is not a name. */
function plainName(name: string): string {
  const bare = name
    .slice(0, 100)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/["“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const turned = bare.replace(/^([^,]+), ([^,]+)$/, '$2 $1')
  return /[@\d]/.test(turned) ? '' : turned
}
