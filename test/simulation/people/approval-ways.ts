// The ways in which an owner answers a mail that asks for his word on a note: the plain one, and all those that go wrong in life.

import { contactAt, JONAS, MARIA, NORA, SERVICE_ADDRESS } from './cast.ts'
import { letterBytes, mailbox } from './letter.ts'
import { answer, type Copy, quoted } from './owner-letters.ts'
import { writeByHand } from './owner-writes.ts'
import { isStopped, shownNote } from './program-mail.ts'
import type { ReadLetter } from './read-letter.ts'
import { DAY, MINUTE, SECOND, type Surroundings } from './surroundings.ts'

export type ApprovalWay = keyof typeof approvalWays

/** What each way does once the owner gets to the mail. `copy` is how his client files what he sends. */
type Way = (around: Surroundings, mail: ReadLetter, copy: Copy) => void

const SEND = ['send', 'Send', 'SEND', 'send\n\nNora', 'send\n\n-- \nNora Berg\nward 7', 'yes']

const ANYWAY = ['send anyway', 'Send it anyway.', 'yes, send anyway', 'send anyway\n\nNora', 'ok anyway']

/** In the words that the mail asks for. */
const send: Way = (around, mail, copy) => {
  const words = around.chance('words').pick(isStopped(mail.text) ? ANYWAY : SEND)
  answer(around, mail, { act: 'approve', words, copy })
}

/** Without a look at what is listed above the note. */
const sendBlindly: Way = (around, mail, copy) =>
  answer(around, mail, { act: 'approve', words: around.chance('words').pick(SEND), copy })

/** The second act of two, some time after the first. */
function soon(around: Surroundings, act: () => void): void {
  const gap = around.chance('second act').pick([SECOND, 20 * SECOND, 2 * MINUTE, 9 * MINUTE, 25 * MINUTE])
  around.plan(around.now() + gap, act)
}

export const approvalWays = {
  send,
  'send-twice': (around, mail, copy) => {
    send(around, mail, copy)
    soon(around, () => send(around, mail, copy))
  },
  'send-then-skip': (around, mail, copy) => {
    send(around, mail, copy)
    soon(around, () => answer(around, mail, { act: 'skip', words: 'skip', copy }))
  },
  'skip-then-send': (around, mail, copy) => {
    answer(around, mail, { act: 'skip', words: 'skip', copy })
    soon(around, () => send(around, mail, copy))
  },
  skip: (around, mail, copy) => answer(around, mail, { act: 'skip', words: 'skip', copy }),
  stop: (around, mail, copy) => answer(around, mail, { act: 'stop', words: 'stop', copy }),
  later: (around, mail, copy) => answer(around, mail, { act: 'later', words: 'later 1d', copy }),
  'send-then-later': (around, mail, copy) => {
    send(around, mail, copy)
    soon(around, () => answer(around, mail, { act: 'later', words: 'later 1d', copy }))
  },
  edit: (around, mail, copy) => edit(around, mail, copy),
  'edit-and-send': (around, mail, copy) => {
    edit(around, mail, copy)
    soon(around, () => send(around, mail, copy))
  },
  'send-and-edit': (around, mail, copy) => {
    send(around, mail, copy)
    soon(around, () => edit(around, mail, copy))
  },
  /** He asks for what the gates stop. */
  'edit-to-a-stop': (around, mail, copy) => edit(around, mail, copy, STOPPED),
  'edit-and-send-anyway': (around, mail, copy) => {
    edit(around, mail, copy, STOPPED)
    soon(around, () => answer(around, mail, { act: 'approve', words: 'send anyway', copy }))
  },
  'send-blindly': sendBlindly,
  'send-anyway': (around, mail, copy) => answer(around, mail, { act: 'approve', words: 'send anyway', copy }),
  'send-blindly-then-anyway': (around, mail, copy) => {
    sendBlindly(around, mail, copy)
    soon(around, () => answer(around, mail, { act: 'approve', words: 'send anyway', copy }))
  },
  late: (around, mail, copy) => around.plan(around.now() + 8 * DAY, () => send(around, mail, copy)),
  'bottom-post': (around, mail, copy) => answer(around, mail, { act: 'approve', words: 'send', bottom: true, copy }),
  'references-only': (around, mail, copy) =>
    answer(around, mail, { act: 'approve', words: 'send', referencesOnly: true, copy }),
  'reply-all': (around, mail, copy) => {
    const recipient = shownNote(mail)?.recipient ?? MARIA.address
    answer(around, mail, { act: 'approve', words: 'send', others: [recipient], copy })
  },
  /** He answers to all, is asked again, and says it once more under the mail that others have seen. */
  'reply-all-then-send': (around, mail, copy) => {
    const recipient = shownNote(mail)?.recipient ?? MARIA.address
    answer(around, mail, { act: 'approve', words: 'send', others: [recipient], copy })
    const gap = around.chance('second act').pick([3 * MINUTE, 9 * MINUTE, 25 * MINUTE])
    around.plan(around.now() + gap, () => send(around, mail, copy))
  },
  'phone-send': (around, mail, copy) => answer(around, mail, { act: 'approve', words: 'send', unthreaded: true, copy }),
  'phone-skip': (around, mail, copy) => answer(around, mail, { act: 'skip', words: 'skip', unthreaded: true, copy }),
  mumble: (around, mail, copy) =>
    answer(around, mail, { act: 'mumble', words: 'looks great, but make it a little shorter', copy }),
  /** The word stands only in what he quotes. */
  'quoted-send': (around, mail, copy) =>
    answer(around, mail, { act: 'mumble', words: 'What is this?\n\n> send\n> it', copy }),
  'by-hand': (around, mail) => {
    const to = contactAt(shownNote(mail)?.recipient ?? '') ?? MARIA
    writeByHand(around, to, 'thank you again for Thursday. I keep thinking about what you said on trust.\n\nNora')
  },
  'send-and-by-hand': (around, mail, copy) => {
    send(around, mail, copy)
    const to = contactAt(shownNote(mail)?.recipient ?? '') ?? MARIA
    soon(around, () => writeByHand(around, to, 'thank you so much for the talk on Thursday.\n\nNora'))
  },
  forward: (around, mail) => forward(around, mail),
  away: (around, mail) => away(around, mail),
  silent: () => {},
} satisfies Record<string, Way>

const STOPPED = 'Please keep me in mind should there ever be an opening on your team.'

/** A line of his own before the last paragraph of the note. */
function edit(around: Surroundings, mail: ReadLetter, copy: Copy, line = 'I have begun to read already.'): void {
  const body = shownNote(mail)?.body ?? ''
  const paragraphs = body.split('\n\n')
  const wanted = [...paragraphs.slice(0, -1), line, ...paragraphs.slice(-1)].join('\n\n')
  answer(around, mail, { act: 'edit', words: `edit\n\n${wanted}`, wanted, copy })
}

/** He shows the mail to a friend; the friend answers the program, in the friend's name and in his. */
function forward(around: Surroundings, mail: ReadLetter): void {
  const messageId = around.newId('nora', 'example.test')
  const raw = letterBytes({
    from: [mailbox(NORA)],
    to: [mailbox(JONAS)],
    subject: `Fwd: ${mail.subject}`,
    messageId,
    at: around.now(),
    references: [mail.messageId],
    text: `Can I write this?\n\n---------- Forwarded message ----------\n${mail.text}`,
  })
  around.meant({ who: 'owner', act: 'forward', messageId, answers: mail.messageId, to: JONAS.address })
  around.toSomebody(JONAS.address, raw, 'owner')
  around.intoSent(raw, 'owner')
  const names = [
    mailbox(JONAS),
    mailbox(NORA),
    `${NORA.name} <${JONAS.address}>`,
    `"${NORA.address}" <${JONAS.address}>`,
  ]
  const from = around.chance('friend').pick(names)
  around.plan(around.now() + around.chance('friend').between(MINUTE, 30 * MINUTE), () => {
    const id = around.newId('jonas', 'friends.test')
    around.meant({
      who: 'stranger',
      act: 'spoof',
      messageId: id,
      trick: `a friend with the token, as ${from}`,
      answers: mail.messageId,
    })
    around.intoInbox(
      letterBytes({
        from: [from],
        to: [SERVICE_ADDRESS],
        subject: `Re: ${mail.subject}`,
        messageId: id,
        at: around.now(),
        inReplyTo: mail.messageId,
        references: [...mail.references, mail.messageId],
        text: `send\n\n${quoted(mail)}`,
      }),
      'stranger',
    )
  })
}

/** His out-of-office answers the program, with the id of its mail and, at worst, with the very word. */
function away(around: Surroundings, mail: ReadLetter): void {
  const messageId = around.newId('nora.away', 'example.test')
  const draw = around.chance('away')
  const raw = letterBytes({
    above: [
      draw.pick([
        'Auto-Submitted: auto-replied',
        'Auto-Submitted: auto-generated',
        'X-Autoreply: yes',
        'Precedence: auto_reply',
      ]),
    ],
    from: [mailbox(NORA)],
    to: [SERVICE_ADDRESS],
    subject: draw.pick([`Automatic reply: ${mail.subject}`, `Re: ${mail.subject}`]),
    messageId,
    at: around.now(),
    inReplyTo: mail.messageId,
    references: [...mail.references, mail.messageId],
    text: draw.pick(['I am away until Monday.', 'send', 'send\n\nI am away until Monday.']),
  })
  around.meant({ who: 'machine', act: 'owner-away', messageId, answers: mail.messageId })
  if (draw.chance(0.7)) around.intoSent(raw, 'machine')
  around.intoInbox(raw, 'machine')
}
