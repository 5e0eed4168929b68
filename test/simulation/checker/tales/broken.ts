// Runs that break an invariant, by its number.

import {
  aged,
  answersMachine,
  awayCounts,
  burnt,
  crashed,
  ended,
  filesTwice,
  flood,
  forged,
  heldBack,
  late,
  lostThenAgain,
  many,
  overtaken,
  readAndGone,
  sameId,
  saying,
  silent,
  twice,
  unknownThen,
  unproven,
} from './bends.ts'
import type { Case } from './case.ts'
import { ASKED, BODY, MARIA, minute, NORA, noteBytes, OMAR, SUBJECT, sound, thanks } from './tale.ts'

/** What is wrong may break others as well: a note that was never approved has no writing time either. */
export const breaches: readonly Case[] = [
  ['the same bytes are accepted twice', 1, () => twice({ id: 'note16@example.test' })],
  ['the same words are accepted twice under two ids', 1, () => twice({ id: 'again@example.test' })],
  ['a lost answer, a "no", but no new approval', 1, () => lostThenAgain({ approved: false })],
  [
    'a note leaves that nobody approved',
    2,
    () => ended((tale) => tale.note(16, { body: 'Dear Maria,\n\nsomething else.' })),
  ],
  [
    'one letter differs from what was approved',
    2,
    () => ended((tale) => tale.note(16, { body: BODY.replace('keep', 'Keep') })),
  ],
  ['the subject differs from what was approved', 2, () => ended((tale) => tale.note(16, { subject: 'Thanks' }))],
  ['a note leaves before its approval came', 2, () => ended((tale) => tale.note(4))],
  ['a note goes to another contact', 3, () => ended((tale) => tale.note(16, { to: OMAR }))],
  ['a note goes to two', 3, () => ended((tale) => tale.note(16, {}, { to: [MARIA, OMAR] }))],
  ['something goes to a stranger', 3, () => ended((tale) => tale.note(16, { to: 'who@elsewhere.test' }))],
  ['the header names somebody else', 4, () => ended((tale) => tale.smtp(16, noteBytes(16, { to: OMAR }), MARIA))],
  ['the header has a Cc', 4, () => ended((tale) => tale.note(16, { cc: OMAR }))],
  ['the header has a Bcc', 4, () => ended((tale) => tale.note(16, { above: [`Bcc: ${OMAR}`] }))],
  [
    'the contact had written two minutes before',
    5,
    () =>
      ended((tale) => {
        tale.contact(14)
        tale.note(16)
      }),
  ],
  [
    'the contact had written, and the owner approved what was older',
    5,
    () =>
      ended((tale) => {
        tale.contact(3)
        tale.note(16)
      }),
  ],
  [
    'even an automatic mail of the contact counts',
    5,
    () =>
      ended((tale) => {
        tale.contact(14, { automatic: true })
        tale.note(16)
      }),
  ],
  ['stop was there two minutes before', 6, () => heldBack('stop', 14)],
  ['skip was there before the word to send', 6, () => heldBack('skip', 3)],
  ['an edit followed the word to send', 6, () => heldBack('edit', 8)],
  ['an approval after eight days still counts', 6, () => aged(8)],
  ['one approval mail serves for two notes', 7, () => twice({ id: 'again@example.test' })],
  ['others had been written to with the token', 7, () => burnt()],
  ['another version had been shown since', 7, () => overtaken()],
  ['no copy in Sent proves the word', 8, () => unproven({ provenAt: null })],
  ['the word names no mail that it answers', 8, () => unproven({ threaded: false })],
  ['the word went to others as well', 8, () => unproven({ others: [MARIA] })],
  ["a forger's words come back in a draft", 8, () => forged()],
  ['an out-of-office answer is taken for a word', 9, () => awayCounts()],
  ['the program answers a machine', 9, () => answersMachine()],
  ['two machines talk', 9, () => flood()],
  ['a mail of the contact is never taken in', 10, () => ended((tale) => tale.contact(20, { taken: false }))],
  [
    'a mail that a rule has filed is never taken in',
    10,
    () => ended((tale) => tale.contact(20, { taken: false, folder: 'Networking' })),
  ],
  ['a mail in Junk is acted on', 10, () => ended((tale) => tale.contact(20, { folder: 'Junk' }))],
  [
    'a mail of the contact is taken in twice',
    10,
    () =>
      ended((tale) => {
        tale.contact(20)
        tale.taken.push(tale.taken.at(-1)!)
      }),
  ],
  ['a mail that was read does not pause', 11, () => readAndGone(true)],
  ['of two mails with one id one is lost', 12, () => sameId(false)],
  [
    'the program sets a flag',
    13,
    () =>
      ended((tale) =>
        tale.record(20, {
          what: 'changed',
          account: NORA,
          folder: 'INBOX',
          uid: 1,
          change: 'flags',
          by: 'service',
          detail: '+\\Seen',
        }),
      ),
  ],
  ['the program files where the provider does', 13, () => filesTwice()],
  [
    'two copies lie in Sent',
    13,
    () => {
      const tale = sound()
      tale.visible(20, noteBytes(16), 'service', 'Sent')
      return tale.finish()
    },
  ],
  [
    'the program files what was not sent',
    13,
    () =>
      ended((tale) =>
        tale.record(20, {
          what: 'append',
          process: 1,
          folder: 'Sent',
          raw: noteBytes(20),
          messageKey: 'k',
          heard: true,
        }),
      ),
  ],
  ['an approved note is never heard of again', 14, () => silent(2 * 24 * 60)],
  ['an unknown end is offered again', 15, () => unknownThen((tale) => tale.note(20, { id: 'note16@example.test' }))],
  [
    'an unknown end is called sent',
    15,
    () => unknownThen((tale) => tale.tell(18, 'Maria Chen: thank-you sent', 'It went.')),
  ],
  ['after a crash the note is lost', 16, () => crashed(false)],
  ['a note leaves at night', 17, () => late(9 * 60)],
  ['a note leaves before it could be stopped', 17, () => ended((tale) => tale.note(12))],
  ['a note leaves a day late', 17, () => late(26 * 60)],
  ['the fourth note of a day to one contact', 17, () => many(3)],
  [
    'the mailbox was last read five minutes before',
    17,
    () => {
      const tale = thanks()
      tale.note(16)
      return tale.finish({ readings: [{ from: minute(11), to: minute(11) }] })
    },
  ],
  [
    'the clock was set a minute before',
    17,
    () => {
      const tale = thanks()
      tale.note(16)
      return tale.finish({ clockEvents: [{ at: minute(15), kind: 'set', ms: 600_000 }] })
    },
  ],
  [
    'the clock was set back, and a sleep came too late to hide it',
    17,
    () => {
      const tale = thanks()
      tale.note(16)
      const set = { at: minute(9), kind: 'set', ms: -180_000 } as const
      return tale.finish({ clockEvents: [set, { at: minute(12), kind: 'slept', ms: 180_000 }] })
    },
  ],
  [
    'the machine had just slept',
    17,
    () => {
      const tale = thanks()
      tale.note(16)
      return tale.finish({ clockEvents: [{ at: minute(4), kind: 'slept', ms: 600_000 }] })
    },
  ],
  [
    'the id of the approval mail stands in References',
    18,
    () => {
      const tale = thanks()
      tale.note(16, { references: [ASKED, 'answer-4000@clinic.test'] })
      return tale.finish()
    },
  ],
  [
    'a line of the approval mail stands in the note',
    18,
    () => ended((tale) => tale.note(16, { body: `${BODY}\nHere it is. It goes out only when you say so.` })),
  ],
  ['the code stands in the subject', 18, () => ended((tale) => tale.note(16, { subject: `${SUBJECT} [7KQ4]` }))],
  ['another contact is named', 18, () => ended((tale) => tale.note(16, { body: 'Omar Haddad says hello.' }))],
  ['a template shows', 18, () => ended((tale) => tale.note(16, { body: 'Dear {{ name }}' }))],
  ['an address that nobody had said', 19, () => saying('See https://buy.example.com/now')],
  [
    'a model fails and nothing comes',
    20,
    () =>
      ended((tale) => {
        tale.record(20, { what: 'fault', process: 1, fault: 'silence', where: 'model' })
        tale.note(16)
      }),
  ],
  ['a secret stands in the log', 21, () => sound().finish({ log: ['login with correct horse battery staple'] })],
  [
    'a line of the note stands in the log',
    21,
    () => sound().finish({ log: ['sent: thank you for Thursday. That hospitals buy on trust is what I keep.'] }),
  ],
  [
    'a token stands in the log',
    21,
    () => {
      const tale = thanks()
      tale.note(16)
      return tale.finish({ log: [`accepted ${ASKED}`] })
    },
  ],
  [
    'two processes run at once',
    22,
    () =>
      ended((tale) => {
        tale.note(16)
        tale.record(10, { what: 'process', process: 2, did: 'started', where: '' })
      }),
  ],
  [
    'a process sends after its end',
    22,
    () =>
      ended((tale) => {
        tale.record(10, { what: 'process', process: 1, did: 'stopped', where: '' })
        tale.note(16)
      }),
  ],
  [
    'the note answers the outreach though the contact wrote since',
    23,
    () => ended((tale) => tale.note(16, { inReplyTo: 'ask@example.test', references: ['ask@example.test'] })),
  ],
  [
    'the note answers nothing between the two',
    23,
    () => ended((tale) => tale.note(16, { inReplyTo: 'else@where.test', references: ['else@where.test'] })),
  ],
  [
    'References leave out what came before',
    23,
    () => ended((tale) => tale.note(16, { references: ['answer-4000@clinic.test'] })),
  ],
  ['an approved note stays where it is, in peace', 24, () => silent(60)],
  [
    'a command gets no answer',
    24,
    () =>
      ended((tale) => {
        tale.note(16)
        tale.word(20, 'mumble', 'told@example.test', { note: {} })
        tale.word(21, 'skip', ASKED)
      }),
  ],
]
