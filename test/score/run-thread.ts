// Runs one thread through the program in this process and judges every line that the thread expects something of.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ExplainLine, explainHistory } from '../../src/commands/explain.ts'
import type { Trial } from '../../src/engine/trial.ts'
import { compareLine, type Verdict } from './compare.ts'
import { type ExpectedLine, isRecord, type Thread } from './thread.ts'

/** A verdict with the line that it is about: a file name, or a contact's address. */
export type Finding = Verdict & { readonly thread: Thread; readonly line: string }

/** What a line says of an agreed start, against what is expected: null where the thread says nothing of a meeting. */
export type Start = {
  readonly thread: Thread
  readonly line: string
  /** Null where none is to be agreed. */
  readonly expected: string | null
  readonly got: string | null
}

export type Run = { readonly thread: Thread; readonly findings: readonly Finding[]; readonly starts: readonly Start[] }

/** `trial` may serve many threads; whoever opened it closes it. */
export async function runThread(thread: Thread, trial: Trial): Promise<Run> {
  const said = await explained(thread, trial)
  const findings: Finding[] = []
  const starts: Start[] = []
  const judge = (line: string, expected: ExpectedLine, got: ExplainLine | undefined) => {
    const about = { thread, line }
    if (got === undefined) {
      findings.push({ ...about, key: 'line', right: false, expected, got: null })
      return
    }
    findings.push(...compareLine(expected, got).map((verdict) => ({ ...about, ...verdict })))
    if ('meeting' in expected) starts.push({ ...about, expected: startOf(expected.meeting), got: startOf(got.meeting) })
  }
  for (const [file, expected] of thread.messages) judge(file, expected, said.messages.get(file))
  for (const [contact, expected] of thread.conversations)
    judge(contact, expected, said.conversations.get(contact.toLowerCase()))
  return { thread, findings, starts }
}

/** Whether a start was logged that is not the expected one. */
export function isWrongStart({ expected, got }: Start): boolean {
  return got !== null && (expected === null || Date.parse(expected) !== Date.parse(got))
}

function startOf(meeting: unknown): string | null {
  return isRecord(meeting) && meeting.status === 'scheduled' && typeof meeting.start === 'string' ? meeting.start : null
}

async function explained(thread: Thread, trial: Trial) {
  const messages = new Map<string, ExplainLine>()
  const conversations = new Map<string, ExplainLine>()
  const files = readdirSync(thread.folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => ({ file: name, raw: readFileSync(join(thread.folder, name)) }))
  const { owners, ownerName: name, services, zone } = thread
  for (const history of thread.independent ? files.map((file) => [file]) : [files]) {
    await explainHistory({ owners, name, services, zone }, history, thread.now, trial, (line) => {
      if (line.type === 'message') messages.set(line.file, line)
      else if (!thread.independent) conversations.set(line.contact.toLowerCase(), line)
    })
  }
  return { messages, conversations }
}
