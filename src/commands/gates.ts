// `thanktwice gates`: what the gates find in notes that lie in files. No network, no store, no model; nothing is written.

import { readFileSync } from 'node:fs'
import { styleText } from 'node:util'
import { LineCounter, parseDocument } from 'yaml'
import { yamlMistakes } from '../config/yaml-mistakes.ts'
import { runGates } from '../gates/index.ts'
import type { Finding, Level } from '../gates/note.ts'
import { type Configured, type NoteRead, readNote } from '../gates/read-note.ts'
import type { Command, CommandInput } from './command.ts'
import { configOption, configuration } from './configuration.ts'
import { exitCode } from './exit-code.ts'
import { printable, printableLine } from './printable.ts'

/** One line of the output with `--json`; the contract says what the keys mean. */
export type GatesLine = {
  readonly file: string
  readonly verdict: 'pass' | Level
  readonly findings: readonly Finding[]
}

export const command: Command = {
  usage: 'gates [--config FILE] [--json] FILE...',
  details: `FILE is a note in YAML or JSON: kind, owner, contact, thread, debrief, done, meeting, others, subject, body.
Says what would be shown to you before you approve it; what stops needs \`send anyway\`.
Ends with 0 when every file was read, whatever was found, and with 2 when one could not be.`,
  positionals: [1, Number.MAX_SAFE_INTEGER],
  options: {
    config: { ...configOption, about: 'take owner, signature and what you tell of yourself from a configuration' },
    json: { type: 'boolean', about: 'print one JSON line a file' },
  },
  run: async (input) => {
    const configured = configuredBy(input)
    let unread = 0
    for (const file of input.positionals) {
      const read = readFile(file, configured)
      if ('mistakes' in read) {
        unread += 1
        for (const mistake of read.mistakes) input.streams.stderr.write(`thanktwice: ${file}: ${mistake}\n`)
        continue
      }
      const line = judged(file, read)
      input.streams.stdout.write(input.values.json === true ? `${JSON.stringify(line)}\n` : told(line, input))
    }
    return unread > 0 ? exitCode.badUsage : exitCode.well
  },
}

function configuredBy(input: CommandInput): Configured {
  if (input.values.config === undefined) return { owner: null, known: [] }
  const { owner } = configuration(input, 'unread')
  return {
    owner: { name: owner.name, signature: owner.signature },
    known: [owner.name, owner.signature, owner.about, owner.story, ...owner.addresses],
  }
}

function readFile(file: string, configured: Configured): NoteRead {
  let text: string
  try {
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    return { mistakes: [`cannot be read: ${error instanceof Error ? error.message : String(error)}`] }
  }
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { prettyErrors: false, lineCounter })
  const broken = yamlMistakes(document, text, lineCounter)
  if (broken.length > 0)
    return { mistakes: broken.map(({ line, found, wanted }) => `line ${line}: ${found}; wanted is ${wanted}`) }
  try {
    return readNote(document.toJS({ maxAliasCount: 100 }), configured)
  } catch (error) {
    return { mistakes: [`cannot be read as YAML: ${error instanceof Error ? error.message : String(error)}`] }
  }
}

function judged(file: string, { note }: Extract<NoteRead, { note: unknown }>): GatesLine {
  const findings = runGates(note).map(({ gate, level, words, because }) => ({ gate, level, words, because }))
  const stops = findings.some(({ level }) => level === 'stop')
  return { file, verdict: stops ? 'stop' : findings.length > 0 ? 'warn' : 'pass', findings }
}

function told({ file, verdict, findings }: GatesLine, input: CommandInput): string {
  const stream = input.streams.stdout as NodeJS.WriteStream
  const style = (format: 'bold' | 'red' | 'yellow' | 'green' | 'dim', text: string) =>
    styleText(format, text, { stream })
  const colour = { pass: 'green', warn: 'yellow', stop: 'red' } as const
  const wide = Math.max(0, ...findings.map(({ gate }) => gate.length))
  const lines = findings.flatMap(({ gate, level, words, because }) => [
    `  ${style(colour[level], level.padEnd(4))}  ${gate.padEnd(wide)}  ${printable(because)}`,
    ...(words === null ? [] : [style('dim', `  ${' '.repeat(wide + 8)}"${printableLine(words)}"`)]),
  ])
  return `${[`${style('bold', file)}: ${style(colour[verdict], verdict)}`, ...lines].join('\n')}\n`
}
