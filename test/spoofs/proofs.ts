// The marks that prove a mail the owner's, as his provider and his domain would make them, and as others imitate them.

import type { Approving } from '../../src/engine/parts.ts'
import { SERVICE } from '../engine/office.ts'
import { keyRecord, keys, resolverOf, type Signing, signed } from '../transport/dkim-signer.ts'
import { answer, answerLines, type Over } from './letter.ts'
import type { Scene } from './scene.ts'

export const PROVIDER = 'mx.provider.example'
export const DOMAIN = SERVICE.slice(SERVICE.indexOf('@') + 1)

export const byDmarc: Partial<Approving> = { proofs: ['dmarc'], authservId: PROVIDER }

const record = keyRecord(keys.rsa.publicKey)
export const byDkim: Partial<Approving> = {
  proofs: ['dkim'],
  resolver: resolverOf({
    [`s._domainkey.${DOMAIN}`]: [record],
    [`ed._domainkey.${DOMAIN}`]: [keyRecord(keys.ed25519.publicKey)],
    [`short._domainkey.${DOMAIN}`]: [keyRecord(keys.short.publicKey)],
    [`test._domainkey.${DOMAIN}`]: [keyRecord(keys.rsa.publicKey, 't=y; ')],
    [`revoked._domainkey.${DOMAIN}`]: ['v=DKIM1; k=rsa; p='],
    [`two._domainkey.${DOMAIN}`]: [record, keyRecord(keys.other.publicKey)],
    [`odd._domainkey.${DOMAIN}`]: ['not a key at all'],
    [`s._domainkey.mail.${DOMAIN}`]: [record],
    's._domainkey.example': [record],
    's._domainkey.stranger.test': [record],
  }),
}

/** The line that the provider writes on top of what it took in from the owner's own domain. */
export const passed = `Authentication-Results: ${PROVIDER}; dkim=pass header.d=${DOMAIN}; spf=pass smtp.mailfrom=jonas@${DOMAIN}; dmarc=pass header.from=${DOMAIN}`

/** `over` with another line of results on top of it. */
export function judged(scene: Scene, line: string, over: Over = {}): string {
  return answer(scene, { ...over, top: [line, ...(over.top ?? [])] })
}

/** Signed now by the owner's domain, unless `signing` says otherwise. */
export function signedAnswer(scene: Scene, over: Over = {}, signing: Signing = {}): string {
  const { head, body } = answerLines(scene, over)
  const now = String(Math.floor(Date.parse(scene.now()) / 1000))
  return signed(head, body, { ...signing, tags: { d: DOMAIN, t: now, ...signing.tags } })
}
