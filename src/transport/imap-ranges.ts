// Sets of UIDs in the short form of RFC 3501 §9: `1:4,7`. Commands stay short, however many messages they name.

/** `uids` are ascending and each occurs once; at least one. */
export function uidRanges(uids: readonly number[]): string {
  const ranges: string[] = []
  let first = uids[0] ?? 0
  let last = first
  const close = () => ranges.push(first === last ? `${first}` : `${first}:${last}`)
  for (const uid of uids.slice(1)) {
    if (uid === last + 1) {
      last = uid
      continue
    }
    close()
    first = uid
    last = uid
  }
  close()
  return ranges.join(',')
}
