// More than 300 sentences as they stand in anybody's thank-you: none is stopped, however it begins.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runGates } from '../../src/gates/index.ts'
import { saying } from './a-note.ts'

const sentences = readFileSync(new URL('unseen/ordinary-sentences.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')

const debrief = `how you tested the ward with tape on the floor
read Working Identity, talk to Priya Nair at Southgate Clinic
Figma, Notion, Miro, Slack, Jira, and try Rust
there is a meetup in Leeds, and the Royal Society of Arts`

test('an ordinary sentence is not stopped', () => {
  expect(sentences.length).toBeGreaterThan(300)
  const stopped = sentences.flatMap((sentence) =>
    runGates({ ...saying(sentence), debrief })
      .filter(({ level }) => level === 'stop')
      .map(({ gate, words }) => `${gate}: ${words} in: ${sentence}`),
  )
  expect(stopped).toEqual([])
})
