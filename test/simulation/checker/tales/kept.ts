// Runs that come close to breaking an invariant, by its number, and keep it.

import {
  aged,
  askedAfter,
  crashed,
  edited,
  ended,
  heldBack,
  lostThenAgain,
  overNight,
  provenLater,
  readAndGone,
  sameId,
  spoofAlone,
  unknownThen,
} from './bends.ts'
import type { Case } from './case.ts'
import { ASKED, BODY, minute, NORA, noteBytes, sound, thanks } from './tale.ts'

export const kept: readonly Case[] = [
  ['a lost answer, a "no" of the owner and a new approval', 1, () => lostThenAgain({ approved: true })],
  ['an edited version that was approved', 2, () => edited()],
  [
    'a mail of the contact that came half a minute before',
    5,
    () =>
      ended((tale) => {
        tale.contact(15.6)
        tale.note(16)
      }),
  ],
  ['a mail of the contact that the owner was asked about', 5, () => askedAfter()],
  ['a stop that came too late', 6, () => heldBack('stop', 15.5)],
  ['a word after six days', 6, () => aged(6)],
  [
    'a second word to send for the same mail',
    7,
    () =>
      ended((tale) => {
        tale.word(7, 'approve', ASKED)
        tale.note(16)
      }),
  ],
  ['a proof that came later than the word', 8, () => provenLater()],
  ['a forged word that nothing follows', 8, () => spoofAlone()],
  [
    'an automatic mail that is left alone',
    9,
    () =>
      ended((tale) => {
        tale.record(6, {
          what: 'wrote',
          by: 'machine',
          meant: { who: 'machine', act: 'owner-away', messageId: 'away@example.test', answers: ASKED },
        })
        tale.note(16)
      }),
  ],
  ['a mail in Junk that is left alone', 10, () => ended((tale) => tale.contact(20, { taken: false, folder: 'Junk' }))],
  ['a mail that was gone before anybody could read it', 11, () => readAndGone(false)],
  ['two mails with one id are both there', 12, () => sameId(true)],
  [
    'the owner moves and reads his mail',
    13,
    () =>
      ended((tale) => {
        tale.note(16)
        tale.record(20, {
          what: 'changed',
          account: NORA,
          folder: 'INBOX',
          uid: 1,
          change: 'flags',
          by: 'owner',
          detail: '+\\Seen',
        })
      }),
  ],
  [
    'an approved note that was taken back',
    14,
    () =>
      ended(
        (tale) => tale.word(8, 'stop', ASKED),
        2 * 24 * 60,
        (tale) => tale.tell(9, 'Maria Chen: thank-you to approve [7KQ5]', 'again'),
      ),
  ],
  [
    'an approved note that was refused and told',
    14,
    () =>
      ended(
        (tale) => {
          tale.note(16, {}, { accepted: false, heard: '5xx' })
          tale.tell(17, 'Maria Chen: thank-you to approve [8888]', 'refused')
        },
        2 * 24 * 60,
      ),
  ],
  [
    'an unknown end that was found',
    15,
    () =>
      unknownThen((tale) => {
        tale.visible(17, noteBytes(16), 'service', 'Sent')
        tale.tell(18, 'Maria Chen: thank-you sent', 'It went.')
      }),
  ],
  [
    'an unknown end, and then other words in their place',
    15,
    () =>
      unknownThen((tale) => {
        const note = { body: `${BODY}\n\nPS: I have begun to read.` }
        tale.word(19, 'approve', tale.ask(18, note), { note })
        tale.note(30, note)
        tale.tell(31, 'Maria Chen: thank-you sent', 'It went.')
      }),
  ],
  [
    'a text that was not offered whole goes again',
    15,
    () =>
      ended((tale) => {
        tale.note(16, {}, { accepted: false, heard: 'nothing', phase: 'body', dotAt: null })
        tale.note(18, { id: 'note16@example.test' })
      }),
  ],
  ['a crash after which the owner is asked once more', 16, () => crashed(true)],
  [
    'a crash after which all is as without it',
    16,
    () => {
      const tale = thanks()
      tale.note(16)
      tale.record(17, { what: 'process', process: 1, did: 'died', where: '' })
      return tale.finish({ crashFree: sound().finish() })
    },
  ],
  ['a note approved at night that leaves in the morning', 17, () => overNight()],
  [
    'a clock that was set an hour before',
    17,
    () => {
      const tale = thanks()
      tale.note(16)
      return tale.finish({ clockEvents: [{ at: minute(-60), kind: 'set', ms: 600_000 }] })
    },
  ],
  [
    'a clock set back that a sleep of as long hides',
    17,
    () => {
      const tale = thanks()
      tale.note(16)
      const set = { at: minute(12), kind: 'set', ms: -180_000 } as const
      return tale.finish({ clockEvents: [set, { at: minute(12) + 2000, kind: 'slept', ms: 180_000 }] })
    },
  ],
  [
    'an address that the contact had named',
    19,
    () => {
      const tale = sound()
      tale.contact(20, { text: 'https://buy.example.com/now' })
      return tale.finish()
    },
  ],
  [
    'a process that starts after another has died',
    22,
    () =>
      ended((tale) => {
        tale.record(10, { what: 'process', process: 1, did: 'died', where: '' })
        tale.record(11, { what: 'process', process: 2, did: 'started', where: '' })
        tale.note(16, {}, { process: 2 })
      }),
  ],
]
