// The bytes as they are handed to the parser: cut to size, line ends mended, and checked for having a header at all.
import { UnreadableMessage } from './unreadable-message.ts'

const mostBytes = 5_000_000
const longestHeader = 250_000
const fieldName = /^[!-9;-~]{1,200}[ \t]*:/

/** The bytes to parse. Throws UnreadableMessage when they are empty or begin with no header field. */
export function sourceOf(raw: Uint8Array): Buffer {
  let bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, mostBytes))
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) bytes = bytes.subarray(3)
  let start = 0
  while (start < bytes.length && [0x0a, 0x0d, 0x20, 0x09].includes(bytes[start] ?? 0)) start++
  bytes = bytes.subarray(start)
  if (bytes.length === 0) throw new UnreadableMessage('the message is empty')
  if (!bytes.includes(0x0a) && bytes.includes(0x0d))
    bytes = Buffer.from(bytes.toString('latin1').replaceAll('\r', '\n'), 'latin1')
  // The line that mbox files put before a message.
  if (/^>?From /.test(bytes.toString('latin1', 0, 6))) bytes = bytes.subarray(bytes.indexOf(0x0a) + 1)
  if (!fieldName.test(bytes.toString('latin1', 0, 300)))
    throw new UnreadableMessage('it does not begin with a mail header')
  return withoutHugeHeader(bytes)
}

// The parser gives up on a huge header, or takes seconds over one; what a person needs stands in its beginning.
function withoutHugeHeader(bytes: Buffer): Buffer {
  const ends = ['\n\n', '\n\r\n'].map((end) => bytes.indexOf(end)).filter((index) => index >= 0)
  const end = ends.length > 0 ? Math.min(...ends) : bytes.length
  if (end <= longestHeader) return bytes
  const head = bytes.subarray(0, bytes.lastIndexOf('\n', longestHeader) + 1)
  return Buffer.concat([
    head.length > 0 ? head : bytes.subarray(0, longestHeader),
    Buffer.from('\r\n'),
    bytes.subarray(end + 1),
  ])
}
