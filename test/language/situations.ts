// The situations whose notes to the contact are kept under notes/: one file each, named for what it shows.

import type { Conversation, KindName } from '../../src/conversation/conversation.ts'
import type { OwnerFacts } from '../../src/conversation/kind.ts'
import { advice, conversation, debrief, followUp, met, outreach, reply } from '../followups/a-conversation.ts'

export type Situation = { readonly kind: KindName; readonly facts: Conversation; readonly owner?: Partial<OwnerFacts> }

const priya = { name: 'Priya Nair', address: null, organisation: 'Southgate Clinic' }
const tom = { name: 'Tom Berg', address: 'tom@berg.example', organisation: null }
const drOkafor = {
  contact: { name: 'Dr. Ngozi Okafor', address: 'n.okafor@stjude.example', aliases: [] },
  thread: [
    { ...outreach, text: 'Dear Dr. Okafor,\n\nWould you have 15 minutes to talk with me about ward planning?' },
    reply('Gladly. Come by on Thursday at two, third floor.\n\nN. Okafor'),
  ],
}

const sent = followUp('nudge:1', 'nudge', { status: 'sent', at: '2026-03-11T09:00:00.000Z', version: 1 })

export const noteSituations: Readonly<Record<string, Situation>> = {
  'thank-you with everything': {
    kind: 'thank-you',
    facts: met(
      {},
      {
        debrief: debrief(
          'how you spent your first months just sitting with the night shift before you drew a single line',
        ),
        advice: advice(
          'read Working Identity',
          'shadow a ward planner for a day',
          'talk to two people who left nursing',
        ),
        referrals: [priya],
      },
    ),
  },
  'thank-you with a detail alone': {
    kind: 'thank-you',
    facts: met({}, { debrief: debrief('Your honesty about the pay cut in the first two years.') }),
  },
  'thank-you with a detail that is a sentence': {
    kind: 'thank-you',
    facts: met({}, { debrief: debrief('nobody reads portfolios, they read the first page and then call somebody') }),
  },
  'thank-you with a detail in two sentences': {
    kind: 'thank-you',
    facts: met(
      {},
      {
        debrief: debrief(
          'What stayed with me most is that you keep the failed drafts on the wall. It made me look at mine again!',
        ),
        advice: advice('Put three drawings on one page'),
      },
    ),
  },
  'thank-you with one piece of advice': {
    kind: 'thank-you',
    facts: met({ medium: 'phone' }, { debrief: debrief(null), advice: advice('Talk to Priya Nair before you decide') }),
  },
  'thank-you with advice in nouns': {
    kind: 'thank-you',
    facts: met(
      {},
      {
        debrief: debrief('the story of the ward with the two doors'),
        advice: advice(
          'The evening course at the design school.',
          'iF award entries as reading',
          'Working Identity by Ibarra',
        ),
      },
    ),
  },
  'thank-you with one person named': {
    kind: 'thank-you',
    facts: met({}, { debrief: debrief(null), referrals: [priya] }),
  },
  'thank-you with two people named': {
    kind: 'thank-you',
    facts: met({}, { debrief: debrief('how plainly you spoke of the hard parts'), referrals: [priya, tom] }),
  },
  'thank-you with a person known by address alone': {
    kind: 'thank-you',
    facts: met(
      {},
      { debrief: debrief(null), referrals: [{ name: null, address: 'ada@lund.example', organisation: null }] },
    ),
  },
  'thank-you whose advice names the person': {
    kind: 'thank-you',
    facts: met(
      {},
      {
        debrief: debrief('that you still work one night shift a year'),
        advice: advice('write to Priya Nair and mention the ward in Ulm', 'read the Ulm report'),
        referrals: [priya],
      },
    ),
  },
  'thank-you after a visit, to a doctor': {
    kind: 'thank-you',
    facts: met(
      { medium: 'in-person', place: 'St Jude, third floor' },
      { ...drOkafor, debrief: debrief('seeing the plan of the old ward next to the new one') },
    ),
  },
  'thank-you that comes late, to no known name': {
    kind: 'thank-you',
    facts: met(
      {},
      {
        contact: { name: '', address: 'design@northwind.example', aliases: [] },
        thread: [{ ...outreach, text: 'Hello,\n\nwould you have 20 minutes?' }],
        debrief: debrief('the way you test with tape on the floor', { at: '2026-03-16T09:00:00.000Z' }),
        advice: advice('try it with tape first'),
      },
    ),
  },
  'thank-you with a signature that closes by itself': {
    kind: 'thank-you',
    facts: met({}, { debrief: debrief('your question about what I would miss') }),
    owner: { signature: 'Warm regards,\nJonas Albrecht\n+49 30 5550100' },
  },
  'month note with one thing done': {
    kind: 'month-note',
    facts: met(
      {},
      {
        debrief: debrief('how you spent your first months just sitting with the night shift'),
        advice: advice([
          'Read Working Identity',
          'done',
          'Read it in a weekend, and stopped looking for the one right answer',
        ]),
        monthCheckedAt: '2026-03-30T09:00:00.000Z',
      },
    ),
  },
  'month note with much done and some open': {
    kind: 'month-note',
    facts: met(
      {},
      {
        debrief: debrief('that you keep the failed drafts on the wall'),
        advice: advice(
          ['read Working Identity', 'done', 'it made me write down what I would miss'],
          [
            'shadow a ward planner for a day',
            'done',
            'spent a Friday in Ulm with two of them, and drew for the first time what they argued about',
          ],
          ['join the society for health design', 'done', null],
          ['talk to two people who left nursing', 'open', 'one of two'],
          ['rewrite the portfolio', 'open', null],
          ['move to Ulm', 'dropped', 'too far'],
        ),
        sinceThen: ['I have signed up for the evening course at the design school.'],
      },
    ),
  },
  'month note with one thing done and nothing said of it': {
    kind: 'month-note',
    facts: met(
      {},
      {
        debrief: debrief('your patience with my questions about money'),
        advice: advice(['talk to Priya Nair', 'done', 'yes']),
      },
    ),
  },
  'month note with one done and one open': {
    kind: 'month-note',
    facts: met(
      {},
      {
        debrief: debrief('nobody reads portfolios'),
        advice: advice(
          ['Put three drawings on one page', 'done', 'two people have asked for it since'],
          ['Visit the fair in Ulm', 'open', 'I have a ticket for May'],
        ),
      },
    ),
  },
  'month note from other news alone': {
    kind: 'month-note',
    facts: met(
      {},
      {
        debrief: debrief('your question about what I would miss'),
        advice: advice('read Working Identity'),
        sinceThen: ['I asked my ward for a half-time contract, and they agreed. From June on I draw two days a week.'],
      },
    ),
  },
  'month note without a debrief': {
    kind: 'month-note',
    facts: met({}, { sinceThen: ['I enrolled in the evening course that you told me about.'] }),
  },
  'nudge after seven days': { kind: 'nudge', facts: conversation() },
  'nudge after an absence': { kind: 'nudge', facts: conversation({ absentUntil: '2026-03-13' }) },
  'nudge on the day they asked for': {
    kind: 'nudge',
    facts: conversation({
      ...drOkafor,
      parkedUntil: '2026-09-01',
      stage: { name: 'answered' },
      thread: [drOkafor.thread[0]!, reply('We open a ward this summer. Ask me in September.\n\nBest wishes\nNgozi')],
    }),
  },
  'nudge for the second time': { kind: 'nudge', facts: conversation({ followUps: sent }) },
}
