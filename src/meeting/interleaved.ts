// Answers written between the quoted lines of the other side's mail: "> Tuesday at 10?" and below it "No, I'm in Leeds". Each
// answer is about the offers in the paragraph above it. What an answer means by itself is negotiate-prose.ts's.

import type { Negotiation, Offer, Said } from './negotiation.ts'
import { agreed, means, openTimes, withOffers } from './offers.ts'
import { readCues } from './said-cues.ts'
import { readTimes } from './times.ts'
import { writersZone, writesDayFirst } from './writer.ts'

type Answer = { readonly question: string; readonly words: string }

/** How the negotiation stands after one answer, where nothing but `before.offers` is asked. */
type Judge = (before: Negotiation, said: Said) => Negotiation

const mostAnswers = 30

/** The negotiation after answers between quoted offers; null where the message is none of that kind. */
export function negotiateInterleaved(before: Negotiation, said: Said, judge: Judge): Negotiation | null {
  const theirs = openTimes(
    before.offers.filter((offer) => offer.by !== said.by),
    said.at,
  )
  if (theirs.length === 0 || !/^>/m.test(said.message.text)) return null
  const { answers, rest } = answersIn(said)
  const heard = answers.map((answer) => ({ answer, about: offersIn(answer.question, theirs, before, said) }))
  const others = [rest, ...heard.filter(({ about }) => about.length === 0).map(({ answer }) => answer.words)].join('\n')
  const told = heard.filter(({ about }) => about.length > 0)
  if (told.length === 0 || namesTimes(others, before, said)) return null
  const verdicts = told.map(({ answer, about }) => ({ ...verdictOf(answer, about, before, said, judge), answer }))
  const taken = verdicts.flatMap((verdict) => verdict.taken)
  const refused = verdicts.flatMap((verdict) => verdict.refused)
  const added = verdicts.flatMap((verdict) => verdict.added)
  const [first] = taken
  if (taken.length + refused.length + added.length === 0) return null
  if (first && taken.length === 1 && added.length === 0 && !readCues(others).hedges) {
    const quote = verdicts.find((verdict) => verdict.taken.length > 0)?.answer.words.slice(0, 300) ?? ''
    const proof = { quote, because: 'The answer below the quoted time took it.', source: 'prose' as const }
    return agreed(before, first, proof)
  }
  const both = taken.flatMap((offer) => [offer, { ...offer, by: said.by }])
  const left = before.offers.filter((offer) => !refused.includes(offer))
  const offers = both.length + added.length > 0 ? [...both, ...added] : left
  return withOffers(before, offers, said.at, 'The offers were answered one by one; nothing is fixed yet.')
}

/** The writer's own stretches that follow quoted lines, and the words that follow none. */
function answersIn(said: Said): { answers: Answer[]; rest: string } {
  const answers: Answer[] = []
  const rest: string[] = []
  let quoted: string[] = []
  let words: string[] = []
  const close = () => {
    const text = words.join('\n').trim()
    const isNew = text !== '' && said.text.includes(text.split('\n', 1)[0]?.trim() ?? '')
    if (isNew && quoted.length > 0 && answers.length < mostAnswers)
      answers.push({ question: lastParagraph(quoted), words: text })
    else if (isNew) rest.push(text)
    words = []
  }
  for (const line of said.message.text.slice(0, 20_000).split('\n')) {
    const quote = /^> ?(?!\s?>)(.*)$/.exec(line.trimEnd())
    if (line.startsWith('>')) {
      if (words.some((each) => each.trim() !== '')) {
        close()
        quoted = []
      }
      if (quote) quoted.push(quote[1] ?? '')
      words = []
    } else words.push(line)
  }
  close()
  return { answers, rest: rest.join('\n') }
}

function lastParagraph(lines: readonly string[]): string {
  const end = lines.findLastIndex((line) => line.trim() !== '')
  const from = lines.findLastIndex((line, index) => index < end && line.trim() === '')
  return lines.slice(from + 1, end + 1).join('\n')
}

/** The offers that a quoted paragraph makes. */
function offersIn(question: string, theirs: readonly Offer[], before: Negotiation, said: Said): Offer[] {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
  const whole = flat(question)
  return theirs.filter((offer) => {
    const zone = offer.zone ?? said.owner.zone
    const readings = readTimes(question, { at: said.at, zone, dayFirst: writesDayFirst(said, zone) })
    if (readings.some((reading) => reading.kind === 'time'))
      return readings.some((reading) => reading.kind === 'time' && means(reading, offer, writersZone(before, said)))
    return offer.quote.length > 5 && whole.includes(flat(offer.quote))
  })
}

function namesTimes(words: string, before: Negotiation, said: Said): boolean {
  const zone = writersZone(before, said)
  const cues = readCues(words)
  if (cues.cancels || cues.turnsDown || cues.moves || cues.ordinal !== null) return true
  return readTimes(words, { at: said.at, zone, dayFirst: writesDayFirst(said, zone) }).length > 0
}

const saysNo =
  /^\W*(?:no|nope|nein|leider|non|not?|sorry|unfortunately|afraid|i(?:['’]m| am) afraid|can['’]?t|cannot|malheureusement|desgraciadamente|lo siento)(?!\p{L})/iu

function verdictOf(answer: Answer, about: readonly Offer[], before: Negotiation, said: Said, judge: Judge) {
  const alone = withOffers({ ...before, meeting: null }, about, said.at, before.because)
  const after = judge(alone, { ...said, text: answer.words })
  const start = after.meeting?.status === 'scheduled' ? after.meeting.start : null
  const ours = after.offers.filter((offer) => offer.by === said.by)
  const echoed = about.filter((offer) => offer.start === start || ours.some((each) => each.start === offer.start))
  const added = ours.filter((offer) => !about.some((each) => each.start === offer.start))
  const gone = (offer: Offer) => !after.offers.some((each) => each.start === offer.start) || saysNo.test(answer.words)
  const refused = about.filter((offer) => !echoed.includes(offer) && gone(offer))
  return { taken: echoed, refused, added }
}
