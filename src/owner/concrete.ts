// Whether words say anything that would not be true of any talk.

const empty = new Set(
  `a about absolutely all also am amazing an and any are as at awesome be been brilliant but by can chat chatting conversation could
did do done enjoyed everything excellent extremely fantastic for friendly from fun generally glad good got great had happy has have
he helpful her him his honestly how i in inspiring insightful interesting is it its just kind know lot lots lovely made maria me
meeting more most much my nice no not nothing of off ok okay on one or our overall part person pleasant positive pretty quite really
said say she so some something stayed super talk talked talking than that thanks that's the their them there they thing things this
time to told too us useful valuable very was we well went were what when who wonderful with worth would yes you your it's i'd none nobody
n/a na much struck surprised stood out honest generous warm sweet kindness`.split(/\s+/),
)
const fewestWords = 2

/** True when at least two words of a text carry something that the talk was about. */
export function isConcrete(text: string): boolean {
  const words =
    text
      .slice(0, 5_000)
      .toLowerCase()
      .replace(/[’]/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'/-]*/gu) ?? []
  return new Set(words.filter((word) => !empty.has(word) && (word.length > 2 || /\d/.test(word)))).size >= fewestWords
}
