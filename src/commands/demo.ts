// `thanktwice demo`: the whole story in under a minute, with mail servers of its own and a clock that runs faster.

import { accessSync, constants, mkdirSync } from 'node:fs'
import { tellStory } from '../sandbox/demo/tell-story.ts'
import { type Command, CommandFailure } from './command.ts'
import { exitCode } from './exit-code.ts'

export const command: Command = {
  usage: 'demo [--fast] [--out DIR] [--json] | demo --stay',
  details: [
    'No account and no question asked: mail servers of its own, on this machine only, and the real service under a clock that',
    'lives through seven weeks. Leaves every mail and a page with the whole story in DIR (demo-story unless told otherwise).',
    'With --stay there is no story: servers and service run on, for a mail client of yours, until Ctrl-C.',
  ].join('\n'),
  options: {
    fast: { type: 'boolean', about: 'as quick as it can, without pauses for reading' },
    out: { type: 'string', value: 'DIR', about: 'where to put the mails and the page (demo-story)' },
    json: { type: 'boolean', about: 'print JSON lines instead of the timeline' },
    stay: { type: 'boolean', about: 'keep the servers up with the real clock, to play with' },
  },
  run: async ({ values, streams }) => {
    const json = values.json === true
    if (values.stay === true) {
      const { stay } = await import('../sandbox/demo/stay.ts')
      await stay({ json, streams })
      return exitCode.well
    }
    const out = typeof values.out === 'string' ? values.out : 'demo-story'
    makeFolder(out)
    const well = await tellStory({ out, json, paced: values.fast !== true && !json, streams })
    return well ? exitCode.well : exitCode.failed
  },
}

/** Before the story begins, so that nobody watches it in vain. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.W_OK)
  } catch (error) {
    throw new CommandFailure(
      `the story cannot be put into ${path}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
