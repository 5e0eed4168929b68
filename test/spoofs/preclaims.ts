// Somebody uses the Message-ID of the owner's answer, and his very words, before the owner does. It gains him nothing, and it
// must not keep the owner's own word from counting.

import type { Attempt } from './attempt.ts'
import { answer, type Over } from './letter.ts'
import { EVIL } from './scene.ts'

const ID = 'to-come@albrecht.example'

const overs: readonly (readonly [name: string, over: Over])[] = [
  ['as the owner, with the token and no proof', {}],
  ['as the owner, without the token', { inReplyTo: '', references: '', subject: 'hello' }],
  ['as the owner, with the code', { inReplyTo: '', references: '' }],
  ['as the owner, in answer to the outreach', { inReplyTo: '<outreach@albrecht.example>', references: '' }],
  ['as a stranger, with the token', { from: `Rolf <${EVIL}>` }],
  ['as two people, with the token', { from: `jonas@albrecht.example, ${EVIL}` }],
  ['as a program, with the token', { more: ['Auto-Submitted: auto-replied'] }],
  ['as the owner, with two subjects', { more: ['Subject: send'] }],
  ['as the owner, with other words', { body: 'edit\r\nPlease send me money.\r\n' }],
]

export const preclaims: readonly Attempt[] = [
  ...overs.map(
    ([name, over]): Attempt => ({
      name: `Claimed before: ${name}`,
      mails: (scene) => [{ raw: answer(scene, { ...over, id: ID }), role: 'inbox' }],
      claimed: ID,
    }),
  ),
  {
    name: 'Claimed before: in Sent, where the copy has lost its token',
    mails: (scene) => [{ raw: answer(scene, { id: ID, inReplyTo: '', references: '' }) }],
    claimed: ID,
  },
]
