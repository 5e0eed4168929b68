// The header of a message straight from its bytes, for where parsing comes later or has failed. Decodes nothing.

/** Only this much is looked at: a header that is longer is no header. */
const HEAD_BYTES = 65_536

/** Gives the first field of a name, unfolded and trimmed, or '' when there is none. Tolerates anything. */
export function rawHeader(raw: Uint8Array): (name: string) => string {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, HEAD_BYTES))
  const text = bytes.toString('latin1').replace(/\r\n?/g, '\n')
  const lines = (text.split('\n\n', 1)[0] ?? '').replace(/\n[ \t]+/g, ' ').split('\n')
  return (name) => {
    const line = lines.find((one) => one.slice(0, name.length + 1).toLowerCase() === `${name}:`)
    return line === undefined ? '' : line.slice(name.length + 1).trim()
  }
}
