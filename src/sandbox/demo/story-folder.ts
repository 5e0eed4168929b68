// The folder that the demo leaves: every mail as .eml, in order, and the page. Of an older story only its own files are removed.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Verdict } from './judge.ts'
import type { Story } from './live.ts'
import { storyPage } from './page.ts'
import { fileName } from './story-files.ts'

const OWN_FILE = /^\d{3}-\d{4}-\d{2}-\d{2}-[a-z-]+.*\.eml$/

/** Writes the story into `folder`, making it where it is missing. Throws what the file system throws. */
export function writeStoryFolder(folder: string, story: Story, verdict: Verdict): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (OWN_FILE.test(name)) rmSync(join(folder, name))
  for (const entry of story.entries) if (entry.sort === 'mail') writeFileSync(join(folder, fileName(entry)), entry.raw)
  writeFileSync(join(folder, 'index.html'), storyPage(story, verdict))
}
