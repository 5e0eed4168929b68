// How people name somebody else to talk to, in English, German, French and Spanish. Patterns only; they are put to use in
// referrals.ts.

const title = '(?:(?:Dr|Prof|Mr|Mrs|Ms|Mme|M|Sr|Sra|Dra|Frau|Herrn?|Herr)\\.?\\s)*'
const part = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}'’-]+)"
const particle = '(?:von|van|de|da|di|del|della|der|den|la|le|du|dos|bin|al|el)'

/** A person's name at the beginning of a text: one to four capitalised words. */
export const namePattern = new RegExp(
  `^${title}(${part}(?:\\s(?:${particle}\\s){1,2}${part})?(?:\\s${part}){0,3})`,
  'u',
)

const organisation = `((?:${part}|[A-Z]{2,})(?:\\s(?:(?:of|for|&|de|der|für)\\s)?(?:${part}|[A-Z]{2,}|\\d{1,4})){0,4})`
const article = '(?:the |der |dem |la |le |el |die )?'

/** "at Acme Labs", "(Globex)", ", who runs data at …", ", VP of Strategy at …" right after a name. */
export const organisationAfter: readonly RegExp[] = [
  `^,?\\s(?:over )?(?:at|from|with|of|bei|beim|von der|von|vom|an der|am|chez|de chez|en|de|del|in)\\s${article}${organisation}`,
  `^,?\\s(?:who|que|quien|qui|il|elle|er|sie|der|die|ella|él|he|she)\\s[^.,;!?]{0,40}?\\s(?:at|for|bei|chez|en|of)\\s${article}${organisation}`,
  `^,\\s[^.,;!?()]{0,50}?\\s(?:at|bei|chez)\\s${article}${organisation}`,
  `^\\s*\\(${article}${organisation}\\)`,
].map((source) => new RegExp(source, 'u'))

/** "She is at Globex." after a sentence that named her. */
export const organisationOfLast = new RegExp(
  `^(?:S?[Hh]e|They|Er|Sie|Il|Elle|Él|Ella|Trabaja)(?:'s|\\s[^.,;!?]{0,40}?)\\s(?:at|for|bei|chez|en)\\s${article}${organisation}`,
  'u',
)

/** "Ben Osei would be a better fit", "Ben Osei, copied here, …". */
export const nameFirst = new RegExp(
  `(?:^|[:;,]\\s|\\b(?:but|and|think|maybe|perhaps|aber|mais|pero)\\s)(?:my (?:colleague|friend|successor) )?${title}(${part}(?:\\s${part}){0,3})(?:\\s(?:of|at|from|bei|von|chez|de)\\s(?:the )?${part}(?:\\s${part}){0,3})?(?:,? \\(?(?:cc'?d|cced|copied|in cc|in copy)(?: here)?\\)?,?|\\s(?:would|might|could|will|may|is)(?: also| probably)?(?: be)? (?:a |an |the )?(?:much |really |far )?(?:great|good|better|best|ideal|right|perfect|useful|helpful|worth|happy to|wonderful|excellent)|\\s(?:wäre|ist) (?:die|der|ein|eine) (?:richtige|bessere|gute)|\\sserait|\\ssería)`,
  'u',
)

const my =
  '(?:my|our|a|former|old|good|dear|close|colleague|friend|manager|boss|teammate|co-?worker|successor|partner|co-?founder|director|head|lead|of|for|the|ex-|team|counterpart|mentor|research|policy|product|data|design|marketing|sales|strategy|finance|people|engineering|operations|recruiting|recruiter|professor|advisor|adviser|contact|person|sister|brother|wife|husband|mother|father|aunt|uncle|cousin|daughter|son|neighbou?r|supervisor|vp|president|analyst|chief|officer|vice)'
const whom = `(?:(?:${my})\\s){0,5}(?:\\(?)`

/** What stands right before the name of somebody who is suggested; to be tried on a sentence without its first capital. */
export const introductions: readonly RegExp[] = [
  `\\b(?:talk|talking|speak|speaking|reach out|reaching out|reach|chat|chatting|connect|connecting|touch|get in touch|getting in touch|write|writing|meet|meeting|introduced|email|emailing|contact|contacting|ask(?! for)|asking(?! for)|approach|try|ping|follow|go and see|go see|go to see|look up|get hold of|seek out)\\s(?:to |with |out to |also |first )*${whom}`,
  `\\b(?:introduce|connect|introducing|connecting|refer|referring|point|put)(?: you)?(?: in touch| over)?\\s(?:to|with)\\s${whom}`,
  `\\b(?:cc'?ing|cc'd|cced|ccing|copying|copied|looping in|looped in|adding|added|include|including)(?: in)?\\s(?:here )?${whom}`,
  `\\b(?:passed|forwarded|handed|passing|forwarding|sent)\\b[^.?!]{0,40}\\b(?:to|on to|along to)\\s${whom}`,
  `\\b(?:recommend|suggest|try)(?:ed)?\\s(?:you (?:talk|speak|contact)\\w* (?:to |with )?)?${whom}`,
  `\\b(?:my|our|his|her|a) (?:former |new |good |old |dear |close )?(?:colleague|friend|successor|teammate|co-?worker|manager|boss|counterpart|co-?founder|mentor|classmate|partner)s?,?\\s(?:at [\\p{Lu}]\\w+,? )?(?:is |are )?${whom}`,
  `\\b(?:best|better|right|good|great|ideal) (?:person|contact|people|one)\\b[^.?!]{0,40}\\b(?:is|would be|are|be|here is|might be)\\s(?:probably |likely |perhaps )?${whom}`,
  `\\b(?:comes? to mind|people|persons?|names?|contacts|someone|somebody)(?:[^.:!?]{0,40})?(?:\\bis|\\bare|:)\\s${whom}`,
  `\\bhave you (?:already |ever )?(?:talked|spoken|met)\\s(?:to |with )?${whom}`,
  `\\b(?:do|did) you (?:already )?know\\s${whom}|\\b(?:kennen Sie|kennst du)\\s(?:schon |eigentlich )?(?:Frau |Herrn )?|\\b(?:connaissez-vous|connais-tu|conoces a|conoce a)\\s`,
  `\\bsuccessor(?: is|,)?\\s${whom}`,
  `\\b(?:sprechen|sprich|rede|reden|unterhalten|telefonieren|austauschen)\\b[^.?!]{0,30}\\bmit\\s(?:(?:meinem|meiner|unserem|unserer|dem|der|Kollegen|Kollegin|Freund|Freundin|Herrn|Frau|Nachfolgerin|Nachfolger)\\s){0,4}`,
  `\\b(?:kann|möchte|würde)(?: ich)? (?:[Ii]hnen|dir)\\s(?:noch |auch |gerne? )*(?:Frau |Herrn |meine Kollegin |meinen Kollegen )`,
  `\\b(?:wenden|wende|schreiben|schreib|melden|melde)\\b[^.?!]{0,30}\\b(?:an|bei)\\s(?:(?:meinen|meine|meiner|meinem|unsere|unseren|den|die|Kollegen|Kollegin|Freund|Freundin|Herrn|Frau)\\s){0,4}`,
  `\\b(?:mein|meine|meinen|meiner|meinem|unser|unsere|unseren) (?:ehemalige[rn]? )?(?:Kollege|Kollegen|Kollegin|Freund|Freundin|Nachfolger|Nachfolgerin|Chef|Chefin|Bekannter?)(?: ist)?,?\\s(?:Herr |Herrn |Frau )?`,
  `\\b(?:Ansprechpartner|Ansprechpartnerin)(?: ist| wäre)?\\s(?:Herr |Frau )?|\\b(?:Kontakt zu|Kontakt mit|empfehle|empfehlen)\\s(?:(?:ich|ihnen|dir|meine|meinen|Kollegin|Kollegen|Frau|Herrn)\\s){0,4}`,
  `\\b(?:contacter|contactez|contacte|parler|parlez|écrire|écrivez|écris|adresser|adressez-vous|rencontrer|joindre)\\s(?:(?:plutôt|à|avec|ma|mon|notre|collègue|amie?|directrice|directeur|successeur|aussi|également)\\s){0,5}`,
  `\\b(?:ma|mon|notre) (?:ancienne? )?(?:collègue|amie?|successeur|directrice|directeur|associée?),?\\s|\\b(?:en contact|en relation) avec\\s(?:(?:ma|mon|collègue|amie?)\\s){0,3}|\\btransmis\\b[^.?!]{0,30}\\bà\\s(?:(?:ma|mon|collègue)\\s){0,2}`,
  `\\b(?:hablar|habla|hable|contactar|contacta|contacte|escribir|escribe|escriba|escríbele|conversar)\\s(?:(?:también|mejor|con|a|mi|colega|compañer[oa]|amig[oa]|nuestra|nuestro)\\s){0,5}`,
  `\\bmi (?:antigu[oa] )?(?:colega|compañer[oa]|amig[oa]|sucesor[a]?|jefe|jefa|soci[oa]),?\\s|\\ben contacto con\\s(?:(?:mi|colega|compañer[oa])\\s){0,3}`,
].map((source) => new RegExp(`${source}(?=(?:(?:Dr|Prof|Mr|Mrs|Ms|Frau|Herrn?)\\.?\\s)*\\p{Lu}[\\p{Ll}'’-])`, 'u'))

/** Somebody who only minds things while the writer is away. */
export const deputy =
  /\b(?:urgent|emergenc|immediate (?:assistance|help|attention)|in my absence|during my absence|while i(?:'m| am) (?:away|out)|time-sensitive|pressing)|\bdringend|\bdringlich|in meiner abwesenheit|während meiner abwesenheit|\bvertret|\burgen[tc]|en mon absence|pendant mon absence|en mi ausencia|durante mi ausencia|in mia assenza|na minha ausência|bij afwezigheid|tijdens mijn afwezigheid|\bspoed/iu

/** Somebody who only arranges the time. */
export const assistant =
  /\b(?:assistant|assistants|\bEA\b|executive admin|secretary|scheduler|office manager|assistenz|assistentin|sekretariat|sekretärin|assistante|secrétaire|asistente|secretari[oa])\b|\b(?:will|can|to) (?:help )?(?:find|set up|arrange|coordinate|schedule) (?:a |the |us )?(?:time|call|meeting|slot)/iu

/** Words that suggest whoever has the address that stands in the same sentence. */
export const suggestion =
  /\b(?:talk|speak|reach|contact|connect|touch|write|e-?mail|ask|try|cc|copied|copying|introduc\w+|recommend|suggest|colleague|successor|forward(?:ed)?)\b|\b(?:kontakt\w*|wenden|schreiben|kolleg\w+|nachfolger\w*|erreichen)\b|\b(?:contact\w*|écri\w+|collègue|joindre)\b|\b(?:escri\w+|colega|compañer\w)\b/iu
