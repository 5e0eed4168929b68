// A note ends with the owner's signature, once, and with no trace of a program.

import type { Finding, Note } from './note.ts'

const PROGRAM =
  /\b(?:sent (?:from|by|with|via) (?:my )?(?:thanktwice|an? (?:app|bot|assistant|program))|(?:generated|written|drafted) (?:by|with) (?:an? )?(?:ai|chatgpt|gpt|claude|gemini|copilot|language model|assistant|bot)|as an ai\b|thanktwice)\b[^\n]{0,40}/i

/** Warns where the signature is missing or stands twice, or where a program shows. */
export function signature(note: Note): readonly Finding[] {
  const findings: Finding[] = []
  const trace = PROGRAM.exec(note.body)?.[0]
  if (trace !== undefined) findings.push(warn(trace.trim(), 'A trace of a program stands in the note.'))
  const line = signatureLine(note)
  if (line === '') return findings
  const times = count(note.body, line)
  if (times === 0) findings.push(warn(null, `The note is not signed with "${line}".`))
  if (times > 1) findings.push(warn(line, 'The note is signed twice.'))
  return findings
}

/** The line of the signature that names the owner, else its last line: a closing like "Best," may stand anywhere. */
function signatureLine({ owner }: Note): string {
  const lines = (owner.signature.trim() || owner.name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '--')
  const first = owner.name.split(' ')[0] ?? ''
  return lines.find((line) => first !== '' && line.includes(first)) ?? lines.at(-1) ?? ''
}

/** Lines that are the signature's line; a name within a sentence is no signature. */
function count(body: string, line: string): number {
  return body.split('\n').filter((candidate) => candidate.trim() === line).length
}

function warn(words: string | null, because: string): Finding {
  return { gate: 'signature', level: 'warn', words, because }
}
