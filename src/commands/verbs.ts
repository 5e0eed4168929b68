// The verbs of the command line: one line here and one file beside this one. A verb's code is loaded when it is called.

import type { Command } from './command.ts'

export type Verb = {
  /** One line, for the list of verbs. */
  readonly summary: string
  readonly load: () => Promise<{ readonly command: Command }>
}

/** By name, in the order in which the help lists them. */
export const verbs: ReadonlyMap<string, Verb> = new Map(
  Object.entries({
    run: { summary: 'watch the mailbox, ask you, send what you approve', load: () => import('./run.ts') },
    status: { summary: 'where every conversation stands', load: () => import('./status.ts') },
    show: { summary: 'the story of one conversation, with every reason', load: () => import('./show.ts') },
    explain: { summary: 'what I understand of messages in files', load: () => import('./explain.ts') },
    'check-config': {
      summary: 'read the configuration and say what it means',
      load: () => import('./check-config.ts'),
    },
    help: { summary: 'explain a verb: thanktwice help VERB', load: () => import('./help.ts') },
  }),
)
