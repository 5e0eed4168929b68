// How people ask somebody they do not know for a talk, in English, German, French and Spanish, and what mail is that only
// looks like it. Patterns only; how they weigh against each other is outreach-ask.ts.

const of = (...patterns: readonly string[]) => new RegExp(patterns.join('|'), 'iu')

/** Names of the thing itself: no further sign is needed. */
export const namesIt = of(
  '\\binformational (?:interview|chat|conversation|meeting|call)|\\bpick your brain|\\bcoffee chat|\\bvirtual coffee|\\bbuy you (?:a )?(?:coffee|lunch)|\\bcareer (?:chat|advice|conversation)',
  'informationsgespräch|karrieregespräch|kennenlerngespräch|auf einen kaffee einladen',
  '\\b(?:minutes?|minuten|minutos|minuti)\\b.{0,12}\\b(?:advice|rat|conseils?|consejos?|consigli[oa]?)\\b',
  "entretien (?:d'information|informel|exploratoire)|entrevista informativa",
)

const minutes =
  '(?:(?:\\d{1,2}|a few|few|five|ten|fifteen|twenty|thirty|forty|couple of)(?:[- ](?:to|or|-|–) ?\\w+)?[- ]?(?:minutes?|mins?\\b)|half an hour|half hour|(?:a )?quarter of an hour|an hour|a moment)'
const minuten =
  '(?:(?:\\d{1,2}|ein paar|einige|zehn|fünfzehn|zwanzig|dreißig|dreissig|wenige)[ -]?(?:minuten|min\\b|minütig)|(?:eine )?(?:halbe|viertel)[ -]?stunde|(?:ein )?halbes stündchen|viertelstunde|einen moment|kurz zeit)'
const minutesFr =
  "(?:(?:\\d{1,2}|dix|quinze|vingt|trente|quelques|une vingtaine de|une quinzaine de) ?(?:minutes?|min\\b|instants)|(?:une )?demi-heure|un quart d'heure|un moment|un peu de temps)"
const minutosEs =
  '(?:(?:\\d{1,2}|diez|quince|veinte|treinta|unos|algunos) ?(?:minutos?|minutitos|min\\b)|media hora|un cuarto de hora|un (?:momento|rato|ratito|hueco)|algo de tiempo)'

// Within a sentence a point is that of a date or an abbreviation.
const gap = (most: number) => `[^?!]{0,${most}}`

/** Time is asked of the reader: "would you have twenty minutes". */
export const asksForTime = of(
  `\\b(?:would|could|might|can|may|do|will|if) you\\b${gap(50)}\\b(?:have|spare|give|lend|afford|find|manage|got|take|be (?:open|willing|available|free|up))\\b${gap(40)}\\b${minutes}`,
  `\\b${minutes}\\b${gap(50)}\\b(?:of your time|to spare|chat|talk|call|coffee|conversation|speak|zoom|phone|learn|hear|ask|advice|with you)`,
  `\\b(?:chat|talk|call|speak|conversation|meet|coffee|zoom|connect|phone|questions)\\b${gap(60)}\\b${minutes}`,
  `\\byou (?:could|can|might|would) (?:spare|find|give|have)\\b${gap(20)}${minutes}`,
  `\\b${minutes},? (?:at most|tops|no more|would|is all|or so)`,
  '\\bthank(?:s| you)\\b[^?!]{0,20}\\bfor (?:agreeing|offering|being willing)\\b[^?!]{0,50}\\b(?:talk|speak|chat|meet|call|see me|help)\\b',
  '\\b(?:take|treat|invite) you (?:to|for|out)\\b',
  '\\b(?:some|a little|a bit|a moment|a minute) of your time\\b',
  `(?:hätten|hättest|haben|hast|fänden|fändest|könnten|könntest|würden|würdest|dürfte|darf|wären)\\b${gap(70)}${minuten}`,
  `${minuten}${gap(60)}(?:zeit|gespräch|telefon|austausch|kaffee|sprechen|fragen)|(?:gespräch|telefonat|austausch|kaffee|zeit)${gap(60)}${minuten}`,
  `(?:auriez|aurais|avez|as|pourriez|pourrais|accorder\\w*|disposeriez|seriez)\\b${gap(60)}${minutesFr}|${minutesFr}${gap(60)}(?:échang|parler|discut|appel|café|temps|entretien|accorder)|(?:échang\\w*|parler|discuter|appel|café|entretien|accorder)${gap(60)}${minutesFr}`,
  `(?:tendrías?|tienes?|tiene|podrías?|dispondrías?|dispone|dedicarme|concederme|regalarme|robarle|robarte)\\b${gap(60)}${minutosEs}|${minutosEs}${gap(60)}(?:hablar|charlar|conversar|llamada|café|tiempo|preguntas|por teléfono|contigo|con usted)|(?:hablar|charlar|conversar|llamada|café|tiempo|conversación)${gap(60)}${minutosEs}`,
)

const talk =
  '(?:talk|speak|chat|meet|connect|call|catch up|have (?:a |an |another )?(?:\\w+ ){0,2}(?:call|chat|talk|coffee|conversation|word)|grab (?:a )?(?:\\w+ )?coffee|get (?:a )?coffee|hop on|jump on|sit down|discuss|exchange|visit)'

/** A talk is asked for, without a length: "could we speak on Tuesday", "would you be free for a call?". */
export const asksForTalk = of(
  `\\b(?:could|can|might|may|shall|would) (?:we|i|you)\\b${gap(40)}\\b${talk}\\b`,
  `\\b(?:would|could|are|might|will) you\\b${gap(40)}\\b(?:free|available|open|willing|able|up|game|prepared|happy|interested|consider)\\b${gap(40)}\\b(?:call|talk|chat|coffee|conversation|speak|meet\\w*|zoom|tea|lunch)\\b`,
  `\\b(?:is|would|are|might) there\\b${gap(30)}\\b(?:chance|possibility|time|way|moment|day)\\b${gap(60)}\\b(?:talk|speak|chat|meet|call|coffee|conversation)\\b`,
  `\\b(?:i'd|i would|i should|would) (?:love|like|be (?:very |so |really |most )?(?:grateful|happy|glad|thankful|delighted|thrilled))\\b${gap(50)}\\b(?:talk|speak|chat|meet|call|conversation|coffee|hear (?:how|about|what|from|more)|learn (?:how|about|from|more|what)|ask you|understand how|know how|connect)\\b`,
  `\\b(?:hoping|hope|wondering|wonder|grateful|appreciate it)\\b${gap(60)}\\b(?:talk|speak|chat|meet|call|conversation|coffee|ask you|interview|advice)\\b`,
  '\\b(?:may|might|could|can) i (?:please )?(?:ask (?:you|about|how|what|a few|some)|call you|ring you|phone you|interview you|buy you|invite you|come (?:and|to) (?:see|visit)|bother you|trouble you)\\b',
  `\\bwould (?:you )?(?:mind|be so kind|agree|consent)\\b${gap(50)}\\b(?:talk|speak|answering|telling|sharing|meet|call|chat|explain)\\w*`,
  '\\b(?:would|could|can|might) you (?:please |perhaps |possibly |maybe )?(?:tell me (?:a (?:bit|little) )?(?:more )?(?:about|how you|how one|what it)|share (?:your|some|a few|with me)|advise|give me (?:some |a bit of |a piece of |any )?(?:advice|insight|guidance)|spare (?:me )?(?:some )?time|help me understand)\\b',
  `\\b(?:any|a) chance (?:of|for|to)\\b${gap(30)}\\b(?:call|chat|coffee|talk|conversation|speak|meet)\\b|\\b(?:fancy|care for|up for|time for|around for|free for|open to|available for|keen on|suit you for|work for you for|convenient for)\\b${gap(25)}\\b(?:call|chat|coffee|tea|talk|conversation|zoom)\\b`,
  '\\bfree\\b[^.?!]{0,40}\\b(?:call|chat|coffee|talk|zoom)\\b[^.!]{0,20}\\?',
  `\\b(?:advice|guidance|perspective|insights?)\\b${gap(60)}\\b(?:on|about|as|into|from)\\b${gap(60)}\\?`,
  `(?:würden|hätten|wären|könnten|dürfte|dürften|darf|hättest|würdest|wärst|könntest|möchte|würde|mag|kann|können|wollen|ließe)\\b${gap(120)}(?:gespräch|telefonieren|telefonat|austausch|austauschen|sprechen|unterhalten|kaffee|treffen|kennenlernen|anrufen|fragen stellen|befragen|besuchen|erzählen|\\brat\\b|ratschlag|lernen)`,
  `(?:hätten|haben|hättest|hast) (?:sie|du)${gap(50)}\\b(?:zeit|lust)\\b${gap(50)}\\?`,
  `(?:pourrions|pourrait-on|pourrais-je|pourriez|pourrais|puis-je|serait-il possible|seriez|serais|auriez|accepteriez|accepterais|aimerais|souhaiterais|voudrais|j'adorerais|ravie?)\\b${gap(80)}(?:parler|échanger|échange|discuter|rencontrer|voir|appel|appeler|café|entretien|poser|conseils?|téléphone|questions)`,
  `(?:podríamos|podemos|podría|podrías|puedo|sería posible|estarías?|querría|querrías|quisiera|gustaría|encantaría|aceptarías?|tendrías?|le importaría|te importaría)\\b${gap(80)}(?:hablar|charlar|conversar|vernos|quedar|reunirnos|llamar|llamada|café|preguntas|preguntar|consejos?|entrevista|tomar|conocer|aprender|contar\\w*|conversación|hacerle|hacerte)`,
)

/** A talk, and words that wish for one: together in a question, or in what the writer wishes, they ask for it in any order. */
export const talkWords = of(
  '\\b(?:talk|chat|speak|call|phone|conversation|coffee|lunch|meet|meeting|zoom|video call|interview|catch up|advice|your brain|exchange|visit you|come by)\\b|\\bask you\\b|\\bquestions (?:about|on|for you)\\b',
  '(?<!\\p{L})(?:gespräch\\p{L}*|telefon\\p{L}*|anruf\\p{L}*|sprechen|austausch\\p{L}*|kaffee|treffen|unterhalten|kennenlernen|ratschl\\p{L}*|ausfragen|befragen|videocall|plaudern)(?!\\p{L})',
  '(?<!\\p{L})(?:parler|échang\\p{L}*|discut\\p{L}*|rencontr\\p{L}*|appel\\p{L}*|café|entretien|conseils?|visio|interroger)(?!\\p{L})',
  '(?<!\\p{L})(?:hablar|hablemos|charl\\p{L}*|platicar|plática|conversar|llamad\\p{L}*|llamar\\p{L}*|café|vernos|reunir\\p{L}*|quedar|consejos?|entrevista\\p{L}*|videollamada|preguntar\\p{L}*)(?!\\p{L})',
)
export const wishes = of(
  '\\b(?:would|could|can|may|might|shall|hop(?:e|ing)|love to|like to|want to|wonder\\w*|grateful|chance|possible|free|available|open to|willing|suits?|ok|okay|good time|fancy|up for|any time|game for)\\b',
  '(?<!\\p{L})(?:würden?|würdest|könnten?|könntest|hätten?|hättest|wären?|wärst|dürften?|darf|möchten?|kann|können|kannst|lust|zeit|passt|recht|mögen|magst|wollen|willst|bereit)(?!\\p{L})',
  '(?<!\\p{L})(?:pourr\\p{L}+|auri\\p{L}+|aurais|serai\\p{L}*|seri\\p{L}+|souhait\\p{L}+|aimer\\p{L}+|voudr\\p{L}+|possible|puis-je|peux-tu|peut|pouvons|pouvez|accept\\p{L}+|dispo\\p{L}*|libre|convien\\p{L}*|partante?|envie)(?!\\p{L})',
  '(?<!\\p{L})(?:podr\\p{L}+|pued\\p{L}+|pod[eé]s|gustar\\p{L}+|quisiera|querr\\p{L}+|tendr\\p{L}+|tien\\p{L}+|tenés|posible|libre|encantar\\p{L}+|vendría|viene|va bien|importaría|animas?|disponible)(?!\\p{L})',
)
/** A wish of the writer's own, which needs no question mark. */
export const ownWish =
  /\b(?:i'd|i would|i hope|i am hoping|i'm hoping|i want|i wonder|i was wondering|i am writing to ask|i'm writing to ask|hoping)\b|\bich (?:würde|möchte|hätte)\b|\b(?:würde|möchte) (?:ich )?(?:sie|dich|mich|gern)|\b(?:j'aimerais|je souhaiterais|je voudrais|je serais)\b|\b(?:quisiera|me gustaría|me encantaría|querría)\b/iu
/** A length of time in a question. */
export const minutesAsked = of(`(?:${minutes}|${minuten}|${minutesFr}|${minutosEs})`)
/** What people write below any mail. */
export const courtesy =
  /\bif (?:you|there are)\b[^?!]{0,30}\b(?:have|need|any)\b|\bany (?:further |more |other )?questions\b|\bfeel free\b|\b(?:don't|do not|please) hesitate\b|\blet me know if\b|\bbei (?:rück)?fragen\b|\bzögern sie\b|\bn'hésitez\b|\bno dude\b|\bcualquier (?:duda|pregunta)\b|\bcan't (?:talk|speak)\b/iu

/** To learn from somebody: what makes a talk an outreach. */
export const learns = of(
  '\\b(?:learn|advice|career|path|paths|experiences?|insights?|perspective|journey|background|transition|your (?:field|industry|work|role|story|time|thoughts|team|job|profession|trade|craft|research|years|company|practice|lab|studio)|how you|what you do|student|newcomer|exploring|curious|admire|inspir\\w+|came across|guidance|mentor|profession|break(?:ing)? into|chang(?:e|ing) (?:careers?|into)|mov(?:e|ing) (?:into|from)|switch(?:ing)? (?:to|into|from)|get(?:ting)? into|suggested (?:that )?i|recommended (?:that )?i|gave me your (?:name|address)|your (?:article|book|talk|lecture|paper|podcast|post|film|exhibition|interview))\\b',
  '(?<!\\p{L})(?:werdegang|erfahrung\\w*|beruf\\w*|branche|laufbahn|lernen|einblick\\w*|rat|interessier\\w*|studi\\w+|(?:ihren|deinen|ihr|dein|ihrem|deinem) weg|ihre[rn]? arbeit|deine[rn]? arbeit|quereinst\\w+|umstieg|wechseln|wechsle|ihr (?:vortrag|buch|artikel|fach)|ihrem (?:vortrag|buch|fach))(?!\\p{L})',
  '(?<!\\p{L})(?:parcours|métier|expérience|carrière|conseils?|domaine|secteur|étudiante?|reconversion|votre (?:travail|profession|livre|article)|ton (?:travail|livre))(?!\\p{L})',
  '(?<!\\p{L})(?:trayectoria|experiencia|carrera|consejos?|sector|profesi\\w+|estudiante|oficio|su trabajo|tu trabajo|su libro|tu libro|dedicar(?:me|se) a)(?!\\p{L})',
)

/** Mail of other sorts, whatever it asks for. */
export const otherMail: readonly RegExp[] = [
  /\b(?:invoice|payment|purchase order|overdue|receipt|your order|rechnung|zahlung|mahnung|facture|factura)\b/iu,
  /\b(?:demo|free trial|pricing|our (?:product|platform|solution|software|services|clients|customers)|special offer|discount|roi|increase your (?:sales|revenue)|lead generation|unsubscribe|unser (?:produkt|angebot)|unsere lösung|notre (?:solution|produit|offre)|nuestra (?:solución|plataforma)|nuestro producto)\b/iu,
  /\b(?:apply(?:ing)? (?:for|to) (?:the|your|this)|application for|my application|open position|job opening|vacancy|bewerbung (?:als|um|auf)|bewerbe mich|bewerben|candidature|ma candidature|solicitud de empleo|postularme|candidatura)\b/iu,
  /\b(?:survey|questionnaire|umfrage|sondage|encuesta)\b/iu,
]

/** Errands, housekeeping and family: without a word of learning, a talk about these is no outreach. */
export const everyday: readonly RegExp[] = [
  /\b(?:dentist|the doctor|doctor's|dr's|appointment|check-?up|prescription|haircut|barber|salon|massage|garage|mechanic|plumber|electrician|repairs?|roof|boiler|heating|landlord|tenant|rent|lease|flat|apartment|viewing|mortgage|insurance|bank account|tax(?:es)?|refund|warranty|delivery|parcel|booking|reservation|table for|hotel|flight|tickets|parents' evening|kids?|babysit\w*)\b/iu,
  /\b(?:mum|mom|mummy|mommy|dad|daddy|grandma|grandpa|granny|auntie?|uncle|darling|honey|sweetheart|love you|xo+|xx+|dinner|brunch|barbecue|bbq|birthday|party|movie|cinema|football|weekend plans|pick up milk|groceries|beers?|pub|drinks)\b/iu,
  /^(?:(?:hi|hello|dear|hey|good morning|morning)\s+)?(?:team|all|everyone|folks|guys)\b|\b(?:agenda|minutes of|at the (?:station|airport|gym|usual place)|sprint|stand-?up|retro|release|deploy\w*|bug|pull request|merge|deadline|milestone|budget|forecast|quarterly|q[1-4]|kpis?|slides|deck|spreadsheet|draft|contract|proposal|quote|quotation|offer|client|customer|supplier|vendor|shipment|the project|our project|project plan|status|follow-?up call|performance review|one-on-one|1:1|sign off|hand-?over|onboarding|shift|roster|rota|payroll|expense)\b/imu,
  /(?<!\p{L})(?:zahnarzt|arzttermin|friseur|werkstatt|handwerker|heizung|vermieter|miete|wohnung|besichtigung|versicherung|steuer\w*|lieferung|paket|reservier\w+|tisch für|kita|elternabend|mama|papa|oma|opa|schatz|geburtstag|feier|abendessen|grillen|kino|wochenende|budget|angebot|vertrag|protokoll|folien|präsentation|sitzung|besprechung|kunde|kunden|lieferant|urlaubsplanung|dienstplan)(?!\p{L})/iu,
  /(?<!\p{L})(?:dentiste|rendez-vous médical|coiffeur|garage|plombier|chauffage|propriétaire|loyer|appartement|assurance|impôts?|livraison|colis|réservation|maman|papa|mamie|papi|anniversaire|dîner|fête|week-end|ciné|budget|contrat|devis|réunion d'équipe|diapos|client|fournisseur)(?!\p{L})/iu,
  /(?<!\p{L})(?:dentista|cita médica|peluquer\w+|fontanero|calefacción|casero|alquiler|seguro|impuestos?|entrega|paquete|reserva|mamá|papá|abuel[oa]|cumpleaños|cena|fiesta|fin de semana|cine|presupuesto|contrato|diapositivas|cliente|proveedor|reunión de equipo)(?!\p{L})/iu,
]
