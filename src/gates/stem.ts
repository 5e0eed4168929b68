// The stem of an English word: enough to see that two texts speak of the same thing, no grammar.

import { fold } from './fold.ts'

const IRREGULAR = new Map(
  `written write|wrote write|writing write|writer write|kept keep|drew draw|drawn draw|drawing draw|taught teach|teacher teach|thought think|brought bring|bought buy|built build|chose choose|chosen choose|choice choose|told tell|spoken speak|spoke speak|felt feel|left leave|lost lose|loss lose|made make|met meet|paid pay|read read|ran run|said say|sold sell|sale sell|sent send|slept sleep|spent spend|stood stand|took take|taken take|gave give|given give|went go|gone go|knew know|known know|grew grow|grown grow|growth grow|flew fly|flight fly|broke break|broken break|began begin|begun begin|sang sing|sung sing|sat sit|hid hide|hidden hide|held hold|heard hear|found find|fell fall|fallen fall|fought fight|forgot forget|forgotten forget|got get|hung hang|laid lay|led lead|lent lend|lit light|rode ride|rose rise|risen rise|saw see|seen see|shook shake|shot shoot|showed show|shown show|stole steal|stolen steal|stuck stick|swam swim|swum swim|thrown throw|threw throw|understood understand|woke wake|wore wear|worn wear|won win|failure fail|decision decide|decided decide|men man|women woman|children child|feet foot|teeth tooth|mice mouse|people person|persons person|wives wife|lives life|leaves leaf|shelves shelf|halves half|analyses analyse|analysis analyse|analyze analyse|organization organise|organisation organise|organize organise|behaviour behavior|colour color|labour labor|centre center|theatre theater|programme program|nurse nurs|nursing nurs|nurses nurs|died die|death die|dying die|married marry|marriage marry|applied apply|application apply|advice advise|advised advise|hired hire|hiring hire|layoffs layoff|doctors doctor|mistaken mistake|success succeed|successful succeed|explanation explain|response respond|solution solve|description describe|growing grow|product produce|production produce|presentation present|introduction introduce|reduction reduce|maintenance maintain|knowledge know|speech speak|arrival arrive|behavioural behavior|choosing choose|deal deal|dealt deal|meant mean|shrunk shrink|shrank shrink|tore tear|torn tear|wound wound|sank sink|sunk sink|bent bend|bit bite|bitten bite|blew blow|blown blow|caught catch|cut cut|dealt deal|dug dig|driven drive|drove drive|ate eat|eaten eat|fed feed|froze freeze|frozen freeze|lied lie|lain lie|bound bind|rang ring|rung ring|sought seek|sewn sew|swept sweep|swore swear|sworn swear|wept weep|pregnancy pregnant|divorced divorce|resignation resign|resigned resign|retirement retire|retired retire`
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
)
const ENDINGS =
  /(?:ations?|ization|isation|ments?|ness|ingly|edly|ings?|ers?|ors?|ed|es|ly|ful|less|able|ible|ally|al|ity|ive|ion|ions|s)$/

/** "keep" for "kept"; undefined for what is regular. */
export function irregularBase(word: string): string | undefined {
  return IRREGULAR.get(word)
}

/** `prototypes`, `prototyping` and `prototyped` have one stem; `Lindqvist's` is `lindqvist`. */
export function stem(word: string): string {
  const bare = fold(word)
  const known = IRREGULAR.get(bare)
  if (known !== undefined) return base(known)
  const singular = bare.length > 3 && /[^s]s$/.test(bare) ? IRREGULAR.get(bare.slice(0, -1)) : undefined
  return base(singular ?? bare)
}

function base(word: string): string {
  if (word.length < 5 && !/[^s]s$/.test(word)) return word.replace(/e$/, '')
  const cut = word.replace(/[^s]s$/, (end) => end.slice(0, 1)).replace(/ie[sd]?$/, 'y')
  const ending = ENDINGS.exec(cut)
  const kept = ending !== null && ending.index >= 3 ? cut.slice(0, ending.index) : cut
  return kept
    .replace(/([b-df-hj-kmnp-rtv-z])\1$/, '$1')
    .replace(/e$/, '')
    .replace(/(.{2})[yi]$/, '$1i')
}
