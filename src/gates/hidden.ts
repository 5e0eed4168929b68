// Nothing hidden: no invisible or direction-changing characters, no markup, no link whose text is another address.

import type { Finding, Note } from './note.ts'

/** Zero-width and bidirectional controls, tag characters, other controls than tab and line ends. A joiner inside an emoji is fine. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/u
const MARKUP =
  /<\/?(?:a|b|i|u|p|br|hr|div|span|font|img|table|t[dr]|ul|ol|li|h[1-6]|html|body|head|style|script|strong|em|iframe|form|input|svg|meta|link)\b[^<>]{0,200}>|<!--|&(?:nbsp|amp|lt|gt|quot|#\d{1,6});/i
const MARKDOWN_LINK = /\[([^[\]\n]{1,200})\]\((\S{1,500}?)\)/g

/** Stops on the first of each sort. */
export function hidden(note: Note): readonly Finding[] {
  const text = `${note.subject}\n${note.body}`
  const findings: Finding[] = []
  const invisible = INVISIBLE.exec(text)
  if (invisible !== null) findings.push(stop(around(text, invisible.index), 'An invisible character stands in it.'))
  const markup = MARKUP.exec(text)
  if (markup !== null) findings.push(stop(markup[0], 'Markup stands in it; the note goes out as plain text.'))
  for (const [words, shown = '', target = ''] of text.matchAll(MARKDOWN_LINK)) {
    if (shown !== target) findings.push(stop(words, 'A link hides where it leads.'))
  }
  return findings
}

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 12), index + 12)
}

function stop(words: string, because: string): Finding {
  return { gate: 'hidden', level: 'stop', words, because }
}
