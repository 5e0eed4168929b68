// Which of several offers is meant by its place in the list: "the second one", "option 3", "the latter".

const choice = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu')
const thing = '(?:one|option|time|slot|date|day|suggestion|proposal|choice)'

const ordinals: readonly (readonly [RegExp, number])[] = [
  [
    choice(
      `^first(?=[.!]?$)|the (?:first|1st) ${thing}|the (?:first|1st)(?= (?:it is|works?|does|will|is|would|suits?|please|sounds|looks|for me)|[.,!]|$)|(?:first|1st) ${thing}|(?:option|number|slot|nr\\.?|no\\.?|#) ?(?:1|one|a)|the former|the earlier(?: ${thing})?|the earliest|(?:der|den) erste[n]?|erste[rn]? (?:termin|vorschlag)|le premier|la première|la primera|el primero`,
    ),
    1,
  ],
  [
    choice(
      `^second(?=[.!]?$)|the (?:second|2nd) ${thing}|the (?:second|2nd)(?= (?:it is|works?|does|will|is|would|suits?|please|sounds|looks|for me)|[.,!]|$)|(?:second|2nd) ${thing}|(?:option|number|slot|nr\\.?|no\\.?|#) ?(?:2|two|b)|(?:der|den) zweite[n]?|zweite[rn]? (?:termin|vorschlag)|le second|le deuxième|la deuxième|la seconde|la segunda|el segundo`,
    ),
    2,
  ],
  [
    choice(
      `^third(?=[.!]?$)|the (?:third|3rd) ${thing}|the (?:third|3rd)(?= (?:it is|works?|does|will|is|would|suits?|please|sounds|looks|for me)|[.,!]|$)|(?:third|3rd) ${thing}|(?:option|number|slot|nr\\.?|no\\.?|#) ?(?:3|three|c)|(?:der|den) dritte[n]?|dritte[rn]? (?:termin|vorschlag)|le troisième|la troisième|la tercera|el tercero`,
    ),
    3,
  ],
  [
    choice(
      `the latter|the later ${thing}|the last ${thing}|the latest|(?:der|den) letzte[n]?|letzte[rn]? (?:termin|vorschlag)|le dernier|la dernière|la última|el último`,
    ),
    -1,
  ],
]
const notAChoice =
  /\b(?:first|last|second) (?:thing|time (?:i|we|you)|of all|half|week|month|year|round|job|day (?:at|of|on|back))\b/i

/** 1 for the first, 2 for the second, -1 for the last; null where the clauses choose none, or several. */
export function ordinalOf(clauses: readonly string[]): number | null {
  const found = new Set<number>()
  for (const clause of clauses) {
    if (notAChoice.test(clause)) continue
    for (const [pattern, place] of ordinals) if (pattern.test(clause)) found.add(place)
  }
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}
