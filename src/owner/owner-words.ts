// Divides an answer of the owner's into its first line and whatever of substance follows it. Knows no command.

/** What readers see of an answer. `after` is '' when only a closing, a signature or a device's footer follows the first line. */
export type OwnerWords = {
  /** Everything he wrote, without signature and footer; blanks at both ends trimmed. */
  readonly all: string
  /** The first line that is not blank, trimmed. */
  readonly first: string
  /** What follows the first line, without closing; trimmed. */
  readonly after: string
}

/** How the owner signs, as far as it is known: lines like these are never something that he says. */
export type SignsAs = { readonly name: string; readonly signature: string }

const longestAnswer = 100_000
/** Our mails mark what somebody else said with a bar: no client that drops its quotation marks can make it the owner's. */
const othersWords = /^[\s>]*\| /
const signatureMark = /^-- ?$/
const footer =
  /^(?:(?:sent|written|gesendet|envoyé) (?:from|with|via|von|mit|depuis) .{1,60}|get (?:outlook|spark|bluemail) for .{1,30}|.{1,60} reacted via (?:gmail|outlook)[^a-z]{0,20})$/i
const thanks = '(?:many |kind |best |warm |warmest |all the )?(?:thanks?|thank you|thx|cheers|best|regards|wishes)'
const closing = new RegExp(
  `^(?:${thanks}(?: (?:a lot|so much|again|and regards|regards|wishes|very much|in advance))?|yours(?: truly| sincerely)?|sincerely|take care)$`,
  'i',
)
/** Words that make a short line an instruction, however it is capitalised. */
const saysSomething =
  /\b(?:no|not|don'?t|but|wait|hold|stop|later|skip|send|edit|change|add|remove|delete|make|first|before|after|until|till|today|tomorrow|tonight|next|mon|tue|wed|thu|fri|sat|sun|\w{2,6}day|morning|afternoon|evening|week|month|please|shorter|longer|instead|only|also|ask|tell|say|use|call|mention|move|cancel|yes|ok|okay)\b|\d:\d|\?/i

/** Reads the owner's new words; quotations are gone already. */
export function ownerWords(text: string, signs?: SignsAs): OwnerWords {
  const lines = withoutSignature(text)
  const start = lines.findIndex((line) => line.trim() !== '')
  if (start === -1) return { all: '', first: '', after: '' }
  const first = lines[start]!.trim()
  const after = withoutClosing(lines.slice(start + 1), signs)
    .join('\n')
    .trim()
  return { all: lines.slice(start).join('\n').trim(), first, after }
}

/** The lines up to a signature mark (RFC 3676 §4.3), without words of others, a device's footer and blank lines at the end. */
export function withoutSignature(text: string): string[] {
  const lines = text.slice(0, longestAnswer).replace(/\r\n?/g, '\n').split('\n')
  const mark = lines.findIndex((line) => signatureMark.test(line))
  const kept = (mark === -1 ? lines : lines.slice(0, mark)).filter((line) => !othersWords.test(line))
  while (kept.length > 0 && isFooterOrBlank(kept.at(-1)!)) kept.pop()
  return kept
}

function isFooterOrBlank(line: string): boolean {
  const trimmed = line.trim()
  return trimmed === '' || (trimmed.length <= 80 && footer.test(trimmed))
}

function withoutClosing(lines: readonly string[], signs: SignsAs | undefined): string[] {
  const kept = lines.filter((line) => line.trim() !== '' && !isFooterOrBlank(line))
  const from = kept.findIndex((line) => isClosing(line, signs) || isOwnSignature(line, signs))
  if (from === -1 || kept.length - from > 8) return kept
  const below = kept.slice(from + 1)
  const signed = signs === undefined ? below.slice(below[0] !== undefined && isName(below[0]) ? 1 : 0) : below
  return signed.every((line) => isClosing(line, signs) || isOwnSignature(line, signs) || isReach(line))
    ? kept.slice(0, from)
    : kept
}

function isClosing(line: string, signs: SignsAs | undefined): boolean {
  const trimmed = line.trim()
  if (trimmed.length > 60) return false
  const named = /^(.*?)[\s,.!–-]+(\S+(?: \S+)?)$/.exec(trimmed)
  const bare = (part: string) => part.replace(/[\s,.!;–-]+$/, '')
  if (closing.test(bare(trimmed))) return true
  return named !== null && closing.test(bare(named[1]!)) && isOwnSignature(named[2]!, signs)
}

function isOwnSignature(line: string, signs: SignsAs | undefined): boolean {
  if (signs === undefined) return false
  const bare = (part: string) =>
    part
      .trim()
      .replace(/^[–—*_-]+\s*|[,.*_]+$/g, '')
      .toLowerCase()
  const said = bare(line)
  const names = [signs.name, ...signs.name.split(/\s+/)].map(bare)
  const own = signs.signature.split('\n').map(bare)
  return said !== '' && (names.includes(said) || own.includes(said))
}

/** One to three capitalised words: somebody's name, where it is not known how the owner signs. */
function isName(line: string): boolean {
  const words = line.trim().split(/\s+/)
  return words.length <= 3 && !saysSomething.test(line) && words.every((word) => /^\p{Lu}[\p{L}.'’-]*,?$/u.test(word))
}

/** A telephone number, an address, a link, or a title and an employer with a bar between them. */
function isReach(line: string): boolean {
  const trimmed = line.trim()
  if (trimmed.length > 80 || saysSomething.test(trimmed)) return false
  return (
    /^[^\p{L}]*(?:(?:tel|phone|mobile|m|t|p)\b[.:]?)?[\d\s()+./-]{6,}$/iu.test(trimmed) ||
    /^\S+@\S+\.\S+$/.test(trimmed) ||
    /^(?:https?:\/\/|www\.)\S+$/i.test(trimmed) ||
    /^\p{Lu}[^|·•]{1,40} [|·•] \S/u.test(trimmed)
  )
}
