// The body that people read, out of the tree of MIME parts: its plain text, and its HTML where it has one.
import { parameter } from './headers.ts'
import { htmlToText } from './html-text.ts'
import { plainText } from './lines.ts'

/** A node of mailparser's tree, so far as it is used here. */
export type Node = {
  readonly contentType?: string | false
  readonly disposition?: string | false
  readonly textContent?: string
  readonly children: readonly Node[]
  readonly headerLines?: readonly { readonly key: string; readonly line: string }[]
}

type Body = { readonly text: string; readonly html: string | null }
const mostText = 2_000_000

/** Text, HTML and top-level content type of a message, from the root of its tree. */
export function readBody(root: Node): Body & { contentType: string; reportType: string | null } {
  const field = root.headerLines?.find((line) => line.key === 'content-type')?.line ?? ''
  const body = bodyOf(root)
  return {
    text: body.text.slice(0, mostText).replace(/^\n+|\s+$/g, ''),
    html: body.html,
    contentType: (root.contentType || 'text/plain').toLowerCase(),
    reportType: parameter(field.replace(/\r?\n/g, ' '), 'report-type')?.toLowerCase() ?? null,
  }
}

function bodyOf(node: Node): Body {
  if (node.textContent !== undefined && node.disposition !== 'attachment') {
    if (node.contentType === 'text/html') return { text: htmlToText(node.textContent), html: node.textContent }
    return { text: plainText(node.textContent), html: null }
  }
  const children = node.children.map(bodyOf).filter((body) => body.text.trim() !== '' || body.html !== null)
  if (node.contentType === 'multipart/alternative') return alternativeOf(children)
  const html = children.filter((body) => body.html !== null).map((body) => body.html)
  // HTML beside plain text that is no alternative of it (a list's footer): only the text tells the whole.
  const wholeInHtml = html.length === children.length || children.length === 1
  return {
    text: children.map((body) => body.text).join('\n'),
    html: html.length > 0 && wholeInHtml ? html.join('<br>\n') : null,
  }
}

function alternativeOf(children: readonly Body[]): Body {
  const html = children.findLast((body) => body.html !== null)
  const plain = children.find((body) => body.html === null && body.text.trim() !== '')
  return { text: (plain ?? html)?.text ?? '', html: html?.html ?? null }
}
