// What a message does with times besides naming them: takes one, calls off, moves, hedges. Patterns over the new words of
// one message; negotiate-prose.ts weighs them.

export type Cues = {
  /** Takes what is on the table: "that works", "see you then". */
  readonly takes: boolean
  /** A plain yes that may be to the talk alone: "sure", "happy to". */
  readonly agrees: boolean
  /** Not yet: "let me check", "pencil it in". */
  readonly hedges: boolean
  /** Turns down all that was offered: "none of those work". */
  readonly turnsDown: boolean
  /** Calls off: "I have to cancel", "can't make it after all". */
  readonly cancels: boolean
  /** Asks for another time: "could we move it". */
  readonly moves: boolean
  /** In place of what was offered: "instead", "rather". */
  readonly replaces: boolean
  /** Beside what was offered: "also", "another option". */
  readonly adds: boolean
  /** Settled outside mail: "as we said on the phone". */
  readonly settledElsewhere: boolean
  /** Any of the offers is fine: "either works". */
  readonly any: boolean
  /** Position among the offers: 1 is the first, -1 the last. */
  readonly ordinal: number | null
  readonly asks: boolean
}

const b = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu')

const takes = b(
  "(?:that|this|it|which|the time|that time|both|either|time|day|one|then)(?:[’']s| is| would| will| should| all| also| still| both| day| time| slot|[’']ll)*(?: be)? (?:works?|suits?|fits?|fine|good|great|perfect|ok|okay|wonderful|ideal|lovely|excellent)|works? (?:great |well |perfectly |fine |just fine )?for (?:me|us|my)|works (?:great|perfectly|well|fine|nicely|beautifully)|works|(?:sounds|looks) (?:good|great|perfect|fine|wonderful|lovely|excellent|like a plan)|perfect|see you (?:then|there|on|at|tomorrow|next|soon)|(?:talk|speak|chat)(?: to you| with you)?(?: then| soon| on| at)|(?:call|ring|phone) you then|until then|confirm(?:ed|ing)?|it[’']s a date|deal|count me in|i[’']ll be there|booked|(?:on|in) (?:my|the) calendar|added (?:it )?to my calendar|accepted|good (?:for|with|by|on) me|fine (?:for|with|by) me|i can (?:do|make) (?:that|it|this)|let[’']s (?:do|go with|take|say|make it)(?: it| that| this)?|i[’']ll take|(?:works|fine) on my (?:end|side)|then it is|passt(?: mir| gut| perfekt| bei mir| super| sehr gut| prima)*|bis dann|bis (?:montag|dienstag|mittwoch|donnerstag|freitag|morgen)|einverstanden|klingt gut|geht klar|abgemacht|gebongt|(?:ç|c)a (?:marche|me va|me convient)|c[’']est (?:parfait|noté|entendu|bon)|parfait|me convient|à (?:lundi|mardi|mercredi|jeudi|vendredi|demain)|de acuerdo|perfecto|me (?:viene|va) bien|nos vemos|hasta (?:el|entonces|mañana)|confirmad[oa]",
)
const agrees = b(
  "yes|yep|yeah|yup|sure|absolutely|definitely|of course|certainly|ok|okay|happy to|glad to|would love to|with pleasure|ja|gerne|klar|natürlich|oui|volontiers|avec plaisir|d[’']accord|sí|claro|con mucho gusto|encantad[oa]",
)
const hedges = b(
  "let me (?:check|see|look|confirm|get back|think)|i[’']ll (?:check|see|look|get back|have to check|need to check|confirm|let you know)|i will (?:check|see|get back|confirm|let you know)|get back to you|need to (?:check|confirm|see)|have to check|tentative(?:ly)?|pencil(?:led|ed)?|might|maybe|probably|i think|i believe|not (?:100% )?(?:sure|certain)|unsure|depend(?:s|ing)|hopefully|possibly|provisional(?:ly)?|subject to|if (?:nothing|my|all|the|she|he|they)|unless|find (?:a|some) time|set (?:something|up|a time)|will (?:reach out|be in touch|send you|contact you)|in principle|could work|may work|muss (?:ich )?(?:noch )?(?:schauen|prüfen|klären|nachsehen)|melde mich|vielleicht|wahrscheinlich|unter vorbehalt|je (?:vérifie|dois vérifier|vous confirme|reviens)|peut-être|sans doute|quizás|tal vez|te confirmo|tengo que (?:mirar|ver|confirmar)",
)
const turnsDown = b(
  "(?:none|neither) (?:of (?:those|these|them|the)[^.?!]{0,30}? )?(?:works?|suits?|fits?|will|is|are|do)|(?:those|these|that|this|it|they)(?: times?| days?| dates?| slots?| options?)?(?: all| both| really| unfortunately)*(?: do(?:n[’']t| not)| does(?:n[’']t| not)| won[’']t| will not| would(?:n[’']t| not)| is(?:n[’']t| not)| are(?:n[’']t| not))(?: really| quite| actually)? (?:work|suit|fit|good|possible|great)|can[’']?t (?:do|make) (?:any of|either|that|those|these|it|them)|cannot (?:do|make) (?:any of|either|that|those|these|it|them)|(?:won[’']t|will not) work|not able to (?:do|make) (?:any of|either|that|those|these)|passt (?:mir |uns |bei mir )?(?:leider )?(?:nicht|gar nicht)|keiner der (?:termine|vorschläge)|aucun(?:e)? (?:de ces|ne)|ne me convien(?:t|nent) pas|ning(?:uno|una) de",
)
const cancels = b(
  "(?:have|need|going|want|must|had) to cancel|must cancel|cancel (?:our|the|my|this|tomorrow|today|monday|tuesday|wednesday|thursday|friday)|call(?:ing)? (?:it |our [^.?!]{0,20})?off|(?:can[’']?t|cannot|won[’']t be able to|will not be able to|not able to|unable to|not going to be able to|no longer able to) (?:make (?:it|our|the|tomorrow|today|this|thursday|monday|tuesday|wednesday|friday)|meet (?:any ?more|after all|tomorrow|today)|attend|join|keep (?:our|the))|cancell?ed|cancell?ing|have to (?:drop|skip|pass on) (?:our|the|this)|absagen|fällt aus|kann (?:den termin|unseren termin|leider|doch|morgen|heute)[^.?!]{0,40}nicht (?:einhalten|wahrnehmen|kommen|teilnehmen)|annuler|annulé|je ne (?:pourrai|peux) (?:pas|plus|finalement pas|malheureusement pas) (?:venir|être|assister|honorer)|cancelar|anular|no (?:podré|voy a poder|puedo) (?:asistir|ir|llegar|acudir)",
)
const moves = b(
  "re-?schedul\\w*|postpone\\w*|(?:move|push|shift|bump|change|bring|slide)(?: \\w+){0,4} (?:to|back|forward|until|by|out|up|earlier|later)|(?:move|push|shift|change) (?:it|our|the|this)|(?:different|another|new|alternative|later|earlier) (?:time|day|date|slot)|make it \\S+ instead|something (?:has |[’']s )?(?:come|came) up|verschieben|verlegen|anderer termin|einen anderen|reporter|décaler|déplacer|aplazar|mover|posponer|cambiar",
)
const replaces = b('instead|rather|alternatively|stattdessen|lieber|plutôt|à la place|en su lugar|mejor')
const adds = b(
  'also|another option|additionally|as well|in addition|plus|too|auch|außerdem|aussi|également|también|además',
)
const elsewhere = b(
  '(?:as|like) (?:we |just |i |you )?(?:\\w+ly )?(?:said|agreed|discussed|mentioned|talked about|arranged|settled|spoke|planned|decided)(?: (?:on|over|by|during|in|at) (?:the |our )?(?:phone|call|slack|linkedin|text|chat|meeting|person|whatsapp|voicemail|conversation|zoom|event|lunch))?|per our (?:call|conversation|chat|discussion|phone call)|following our (?:call|phone call)|(?:we|you and i) (?:agreed|settled|said|decided)(?: on| to)?|wie (?:besprochen|vereinbart|abgemacht|telefonisch|am telefon|eben|gerade)|comme (?:convenu|discuté|dit|prévu)|suite à notre (?:appel|conversation)|como (?:quedamos|acordamos|hablamos|dijimos|acordado|hablado)|según lo (?:acordado|hablado)',
)
const any = b(
  '(?:either|any|all|both)(?: of (?:these|those|them|the[^.?!]{0,20}?))?(?: (?:time|option|day|slot|one)s?)?(?: (?:is|are|would|will|should))?(?: be)? (?:work|works|fine|good|great|ok|okay|perfect|suit|suits|possible|fit|fits)|(?:both|all) (?:work|are)|you (?:can )?(?:choose|pick)|your (?:choice|pick)|whichever|whatever (?:works|suits)',
)

const ordinals: readonly (readonly [RegExp, number])[] = [
  [
    b(
      '(?:the |your |option |slot |number |no\\. ?)?(?:first|1st)(?: one| option| time| slot| date| suggestion| proposal)?|option (?:1|one|a)|the former|the earlier(?: one| time| slot)?|the earliest|der erste|den ersten|erste[rn]? (?:termin|vorschlag)|(?:le premier|la première)|(?:la primera|el primero)',
    ),
    1,
  ],
  [
    b(
      '(?:the |your )?(?:second|2nd)(?: one| option| time| slot| date| suggestion| proposal)?|option (?:2|two|b)|der zweite|den zweiten|zweite[rn]? (?:termin|vorschlag)|(?:le second|le deuxième|la deuxième|la seconde)|(?:la segunda|el segundo)',
    ),
    2,
  ],
  [
    b(
      '(?:the |your )?(?:third|3rd)(?: one| option| time| slot| date| suggestion| proposal)?|option (?:3|three|c)|der dritte|den dritten|dritte[rn]? (?:termin|vorschlag)|(?:le troisième|la troisième)|(?:la tercera|el tercero)',
    ),
    3,
  ],
  [
    b(
      'the latter|the later (?:one|time|slot)|the last (?:one|option|time|slot)|der letzte|den letzten|le dernier|la última|el último',
    ),
    -1,
  ],
]
const ordinalContext = b(
  'the (?:first|second|third|last|latter|former|earlier|later|1st|2nd|3rd)[^.?!,]{0,24}|(?:first|second|third|last) (?:one|option|time|slot|date|suggestion|proposal)|option (?:1|2|3|one|two|three|a|b|c)|(?:der|den) (?:erste|zweite|dritte|letzte)n?|(?:erste|zweite|dritte)[rn]? (?:termin|vorschlag)|(?:le |la )(?:premi|second|deuxi|troisi|derni)\\p{L}+|(?:la|el) (?:primer|segund|tercer|últim)\\p{L}+',
)

function ordinalOf(text: string): number | null {
  const context = ordinalContext.exec(text)?.[0]
  if (!context || /first (?:thing|time i|of all)|second (?:thought|half)|last (?:week|month|year|time)/i.test(context))
    return null
  const found = ordinals.filter(([regex]) => regex.test(context))
  return found.length === 1 ? (found[0]?.[1] ?? null) : null
}

/** What `text` (new words only) does with the times on the table. */
export function readCues(text: string): Cues {
  const words = text.slice(0, 20_000)
  return {
    takes: takes.test(words),
    agrees: agrees.test(words),
    hedges: hedges.test(words),
    turnsDown: turnsDown.test(words),
    cancels: cancels.test(words),
    moves: moves.test(words),
    replaces: replaces.test(words),
    adds: adds.test(words),
    settledElsewhere: elsewhere.test(words),
    any: any.test(words),
    ordinal: ordinalOf(words),
    asks: words.includes('?'),
  }
}
