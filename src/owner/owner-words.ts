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
const signatureMark = /^-- ?$/
const footer =
  /^(?:(?:sent|written|gesendet|envoyé) (?:from|with|via|von|mit|depuis) .{1,60}|get (?:outlook|spark|bluemail) for .{1,30}|.{1,60} reacted via (?:gmail|outlook)[^a-z]{0,20})$/i
const thanks = '(?:many |kind |best |warm |warmest |all the )?(?:thanks?|thank you|thx|cheers|best|regards|wishes)'
const closing = new RegExp(
  `^(?:${thanks}(?: (?:a lot|so much|again|and regards|regards|wishes|very much|in advance))?|yours(?: truly| sincerely)?|sincerely|take care)$`,
  'i',
)
/** Words that make a short line an instruction, however it is capitalised: such a line is no name under a closing. */
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

/** The lines up to a signature mark (RFC 3676 §4.3), without a device's footer and blank lines at the end. */
export function withoutSignature(text: string): string[] {
  const lines = text.slice(0, longestAnswer).replace(/\r\n?/g, '\n').split('\n')
  const mark = lines.findIndex((line) => signatureMark.test(line))
  const kept = mark === -1 ? lines : lines.slice(0, mark)
  while (kept.length > 0 && isFooterOrBlank(kept.at(-1)!)) kept.pop()
  return kept
}

function isFooterOrBlank(line: string): boolean {
  const trimmed = line.trim()
  return trimmed === '' || (trimmed.length <= 80 && footer.test(trimmed))
}

function withoutClosing(lines: readonly string[], signs: SignsAs | undefined): string[] {
  const kept = lines.filter((line) => line.trim() !== '' && !isFooterOrBlank(line))
  while (kept.length > 0 && isOwnSignature(kept.at(-1)!, signs)) kept.pop()
  const from = kept.findIndex((line) => isClosing(line, signs))
  if (from === -1 || kept.length - from > 6) return kept
  return kept.slice(from + 1).every(isNameOrContact) ? kept.slice(0, from) : kept
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
      .replace(/^[–—-]\s*|[,.]$/g, '')
      .toLowerCase()
  const said = bare(line)
  const names = [signs.name, ...signs.name.split(/\s+/)].map(bare)
  const own = signs.signature.split('\n').map(bare)
  return said !== '' && (names.includes(said) || own.includes(said))
}

/** A name, a title, a number or an address as they stand under a closing. */
function isNameOrContact(line: string): boolean {
  const trimmed = line.trim()
  if (trimmed.length > 60 || saysSomething.test(trimmed)) return false
  return trimmed
    .split(/\s+/)
    .every(
      (word) => /^[^\p{Ll}]/u.test(word) || /[@.]\w/.test(word) || /^(?:of|at|and|the|for|von|de|van|der)$/.test(word),
    )
}
