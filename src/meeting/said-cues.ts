// What a message does with times besides naming them: takes one, calls off, moves, hedges. Patterns over the new words of
// one message; heard.ts and the negotiate-*.ts files weigh them.

import { ordinalOf } from './ordinal-choice.ts'

export type Cues = {
  /** Takes what is on the table: "that works", "see you then". */
  readonly takes: boolean
  /** A plain yes that may be to the talk alone: "sure", "looking forward to it". */
  readonly agrees: boolean
  /** Has no room: "I'm swamped", "unfortunately". */
  readonly regrets: boolean
  /** Not yet: "let me check", "pencil it in", "a bit later?". */
  readonly hedges: boolean
  /** Asks what was meant: takes nothing. */
  readonly clarifies: boolean
  /** Turns down all that was offered: "none of those work". */
  readonly turnsDown: boolean
  /** Calls off: "I have to cancel", "can't make it after all". */
  readonly cancels: boolean
  /** Asks for another time: "could we move it". */
  readonly moves: boolean
  /** Asks for some other day: "another day?". */
  readonly otherDay: boolean
  /** In place of what was offered: "instead", "rather". */
  readonly replaces: boolean
  /** Likes one of several better: "I'd prefer the first". */
  readonly prefers: boolean
  /** Beside what was offered: "also", "another option". */
  readonly adds: boolean
  /** Settled outside mail: "as we said on the phone". */
  readonly settledElsewhere: boolean
  /** Any of the offers is fine: "either works". */
  readonly any: boolean
  /** Leaves the choice to the other side: "up to you". */
  readonly defers: boolean
  /** Position among the offers: 1 is the first, -1 the last. */
  readonly ordinal: number | null
  readonly asks: boolean
}

const edge = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu')
/** At the beginning of a sentence or after a comma, with a greeting or a thank-you before it or not. */
const opening = (source: string) =>
  new RegExp(
    `(?:^|[,;:–—-]\\s*)(?:(?:and|so|then|yes|yep|ok|okay|great|sure|hi|hello|thanks|thank you|thx|ja|oui|sí|super|also)[,!]?\\s+)*(?:${source})(?![\\p{L}\\p{N}])`,
    'iu',
  )

const good = '(?:fine|good|great|perfect|possible|ok|okay|wonderful|ideal|lovely|excellent|brilliant|fantastic|best)'
const endOfClause =
  '(?=\\s*(?:[.,;!?)–—-]|$)|\\s+(?:for|with|by|on|to) (?:me|us|my|our)\\b|\\s+(?:and|but|so|too|as well|thanks|thank)\\b)'

const taking: readonly RegExp[] = [
  /[👍👌✅]/u,
  opening('still (?:ok|okay|good|fine|works|possible)(?=\\s*(?:[.,;!–—-]|$))'),
  edge(
    `(?:that|which|(?:that|the|this) (?:time|day|date|slot|one)|(?:both|either))(?:[’']s| is| would| will| should| all| also| still| both|[’']ll)*(?: be| just| totally| absolutely| perfectly)* (?:works?|suits?|fits?|${good})${endOfClause}`,
  ),
  edge(
    '(?:that|this|it|time|day|date|slot|one) (?:all |also |still |totally |definitely |certainly )?(?:works|suits|fits)(?: (?:well|great|fine|perfectly|nicely|beautifully|best|better))?',
  ),
  edge(
    '(?:works|work|suits|fits) (?:great |well |perfectly |fine |just fine |best |better |beautifully |nicely |very well )?(?:for (?:me|us|my)|on my|with my)',
  ),
  opening(`(?:it|this)(?:[’']s| is| would be| will be| works| suits)(?: ${good})?${endOfClause}`),
  opening(`works${endOfClause}`),
  opening(`(?:that |this |it )?(?:sounds|looks|works) (?:${good}|like a plan)${endOfClause}`),
  opening('perfect(?=\\s*(?:[.,;!–—-]|$)|\\s(?:on all|for me|for us|then|thanks|thank))'),
  edge(
    "see you (?:then|there)|(?:we|i)(?:[’']ll| will| shall) (?:talk|speak|chat|meet)(?: to you| with you)? then|(?:call|ring|phone|dial|zoom) you then|until then|then it is|it[’']s a date|count me in|i[’']ll be there|i will be there|you[’']re on(?=[!.])",
  ),
  edge(
    "(?:it[’']s|that[’']s|is|are|all) (?:now )?(?:confirmed|booked|settled|in (?:my|the) (?:calendar|diary))|(?:i|we)(?:[’']ve| have)? (?:hereby |gladly )?(?:can )?confirm(?:ed)?(?= (?:that|our|the|this|for|\\p{Lu}|\\d)|[.!,]|$)|confirming (?:that|our|the|for|this|\\p{Lu})|added (?:it |this |that )?to (?:my|the) (?:calendar|diary)|(?:have|put|got) (?:it|you|this|that) (?:down|in (?:my|the) (?:calendar|diary))|blocked (?:the|that|my)",
  ),
  opening(
    "(?:(?:i[’']ll )?(?:talk|speak|chat)(?: to you| with you| soon)? then)|confirmed|deal|agreed|done|booked|noted(?=\\s*(?:[.,;!]|$))|let[’']?s do it(?=\\s*(?:[.,;!]|$))",
  ),
  edge(
    "good (?:for|with|by) me|fine (?:for|with|by) me|i can (?:do|make) (?:that|it|this|then)(?! work)|let[’']s (?:do|go with|take|make) (?:it|that|this|the)|i[’']ll take (?:it|that|the)|(?:fine|good) on my (?:end|side)",
  ),
  edge(
    '(?:das|dies|der termin|die zeit|es)? ?passt(?: es)?(?: mir| gut| perfekt| bei mir| super| sehr| prima| bestens| wunderbar)*|bis dann|einverstanden|klingt gut|geht klar|abgemacht|(?:das|der termin) (?:klappt|geht|ist (?:notiert|eingetragen|bestätigt))|bestätige|notiert|trage (?:ich )?(?:es|mir|den)',
  ),
  edge(
    "(?:ç|c)a (?:marche|me va|me convient)|c[’']est (?:parfait|noté|entendu|bon)|entendu|me convient(?: parfaitement| très bien| bien)?|je (?:vous |te )?confirme|à (?:jeudi|vendredi|lundi|mardi|mercredi|demain)",
  ),
  opening('parfait|perfecto|de acuerdo|vale'),
  edge('me (?:viene|va) (?:muy |perfectamente )?(?:bien)?|nos vemos|hasta entonces|confirmo|de acuerdo|perfecto'),
]

const agreeing: readonly RegExp[] = [
  opening(
    '(?:very gladly|gladly|very well|fine|then yes|no problem|got it|(?:it|that) (?:does|would|will)|much better|gern|understood)(?=\\s*(?:[.,;!–—-]|$))',
  ),
  opening(
    "yes|yep|yeah|yup|sure|absolutely|definitely|of course|certainly|ok|okay|cool|will do|happy to|glad to|i[’']d love to|with pleasure|great|wonderful|excellent|brilliant|fantastic|lovely|ja|gerne|klar|natürlich|super|prima|oui|bien sûr|pas de (?:souci|problème)|aucun (?:souci|problème)|avec joie|volontiers|avec plaisir|d[’']accord|sí|claro|con (?:mucho )?gusto|por supuesto|desde luego|sin problema|ningún problema|cómo no|genial",
  ),
  edge(
    "look(?:ing)? forward to (?:it|that|this|our|the|speaking|talking|meeting|chatting|seeing|connecting|then)|i[’']ll (?:call|ring|phone|dial) you|freue mich (?:auf|darauf|schon)|au plaisir",
  ),
]

const hedges = edge(
  "(?:but|though|although|only) [^.?!\\n]{0,60}(?<!\\p{L})(?:better|easier|preferable)|let me know(?=[.!]?\\s*$)|let me (?:check|see|look|confirm|get back|think|double)|(?:i|we)(?:[’']ll| will) (?:check|see if|see whether|look|get back|have to check|need to check|confirm|let you know|circle back|think|try)|get back to you|(?:need|have|want|going) to (?:check|confirm|see|double)|tentative(?:ly)?|pencil(?:led|ed)?|might|maybe|perhaps|probably|likely|i think|i believe|not (?:100% |entirely |quite |yet |totally )?(?:sure|certain)|unsure|depend(?:s|ing)|hopefully|possibly|provisional(?:ly)?|subject to|if (?:nothing|my|all|she|he|they|the)|unless|find (?:a|some) time|set (?:something|up|a time)|(?:will|[’']ll) (?:reach out|be in touch|send you|contact you|follow up)|generally|usually|normally|typically|in principle|could work|may work|(?:bit|little|slightly|somewhat|any|maybe|much) (?:later|earlier)|(?:later|earlier) (?:in the|that|on)|waiting (?:for|on|to)|muss (?:ich )?(?:noch |erst )?(?:schauen|prüfen|klären|nachsehen)|melde mich|vielleicht|wahrscheinlich|voraussichtlich|unter vorbehalt|etwas (?:später|früher)|je (?:vérifie|dois vérifier|reviens|regarde)|(?:et|puis) (?:je )?(?:vous|te) (?:re)?confirme|confirmerai|peut-être|sans doute|un peu plus (?:tard|tôt)|quizás?|tal vez|te confirmo|le confirmo|tengo que (?:mirar|ver|confirmar)|a lo mejor",
)
const clarifies =
  /(?:do you mean|did you mean|you mean|is (?:that|this|it)\b|was (?:that|this|it)\b|which (?:day|time|thursday|date|one|time ?zone|week)|what time ?zone|whose time|(?:your|my) time or|does [^.?!\\n]{0,30} mean|(?:right|correct|yes)(?=\\?)|double[- ]check|just (?:checking|to (?:check|clarify|make sure))|still (?:work|good|on|ok|possible|free|available|stand|suit)|meinen sie|meinst du|gilt (?:das|der termin)|vous voulez dire|te refieres)[^.?!\n]{0,120}\?/iu
const no =
  "(?: do(?:n[’']t| not)| does(?:n[’']t| not)| won[’']t| will not| would(?:n[’']t| not)| is(?:n[’']t| not)| are(?:n[’']t| not))"
const plainNo = /^\W*no(?:pe)?[.!]*\s*$/i
const turnsDown = edge(
  `(?:none|neither) (?:of (?:those|these|them|the)[^.?!]{0,30}? )?(?:works?|suits?|fits?|will|is|are|do)|(?:those|these|that|this|it|they|the (?:time|day|date)s?)(?: times?| days?| dates?| slots?| options?)?(?: all| both| really| unfortunately)*${no}(?: really| quite| actually| going to)? (?:work|suit|fit|good|possible|great)|can[’']?t (?:do|make) (?:any of|either|that|those|these|them)|cannot (?:do|make) (?:any of|either|that|those|these|them)|nothing (?:of that )?works|not able to (?:do|make) (?:any of|either|that|those|these)|(?:das|es|der termin) passt (?:mir |uns |bei mir )?(?:leider )?(?:nicht|gar nicht)|keiner der (?:termine|vorschläge)|aucun(?:e)? (?:de ces|ne)|ne me convien(?:t|nent) pas|ning(?:uno|una) de`,
)
const talk =
  '(?:meeting|call|chat|talk|conversation|appointment|coffee|interview|session|slot|zoom|lunch|thursday|friday|monday|tuesday|wednesday|tomorrow|today)'
const cancels = edge(
  `(?:have|need|going|want|must|had|like) to cancel(?! (?:my|the|a) (?:flight|trip|subscription))|must cancel|cancel (?:our|this|tomorrow|today|monday|tuesday|wednesday|thursday|friday)|cancel the ${talk}|call(?:ing)? (?:it |our [^.?!]{0,20})?off|(?:can[’']?t|cannot|won[’']t be able to|will not be able to|not able to|unable to|not going to be able to|no longer able to) (?:make (?:it|our|the (?:call|meeting)|tomorrow|today|this|thursday|monday|tuesday|wednesday|friday)|meet (?:any ?more|after all|tomorrow|today)|attend|join (?:our|the call|you)|keep (?:our|the))|(?:our|the|this|tomorrow[’']s|today[’']s) (?:\\w+ )?${talk} (?:is|has been|was|had to be|needs to be|must be) cancell?ed|have to (?:drop|skip|pass on) (?:our|the|this)|(?:termin|gespräch|treffen|telefonat)[^.?!]{0,40}(?:absagen|ausfallen|abgesagt)|fällt[^.?!]{0,30} aus|kann (?:den termin|unseren termin|doch|morgen|heute)[^.?!]{0,40}nicht (?:einhalten|wahrnehmen|kommen|teilnehmen)|(?:dois|devons|suis obligée? d[’']|contrainte? d[’'])(?: malheureusement| hélas)? ?annuler|j[’']annule|annuler (?:notre|le|la)|je ne (?:pourrai|peux) (?:pas|plus|finalement pas|malheureusement pas) (?:venir|être|assister|honorer)|(?:cancelar|anular) (?:nuestra|la|el)|no (?:podré|voy a poder|puedo) (?:asistir|ir|llegar|acudir)`,
)
const moves = edge(
  `re-?schedul\\w*|postpone\\w*|(?:move|push|shift|bump|slide|bring)(?: (?:it|our|the|this|that|things|my|us|\\w+day))?(?: \\w+){0,2} (?:to|back|forward|until|by|out|up|earlier|later)|(?:move|push|shift|change) (?:it|our|the ${talk}|the time|this)|(?:different|another|new|alternative|later|earlier) (?:time|day|date|slot)|make it \\S+(?: \\S+)? instead|something (?:has |[’']s )?(?:just )?(?:come|came) up|i meant|should have been|typo|my mistake|verschieben|verlegen|anderer termin|einen anderen (?:termin|tag)|reporter|décaler|déplacer|aplazar|mover|posponer|cambiar (?:la|el|nuestra)`,
)
const otherDay = edge(
  '(?:another|a different|some other|any other|other) (?:days?|times?|dates?|slots?|week)|(?:einen )?ander(?:er|en|em|e) (?:tag|termin|zeitpunkt)|(?:un )?autre (?:jour|date|moment|créneau)|otr[oa] (?:día|momento|fecha|hora)',
)
const replaces = edge(
  "instead|rather|i(?:[’']d| would)? (?:\\w+ )?prefer|preference|alternatively|stattdessen|lieber|plutôt|à la place|en su lugar|en lugar|mejor",
)
const prefers = edge(
  'prefer(?:ence|red)?|(?:is|would be|suits me|works) (?:\\w+ly )?(?:better|best|easier)|bevorzug\\p{L}*|rather (?:do|have|take|go|make)|lieber|besser|mejor|mieux|plutôt|je préfère(?:rais)?|préférence|prefier\\p{L}+|preferir\\p{L}+',
)
const inPlaceOf = edge('instead|rather than|stattdessen|statt|anstatt|à la place|au lieu|en (?:su )?(?:lugar|vez)')
const adds = edge(
  'also|another option|additionally|as well|in addition|plus|auch|außerdem|aussi|également|también|además',
)
const places =
  '(?:on|over|by|during|in|at) (?:the |our )?(?:phone|call|slack|linkedin|text|chat|meeting|person|whatsapp|voicemail|conversation|zoom|event|lunch|conference)'
const elsewhere = edge(
  `(?:as|like) (?:we |you |i |just )?(?:\\w+ly )?(?:said|spoke|talked|mentioned)(?: about)? ${places}|(?:as|like) (?:we |just |already |previously )?(?:\\w+ly )?(?:agreed|arranged|settled|decided)(?: ${places})?|as (?:we )?(?:just )?discussed(?: ${places})?|per our (?:call|conversation|chat|discussion|phone call)|(?:following|after) our (?:call|phone call)|(?:we|you and i) (?:agreed|settled|decided)(?: on| to)?|wie (?:telefonisch |am telefon |eben |gerade |persönlich )*(?:besprochen|vereinbart|abgemacht)|comme convenu|suite à notre (?:appel|conversation)|como (?:quedamos|acordamos|hablamos|acordado|hablado)(?: por teléfono)?|según lo (?:acordado|hablado)`,
)
const any = edge(
  'any (?:other )?(?:day|time|slot|of (?:these|those|them)) (?:but|except)[^.?!]{0,40} (?:works|is fine|is good|is ok|suits)|(?:either|any|all|both)(?: of (?:these|those|them|the[^.?!]{0,20}?))?(?: (?:time|option|day|slot|one)s?)?(?: (?:is|are|would|will|should))?(?: be)? (?:work|works|fine|good|great|ok|okay|perfect|suit|suits|possible|fit|fits)|(?:both|all) (?:work|are)|you (?:can )?(?:choose|pick)|your (?:choice|pick)|whichever|whatever (?:works|suits)|would both work|both work|beide(?: termine)? (?:passen|gehen)|les deux me convien|cualquiera',
)

const regrets = edge(
  "swamped|slammed|snowed under|overloaded|overwhelmed|(?:too|very|really|so|super|quite) busy|fully booked|no time|unfortunately|sadly|regrettably|i(?:[’']m| am) afraid|travell?ing|leider|malheureusement|débordée?|lamentablemente|desgraciadamente|desbordad[oa]",
)
const defers = edge(
  'up to you|your (?:choice|pick|call)|you (?:can |may |should )?(?:choose|pick|decide)|please (?:choose|pick|decide)|whichever|whatever (?:works|suits)|wie (?:es|du|sie) (?:dir|ihnen|möcht\\p{L}*|will\\p{L}*)(?: besser)?(?: passt)?|such(?:en sie sich| dir) (?:einen )?aus|comme (?:vous|tu) (?:préfér\\p{L}+|voul\\p{L}+)|à (?:vous|toi) de (?:choisir|voir)|como (?:prefiera|prefieras|quiera|quieras)|elij\\p{L}|tú eliges',
)

function sentencesOf(text: string): string[] {
  return text
    .slice(0, 20_000)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

const negation =
  /n[’']t(?!\p{L})|(?<!\p{L})(?:not|no longer|never|nicht|pas(?! de (?:souci|problème))|no (?:me|puedo|podré|podría))(?!\p{L})/iu

/** What `text` (new words only) does with the times on the table. */
export function readCues(text: string): Cues {
  const words = text.slice(0, 20_000)
  const sentences = sentencesOf(words)
  const clauses = sentences
    .flatMap((sentence) => sentence.split(/\s*(?:;|,?\s\b(?:but|however|aber|mais|pero)\b)\s*/i))
    .slice(0, 400)
  const turned = turnsDown.test(words) || plainNo.test(words)
  return {
    takes: clauses.some(
      (clause) =>
        taking.some((pattern) => pattern.test(clause)) &&
        !negation.test(clause.replace(/(?:why|can)n?['’]?t? not|can['’]t wait|not only/gi, '')),
    ),
    agrees: sentences.some(
      (sentence) => agreeing.some((pattern) => pattern.test(sentence)) && !negation.test(sentence),
    ),
    regrets: regrets.test(words),
    hedges: hedges.test(words),
    clarifies: clarifies.test(words),
    turnsDown: turned,
    cancels: cancels.test(words),
    moves: moves.test(words),
    otherDay: sentences.some((sentence) => sentence.endsWith('?') && otherDay.test(sentence)),
    replaces: replaces.test(words),
    prefers: prefers.test(words) && !inPlaceOf.test(words),
    adds: adds.test(words),
    settledElsewhere: elsewhere.test(words),
    any: any.test(words) && !turned,
    defers: defers.test(words),
    ordinal: ordinalOf(clauses.flatMap((clause) => clause.split(',')).filter((clause) => !negation.test(clause))),
    asks: words.includes('?'),
  }
}
