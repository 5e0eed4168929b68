// Places in a note that somebody forgot to fill in, and instructions that were left standing.

import type { Finding, Note } from './note.ts'

const BLANK =
  '(?:name|names|first name|last name|surname|company|organi[sz]ation|employer|title|role|position|topic|date|day|time|place|location|book|author|detail|details|something|thing|advice|field|industry|link|url|address|e?mail|number|phone|specifics?|here|subject|project|school|university|hospital|city|team|event|person|contact|recipient|sender|signature|story|insight|lesson|example|takeaway|job|department|month|year|reason|skill|quote)'
const TELLS =
  '(?:insert|add|fill in|mention|include|describe|replace|your|recipient|contact|something|specific|personal(?:ize|ise)?|tbd|tbc|todo|edit|choose|pick|option|optional|placeholder|change|delete|remove|one (?:specific|concrete)|state|briefly|expand|reference|if applicable|e\\.g\\.)'

const PLACEHOLDERS: readonly RegExp[] = [
  /\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{0,80}%\}|\$\{[^{}\n]{0,60}\}|%%?[A-Z_]{3,30}%%?|<%[^%\n]{0,60}%>|\{\{\w{1,30}/,
  /\{(?:[a-z]+[ _-]?){1,4}\}/i,
  new RegExp(
    `\\[(?:[\\p{L}\\d'’./_-]+[ ]){0,7}${BLANK}(?:s|'s|’s)?(?: (?:here|name|of \\p{L}+|goes here|\\p{L}+))?[ ]?\\]`,
    'iu',
  ),
  new RegExp(`\\[ ?${TELLS}\\b[^\\]\\n]{0,120}\\]`, 'i'),
  /\[[A-Z][A-Z _/-]{3,60}\]|\[ {0,8}\]|\[\.{3}\]|\[…\]|\[_+\]|\[[xX]{2,}\]|\[\?+\]/,
  new RegExp(
    `\\((?:please )?(?:insert|fill in|add|mention|replace|include) (?:the |your |a |an |one |something |their |his |her |specific |here|more |name|book|detail|company)[^)\\n]{0,100}\\)|\\((?:${BLANK}|your name|company name|contact name|name here)\\)(?=[^\\p{L}]|$)`,
    'iu',
  ),
  /<(?:insert |your |the |their |recipient |contact |first |last |company )[^<>\n@]{0,60}>|<(?:name|company|topic|date|title|first[_-]?name|last[_-]?name|organi[sz]ation|book|event|detail)>/i,
  /\b(?:TODO|TBD|TBC|FIXME|lorem ipsum|INSERT|PLACEHOLDER)\b/,
  /\bX{3,}\b|\b[Xx]{4,}\b|\bXX\b(?! (?:chromosom|or XY|and XY|century))|(?<=\b(?:at|with|to|from|of|for|the|your|dear|on|about|in|mr|ms|dr)\.? )xxx?\b|\b(?:Company|Person|Name|Topic|Place|Book|Mr\.?|Ms\.?|Dr\.?) [XYZ]\b(?!\.)/,
  /_{4,}|\.{5,}|\?{3,}|(?<!-)-{3,}(?= [a-z])|…{3,}/,
  /^(?:dear|hello|hi|hey) (?:(?:first|last|full|contact|recipient|contact's|recipient's|their) ?name|name|contact|recipient|company|firstname|first_name|title)\b[^\n]{0,20}/im,
  /^[ \t]*(?:note to self|instructions?|draft(?: \d+)?|version \d+|option \d+|subject(?: line)?|tone|body|note|reminder|here(?:'s| is) (?:a|the|your|my) (?:\w+ ){0,4}(?:draft|note|mail|email|message|version|thank-you)\b[^\n:]{0,60}):/im,
  /^[ \t]*(?:sure|certainly|of course|absolutely|great|okay|ok)[,!.]? (?:here(?:'s| is| you go)|i(?:'ve| have) (?:written|drafted|prepared)|below is)\b[^\n]{0,80}/im,
  /\b(?:(?:feel free to|you can|you may|please) (?:adjust|edit|customi[sz]e|tweak|modify|personali[sz]e|replace|adapt) (?:this|it|the (?:note|draft|email|message|tone|text|bracket\w*|placeholder\w*|details)|as (?:needed|you)|any)|let me know if you(?:'d| would) like (?:me to |any )(?:adjust|change|edit|make|shorten|revise|tweak)\w*|i(?:'ve| have) kept (?:it|the (?:note|tone|email))|word count:|remember to (?:add|mention|insert|include|change|replace|fill in|personali[sz]e)\b[^.\n]{0,60}|don't forget to (?:add|insert|mention|replace|fill in) (?:the|a|your|here|something)\b[^.\n]{0,60}|(?:add|insert|mention|put|fill in|replace) (?:a |an |the |one |something |your |their |her |his )?(?:\w+ ){0,3}(?:detail|name|anecdote|topic|example|sentence|takeaway|compliment)s? (?:here|from the (?:call|meeting|conversation|notes))|(?<=(?:^|\n|[.([] ?)\s?)(?:write|make|keep) (?:this|it) (?:warm|short|shorter|polite|friendly|more (?:personal|formal|specific))(?: and \w+)?(?=[.)\]\n]|$)|(?:goes|comes) here\b(?=[.)\]\n]))/i,
]
/** What people put in brackets themselves. */
const FINE = /^\[(?:sic|\d+|…|\.\.\.|the|a|an|this|that|it|he|she|they|my|your|their|his|her)\]$/i

/** Stops at each sort of placeholder, in subject and body. */
export function placeholder(note: Pick<Note, 'subject' | 'body'>): readonly Finding[] {
  const passages = [note.subject, note.body].flatMap((text) =>
    PLACEHOLDERS.flatMap((pattern) => pattern.exec(text)?.[0].trim() ?? []).filter((found) => !FINE.test(found)),
  )
  return passages
    .filter((passage, index) => passages.findIndex((other) => other.includes(passage)) === index)
    .map((words) => ({
      gate: 'placeholder',
      level: 'stop',
      words,
      because: 'Something is still to be filled in or taken out here.',
    }))
}
