// Mistakes with the owner's word: who wrote it, whether it counts, what it is about.

import type { StrangerAct } from '../people/stranger-acts.ts'
import type { Narrowing, PlantedBug } from './planted-bug.ts'

const NO_PROOF = "if (answer.proof === '') return 'a word on a note; it waits for a proof that the owner wrote it'"
const VERSION = "if (event.about.mail !== 'approval' || event.about.version !== draft.version) {"
const DOUBT = '(doubt(parts, approval) ?? '
const VOID = 'if (followUp === before.followUps[followUp.key]) continue'

/** The owner is silent, and a stranger who has the token gets a mail into Sent. */
const forgedInto = (act: StrangerAct): Narrowing => ({
  situation: 'thanks',
  owner: { approvals: [], after: 'silent' },
  planned: [{ who: 'stranger', act, when: { from: 'approval', ms: 5000 } }],
})

export const approvingBugs: readonly PlantedBug[] = [
  {
    name: 'From alone is proof enough',
    edits: [{ file: 'engine/approve.ts', find: NO_PROOF, replace: '' }],
    expects: [2, 8],
  },
  {
    name: 'a copy in the inbox is proof enough',
    edits: [
      {
        file: 'engine/provenance.ts',
        find: "if (row.role === 'sent') return proven",
        replace: "if (row.role !== 'watched') return proven",
      },
    ],
    expects: [2, 8],
  },
  {
    name: 'whatever lies in Sent is the owner’s',
    edits: [
      {
        file: 'engine/provenance.ts',
        find: 'return cameInUnproven(',
        replace: "return domain === '' && cameInUnproven(",
      },
    ],
    narrowed: forgedInto('into-sent-shown'),
    expects: [2, 8],
  },
  {
    name: 'nothing speaks against a copy in Sent',
    edits: [
      { file: 'engine/provenance.ts', find: "if (contrary !== null) return { proof: '', contrary }", replace: '' },
    ],
    narrowed: forgedInto('into-sent-failed'),
    expects: [2, 8],
  },
  {
    name: 'the code in the subject will do',
    edits: [
      {
        file: 'engine/answered.ts',
        find: 'return { ...asked(meant), approval: null }',
        replace: 'return { ...asked(meant), approval: meant }',
      },
    ],
    expects: [2, 7, 8],
  },
  {
    name: 'two From lines are read as one',
    edits: [
      {
        file: 'engine/intake.ts',
        find: 'const from = soleSender(row.raw)',
        replace:
          'const from = message.from.map(({ address }) => address.toLowerCase()).find((one) => parts.identity.addresses.includes(one)) ?? null',
      },
      {
        file: 'engine/intake.ts',
        find: "is never a command' : headerDoubt(row.raw)",
        replace: "is never a command' : null",
      },
    ],
    expects: [2, 8],
  },
  {
    name: 'who else got the answer does not matter',
    edits: [
      {
        file: 'engine/owner-said.ts',
        find: 'if (strangers.length > 0) return overheard',
        replace: 'if (strangers.length > 99) return overheard',
      },
    ],
    expects: [7, 8],
  },
  {
    name: 'a token that others have seen stays good',
    edits: [
      {
        file: 'engine/owner-said.ts',
        find: "const burnt = endApprovals(parts.database, { conversationId, followUp }, 'burnt', because)",
        replace: 'const burnt = 1',
      },
    ],
    expects: [7],
  },
  {
    name: 'an automatic answer can command',
    edits: [
      {
        file: 'engine/intake.ts',
        find: "return automatic ? 'an automatic answer to a mail of mine is never a command' : headerDoubt(row.raw)",
        replace: 'return automatic && !row ? null : headerDoubt(row.raw)',
      },
    ],
    expects: [2, 9],
  },
  {
    name: 'a word in what is quoted counts',
    edits: [
      {
        file: 'engine/owner-said.ts',
        find: 'const text = newText(message)',
        replace: "const text = /^>\\s*send$/m.test(message.text) ? 'send' : newText(message)",
      },
    ],
    expects: [2],
  },
  {
    name: 'a word anywhere in the answer counts',
    edits: [
      {
        file: 'engine/owner-said.ts',
        find: 'const text = newText(message)',
        replace: "const text = /\\bgreat\\b/.test(newText(message)) ? 'send' : newText(message)",
      },
    ],
    expects: [2],
  },
  {
    name: 'a token never ages',
    edits: [
      {
        file: 'engine/approve.ts',
        find: 'if (approval.expiresAt <= parts.clock.now()) return',
        replace: "if (approval.expiresAt === '') return",
      },
    ],
    expects: [6],
  },
  {
    name: 'an old version approves the newest',
    edits: [
      {
        file: 'engine/approve.ts',
        find: DOUBT,
        replace: '(',
      },
      { file: 'conversation/approval-answered.ts', find: VERSION, replace: "if (event.about.mail !== 'approval') {" },
      {
        file: 'engine/approve.ts',
        find: "const fresh = approval.state === 'open'",
        replace: 'const fresh = false',
      },
    ],
    expects: [2, 5, 7, 11],
  },
  {
    name: 'an edit keeps its version, and nobody compares the words',
    edits: [
      {
        file: 'conversation/decision.ts',
        find: 'const next = { ...draft, version: draft.version + 1, remarks }',
        replace: 'const next = { ...draft, remarks }',
      },
      {
        file: 'engine/approve.ts',
        find: "return contentHash(draft) === approval.contentHash ? null : 'the note reads differently by now'",
        replace: 'return null',
      },
    ],
    expects: [2, 7],
  },
  {
    name: 'an edit keeps its version',
    edits: [
      {
        file: 'conversation/decision.ts',
        find: 'const next = { ...draft, version: draft.version + 1, remarks }',
        replace: 'const next = { ...draft, remarks }',
      },
    ],
    expects: [14, 24],
  },
  {
    name: 'an edit goes out without another word',
    edits: [
      {
        file: 'conversation/approval-answered.ts',
        find: 'return edit(conversation, event, followUp, draft, word.text)',
        replace: 'return send(setting, conversation, event, followUp, { ...draft, body: word.text })',
      },
    ],
    expects: [2],
  },
  {
    name: 'a word used once sends what is asked about next',
    edits: [
      { file: 'engine/step.ts', find: VOID, replace: "if (followUp.key !== '') continue" },
      { file: 'store/approvals.ts', find: "SET state = 'used' WHERE", replace: "SET state = 'open' WHERE" },
      { file: 'conversation/approval-answered.ts', find: VERSION, replace: "if (event.about.mail !== 'approval') {" },
      {
        file: 'engine/approve.ts',
        find: 'return draft?.version === approval.version ? draft : null',
        replace: 'return draft',
      },
    ],
    expects: [2, 5, 6, 7, 11],
  },
  {
    name: 'new mail of the contact voids nothing',
    edits: [
      {
        file: 'conversation/message-read.ts',
        find: 'for (const followUp of Object.values(conversation.followUps).filter(isActive)) {\n    const draft = draftOf(followUp)',
        replace:
          'for (const followUp of Object.values(conversation.followUps).filter(isActive).slice(0, 0)) {\n    const draft = draftOf(followUp)',
      },
    ],
    expects: [5, 11],
  },
  {
    name: 'automatic mail of the contact voids nothing',
    edits: [
      {
        file: 'conversation/message-read.ts',
        find: 'const stopped = isDelay(reading) ?',
        replace: "const stopped = isDelay(reading) || reading.kind === 'auto-reply' ?",
      },
    ],
    expects: [5, 11],
  },
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
    expects: [6],
  },
]
