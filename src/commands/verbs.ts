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
    run: { summary: 'watch the mailbox and see to every thank-you', load: () => import('./run.ts') },
    status: {
      summary: 'say where every conversation stands and what waits for you',
      load: () => import('./status.ts'),
    },
    show: {
      summary: 'tell the story of one contact: every event, decision and reason',
      load: () => import('./show.ts'),
    },
    approve: {
      summary: 'read a note that waits for your word, and say it',
      load: () => import('./approve.ts'),
    },
    outbox: {
      summary: 'list the notes on their way; hold one, or say what became of it',
      load: () => import('./outbox.ts'),
    },
    explain: { summary: 'say what the program understands of mail in files', load: () => import('./explain.ts') },
    gates: { summary: 'check a note before it goes to a contact', load: () => import('./gates.ts') },
    prompt: { summary: 'show what a model would be sent for a note', load: () => import('./prompt.ts') },
    'check-config': {
      summary: 'read the configuration and say what it means',
      load: () => import('./check-config.ts'),
    },
    demo: { summary: 'see the whole story in a minute, without any account', load: () => import('./demo.ts') },
    help: { summary: 'explain a verb: thanktwice help VERB', load: () => import('./help.ts') },
  }),
)
