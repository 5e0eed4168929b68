// Words that others wrote, made fit for a terminal: what would steer it, or turn the reading direction, is shown as a mark.

const STEERING = /(?![\t\n])\p{Cc}|[\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** Several lines, as they are. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(STEERING, '\ufffd')
}

/** On one line, and no longer than `most` characters. */
export function printableLine(text: string, most = 100): string {
  const line = printable(text.slice(0, most * 4))
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
