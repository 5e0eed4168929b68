// Nothing hidden: no invisible or direction-changing characters, no markup, no link whose text is another address.

import type { Finding, Note } from './note.ts'

/** Controls other than tab and line ends, formatting characters, fillers that show nothing, selectors that can carry data. */
const INVISIBLE =
  /(?![\t\n\r])\p{Cc}|(?![\u200c\u200d]|[\u{e0020}-\u{e007f}])\p{Cf}|(?<![\u{1f3f4}\u{e0020}-\u{e007e}])[\u{e0020}-\u{e007f}]|\u034f|\u115f|\u1160|\u2028|\u2029|\u3164|\uffa0|\u2800|[\u{e0100}-\u{e01ef}]/u
/** Joiners belong into emoji and into scripts that join; between other letters they only hide. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}])[\u200c\u200d]/u
/** "раypal" with a Cyrillic first letter: within one word nobody changes the alphabet. */
const MIXED_LETTERS = /[a-z][\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][a-z]/iu
const GREEK_SIGN = /[µμΩΔαβγπσλ]/u
const MARKUP =
  /<\/?(?:a|b|i|u|p|s|br|hr|div|span|font|img|table|t[dr]|ul|ol|li|h[1-6]|html|body|head|style|script|strong|em|iframe|form|input|svg|meta|link|blockquote|code|pre|sub|sup|center|title|button|object|embed|video|audio)\b[^<>]{0,200}>|<!--|&(?:nbsp|amp|lt|gt|quot|apos|#\d{1,6}|#x[\da-f]{1,5});|(?<![*\w])\*\*[^\s*][^*\n]{0,200}\*\*(?!\*)|(?<![_\w])__[^\s_][^_\n]{0,200}__(?![_\w])|^[ \t]{0,3}#{1,6}[ \t]+\S[^\n]{0,100}|^```[^\n]{0,40}|~~[^~\s][^~\n]{0,100}~~|!\[[^\]\n]{0,100}\]\([^)\n]{0,300}\)/im
const MARKDOWN_LINK = /\[([^[\]\n]{1,200})\]\((\S{1,500}?)\)/g
const SHOWN_LINK = /\b((?:https?:\/\/|www\.)[^\s<>()[\]]{1,300}) ?[<(]((?:https?:\/\/|www\.)[^\s<>()]{1,300})[>)]/gi

/** Stops on the first of each sort, in the subject and in the body. */
export function hidden(note: Pick<Note, 'subject' | 'body'>): readonly Finding[] {
  return [...inText(note.subject), ...inText(note.body)]
}

function inText(text: string): readonly Finding[] {
  const findings: Finding[] = []
  const invisible = INVISIBLE.exec(text) ?? STRAY_JOINER.exec(text)
  if (invisible !== null) findings.push(stop(around(text, invisible.index), 'An invisible character stands in it.'))
  const mixed = MIXED_LETTERS.exec(text)
  if (mixed !== null && !GREEK_SIGN.test(mixed[0]))
    findings.push(stop(around(text, mixed.index), 'A word mixes two alphabets.'))
  const links = [...text.matchAll(MARKDOWN_LINK)].filter(([, shown, target]) => bare(shown) !== bare(target))
  const markup = MARKUP.exec(text)
  if (markup !== null) findings.push(stop(markup[0], 'Markup stands in it; the note goes out as plain text.'))
  for (const [words] of links) findings.push(stop(words, 'A link hides where it leads.'))
  for (const [words, shown, target] of text.matchAll(SHOWN_LINK))
    if (bare(shown) !== bare(target)) findings.push(stop(words, 'A link shows another address than it leads to.'))
  return findings
}

function bare(address = ''): string {
  return address
    .toLowerCase()
    .replace(/^(?:mailto:|https?:\/\/)?(?:www\.)?/, '')
    .replace(/\/$/, '')
}

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 12), index + 12)
}

function stop(words: string, because: string): Finding {
  return { gate: 'hidden', level: 'stop', words, because }
}
