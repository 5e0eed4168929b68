// One mail to the owner for each thing that can be said to him about a conversation.

import { approvalAbout, approvalMails } from './approval-mails.ts'
import { inStage, justAsked, meeting, met, nameless, scheduled, thankYou, toConfirm } from './conversations.ts'
import type { MailCase } from './mail-case.ts'

const timeCheckAbout = { mail: 'time-check', followUp: `time-check:${meeting.start}` } as const
const timeCheck = { mail: 'told', followUp: timeCheckAbout.followUp, kind: 'time-check', meeting } as const
const answer = { mail: 'answer' } as const

export const conversationMails: readonly MailCase[] = [
  ...approvalMails,
  {
    name: 'outreach-question',
    mail: {
      mail: 'outreach-question',
      quote: 'Would you have 20 minutes in the next weeks to tell me how you got from nursing into research?',
    },
    conversation: { ...justAsked, following: 'unsure' },
    at: '2026-02-25T09:02:00.000Z',
    about: { mail: 'outreach-question' },
  },
  {
    name: 'outreach-question-without-a-name',
    mail: { mail: 'outreach-question', quote: '' },
    conversation: { ...nameless, following: 'unsure' },
    at: '2026-02-25T09:02:00.000Z',
    about: { mail: 'outreach-question' },
  },
  {
    name: 'noticed',
    mail: { mail: 'noticed' },
    conversation: justAsked,
    at: '2026-02-25T09:02:00.000Z',
    about: { mail: 'noticed' },
  },
  {
    name: 'noticed-without-a-name',
    mail: { mail: 'noticed' },
    conversation: nameless,
    at: '2026-02-25T09:02:00.000Z',
    about: { mail: 'noticed' },
  },
  {
    name: 'time-check',
    mail: timeCheck,
    conversation: toConfirm,
    at: '2026-03-02T09:00:00.000Z',
    about: timeCheckAbout,
  },
  {
    name: 'time-check-from-a-template',
    mail: timeCheck,
    conversation: toConfirm,
    at: '2026-03-02T09:00:00.000Z',
    about: timeCheckAbout,
    told: {
      subject: 'Maria: Thursday 5 March, 14:00 – is that right?',
      body: 'I read a time in your mails with Maria Chen:\n\n    "Thursday the 5th at 2pm works well for me, my time, here is my usual link."\n\nI take that to mean Thu 5 March, 14:00 (New York; 20:00 for you in Berlin), by video.\n',
    },
  },
  {
    name: 'time-check-after-the-time',
    mail: timeCheck,
    conversation: toConfirm,
    at: '2026-03-06T09:00:00.000Z',
    about: timeCheckAbout,
  },
  {
    name: 'meeting-logged',
    mail: { mail: 'meeting-logged', change: 'logged', meeting: { ...meeting, source: 'calendar' } },
    conversation: scheduled,
    at: '2026-02-27T09:00:00.000Z',
    about: { mail: 'meeting-logged' },
  },
  {
    name: 'meeting-moved',
    mail: {
      mail: 'meeting-logged',
      change: 'moved',
      meeting: {
        ...meeting,
        source: 'scheduler',
        medium: 'in-person',
        place: 'Café Lumen, Hauptstraße 5',
        zone: 'Europe/Berlin',
      },
    },
    conversation: scheduled,
    at: '2026-03-02T09:00:00.000Z',
    about: { mail: 'meeting-logged' },
  },
  {
    name: 'meeting-called-off',
    mail: { mail: 'meeting-logged', change: 'cancelled', meeting: { ...meeting, source: 'calendar' } },
    conversation: inStage({ name: 'answered' }),
    at: '2026-03-02T09:00:00.000Z',
    about: { mail: 'meeting-logged' },
  },
  {
    name: 'debrief',
    mail: { mail: 'told', followUp: `debrief:1:${meeting.start}`, kind: 'debrief', meeting },
    conversation: inStage({ name: 'met', meeting }),
    at: '2026-03-05T19:45:00.000Z',
    about: { mail: 'told', followUp: `debrief:1:${meeting.start}`, kind: 'debrief' },
    told: {
      subject: 'Maria: how was it?',
      body: 'Your talk with Maria Chen should be over.\n\n1. What stayed with you most?\n\n2. What did Maria advise you to do? One per line.\n',
    },
  },
  {
    name: 'debrief-without-a-template',
    mail: { mail: 'told', followUp: `debrief:1:${meeting.start}`, kind: 'debrief', meeting },
    conversation: inStage({ name: 'met', meeting }),
    at: '2026-03-05T19:45:00.000Z',
    about: { mail: 'told', followUp: `debrief:1:${meeting.start}`, kind: 'debrief' },
  },
  {
    name: 'card',
    mail: { mail: 'told', followUp: 'card:1', kind: 'card', meeting },
    conversation: scheduled,
    at: '2026-03-05T17:00:00.000Z',
    about: { mail: 'told', followUp: 'card:1', kind: 'card' },
    told: {
      body: 'WHO    Maria Chen\nWHEN   Thu 5 March, 14:00 (New York; 20:00 for you in Berlin)\n\nASK\n- What in your week would surprise somebody who only knows the name of the job, and who sees it from outside?\n',
    },
  },
  {
    name: 'month-check-without-a-template',
    mail: { mail: 'told', followUp: 'month-check:1', kind: 'month-check', meeting },
    conversation: met,
    at: '2026-03-30T06:00:00.000Z',
    about: { mail: 'told', followUp: 'month-check:1', kind: 'month-check' },
  },
  {
    name: 'answer-time-confirmed',
    mail: { mail: 'answer', title: 'logged', understood: 'the time is right', about: null, done: [], meeting },
    conversation: scheduled,
    at: '2026-03-02T09:10:00.000Z',
    about: answer,
  },
  {
    name: 'answer-moved',
    mail: {
      mail: 'answer',
      title: 'moved',
      understood: 'the meeting moved',
      about: null,
      done: [],
      meeting: { ...meeting, source: 'owner', changes: 1 },
    },
    conversation: scheduled,
    at: '2026-03-02T09:10:00.000Z',
    about: answer,
  },
  {
    name: 'answer-sent',
    mail: {
      mail: 'answer',
      title: 'thank-you sent',
      understood: 'send the thank-you to Maria Chen',
      about: null,
      done: ['It went to Maria Chen <maria.chen@initech.example>, in your thread and from your address.'],
      meeting: null,
    },
    conversation: met,
    at: '2026-03-06T08:20:00.000Z',
    about: answer,
  },
  {
    name: 'answer-debrief',
    mail: {
      mail: 'answer',
      title: 'your notes',
      understood: 'your notes on the talk with Maria Chen',
      about: { mail: 'told', followUp: 'debrief:1', kind: 'debrief', transcript: true },
      done: [
        '1. Advice: read "Working Identity" by Herminia Ibarra (something to read)',
        '2. Advice: join the Interaction Guild (an organisation)',
        '3. Named: Priya Nair, Acme; Maria Chen introduces you',
        '4. You promised: send her my portfolio, by Friday 13 March',
        '5. What stayed with you: that she never applied for a job, every one came through somebody she had helped.',
        'Kept private: 1 line',
      ],
      meeting: null,
    },
    conversation: met,
    at: '2026-03-05T20:11:00.000Z',
    about: answer,
  },
  {
    name: 'answer-stop',
    mail: {
      mail: 'answer',
      title: 'stopped',
      understood: 'stop following Maria Chen',
      about: null,
      done: ['Nothing more goes to Maria Chen, and I no longer remind you.'],
      meeting: null,
    },
    conversation: inStage({ name: 'closed', outcome: 'stopped', meeting: null }, { following: 'no' }),
    at: '2026-03-02T09:10:00.000Z',
    about: answer,
  },
  {
    name: 'not-understood-approval',
    mail: { mail: 'not-understood', about: approvalAbout, read: 'send it but mention the book', meant: 'edit' },
    conversation: met,
    at: '2026-03-06T08:20:00.000Z',
    about: approvalAbout,
  },
  {
    name: 'not-understood-slip',
    mail: { mail: 'not-understood', about: approvalAbout, read: 'sned', meant: 'send' },
    conversation: met,
    at: '2026-03-06T08:20:00.000Z',
    about: approvalAbout,
  },
  {
    name: 'not-understood-time',
    mail: {
      mail: 'not-understood',
      about: timeCheckAbout,
      read: 'moved to thursday afternoon',
      meant: 'moved thu 15:00',
    },
    conversation: toConfirm,
    at: '2026-03-02T09:10:00.000Z',
    about: timeCheckAbout,
  },
  {
    name: 'not-understood-nothing-said',
    mail: { mail: 'not-understood', about: answer, read: '', meant: null },
    conversation: met,
    at: '2026-03-06T08:20:00.000Z',
    about: answer,
  },
  {
    name: 'help',
    mail: {
      mail: 'not-understood',
      about: { mail: 'told', followUp: 'debrief:1', kind: 'debrief' },
      read: 'help',
      meant: null,
    },
    conversation: met,
    at: '2026-03-06T08:20:00.000Z',
    about: { mail: 'told', followUp: 'debrief:1', kind: 'debrief' },
  },
  {
    name: 'notice',
    mail: {
      mail: 'notice',
      title: 'the address does not work',
      lines: [
        'Your mail to Maria Chen <maria.chen@initech.example> came back (5.1.1).',
        'The address does not work. If you find the right one, write to it and put me in Bcc again.',
      ],
    },
    conversation: justAsked,
    at: '2026-02-25T09:05:00.000Z',
    about: { mail: 'notice' },
  },
  {
    name: 'notice-with-a-note-in-it',
    mail: {
      mail: 'notice',
      title: 'the thank-you was refused',
      lines: [
        'The mail server did not take the thank-you: 550 mailbox full',
        'It was not sent. This is the text, so that nothing is lost:',
        thankYou.body,
      ],
    },
    conversation: met,
    at: '2026-03-06T08:20:00.000Z',
    about: { mail: 'notice' },
  },
]
