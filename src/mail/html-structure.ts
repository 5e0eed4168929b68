// What the elements of an HTML mail tell about quotations and signatures, client by client. Knows no text, only structure.

type Attributes = Readonly<Record<string, string>>

/** `quote`: all inside is quoted one deeper; `skip`: not shown at all; the others are the marks of lines.ts. */
export type Role = 'quote' | 'skip' | 'attribution' | 'signature' | 'history' | 'border' | null

const hidden = new Set([
  'style',
  'script',
  'head',
  'title',
  'template',
  'noscript',
  'object',
  'svg',
  'select',
  'textarea',
])
const historyIds =
  /(?:^|_)(?:divrplyfwdmsg|appendonsend|zwchr|stopspelling|mail-editor-reference-message-container|ms-outlook-mobile-body-separator-line-reference|oriMsgHtmlSeperator)$/i
const historyClasses = /\b(?:ms-outlook-mobile-reference-message|zmail_extra|zmail_extra_hr|OutlookMessageHeader)\b/i
const quoteClasses = /\b(?:yahoo_quoted|wm_quote|front-blockquote|gmail_quote_container_body)\b/i
const attributionClasses = /\b(?:gmail_attr|moz-cite-prefix|x_moz-cite-prefix|front-attribution)\b/i
const signatureClasses =
  /\b(?:gmail_signature|moz-signature|protonmail_signature_block|yahoo-signature|ymail_android_signature)\b/i
const signatureIds =
  /^(?:x_)*(?:signature|ms-outlook-mobile-signature|ymail_android_signature|yahoo-signature|sig_[\w-]+)$/i

/** The role of an element by its lower-case name and its attributes. */
export function roleOf(name: string, attributes: Attributes): Role {
  if (hidden.has(name) || isInvisible(attributes.style)) return 'skip'
  if (name === 'blockquote') return quoteOf(attributes)
  if (isBare(attributes)) return null
  const id = attributes.id ?? ''
  const classes = attributes.class ?? ''
  if (historyIds.test(id) || historyClasses.test(classes)) return 'history'
  if (quoteClasses.test(classes) || (name === 'cite' && attributes.type === 'cite')) return 'quote'
  if (attributionClasses.test(classes) || /^(?:v1)?reply-intro$/.test(id)) return 'attribution'
  if (signatureClasses.test(classes) || signatureIds.test(id) || attributes.name === 'messageSignatureSection')
    return 'signature'
  if (name === 'div' && isOutlookBorder(attributes.style ?? '')) return 'border'
  return null
}

// Gmail's indentation is a blockquote, too, but one that says it has no border.
function quoteOf(attributes: Attributes): Role {
  const style = attributes.style ?? ''
  const indented = /border:\s*(?:none|0)/i.test(style) && !/border-left:\s*(?!none|0)/i.test(style)
  if (indented && attributes.type !== 'cite' && !/quote/i.test(attributes.class ?? '')) return null
  return 'quote'
}

// The line that Outlook draws above the header of the message that is answered.
function isOutlookBorder(style: string): boolean {
  return /border-top:\s*(?:solid|#?[\w.]+\s+1|1)/i.test(style) && /padding:\s*3(?:\.0)?pt/i.test(style)
}

function isInvisible(style: string | undefined): boolean {
  return style !== undefined && /(?:^|[;\s])(?:display:\s*none|visibility:\s*hidden|mso-hide:\s*all)/i.test(style)
}

function isBare(attributes: Attributes): boolean {
  return !(
    'id' in attributes ||
    'class' in attributes ||
    'style' in attributes ||
    'name' in attributes ||
    'type' in attributes
  )
}
