// Numbers written out, in English and German: "forty-five", "six", "zwanzig". Reads, and judges nothing.

const SMALL: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, dozen: 12,
  zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, fünfzehn: 15, zwanzig: 20,
  dreißig: 30, dreissig: 30, vierzig: 40, fünfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90, hundert: 100,
} // biome-ignore format: a table
const TENS: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
} // biome-ignore format: a table
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
}

const UNIT = Object.keys(SMALL).join('|')
const TEN = Object.keys(TENS).join('|')

/** Finds them; a scale alone ("a hundred") is a way of speaking. */
export const NUMBER_WORDS = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?:${TEN})(?:[ -](?:${UNIT}))?|${UNIT})(?: (?:hundred|thousand|million|billion))*(?![\\p{L}\\d])(?!-(?!year|minute|hour|day|week|month|page|person|part|step|euro|dollar|percent|night|bed))`,
  'giu',
)

/** "forty-five" is 45, "six hundred" 600; NaN for anything else. */
export function numberSpelt(words: string): number {
  let value = 0
  for (const part of words.toLowerCase().split(/[ -]+/)) {
    const scale = SCALES[part]
    if (scale !== undefined) value *= scale
    else value += SMALL[part] ?? TENS[part] ?? Number.NaN
  }
  return value
}
