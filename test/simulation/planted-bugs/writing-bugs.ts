// Mistakes in what stands in a note or in the log.

import type { PlantedBug } from './planted-bug.ts'

const REFERENCES = 'references: draft.references.filter((id) => !isOurs(parts, id)),'

export const writingBugs: readonly PlantedBug[] = [
  {
    name: 'the note answers the first mail of the thread',
    edits: [
      {
        file: 'engine/freeze.ts',
        find: 'inReplyTo: draft.inReplyTo === null || ',
        replace: 'inReplyTo: draft.references[0] !== undefined ? draft.references[0] : draft.inReplyTo === null || ',
      },
    ],
    expects: [23],
  },
  {
    name: 'References are lost',
    edits: [
      {
        file: 'engine/freeze.ts',
        find: REFERENCES,
        replace: 'references: draft.inReplyTo === null ? [] : [draft.inReplyTo],',
      },
    ],
    expects: [23],
  },
  {
    name: 'the note does not answer what the contact wrote since',
    edits: [
      {
        file: 'conversation/message-read.ts',
        find: 'remarks: [remark], ...thread }',
        replace: 'remarks: [remark] }',
      },
    ],
    expects: [23],
  },
  {
    name: 'the note is kept in the thread of the mails to the owner',
    edits: [
      {
        file: 'engine/freeze.ts',
        find: REFERENCES,
        replace: `references: [mintMessageId(parts.installKey, \`thread:\${conversation.id}\`, from), ...draft.references],`,
      },
    ],
    expects: [18, 23],
  },
  {
    name: 'the program signs the note',
    edits: [
      {
        file: 'engine/freeze.ts',
        find: 'text: draft.body,\n    date',
        replace: `text: \`\${draft.body}\\n\\nSent with Thanktwice\`,\n    date`,
      },
    ],
    expects: [2, 18],
  },
  {
    name: 'a header names the program',
    edits: [
      {
        file: 'engine/freeze.ts',
        find: 'date: notBefore,\n',
        replace: "date: notBefore,\n    headers: { 'X-Mailer': parts.service.name },\n",
      },
    ],
    expects: [18],
  },
  {
    name: 'answers to the note go to the program',
    edits: [
      {
        file: 'engine/freeze.ts',
        find: 'date: notBefore,\n',
        replace: 'date: notBefore,\n    replyTo: parts.service,\n',
      },
    ],
    expects: [18],
  },
  {
    name: 'the subject is answered once more',
    edits: [
      {
        file: 'engine/freeze.ts',
        find: 'subject: draft.subject,\n    text',
        replace: `subject: \`Re: \${draft.subject}\`,\n    text`,
      },
    ],
    expects: [2],
  },
  {
    name: 'long lines of the note are broken',
    edits: [
      {
        file: 'engine/freeze.ts',
        find: 'text: draft.body,\n    date',
        replace: "text: draft.body.replace(/(.{40}\\S*) /g, '$1\\n'),\n    date",
      },
    ],
    expects: [2],
  },
  {
    name: 'what could not leave is logged whole',
    edits: [
      {
        file: 'engine/post.ts',
        find: 'parts.log.warn({ mail: row.id, because, notBefore },',
        replace: 'parts.log.warn({ mail: row.id, because, notBefore, raw: Buffer.from(row.raw).toString() },',
      },
    ],
    expects: [21],
  },
  {
    name: 'the token is logged with the word that it brought',
    edits: [
      {
        file: 'engine/intake.ts',
        find: 'const answered = answeredBy(parts, message)\n',
        replace:
          "const answered = answeredBy(parts, message)\n  if (answered !== null) parts.log.info({ references: [...referencedIds(message)] }, 'an answer came')\n",
      },
    ],
    expects: [21],
  },
  {
    name: 'the password is logged',
    edits: [
      {
        file: 'transport/imap-session.ts',
        find: 'log.info({ host: settings.host },',
        replace: 'log.info({ ...settings },',
      },
    ],
    expects: [21],
  },
]
