// The words of a text, as they stand. Cuts only.

const LONGEST = 30_000
const WORD = /[\p{L}\p{N}]+(?:[’'&.-][\p{L}\p{N}]+)*/gu

/** Of the first 30,000 characters; "well-known", "R&D" and "Nair's" are one each. */
export function wordsOf(text: string): readonly string[] {
  return text.slice(0, LONGEST).match(WORD) ?? []
}

export type Token = { readonly word: string; readonly start: number; readonly end: number }

/** The same with their places. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.slice(0, LONGEST).matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
}
