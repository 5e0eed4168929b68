// The words that stand for themselves: one line that says nothing but send, yes, no, skip, stop, help, cancelled or no-show.

export type PlainWord =
  | 'send'
  | 'send anyway'
  | 'yes'
  | 'no'
  | 'skip'
  | 'stop'
  | 'help'
  | 'cancelled'
  | 'no-show'
  | 'right'
  | 'nothing'

const phrases: Readonly<Record<PlainWord, string>> = {
  send: 'send|send it|send this|send that|send now|send it now|send as is|send it as is|send it off|send away|ok send|ok send it|okay send|okay send it|yes send|yes send it|yes send this|go|go ahead|go ahead and send|go ahead and send it|go for it|yes go ahead|ok go ahead|ok go|yes go|approve|approved|i approve|looks good send|looks good send it|looks great send it|perfect send it|good send it|great send it|do send|do send it',
  'send anyway':
    "send anyway|send anyways|send it anyway|send it anyways|send this anyway|send that anyway|send anyway yes|yes send anyway|yes send it anyway|yes send this anyway|yes anyway|ok send anyway|ok send it anyway|okay send anyway|okay send it anyway|ok anyway|okay anyway|sure send it anyway|anyway send|anyway send it|go anyway|go ahead anyway|go ahead and send it anyway|do send it anyway|send it all the same|send it as it is anyway|send as is anyway|send it regardless|send regardless|send it nevertheless|i know send it anyway|i know send anyway|it's fine send it anyway|it's ok send it anyway|that's fine send it anyway|that's ok send it anyway",
  yes: 'yes|y|yep|yeah|yup|ok|okay|sure|👍|👍👍|✅|👌|yes yes|ok yes|yes ok|yes do|+1',
  right:
    "right|that's right|thats right|that is right|yes right|yes that's right|yes thats right|yes that is right|correct|that's correct|that is correct|yes correct|confirm|confirmed|i confirm|yes confirmed|yes confirm|exactly|yes exactly|that works|yes that works|perfect|all correct|yes it is|yes it's right|all good",
  no: "no|n|nope|nah|no no|no i don't|don't|better not|i'd rather not",
  skip: "skip|skip it|skip this|skip this one|skip that|no skip|no skip it|skip the note|don't bother|not this one|not this time|no not this time|no need|no need to|drop it",
  stop: 'stop|stop it|stop this|stop all|stop following|stop following up|stop the follow ups|stop follow ups|no stop|no more|no more follow ups|unfollow|stop with this contact',
  help: 'help|?|help me|commands|what can i say|what can i answer|how does this work',
  cancelled:
    "cancelled|canceled|cancel|it's cancelled|it's canceled|it is cancelled|it was cancelled|it was canceled|it's been cancelled|meeting cancelled|meeting canceled|the meeting was cancelled|the meeting is cancelled|the meeting was canceled|she cancelled|he cancelled|they cancelled|she canceled|he canceled|they canceled|called off|it was called off|it's off|no it's cancelled|no it was cancelled|no cancelled|no it's canceled|i cancelled|i canceled|we cancelled|we canceled|it fell through",
  'no-show':
    "no show|noshow|no-show|it was a no show|she didn't come|he didn't come|they didn't come|she did not come|he did not come|they did not come|she didn't show|he didn't show|they didn't show|she didn't show up|he didn't show up|they didn't show up|she did not show up|he did not show up|they did not show up|nobody came|nobody showed up|no one came|no one showed up|she never came|he never came|they never came|she never showed up|he never showed up|they never showed up|she was a no show|he was a no show|stood me up|she stood me up|he stood me up|they stood me up|she never showed|he never showed|they never showed",
  nothing:
    'nothing|none|nothing yet|none yet|not yet|none of it|none of them|nothing so far|none so far|nothing at all|not a thing',
}

const words = new Map<string, PlainWord>(
  (Object.keys(phrases) as PlainWord[]).flatMap((word) =>
    phrases[word].split('|').map((phrase) => [bare(phrase), word] as const),
  ),
)
const polite =
  /(?:^|\s)(?:please|pls|plz|thanks a lot|thanks so much|thank you so much|thank you very much|many thanks|thanks|thank you|thx|ty|cheers|just)(?=\s|$)/g
const longestPhrase = 80

/** The one thing that a line says, politeness and punctuation aside; null when it says anything more, asks, or is none of them. */
export function plainWord(line: string): PlainWord | null {
  if (line.length > longestPhrase) return null
  const said = bare(line)
  if (said === '?') return 'help'
  if (said.includes('?')) return null
  return words.get(said) ?? words.get(said.replace(polite, ' ').replace(/\s+/g, ' ').trim()) ?? null
}

/** Lower case, one blank between words, no punctuation but `?`, `+` and apostrophes, no skin tones. */
export function bare(line: string): string {
  return line
    .toLowerCase()
    .replace(/[\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]/gu, '')
    .replace(/(?<=[a-z].*)[\u{1f600}-\u{1f60a}\u{1f642}\u{1f64f}]{1,9}\s*$/u, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/(?<![a-z])'|'(?![a-z])/g, ' ')
    .replace(/[-.,!;:"“”*_()[\]–—…]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
