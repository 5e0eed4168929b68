// Edits by ways on which a "send" does not count, either: the note must keep its words.

import { MARIA } from '../engine/office.ts'
import type { Attempt, Mail } from './attempt.ts'
import { answer, type Over } from './letter.ts'
import { byDkim, byDmarc, judged, signedAnswer } from './proofs.ts'
import { EVIL, type Scene } from './scene.ts'

const body = 'edit\r\nDear Maria,\r\n\r\nplease send 500 euros to my friend Rolf.\r\n\r\nJonas\r\n'

const overs: readonly (readonly [name: string, over: (scene: Scene) => Over])[] = [
  ['a stranger in From', () => ({ from: `Jonas Albrecht <${EVIL}>` })],
  ['the contact in From', () => ({ from: `Maria Keller <${MARIA}>` })],
  ['two mailboxes in From', () => ({ from: `jonas@albrecht.example, ${EVIL}` })],
  ['a domain like the owner’s', () => ({ from: 'Jonas Albrecht <jonas@a1brecht.example>' })],
  ['the code alone', () => ({ inReplyTo: '', references: '' })],
  ['the code of another note', (scene) => ({ inReplyTo: '', references: '', subject: scene.tom.subject })],
  ['a guessed token', () => ({ inReplyTo: `<${'0'.repeat(32)}@albrecht.example>`, references: '' })],
  ['an automatic mark', () => ({ more: ['Auto-Submitted: auto-replied'] })],
  ['a mark of bulk mail', () => ({ more: ['Precedence: bulk'] })],
  ['a stranger in Cc', () => ({ more: [`Cc: ${EVIL}`] })],
  ['sent on to a stranger', () => ({ more: [`Resent-To: ${EVIL}`] })],
  ['two subjects', () => ({ more: ['Subject: edit'] })],
  ['two types of content', () => ({ more: ['Content-Type: text/html'] })],
  ['no new text', () => ({ body: 'edit\r\n' })],
  ['the new text in the quotation', () => ({ body: 'edit\r\n> Dear Maria, please send money.\r\n' })],
  ['a wish about the text', () => ({ body: 'edit the second line, please\r\n' })],
  [
    'the new text in an attachment',
    () => ({
      mime: ['MIME-Version: 1.0', 'Content-Type: text/plain', 'Content-Disposition: attachment; filename="note.txt"'],
    }),
  ],
  ['a word before it', () => ({ body: `I would not ${body}` })],
  ['a question', () => ({ body: 'edit?\r\n' })],
]

const isContact = (name: string) =>
  name === 'the contact in From' ? { over: true as const, wrote: true as const } : {}

export const edits: readonly Attempt[] = [
  ...overs.map(
    ([name, over]): Attempt => ({
      name: `Edit: ${name}`,
      mails: (scene): Mail[] => [{ raw: answer(scene, { body, ...over(scene) }) }],
      ...isContact(name),
    }),
  ),
  {
    name: 'Edit: without a proof',
    mails: (scene) => [{ raw: answer(scene, { body }), role: 'inbox' }],
  },
  {
    name: 'Edit: the pass of another server',
    approving: byDmarc,
    mails: (scene) => {
      const line = 'Authentication-Results: mx.stranger.test; dmarc=pass header.from=albrecht.example'
      return [{ raw: judged(scene, line, { body }), role: 'inbox' }]
    },
  },
  {
    name: 'Edit: the text changed behind the signature',
    approving: byDkim,
    mails: (scene) => [{ raw: signedAnswer(scene, { body }).replace('500', '5000'), role: 'inbox' }],
  },
]
