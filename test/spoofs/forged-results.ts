// Lines of Authentication-Results that the owner's provider never wrote, or wrote about another mail. Each mail lies in the
// inbox and answers with the right token, and a DMARC pass is what the configuration takes for a proof.

import type { Approving } from '../../src/engine/parts.ts'
import type { Attempt } from './attempt.ts'
import { answer } from './letter.ts'
import { byDmarc, DOMAIN, PROVIDER, passed } from './proofs.ts'

const pass = `dmarc=pass header.from=${DOMAIN}`
const line = (value: string) => [`Authentication-Results: ${value}`]
const other = line(`mx.stranger.test; ${pass}`)
const failed = line(`${PROVIDER}; dmarc=fail header.from=${DOMAIN}`)

/** What stands on top of the mail, line by line. */
const tops: readonly (readonly [name: string, top: readonly string[]])[] = [
  ['no line at all', []],
  ['the line of another server', other],
  ['the provider’s line below another server’s', [...other, passed]],
  ['the provider’s pass below its fail', [...failed, passed]],
  ['the provider’s pass below a line that says nothing', [...line(`${PROVIDER}; none`), passed]],
  ['the provider’s pass below a line that cannot be read', [...line(`${PROVIDER}; dmarc="pass`), passed]],
  ['the provider’s name with an ending', line(`${PROVIDER}.stranger.test; ${pass}`)],
  ['the provider’s name with a beginning', line(`x${PROVIDER}; ${pass}`)],
  ['a subdomain of the provider’s name', line(`a.${PROVIDER}; ${pass}`)],
  ['the parent of the provider’s name', line(`provider.example; ${pass}`)],
  ['the provider’s name with a dot behind it', line(`${PROVIDER}.; ${pass}`)],
  ['the provider’s name with a Cyrillic letter', line(`mx.prоvider.example; ${pass}`)],
  ['the provider’s name in a comment', line(`mx.stranger.test (${PROVIDER}); ${pass}`)],
  ['the provider’s name behind another', line(`mx.stranger.test ${PROVIDER}; ${pass}`)],
  ['the provider’s name in quotation marks with more', line(`"${PROVIDER} mx.stranger.test"; ${pass}`)],
  ['no name of a server', line(pass)],
  ['a version that does not exist', line(`${PROVIDER} 2; ${pass}`)],
  [
    'the pass in a comment',
    line(`${PROVIDER}; spf=pass (dmarc=pass header.from=${DOMAIN}) smtp.mailfrom=stranger.test`),
  ],
  ['the pass in a quoted reason', line(`${PROVIDER}; spf=fail reason="x; ${pass}" smtp.mailfrom=stranger.test`)],
  ['the pass in a quoted address', line(`${PROVIDER}; spf=pass smtp.mailfrom="x; ${pass}"@stranger.test`)],
  [
    'a pass behind a comment that hides the fail',
    line(`${PROVIDER}; spf=fail (x; dmarc=fail header.from=${DOMAIN}); ${pass}`),
  ],
  [
    'a pass behind an address that hides the fail',
    line(`${PROVIDER}; spf=fail smtp.mailfrom="x; dmarc=fail"@x.test; ${pass}`),
  ],
  ['a comment that an address closes', line(`${PROVIDER}; spf=pass (of "x) ; ${pass} ("@stranger.test)`)],
  ['a comment that does not end', line(`${PROVIDER}; ${pass} (`)],
  ['a quotation that does not end', line(`${PROVIDER}; ${pass} reason="`)],
  ['a backslash before the semicolon', line(`${PROVIDER}\\; ${pass}`)],
  ['a pass for another domain', line(`${PROVIDER}; dmarc=pass header.from=stranger.test`)],
  ['a pass for a subdomain', line(`${PROVIDER}; dmarc=pass header.from=mail.${DOMAIN}`)],
  ['a pass for the parent', line(`${PROVIDER}; dmarc=pass header.from=example`)],
  ['a pass for a name that begins so', line(`${PROVIDER}; dmarc=pass header.from=${DOMAIN}.stranger.test`)],
  ['a pass for a name with a Cyrillic letter', line(`${PROVIDER}; dmarc=pass header.from=аlbrecht.example`)],
  ['a pass for nobody', line(`${PROVIDER}; dmarc=pass`)],
  ['a pass for two domains', line(`${PROVIDER}; dmarc=pass header.from=stranger.test header.from=${DOMAIN}`)],
  ['a pass for two domains in one value', line(`${PROVIDER}; dmarc=pass header.from="${DOMAIN}, stranger.test"`)],
  ['the domain in another property', line(`${PROVIDER}; dmarc=pass header.d=${DOMAIN}`)],
  ['the domain in the envelope’s property', line(`${PROVIDER}; dmarc=pass smtp.from=${DOMAIN}`)],
  ['two results, fail and pass', line(`${PROVIDER}; dmarc=fail header.from=${DOMAIN}; ${pass}`)],
  ['two results, pass and fail', line(`${PROVIDER}; ${pass}; dmarc=fail header.from=${DOMAIN}`)],
  ['two passes', line(`${PROVIDER}; ${pass}; dmarc=pass header.from=stranger.test`)],
  ['two results in one', line(`${PROVIDER}; dmarc=fail dmarc=pass header.from=${DOMAIN}`)],
  ['a fail', failed],
  ['none', line(`${PROVIDER}; dmarc=none header.from=${DOMAIN}`)],
  ['a temporary error', line(`${PROVIDER}; dmarc=temperror header.from=${DOMAIN}`)],
  ['a guess', line(`${PROVIDER}; dmarc=bestguesspass header.from=${DOMAIN}`)],
  ['a pass of another method', line(`${PROVIDER}; x-dmarc=pass header.from=${DOMAIN}`)],
  ['SPF and DKIM alone', line(`${PROVIDER}; spf=pass smtp.mailfrom=${DOMAIN}; dkim=pass header.d=${DOMAIN}`)],
  ['a pass in full-width letters', line(`${PROVIDER}; dmarc=ｐａｓｓ header.from=${DOMAIN}`)],
  ['a pass with a Cyrillic letter', line(`${PROVIDER}; dmarc=pаss header.from=${DOMAIN}`)],
  ['a method with a digit of another script', line(`${PROVIDER}; dmarc/١=pass header.from=${DOMAIN}`)],
  ['a line of ARC', [`ARC-Authentication-Results: i=1; ${PROVIDER}; ${pass}`]],
  ['a line with X before it', [`X-Authentication-Results: ${PROVIDER}; ${pass}`]],
  ['a blank before the colon', [`Authentication-Results : ${PROVIDER}; ${pass}`]],
  ['a line folded into another field', [`X-Note: hello\r\n Authentication-Results: ${PROVIDER}; ${pass}`]],
  ['a line behind a bare CR', [`X-Note: hello\r${passed}`]],
  ['a NUL in the line', line(`${PROVIDER}\0; ${pass}`)],
  ['Received-SPF', [`Received-SPF: pass (${PROVIDER}: domain of ${DOMAIN} designates 192.0.2.1) client-ip=192.0.2.1`]],
]

/** A true pass that the configuration does not take for a proof. */
const uncounted: readonly (readonly [name: string, approving: Partial<Approving>])[] = [
  ['a true pass where only Sent counts', { proofs: ['sent'], authservId: PROVIDER }],
  ['a true pass where only DKIM counts', { proofs: ['dkim'], authservId: PROVIDER }],
  ['a true pass where no server is pinned', { proofs: ['sent', 'dmarc'], authservId: null }],
]

export const forgedResults: readonly Attempt[] = [
  ...tops.map(
    ([name, top]): Attempt => ({
      name: `Authentication-Results: ${name}`,
      approving: byDmarc,
      mails: (scene) => [{ raw: answer(scene, { top }), role: 'inbox' }],
    }),
  ),
  ...uncounted.map(
    ([name, approving]): Attempt => ({
      name: `Authentication-Results: ${name}`,
      approving: { ...approving, proofs: [...(approving.proofs ?? [])] },
      mails: (scene) => [{ raw: answer(scene, { top: [passed] }), role: 'inbox' }],
      ...(approving.proofs?.includes('sent') === true ? {} : { over: true }),
    }),
  ),
  {
    name: 'Authentication-Results: the provider’s line in the text',
    approving: byDmarc,
    mails: (scene) => [{ raw: answer(scene, { body: `${passed}\r\n\r\nsend\r\n` }), role: 'inbox' }],
  },
  {
    name: 'Authentication-Results: a true pass, and the stranger’s own domain in From',
    approving: byDmarc,
    mails: (scene) => {
      const top = line(`${PROVIDER}; dmarc=pass header.from=stranger.test`)
      return [{ raw: answer(scene, { top, from: 'Jonas Albrecht <jonas@stranger.test>' }), role: 'inbox' }]
    },
  },
]
