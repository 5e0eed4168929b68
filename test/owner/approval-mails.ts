// The mails that ask the owner for his word on a note, or for what the note still lacks.

import { inStage, meeting, met, nameless, thankYou } from './conversations.ts'
import type { MailCase } from './mail-case.ts'

export const approvalAbout = { mail: 'approval', followUp: 'thank-you:1', version: 1 } as const
const approval = {
  mail: 'approval',
  followUp: 'thank-you:1',
  kind: 'thank-you',
  draft: thankYou,
  because: 'You met on Thursday 5 March. The two-day mark is Saturday 7 March, 20:30.',
  reminder: 0,
} as const

export const approvalMails: readonly MailCase[] = [
  { name: 'approval', mail: approval, conversation: met, at: '2026-03-05T20:15:00.000Z', about: approvalAbout },
  {
    name: 'approval-with-remarks',
    mail: {
      ...approval,
      draft: {
        ...thankYou,
        version: 2,
        remarks: [
          'Maria has written since: "Lovely talking to you, and do look up the spring fair that I mentioned, it fills up fast."',
          'Somewhat long: 160 words, where 150 do',
        ],
      },
    },
    conversation: met,
    at: '2026-03-06T08:15:00.000Z',
    about: { ...approvalAbout, version: 2 },
  },
  {
    name: 'approval-of-a-note-to-look-at-twice',
    mail: {
      ...approval,
      draft: {
        ...thankYou,
        version: 2,
        remarks: ['This is your own text. It has not been sent yet.'],
        stops: [
          'It reads as if it asked for a job; ask for advice, never for a job ("keep me in mind if anything opens up on your team").',
        ],
      },
    },
    conversation: met,
    at: '2026-03-06T08:15:00.000Z',
    about: { ...approvalAbout, version: 2 },
  },
  {
    name: 'approval-first-reminder',
    mail: { ...approval, reminder: 1 },
    conversation: met,
    at: '2026-03-06T15:30:00.000Z',
    about: approvalAbout,
  },
  {
    name: 'approval-second-reminder',
    mail: { ...approval, reminder: 2 },
    conversation: met,
    at: '2026-03-07T11:30:00.000Z',
    about: approvalAbout,
  },
  {
    name: 'approval-after-the-mark',
    mail: { ...approval, reminder: 2 },
    conversation: met,
    at: '2026-03-08T11:30:00.000Z',
    about: approvalAbout,
  },
  {
    name: 'approval-of-a-nudge',
    mail: {
      mail: 'approval',
      followUp: 'nudge:1',
      kind: 'nudge',
      draft: {
        ...thankYou,
        to: { name: '', address: 'jo@northwind.example' },
        body: 'Hello,\n\nI know that weeks fill up. Should 20 minutes be possible in March, I would be glad.\n\nAlex Rivera',
      },
      because: 'seven business days without an answer',
      reminder: 1,
    },
    conversation: nameless,
    at: '2026-03-09T09:00:00.000Z',
    about: { mail: 'approval', followUp: 'nudge:1', version: 1 },
  },
  {
    name: 'detail-wanted',
    mail: { mail: 'detail-wanted', followUp: 'thank-you:1', kind: 'thank-you', reminder: 0 },
    conversation: inStage({ name: 'met', meeting }),
    at: '2026-03-06T08:00:00.000Z',
    about: { mail: 'detail-wanted', followUp: 'thank-you:1' },
  },
  {
    name: 'detail-wanted-reminder',
    mail: { mail: 'detail-wanted', followUp: 'thank-you:1', kind: 'thank-you', reminder: 1 },
    conversation: inStage({ name: 'met', meeting }),
    at: '2026-03-07T11:30:00.000Z',
    about: { mail: 'detail-wanted', followUp: 'thank-you:1' },
  },
]
