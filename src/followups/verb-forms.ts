// The verbs that notes are made of, and what becomes of their forms when the contact is spoken to: "she reads", "you read".

const PLAIN = new Set(
  (
    'accept add admit advise aim answer apply argue arrange ask attend avoid bake be become begin believe bet book bring browse build buy ' +
    'calculate call carry catch change charge check choose clean close coach code collect come compare complete connect consider contact ' +
    'contribute cook copy count cry cut decide delegate demand design do draft draw drink drive drop earn eat edit enjoy enrol enroll enter ' +
    'escape estimate expect explain explore fail fall feed feel fight figure fill film find finish fix fly focus follow forget gather get ' +
    'give go grow guess handle happen hate have hear help hide hire hold hope host hurry ignore imagine improve include interview ' +
    'introduce invest invite join judge keep know laugh lead learn leave let like limit listen live look lose love lower mail make manage ' +
    'map mean measure meet mention mind miss move negotiate notice observe offer open order organise organize own pay phone pick pin plan ' +
    'play polish practice practise prefer prepare present print prototype prove publish pull push put qualify question quit raise reach ' +
    'read realise realize rebuild recommend record reduce refuse register regret reject remember remove renew rent repair repeat replace ' +
    'reply report reread research respect rest return review rewrite ride ring run save say schedule search see seek sell send serve set ' +
    'shadow share shorten show sign sit sketch sleep smile sort speak specialise specialize spend stand start stay stick stop study ' +
    'subscribe suggest support switch take talk tape teach tell test thank think throw touch track train translate travel treat trust try ' +
    'turn understand update use visit volunteer wait walk want warn wash watch wear weigh welcome win wonder work worry write'
  ).split(' '),
)

/** These are nouns as often as verbs: "and plans", "and works". */
const NOUNS_TOO = new Set(
  (
    'answer book call change charge check code copy cut design draft draw drink drive drop fail fight figure film fix focus guess hire hope ' +
    'host help interview judge laugh lead like limit look love mail map measure mention mind miss move need offer open order pay phone pick ' +
    'pin plan play practice present print prototype pull push question raise reach read record regret repair reply report research rest ' +
    'return review ride ring run save search set share show sign sketch sleep smile sort stand start stay stick stop study support switch ' +
    'tape talk test thank touch track train travel treat trust turn use visit volunteer wait walk wash watch win wonder work worry'
  ).split(' '),
)

const NOUN_FIRST =
  /^(?:book|code|design|draft|film|interview|mail|map|phone|plan|play|practice|record|report|research|sketch|study|support|tape|test|train|travel|work)$/i

const IRREGULAR: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  goes: 'go',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
}

/** `read` is a verb that one is advised to do, in its plain form. */
export function isPlainVerb(word: string): boolean {
  return PLAIN.has(word.toLowerCase())
}

/** `test`: at the start of a line as likely the name of a thing as something to do. */
export function nounFirst(verb: string): boolean {
  return NOUN_FIRST.test(verb)
}

/** What stands after "you" instead of `reads`, `was`, `hasn't`; a word that is no such form comes back as it is. */
export function afterYou(word: string): string {
  const irregular = IRREGULAR[word.replace('’', "'")]
  if (irregular !== undefined) return irregular
  if (!/^\p{Ll}{2,}s$/u.test(word) || /(?:ss|us|is)$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  return /(?:ss|x|zz|ch|sh|o|focus)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/** Whether `leaves` after "and" goes on speaking of the same person: yes, no (a noun), or it cannot be told. */
export function goesOn(word: string, next: string): 'yes' | 'no' | 'perhaps' {
  if (word.replace('’', "'") in IRREGULAR) return 'yes'
  const plain = afterYou(word)
  if (plain === word || !PLAIN.has(plain)) return 'no'
  if (!NOUNS_TOO.has(plain)) return 'yes'
  return /^(?:the|a|an|his|her|their|my|me|it|them|him|every|each|all|that|this|up|out|off|down|back|away)$/i.test(next)
    ? 'yes'
    : 'perhaps'
}
