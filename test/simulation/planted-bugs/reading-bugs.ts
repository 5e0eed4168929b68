// Mistakes in reading the mailbox, and in what is done to it.

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
    expects: [5, 10, 11, 13],
  },
  {
    name: 'the cursor moves before the row is there',
    dies: true,
    edits: [
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
        find: 'progress.waitsForUid = uid\n      return\n',
        replace: 'continue\n',
      },
    ],
    expects: [5, 10, 11],
  },
  {
    name: 'a mailbox read in part counts as read',
    edits: [
      {
        file: 'transport/imap-scan.ts',
        find: 'const complete = read.length === reports.length && read.every((report) => report.waitsForUid === null)',
        replace: 'const complete = true',
      },
    ],
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
    expects: [5, 10, 11],
  },
  {
    name: 'that a folder was numbered anew goes unnoticed',
    edits: [
      {
        file: 'transport/imap-scan-folder.ts',
        find: 'const known = cursor !== null && cursor.uidValidity === uidValidity',
        replace: 'const known = cursor !== null',
      },
    ],
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
    expects: [10, 11, 12],
  },
  {
    name: 'where a mail lies is its identity',
    edits: [
      {
        file: 'engine/reading-sink.ts',
        find: `\`\${message.role === 'sent' ? 'sent:' : ''}\${messageIdentity(message.raw)}\``,
        replace: `\`\${message.folder}:\${message.uidValidity}:\${message.uid}:\${messageIdentity(message.raw)}\``,
      },
    ],
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
    ],
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
