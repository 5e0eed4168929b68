// What an HTML body shows, as lines, with the quotations, signatures and borders that its structure tells of.
// Event by event with a bounded stack: neither depth nor size can overflow anything.
import { Parser } from 'htmlparser2'
import { type Role, roleOf } from './html-structure.ts'
import { type Line, type Mark, plainText, writeLines } from './lines.ts'

const longestHtml = 2_000_000
const deepestHtml = 2_000
const longestLine = 20_000
const mostLines = 50_000
const blocks = new Set(
  (
    'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const cells = new Set(['td', 'th'])

type Open = { readonly name: string; readonly role: Role; readonly pre: boolean }

/** The lines that an HTML body shows, in order; at most two million characters and 50,000 lines of it are looked at. */
export function readHtml(html: string): Line[] {
  const source = html.slice(0, longestHtml)
  const reader = new LineReader(() => parser.pause())
  const parser: Parser = new Parser(reader, {
    decodeEntities: true,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  })
  parser.write(source)
  if (!reader.tooDeep) parser.end()
  else for (const piece of withoutTags(source.slice(parser.endIndex + 1))) reader.ontext(piece)
  return reader.finish()
}

// What no person wrote and the parser would take minutes for: thousands of elements, each within the other.
function* withoutTags(html: string): Generator<string> {
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    yield html.slice(at, tag < 0 ? html.length : tag)
    const end = tag < 0 ? -1 : html.indexOf('>', tag)
    if (end < 0) return
    at = end + 1
  }
}

/** The same as plain text with `>` before what is quoted. */
export function htmlToText(html: string): string {
  return writeLines(readHtml(html))
}

class LineReader {
  readonly #lines: Line[] = []
  readonly #stack: Open[] = []
  readonly #counts: Record<Exclude<Role, null>, number> & { pre: number } = {
    quote: 0,
    skip: 0,
    attribution: 0,
    signature: 0,
    history: 0,
    border: 0,
    pre: 0,
  }
  readonly #tooDeep: () => void
  // The line so far in pieces: to look at the end of a growing string costs its whole length each time.
  #pieces: string[] = []
  #size = 0
  #endsInBlank = true
  #pending: Mark = null
  #href = ''
  #linkFrom = 0

  constructor(onTooDeep: () => void) {
    this.#tooDeep = onTooDeep
  }

  get tooDeep(): boolean {
    return this.#stack.length > deepestHtml
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tooDeep) return
    const role = roleOf(name, attributes)
    if (cells.has(name)) this.#append(' ')
    else if (blocks.has(name)) this.#endLine()
    if (role === 'history' || role === 'border') this.#pending = this.#pending === 'history' ? 'history' : role
    const open = { name, role, pre: name === 'pre' }
    this.#stack.push(open)
    this.#count(open, 1)
    if (this.tooDeep) this.#tooDeep()
    if (name === 'br') this.#breakLine()
    if (name === 'li') this.#append('- ')
    if (name === 'a') {
      this.#href = attributes.href ?? ''
      this.#linkFrom = this.#pieces.length
    }
  }

  onclosetag(name: string): void {
    if (this.tooDeep) return
    if (name === 'a') this.#endLink()
    if (blocks.has(name) && !cells.has(name)) this.#endLine()
    const open = this.#stack.pop()
    if (open) this.#count(open, -1)
    if (name === 'p' && this.#lines.length > 0) this.#push('')
  }

  ontext(data: string): void {
    if (this.#counts.skip > 0 || this.#lines.length >= mostLines) return
    if (this.#counts.pre === 0) this.#append(data.replace(/[ \t\r\n\f]+/g, ' '))
    else this.#appendLines(data.split('\n', mostLines))
  }

  finish(): Line[] {
    this.#endLine()
    return this.#lines
  }

  #appendLines(lines: readonly string[]): void {
    for (const [i, line] of lines.entries()) {
      if (i > 0) this.#breakLine()
      this.#keep(line)
    }
  }

  #append(text: string): void {
    const flat = this.#endsInBlank ? text.trimStart() : text
    if (flat !== '') this.#keep(flat)
  }

  #keep(text: string): void {
    this.#pieces.push(text)
    this.#size += text.length
    this.#endsInBlank = text.endsWith(' ')
    if (this.#size > longestLine) this.#breakLine()
  }

  // A link whose text does not show where it leads keeps its address: join links are often hidden behind "Join".
  #endLink(): void {
    const href = this.#href.trim()
    this.#href = ''
    if (this.#counts.skip > 0 || !/^https?:/i.test(href) || href.length > 500) return
    const shown = this.#pieces.slice(this.#linkFrom).join('').trim()
    if (shown === '' || /^(?:https?:|www\.)/i.test(shown) || href.includes(shown)) return
    this.#keep(` <${href}>`)
  }

  #count(open: Open, by: 1 | -1): void {
    if (open.role) this.#counts[open.role] += by
    if (open.pre) this.#counts.pre += by
  }

  #endLine(): void {
    if (this.#pieces.some((piece) => piece.trim() !== '')) this.#breakLine()
    else this.#clear()
  }

  #breakLine(): void {
    const text = this.#pieces.join('')
    this.#clear()
    this.#push(text)
  }

  #clear(): void {
    this.#pieces = []
    this.#size = 0
    this.#endsInBlank = true
    this.#linkFrom = 0
  }

  #push(text: string): void {
    if (this.#lines.length >= mostLines) return
    for (const piece of plainText(text).split('\n')) {
      const shown = piece.trim()
      const last = this.#lines.at(-1)
      if (shown === '' && last?.text === '' && last.depth === this.#counts.quote) continue
      this.#lines.push({ text: shown, depth: this.#counts.quote, mark: this.#markNow(shown) })
    }
  }

  #markNow(shown: string): Mark {
    if (shown !== '' && this.#pending) {
      const mark = this.#pending
      this.#pending = null
      return mark
    }
    if (this.#counts.attribution > 0) return 'attribution'
    return this.#counts.signature > 0 ? 'signature' : null
  }
}
