// Mails that strangers got into the owner's Sent: some providers file what bears his address in From (as Gmail did in 2018).
// Such a copy tells how it came in, and so does the one in the inbox.

import type { Attempt, Mail } from './attempt.ts'
import { answer, type Over } from './letter.ts'
import { byDmarc, DOMAIN, PROVIDER } from './proofs.ts'
import type { Scene } from './scene.ts'

const came =
  'Received: from mail.stranger.test (mail.stranger.test [192.0.2.9]) by mx.provider.example; Wed, 11 Mar 2026 10:00:00 +0100'
const says = (results: string) => [`Authentication-Results: ${PROVIDER}; ${results}`, came]

const results: readonly (readonly [name: string, top: readonly string[]])[] = [
  ['DMARC failed', says(`spf=fail smtp.mailfrom=stranger.test; dmarc=fail header.from=${DOMAIN}`)],
  [
    'DMARC failed and nothing is done about it',
    says(`spf=softfail smtp.mailfrom=${DOMAIN}; dmarc=fail (p=NONE dis=NONE) header.from=${DOMAIN}`),
  ],
  ['DMARC passed for the stranger', says('dmarc=pass header.from=stranger.test')],
  ['the signature of the owner’s domain failed', says(`dkim=fail header.d=${DOMAIN}`)],
  [
    'the domain has no DMARC, and SPF failed',
    says(`spf=softfail smtp.mailfrom=${DOMAIN}; dmarc=none header.from=${DOMAIN}`),
  ],
  ['the domain has no DMARC, and SPF passed for the stranger', says('spf=pass smtp.mailfrom=stranger.test')],
  [
    'the domain has no DMARC, and a stranger signed',
    says('dkim=pass header.d=stranger.test; spf=none smtp.mailfrom=stranger.test'),
  ],
  ['nothing was found', says('none')],
  ['a result in a comment', says(`spf=pass (dmarc=pass header.from=${DOMAIN}) smtp.mailfrom=stranger.test`)],
  ['the line cannot be read', says('spf=(((')],
  [
    'a fail above a pass',
    [
      ...says(`dmarc=fail header.from=${DOMAIN}`),
      `Authentication-Results: ${PROVIDER}; dmarc=pass header.from=${DOMAIN}`,
    ],
  ],
  ['a blank before the colon', [`Authentication-Results : ${PROVIDER}; dmarc=fail header.from=${DOMAIN}`]],
]

const pair = (
  name: string,
  mails: (sent: string, inbox: string) => readonly Mail[],
  id = 'pair@albrecht.example',
): Attempt => ({
  name: `In Sent: ${name}`,
  mails: (scene: Scene) => {
    const over: Over = { id }
    return mails(answer(scene, over), answer(scene, { ...over, top: results[0]![1] }))
  },
})

export const sentCopies: readonly Attempt[] = [
  ...results.map(
    ([name, top]): Attempt => ({ name: `In Sent: ${name}`, mails: (scene) => [{ raw: answer(scene, { top }) }] }),
  ),
  ...results.slice(0, 7).map(
    ([name, top]): Attempt => ({
      name: `In Sent: ${name}, an edit`,
      mails: (scene) => [{ raw: answer(scene, { top, body: 'edit\r\nPlease send me money.\r\n' }) }],
    }),
  ),
  ...results.slice(0, 7).map(
    ([name, top]): Attempt => ({
      name: `In Sent: ${name}, by the provider that is pinned`,
      approving: { proofs: ['sent'], authservId: PROVIDER },
      mails: (scene) => [{ raw: answer(scene, { top }) }],
    }),
  ),
  pair('a clean copy, and one in the inbox that failed before it', (sent, inbox) => [
    {
      raw: `X-Copy: 1\r\n${inbox.replace('\r\n\r\n', '\r\nDelivered-To: jonas@albrecht.example\r\n\r\n')}`,
      role: 'inbox',
    },
    { raw: sent },
  ]),
  {
    ...pair('a clean copy, and one in the inbox that failed within the time to undo', (sent, inbox) => [
      { raw: sent },
      { raw: inbox.replace('\r\n\r\n', '\r\nDelivered-To: jonas@albrecht.example\r\n\r\n'), role: 'inbox', after: 5 },
    ]),
    takenBack: true,
  },
  {
    name: 'In Sent: a clean copy where only a DMARC pass counts',
    approving: byDmarc,
    mails: (scene) => [{ raw: answer(scene) }],
  },
]
