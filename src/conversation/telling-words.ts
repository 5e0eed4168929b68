// The words of an advice by which its event, course or guild would be known again; what every advice might say is left out.

const plain = new Set(
  `a about after again all also an and another any are as at attend be because become been before best book booked but by can check come
day days decide degree do early enrol enroll every few find first for free from get go have her his how if in into is it its join just learn
local look maybe meet member more much my next not now of off on once one only or our out part part-time person place please really register
see sessions she should sign sign-up some soon spring start summer take talk that the their them then there they thing this time to try until
up visit volunteer autumn winter week weekend what when where which who will with year you your`.split(/\s+/),
)
/** What it is: by themselves they tell little. */
const sorts = new Set(
  `academy association breakfast certificate chapter class club college community conference congress course diploma evening event exam fair festival
group guild institute lecture licence license meetup membership network organisation organization programme program session society
summit ticket training union university webinar workshop hall online open`.split(/\s+/),
)
const dates =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^\d+(?:st|nd|rd|th|am|pm)?$/
const longest = 400
const most = 6

export type Telling = {
  /** Names written with a capital where there are any, else every word that tells something. */
  readonly words: readonly string[]
  /** What else stands there: it makes a single word certain. */
  readonly beside: readonly string[]
}

/** Lower case, each once. Both empty where nothing tells it from others. */
export function tellingWords(text: string): Telling {
  const all = (text.slice(0, longest).match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu) ?? []).filter(
    (word) => word.length > 2 && !dates.test(word.toLowerCase()) && !plain.has(word.toLowerCase()),
  )
  const lower = [...new Set(all.map((word) => word.toLowerCase()))]
  const begins = text.trim().split(/\s+/, 1)[0]
  const named = [
    ...new Set(all.filter((word) => /^\p{Lu}/u.test(word) && word !== begins).map((word) => word.toLowerCase())),
  ]
  const telling = named.some((word) => !sorts.has(word)) ? named : lower.filter((word) => !sorts.has(word))
  const words = telling.slice(0, most)
  const beside = lower.filter((word) => !words.includes(word)).slice(0, most)
  const tells = words.length > 1 || beside.length > 0 || (words[0]?.length ?? 0) > 4
  return words.length > 0 && tells ? { words, beside } : { words: [], beside: [] }
}

/** Every word of a text, lower case. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu) ?? [],
  )
}
