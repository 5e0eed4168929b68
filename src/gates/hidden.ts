// Nothing hidden: no invisible or direction-changing characters, no markup, no link whose text is another address.

import type { Finding, Note } from './note.ts'

/** Controls other than tab and line ends, formatting characters, fillers that show nothing, selectors that can carry data. */
const INVISIBLE =
  /(?![\t\n\r])\p{Cc}|(?![\u200c\u200d])\p{Cf}|\u034f|\u115f|\u1160|\u2028|\u2029|\u3164|\uffa0|[\u{e0100}-\u{e01ef}]/u
/** Joiners belong into emoji and into scripts that join; between other letters they only hide. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}])[\u200c\u200d]/u
const MARKUP =
  /<\/?(?:a|b|i|u|p|br|hr|div|span|font|img|table|t[dr]|ul|ol|li|h[1-6]|html|body|head|style|script|strong|em|iframe|form|input|svg|meta|link)\b[^<>]{0,200}>|<!--|&(?:nbsp|amp|lt|gt|quot|#\d{1,6});/i
const MARKDOWN_LINK = /\[([^[\]\n]{1,200})\]\((\S{1,500}?)\)/g

/** Stops on the first of each sort. */
export function hidden(note: Note): readonly Finding[] {
  const text = `${note.subject}\n${note.body}`
  const findings: Finding[] = []
  const invisible = INVISIBLE.exec(text) ?? STRAY_JOINER.exec(text)
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
