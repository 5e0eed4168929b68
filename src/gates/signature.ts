// A note ends with the owner's signature, once, and with no trace of a program.

import { isDeviceFooter } from '../mail/device-footer.ts'
import { fold } from './fold.ts'
import { isClosing, isSigned } from './letter.ts'
import type { Finding, Note } from './note.ts'

const MODEL =
  '(?:ai|a\\.i\\.|chat ?gpt|gpt(?:-\\w+)?|claude|gemini|copilot|llama|mistral|grammarly|an? (?:\\w+ )?(?:language model|llm|assistant|bot|chatbot|app|program|machine|algorithm|tool|template|script)|artificial intelligence|thanktwice)'
const PROGRAM = new RegExp(
  `\\b(?:sent (?:by|with|via|through|using) (?:my )?${MODEL}|(?:generated|written|drafted|composed|created|prepared|polished|produced|automated) (?:automatically )?(?:by|with|using|with (?:the )?help (?:of|from)|through|via) (?:my |the )?${MODEL}|as an ai\\b|(?:i am|i'm) an? (?:ai|language model|virtual assistant|chatbot)|powered by \\w+|thanktwice|automatically (?:generated|sent)|auto-generated|this (?:mail|email|message|note) was (?:generated|written|sent|drafted) (?:automatically|by|with)|unsubscribe|sent via (?:mailchimp|mailtrack|hubspot|streak|yesware|mixmax|boomerang)|mailtrack|sender notified by)\\b[^\\n]{0,40}`,
  'i',
)
const LAST_LINES = 14

/** Warns where the signature is missing or stands twice, or where a program shows. A list of questions is not signed. */
export function signature(note: Pick<Note, 'kind' | 'owner' | 'body'>): readonly Finding[] {
  const findings: Finding[] = []
  const footer = note.body.split('\n').slice(-LAST_LINES).find(isDeviceFooter)
  const trace = PROGRAM.exec(note.body)?.[0] ?? footer
  if (trace !== undefined) findings.push(warn(trace.trim(), 'A trace of a program stands in the note.'))
  if (note.kind === 'questions') return findings
  const line = signatureLine(note)
  if (line === '') return findings
  const signed = signings(note)
  if (signed.length === 0) findings.push(warn(null, `The note is not signed with "${line}".`))
  if (signed.length > 1) findings.push(warn(signed.at(-1) ?? null, 'The note is signed twice.'))
  return findings
}

/** The line of the signature that names the owner, else its last line: a closing like "Best," may stand anywhere. */
function signatureLine({ owner }: Pick<Note, 'owner'>): string {
  const lines = (owner.signature.trim() || owner.name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '--')
  const first = owner.name.split(' ')[0] ?? ''
  return lines.find((line) => first !== '' && line.includes(first)) ?? lines.at(-1) ?? ''
}

/** Every signature, in order: the configured block counts once, whatever lines it has; a name within a sentence is none. */
function signings({ owner, body }: Pick<Note, 'owner' | 'body'>): readonly string[] {
  const lines = body
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
  const block = owner.signature
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '--' && !isClosing(line))
  const line = signatureLine({ owner })
  const found: string[] = []
  let index = 0
  while (index < lines.length) {
    const [filled, end] = blockAt(lines, index, block)
    if (filled && block.length > 1) found.push(line)
    else if (isName(lines, index, owner)) found.push(lines[index] ?? '')
    index = filled && block.length > 1 ? end : index + 1
  }
  return found
}

/** Whether the signature's lines stand from this one on, blank lines between them or not, and where they end. */
function blockAt(lines: readonly string[], start: number, block: readonly string[]): readonly [boolean, number] {
  let index = start
  for (const wanted of block) {
    while (index > start && lines[index] === '') index++
    if (lines[index] !== wanted) return [false, start]
    index++
  }
  return [block.length > 0, index]
}

function isName(lines: readonly string[], index: number, owner: Note['owner']): boolean {
  const line = lines[index] ?? ''
  if (line === '' || line.length > 100) return false
  const text = line.replace(/^[-–—~* ]+/, '')
  const closed = /^(?:.{2,40}?,|thanks|thank you|best|cheers|regards|lg|vg) ?[–—-]? ?(\S.{0,50})$/iu.exec(text)?.[1]
  const inline = closed !== undefined && isClosing(text.slice(0, text.length - closed.length))
  const name = inline ? closed : text
  if (!isOwnersName(name, owner)) return false
  return inline || lines.length - index < 2 * LAST_LINES || fold(name) === fold(signatureLine({ owner }))
}

function isOwnersName(line: string, owner: Note['owner']): boolean {
  if (line.trim() === signatureLine({ owner })) return true
  const turned = line.replace(/^(\p{Lu}[\p{L}'’-]*), (\p{Lu}[\p{L}'’-]*)$/u, '$2 $1')
  return isSigned(turned, { name: owner.name, signature: '' }) && /\p{L}/u.test(line) && line.length < 60
}

function warn(words: string | null, because: string): Finding {
  return { gate: 'signature', level: 'warn', words, because }
}
