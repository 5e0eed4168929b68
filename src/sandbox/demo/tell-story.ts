// Runs the demo for a reader: lives through the story, tells it while it happens, leaves the folder, and judges itself.

import { relative } from 'node:path'
import type { Entry } from './chronicle.ts'
import { ending } from './ending.ts'
import { entryJson, summaryJson } from './json-lines.ts'
import { judge } from './judge.ts'
import { liveThrough } from './live.ts'
import { readingPace } from './pace.ts'
import { writeStoryFolder } from './story-folder.ts'
import { teller } from './terminal.ts'

/** The story goes to `stdout`, what went wrong to `stderr`. */
export type Streams = { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream }

export type Telling = {
  readonly out: string
  readonly json: boolean
  /** With pauses for reading. */
  readonly paced: boolean
  readonly streams: Streams
}

/** Says whether the story went as it should. Ctrl-C ends it early and cleanly, and then it did not. */
export async function tellStory({ out, json, paced, streams }: Telling): Promise<boolean> {
  const { stdout, stderr } = streams
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  const { opening, tell } = teller(stdout)
  const pace = readingPace(stop.signal)
  if (!json) stdout.write(opening())
  const onEntry = async (entry: Entry) => {
    stop.signal.throwIfAborted()
    const text = json ? entryJson(entry) : tell(entry)
    stdout.write(text)
    if (paced && text !== '') await pace(entry)
  }
  try {
    const story = await liveThrough(onEntry)
    const verdict = await judge(story)
    writeStoryFolder(out, story, verdict)
    const well = verdict.faults.length === 0
    if (json) stdout.write(summaryJson(story, verdict, out))
    else if (well) stdout.write(`\n${ending(story, verdict).join('\n')}\n`)
    if (!json) stdout.write(`\nAll of it, as a page and as .eml files: ${shown(out)}/index.html\n`)
    if (!well)
      stderr.write(
        `\nThe story went another way than it should:\n${verdict.faults.map((fault) => `- ${fault}`).join('\n')}\n`,
      )
    return well
  } catch (error) {
    if (!stop.signal.aborted) throw error
    stderr.write('\nstopped\n')
    return false
  } finally {
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
}

function shown(out: string): string {
  const path = relative(process.cwd(), out)
  return path === '' ? '.' : path.startsWith('..') ? out : `./${path}`
}
