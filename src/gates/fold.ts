// Words made comparable: without case, accents or a possessive ending. What they mean is not decided here.

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const PLAIN = /^[a-z0-9]*$/

/** `Jürgen's` gives `jurgen`; ß, ø and their like become Latin letters. */
export function fold(word: string): string {
  const bare = word.toLowerCase().replace(/[’']s?$/, '')
  if (PLAIN.test(bare)) return bare
  return bare
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłæœđðþı]/g, (letter) => LETTERS[letter] ?? letter)
}

/** The ways in which a name with marks is typed without them: `Jürgen` is `jurgen` and `juergen`, `Åse` is `ase` and `aase`. */
export function foldings(name: string): readonly string[] {
  const spelt = name.toLowerCase().replace(/ä/g, 'ae').replace(/ö|ø/g, 'oe').replace(/ü/g, 'ue').replace(/å/g, 'aa')
  return [...new Set([fold(name), fold(spelt)])]
}
