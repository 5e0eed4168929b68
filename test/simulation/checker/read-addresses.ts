// The addresses of one address field, as the checker reads them.

/** In lower case and in their order; display names are dropped. */
export function addressesIn(value: string): string[] {
  return pieces(value)
    .map((piece) => (/<([^<>]*)>/.exec(piece)?.[1] ?? piece).trim().toLowerCase())
    .filter((address) => address.includes('@'))
}

/** What stands between commas that are in no quotation. */
function pieces(value: string): string[] {
  const found: string[] = ['']
  let quoted = false
  for (const letter of value) {
    if (letter === '"') quoted = !quoted
    if (letter === ',' && !quoted) found.push('')
    else found[found.length - 1] += letter
  }
  return found
}
