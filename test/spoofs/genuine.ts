// The owner's own word, in every shape and on every way that is meant to count: what the attempts must be measured against.

import type { Approving } from '../../src/engine/parts.ts'
import { keys } from '../transport/dkim-signer.ts'
import type { Mail } from './attempt.ts'
import { answer } from './letter.ts'
import { byDkim, byDmarc, DOMAIN, judged, PROVIDER, passed, signedAnswer } from './proofs.ts'
import type { Scene } from './scene.ts'
import { shapes } from './shapes.ts'

export type Genuine = {
  readonly name: string
  readonly approving?: Partial<Approving>
  readonly mails: (scene: Scene) => readonly Mail[]
}

const id = 'own@albrecht.example'
const delivered = (scene: Scene, top: readonly string[] = []) =>
  answer(scene, {
    id,
    top: [...top, 'Received: from a.test by mx.provider.example; now'],
    more: ['Delivered-To: jonas@albrecht.example'],
  })
const arc = `ARC-Authentication-Results: i=1; mx.stranger.test; dmarc=fail header.from=${DOMAIN}`

/** Which copies come, in which order, and what they bear. */
const ways: readonly Genuine[] = [
  {
    name: 'Sent first, the inbox later',
    mails: (scene) => [{ raw: answer(scene, { id }) }, { raw: delivered(scene), role: 'inbox' }],
  },
  {
    name: 'the inbox first, Sent at once',
    mails: (scene) => [{ raw: delivered(scene), role: 'inbox' }, { raw: answer(scene, { id }) }],
  },
  {
    name: 'the inbox first, Sent ten minutes later',
    mails: (scene) => [
      { raw: delivered(scene), role: 'inbox' },
      { raw: answer(scene, { id }), after: 10 },
    ],
  },
  {
    name: 'the inbox first, Sent an hour later',
    mails: (scene) => [
      { raw: delivered(scene), role: 'inbox' },
      { raw: answer(scene, { id }), after: 60 },
    ],
  },
  {
    name: 'the inbox first, which lost its ids on the way',
    mails: (scene) => [
      { raw: answer(scene, { id, inReplyTo: '', references: '' }), role: 'inbox' },
      { raw: answer(scene, { id }), after: 1 },
    ],
  },
  {
    name: 'one copy for Sent and inbox, as it was handed in',
    mails: (scene) => [
      { raw: answer(scene, { top: ['Received: from [192.0.2.7] by smtp.provider.example with ESMTPSA; now'] }) },
    ],
  },
  { name: 'a copy in Sent that shows a pass', mails: (scene) => [{ raw: judged(scene, passed) }] },
  {
    name: 'a copy in Sent that shows who logged in',
    mails: (scene) => [
      { raw: judged(scene, 'Authentication-Results: mx.provider.example; auth=pass smtp.auth=jonas') },
    ],
  },
  {
    name: 'a received copy with a pass beside the one in Sent',
    mails: (scene) => [{ raw: delivered(scene, [passed]), role: 'inbox' }, { raw: answer(scene, { id }) }],
  },
  {
    name: 'no Sent, but a DMARC pass',
    approving: byDmarc,
    mails: (scene) => [{ raw: judged(scene, passed), role: 'inbox' }],
  },
  {
    name: 'a DMARC pass under the provider’s name in capitals',
    approving: byDmarc,
    mails: (scene) => [{ raw: judged(scene, passed.replace(PROVIDER, PROVIDER.toUpperCase())), role: 'inbox' }],
  },
  {
    name: 'a DMARC pass above a fail that ARC tells of',
    approving: byDmarc,
    mails: (scene) => [{ raw: judged(scene, passed, { top: [arc] }), role: 'inbox' }],
  },
  {
    name: 'a DMARC pass, folded and with comments',
    approving: byDmarc,
    mails: (scene) => [
      {
        raw: judged(
          scene,
          `Authentication-Results: ${PROVIDER};\r\n dkim=pass (2048-bit key) header.d=${DOMAIN} header.s=s;\r\n\tdmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=${DOMAIN}`,
        ),
        role: 'inbox',
      },
    ],
  },
  {
    name: 'a DKIM signature with RSA',
    approving: byDkim,
    mails: (scene) => [{ raw: signedAnswer(scene), role: 'inbox' }],
  },
  {
    name: 'a DKIM signature with Ed25519',
    approving: byDkim,
    mails: (scene) => [
      { raw: signedAnswer(scene, {}, { key: keys.ed25519.privateKey, selector: 'ed' }), role: 'inbox' },
    ],
  },
  {
    name: 'a DKIM signature below a list’s that failed',
    approving: byDkim,
    mails: (scene) => [
      {
        raw: `DKIM-Signature: v=1; a=rsa-sha256; d=lists.test; s=s; h=from; bh=a; b=a\r\n${signedAnswer(scene)}`,
        role: 'inbox',
      },
    ],
  },
  {
    name: 'either of two proofs',
    approving: { ...byDmarc, proofs: ['sent', 'dmarc'] },
    mails: (scene) => [{ raw: judged(scene, passed), role: 'inbox' }],
  },
]

export const genuine: readonly Genuine[] = [
  ...shapes.map(([name, over]): Genuine => ({ name, mails: (scene) => [{ raw: answer(scene, over(scene)) }] })),
  ...ways,
]
