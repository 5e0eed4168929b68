// The same word as real mail programs write it, each in its own shape. Every one of them is the owner's, and must count.

import type { Over } from './letter.ts'
import { html, htmlOnly, parts, plain, quoted } from './letter.ts'
import type { Scene } from './scene.ts'

type Shape = readonly [name: string, over: (scene: Scene) => Over]

const shown = (scene: Scene) => scene.maria.text.replaceAll('\n', '<br>\r\n')
const wrote = 'On Wed, 11 Mar 2026 at 09:31, Thanktwice &lt;jonas+thanktwice@albrecht.example&gt; wrote:'
const outlookHeader = (scene: Scene) =>
  `<b>From:</b> Thanktwice &lt;jonas+thanktwice@albrecht.example&gt;<br><b>Sent:</b> Wednesday, March 11, 2026 9:31 AM<br><b>To:</b> Jonas Albrecht &lt;jonas@albrecht.example&gt;<br><b>Subject:</b> ${scene.maria.subject}`
const both = (text: string, page: string) => parts('alternative', plain(`${text}\r\n`), html(`${page}\r\n`))
const encoded = (encoding: string, body: string, charset = 'utf-8'): Over => ({
  mime: ['MIME-Version: 1.0', `Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`],
  body,
})
const flowed = (more = '') => ['MIME-Version: 1.0', `Content-Type: text/plain; charset=UTF-8; format=flowed${more}`]

export const shapes: readonly Shape[] = [
  ['the bare word', () => ({})],
  [
    'Gmail in the browser',
    (scene) =>
      both(
        `send\r\n\r\n${quoted(scene.maria)}`,
        `<div dir="ltr">send</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${wrote}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${shown(scene)}</blockquote></div>`,
      ),
  ],
  [
    'Gmail on Android',
    (scene) =>
      both(
        `Send\r\n\r\n${quoted(scene.maria)}`,
        `<div dir="auto">Send</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${wrote}<br></div><blockquote class="gmail_quote">${shown(scene)}</blockquote></div>`,
      ),
  ],
  [
    'Gmail with a signature',
    (scene) =>
      both(
        `send\r\n\r\n-- \r\nJonas Albrecht\r\n\r\n${quoted(scene.maria)}`,
        `<div dir="ltr">send<br clear="all"><br><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">Jonas Albrecht</div></div><br><div class="gmail_quote"><div class="gmail_attr">${wrote}</div><blockquote class="gmail_quote">${shown(scene)}</blockquote></div>`,
      ),
  ],
  [
    'Apple Mail in HTML',
    (scene) =>
      both(
        `send\r\n\r\n${quoted(scene.maria).replace('On Wed', '> On Wed')}`,
        `<html><body style="overflow-wrap: break-word;">send<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>On 11. Mar 2026, at 09:31, Thanktwice wrote:</div><br><div>${shown(scene)}</div></blockquote></div><br></body></html>`,
      ),
  ],
  [
    'Apple Mail in plain text',
    (scene) => ({
      mime: flowed('; delsp=yes'),
      body: `send\r\n\r\n${quoted(scene.maria).replace('On Wed', '> On Wed')}\r\n`,
    }),
  ],
  [
    'an iPhone',
    (scene) =>
      both(
        `Send\r\n\r\nSent from my iPhone\r\n\r\n${quoted(scene.maria).replace('On Wed', '> On Wed')}`,
        `<html><body dir="auto">Send<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On 11. Mar 2026, at 09:31, Thanktwice wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${shown(scene)}</div></blockquote></body></html>`,
      ),
  ],
  [
    'a German iPhone without a quotation',
    () => ({ subject: 'AW: Follow-up', body: 'Send\r\n\r\nVon meinem iPhone gesendet\r\n' }),
  ],
  [
    'Outlook on Windows',
    (scene) =>
      htmlOnly(
        `<html><body><div class="WordSection1"><p class="MsoNormal">send<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${outlookHeader(scene)}</p></div></div><p class="MsoNormal">${shown(scene)}</p></div></body></html>`,
      ),
  ],
  [
    'Outlook on the web',
    (scene) =>
      htmlOnly(
        `<div class="elementToProof">send</div><div id="appendonsend"></div><hr tabindex="-1" style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr">${outlookHeader(scene)}</div><div>${shown(scene)}</div>`,
      ),
  ],
  [
    'Outlook on a phone',
    (scene) =>
      htmlOnly(
        `<div dir="auto">send</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/x">Outlook for iOS</a></div><div id="mail-editor-reference-message-container"><hr><div id="divRplyFwdMsg">${outlookHeader(scene)}</div>${shown(scene)}</div>`,
      ),
  ],
  [
    'Outlook in plain text',
    (scene) => ({
      body: `send\r\n\r\n-----Original Message-----\r\nFrom: Thanktwice <jonas+thanktwice@albrecht.example>\r\nSent: Wednesday, March 11, 2026 9:31 AM\r\nTo: Jonas Albrecht <jonas@albrecht.example>\r\nSubject: ${scene.maria.subject}\r\n\r\n${scene.maria.text.replaceAll('\n', '\r\n')}\r\n`,
    }),
  ],
  [
    'K-9 with the quotation below',
    (scene) => ({
      body: `send\r\n\r\nAm 11. März 2026 09:31:00 MEZ schrieb Thanktwice <jonas+thanktwice@albrecht.example>:\r\n${scene.maria.text.replaceAll(/^/gm, '>').replaceAll('\n', '\r\n')}\r\n`,
    }),
  ],
  [
    'K-9 with its signature',
    (scene) => ({
      body: `send\r\n-- \r\nDiese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.\r\n\r\n${quoted(scene.maria)}\r\n`,
    }),
  ],
  [
    'Thunderbird in flowed text',
    (scene) => ({
      mime: flowed(),
      body: `send\r\n\r\nAm 11.03.26 um 09:31 schrieb Thanktwice:\r\n${quoted(scene.maria).slice(quoted(scene.maria).indexOf('\n') + 1)}\r\n`,
    }),
  ],
  [
    'Thunderbird in HTML',
    (scene) =>
      both(
        `send\r\n\r\n${quoted(scene.maria)}`,
        `<html><body><p>send</p><div class="moz-cite-prefix">On 11.03.26 09:31, Thanktwice wrote:<br></div><blockquote type="cite" cite="mid:x">${shown(scene)}</blockquote></body></html>`,
      ),
  ],
  [
    'Mutt, answered below the quotation',
    (scene) => ({ body: `${quoted(scene.maria)}\r\n\r\nsend\r\n\r\n-- \r\nJonas\r\n` }),
  ],
  [
    'Yahoo',
    (scene) =>
      both(
        `send\r\n\r\n${quoted(scene.maria)}`,
        `<div class="yahoo-style-wrap"><div dir="ltr">send</div></div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Wednesday, Thanktwice wrote:</div><div>${shown(scene)}</div></div>`,
      ),
  ],
  [
    'Proton',
    (scene) =>
      htmlOnly(
        `<div style="font-family: Arial;">send</div><div class="protonmail_signature_block"><div>Sent with Proton Mail secure email.</div></div><div class="protonmail_quote">On Wednesday, March 11th, 2026 at 9:31 AM, Thanktwice &lt;x@albrecht.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">${shown(scene)}</blockquote></div>`,
      ),
  ],
  [
    'a Galaxy',
    (scene) => ({
      body: `send\r\n\r\nSent from my Galaxy\r\n\r\n-------- Original message --------\r\nFrom: Thanktwice <jonas+thanktwice@albrecht.example>\r\nDate: 3/11/26 9:31 AM (GMT+01:00)\r\nTo: Jonas Albrecht <jonas@albrecht.example>\r\nSubject: ${scene.maria.subject}\r\n\r\nHere is a note.\r\n`,
    }),
  ],
  ['a closing and a name', () => ({ body: 'Send it, please.\r\n\r\nBest regards,\r\nJonas\r\n' })],
  ['a thumb up', () => ({ body: '👍\r\n' })],
  ['capitals and an exclamation mark', () => ({ body: 'SEND!\r\n' })],
  ['ok', () => ({ body: 'ok\r\n' })],
  ['base64', () => encoded('base64', `${Buffer.from('send\n').toString('base64')}\r\n`)],
  ['quoted-printable in Latin-1', () => encoded('quoted-printable', '=A0send=A0\r\n', 'iso-8859-1')],
  ['a zero-width blank before the word', () => ({ body: '\u200bsend\r\n' })],
  ['line ends of LF alone', () => ({ body: 'send\n' })],
  ['no References', () => ({ references: '' })],
  [
    'another Message-ID given to our mail, and its second id in References',
    (scene) => ({
      inReplyTo: '<AM0PR01.1234@prod.provider.example>',
      references: `<thread@albrecht.example> <${scene.maria.reference}> <AM0PR01.1234@prod.provider.example>`,
    }),
  ],
  ['no In-Reply-To', () => ({ inReplyTo: '' })],
  ['an id without brackets', (scene) => ({ inReplyTo: scene.maria.messageId, references: '' })],
  ['a folded References', (scene) => ({ references: `<a@x.test>\r\n\t<b@x.test>\r\n <${scene.maria.messageId}>` })],
  ['the owner’s address alone', () => ({ from: 'jonas@albrecht.example' })],
  ['the owner’s address in capitals', () => ({ from: '"ALBRECHT, Jonas" <Jonas@Albrecht.Example>' })],
  ['a name in an encoded word', () => ({ from: '=?utf-8?q?Jonas_Albrecht_=F0=9F=8C=B1?= <jonas@albrecht.example>' })],
  ['a name in UTF-8', () => ({ from: 'Jönas Albrecht <jonas@albrecht.example>' })],
  ['the owner himself in Cc', () => ({ more: ['Cc: Jonas Albrecht <jonas@albrecht.example>'] })],
  ['nobody named in To', () => ({ to: 'undisclosed-recipients:;' })],
  ['a subject of his own', () => ({ subject: 'yes!' })],
  ['Auto-Submitted: no', () => ({ more: ['Auto-Submitted: no', 'X-Auto-Response-Suppress: All'] })],
  [
    'a picture in the signature',
    () =>
      parts(
        'related',
        html('<p>send</p><p>--&nbsp;<br>Jonas Albrecht<br><img src="cid:logo"></p>\r\n'),
        'Content-Type: image/png\r\nContent-ID: <logo>\r\nContent-Disposition: inline; filename="logo.png"\r\n\r\nx\r\n',
      ),
  ],
  [
    'a signature of S/MIME',
    () =>
      parts(
        'signed',
        plain('send\r\n'),
        'Content-Type: application/pkcs7-signature; name="smime.p7s"\r\nContent-Disposition: attachment; filename="smime.p7s"\r\n\r\nMIIB\r\n',
      ),
  ],
]
