// Lives through the demo once, in this process and without pauses, and gives what came of it.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { tellStory } from '../../src/sandbox/demo/tell-story.ts'

export type Told = {
  readonly well: boolean
  readonly stdout: string
  readonly stderr: string
  readonly folder: string
  readonly files: readonly string[]
}

export async function tell(json: boolean): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-demo-test-'))
  const [stdout, stderr] = [gathering(), gathering()]
  const well = await tellStory({
    out: folder,
    json,
    paced: false,
    streams: { stdout: stdout.stream, stderr: stderr.stream },
  })
  return { well, stdout: stdout.text(), stderr: stderr.text(), folder, files: readdirSync(folder).sort() }
}

export function page({ folder }: Told): string {
  return readFileSync(join(folder, 'index.html'), 'utf8')
}

export function gathering() {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}
