// What the owner says became of one advice: which numbers he speaks of, how each stands, and his words on it.

export type ItemState = 'done' | 'open' | 'dropped'
export type Item = {
  readonly numbers: readonly number[] | 'all'
  readonly state: ItemState
  readonly outcome: string | null
  /** A bare no. */
  readonly proof?: false
}

const gap = '[\\s,.:;!–—-]*'
/** From the most to the least particular: "no, not yet" is open, "no" is dropped. */
const states: readonly (readonly [ItemState, RegExp])[] = [
  [
    'open',
    /^(?:no[,. ]+)?(?:not? (?:yet|quite|done)|not (?:so far|there)|still (?:open|to do|reading|on it|planning|want|at it)?|in progress|open|pending|later|soon|started|half ?way|working on it|on it|almost|planned|planning(?: to)?|(?:I )?(?:plan|intend|want|mean) to|i will|i'll|(?:no |not enough )?time yet|yet to)(?![\p{L}'])/iu,
  ],
  [
    'dropped',
    /^(?:dropped|drop(?: it)?|no[,. ]+dropped(?: it)?|skipped|skip|won't(?: do)?|will not(?: do)?|not going to(?: happen)?|never mind|not for me|decided against(?: it)?|gave up(?: on it)?|given up|no)(?![\p{L}'])/iu,
  ],
  ['done', /^(?:yes|yep|yeah|yup|y|done|did(?: it)?|ok|✓|✔|✅|👍|☑)(?![\p{L}'])/iu],
]
/** "read it in a weekend": past deeds that are the outcome themselves. */
const deed =
  /^(?:(?:and )?(?:I(?:'ve| have)? |have |we )?(?:already |finally |also )?)(?:read(?= (?:it|them|that|all|both|half|most|twice|in|on|during|last|and|with)\b|[,.;:!]|$)|did|joined|met|spoke|talked|went|attended|took|finished|signed up|enrolled|called|wrote|emailed|contacted|changed|rewrote|updated|subscribed|visited|listened|watched|had (?:a )?(?:coffee|call|lunch|chat)|reached out|applied|completed|shortened|asked)\b/i
const takenBack = /\b(?:not|no|never|yet|still|but|only|half|dropped|skip\w*|almost|until)\b|n['’]t\b|\?/i
const numbersFirst =
  /^\s*(?:[-*•]\s+)?(?:(?:nos?\.?|numbers?) ?)?((?:#|no\. ?)?\d{1,3}(?:(?:\s*(?:,|&|\+|and|,\s*and)\s*|\s+)#?\d{1,3}(?![\d\p{L}]))*)(?:[).:\]]|\s*[-–—=]\s|(?=[\s,:]|$))\s*/iu
const stateFirst =
  /^\s*(?:[-*•]\s+)?(done|finished|did|dropped|drop|skipped|open|not yet|yes|no(?= ))\s*(?:with\s+)?[:#]?\s*((?:#?\d{1,3}(?:\s*(?:,|&|\+|and)\s*|\s+)?)+)(?:[).:\]]|\s*[-–—=]\s|(?=[\s,:]|$))\s*/i
const everything =
  /^\s*(?:(?:i )?(?:did|have done|finished) (?:all(?: of (?:it|them))?|everything|both)|(?:all|everything|both)(?: of (?:it|them))?)\s*[:,]?\s*(done|dropped|open|not yet|yes|finished)?(?=[\s.,:;!–-]|$)/i

/** One item; null when the line does not speak of numbers or says nothing clear about them. */
export function monthItem(line: string): Item | null {
  const plain = line.replace(/[’‘]/g, "'")
  const all = everything.exec(plain)
  if (all !== null) return withState('all', all[1] ?? 'done', plain.slice(all[0].length))
  const before = stateFirst.exec(plain)
  if (before !== null)
    return saidNo(withState(readNumbers(before[2]!), before[1]!, plain.slice(before[0].length)), before[1]!)
  const first = numbersFirst.exec(plain)
  if (first === null) return null
  const rest = plain.slice(first[0].length).trim()
  const read = readState(rest)
  return read === null ? null : saidNo({ numbers: readNumbers(first[1]!), ...read }, rest)
}

/** "no" and nothing else may mean that a sign of it was none. */
function saidNo(item: Item | null, said: string): Item | null {
  return item !== null && /^no\b\W*$/i.test(said) ? { ...item, proof: false } : item
}

/** Whether a line begins with numbers of advices, clear or not. */
export function namesNumbers(line: string): boolean {
  return numbersFirst.test(line) || stateFirst.test(line)
}

/** How it stands by the words after the number, and what is left of them. A deed that is half taken back is not clear. */
export function readState(text: string): { state: ItemState; outcome: string | null } | null {
  const said = stateAtOnce(text)
  if (said !== null) return said
  // The advice repeated, and the answer behind a colon: "1. read the report: not yet".
  const behind = /[:–—]\s+([^:–—]{1,200})$/.exec(text)
  const late = behind === null ? null : stateAtOnce(behind[1]!)
  if (late !== null) return late
  return deed.test(text) && !takenBack.test(text) ? { state: 'done', outcome: outcomeIn(text, text) } : null
}

function stateAtOnce(text: string): { state: ItemState; outcome: string | null } | null {
  for (const [state, pattern] of states) {
    const found = pattern.exec(text)
    if (found !== null) return { state, outcome: outcomeIn(text.slice(found[0].length), text) }
  }
  return null
}

function withState(numbers: Item['numbers'], word: string, rest: string): Item | null {
  const read = readState(word)
  const state = read?.state ?? (/^finished$/i.test(word) ? 'done' : null)
  return state === null ? null : { numbers, state, outcome: outcomeIn(rest, rest) }
}

function outcomeIn(rest: string, whole: string): string | null {
  const outcome = rest.replace(new RegExp(`^${gap}`), '').trim()
  return /[\p{L}\p{N}]/u.test(outcome) && outcome !== '' ? (outcome === rest ? whole.trim() : outcome) : null
}

function readNumbers(list: string): number[] {
  return [...new Set((list.match(/\d{1,3}/g) ?? []).map(Number))]
}
