// The situations whose mails to the owner are kept under notes/: one file each, named for what it shows.

import type { Conversation, KindName } from '../../src/conversation/conversation.ts'
import { chooseQuestions } from '../../src/followups/choose-questions.ts'
import {
  advice,
  debrief,
  followUp,
  meeting,
  met,
  outreach,
  owner,
  reply,
  scheduled,
} from '../followups/a-conversation.ts'

import type { Situation } from './situations.ts'

const told = (key: string, kind: KindName) => followUp(key, kind, { status: 'told', at: '2026-03-05T13:36:00.000Z' })

/** Two others of the field have told the owner the contrary of each other. */
function withNotesElsewhere(facts: Conversation): Conversation {
  const others = [
    ['Ana Ruiz', 'You need a certificate, or nobody reads your first line.'],
    ['Tom Berg', 'Certificates do not matter, she wants to see one thing I built.'],
  ].map(([name = '', notes = '']) =>
    met(
      {},
      {
        id: name,
        contact: { name, address: `${name.slice(0, 3).toLowerCase()}@elsewhere.example`, aliases: [] },
        thread: [reply(`Gladly.\n\n${name}\nData Scientist`)],
        debrief: debrief(null, { notes }),
      },
    ),
  )
  return {
    ...facts,
    questionList: chooseQuestions(facts, { ...owner, goals: ['what-it-takes', 'insight'] }, 1, others),
  }
}

export const ownerSituations: Readonly<Record<string, Situation>> = {
  'time-check from another zone': {
    kind: 'time-check',
    facts: scheduled(
      {
        zone: 'America/New_York',
        medium: 'phone',
        place: '+1 212 555 0123',
        quote: 'Thursday at 8 my\n time works, call me.',
      },
      {
        stage: {
          name: 'scheduled',
          meeting: meeting({
            zone: 'America/New_York',
            medium: 'phone',
            place: '+1 212 555 0123',
            quote: 'Thursday at 8 my\n time works, call me.',
          }),
          confirmedAt: null,
        },
      },
    ),
  },
  'questions for a visit': {
    kind: 'questions',
    facts: scheduled(
      { medium: 'in-person', place: 'Northwind, Torstrasse 12, Berlin' },
      {
        thread: [
          outreach,
          reply(
            'Thursday at two works. I left the ward myself ten years ago and still think about it most days.\n\nBest,\nMaria\n\nMaria Keller\nHead of Ward Design, Northwind\nwww.northwind.example',
          ),
        ],
      },
    ),
  },
  'questions for a call without a number': {
    kind: 'questions',
    facts: scheduled(
      { medium: 'phone', place: null },
      { contact: { name: 'Maria Keller', address: 'mkeller@gmail.com', aliases: [] }, subject: 'Your start-up' },
    ),
    owner: { goals: [] },
  },
  'questions for a talk with neither medium nor place': {
    kind: 'questions',
    facts: scheduled({ medium: null, place: null }),
  },
  'questions with an article, a disagreement and no story': {
    kind: 'questions',
    facts: withNotesElsewhere(
      scheduled(
        {},
        {
          subject: 'Your work as a data analyst',
          thread: [outreach, reply('Thursday at two works.\n\nMaria Keller\nLead Data Analyst')],
          material: [
            {
              title: 'What the bus company learnt from its own tickets | City Paper',
              from: 'City Paper',
              date: '2026-02-26T08:00:00.000Z',
              url: 'https://citypaper.example/tickets',
              text: 'Nobody had looked at them.\n\nMaria Keller needed three months to clean eleven years of tickets. “I would do it again,” Keller says, “but with gloves.”\n\nSubscribe to our newsletter.',
              messageId: null,
            },
          ],
        },
      ),
    ),
    owner: { story: '', goals: ['what-it-takes', 'insight'] },
  },
  'card for a video call in another zone': { kind: 'card', facts: scheduled({ zone: 'Europe/London' }) },
  'card without a story': { kind: 'card', facts: scheduled({ medium: null, place: null }), owner: { story: '' } },
  'debrief for the first time': {
    kind: 'debrief',
    facts: met({}, { followUps: told('debrief:1:2026-03-05T13:00:00.000Z', 'debrief') }),
  },
  'debrief for the second time': {
    kind: 'debrief',
    facts: met(
      {},
      {
        followUps: {
          ...told('debrief:1:2026-03-05T13:00:00.000Z', 'debrief'),
          ...told('debrief:2:2026-03-05T13:00:00.000Z', 'debrief'),
        },
      },
    ),
  },
  'month-check with advice': {
    kind: 'month-check',
    facts: met(
      {},
      {
        debrief: debrief('x'),
        advice: advice('Read Working Identity', ['Join the society', 'done', null], 'rewrite the portfolio'),
      },
    ),
  },
  'month-check without advice': {
    kind: 'month-check',
    facts: met({}, { debrief: debrief('your question about what I would miss') }),
  },
}
