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

const mostText = 2_000_000

/** Text, HTML and top-level content type of a message, from the root of its tree. */
export function readBody(root: Node): {
  text: string
  html: string | null
  contentType: string
  reportType: string | null
} {
  const field = root.headerLines?.find((line) => line.key === 'content-type')?.line ?? ''
  const body = bodyOf(root)
  return {
    text: textOf(body).slice(0, mostText).replace(/^\n+/, '').trimEnd(),
    html: body.html,
    contentType: (root.contentType || 'text/plain').toLowerCase(),
    reportType: parameter(field.replace(/\r?\n/g, ' '), 'report-type')?.toLowerCase() ?? null,
  }
}

/** `text` is null while it is still to be made from the HTML: that costs, and mostly a plain part makes it needless. */
type Found = { readonly text: string | null; readonly html: string | null }
const excuse =
  /\bhtml\b[^.\n]{0,60}(?:view|read|support|display|message|client|version|format)|(?:view|open)[^.\n]{0,40}\bbrowser\b/i

function bodyOf(node: Node): Found {
  if (node.textContent !== undefined && node.disposition !== 'attachment') {
    if (node.contentType === 'text/html') return { text: null, html: node.textContent }
    return { text: plainText(node.textContent), html: null }
  }
  const children = node.children.map(bodyOf).filter((body) => body.html !== null || body.text?.trim())
  if (node.contentType === 'multipart/alternative') return alternativeOf(children)
  if (children.length === 1) return children[0] ?? { text: '', html: null }
  const html = children.filter((body) => body.html !== null).map((body) => body.html)
  // HTML beside plain text that is no alternative of it (a list's footer): only the text tells the whole.
  const wholeInHtml = html.length > 0 && html.length === children.length
  return { text: children.map(textOf).join('\n'), html: wholeInHtml ? html.join('<br>\n') : null }
}

function alternativeOf(children: readonly Found[]): Found {
  const html = children.findLast((body) => body.html !== null)?.html ?? null
  const plain = children.find((body) => body.html === null)?.text ?? null
  // "Your program cannot show HTML" is no text of the writer's.
  const usable = plain !== null && !(html !== null && plain.length < 300 && excuse.test(plain))
  return { text: usable ? plain : html === null ? '' : null, html }
}

function textOf(body: Found): string {
  return body.text ?? htmlToText(body.html ?? '')
}
