// Whether a clause says that a time suits or that it does not: "Tuesday doesn't work, Wednesday at 10 does". Also whether it
// speaks of something else that happens then: "my flight leaves at 6".

export type Polarity = 'yes' | 'no' | 'aside' | null

/** `after` governs what follows it, `before` what precedes it. */
type Cue = {
  readonly polarity: 'yes' | 'no' | 'aside'
  readonly reach: 'after' | 'before'
  readonly index: number
  readonly end: number
}

const not =
  "(?:does not|doesn[’']?t|do not|don[’']?t|did not|didn[’']?t|will not|won[’']?t|would not|wouldn[’']?t|is not|isn[’']?t|are not|aren[’']?t|cannot|can ?not|can[’']?t|could not|couldn[’']?t|not)"

const cues: readonly (readonly ['yes' | 'no' | 'aside', 'after' | 'before', string])[] = [
  ['yes', 'after', "(?:can[’']?t|cannot|can not) (?:wait|complain)|why not|why don[’']?t we|no problem|not a problem|no worries|don[’']?t hesitate|don[’']?t mind|if not|if (?:that|this|it|neither|none|these|those)[^.,;?!]{0,30}?(?:n[’']t|not) (?:work|suit|fit)|warum nicht|kein problem|pas de problème"],
  ['yes', 'after', "(?:i|we)(?: was| were|[’']d been| had been) (?:thinking|hoping|wondering|going to|planning|looking)|(?:have|had) (?:a |our )?(?:call|meeting|talk|chat) (?:with you|together)"],
  ['no', 'after', "(?:i|we) (?:only |just )?wish(?: (?:i|we) could)?(?: do| make| say)?|if only|ojalá|j[’']aurais (?:bien )?aimé|ich wünschte"],
  ['aside', 'after', "(?:i|we)(?:[’']ll| will| can) (?:confirm|let you know|get back|check|reply|write|send|answer|follow up|come back|be in touch|know|decide)|let you know|get back to you|ich melde mich|je (?:vous |te )?(?:confirme|recontacte|réponds)(?:rai)?(?= (?:demain|lundi|mardi|mercredi|jeudi|vendredi))|te confirmo|le confirmo"],
  ['yes', 'before', "please(?= ?(?:[.,;!]|$))|(?<=\\p{L} )(?:oui|sí|yes|schon|ja)(?= ?(?:[.,;!]|$))"],
  ['no', 'before', "(?<=\\p{L} )(?:non|no|nope|nein|nicht)(?= ?(?:[.,;!]|$))"],
  ['no', 'after', "(?:any (?:other )?(?:day|time|morning|afternoon|date)|every day|anytime|whenever|any) (?:but|except|bar|besides)|except|other than|apart from|aside from|with the exception of|außer|bis auf|sauf|hormis|excepto|salvo|menos el"],
  ['no', 'after', "(?:can[’']?t|cannot|can not|could ?n[’']?t|won[’']?t be able to|will not be able to|am not able to|[’']m not able to|not able to|unable to|am unable|not going to be able to|no longer)(?: (?:do|make|meet|manage|speak|talk|chat|attend|join|call|have|be|it|really|actually))*"],
  ['no', 'after', "(?:i[’']?m|i am|we are|we[’']re|i[’']ll be|i will be|we[’']ll be|will be|be|am) (?:\\w+ly )?(?:not (?:free|available|around|in|there|here)|busy|out(?! of (?:class|work|court|meetings?|lab|school))|away|booked|unavailable|tied up|travel+ing|on vacation|on holiday|on leave|off|in meetings|fully booked|swamped|committed|gone|abroad|traveling|at a|at an)"],
  ['no', 'after', "unavailable|not available|not free|no (?:time|availability|slots?|space)|(?:have|got|there[’']s|there is|have got) (?:a |another |an )?(?:\\w+ )?(?:conflict|clash|commitment|something else|appointment|call|meeting|class|lecture|dentist|doctor|other plans|a lot)|unfortunately not|rather not|avoid|instead of|rather than|anstatt|statt|au lieu de|en (?:lugar|vez) de|not(?= (?:on |this |next |the |at |in the )?(?:\\d|mon|tue|wed|thu|fri|sat|sun|today|tomorrow|next|this))"],
  ['no', 'before', `(?:${not}|no longer|never) (?:really |actually |quite |going to |looking |so |be )*(?:work(?:ing)?|suit(?:able)?|fit|good|great|possible|ideal|an option|free|available|convenient|feasible|doable|do|happen(?:ing)?|open|the best|best|so good|doing|on|any good|it)\\b`],
  ['no', 'before', "(?:is|are|[’']s|looks?|seems?|will be|would be|gets?|has become|have become|became|turned out(?: to be)?) (?:\\w+ly |completely |already |quite |a bit |too |all )*(?:no good|bad|out\\b|full|booked|taken|gone|difficult|tricky|impossible|tough|hard|packed|busy|crazy|blocked|off\\b|problematic|a no|no longer|tight|a holiday|too (?:early|late|soon))|(?:would|could|might) have (?:worked|been|suited|fit|done|made)|hätte (?:gepasst|geklappt)|aurait (?:convenu|été)|habría (?:sido|venido)|(?:clash|conflict|overlap|collide)(?:s|es)? with|i (?:can[’']?t|cannot)(?= ?(?:[.,;!]|$|but))|(?:doesn[’']?t|won[’']?t|does not|will not|is not|isn[’']?t)(?= ?(?:[.,;!]|$|but))"],
  ['no', 'before', "(?:passt|geht|klappt|ginge|kann ich)(?: es)?(?: mir| bei mir| uns| da| leider| leider auch)* (?:nicht|leider nicht|schlecht|gar nicht)|ist (?:leider )?(?:schlecht|nicht möglich|schon (?:voll|belegt|verplant|vergeben)|ausgebucht)|bin ich (?:leider )?(?:verhindert|nicht da|unterwegs|im urlaub|verreist|ausgebucht|nicht verfügbar)|ne (?:me |nous )?(?:convient|va|marche) pas|n[’']est pas (?:possible|disponible|idéal)|no (?:me |nos )?(?:viene|va|conviene|funciona|es posible|puedo|sirve)(?: bien)?|no estoy"],
  ['no', 'after', "(?:klappt|passt|geht|ginge|schaffe ich|kann ich|leider)(?= [^.,;?!\\n]{0,50}(?<!\\p{L})(?:nicht|kein\\p{L}{0,2})(?!\\p{L}))"],
  ['no', 'after', "(?:kann|könnte|können|schaffe) (?:ich|wir)?[^.,;?!]{0,20}?(?:leider )?(?:nicht|nur nicht)|nicht(?= (?:am|um|der|die|diesen|nächst|montag|dienstag|mittwoch|donnerstag|freitag))|keine zeit|leider nicht|bin (?:leider )?(?:nicht (?:da|verfügbar|im haus)|verhindert|unterwegs|im urlaub|ausgebucht)|je ne (?:suis|peux|pourrai|serai)[^.,;?!]{0,24}? pas|je (?:suis|serai) (?:en (?!ligne|forme|mesure|ville|effet)\\p{L}+|absente?|prise?|occupée?)|pas (?:libre|disponible)|indisponible|no (?:puedo|podré|estoy|estaré|tengo)|ocupad[oa]"],
  ['yes', 'after', "call me|call you|ring (?:me|you)|phone (?:me|you)|dial in|meet\\b|talk\\b|speak\\b|chat\\b|connect\\b|slots?\\b|openings?\\b|(?:following|these|some|other|possible) (?:times|dates|days|slots|options)|options? (?:is|are|would)|happy to|glad to|set (?:it|us) up|say(?= )|how about|what about|how does|how would|how[’']s|what do you (?:think|say)|let[’']?s|let us|shall we|should we|could (?:we|you|i)|can (?:we|you|i)(?! not)|would(?=[^.,;?!n]{0,40}\\b(?:work|suit|be))|do(?:es)?(?= )|i can\\b(?! not)|i could\\b(?! not)|we can\\b(?! not)|we could\\b(?! not)|i(?:[’']m| am) (?:\\w+ly |pretty |wide |generally |also )*(?:free|available|open|around|flexible|happy)|(?:is|are|am|be) free|available|free|open|prefer|suggest|propose|maybe|perhaps|possibly|instead|alternatively|better|rather(?! than)|works?(?= (?:for me )?(?:on|at|any|every|best))|see you|talk (?:to you )?(?:on|at)|speak(?: to you)?(?: on| at)|pencil|book(?!ed)|confirm|make it|schedule|wie wäre(?: es)?(?: mit)?|wie sieht(?: es)?|passt|ginge|geht|könnte|könnten wir|können wir|kann ich|sagen wir|lieber|stattdessen|vorschlagen|schlage|hätte ich|habe ich zeit|(?:je suis |serais |suis )?(?:libre|disponible)|je (?:peux|pourrais|(?:vous |te )?confirme)|on (?:peut|pourrait)|pourriez-vous|pouvons-nous|pourrions-nous|pouvez-vous|peut-on|pourrait-on|plutôt|que diriez-vous|(?:qué|que) (?:tal|te parece|le parece)|puedo|podría|podríamos|mejor|estoy (?:libre|disponible)"],
  ['yes', 'before', "works?\\b|suits?\\b|fits?\\b|(?:is|are|would be|[’']s|will be|looks?|sounds?|seems?) (?:\\w+ly |also |much |totally |absolutely |all |still |just )*(?:fine|good|great|perfect|ok\\b|okay|best|better|possible|free|open|ideal|lovely|wonderful|easier|doable|clear|available|wide open)|(?:does|is|would|do)(?= ?(?:[.,;!)]|$))|instead|passt|geht|ginge|klappt|(?:ist|wäre) (?:gut|super|perfekt|möglich|besser|ideal|prima|ok|okay|in ordnung)|est (?:possible|bien|parfait|ok|mieux|libre|idéal)|convient|conviendrait|(?:vous |te |t[’'])(?:irait|va|arrange|arrangerait)|(?:me |nous )?va(?: très)? bien|serait (?:parfait|bien|mieux|idéal)|me (?:viene|va) bien|sería (?:perfecto|mejor)|perfecto"],
  ['aside', 'after', "(?:my|the|our|a|an|this|annual|your|last|recent) (?:[\\w’']+ ){0,2}?(?:conference|flight|train|plane|wedding|deadline|webinar|keynote|lecture|exam|class|seminar|workshop|board meeting|all-hands|event|concert|summit|hearing|surgery|doctor|appointment|release|launch|vacation|holiday|panel|party|dinner|recital|birthday|game|practice|rehearsal|ceremony|graduation|funeral|office hours|talk)\\b|hard stop|(?:have|need|must|got) to (?:leave|run|go|jump|drop|be (?:at|in|back|gone|out))|(?:have|only|free) until|office hours|working hours|(?:i|we) (?:usually |normally |only )?work\\b|opening hours|öffnungszeiten|bürozeiten|sprechzeiten|horaires d[’']ouverture|open (?:daily|mon)|due (?:on|by|at)|i(?:[’']m| am) (?:speaking|presenting|teaching|flying|landing|moving|starting|attending)|(?:my|the) (?:flight|train|plane|bus)|arriv(?:e|ing|es)|(?:get|am|be|i[’']m) (?:in|back)\\b|land(?:s|ing)? at|depart(?:s|ing)?|leav(?:es|ing)|mein (?:flug|zug)|konferenz|mon (?:vol|train)|conférence|mi (?:vuelo|tren)|conferencia"],
  ['aside', 'after', "thank(?:s| you)[^.?!]{0,40}?(?:your|the) (?:\\w+ )?(?:e-?mail|message|note|call|chat)|(?:we|i) (?:met|spoke|talked|saw|heard|read|watched|attended|started|joined|worked|wrote|sent|called)|(?:you|they|he|she) (?:wrote|sent|said|spoke|gave|published|posted|presented|joined|started)|it was (?:great|good|lovely|nice)|was|were\\b|since|attended|published|posted|founded|graduated|reached out|haben uns|war\\b"],
  ['aside', 'before', "i (?:give|teach|present|lead|chair|host|moderate)\\b|i(?:[’']m| am|[’']ll| will) (?:be )?(?:giving|give|teaching|presenting|leading|chairing|hosting)|(?:is|was|are) (?:my|our|the|a) (?:birthday|holiday|deadline|wedding|conference|last day|first day|anniversary)"],
] // biome-ignore format: a table

const patterns = cues.map(([polarity, reach, source]) => ({
  polarity,
  reach,
  regex: new RegExp(`(?:(?<![\\p{L}\\p{N}])|(?=[’']s ))(?:${source})(?![\\p{L}\\p{N}])`, 'giu'),
}))

const clauseBreak =
  /[,;:]|\s[-–—]\s|\b(?:but|however|though|although|so|because|while|whereas|aber|sondern|jedoch|dafür|weil|mais|car|cependant|pero|sino|porque|aunque)\b/giu
const exclusion = /(?:any(?:\s(?:other\s)?(?:day|time|morning|afternoon|date))?|every day|anytime|whenever)\s+$/iu

/** `contrast`: it begins with "but" and takes over no verdict. */
type Clause = { readonly from: number; readonly to: number; readonly contrast: boolean; cues: Cue[] }

function clausesOf(sentence: string): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let contrast = false
  for (const match of sentence.matchAll(clauseBreak)) {
    if (/^but$/i.test(match[0]) && exclusion.test(sentence.slice(0, match.index))) continue
    if (match[0] === ':' && /\d/.test(sentence[match.index - 1] ?? '')) continue
    clauses.push({ from, to: match.index, contrast, cues: [] })
    from = match.index + match[0].length
    contrast = /^(?:but|however|though|although|aber|sondern|jedoch|dafür|mais|cependant|pero|sino|aunque)$/i.test(
      match[0],
    )
  }
  clauses.push({ from, to: sentence.length, contrast, cues: [] })
  return clauses
}

function cuesOf(sentence: string): Cue[] {
  const found: Cue[] = []
  for (const { polarity, reach, regex } of patterns) {
    for (const match of sentence.matchAll(regex)) {
      const [index, end] = [match.index, match.index + match[0].length]
      const covered = found.some(
        (cue) => index < cue.end && end > cue.index && !(cue.polarity === polarity && cue.reach !== reach),
      )
      if (!covered && found.length < 60) found.push({ polarity, reach, index, end })
    }
  }
  return found.sort((a, b) => a.index - b.index)
}

function within(clause: Clause, from: number, to: number): Polarity {
  if (clause.cues.length === 0) return null
  const behind = clause.cues.filter((cue) => cue.reach === 'before' && cue.index >= to)
  const ahead = clause.cues.filter((cue) => cue.reach === 'after' && cue.end <= from)
  const nearestAhead = ahead.at(-1)
  const nearestBehind = behind[0]
  if (nearestBehind && nearestBehind.polarity === 'no') return 'no'
  if (nearestAhead && nearestBehind && nearestAhead.polarity === 'no') {
    // "I can't do Tuesday and Wednesday is fine": the verdict that stands closer.
    return nearestBehind.index - to < from - nearestAhead.end ? nearestBehind.polarity : 'no'
  }
  if (nearestAhead) return nearestAhead.polarity
  if (nearestBehind) return nearestBehind.polarity
  const [first] = clause.cues
  // "3pm (I'm in London)": an aside that begins behind the time is not about it.
  const beside = first?.polarity === 'aside' && first.reach === 'after' && first.index >= to
  return clause.cues.find((cue) => cue.end <= from)?.polarity ?? (beside ? null : (first?.polarity ?? null))
}

/** For each stretch of one sentence (offsets within it): does it suit, does it not, or is it something else's time. */
export function polarities(sentence: string, stretches: readonly { from: number; to: number }[]): Polarity[] {
  const clauses = clausesOf(sentence)
  for (const cue of cuesOf(sentence)) {
    clauses.find((clause) => cue.index >= clause.from - 1 && cue.index < clause.to)?.cues.push(cue)
  }
  return stretches.map(({ from, to }) => {
    const touched = clauses.filter((clause) => from < clause.to && to > clause.from)
    const said = touched.map((clause) => within(clause, from, to)).findLast((polarity) => polarity !== null)
    if (said) return said
    const [first, last] = [touched[0], touched.at(-1)]
    return first && last ? takenOver(clauses, clauses.indexOf(first), clauses.indexOf(last), stretches) : null
  })
}

/** A list without a verb of its own takes the verdict before it, else the one after it. */
function takenOver(
  clauses: readonly Clause[],
  first: number,
  last: number,
  stretches: readonly { from: number; to: number }[],
): Polarity {
  if (clauses[first]?.contrast) return null
  let start = first
  while (start > 0 && clauses[start]?.contrast === false) start--
  const earlier = clauses.slice(start, first).findLast((clause) => clause.cues.length > 0)
  const hadTimes = earlier && stretches.some((each) => each.from >= earlier.from && each.to <= earlier.to)
  if (earlier && hadTimes) return earlier.cues.at(-1)?.polarity ?? null
  const later = clauses.slice(last + 1).find((clause) => clause.cues.length > 0 || clause.contrast)
  const fromLater = later?.contrast ? undefined : later?.cues.find((cue) => cue.reach === 'before')
  return fromLater?.polarity ?? earlier?.cues.at(-1)?.polarity ?? null
}
