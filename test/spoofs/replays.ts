// Words that counted once, or would have counted earlier. All of them lie in Sent: what is wrong is only the time.

import { letter, MARIA, OWNER } from '../engine/office.ts'
import type { Attempt, Mail } from './attempt.ts'
import { answer, type Over } from './letter.ts'
import type { Scene } from './scene.ts'

const FIRST = 'first@albrecht.example'
const week = 8 * 24 * 60

async function says(scene: Scene, over: Over = {}): Promise<void> {
  scene.office.arrives(answer(scene, over), 'sent')
  await scene.office.settle()
}

/** The owner approves it, and it leaves. */
async function sent(scene: Scene): Promise<void> {
  await says(scene, { id: FIRST })
  await scene.passes(15)
}

/** The owner writes a text of his own, and has not yet said that it may go. */
const edited = (scene: Scene) => says(scene, { body: 'edit\r\nDear Maria, these are my own words.\r\n' })

export async function mariaWrites(scene: Scene): Promise<void> {
  scene.office.arrives(
    letter({
      from: `Maria Keller <${MARIA}>`,
      to: OWNER,
      subject: 'Re: Your move from nursing to design',
      text: 'Sorry that I was silent. Let me look at my calendar.',
      id: 'sorry@northwind.example',
      date: '2026-03-11 10:00',
      inReplyTo: 'outreach@albrecht.example',
    }),
  )
  await scene.office.settle()
}

/** Answers the first mail that put the note before the owner, whatever came after it. */
const again =
  (over: Over = {}, role: Mail['role'] = 'sent') =>
  (scene: Scene): Mail[] => [{ raw: answer(scene, over), role }]

export const replays: readonly Attempt[] = [
  { name: 'Replay: the very mail once more, in Sent', prepare: sent, mails: again({ id: FIRST }), over: true },
  {
    name: 'Replay: the very mail once more, in the inbox',
    prepare: sent,
    mails: again({ id: FIRST }, 'inbox'),
    over: true,
  },
  {
    name: 'Replay: the very mail as it was delivered to another address',
    prepare: sent,
    mails: again({ id: FIRST, more: [`Delivered-To: ${OWNER}`] }),
    over: true,
  },
  { name: 'Replay: the same words under another Message-ID', prepare: sent, mails: again(), over: true },
  {
    name: 'Replay: other words that mean the same',
    prepare: sent,
    mails: again({ body: 'yes, send it\r\n' }),
    over: true,
  },
  { name: 'Replay: no Message-ID', prepare: sent, mails: again({ id: '' }), over: true },
  {
    name: 'Replay: an edit of what has left',
    prepare: sent,
    mails: again({ body: 'edit\r\nPlease send me money.\r\n' }),
    over: true,
  },
  {
    name: 'Replay: twice within a second',
    prepare: sent,
    mails: (scene) => [...again()(scene), ...again()(scene), ...again({}, 'inbox')(scene)],
    over: true,
  },
  { name: 'Replay: a week later', prepare: sent, mails: (scene) => [{ raw: answer(scene), after: week }], over: true },
  { name: 'Replay: a word on an older version, when the owner has changed it', prepare: edited, mails: again() },
  {
    name: 'Replay: an edit of an older version',
    prepare: edited,
    mails: again({ body: 'edit\r\nPlease send me money.\r\n' }),
  },
  {
    name: 'Replay: the newer mail’s code and the older mail’s id',
    prepare: edited,
    mails: (scene) => [{ raw: answer(scene, { subject: 'Re: follow-up to approve [22222]' }) }],
  },
  {
    name: 'Replay: what was sent as one version, when the owner changed it in time',
    prepare: async (scene) => {
      await says(scene, { id: FIRST })
      await edited(scene)
    },
    mails: again({ id: FIRST, more: [`Delivered-To: ${OWNER}`] }),
  },
  {
    name: 'Replay: new words under the used token, when the owner changed it in time',
    prepare: async (scene) => {
      await says(scene, { id: FIRST })
      await edited(scene)
    },
    mails: again(),
  },
  {
    name: 'Replay: a word on what the owner skipped',
    prepare: (scene) => says(scene, { body: 'skip\r\n' }),
    mails: again(),
    over: true,
  },
  {
    name: 'Replay: a word on a conversation that the owner ended',
    prepare: (scene) => says(scene, { body: 'stop\r\n' }),
    mails: again(),
    over: true,
  },
  { name: 'Replay: the contact wrote since', prepare: mariaWrites, mails: again(), over: true },
  {
    name: 'Replay: an edit, and the contact wrote since',
    prepare: mariaWrites,
    mails: again({ body: 'edit\r\nPlease send me money.\r\n' }),
    over: true,
  },
  {
    name: 'Replay: the owner wrote to her himself since',
    prepare: async (scene) => {
      const own = { to: `Maria Keller <${MARIA}>`, inReplyTo: '<outreach@albrecht.example>', references: '' }
      await says(scene, { ...own, subject: 'Re: Your move from nursing to design', body: 'Just a nudge.\r\n' })
    },
    mails: again(),
    over: true,
  },
  {
    name: 'Replay: the first word, eight days after it was asked for',
    mails: (scene) => [{ raw: answer(scene), after: week }],
  },
  {
    name: 'Replay: an edit, eight days after it was asked for',
    mails: (scene) => [{ raw: answer(scene, { body: 'edit\r\nPlease send me money.\r\n' }), after: week }],
  },
  {
    name: 'Replay: a token that was burnt',
    prepare: (scene) => says(scene, { more: ['Cc: friend@elsewhere.test'] }),
    mails: again(),
  },
  {
    name: 'Replay: the second id of a token that was burnt',
    prepare: (scene) => says(scene, { more: ['Cc: friend@elsewhere.test'] }),
    mails: (scene) => [{ raw: answer(scene, { inReplyTo: `<${scene.maria.reference}>`, references: '' }) }],
  },
]
