// Encoded words in a header field (RFC 2047), as the checker reads them.

import { inCharset } from './read-encoded.ts'

const word = /=\?([^?\s]+)\?([bq])\?([^?\s]*)\?=/gi

/** The value with its encoded words written out; white space between two of them belongs to neither (RFC 2047 §6.2). */
export function unfoldedWords(value: string): string {
  return value
    .replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?)/gi, '$1')
    .replace(word, (_, charset: string, how: string, text: string) => {
      const bytes = how.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quoted(text)
      return inCharset(bytes, charset)
    })
}

function quoted(text: string): Buffer {
  const spaced = text.replace(/_/g, ' ')
  return Buffer.from(
    spaced.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
