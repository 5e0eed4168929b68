// Mistakes in reading the mailbox.

import { HOUR, SECOND } from '../people/surroundings.ts'
import { approvedAt, failing, REPLY } from './narrowings.ts'
import type { PlantedBug } from './planted-bug.ts'

export const readingBugs: readonly PlantedBug[] = [
  {
    name: 'a failed search is an empty one',
    edits: [
      {
        file: 'transport/imap-search.ts',
        find: "if (!Array.isArray(found)) throw new MailboxFault('protocol', 'The IMAP server did not carry out a search.')",
        replace: 'if (!Array.isArray(found)) return []',
      },
    ],
    narrowed: approvedAt('plain', [failing('imap.search', 'no', 12), REPLY]),
    expects: [5, 10, 11, 13],
  },
  {
    name: 'the cursor moves before the row is there',
    dies: /^store\.statement/,
    narrowed: { planned: [REPLY] },
    edits: [
      {
        // One transaction around all that came together would take the cursor back with the row.
        file: 'engine/reading-sink.ts',
        find: 'together: (work) => database.transaction(work).immediate(),',
        replace: 'together: (work) => work(),',
      },
      {
        file: 'store/inbox.ts',
        find: 'export function storeArrived(database: Database, arrived: Arrived): void {\n',
        replace:
          'export function storeArrived(database: Database, arrived: Arrived): void {\n  moveCursor(database, arrived.folder, { uidValidity: arrived.uidValidity, nextUid: arrived.uid + 1 })\n',
      },
    ],
    expects: [10, 11],
  },
  {
    name: 'what comes without its text is passed over',
    edits: [
      {
        file: 'transport/imap-messages.ts',
        find: 'progress.waitsForUid = wanted.uid\n      return\n',
        replace: 'continue\n',
      },
    ],
    narrowed: approvedAt('icloud', [failing('imap.fetch', 'no-text', 3), REPLY]),
    expects: [5, 10, 11],
  },
  {
    name: 'a mailbox read in part counts as read',
    edits: [
      {
        file: 'transport/imap-scan.ts',
        find: 'const complete = done.length === reports.length && done.every((report) => report.waitsForUid === null)',
        replace: 'const complete = true',
      },
    ],
    narrowed: approvedAt('icloud', [failing('imap.fetch', 'no-text', 9), REPLY]),
    expects: [5, 10, 11, 17],
  },
  {
    name: 'a folder that was numbered anew is taken as read',
    edits: [
      {
        file: 'transport/imap-scan-folder.ts',
        find: 'const uids = known ? await uidsFrom(line, end) :',
        replace: 'const uids = renumbered ? [] : known ? await uidsFrom(line, end) :',
      },
    ],
    narrowed: approvedAt('plain', [{ who: 'mailbox', act: 'renumber', when: REPLY.when }, REPLY]),
    expects: [5, 10, 11],
  },
  {
    name: 'that a folder was numbered anew goes unnoticed',
    edits: [
      {
        file: 'transport/imap-scan-folder.ts',
        find: 'const known = cursor !== null && cursor.uidValidity === uidValidity && !(uidNext < cursor.nextUid)',
        replace: 'const known = cursor !== null',
      },
    ],
    narrowed: approvedAt('plain', [
      { who: 'mailbox', act: 'archive-all', when: { from: 'leaving', ms: -180 * SECOND } },
      { who: 'mailbox', act: 'renumber', when: { from: 'leaving', ms: -120 * SECOND } },
      REPLY,
    ]),
    expects: [5, 10, 11],
  },
  {
    name: 'the Message-ID is the identity of a mail',
    edits: [
      {
        file: 'engine/message-identity.ts',
        find: "const IDENTIFYING = ['from', 'to', 'cc', 'bcc', 'delivered-to', 'date', 'message-id', 'in-reply-to', 'subject']",
        replace: "const IDENTIFYING = ['message-id']",
      },
      {
        file: 'engine/message-identity.ts',
        find: "return hash.update('\\n').update(rest.trimEnd()).digest('hex')",
        replace: "return hash.update(told ? '' : rest).digest('hex')",
      },
    ],
    narrowed: approvedAt('plain', [
      REPLY,
      { who: 'contact', act: 'reused-id', when: { from: 'leaving', ms: -30 * SECOND } },
    ]),
    expects: [10, 11, 12],
  },
  {
    name: 'where a mail lies is its identity',
    edits: [
      {
        file: 'engine/reading-sink.ts',
        find: `\`\${PREFIX[role]}\${messageIdentity(raw)}\``,
        replace: `\`\${folder}:\${uidValidity}:\${uid}:\${messageIdentity(raw)}\``,
      },
      {
        file: 'engine/intake.ts',
        find: 'const copy = isCopy(conversation, reading)',
        replace: 'const copy = isCopy(conversation, reading) && row.role === null',
      },
    ],
    narrowed: approvedAt('gmail', [REPLY]),
    expects: [10],
  },
  {
    name: 'two mails with one Message-ID are one to the conversation',
    edits: [
      {
        file: 'engine/step.ts',
        find: 'if (isDecided(database, eventKey)) return null\n',
        replace:
          "if (isDecided(database, eventKey)) return null\n      if (event.type === 'message-read' && readConversation(database, conversationId)?.thread.some((one) => one.messageId === event.reading.messageId)) return null\n",
      },
    ],
    narrowed: approvedAt('plain', [{ who: 'contact', act: 'reused-id', when: REPLY.when }]),
    expects: [5, 11],
  },
  {
    name: 'a mail outside of the thread is nobody’s',
    edits: [
      {
        file: 'conversation/match.ts',
        find: 'for (const person of trace.people) {\n    const found = choose',
        replace: 'for (const person of trace.people.slice(0, 0)) {\n    const found = choose',
      },
    ],
    expects: [5, 10, 11],
  },
  {
    name: 'the head of a mail that answers us is called uninteresting',
    edits: [
      {
        file: 'conversation/concerns.ts',
        find: 'if (isToService(field, identity) || known([...authors, ...others])) return',
        replace: 'if (isToService(field, identity)) return',
      },
      { file: 'conversation/concerns.ts', find: "if (head.fresh && ids.length > 0) return 'yes'", replace: '' },
    ],
    narrowed: approvedAt('plain', [REPLY]),
    expects: [5, 10, 11],
  },
  {
    name: 'an answer in another folder is not looked at',
    edits: [
      {
        file: 'engine/watch.ts',
        find: "if (isTime(parts, 'others-read', (last) => addMinutes(last, OTHERS_MINUTES))) {",
        replace: 'if (addMinutes(parts.clock.now(), OTHERS_MINUTES) === parts.clock.now()) {',
      },
    ],
    narrowed: approvedAt('plain', [{ who: 'contact', act: 'reply-filed', when: REPLY.when }]),
    expects: [10],
  },
  {
    name: 'what lies in Junk is acted on',
    edits: [
      {
        file: 'engine/intake.ts',
        find: "if (row.role === 'junk') {",
        replace: "if (row.role === 'junk' && row.id < 0) {",
      },
    ],
    narrowed: approvedAt('plain', [{ who: 'contact', act: 'reply-in-junk', when: REPLY.when }]),
    expects: [10],
  },
  {
    name: 'what was passed is not looked at again when a conversation begins',
    edits: [
      {
        file: 'engine/intake.ts',
        find: '  wantLookAgain(parts.database, askedAt)\n',
        replace: '  if (askedAt === null) wantLookAgain(parts.database, askedAt)\n',
      },
    ],
    // The contact writes before the owner's own mail lies in Sent: until then it is a stranger's.
    narrowed: {
      ...approvedAt('plain', [
        { who: 'owner', act: 'ask-filed-late', when: { from: 'start', ms: 5 * SECOND } },
        { who: 'contact', act: 'new-thread', when: { from: 'start', ms: 20 * SECOND } },
      ]),
      situation: 'fresh',
    },
    expects: [10],
  },
  {
    name: 'what was missed at first is never looked at again',
    edits: [
      // One wall: the inbox is read, and nothing in it found worth the while but what the owner wrote.
      {
        file: 'engine/reading-sink.ts',
        find: 'wants: (head) => wish(',
        replace:
          "wants: (head) => head.role === 'inbox' && !isByOwner(head.header, parts.identity.addresses) ? 'nothing' : wish(",
      },
      // The other: once more in six hours.
      { file: 'engine/watch.ts', find: 'const complete = first || (', replace: 'const complete = !first || (' },
    ],
    // They write when the note has left; the day goes on for long enough.
    narrowed: approvedAt('plain', [
      { who: 'contact', act: 'reply', when: { from: 'leaving', ms: 120 * SECOND } },
      { who: 'mailbox', act: 'mark-read', when: { from: 'start', ms: 14 * HOUR } },
    ]),
    expects: [10],
  },
]
