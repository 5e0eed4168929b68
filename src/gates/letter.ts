// The parts of a note's body: greeting, what is said, closing and signature. Judges none of them.

import { fold } from './fold.ts'
import type { Note } from './note.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

export type Letter = {
  /** "Dear Maria," without what follows in the same sentence; null when there is none. */
  readonly greeting: { readonly sentence: Sentence; readonly end: number } | null
  /** Everything else between greeting and closing, the rest of the greeting's sentence included, and postscripts. */
  readonly said: readonly Sentence[]
  /** Closing words, signature and what stands below it. */
  readonly closing: readonly Sentence[]
}

const NAME = "(?:(?!(?:I|We|Thanks?|My)\\b)\\p{L}[\\p{L}'.-]*)"
const GREETS =
  '(?:dear|hello|hi|hiya|hey|greetings|good (?:morning|day|afternoon|evening)|my dear|lieber?|hallo|servus|moin|guten (?:tag|morgen|abend)|sehr geehrter?|bonjour|cher|chère|hola|buenos días|estimad[oa]|querid[oa]|ciao|gentile|caro|cara|beste|geachte|hej|hei|hallå|kära?|god (?:dag|morgon|morgen)|salut|coucou|olá|bom dia|boa tarde|car[oa]s|buongiorno|buonasera|goedemorgen|goedendag|ahoj|cześć|szia|merhaba|sevgili|namaste|shalom|salaam|grüß dich|grüezi)'
const GREETING = new RegExp(`^${GREETS}\\b(?: (?:again|there))?(?:,? ${NAME}){0,6} ?(?:[,!:.–—-]+(?= |$)|$)`, 'iu')
const NAME_ALONE = /^(?:\p{Lu}[\p{L}'.-]*)(?: \p{Lu}[\p{L}'.-]*){0,3} ?(?:,|!|:|–|—| -)$/u
const CLOSES =
  /^(?:(?:with |my |many |very |kind |kindest |best |warm |warmest |sincere |heartfelt |deepest |all |the |yours? |again,? |once more,? |and |much )*(?:regards|wishes|thanks(?: again| so much| once more| and .{1,20})?|thank you(?: again| so much| very much| once more)?|gratitude|greetings|appreciation|best|sincerely|truly|faithfully|yours|cheers|warmly|cordially|gratefully|respectfully|take care|talk soon|see you(?: then| soon| there| on \w+)?|until (?:then|\w+day)|bye(?: for now)?|ciao|looking forward|in gratitude)|mit (?:freundlichen|besten|herzlichen|lieben|vielen) grüßen|(?:viele|liebe|beste|herzliche|schöne|freundliche) grüße|(?:lg|vg|mfg)|bien cordialement|cordialement|saludos|un saludo|cordiali saluti|groetjes?|met vriendelijke groet)(?: (?:from|aus|von) [\p{L} ]{2,30})?[\s,.!–-]*$/iu
const INLINE_CLOSE =
  /^(?:(?:with |my |many |kind |kindest |best |warm |warmest |all the )*(?:regards|wishes|thanks|thanks again|thank you|best|sincerely|yours|cheers|warmly|gratefully|take care|viele grüße|liebe grüße)),? [–—-]? ?(.{1,60})$/iu
const POSTSCRIPT = /^(?:p\. ?p?\.? ?s\.?|ps|p\.s)\b/i
const MOST_BELOW = 8

/** Reads a body once; `words` of all findings come from these sentences. */
export function letterOf(note: Pick<Note, 'kind' | 'body' | 'owner'>): Letter {
  const all = sentencesOf(note.body)
  if (note.kind === 'questions') return { greeting: null, said: all, closing: [] }
  const first = all[0]
  const end = first === undefined ? 0 : greetingEnd(first.plain)
  const greeting = first === undefined || end === 0 ? null : { sentence: first, end }
  const rest = greeting === null ? all : [...afterGreeting(greeting), ...all.slice(1)]
  const closes = closingStart(rest, note.owner)
  const below = rest.slice(closes)
  const postscript = below.findIndex(({ plain }) => POSTSCRIPT.test(plain))
  if (postscript === -1) return { greeting, said: rest.slice(0, closes), closing: below }
  return {
    greeting,
    said: [...rest.slice(0, closes), ...below.slice(postscript)],
    closing: below.slice(0, postscript),
  }
}

/** Where the greeting ends in the line, 0 where it is none. */
function greetingEnd(plain: string): number {
  const head = plain.slice(0, 160)
  const found = GREETING.exec(head) ?? (plain.length < 60 ? NAME_ALONE.exec(head) : null)
  return found === null ? 0 : found[0].length
}

function afterGreeting({ sentence, end }: { sentence: Sentence; end: number }): readonly Sentence[] {
  const start = end + (/^\s*/.exec(sentence.plain.slice(end))?.[0].length ?? 0)
  const plain = sentence.plain.slice(start)
  if (plain === '') return []
  const verbatim = (from = 0, to = plain.length) => sentence.verbatim(start + from, start + to)
  return [{ ...sentence, plain, verbatim }]
}

/** The first of the last lines that close and sign, or the number of sentences. */
function closingStart(sentences: readonly Sentence[], owner: Note['owner']): number {
  const least = Math.max(0, sentences.length - MOST_BELOW - owner.signature.split('\n').length)
  for (let index = least; index < sentences.length; index++) {
    const plain = sentences[index]?.plain ?? ''
    if (POSTSCRIPT.test(plain)) continue
    const below = sentences.slice(index + 1).filter(({ plain: line }) => !POSTSCRIPT.test(line))
    if (closes(plain, owner) && !below.some(({ plain: line }) => isProse(line))) return index
  }
  return sentences.length
}

function isProse(line: string): boolean {
  return (
    line.endsWith('?') || line.length > 90 || (/[.!]$/.test(line) && line.split(' ').length > 2 && !CLOSES.test(line))
  )
}

function closes(plain: string, owner: Note['owner']): boolean {
  if (CLOSES.test(plain) || isSigned(plain, owner)) return true
  const inline = INLINE_CLOSE.exec(plain)?.[1]
  return inline !== undefined && isSigned(inline, owner)
}

/** "Best regards,", "Thanks again,", "Viele Grüße": closing words and nothing else. */
export function isClosing(line: string): boolean {
  return CLOSES.test(line.trim())
}

/** Whether a line is the owner's name, a part of it or a line of his signature. */
export function isSigned(line: string, owner: Note['owner']): boolean {
  const bare = fold(line.replace(/^[\s–—*_-]+|[\s,.!*_-]+$/g, ''))
  if (bare === '') return false
  const names = fold(owner.name).split(/\s+/)
  if (
    bare
      .split(/\s+/)
      .every(
        (word) => names.includes(word) || (word.length <= 2 && names.some((name) => name.startsWith(word.charAt(0)))),
      )
  )
    return true
  return owner.signature.split('\n').some((one) => one.trim() !== '' && fold(one.trim().replace(/[,.]$/, '')) === bare)
}
