// What only says which note is meant, or a token in a place where it does not count. All of it lies in Sent and says the
// right word: what is missing is the answer to the mail that shows the note.

import { createHash } from 'node:crypto'
import { outboxByMessageId } from '../../src/store/outbox.ts'
import { OWNER } from '../engine/office.ts'
import type { Attempt } from './attempt.ts'
import { answer, type Over } from './letter.ts'
import type { Scene } from './scene.ts'

const none: Over = { inReplyTo: '', references: '' }
const guess = (n: number) => createHash('sha256').update(`guess ${n}`).digest('hex').slice(0, 32)
const guesses = (count: number, domain: string) =>
  Array.from({ length: count }, (_, n) => `<${guess(n)}@${domain}>`).join('\r\n ')
const domain = OWNER.slice(OWNER.indexOf('@') + 1)

const overs: readonly (readonly [name: string, over: (scene: Scene) => Over])[] = [
  ['the right code in the subject and nothing else', () => none],
  ['a guessed code in the subject', () => ({ ...none, subject: 'Re: Maria Keller: follow-up to approve [2222]' })],
  ['the code of another note', (scene) => ({ ...none, subject: `Re: ${scene.tom.subject}` })],
  [
    'the code and the word in the subject',
    (scene) => ({ ...none, subject: `send [${scene.maria.code}]`, body: '\r\n' }),
  ],
  ['the code behind the word', (scene) => ({ ...none, subject: 'send', body: `send [${scene.maria.code}]\r\n` })],
  ['the code in the text', (scene) => ({ ...none, subject: 'send', body: `send\r\n\r\n[${scene.maria.code}]\r\n` })],
  ['the code in lower case', (scene) => ({ ...none, subject: `Re: [${scene.maria.code.toLowerCase()}]` })],
  ['the right code and a guessed token', () => ({ inReplyTo: `<${guess(1)}@${domain}>`, references: '' })],
  ['the right code and the id of the outreach', () => ({ inReplyTo: '<outreach@albrecht.example>', references: '' })],
  ['the right code and the id of another mail of ours', (scene) => ({ inReplyTo: otherMail(scene), references: '' })],
  ['the right code in an answer to nobody we know', () => ({ inReplyTo: '<x@stranger.test>', references: '' })],
  [
    'every code of one row in the subject',
    () => ({ ...none, subject: [...'23456789'].map((n) => `[222${n}]`).join(' ') }),
  ],
  ['the token in the subject', (scene) => ({ ...none, subject: `send ${scene.maria.token}` })],
  ['the id in the subject', (scene) => ({ ...none, subject: `Re: <${scene.maria.messageId}>` })],
  ['the token in the text', (scene) => ({ ...none, subject: 'send', body: `send\r\n\r\n${scene.maria.token}\r\n` })],
  [
    'the id in the text',
    (scene) => ({ ...none, subject: 'x', body: `In-Reply-To: <${scene.maria.messageId}>\r\n\r\nsend\r\n` }),
  ],
  [
    'the id in a quoted header',
    (scene) => ({ ...none, subject: 'x', body: `send\r\n\r\n> Message-ID: <${scene.maria.messageId}>\r\n` }),
  ],
  [
    'the id in a field of its own',
    (scene) => ({ ...none, subject: 'x', more: [`X-In-Reply-To: <${scene.maria.messageId}>`] }),
  ],
  [
    'the id in Resent-Message-ID',
    (scene) => ({ ...none, subject: 'x', more: [`Resent-Message-ID: <${scene.maria.messageId}>`] }),
  ],
  [
    'the id in Original-Message-ID',
    (scene) => ({ ...none, subject: 'x', more: [`Original-Message-ID: <${scene.maria.messageId}>`] }),
  ],
  [
    'the id in Thread-Topic',
    (scene) => ({ ...none, subject: 'x', more: [`Thread-Topic: <${scene.maria.messageId}>`] }),
  ],
  ['the second id as its own Message-ID', (scene) => ({ ...none, subject: 'x', id: scene.maria.reference })],
  ['the id as its own Message-ID', (scene) => ({ ...none, id: scene.maria.messageId })],
  [
    'the token in an address of ours',
    (scene) => ({ ...none, subject: 'x', to: `jonas+${scene.maria.token}@${domain}` }),
  ],
  [
    'a token that is one digit short',
    (scene) => ({ inReplyTo: `<${scene.maria.token.slice(1)}@${domain}>`, references: '' }),
  ],
  ['a token that is one digit long', (scene) => ({ inReplyTo: `<0${scene.maria.token}@${domain}>`, references: '' })],
  [
    'a token with another digit',
    (scene) => ({ inReplyTo: `<${turned(scene.maria.token)}@${domain}>`, references: '' }),
  ],
  [
    'a token in capitals',
    (scene) => ({ inReplyTo: `<${scene.maria.token.toUpperCase()}X@${domain}>`, references: '' }),
  ],
  [
    'a token with an ending of another kind',
    (scene) => ({ inReplyTo: `<${scene.maria.token}.x@${domain}>`, references: '' }),
  ],
  [
    'a token with a blank in it',
    (scene) => ({
      inReplyTo: `<${scene.maria.token.slice(0, 9)} ${scene.maria.token.slice(9)}@${domain}>`,
      references: '',
    }),
  ],
  ['what is stored of the token', (scene) => ({ inReplyTo: `<${stored(scene)}@${domain}>`, references: '' })],
  [
    'half of what is stored of the token',
    (scene) => ({ inReplyTo: `<${stored(scene).slice(0, 32)}@${domain}>`, references: '' }),
  ],
  ['SQL in the id', () => ({ inReplyTo: `<'-or-1=1--@${domain}>`, references: '' })],
  ['a percent sign for the token', () => ({ inReplyTo: `<%@${domain}>`, references: '' })],
  [
    'three thousand guessed ids in In-Reply-To and as many in References',
    () => ({ inReplyTo: guesses(3_000, domain), references: guesses(3_000, domain) }),
  ],
  [
    'ten thousand short ids in In-Reply-To',
    () => ({ inReplyTo: Array.from({ length: 10_000 }, (_, n) => `<${n}@x.test>`).join('\r\n '), references: '' }),
  ],
  [
    'the right id behind ten thousand others',
    (scene) => ({
      inReplyTo: `${Array.from({ length: 10_000 }, (_, n) => `<${n}@x.test>`).join('\r\n ')}\r\n <${scene.maria.messageId}>`,
      references: '',
    }),
  ],
  [
    'the right id behind two hundred others in References',
    (scene) => ({
      inReplyTo: '',
      references: `<${scene.maria.messageId}> ${Array.from({ length: 200 }, (_, n) => `<${n}@x.test>`).join('\r\n ')}`,
    }),
  ],
  [
    'two In-Reply-To lines, the right one last',
    (scene) => ({ inReplyTo: '<x@stranger.test>', references: '', more: [`In-Reply-To: <${scene.maria.messageId}>`] }),
  ],
  [
    'two References lines, the right one last',
    (scene) => ({ inReplyTo: '', references: '<x@stranger.test>', more: [`References: <${scene.maria.messageId}>`] }),
  ],
  [
    'a blank before the colon of In-Reply-To',
    (scene) => ({ ...none, more: [`In-Reply-To : <${scene.maria.messageId}>`] }),
  ],
]

function turned(token: string): string {
  return `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`
}

function stored(scene: Scene): string {
  return createHash('sha256').update(scene.maria.token).digest('hex')
}

/** The mail that told the owner of the outreach: ours, and about no note. */
function otherMail(scene: Scene): string {
  const id =
    scene.office.sent.map(({ raw }) => /^Message-ID: <(.+)>/im.exec(raw)?.[1] ?? '').find((one) => one !== '') ?? ''
  if (outboxByMessageId(scene.office.database, id) === null) throw new Error('no other mail of ours')
  return `<${id}>`
}

export const locators: readonly Attempt[] = overs.map(
  ([name, over]): Attempt => ({
    name: `Locators: ${name}`,
    mails: (scene) => [{ raw: answer(scene, over(scene)) }],
  }),
)
