// Signatures that are somebody else's, do not cover what matters, or are old. Each mail lies in the inbox and answers with
// the right token, and a DKIM signature of the owner's domain is what the configuration takes for a proof.

import { keys, type Signing, usual } from '../transport/dkim-signer.ts'
import type { Attempt } from './attempt.ts'
import { answer, type Over } from './letter.ts'
import { byDkim, signedAnswer } from './proofs.ts'
import { EVIL, type Scene } from './scene.ts'

const seconds = (scene: Scene, hours: number) => String(Math.floor(Date.parse(scene.now()) / 1000) + hours * 3600)
const without = (...names: readonly string[]) => usual.filter((field) => !names.includes(field))

/** How it is signed, where that is all that is wrong. */
const signings: readonly (readonly [name: string, signing: (scene: Scene) => Signing])[] = [
  ['another domain’s', () => ({ tags: { d: 'stranger.test' } })],
  ['a subdomain’s', () => ({ tags: { d: 'mail.albrecht.example' } })],
  ['the parent’s', () => ({ tags: { d: 'example' } })],
  ['an identity of another domain', () => ({ tags: { i: '@stranger.test' } })],
  ['made with another key', () => ({ key: keys.other.privateKey })],
  ['made with a key that is too short', () => ({ key: keys.short.privateKey, selector: 'short' })],
  ['no key under its name', () => ({ selector: 'gone' })],
  ['a key that was revoked', () => ({ selector: 'revoked' })],
  ['two keys under its name', () => ({ selector: 'two' })],
  ['a key that is none', () => ({ selector: 'odd' })],
  ['a key that is only tested', () => ({ selector: 'test' })],
  ['made with SHA-1', () => ({ hash: 'sha1' })],
  ['over the beginning of the text', () => ({ tags: { l: '4' } })],
  ['over none of the text', () => ({ tags: { l: '0' } })],
  ['over all of the text by its length', () => ({ tags: { l: '6' } })],
  ['From not signed', () => ({ fields: without('from') })],
  ['To not signed', () => ({ fields: without('to') })],
  ['Subject not signed', () => ({ fields: without('subject') })],
  ['Date not signed', () => ({ fields: without('date') })],
  ['Message-ID not signed', () => ({ fields: without('message-id') })],
  ['In-Reply-To not signed', () => ({ fields: without('in-reply-to') })],
  ['References not signed', () => ({ fields: without('references') })],
  ['nothing but From signed', () => ({ fields: ['from'] })],
  ['expired', (scene) => ({ tags: { x: seconds(scene, -1), t: seconds(scene, -2) } })],
  ['a week old', (scene) => ({ tags: { t: seconds(scene, -168) } })],
  ['made tomorrow', (scene) => ({ tags: { t: seconds(scene, 24) } })],
  ['a moment that is no number', () => ({ tags: { t: 'now' } })],
  ['a domain given twice', () => ({ tags: { d: 'albrecht.example; d=stranger.test' } })],
  ['a version that does not exist', () => ({ tags: { v: '2' } })],
]

/** What is done to a mail that was signed well. */
const changes: readonly (readonly [name: string, change: (raw: string) => string])[] = [
  ['the text changed behind it', (raw) => raw.replace('skip it\r\n', 'send\r\n')],
  ['words put below the text', (raw) => `${raw}Thanks,\r\nJonas\r\n`],
  ['the subject changed behind it', (raw) => raw.replace('Subject: Re:', 'Subject: AW:')],
  ['a Cc put in', (raw) => raw.replace('\r\nSubject:', '\r\nCc: jonas@albrecht.example\r\nSubject:')],
  ['a second From put on top', (raw) => `From: Rolf <${EVIL}>\r\n${raw}`],
  ['a second Subject put on top', (raw) => `Subject: hello\r\n${raw}`],
  ['a second To put below', (raw) => raw.replace('\r\n\r\n', '\r\nTo: jonas@albrecht.example\r\n\r\n')],
  ['another type of content', (raw) => raw.replace('text/plain', 'text/html')],
  ['one letter of it changed', (raw) => raw.replace(/b=(.)/, (_, one) => `b=${one === 'A' ? 'B' : 'A'}`)],
  ['nine others on top of it', (raw) => `${'DKIM-Signature: v=1; d=stranger.test\r\n'.repeat(9)}${raw}`],
  ['the answer to another mail put in', (raw) => raw.replace(/References: .*/, (one) => `${one} <x@stranger.test>`)],
]

export const forgedSignatures: readonly Attempt[] = [
  ...signings.map(([name, signing]) => signature(name, (scene) => signedAnswer(scene, {}, signing(scene)))),
  ...changes.map(([name, change]) =>
    signature(name, (scene) => {
      const over: Over = name.startsWith('the text changed') ? { body: 'skip it\r\n' } : {}
      return change(signedAnswer(scene, over))
    }),
  ),
  signature('none', (scene) => answer(scene)),
  signature('a true one of the stranger’s, who calls himself the owner', (scene) =>
    signedAnswer(scene, { from: `Jonas Albrecht <${EVIL}>` }, { tags: { d: 'stranger.test' } }),
  ),
  signature('a true one of another mail, copied', (scene) => {
    const own = signedAnswer(scene, { subject: 'Lunch?', inReplyTo: '', references: '', body: 'At one?\r\n' })
    return `${own.slice(0, own.indexOf('\r\n'))}\r\n${answer(scene)}`
  }),
  {
    name: 'DKIM: a true one, sent once more by a stranger a week later',
    approving: byDkim,
    mails: (scene) => [{ raw: signedAnswer(scene), role: 'inbox', after: 7 * 24 * 60 - 40 }],
  },
  {
    name: 'DKIM: the keys cannot be had',
    approving: { ...byDkim, resolver: async () => Promise.reject(new Error('the name server is silent')) },
    mails: (scene) => [{ raw: signedAnswer(scene), role: 'inbox' }],
    over: true,
  },
  {
    name: 'DKIM: a true one where only Sent counts',
    approving: { ...byDkim, proofs: ['sent'] },
    mails: (scene) => [{ raw: signedAnswer(scene), role: 'inbox' }],
  },
]

function signature(name: string, raw: (scene: Scene) => string): Attempt {
  return { name: `DKIM: ${name}`, approving: byDkim, mails: (scene) => [{ raw: raw(scene), role: 'inbox' }] }
}
