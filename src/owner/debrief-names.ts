// What is a person's name in an owner's notes, with or without a title, and where that person works.

const particle = 'van|von|de|da|der|den|del|di|la|le|bin|al|ten|ter|zu|el|dos|du'
const word = String.raw`\p{Lu}[\p{L}'’]{1,30}(?:-\p{Lu}[\p{L}'’]{1,30})?`
/** First and last name at least; dots only in initials. */
export const FULL_NAME = String.raw`${word}(?: (?:${particle}|\p{Lu}\.)){0,2}(?: (?:(?:${particle}) ){0,2}${word}){1,3}`
const title =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|frau|herr|sir|dame|col|colonel|capt|captain|maj|major|gen|sgt|lt|rev|sra?|mme|dott|ing)\b\.?(?: \(ret\.?\))?\s+){1,3}/i
const first = new RegExp(`^${word}(?: (?:(?:${particle}) ){0,2}${word}){0,3}$`, 'u')
const lower = new RegExp(`^\\p{Ll}[\\p{L}'’-]{1,30}(?: (?:(?:${particle}) ){0,2}\\p{Ll}[\\p{L}'’-]{1,30}){1,2}$`, 'u')
const noName =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^(?:I|She|He|They|We|It|The|This|That|There|No|Not|None|Nobody|Her|His|Their|My|Our|Also|And|But|Maybe|Somebody|Someone|People|Names?|Advice|Fit|Open|Same|Off)\b/u
const organisationWord = String.raw`[\p{Lu}\p{N}](?:[\p{L}\p{N}&'’+-]|\.(?=\p{L})){0,30}`
const organisation = `${organisationWord}(?: (?:(?:of|and|&|the|for|de|la) ){0,2}${organisationWord}){0,4}`
const placed = new RegExp(
  String.raw`^(?:\s*[,(–—-]\s*|\s+)(?:(?:who(?:'s| is)?|she(?:'s| is)|he(?:'s| is)|they(?:'re| are)|now|is|works?|working|runs?|leads?|heads?|an?|the|her|his|their|my|former|old|ex|[\p{Ll}-]{2,20}) ){0,8}?(?:at|from|with|@|by)\s+(?:the )?(${organisation})`,
  'u',
)
const beside = new RegExp(
  String.raw`^(?:\s*(?:,|[(–—@-])\s*|\s+of\s+)(?:the )?(${organisation})(?=$|[\s,.;:()!–—-])`,
  'u',
)
const roles =
  /^(?:Head|Lead|Director|Manager|Designer|Engineer|Product|VP|CEO|CTO|COO|CFO|Founder|Partner|Recruiter|Professor|Editor|Chief|Senior|Junior|I|She|He|They|But|And|No|Tell|Say|Use|Who|Mr|Mrs|Ms|Dr|Warm|Intro)\b/

/** A line without the title that it begins with. */
export function withoutTitle(text: string): string {
  return text.trim().replace(title, '').trim()
}

/** The name without its title, in the case that names have; null where the words are no name. */
export function nameIn(text: string, lowerCase = false): string | null {
  const bare = withoutTitle(text)
  if (bare.length < 2 || bare.length > 70 || noName.test(bare)) return null
  if (first.test(bare)) return bare
  if (lowerCase && lower.test(bare)) {
    return bare.replace(/(^|[ -])(\p{Ll})(\p{L}*)/gu, (whole, gap: string, letter: string, rest: string) =>
      new RegExp(`^(?:${particle})$`).test(letter + rest) && gap !== '' ? whole : gap + letter.toUpperCase() + rest,
    )
  }
  return null
}

/** Where somebody works, from the words behind the name; null when they do not say. */
export function workplaceAfter(rest: string): string | null {
  const head = rest.slice(0, 200).replace(/’/g, "'")
  const named = beside.exec(head)?.[1]
  if (named !== undefined && !roles.test(named) && nameOnly(named)) return trimmed(named)
  const found = placed.exec(head)?.[1]
  return found === undefined ? null : trimmed(found)
}

/** "Alex" behind a comma may be anybody; two capitals and more, or one that is no first word of a sentence, is a place of work. */
function nameOnly(text: string): boolean {
  return !noName.test(text)
}

function trimmed(text: string): string {
  return text.replace(/[\s.,;:!'’-]+$/, '')
}
