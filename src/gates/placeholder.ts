// Places in a note that somebody forgot to fill in, and instructions that were left standing.

import type { Finding, Note } from './note.ts'

const PLACEHOLDERS: readonly RegExp[] = [
  /\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{0,80}%\}|\$\{[^{}\n]{0,60}\}|%[A-Z_]{3,30}%/,
  /\{(?:[a-z]+[ _]?){1,4}\}/i,
  /\[(?:the |your |their |his |her |our |my |a |an |insert |add |fill )?[ ]?(?:[\p{L}'’/-]+ ){0,5}(?:name|company|organi[sz]ation|employer|title|role|position|topic|date|day|time|place|book|detail|details|something|thing|advice|field|industry|link|address|number|specifics?|here|subject|project|school|university)\]/iu,
  /\[(?:insert|add|fill in|your|recipient|contact|something)\b[^\]\n]{0,80}\]/i,
  /<(?:insert |your |the |their |recipient |contact |first |last |company )[^<>\n@]{0,60}>|<(?:name|company|topic|date|title)>/i,
  /\b(?:X{3,}|TODO|TBD|TBC|FIXME|lorem ipsum)\b/,
  /_{4,}|\.{5,}|\?{3,}/,
  /^(?:note to self|instructions?|draft|version \d+|subject|here(?:'s| is) (?:a|the|your) (?:draft|note|mail|email|message)\b[^\n]{0,60}):/im,
  /^(?:sure|certainly|of course)[,!.] here(?:'s| is)\b[^\n]{0,80}/im,
]

/** Stops at each sort of placeholder, in subject and body. */
export function placeholder(note: Note): readonly Finding[] {
  const text = `${note.subject}\n${note.body}`
  const passages = PLACEHOLDERS.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
  return passages
    .filter((passage, index) => passages.findIndex((other) => other.includes(passage)) === index)
    .map((words) => ({
      gate: 'placeholder',
      level: 'stop',
      words,
      because: 'Something is still to be filled in or taken out here.',
    }))
}
