// Mistakes with notes that only "send anyway" lets go.

import { DOUBT, VERSION } from './approving-bugs.ts'
import { answering, stopped } from './narrowings.ts'
import type { PlantedBug } from './planted-bug.ts'

const SPENDS = 'const spends = draft === null || !needsAnyway(draft, command)'

export const anywayBugs: readonly PlantedBug[] = [
  {
    name: 'a plain send passes what the gates stop',
    edits: [
      {
        file: 'conversation/approval-answered.ts',
        find: 'if (needsAnyway(draft, event.command)) {',
        replace: "if (needsAnyway(draft, event.command) && event.at === '') {",
      },
      { file: 'engine/approve.ts', find: SPENDS, replace: 'const spends = draft === null || draft.version > 0' },
    ],
    narrowed: stopped('send-blindly'),
    expects: [2],
  },
  {
    name: '“send anyway” approves any version',
    edits: [
      {
        file: 'engine/approve.ts',
        find: DOUBT,
        replace: "(('anyway' in approving.command ? null : doubt(parts, approval)) ??",
      },
      {
        file: 'conversation/approval-answered.ts',
        find: VERSION,
        replace: `if (!('anyway' in event.command) && (${VERSION.slice('if ('.length, -') {'.length)})) {`,
      },
      {
        file: 'engine/approve.ts',
        find: "const fresh = approval.state === 'open'",
        replace: "const fresh = approval.state === 'open' && !('anyway' in command)",
      },
    ],
    narrowed: answering('edit-and-send-anyway'),
    expects: [2, 5, 7, 11],
  },
]
