// Mistakes on the way out: the outbox, the barrier, the wire, what a crash leaves behind.

import { failingAt } from './narrowings.ts'
import type { PlantedBug } from './planted-bug.ts'

const UNWANTED =
  "if (state?.status !== 'leaving' || state.draft.version !== row.version) return 'this version is no longer approved'"
const BEGIN = `return moveOutbox(parts.database, row.id, 'claimed', 'body-started', { at: parts.clock.now() })
    ? null
    : 'it was taken back meanwhile'`
const SENT = "moveOutbox(database, row.id, 'body-started', 'sent', { reply: outcome.reply, at })"
const UNKNOWN = "moveOutbox(database, row.id, 'body-started', 'unknown', { reply: outcome.because, at })"

export const sendingBugs: readonly PlantedBug[] = [
  {
    name: 'a connection lost after the dot is tried again',
    edits: [
      {
        file: 'transport/smtp-outcome.ts',
        find: "if (!ended) return deferred('The connection ended before the whole text was offered', error)",
        replace: "return deferred('The connection ended', error)",
      },
    ],
    expects: [1, 15],
  },
  {
    name: 'silence after the dot counts as accepted',
    edits: [
      {
        file: 'transport/smtp-outcome.ts',
        find: `return { outcome: 'unknown', because: \`The whole text was offered, and no answer came (\${error.message}).\` }`,
        replace: "return { outcome: 'accepted', reply: '', aliases: [] }",
      },
    ],
    expects: [15, 14, 24],
  },
  {
    name: 'a connection lost before the text counts as accepted',
    edits: [
      {
        file: 'transport/smtp-outcome.ts',
        find: "return deferred('The connection ended before the text was asked for', error)",
        replace: "return { outcome: 'accepted', reply: '', aliases: [] }",
      },
    ],
    expects: [14, 15, 24],
  },
  {
    name: 'that the text begins is written down only with its end',
    dies: true,
    edits: [
      { file: 'engine/post.ts', find: BEGIN, replace: 'return null' },
      { file: 'engine/post.ts', find: SENT, replace: SENT.replace('body-started', 'claimed') },
      { file: 'engine/post.ts', find: UNKNOWN, replace: UNKNOWN.replace('body-started', 'claimed') },
    ],
    expects: [1, 15],
  },
  {
    name: 'after a crash what had begun goes again',
    dies: true,
    edits: [
      {
        file: 'engine/recover.ts',
        find: "moveOutbox(database, row.id, 'body-started', 'unknown', { reply: ENDED, at })",
        replace: "if (moveOutbox(database, row.id, 'body-started', 'ready')) return",
      },
    ],
    expects: [1, 15],
  },
  {
    name: 'after a crash what had begun counts as sent',
    dies: true,
    edits: [
      {
        file: 'engine/recover.ts',
        find: "const event = { at, type: 'note-unknown', followUp, version, because: ENDED } as const",
        replace: "const event = { at, type: 'note-sent', followUp, version, messageId: row.messageId } as const",
      },
    ],
    expects: [14, 15, 24],
  },
  {
    name: 'after a crash what had begun is forgotten',
    dies: /^smtp\.(?:body|dot)/,
    edits: [
      {
        file: 'engine/recover.ts',
        find: "for (const row of outboxIn(database, ['body-started'])) {",
        replace: "for (const row of outboxIn(database, ['body-started']).filter((one) => one.audience === 'owner')) {",
      },
    ],
    expects: [14, 24],
  },
  {
    name: 'after a crash a claim stays claimed',
    dies: true,
    edits: [
      {
        file: 'engine/recover.ts',
        find: "for (const row of outboxIn(database, ['claimed'])) moveOutbox(database, row.id, 'claimed', 'ready')",
        replace: '',
      },
    ],
    expects: [14, 24],
  },
  {
    name: 'what nobody found is sent again by itself',
    edits: [
      {
        file: 'engine/copies.ts',
        find: "if (row.audience === 'contact') {",
        replace: "if (row.audience === 'contact' && held === 'unknown') {",
      },
      {
        file: 'engine/barrier.ts',
        find: UNWANTED,
        replace: "if (state === undefined || !('draft' in state)) return 'it is over'",
      },
    ],
    expects: [1, 15],
  },
  {
    name: '"it did not go out" sends the old bytes at once',
    edits: [
      {
        file: 'store/outbox.ts',
        find: "moveOutbox(database, row.id, 'unknown', note.sent ? 'sent' : 'withdrawn', said)",
        replace: "moveOutbox(database, row.id, 'unknown', note.sent ? 'sent' : 'ready', said)",
      },
      {
        file: 'engine/barrier.ts',
        find: UNWANTED,
        replace: "if (state === undefined || !('draft' in state)) return 'it is over'",
      },
    ],
    narrowed: failingAt('smtp.dot', 'drop-close', 'no'),
    expects: [1, 15],
  },
  {
    name: '"yes, it went out" is taken for a no',
    edits: [{ file: 'conversation/note-left.ts', find: "if (word === 'no') {", replace: "if (word === 'yes') {" }],
    narrowed: { ...failingAt('smtp.dot', 'accept-close', 'yes'), profile: 'plain' },
    expects: [1, 15],
  },
  {
    name: 'what is unknown is never asked about',
    edits: [
      {
        file: 'engine/copies.ts',
        find: 'else if (missedAt(row) <= at) missed(parts, row, held)',
        replace: "else if (missedAt(row) <= at && row.audience === 'owner') missed(parts, row, held)",
      },
      // Else it would be due again and again, and only that would be seen.
      { file: 'engine/copies.ts', find: 'return [...(asked ? [] : [missedAt(row)]),', replace: 'return [' },
    ],
    narrowed: failingAt('smtp.dot', 'drop-close'),
    expects: [14, 24],
  },
  {
    name: 'SQLite does not wait for the disk',
    dies: true,
    edits: [
      {
        file: 'store/database.ts',
        find: "database.pragma('synchronous = FULL')",
        replace: "database.pragma('synchronous = NORMAL')",
      },
      { file: 'store/database.ts', find: 'if (synchronous !== 2 || (', replace: 'if (synchronous === 0 || (' },
    ],
    expects: [1, 10, 14, 15],
  },
  {
    name: 'the owner gets a copy of the note',
    edits: [
      { file: 'transport/smtp.ts', find: 'to: [envelope.to], size', replace: 'to: [envelope.to, envelope.from], size' },
    ],
    expects: [3, 4],
  },
  {
    name: 'the header has a Cc',
    edits: [
      { file: 'mail/compose.ts', find: 'to: [...note.to],\n', replace: 'to: [...note.to],\n    cc: note.from,\n' },
    ],
    expects: [4],
  },
  {
    name: 'To names the address that wrote first',
    edits: [
      {
        file: 'engine/freeze.ts',
        find: 'to: [draft.to],',
        replace: "to: [{ ...draft.to, address: draft.to.address.replace('maria', 'omar') }],",
      },
    ],
    expects: [4],
  },
  {
    name: 'every note goes to the contact of the newest conversation',
    edits: [
      {
        file: 'engine/post.ts',
        find: 'to: row.recipient,',
        replace: "to: row.audience === 'contact' ? row.recipient.replace('omar', 'maria') : row.recipient,",
      },
    ],
    expects: [2, 3, 4],
  },
]
