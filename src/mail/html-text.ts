// What an HTML body shows, as lines, with the quotations, signatures and borders that its structure tells of.
// Event by event with a bounded stack: neither depth nor size can overflow anything.
import { Parser } from 'htmlparser2'
import { roleOf, type Role } from './html-structure.ts'
import { type Line, type Mark, plainText, writeLines } from './lines.ts'

const longestHtml = 2_000_000
const blocks = new Set(
  ('address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'li main nav ol p pre section table tbody td tfoot th thead tr ul').split(' '),
)
const cells = new Set(['td', 'th'])

type Open = { readonly name: string; readonly role: Role; readonly pre: boolean }

/** The lines that an HTML body shows, in order. At most two million characters of it are looked at. */
export function readHtml(html: string): Line[] {
  const reader = new LineReader()
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true })
  parser.write(html.slice(0, longestHtml))
  parser.end()
  return reader.finish()
}

/** The same as plain text with `>` before what is quoted. */
export function htmlToText(html: string): string {
  return writeLines(readHtml(html))
}

class LineReader {
  readonly #lines: Line[] = []
  readonly #stack: Open[] = []
  readonly #counts: Record<Exclude<Role, null>, number> & { pre: number } = {
    quote: 0, skip: 0, attribution: 0, signature: 0, history: 0, border: 0, pre: 0,
  }
  #text = ''
  #mark: Mark = null
  #pending: Mark = null
  #href = ''
  #linkFrom = 0

  onopentag(name: string, attributes: Record<string, string>): void {
    const role = roleOf(name, attributes)
    if (blocks.has(name) && !cells.has(name)) this.#endLine()
    if (cells.has(name) && this.#text.trim() !== '') this.#text += ' '
    if (role === 'history' || role === 'border') this.#pending = this.#pending === 'history' ? 'history' : role
    this.#stack.push({ name, role, pre: name === 'pre' })
    this.#count(this.#stack.at(-1)!, 1)
    if (name === 'br') this.#breakLine()
    if (name === 'li') this.#text += '- '
    if (name === 'a') {
      this.#href = attributes.href ?? ''
      this.#linkFrom = this.#text.length
    }
  }

  onclosetag(name: string): void {
    if (name === 'a') this.#endLink()
    const block = blocks.has(name) && !cells.has(name)
    if (block) this.#endLine()
    const open = this.#stack.pop()
    if (open) this.#count(open, -1)
    if (name === 'p' && this.#lines.length > 0) this.#push('')
  }

  ontext(data: string): void {
    if (this.#counts.skip > 0) return
    if (this.#counts.pre > 0) {
      const [first = '', ...rest] = data.split('\n')
      this.#text += first
      for (const line of rest) {
        this.#breakLine()
        this.#text += line
      }
      return
    }
    const flat = data.replace(/[ \t\r\n\f]+/g, ' ')
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? flat.trimStart() : flat
  }

  finish(): Line[] {
    this.#endLine()
    return this.#lines
  }

  // A link whose text does not show where it leads keeps its address: join links are often hidden behind "Join".
  #endLink(): void {
    const shown = this.#text.slice(this.#linkFrom).trim()
    const href = this.#href.trim()
    this.#href = ''
    if (this.#counts.skip > 0 || shown === '' || !/^https?:/i.test(href) || href.length > 500) return
    if (/^(?:https?:|www\.)/i.test(shown) || href.includes(shown)) return
    this.#text += ` <${href}>`
  }

  #count(open: Open, by: 1 | -1): void {
    if (open.role) this.#counts[open.role] += by
    if (open.pre) this.#counts.pre += by
  }

  #endLine(): void {
    if (this.#text.trim() !== '') this.#breakLine()
    else this.#text = ''
  }

  #breakLine(): void {
    const text = this.#text
    this.#text = ''
    this.#push(text)
  }

  #push(text: string): void {
    for (const piece of plainText(text).split('\n')) {
      const shown = piece.trim()
      if (shown === '' && this.#lines.at(-1)?.text === '' && this.#lines.at(-1)?.depth === this.#counts.quote) continue
      this.#mark = this.#markNow(shown)
      this.#lines.push({ text: shown, depth: this.#counts.quote, mark: this.#mark })
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
