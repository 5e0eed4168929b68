// Who sent the owner to somebody, as he says it himself in his first mail: "Priya Nair suggested that I write to you".

const NAME =
  "(\\p{Lu}[\\p{L}’'-]+(?: (?:(?:van|von|de|der|den|da|di|del|la|le|el|al|bin) ){0,2}\\p{Lu}[\\p{L}’'-]+){0,3})"
const SENT =
  '(?:(?:very |so |so very )?(?:kindly |warmly |strongly )?(?:(?:suggested|recommended|proposed|thought|said|felt|mentioned) (?:that )?(?:I (?:should |could |might )?(?:write|speak|talk|get in touch|contact|reach out|ask|turn|call|email)|you\\b|writing to you|getting in touch)|(?:told|encouraged|advised|urged|asked) me to (?:write|speak|talk|get in touch|contact|reach out|ask|turn|call|email)|(?:gave|passed|sent|handed) me your (?:name|address|contact|number|details|email)|(?:pointed|referred|sent|directed|introduced|steered) me (?:to you|your way|in your direction)|(?:introduced|connected) us|put us in touch))'
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}])${NAME}(?:,? (?:a |an |my |our |who |whom |from |of |at |with )[^.!?,]{1,60},?)? (?:has |had |just |recently |once |very |so |also ){0,2}${SENT}`, 'u'),
  new RegExp(`\\b(?:[Oo]n|[Aa]t|[Ff]ollowing|[Tt]hrough|[Tt]hanks to|[Vv]ia|[Bb]y) (?:the |a )?(?:suggestion|recommendation|advice|introduction|request) (?:of|from|by) ${NAME}`, 'u'),
  new RegExp(`\\b(?:[Oo]n|[Aa]t|[Ff]ollowing|[Tt]hrough) ${NAME}['’]s? (?:kind )?(?:suggestion|recommendation|advice|introduction|request)`, 'u'),
  new RegExp(`\\b(?:referred|recommended|introduced|pointed|directed|sent) (?:to you |your way )?by ${NAME}`, 'u'),
  new RegExp(`\\b(?:I (?:have|got|had) your (?:name|address|contact|number|details|email) (?:from|through|via|by)|I (?:know of|heard of|heard about|found|learnt of|learned of) you (?:from|through|via)) ${NAME}`, 'u'),
] // biome-ignore format: one way of saying it a line
const NOBODY =
  /^(?:I|We|You|He|She|They|It|This|That|My|Our|Your|The|One|Somebody|Someone|Everybody|Everyone|People|Many|Friends|What|Who|And|But|As|When|Your?self|LinkedIn|Google|Twitter|Facebook|Reddit|Instagram)$/
const LONGEST = 8000

/** The name of whoever it was, or null. */
export function introducerIn(outreach: string): string | null {
  const text = outreach.slice(0, LONGEST).replace(/\s+/g, ' ')
  for (const pattern of PATTERNS) {
    const name = pattern.exec(text)?.[1]
    if (name !== undefined && !NOBODY.test(name.split(' ')[0] ?? '')) return name.replace(/['’]s$/, '')
  }
  return null
}
