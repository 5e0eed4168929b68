// Mistakes about when a note may leave: the barrier, the hours, the caps, the clock, and what wakes the program.

import { HOUR } from '../people/surroundings.ts'
import { answering, approvedAt, failingAt } from './narrowings.ts'
import type { Edit, PlantedBug } from './planted-bug.ts'

const UNWANTED =
  "if (state?.status !== 'leaving' || state.draft.version !== row.version) return 'this version is no longer approved'"

const BEFORE_DOT = "beforeDot: () => (row.audience === 'owner' || isSeen(parts)"

/** One note a day for each contact and each organisation: then few notes tell whether caps are kept. */
const LOW_CAPS: Edit = {
  file: 'conversation/sending.ts',
  find: 'perContact: 2, perOrganisation: 5,',
  replace: 'perContact: 1, perOrganisation: 1,',
}

export const barrierBugs: readonly PlantedBug[] = [
  {
    name: 'an old reading of the mailbox will do',
    edits: [
      { file: 'engine/barrier.ts', find: 'return age >= 0 && age < SEEN_MS', replace: 'return age < 86_400_000' },
    ],
    expects: [5, 17],
  },
  {
    name: 'the barrier is not passed again before the text',
    edits: [
      {
        file: 'engine/post.ts',
        find: "if (row.audience === 'contact') {\n    const look = barrier(parts, row)",
        replace: 'if (row.id < 0) {\n    const look = barrier(parts, row)',
      },
      { file: 'engine/post.ts', find: BEFORE_DOT, replace: 'beforeDot: () => (row.id > 0' },
    ],
    narrowed: {
      situation: 'thanks',
      owner: { approvals: [], after: 'send' },
      planned: [{ who: 'clock', act: 'set', ms: HOUR, when: { from: 'leaving-port', port: 'smtp\\.connect' } }],
    },
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
    narrowed: answering('send-then-skip'),
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
    narrowed: {
      situation: 'thanks',
      planned: [],
      owner: { approvals: [], after: 'send', delay: [26 * HOUR, 40 * HOUR] },
    },
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
    narrowed: { situation: 'two' },
    edits: [
      LOW_CAPS,
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
    narrowed: { situation: 'two' },
    edits: [
      LOW_CAPS,
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
        find: `SELECT \${COLUMNS} FROM outbox WHERE state = 'ready' AND not_before <= ?`,
        replace: `SELECT \${COLUMNS} FROM outbox WHERE state = 'ready' AND ? <> ''`,
      },
      { file: 'engine/barrier.ts', find: 'if (unread !== null) return unread\n', replace: '' },
    ],
    narrowed: approvedAt('plain', []),
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
    narrowed: failingAt('smtp.rcpt', 'rcpt-550'),
    expects: [14, 24],
  },
]
