// Answers that go to somebody else, too: then the token is known to others, and the words may not have been for us. All of
// them lie in Sent and are the owner's own otherwise.

import { MARIA, OWNER, SERVICE } from '../engine/office.ts'
import type { Attempt } from './attempt.ts'
import { answer, type Over } from './letter.ts'
import { EVIL } from './scene.ts'

const us = `Thanktwice <${SERVICE}>`

const overs: readonly (readonly [name: string, over: Over])[] = [
  ['the contact in Cc', { more: [`Cc: Maria Keller <${MARIA}>`] }],
  ['the contact in Bcc', { more: [`Bcc: ${MARIA}`] }],
  ['the contact beside us in To', { to: `${us}, Maria Keller <${MARIA}>` }],
  ['the contact in To and we in Cc', { to: MARIA, more: [`Cc: ${us}`] }],
  ['the contact in To and we nowhere', { to: MARIA }],
  ['a stranger in Cc', { more: [`Cc: ${EVIL}`] }],
  ['a stranger in Bcc', { more: [`Bcc: ${EVIL}`] }],
  ['a stranger in To', { to: EVIL }],
  ['a list in Cc', { more: ['Cc: Job seekers <seekers@lists.elsewhere.test>'] }],
  ['a stranger in a group', { to: `Friends: ${us}, ${EVIL};` }],
  ['a stranger behind a name that is ours', { to: `"${SERVICE}" <${EVIL}>` }],
  ['a stranger behind our address in one bracket', { to: `<${SERVICE}><${EVIL}>` }],
  ['a stranger behind a comment', { to: `${us} (and), ${EVIL} (him)` }],
  ['an address like ours', { to: 'Thanktwice <jonas+thanktwice@a1brecht.example>' }],
  ['our address in another domain', { to: 'Thanktwice <jonas+thanktwice@stranger.test>' }],
  ['our address with another plus', { to: 'Thanktwice <jonas+thanktwice2@albrecht.example>' }],
  ['an address like the owner’s in Cc', { more: ['Cc: jonas@albrecht.example.stranger.test'] }],
  ['a second To line', { more: [`To: ${EVIL}`] }],
  ['a second Cc line', { more: [`Cc: ${OWNER}`, `Cc: ${EVIL}`] }],
  ['a blank before the colon of Cc', { more: [`Cc : ${EVIL}`] }],
  ['sent on to a stranger by Resent-To', { more: [`Resent-To: ${EVIL}`] }],
  ['sent on to the contact by Resent-Cc', { more: [`Resent-To: ${us}`, `Resent-Cc: ${MARIA}`] }],
  ['sent on to a stranger by Resent-Bcc', { more: [`Resent-Bcc: ${EVIL}`] }],
  [
    'a thousand recipients',
    { more: [`Cc: ${Array.from({ length: 1000 }, (_, n) => `a${n}@elsewhere.test`).join(',\r\n ')}`] },
  ],
]

export const recipients: readonly Attempt[] = [
  ...overs.map(
    ([name, over]): Attempt => ({ name: `Recipients: ${name}`, mails: (scene) => [{ raw: answer(scene, over) }] }),
  ),
  {
    name: 'Recipients: an edit with the contact in Cc',
    mails: (scene) => [{ raw: answer(scene, { more: [`Cc: ${MARIA}`], body: 'edit\r\nDear Maria, hello.\r\n' }) }],
  },
]
