// The syntax of one Authentication-Results value (RFC 8601 §2.2) with what large providers write beside it. What a result
// means, and whether the line can be trusted at all, is decided in authentication-results.ts.

export type AuthenticationResult = {
  /** Method, result and property names in lower case; properties are `ptype.property`, values unquoted. */
  readonly method: string
  readonly result: string
  readonly properties: readonly (readonly [name: string, value: string])[]
}

export type AuthenticationLine = {
  /** Lower case; null in lines that begin with the first result, as Exchange Online writes them. */
  readonly authservId: string | null
  readonly results: readonly AuthenticationResult[]
  /** A result of DMARC stands inside of a comment or a quotation that is none of ARC's: a stranger's words may enclose it. */
  readonly hidesDmarc: boolean
}

type Pair = { readonly left: string; readonly mark: string; readonly right: string; readonly value: string }

const server = /^[ \t]*(?:([^\s"=;\\]+)|"((?:[^"\\]|\\.)*)")(?:[ \t]+(\d+))?[ \t]*$/
// Gmail writes `smtp.mail=` with nothing behind it where a mail has no envelope sender.
const pair = /[ \t]*([\w-]+)(?:[ \t]*([./])[ \t]*([\w-]+))?[ \t]*=[ \t]*((?:"[^"\\]*(?:\\.[^"\\]*)*"|[^\s"\\]+)+|$)/y
// Gmail tells in a comment there what earlier servers found, DMARC among it.
const arc = /^[ \t]{0,20}arc[ \t]{0,20}=/i
const dmarcResult = /(?<![\w.-])dmarc[ \t]*[=/]/i

/** Reads an unfolded value. Null for what does not keep to the syntax; linear in its length; never throws. */
export function readAuthenticationLine(value: string): AuthenticationLine | null {
  const cut = segmentsOf(value)
  if (cut === null) return null
  const [first = '', ...others] = cut.segments
  const found = server.exec(first)
  if (found !== null && (found[3] ?? '1') !== '1') return null
  const parts = (found === null ? cut.segments : others).filter((part) => part.trim() !== '')
  const none = found !== null && parts.length === 1 && parts[0]?.trim().toLowerCase() === 'none'
  const results = none ? [] : parts.map(readResult)
  if (!results.every((one) => one !== null)) return null
  const authservId = found === null ? null : (found[1] ?? unquoted(`"${found[2]}"`)).toLowerCase()
  return { authservId, results, hidesDmarc: cut.hidesDmarc }
}

function readResult(segment: string): AuthenticationResult | null {
  const [method, ...others] = readPairs(segment.trimEnd()) ?? []
  if (method === undefined || method.mark === '.' || !/^[a-z][\w-]*$/i.test(method.value)) return null
  if (others.some((one) => one.mark === '/')) return null
  return {
    method: method.left.toLowerCase(),
    result: method.value.toLowerCase(),
    properties: others
      .filter((one) => one.mark === '.')
      .map((one) => [`${one.left}.${one.right}`.toLowerCase(), unquoted(one.value)]),
  }
}

function readPairs(segment: string): Pair[] | null {
  const pairs: Pair[] = []
  pair.lastIndex = 0
  while (pair.lastIndex < segment.length) {
    const [, left = '', mark = '', right = '', value = ''] = pair.exec(segment) ?? []
    if (left === '') return null
    pairs.push({ left, mark, right, value })
  }
  return pairs
}

function unquoted(value: string): string {
  return value.replace(/"([^"\\]*(?:\\.[^"\\]*)*)"/g, (_, inner: string) => inner.replace(/\\(.)/g, '$1'))
}

/**
 * The value cut at its semicolons, every comment a blank. Null when a quoted string or a comment does not end, and when a
 * comment holds a quotation mark: servers copy a stranger's envelope sender into comments, and only a quoted local part
 * can carry the parenthesis that would end one early.
 */
function segmentsOf(value: string): { segments: string[]; hidesDmarc: boolean } | null {
  const piece = /"[^"\\]*(?:\\.[^"\\]*)*"|[^"();\\]+|[();]/y
  const segments: string[][] = [[]]
  let hidesDmarc = false
  while (piece.lastIndex < value.length) {
    const text = piece.exec(value)?.[0]
    const segment = segments.at(-1) ?? []
    if (text === undefined || text === ')') return null
    if (text === '(') {
      const end = commentEnd(value, piece.lastIndex)
      if (end < 0) return null
      if (!arc.test(segment[0] ?? '')) hidesDmarc ||= dmarcResult.test(value.slice(piece.lastIndex, end))
      piece.lastIndex = end
      segment.push(' ')
    } else if (text === ';') segments.push([])
    else {
      if (text.startsWith('"')) hidesDmarc ||= dmarcResult.test(text)
      segment.push(text)
    }
  }
  return { segments: segments.map((parts) => parts.join('')), hidesDmarc }
}

// Comments nest (RFC 5322 §3.2.2). Gives the index behind the closing parenthesis, or -1.
function commentEnd(value: string, from: number): number {
  let depth = 1
  for (let at = from; at < value.length; at++) {
    const character = value[at]
    if (character === '"') return -1
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at + 1
  }
  return -1
}
