// Mistakes with the copies of notes in the owner's folders, the only thing that is ever written there.

import { SECOND } from '../people/surroundings.ts'
import { approvedAt, REPLY } from './narrowings.ts'
import type { PlantedBug } from './planted-bug.ts'

export const filingBugs: readonly PlantedBug[] = [
  {
    name: 'a copy is filed where the provider files it',
    edits: [
      {
        file: 'engine/copies.ts',
        find: "if (rule === 'never' || (rule === 'auto' && FILING_HOSTS.test(smtpHost))) return",
        replace: "if (rule === 'never' || smtpHost === '') return",
      },
      {
        file: 'engine/copies.ts',
        find: "if (rule === 'auto' && addMinutes(row.settledAt, FILING_MINUTES) > parts.clock.now()) continue",
        replace: '',
      },
    ],
    expects: [13],
  },
  {
    name: 'a copy is filed again at every turn',
    edits: [
      {
        file: 'engine/copies.ts',
        find: "if (held === 'absent') await mailbox.append",
        replace: 'if (held !== null) await mailbox.append',
      },
      {
        file: 'engine/copies.ts',
        find: "markFiled(parts.database, row.id, held === 'found' ? 'seen' : 'appended')",
        replace: "if (held === 'found') markFiled(parts.database, row.id, 'seen')",
      },
      {
        file: 'engine/own-mail.ts',
        find: "if (row.role === 'sent' && mail.filed === '') markFiled(parts.database, mail.id, 'seen')",
        replace: '',
      },
    ],
    // Later mail gives the program another turn.
    narrowed: approvedAt('plain', [{ ...REPLY, when: { from: 'leaving', ms: 400 * SECOND } }]),
    expects: [13],
  },
  {
    name: 'a copy is filed without a look whether it is there',
    edits: [
      {
        file: 'engine/copies.ts',
        find: "if (held === 'absent') await mailbox.append",
        replace: 'if (held) await mailbox.append',
      },
    ],
    // The copy is there, and nobody heard of it; then the folder cannot be read, but searched.
    narrowed: approvedAt('plain', [
      { who: 'wire', port: 'imap.append', act: 'lost-after', when: { from: 'leaving', ms: 0 } },
      { who: 'wire', port: 'imap.open', act: 'no', when: { from: 'leaving-port', port: 'imap\\.append' } },
    ]),
    expects: [13],
  },
  {
    name: 'the copy is filed in the inbox',
    edits: [
      {
        file: 'transport/imap-append.ts',
        find: 'client.append(sent.path, Buffer.from(raw)',
        replace: "client.append('INBOX', Buffer.from(raw)",
      },
    ],
    expects: [13],
  },
  {
    name: 'what is unknown is filed as sent',
    edits: [
      {
        file: 'store/outbox.ts',
        find: "WHERE audience = 'contact' AND state = 'sent' AND filed = '' ORDER BY id",
        replace: "WHERE audience = 'contact' AND state IN ('sent', 'unknown') AND filed = '' ORDER BY id",
      },
    ],
    expects: [13, 15],
  },
]
