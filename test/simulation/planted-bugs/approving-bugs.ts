// Mistakes with the owner's word: who wrote it, whether it counts, what it is about.

import { answering, forgedInto, REPLY, writtenSince } from './narrowings.ts'
import type { PlantedBug } from './planted-bug.ts'

const NO_PROOF = "if (answer.proof === '') return 'a word on a note; it waits for a proof that the owner wrote it'"
export const VERSION = "if (event.about.mail !== 'approval' || event.about.version !== draft.version) {"
export const DOUBT = '(doubt(parts, approval) ??'
const VOID = 'if (followUp === before.followUps[followUp.key]) continue'

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
    narrowed: answering('phone-send'),
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
    narrowed: forgedInto('two-senders-into-sent'),
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
    narrowed: answering('reply-all'),
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
    narrowed: answering('reply-all-then-send'),
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
      {
        file: 'engine/owner-said.ts',
        find: 'if (!automatic.mayBeActedOn) return',
        replace: 'if (automatic.because === null) return',
      },
    ],
    narrowed: answering('away'),
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
    narrowed: answering('quoted-send'),
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
    narrowed: answering('mumble'),
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
    narrowed: { ...answering('late'), planned: [] },
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
    narrowed: answering('edit-and-send'),
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
    narrowed: answering('edit-and-send'),
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
    narrowed: { situation: 'thanks', owner: { approvals: ['send-and-edit'], after: 'send' } },
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
    narrowed: answering('edit'),
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
    narrowed: { ...answering('send-twice'), planned: [{ ...REPLY, when: { from: 'leaving', ms: -300_000 } }] },
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
    narrowed: writtenSince('reply'),
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
    narrowed: writtenSince('away'),
    expects: [5, 11],
  },
]
