// Mails to the owner that are about no single conversation: what was found, the digest, and answers to mails that belong to nothing.

import type { About } from '../../src/conversation/command.ts'
import type { Digest } from '../../src/owner/digest-mail.ts'
import type { Found } from '../../src/owner/found-mail.ts'
import type { Unclear } from '../../src/owner/unclear-mail.ts'
import type { Whom } from '../../src/owner/whom-mail.ts'

const at = '2026-03-08T17:00:00.000Z'
const zone = 'Europe/Berlin'

export const founds: readonly { name: string; found: Found; conversations: readonly string[] }[] = [
  {
    name: 'found',
    found: {
      owner: 'Alex Rivera',
      zone,
      at,
      days: 30,
      followed: [
        {
          contact: 'Maria Chen',
          stage: 'you meet on Thu 5 March, 20:00',
          next: 'question list on Tue 3 March, 20:00 (Berlin)',
        },
        { contact: 'Jonas Weber', stage: 'asked on Wed 25 February, no answer yet', next: null },
      ],
      unsure: [
        {
          contact: 'Priya Nair',
          askedAt: '2026-02-20T10:00:00.000Z',
          quote: 'Would you have 20 minutes to tell me how your team hires for curiosity rather than tools?',
        },
        { contact: 'Tom van Dijk', askedAt: '2026-02-27T10:00:00.000Z', quote: 'could I pick your brain?' },
      ],
    },
    conversations: ['a', 'b', 'c', 'd'],
  },
  {
    name: 'found-one-unsure',
    found: {
      owner: 'Alex Rivera',
      zone,
      at,
      days: 30,
      followed: [],
      unsure: [{ contact: 'Priya Nair', askedAt: '2026-02-20T10:00:00.000Z', quote: 'could I pick your brain?' }],
    },
    conversations: ['a'],
  },
  {
    name: 'found-nothing',
    found: { owner: 'Alex Rivera', zone, at, days: 30, followed: [], unsure: [] },
    conversations: [],
  },
]

const quiet: Digest = {
  zone,
  at,
  unthanked: [],
  waiting: [],
  meetings: [],
  due: [],
  unanswered: [],
  advice: [],
  held: [],
  mailboxReadAt: '2026-03-08T16:58:00.000Z',
  lastSentAt: '2026-02-08T17:00:00.000Z',
}

export const digests: readonly { name: string; digest: Digest }[] = [
  {
    name: 'digest',
    digest: {
      ...quiet,
      unthanked: [{ contact: 'Maria Chen', mark: '2026-03-09T19:30:00.000Z' }],
      waiting: [
        { what: 'the thank-you for Maria Chen', since: '2026-03-07T20:15:00.000Z' },
        { what: 'the time of your talk with Jonas Weber', since: '2026-03-06T09:00:00.000Z' },
      ],
      meetings: [
        {
          contact: 'Priya Nair',
          start: '2026-03-11T18:00:00.000Z',
          zone: 'America/New_York',
          place: 'https://video.example/priya-nair',
        },
      ],
      due: [
        { what: 'nudge to Tom van Dijk, if no answer has come', at: '2026-03-09T09:00:00.000Z' },
        { what: 'what became of the advice from Ana Souza?', at: '2026-03-16T07:00:00.000Z' },
      ],
      unanswered: [{ contact: 'Tom van Dijk', askedAt: '2026-02-27T10:00:00.000Z' }],
      advice: [
        { contact: 'Ana Souza', text: 'read "Working Identity" by Herminia Ibarra' },
        { contact: 'Ana Souza', text: 'look into the part-time certificate of the institute for applied ergonomics' },
      ],
      held: ['the thank-you for Ana Souza: her last mail has not been read yet'],
    },
  },
  { name: 'digest-after-a-silent-month', digest: quiet },
  {
    name: 'digest-mailbox-out-of-reach',
    digest: {
      ...quiet,
      unthanked: [{ contact: 'Maria Chen', mark: '2026-03-07T19:30:00.000Z' }],
      mailboxReadAt: '2026-03-07T08:00:00.000Z',
    },
  },
]

export const unclears: readonly { name: string; unclear: Unclear }[] = [
  {
    name: 'unclear',
    unclear: { subject: 'a question', text: 'Do you also work for my brother?\n\nAlex', strangers: [], at },
  },
  {
    name: 'unclear-to-others-too',
    unclear: {
      subject: 'Re: Maria Chen: thank-you to approve',
      text: 'send',
      strangers: ['maria.chen@initech.example'],
      at,
    },
  },
  { name: 'unclear-empty', unclear: { subject: '', text: '', strangers: [], at } },
]

const material = {
  title: 'How wards sleep, and what a planner has to do with it | Hospital Weekly',
  from: 'Hospital Weekly',
  date: at,
  url: 'https://weekly.example/wards',
  text: 'It is quiet at four in the morning.',
  messageId: null,
}
const people = ['Maria Chen', 'Jonas Weber', 'Priya Nair'].map((name) => ({ name, conversationId: name }))
const asked = (contacts: typeof people): About => ({ mail: 'material', contacts, material })

export const whoms: readonly { name: string; whom: Whom; about: About }[] = [
  {
    name: 'whom-nobody-named',
    whom: { material, contacts: people, named: false, more: true },
    about: asked(people),
  },
  {
    name: 'whom-two-named',
    whom: { material, contacts: people.slice(0, 2), named: true, more: false },
    about: asked(people.slice(0, 2)),
  },
  {
    name: 'whom-one-possible',
    whom: { material: { ...material, title: '' }, contacts: people.slice(0, 1), named: false, more: false },
    about: asked(people.slice(0, 1)),
  },
]
