// A mail as somebody's mail client writes it: raw bytes, without the program's own composing. People write it, nobody else.

export type Letter = {
  /** The From fields as they stand, usually one; strangers write what they like. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly cc?: readonly string[]
  readonly bcc?: readonly string[]
  readonly subject: string
  /** Without angle brackets; null for a mail that has none. */
  readonly messageId: string | null
  /** Wall time in milliseconds. */
  readonly at: number
  readonly inReplyTo?: string | null
  readonly references?: readonly string[]
  readonly text: string
  readonly encoding?: '8bit' | 'base64'
  /** Further fields, written above all others. */
  readonly above?: readonly string[]
  /** Content-Type where it is not plain text; `text` is then the body as it stands. */
  readonly contentType?: string
}

/** The bytes of the letter, with CRLF line ends. */
export function letterBytes(letter: Letter): Uint8Array {
  const { encoding = '8bit' } = letter
  const fields = [
    ...(letter.above ?? []),
    ...letter.from.map((from) => `From: ${from}`),
    `To: ${letter.to.join(', ')}`,
    ...(letter.cc?.length ? [`Cc: ${letter.cc.join(', ')}`] : []),
    ...(letter.bcc?.length ? [`Bcc: ${letter.bcc.join(', ')}`] : []),
    `Subject: ${encodedWord(letter.subject)}`,
    `Date: ${dateField(letter.at)}`,
    ...(letter.messageId === null ? [] : [`Message-ID: <${letter.messageId}>`]),
    ...(letter.inReplyTo ? [`In-Reply-To: <${letter.inReplyTo}>`] : []),
    ...(letter.references?.length ? [`References: ${letter.references.map((id) => `<${id}>`).join('\r\n ')}`] : []),
    'MIME-Version: 1.0',
    `Content-Type: ${letter.contentType ?? 'text/plain; charset=utf-8'}`,
    ...(letter.contentType === undefined ? [`Content-Transfer-Encoding: ${encoding}`] : []),
  ]
  return Buffer.from(`${fields.join('\r\n')}\r\n\r\n${bodyOf(letter, encoding)}\r\n`, 'utf8')
}

export function mailbox({ name, address }: { name: string; address: string }): string {
  return name === '' ? address : `${name} <${address}>`
}

function bodyOf(letter: Letter, encoding: string): string {
  const text = letter.text.replace(/\r?\n/g, '\r\n')
  if (encoding !== 'base64') return text
  return (
    Buffer.from(text, 'utf8')
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')
}

/** RFC 2047, in words short enough for one line each. */
function encodedWord(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const words: string[] = []
  for (let rest = [...text]; rest.length > 0; rest = rest.slice(12)) {
    words.push(`=?utf-8?B?${Buffer.from(rest.slice(0, 12).join(''), 'utf8').toString('base64')}?=`)
  }
  return words.join('\r\n ')
}

/** RFC 5322 3.3, in UTC. */
function dateField(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000')
}
