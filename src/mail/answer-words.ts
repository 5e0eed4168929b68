// What people say when they take up, turn down, put off or hand on a request for a talk, in English, German, French and
// Spanish. Patterns over one sentence each, in lower case; how they weigh against each other is answer.ts.

const of = (...patterns: readonly string[]) => new RegExp(patterns.join('|'), 'u')

/** Moving or calling off what was agreed: no answer to the request itself. */
export const moves = of(
  '\\b(?:need|have|had|going|want|like|possible|able) to (?:re-?schedule|postpone|cancel|move|push)\\b(?!.{0,40}\\bdecline)',
  "\\b(?:re-?schedule|postpone|cancel|call off) (?:our|the|tomorrow's|today's|this|my)\\b",
  '\\b(?:can|could|may|might) we (?:re-?schedule|move|push|shift|postpone|make it .{0,20} instead)\\b',
  '\\b(?:move|push|shift) (?:our|the) (?:call|meeting|chat|talk|conversation|appointment|slot)\\b',
  "\\bsomething (?:has |'s )?(?:just )?come up\\b|\\bsomething came up\\b|\\brunning (?:a (?:few|bit|little) )?(?:\\w+ )?(?:minutes )?late\\b",
  "\\bcan't make (?:it|our|today|tomorrow)[^.?!]{0,30}(?:after all|any ?more|unfortunately)",
  'termin (?:leider )?(?:verschieben|absagen|verlegen)|(?:muss|müssen|müsste|müssten|möchte|würde)[^.?!]{0,60}(?:verschieben|verlegen)\\b|(?:unser|das|den)[^.?!]{0,30}(?:gespräch|telefonat|treffen|termin)[^.?!]{0,40}(?:absagen|verschieben|verlegen)',
  '(?:reporter|décaler|annuler|déplacer) (?:notre|le|la|l)|(?:aplazar|mover|cancelar|cambiar|posponer) (?:nuestra|la|el|nuestro)',
)

/** Turning down the talk, not just a time. */
export const declines = of(
  "\\b(?:have|need|going|afraid i(?:'ll| will)? have|will have|must|should) (?:to )?(?:respectfully |politely |regretfully )?(?:decline|pass|say no|turn (?:this|it|you) down)\\b|\\bi(?:'ll| will) (?:have to )?(?:pass|decline)\\b|\\bmust (?:respectfully )?decline\\b",
  "\\b(?:can't|cannot|can not|can (?:unfortunately|sadly) not|won't be able to|will not be able to|am not able to|i'm not able to|unable to|not in a position to|couldn't|wouldn't be able to) (?:really |possibly |currently |always |personally |take|respond|reply|commit|help|do (?:this|it|these|calls)|offer|meet|talk|speak|chat|assist|accommodate|make time|find (?:the )?time|accept|participate|give|spare|be of|fit)",
  "\\b(?:don't|do not|just don't|don't really|simply don't|won't|will not|doesn't|does not)(?: currently| really)? (?:have|allow|permit)(?: (?:me|for))? ?(?:the |any |enough |much |it|that|this)?(?: ?(?:time|bandwidth|capacity|availability|room)| for|\\b[.!]|$)",
  "\\b(?:no|not) (?:longer )?(?:taking|doing|accepting|giving|available for|able to take|interested|comfortable|open to)(?: on| any| these| for)?\\b|\\bi(?:'d| would) (?:rather|prefer) not\\b|\\bnot (?:the right|a good|the best) (?:fit|time)\\b",
  "\\bno,? (?:thanks|thank you)\\b|\\b(?:i'm|i am) (?:too|simply too|just too|far too) (?:busy|swamped|stretched)\\b|\\b(?:please )?(?:remove me|do not contact|don't contact|stop (?:writing|emailing))\\b|\\bnot something i(?: can|'m able)|\\b(?:don't|do not|no longer|never) (?:really |usually |typically |normally )?(?:do|take|give|offer|accept|have) (?:these|those|such|any|informational|this kind|calls|interviews|meetings)|\\b(?:it's|it is|that's|that is|this is|be) (?:unfortunately |sadly |simply |just )?not (?:possible|feasible|doable|going to work)|\\b(?:take|remove) me (?:off|from)",
  "\\b(?:can't|cannot|won't be able to),? (?:sorry|unfortunately)\\b|\\b(?:sorry|unfortunately|afraid),? (?:but )?(?:i )?(?:can't|cannot|no)\\s*(?:[.!,]|$)",
  'leider (?:absagen|ablehnen|keine zeit|keine kapazität|nicht (?:möglich|weiterhelfen|helfen|zur verfügung))|(?:muss|möchte|werde)[^.?!]{0,50}(?:absagen|ablehnen)|(?:habe|haben|finde|fehlt)[^.?!]{0,50}(?:keine|nicht die|die) (?:zeit|kapazität|kapazitäten|möglichkeit)|(?:kann|können|schaffe)[^.?!]{0,60}(?:nicht (?:weiterhelfen|helfen|treffen|telefonieren|anbieten|zusagen|nachkommen|einrichten)|leider nicht)|leider[^.?!]{0,60}(?:keine (?:gespräche|termine|zeit)|nicht (?:möglich|helfen|weiterhelfen|nachkommen|schaffen|einrichten))|kein interesse|zeitlich (?:leider )?nicht|nicht zur verfügung',
  "(?:dois|devrai|vais devoir|me vois|suis)[^.?!]{0,40}(?:décliner|refuser|obligée? de décliner)|(?:n'ai|ne dispose)[^.?!]{0,30}(?:pas|plus)[^.?!]{0,20}(?:temps|disponibilit)|ne (?:peux|pourrai|suis pas en mesure|puis)[^.?!]{0,20}(?:pas|malheureusement)[^.?!]{0,30}(?:donner suite|aider|accepter|rencontrer|parler|échanger|répondre|libérer|vous)|ne souhaite pas|pas intéressée?",
  '(?:no (?:puedo|podré|podría|me es posible|voy a poder)|lamentablemente no)[^.?!]{0,40}(?:ayudar|aceptar|reunir|hablar|atender|comprometer|dedicar|quedar|ofrecer)|no (?:tengo|dispongo de)[^.?!]{0,20}(?:tiempo|disponibilidad)|(?:debo|tengo que|voy a tener que)[^.?!]{0,20}(?:declinar|rechazar|decir que no)|no (?:me interesa|estoy interesad)',
)

/** "Ask me again": a plain request to come back to it. */
export const callBack = of(
  '\\b(?:ask|ping|email|e-mail|write|write to|contact|try|nudge|remind|message|poke|catch|drop|reach out to|get back to|check (?:back )?(?:in )?with|circle back with|follow up with|come back to|get in touch with) me\\b[^.?!]{0,50}\\b(?:again|in|after|next|once|later|then|when|from|around|at the|toward|early|mid|late|end|back)\\b',
  '\\b(?:reach out|get in touch|check back|check in|circle back|follow up|touch base|reconnect|revisit|come back|try again|ping|write again|ask again|resurface|pick this up)\\b[^.?!]{0,40}\\b(?:again|in|after|next|once|later|then|when|from|around|at the|toward|early|mid|late|end)\\b',
  '(?:melde|meldet|melden|schreib|schreibe|schreiben|frag|fragen|kontaktier|kontaktieren|erinner|erinnern|komm|kommen|versuch|versuchen) (?:dich|sie|mich|mir|es|euch|bitte|doch|gerne?|einfach|sich)\\b[^.?!]{0,60}\\b(?:wieder|nochmal|noch ?einmal|noch mal|im|ab|nach|in|anfang|mitte|ende|erneut)\\b',
  '(?:recontacte|relance|réécri|reviens|revenez|reparl|reprenons|rappel)[^.?!]{0,60}(?:en|après|début|mi|fin|dans|le|à la)\\s',
  '(?:escríb|escrib|contáct|contact|vuelve|vuelva|pregúnt|búsca|recuérd|hablemos|retomemos|retomar)[^.?!]{0,60}(?:en|después|a (?:principios|mediados|finales)|dentro|a partir|más adelante)\\s',
)

/** The talk itself, but later: it counts where a time is named or nothing warmer was said. */
export const postpones = of(
  '\\b(?:can|could|may|might|shall|should) (?:we|you|i) (?:do this|do it|talk|speak|connect|chat|meet|revisit|reconnect|touch base|pick this up|circle back|push this|postpone|wait|hold off)[^.?!]{0,40}\\b(?:later (?:in|this)|after|in (?:a|one|a few|a couple of|two|three|several|\\d) (?:weeks?|months?)|next (?:month|quarter|year)|once|until (?:after|mid|early|late)|in (?:january|february|march|april|may|june|july|august|september|october|november|december|the (?:new|fall|spring|summer|autumn|winter)))',
  '\\b(?:swamped|slammed|buried|under ?water|busy|tied up|crunch|deadline|travel(?:l)?ing|on (?:\\w+ )?leave|on sabbatical|maternity|paternity|booked(?: up| solid)?|hectic|crazy|away|out)\\b[^.?!]{0,60}\\b(?:until|till|through|for the next|this (?:month|quarter)|at the moment|right now)\\b',
  "\\b(?:not (?:until|before)|won't (?:have|be able)[^.?!]{0,40}(?:until|before)|no (?:time|availability|capacity)[^.?!]{0,30}(?:until|before)|happy to[^.?!]{0,40}(?:after|once)) ",
  '\\b(?:happy|glad|open|love|willing|able) to[^.?!]{0,50}\\b(?:in (?:january|february|march|april|may|june|july|august|september|october|november|december|the (?:new year|fall|spring|summer|autumn|winter))|after (?:the|my|our|that|january|february|march|april|may|june|july|august|september|october|november|december)|later (?:this|in the)|next (?:month|quarter|year))\\b',
  "\\b(?:after|once) (?:that|this|then|it's|it is)\\b[^.?!]{0,40}\\b(?:happy|glad|love|can|could|free|open|gladly)",
  "\\bthings (?:should |will )?(?:calm|settle|slow|quiet)[^.?!]{0,30}(?:down|in|after)|\\b(?:now|this|this month|this week) (?:is|isn't)[^.?!]{0,20}(?:not |n't )?(?:a )?(?:bad|good|great|terrible|tough|impossible)",
  '(?:können|könnten|sollen|wollen) wir[^.?!]{0,40}(?:in (?:zwei|drei|vier|ein paar|einigen|\\d) (?:wochen|monaten)|in einem monat|nächsten monat|später|nach (?:den|dem|der))|(?:erst|frühestens)[^.?!]{0,30}(?:wieder|ab|im|nach|in|anfang|mitte|ende)\\b|(?:passt|ginge|klappt|lieber|besser)[^.?!]{0,30}(?:später|nach (?:den|dem|der)|im (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|herbst|sommer|neuen))|bis (?:anfang|mitte|ende)[^.?!]{0,40}(?:ausgelastet|ausgebucht|viel los|keine zeit|unterwegs)',
  'pas avant|(?:débordée?|très prise?|occupée?|en déplacement|en congés?)[^.?!]{0,40}jusqu|(?:plutôt|plus tard|volontiers)[^.?!]{0,20}(?:en|après|début|mi-|fin) ',
  '(?:hablamos|lo vemos|lo dejamos|mejor|podemos hablar)[^.?!]{0,20}(?:en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|unas|dos|tres)|después de|más adelante)|no (?:antes|hasta)|(?:liad[oa]|ocupad[oa]|saturad[oa])[^.?!]{0,40}hasta',
)

/** Somebody else is meant to answer instead. */
export const redirects = of(
  '\\b(?:better|best|right|ideal|perfect|great|good) (?:person|contact|one|source|people)(?: to (?:talk|speak|ask|contact)(?: to| with)?| for (?:this|that|you))? (?:is|would be|are|here|might be|will be)\\b|\\b(?:would|might|may|could|will) be (?:a )?(?:much |far )?(?:better|more helpful|better placed|better suited|more useful)',
  "\\b(?:you should|you could|you might|i'd|i would|i suggest|i recommend|try|please|better|instead)\\b[^.?!]{0,40}\\b(?:talk|speak|reach out|reaching out|contact|contacting|connect|connecting|write|writing|email|talking|speaking|get in touch|ask)\\b (?:to |with |out to |instead )?(?:my |our |\\p{L})",
  "\\b(?:cc'?ing|ccing|cc'd|copying|copied|looping in|adding|passing|passed|forwarded|forwarding|handed|introduc\\w+ you|connect you|put(?:ting)? you in touch)\\b[^.?!]{0,60}\\b(?:who|to|with|colleague|instead|on to|along)\\b",
  '\\b(?:successor|has taken over|took over (?:my|from)|replaced me|no longer (?:with|at|work|in (?:that|this|the)))\\b',
  '(?:bessere[rn]? ansprechpartner|richtige[rn]? ansprechpartner|ansprechpartner(?:in)? (?:ist|wäre)|wenden sie sich|wende dich|sprechen sie (?:doch |bitte |besser |am besten )*mit|sprich (?:doch |bitte |besser |am besten |lieber )*mit|(?:mein|meine|unser|unsere)[rmn]? (?:kolleg|nachfolger)|weitergeleitet|in kontakt bringen)',
  '(?:meilleure? (?:personne|interlocut|contact)|bonne? interlocut|(?:contacte[rz]|parle[rz]|adresse[rz]|écri(?:re|vez))[^.?!]{0,20}(?:plutôt|à|avec|ma|mon)\\s|(?:ma|mon) (?:collègue|successeur)|transmis[^.?!]{0,20}à|mettre? en (?:relation|contact))',
  '(?:mejor (?:persona|contacto|con)|persona (?:adecuada|indicada)|(?:habla|hable|hablar|contacta|contacte|contactar|escribe|escriba)[^.?!]{0,20}(?:con|a)\\s|mi (?:colega|compañer|sucesor)|reenviado|ponerte en contacto|ponerle en contacto)',
)

/** Not the one to ask; who is may follow. */
export const wrongPerson = of(
  "(?:not|isn't|am not|don't think i'm|wouldn't be|probably not|really not) (?:be )?(?:really |quite |necessarily )?the (?:right|best|person|one)\\b",
  'nicht (?:der|die) richtige|pas la (?:bonne|meilleure) personne|no soy la (?:mejor )?persona',
)

/** Somebody who only finds a time: the writer has said yes. */
export const arranges =
  /\b(?:assistant|assistants|executive admin|secretary|scheduler|assistentin|assistenz|sekretariat|assistante|secrétaire|asistente|secretari[oa])\b|\b(?:manages|handles|runs|keeps) my (?:calendar|schedule|diary)|\b(?:can|will|to|could) (?:help )?(?:us )?(?:find|set (?:up|something)|arrange|coordinate|schedule|get something)\b/u

/** Warm words for the talk; they yield to a refusal that follows. */
export const willing = of(
  '\\b(?:happy|glad|pleased|delighted|thrilled|honou?red|willing|love|like|enjoy|fine|open|up|keen|excited) (?:to|for)\\s(?:be |do |\\w+ly )?(?:chat|talk|speak|meet|connect|help|hop|jump|share|do|make|find|set|give|catch|have|answer|be|that|it|a|discuss|tell|offer|grab|get|schedule)',
  '(?:^|[.!,]\\s*)(?:sure|of course|absolutely|definitely|certainly|yes|yep|yeah|ok|okay|gladly|my pleasure|with pleasure|why not|you bet|perfect|great idea)\\b',
  "\\b(?:i'd|i would|would) (?:love|be (?:happy|glad|delighted|pleased|honou?red)|gladly)\\b|\\b(?:love|happy|glad) to[.!,]|\\bhappy to\\b",
  '(?:^|[\\s,])(?:gerne?(?! geschehen)|klar|natürlich|selbstverständlich|freut mich|freue mich|freuen uns|sehr gerne|ja)(?=[\\s,.!]|$)',
  "(?:^|[\\s,])(?:avec plaisir|volontiers|bien sûr|d'accord|oui|pas de (?:souci|problème)|ravie? de|ce serait un plaisir)",
  '(?:^|[\\s,¡])(?:con (?:mucho )?gusto|claro|por supuesto|encantad[oa]|sí|será un placer|de acuerdo|vale|cuenta conmigo)(?=[\\s,.!]|$)',
)

/** Taking or naming a time: nobody does that who will not meet. */
export const settles = of(
  '\\b(?:that|this|it|which|\\w+day(?: (?:at|after|before|around) \\d[\\d:]*(?:\\s?[ap]\\.?m\\.?)?| (?:morning|afternoon))?|time|both|either|\\d(?:\\s?[ap]m)?|then|tomorrow|morning|afternoon|week) (?:all )?(?:would |does |will |should |could )?(?:also )?(?:works?|suits?|is (?:good|great|fine|perfect)|fits?)\\b(?! (?:in|on|as|with (?:a|the|our|my)) )',
  '\\b\\w+day it is\\b|\\bany (?:other )?(?:day|time|afternoon|morning)[^.?!]{0,30}(?:works|does|is fine|suits)|\\baccepted (?:the|your) (?:invit|calendar)|\\b\\w+day(?: at \\d[\\d:]*)? (?:does|will do)\\b',
  "\\bsounds (?:good|great|fine|perfect|lovely|like a plan)\\b|\\bworks (?:well |fine |great |best |better )?(?:for me|on my end|here)\\b|\\blet's (?:do|talk|chat|meet|say|set|find|go|plan|schedule|speak|connect|make|aim|try|book)\\b",
  '\\b(?:how|what) about\\b[^?]{0,60}\\b(?:mon|tues?|wed|thu|fri|sat|sun)\\w*|\\b(?:how|what) about\\b[^?]{0,40}(?:\\d|tomorrow|next week|morning|afternoon|noon|call|coffee)|\\b(?:would|does|could|will|is|can) (?:you (?:do|make)|we (?:do|say|talk|make|speak|chat|meet))\\b[^.!]{0,60}(?:day\\b|\\d|tomorrow|next week|morning|afternoon|noon)|\\b(?:would|does|do|will|is|are)\\b[^.!]{0,50}(?:day|\\d|tomorrow|week|morning|afternoon|noon|am|pm)\\b[^.!]{0,40}\\b(?:works?|suits?|ok|okay|good|fine|possible|convenient|free|available)\\b[^.!]{0,20}\\?',
  "\\b(?:i'm|i am|i could be|i will be|i'll be) (?:\\w+ )?(?:free|available|around|open|flexible|in the office)\\b|\\bi (?:can|could|could also|have) (?:do|make|meet|talk|speak|chat|call|offer|time|availability|some time|a (?:slot|gap|window|free)|an? (?:hour|half)|slots|\\d+ minutes)\\b",
  "\\b(?:grab|book|pick|choose|find|select|reserve) (?:a |any |some |whatever |the )?(?:time|slot)|calendly\\.com|cal\\.com|calendar link|my (?:calendar|booking|scheduling) (?:link|page)|\\b(?:call me|give me a (?:call|ring)|my (?:number|cell|mobile) is|i'll (?:call|ring|send (?:an? |you an? |the )?(?:invite|invitation|link|zoom))|sent (?:you )?an? (?:invite|invitation)|see you (?:then|there|on|tomorrow|at|next)|talk (?:then|to you (?:then|on|tomorrow))|speak (?:then|on)|confirmed|send (?:me |over )?(?:some |a few |your |an? )?(?:times|availability|slots|options|dates|invite|calendar|invitation))",
  "\\b(?:looking forward to (?:our|talking|meeting|chatting|speaking|it|the)|what(?:'s| is) your (?:availability|schedule)|when (?:would|works|are you|suits|is|do you|can you)|what (?:time|times|day|days) (?:work|suit|would|are|is))",
  'passt (?:mir|gut|super|perfekt|sehr|hervorragend|es|bei mir)|(?:das|dienstag|montag|mittwoch|donnerstag|freitag|uhr|termin)[^.?!]{0,20}passt|(?:wie wäre es|wie wär.s|wie sieht es)[^.!]{0,60}\\?|(?:^|[,;] ?)(?:geht|ginge|klappt|passt|passte) (?:es )?(?:dir|ihnen|euch|bei|am|um|\\w+tag)|(?:montag|dienstag|mittwoch|donnerstag|freitag|uhr|\\bum \\d+)[^.?!]{0,25}(?:ginge|geht|klappt|wäre gut|wäre möglich|kann ich(?! (?:leider )?nicht)|könnte ich)|ich (?:habe|hätte)[^.?!]{0,40}(?:zeit|frei|luft)\\b|ich (?:kann|könnte)[^.?!]{0,40}(?:\\d|montag|dienstag|mittwoch|donnerstag|freitag|morgen|anbieten)|schlage[^.?!]{0,40}vor|lassen sie uns|lass uns|bis (?:dann|montag|dienstag|mittwoch|donnerstag|freitag)|rufen sie mich|ruf mich|wann (?:passt|würde|hätten|hast|haben)|einverstanden|abgemacht|melde mich[^.?!]{0,30}telefonisch',
  "(?:me|nous) convien|ça (?:marche|me va)|(?:mardi|lundi|mercredi|jeudi|vendredi|heures?|\\dh\\d{0,2})[^.?!]{0,25}(?:convient|me va|est parfait)|(?:que diriez-vous|que dirais-tu|seriez-vous disponible|êtes-vous disponible|on se dit|je vous propose|je te propose|je suis (?:disponible|libre)|appelez-moi|appelle-moi|quelles sont vos disponibilités|entendu|c'est noté)",
  '(?:lunes|martes|miércoles|jueves|viernes) (?:sí|puedo|me va|perfecto)|(?:me|nos) (?:viene|va|queda|sirve|parece) (?:bien|perfecto|muy bien|genial)|(?:qué|que) (?:te|le) parece|(?:estoy|estaré) (?:libre|disponible)|(?:te|le) propongo|(?:podemos|podríamos) (?:hablar|quedar|vernos|reunirnos)|(?:llámame|llámeme)|cuándo (?:te|le) (?:viene|va)|quedamos|perfecto',
)

/** Help in writing instead of a talk. */
export const inWriting =
  /\b(?:by|over|via|per) e-?mail\b|\bin writing\b|\bsend (?:me )?(?:your |over )?(?:\w+ )?questions\b|per (?:e-?mail|mail)\b|schriftlich|par (?:e-?mail|écrit|mail)|por (?:correo|escrito|e-?mail)/u
