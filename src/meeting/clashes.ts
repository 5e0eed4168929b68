// What the writer has to do when the other side would like to talk: "On Thursday I promised Jens to be at his rehearsal at 14:00"
// turns down Thursday at 14:00 without a word against it.

import type { TimeReading } from './time-reading.ts'

const commitment =
  /(?<!\p{L})(?:I (?:have |had )?(?:already |just |also )?(?:promised|agreed to|committed)|I(?:['’]ve| have)(?: got| already| also)* (?:an?|my|our|another|something|class|clients?|patients|rehearsals?|practice|lectures?|to (?:be|teach|go|leave|pick|drive|catch|take|attend|give))(?!\p{L})|I(?:['’]m| am| will be|['’]ll be) (?:already |usually |always |then )*(?:teaching|speaking|presenting|flying|travel+ing|chairing|lecturing|moderating|due|expected|on (?:a|the|my)|at (?:a|an|the|my)|in (?:a|an|court|class|surgery|theatre|the air|my))(?!\p{L})|I (?:usually |always )?(?:teach|lecture|chair|rehearse|coach|see patients)|(?:my|our) (?:train|flight|plane|bus|class|course|lecture|shift|rehearsal|daughter|son|kids?|team|choir|board) (?:\p{L}+ ){0,4}?(?:at|is|are|has|have|leaves|starts|begins|meets|departs)|we have (?:the |our |an? )(?:\p{L}+ )?(?:auditors?|meeting|review|visitors|inspection)|(?:habe|hab) ich (?:schon |bereits |da |leider |dann )*(?:ein\p{L}*|mein\p{L}*|unterricht|probe|vorlesung|dienst|sprechstunde|versprochen)|ich (?:habe|hab)[^.?!\n]{0,60} versprochen|ich unterrichte|j['’]ai (?:déjà )?(?:promis|une?|mon|ma|cours|réunion)|je (?:donne|suis en) (?:cours|réunion|un cours|déplacement)|tengo (?:ya )?(?:una?|mi|clase|reunión|que (?:estar|ir|dar))|he prometido|doy clase)(?!\p{L})/iu
const openTime =
  /(?<!\p{L})(?:free|slots?|openings?|gap|window|availab\p{L}+|with you|our (?:call|talk|meeting|chat)|confirm\p{L}*|works?|suits?|fine|perfect|good|diary|calendar|frei\p{L}*|zeit|lücke|passt|libre|créneau|dispo\p{L}*|hueco|question|idea|preference|number|room|link)(?!\p{L})/iu
const otherEdge =
  /(?:until|till|til|ends?(?: at)?|finish\p{L}* at|over (?:at|by)|out (?:at|by)|done (?:at|by)|free (?:at|from|after)|before|after|from|since|bis|vor|nach|jusqu['’]à|avant|après|hasta|antes de|después de)\s(?:las?\s|the\s|um\s)?$/iu

/** A line that begins small or with a number goes on with the one before. */
const sentences = /(?:[^.!?\n]|\n(?=[\p{Ll}\d])|[.](?=\d))+/gu

/** The stretches of `text` in which the writer tells of another engagement. */
export function engagements(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const match of text.matchAll(sentences)) {
    const sentence = match[0]
    if (sentence.length > 400 || !commitment.test(sentence) || openTime.test(sentence)) continue
    found.push({ from: match.index, to: match.index + sentence.length })
    if (found.length >= 20) break
  }
  return found
}

/** Whether an engagement begins at that time, and does not end with it. */
export function beginsThen(reading: TimeReading, text: string): boolean {
  return reading.kind === 'time' && !otherEdge.test(text.slice(Math.max(0, reading.index - 20), reading.index))
}
