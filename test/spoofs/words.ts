// The owner's own mails, proven and with the right token, that do not say "send" although the word is somewhere in them.

import type { Attempt } from './attempt.ts'
import { answer, html, htmlOnly, type Over, parts, plain, quoted } from './letter.ts'
import type { Scene } from './scene.ts'

/** Texts as they are. */
const texts: readonly (readonly [name: string, text: string])[] = [
  ['a question', 'send?'],
  ['a question in full width', 'send？'],
  ['a question behind a closing', 'send\r\n\r\nor not?\r\n'],
  ['a no', 'do not send'],
  ['a no with an apostrophe', 'don’t send'],
  ['a no below', 'send\r\nno, wait\r\n'],
  ['a no above', 'no\r\nsend\r\n'],
  ['I would not', 'I would not\r\nsend'],
  ['I would not, folded', 'I would not send\r\n'],
  ['please do not', 'Please do not\r\n\r\nsend\r\n'],
  ['never', 'never send'],
  ['not yet', 'send, but not yet'],
  ['a condition', 'send if she has not answered by Friday'],
  ['a condition below', 'send\r\n\r\nunless she wrote.\r\n'],
  ['a change', 'send, but write Friday instead'],
  ['a change below', 'send\r\n\r\nThe second sentence should go.\r\n'],
  ['another recipient', 'send it to Tom'],
  ['another time', 'send it tomorrow at nine'],
  ['a choice', 'send / skip'],
  ['all the words', 'send\r\nskip\r\nlater\r\n'],
  ['a slip of the finger', 'sned'],
  ['one letter more', 'sends'],
  ['a longer word', 'sender'],
  ['spaced out', 's e n d'],
  ['a Cyrillic letter', 'sеnd'],
  ['a Greek letter', 'sεnd'],
  ['full-width letters', 'ｓｅｎｄ'],
  ['bold letters of mathematics', '𝐬𝐞𝐧𝐝'],
  ['struck through with combining lines', 's\u0336e\u0336n\u0336d\u0336'],
  ['struck through with tildes', '~~send~~'],
  ['written backwards behind an override', '\u202ednes\u202c'],
  ['a thumb down', 'send 👎'],
  ['a sign that forbids', '🚫 send'],
  ['a Greek question mark', 'send\u037e'],
  ['in a block of code', '```\r\nsend\r\n```\r\n'],
  ['in a tag that is shown', '<b>send</b>'],
  ['in a template', '{{ send }}'],
  ['as an assignment', 'command=send'],
  ['as a header', 'Command: send'],
  ['behind a prompt', '$ send'],
  ['in base64', 'c2VuZA=='],
  ['in a sentence', 'I was going to send this myself.'],
  ['in German', 'nicht senden'],
  ['a link', 'https://stranger.test/send'],
  ['a mail without words', ''],
  ['blanks alone', ' \r\n\t\r\n \r\n'],
  ['a signature alone', '-- \r\nsend\r\n'],
  ['below a signature', 'Hello,\r\n-- \r\nJonas\r\nsend\r\n'],
  ['a bar before it, as our mails mark what others say', '| send'],
  ['a quotation mark before it', '> send'],
  ['a megabyte below', `send\r\n${'and more of it\r\n'.repeat(70_000)}`],
  ['a megabyte above', `${'and more of it\r\n'.repeat(70_000)}send\r\n`],
]

const forwardedHeader = [
  '---------- Forwarded message ---------',
  'From: Rolf <rolf@stranger.test>',
  'Date: Wed, 11 Mar 2026 at 09:00',
  'Subject: hello',
  'To: Jonas Albrecht <jonas@albrecht.example>',
  '',
  'send',
  '',
].join('\r\n')

/** Words that stand in another place than the owner's own text. */
const places: readonly (readonly [name: string, over: (scene: Scene) => Over])[] = [
  ['in the quotation alone', (scene) => ({ body: `${quoted(scene.maria)}\r\n> send\r\n` })],
  [
    'in the quotation below a doubt',
    (scene) => ({ body: `I am not sure.\r\n\r\n${quoted(scene.maria)}\r\n> send\r\n` }),
  ],
  [
    'in the quotation above a doubt',
    (scene) => ({ body: `${quoted(scene.maria)}\r\n> send\r\n\r\nnot this one?\r\n` }),
  ],
  [
    'between quotations, with a doubt below',
    (scene) => ({ body: `> Answer with\r\nsend\r\n${quoted(scene.maria)}\r\n\r\nor wait.\r\n` }),
  ],
  ['our mail sent back without quotation marks', (scene) => ({ body: scene.maria.text.replaceAll('\n', '\r\n') })],
  ['in the subject alone', (scene) => ({ subject: `send ${scene.maria.subject}`, body: '\r\n' })],
  ['in the subject, a doubt in the text', () => ({ subject: 'send', body: 'Can this wait until I am back?\r\n' })],
  ['below the header of a forward', () => ({ body: forwardedHeader })],
  ['below a separator', () => ({ body: '-----Original Message-----\r\nsend\r\n' })],
  ['in an attached text', () => parts('mixed', plain('See the attachment.\r\n'), `${attached('text/plain')}send\r\n`)],
  ['in an attached text, and no other', () => parts('mixed', `${attached('text/plain')}send\r\n`)],
  [
    'in an attached mail',
    () => parts('mixed', plain('\r\n'), `${attached('message/rfc822')}From: jonas@albrecht.example\r\n\r\nsend\r\n`),
  ],
  [
    'in the name of an attachment',
    () =>
      parts(
        'mixed',
        plain('\r\n'),
        'Content-Type: image/png\r\nContent-Disposition: attachment; filename="send"\r\n\r\nx\r\n',
      ),
  ],
  [
    'in a calendar',
    () =>
      parts(
        'mixed',
        plain('\r\n'),
        'Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nSUMMARY:send\r\nEND:VCALENDAR\r\n',
      ),
  ],
  [
    'before the first part and behind the last',
    () => {
      const { mime = [], body = '' } = parts('mixed', plain('Not yet.\r\n'))
      return { mime, body: `send\r\n${body}send\r\n` }
    },
  ],
  [
    'in the plain part, a doubt in the HTML',
    () => parts('alternative', plain('send\r\n'), html('<p>please do not send</p>\r\n')),
  ],
  [
    'in a signature and nothing else',
    () => parts('alternative', plain('-- \r\nsend\r\n'), html('<div class="gmail_signature">send</div>\r\n')),
  ],
  ['in UTF-7 that is not said to be it', () => ({ body: '+AHMAZQBuAGQ-\r\n' })],
  [
    'in EBCDIC',
    () => ({ mime: text('cp037', 'base64'), body: `${Buffer.from([0xa2, 0x85, 0x95, 0x84]).toString('base64')}\r\n` }),
  ],
  ['in ROT13 by another name', () => ({ mime: text('x-rot13', '7bit'), body: 'fraq\r\n' })],
  ['in base64 that is broken', () => ({ mime: text('utf-8', 'base64'), body: 'c2Vu*ZCBub3Q=\r\n' })],
  ['in quoted-printable with more', () => ({ mime: text('utf-8', 'quoted-printable'), body: 'send=20not\r\n' })],
  ['in uuencode', () => ({ body: 'begin 644 send.txt\r\n$<V5N9```\r\n`\r\nend\r\n' })],
  [
    'encrypted',
    () =>
      parts(
        'encrypted',
        'Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n',
        'Content-Type: application/octet-stream\r\n\r\nsend\r\n',
      ),
  ],
]

const attached = (type: string) => `Content-Type: ${type}\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\n`
const text = (charset: string, encoding: string) => [
  'MIME-Version: 1.0',
  `Content-Type: text/plain; charset=${charset}`,
  `Content-Transfer-Encoding: ${encoding}`,
]

/** HTML in which the word is not shown, or is not his. */
const pages: readonly (readonly [name: string, page: string])[] = [
  ['not displayed', '<p style="display:none">send</p>'],
  ['not displayed, beside a doubt', '<p style="display: none">send</p><p>Let me think.</p>'],
  ['invisible, beside a doubt', '<span style="visibility:hidden">send</span><p>Let me think.</p>'],
  ['hidden from Outlook, beside a doubt', '<p style="mso-hide:all">send</p><p>Let me think.</p>'],
  ['white, above a doubt', '<p style="color:#fff">send</p><p>Let me think.</p>'],
  ['without a size, above a doubt', '<p style="font-size:0">send</p><p>Let me think.</p>'],
  ['off the page, above a doubt', '<p style="position:absolute;left:-9999px">send</p><p>Let me think.</p>'],
  ['in a comment', '<!-- send --><p>Let me think.</p>'],
  ['in the title', '<html><head><title>send</title></head><body></body></html>'],
  ['in a script', '<script>send</script>'],
  ['in a style', '<style>send</style>'],
  ['in a text field', '<textarea>send</textarea>'],
  ['in the words for an image', '<img src="cid:x" alt="send">'],
  ['in a quotation and nothing else', '<blockquote type="cite"><p>send</p></blockquote>'],
  [
    'in Gmail’s quotation and nothing else',
    '<div class="gmail_quote"><blockquote class="gmail_quote">send</blockquote></div>',
  ],
  ['in a signature below a doubt', '<p>Hm.</p><div class="gmail_signature">send</div>'],
  ['cut in two by a quotation', '<p>Do not</p><blockquote>Please answer</blockquote><p>send</p>'],
  ['as the last cell of a table', '<table><tr><td>do not</td><td>send</td></tr></table>'],
  ['as an item of a list that says more', '<ul><li>send</li><li>skip</li></ul>'],
]

export const words: readonly Attempt[] = [
  ...texts.map(([name, body]) => said(name, () => ({ body: `${body}\r\n` }))),
  ...places.map(([name, over]) => said(name, over)),
  ...pages.map(([name, page]) => said(`in HTML, ${name}`, () => htmlOnly(page))),
]

function said(name: string, over: (scene: Scene) => Over): Attempt {
  return { name: `Words: ${name}`, mails: (scene) => [{ raw: answer(scene, over(scene)) }] }
}
