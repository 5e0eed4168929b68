// Mistakes on the way out: the outbox, the barrier, the wire, what a crash leaves behind.

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
        find: "return { outcome: 'unknown', because: `The whole text was offered, and no answer came (${error.message}).` }",
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
    dies: true,
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
    expects: [1, 15],
  },
  {
    name: '"yes, it went out" is taken for a no',
    edits: [{ file: 'conversation/note-left.ts', find: "if (word === 'no') {", replace: "if (word === 'yes') {" }],
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
    ],
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
    name: 'an old reading of the mailbox will do',
    edits: [
      { file: 'engine/barrier.ts', find: 'return age >= 0 && age < SEEN_MS', replace: 'return age < 86_400_000' },
    ],
    expects: [5, 17],
  },
  {
    name: 'a reading counts from its end',
    edits: [
      {
        file: 'engine/turn.ts',
        find: "writeMeta(parts.database, 'scan-began', began)",
        replace: "writeMeta(parts.database, 'scan-began', parts.clock.now())",
      },
    ],
    expects: [5, 17],
  },
  {
    name: 'the barrier is not passed again before the text',
    edits: [
      {
        file: 'engine/post.ts',
        find: "if (row.audience === 'contact') {\n    const look = barrier(parts, row)",
        replace: "if (row.audience === 'owner') {\n    const look = barrier(parts, row)",
      },
    ],
    expects: [5, 17],
  },
  {
    name: 'neither the withdrawal nor the barrier stops a note',
    edits: [
      {
        file: 'store/outbox.ts',
        find: 'if (row === null) return false\n  return (',
        replace: 'if (row !== null) return false\n  return (',
      },
      { file: 'engine/barrier.ts', find: UNWANTED, replace: '' },
      {
        file: 'engine/barrier.ts',
        find: 'if (state.draft.to.address !== row.recipient || conversation.contact.address !== row.recipient)',
        replace: 'if (conversation.contact.address !== row.recipient)',
      },
    ],
    expects: [5, 6, 11],
  },
  {
    name: 'writing hours are forgotten',
    edits: [
      {
        file: 'conversation/approval-answered.ts',
        find: 'const notBefore = nextWritingMoment(setting.cadence, undone, conversation.negotiation.zones.contact)',
        replace: 'const notBefore = undone',
      },
      { file: 'engine/barrier.ts', find: 'if (opens > now) return', replace: 'if (opens < now) return' },
    ],
    expects: [17],
  },
  {
    name: 'a note that is put off leaves at night',
    edits: [{ file: 'engine/barrier.ts', find: 'if (opens > now) return', replace: 'if (opens < now) return' }],
    expects: [17],
  },
  {
    name: 'the day before the clocks change has 24 hours',
    edits: [
      {
        file: 'conversation/times.ts',
        find: 'const real = candidates.find((utc) =>',
        replace: 'const real = candidates.find((utc) => utc === candidates[0] ||',
      },
    ],
    expects: [17],
  },
  {
    name: 'caps are forgotten',
    edits: [
      {
        file: 'engine/barrier.ts',
        find: "return capped(parts, row, now) ?? { verdict: 'go' }",
        replace: "return { verdict: 'go' }",
      },
    ],
    expects: [17],
  },
  {
    name: 'the cap of an organisation looks at the contact',
    edits: [
      {
        file: 'engine/barrier.ts',
        find: 'recipients.filter((one) => domainOf(one) === domain).length',
        replace: 'recipients.filter((one) => one === row.recipient).length',
      },
    ],
    expects: [17],
  },
  {
    name: 'a note leaves however late',
    edits: [
      {
        file: 'engine/barrier.ts',
        find: "if (now > row.notAfter) return { verdict: 'late'",
        replace: "if (row.notAfter === '') return { verdict: 'late'",
      },
    ],
    expects: [17],
  },
  {
    name: 'a note that is too late is dropped in silence',
    edits: [
      {
        file: 'engine/post.ts',
        find: "tell(parts, row, 'late', { type: 'note-late', because: look.because })",
        replace: '',
      },
    ],
    expects: [14, 24],
  },
  {
    name: 'a jump of the clock raises no doubt',
    edits: [
      {
        file: 'engine/clock-watch.ts',
        find: 'watch.restUntil = monotonic + REST_MS',
        replace: 'watch.restUntil = monotonic',
      },
    ],
    expects: [17],
  },
  {
    name: 'there is no time to stop it',
    edits: [
      {
        file: 'conversation/approval-answered.ts',
        find: 'const undone = addMinutes(event.at, setting.sending.undoMinutes)',
        replace: 'const undone = event.at',
      },
    ],
    expects: [17],
  },
  {
    name: 'what may not leave yet leaves',
    edits: [
      {
        file: 'store/outbox.ts',
        find: "SELECT ${COLUMNS} FROM outbox WHERE state = 'ready' AND not_before <= ?",
        replace: "SELECT ${COLUMNS} FROM outbox WHERE state = 'ready' AND ? <> ''",
      },
    ],
    expects: [17],
  },
  {
    name: 'the program does not wake for a note that is due',
    edits: [
      { file: 'service.ts', find: 'nextAlarm(database), nextDeparture(database), ', replace: 'nextAlarm(database), ' },
      { file: 'service.ts', find: "import { nextDeparture } from './store/outbox.ts'\n", replace: '' },
    ],
    expects: [14, 24],
  },
  {
    name: 'a note that could not leave waits for three weeks',
    edits: [
      {
        file: 'engine/post.ts',
        find: 'const pause = heldBack ? 0 : ',
        replace: "const pause = row.audience === 'contact' && row.attempts >= 1 ? 30_000 : ",
      },
    ],
    expects: [14, 24],
  },
  {
    name: 'of a refused note nobody hears',
    edits: [
      {
        file: 'engine/post.ts',
        find: "tell(parts, row, 'refused', { type: 'note-refused', because })",
        replace: '',
      },
    ],
    expects: [14, 24],
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
