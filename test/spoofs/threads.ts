// Mails of others: the contact who writes the word into the thread, strangers to whom an approval mail was forwarded, and
// mails that look like our own. They lie in the inbox, and nearly all of them know the token.

import { MARK_HEADER } from '../../src/engine/mark-header.ts'
import { MARIA, OWNER, SERVICE } from '../engine/office.ts'
import type { Attempt, Mail } from './attempt.ts'
import { answer, type Over, quoted } from './letter.ts'
import { passed } from './proofs.ts'
import { EVIL, type Scene, TOM } from './scene.ts'

const toOwner: Over = { to: `Jonas Albrecht <${OWNER}>`, subject: 'Re: Your move from nursing to design' }
const inThread: Over = { ...toOwner, inReplyTo: '<outreach@albrecht.example>', references: '' }
const maria: Over = { from: `Maria Keller <${MARIA}>` }
const rolf: Over = { from: `Rolf <${EVIL}>` }

const inbox = (name: string, over: (scene: Scene) => Over, more: Partial<Attempt> = {}): Attempt => ({
  name: `Threads: ${name}`,
  mails: (scene): Mail[] => [{ raw: answer(scene, over(scene)), role: 'inbox' }],
  ...more,
})

const contactWrote = { over: true, wrote: true } as const

export const threads: readonly Attempt[] = [
  inbox('the contact writes the word into the thread', () => ({ ...inThread, ...maria }), contactWrote),
  inbox(
    'the contact writes an edit into the thread',
    () => ({ ...inThread, ...maria, body: 'edit\r\nI owe you money.\r\n' }),
    contactWrote,
  ),
  inbox(
    'the contact quotes an approval mail in the thread',
    (scene) => ({ ...inThread, ...maria, body: `send\r\n\r\n${quoted(scene.maria)}\r\n` }),
    contactWrote,
  ),
  inbox('the contact answers the approval mail', () => maria, contactWrote),
  inbox(
    'the contact answers the approval mail, the owner as her name',
    () => ({ from: `"Jonas Albrecht <${OWNER}>" <${MARIA}>` }),
    contactWrote,
  ),
  inbox(
    'the contact answers the approval mail, the owner in Reply-To',
    () => ({ ...maria, more: [`Reply-To: ${OWNER}`] }),
    contactWrote,
  ),
  inbox(
    'the contact answers the approval mail, the owner as Sender',
    () => ({ ...maria, more: [`Sender: ${OWNER}`] }),
    contactWrote,
  ),
  inbox(
    'the contact writes the code into the subject',
    (scene) => ({ ...maria, inReplyTo: '', references: '', subject: `[${scene.maria.code}]` }),
    contactWrote,
  ),
  inbox(
    'the contact names both threads',
    (scene) => ({
      ...toOwner,
      ...maria,
      inReplyTo: `<outreach@albrecht.example> <${scene.maria.messageId}>`,
      references: '',
    }),
    contactWrote,
  ),
  inbox('another contact answers her approval mail', () => ({ from: `Tom Berg <${TOM}>` }), contactWrote),
  inbox('a stranger answers the approval mail that was forwarded to him', () => rolf),
  inbox('a stranger answers it, and quotes it', (scene) => ({
    ...rolf,
    body: `send\r\n\r\n${quoted(scene.maria)}\r\n`,
  })),
  inbox('a stranger answers it, and all others', () => ({ ...rolf, to: `${OWNER}, ${SERVICE}` })),
  inbox('a stranger answers it from a list', () => ({
    ...rolf,
    more: ['List-Id: <seekers.lists.elsewhere.test>', `Reply-To: ${OWNER}`],
  })),
  inbox('a stranger edits it', () => ({ ...rolf, body: 'edit\r\nPlease send me money.\r\n' })),
  inbox('a stranger answers it as the owner, without a proof', () => ({})),
  inbox('a stranger edits it as the owner, without a proof', () => ({ body: 'edit\r\nPlease send me money.\r\n' })),
  inbox('a stranger answers it as the owner, with a true pass of his own domain', () => ({
    top: [passed.replaceAll('albrecht.example', 'stranger.test')],
  })),
  inbox('a stranger writes hidden letters as the owner', () => ({ body: 's\u00ade\u00adn\u00add\r\n' })),
  inbox('a stranger writes zero-width blanks as the owner', () => ({ body: '\u200bs\u200be\u200bn\u200bd\r\n' })),
  inbox('a stranger writes the word behind an override as the owner', () => ({ body: '\u202esend\r\n' })),
  inbox('a stranger writes as the service', () => ({ from: `Thanktwice <${SERVICE}>` })),
  inbox('a stranger writes as the service, under the id of the approval mail', (scene) => ({
    from: `Thanktwice <${SERVICE}>`,
    id: scene.maria.messageId,
  })),
  inbox('a stranger writes as the owner, under the id of the approval mail', (scene) => ({
    id: scene.maria.messageId,
  })),
  inbox('a stranger seals it with a mark like ours', () => ({
    from: `Thanktwice <${SERVICE}>`,
    more: [`${MARK_HEADER}: 99.${'0'.repeat(32)}`],
  })),
  inbox('a stranger bounces it as the mail server', () => ({
    from: 'Mail Delivery System <mailer-daemon@albrecht.example>',
  })),
  inbox('a stranger says in Received that the owner sent it', () => ({
    top: [
      `Received: from jonas (authenticated as ${OWNER}) by mx.provider.example with ESMTPSA; Wed, 11 Mar 2026 10:00:00 +0100`,
    ],
  })),
  inbox('a stranger says in a field that it lies in Sent', () => ({
    more: ['X-Gmail-Labels: Sent', 'X-Folder: Sent', 'X-Mozilla-Status: 0001'],
  })),
  {
    name: 'Threads: a stranger writes it as the owner, and it lies in the watched folder',
    mails: (scene) => [{ raw: answer(scene), role: 'watched' }],
  },
  {
    name: 'Threads: a stranger writes it as the owner forty times',
    mails: (scene) => Array.from({ length: 40 }, () => ({ raw: answer(scene), role: 'inbox' as const })),
  },
]
