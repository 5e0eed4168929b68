// Content-Transfer-Encoding and charset of one part, as the checker reads them (RFC 2045 §6).

export type Encoding = 'quoted-printable' | 'base64' | '7bit' | '8bit' | ''

/** `body` holds one character a byte. The answer has \n line ends. */
export function decoded(body: string, encoding: Encoding, charset: string): string {
  return inCharset(bytesOf(body, encoding), charset).replace(/\r\n/g, '\n')
}

function bytesOf(body: string, encoding: Encoding): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const soft = body.replace(/[ \t]+$/gm, '').replace(/=\n/g, '')
  return Buffer.from(
    soft.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

/** What a charset that is not known holds is read as Latin-1: the checker compares, it does not show. */
export function inCharset(bytes: Buffer, charset: string): string {
  return /^(?:utf-?8|us-ascii)$/i.test(charset.trim()) ? bytes.toString('utf8') : bytes.toString('latin1')
}
