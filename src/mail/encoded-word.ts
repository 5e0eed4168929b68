// Encoded words in header text (RFC 2047) and bytes of any charset to text. Nothing here ever throws.

const word = /=\?([^?\s]{1,40})\?([bBqQ])\?([^?\s]*)\?=/g
const gap = /\?=[ \t]{1,200}=\?/g

/** Bytes to text: the charset named, else UTF-8, else windows-1252, which gives every byte a meaning. */
export function decodeBytes(bytes: Uint8Array, charset: string | null): string {
  const name = (charset ?? '').replace(/\*.*$/, '').trim().toLowerCase()
  const known = name === '' || name === 'us-ascii' || name === 'ascii' || name === 'utf8' ? 'utf-8' : name
  for (const label of known === 'utf-8' ? ['utf-8'] : [known, 'utf-8']) {
    try {
      return new TextDecoder(label, { fatal: label === 'utf-8' }).decode(bytes)
    } catch {
      // An unknown charset or bytes that are not UTF-8: the next guess.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

/** Decodes the encoded words of an unfolded header value; other text stays as it is. */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value
  let out = ''
  let at = 0
  let pending: { charset: string; bytes: Uint8Array[] } | null = null
  const flush = () => {
    if (pending) out += decodeBytes(Buffer.concat(pending.bytes), pending.charset)
    pending = null
  }
  const text = value.replace(gap, '?==?')
  for (const match of text.matchAll(word)) {
    const [whole, charset = '', coding = '', content = ''] = match
    if (match.index > at) {
      flush()
      out += text.slice(at, match.index)
    }
    // A multi-byte character may be cut in two by neighbouring words of one charset: their bytes are joined first.
    if (pending && (pending as { charset: string }).charset !== charset.toLowerCase()) flush()
    pending ??= { charset: charset.toLowerCase(), bytes: [] as Uint8Array[] }
    pending.bytes.push(coding.toLowerCase() === 'b' ? Buffer.from(content, 'base64') : quotedBytes(content))
    at = match.index + whole.length
  }
  flush()
  return out + text.slice(at)
}

function quotedBytes(content: string): Uint8Array {
  const binary = content
    .replace(/_/g, ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(binary, 'latin1')
}
