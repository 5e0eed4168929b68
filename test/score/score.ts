// `npm run score [-- FOLDER...] [--json] [--failures] [--reply FILE] [--times FILE] [--forward DIR] [--bounce DIR]`: how well the
// labelled threads are understood, and how the program does on collections of others. Ends with 1 if a wrong start was logged.

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openTrial } from '../../src/engine/trial.ts'
import { measureBounce } from './measure-bounce.ts'
import { measureForward } from './measure-forward.ts'
import { measureReply } from './measure-reply.ts'
import { measureTimes } from './measure-times.ts'
import { runThread } from './run-thread.ts'
import { failureText, type Summary, summarize, summaryText } from './summary.ts'
import { readThread, threadFolders } from './thread.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    failures: { type: 'boolean', default: false },
    reply: { type: 'string' },
    times: { type: 'string' },
    forward: { type: 'string' },
    bounce: { type: 'string' },
  },
})

const reports = await measured()
if (positionals.length > 0 || reports.length === 0) {
  const summary = await scored(positionals)
  process.stdout.write(values.json ? `${JSON.stringify(plain(summary), null, 2)}\n` : summaryText(summary))
  if (values.failures && !values.json) process.stdout.write(`\n${summary.failures.map(failureText).join('')}`)
  process.exitCode = summary.wrongStarts.length > 0 ? 1 : 0
}
process.stdout.write(reports.join('\n'))

async function measured(): Promise<string[]> {
  const { reply, times, forward, bounce, failures } = values
  return [
    ...(reply === undefined ? [] : [await measureReply(reply, failures)]),
    ...(times === undefined ? [] : [measureTimes(times, failures)]),
    ...(forward === undefined ? [] : [await measureForward(forward, failures)]),
    ...(bounce === undefined ? [] : [await measureBounce(bounce, failures)]),
  ]
}

async function scored(folders: readonly string[]): Promise<Summary> {
  const own = fileURLToPath(new URL('../threads', import.meta.url))
  const trial = openTrial()
  try {
    const runs = []
    for (const folder of (folders.length === 0 ? [own] : folders).flatMap(threadFolders))
      runs.push(await runThread(readThread(folder), trial))
    return summarize(runs)
  } finally {
    await trial.close()
  }
}

/** Threads by their names, for machines. */
function plain(summary: Summary): object {
  const named = <T extends { thread: { name: string } }>(one: T) => ({ ...one, thread: one.thread.name })
  return { ...summary, wrongStarts: summary.wrongStarts.map(named), failures: summary.failures.map(named) }
}
