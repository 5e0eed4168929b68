// Mistakes with the words that take back: stop, skip, later.

import { answering } from './narrowings.ts'
import type { PlantedBug } from './planted-bug.ts'

export const stoppingBugs: readonly PlantedBug[] = [
  {
    name: 'STOP is answered and not done',
    edits: [
      {
        file: 'conversation/on-its-way.ts',
        find: "if (word.command === 'send') {\n    const lines = ['You approved it before, and it is on its way.",
        replace:
          "if (word.command === 'send' || word.command === 'hold') {\n    const lines = ['You approved it before, and it is on its way.",
      },
    ],
    narrowed: { situation: 'thanks', owner: { approvals: [], after: 'send', receipts: 'stop' } },
    expects: [6],
  },
  {
    name: 'skip is too late as soon as it was approved',
    edits: [
      {
        file: 'conversation/approval-answered.ts',
        find: "return word.command === 'skip'\n        ? skip(conversation, event, followUp)\n        : onItsWay(setting",
        replace:
          "return word.command === 'skip'\n        ? tooLate(conversation, followUp, word)\n        : onItsWay(setting",
      },
    ],
    narrowed: answering('send-then-skip'),
    expects: [6],
  },
  {
    name: 'later does not hold what is on its way',
    edits: [
      {
        file: 'conversation/on-its-way.ts',
        find: "if (word.command === 'later') {\n    const next",
        replace:
          "if (word.command === 'later') return tooLate(conversation, followUp, word)\n  if (word.command === 'later') {\n    const next",
      },
    ],
    narrowed: answering('send-then-later'),
    expects: [6],
  },
  {
    name: 'skip ends nothing when the word to send comes after it',
    edits: [
      {
        file: 'conversation/approval-answered.ts',
        find: "const ended = endFollowUp(conversation, followUp, event.at, 'skipped', 'the owner skipped it')",
        replace: 'const ended = { conversation, effects: [] }',
      },
    ],
    narrowed: answering('skip-then-send'),
    expects: [6],
  },
]
