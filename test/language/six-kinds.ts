// The situations of the kinds around the two thank-yous, whose texts are kept under notes/: one file each, named for what it shows.

import type { Conversation, KindName } from '../../src/conversation/conversation.ts'
import type { NamedPerson } from '../../src/conversation/introduction.ts'
import { advice, conversation, debrief, meeting, met, outreach, reply, scheduled } from '../followups/a-conversation.ts'

export type KindSituation = { readonly kind: KindName; readonly key: string; readonly facts: Conversation }

const namedAt = '2026-03-05T13:20:00.000Z'
const priya: NamedPerson = { name: 'Priya Nair', address: null, organisation: 'Southgate Clinic', namedAt }
const became = { conversationId: 'c2', wroteAt: '2026-03-06T09:00:00.000Z', talkAt: null, metAt: null }
const far = { start: '2026-03-12T13:00:00.000Z', end: '2026-03-12T13:20:00.000Z' }
const signed = (text: string) => reply(`${text}\n\nBest,\nMaria`)
const no = { ...signed('I am afraid I have to pass.'), answer: 'declines' as const }
const declined = { name: 'closed', outcome: 'declined', meeting: null } as const
const person = (name: string, address: string) => ({ contact: { name, address, aliases: [] } })
const ines = person('Inês Duarte', 'ines@duarte.example')
const samuel = person('Samuel Oyelaran', 's.oyelaran@bridgeworks.example')
const lena = person('Lena Vogel', 'lena.vogel@kettle.example')

const report = (facts: Conversation): KindSituation => ({
  kind: 'referral-report',
  key: 'referral-report:priya-nair',
  facts,
})
const at = '2026-04-20T10:00:00.000Z'
const withNews = (facts: Conversation): KindSituation => ({
  kind: 'news',
  key: `news:${at}`,
  facts: { ...facts, news: [{ at, text: 'in May I start at Northlight Maps, where I will draw signs for hospitals' }] },
})
const touch = (sentence: string, facts: Conversation): KindSituation => {
  const base = '2026-04-07T07:00:00.000Z'
  const stage = { name: 'closed', outcome: 'finished', meeting: meeting() } as const
  const note = { ...outreach, at: base, kind: 'note' as const, text: 'Thank you again.' }
  const key = `keep-in-touch:${base}`
  return {
    kind: 'keep-in-touch',
    key,
    facts: { ...facts, stage, thread: [...facts.thread, note], given: { [key]: sentence } },
  }
}

export const kindSituations: Readonly<Record<string, KindSituation>> = {
  'second-person at a place of its own': { kind: 'second-person', key: 'second-person', facts: conversation() },
  'second-person where only a provider is known': {
    kind: 'second-person',
    key: 'second-person',
    facts: conversation(person('Maria Keller', 'maria.keller@gmail.com')),
  },
  'gracious-no to a plain no': {
    kind: 'gracious-no',
    key: 'gracious-no',
    facts: conversation({ stage: declined, thread: [outreach, no] }),
  },
  'gracious-no to somebody else': {
    kind: 'gracious-no',
    key: 'gracious-no',
    facts: conversation({ ...samuel, stage: declined, thread: [outreach, { ...no, text: 'Sorry, no.\n\nSam' }] }),
  },
  'gracious-no to one who names another': {
    kind: 'gracious-no',
    key: 'gracious-no',
    facts: conversation({
      stage: { name: 'answered' },
      thread: [outreach, { ...no, answer: 'redirects' }],
      referrals: [priya],
    }),
  },
  'gracious-no after a talk was agreed': {
    kind: 'gracious-no',
    key: 'gracious-no',
    facts: conversation({
      ...lena,
      stage: declined,
      thread: [outreach, no],
      negotiation: {
        ...conversation().negotiation,
        meeting: {
          status: 'cancelled',
          start: null,
          end: null,
          zone: null,
          minutes: null,
          medium: null,
          place: null,
          options: [],
          source: 'prose',
          quote: '',
        },
      },
    }),
  },
  'confirmation of a video call': { kind: 'confirmation', key: '', facts: scheduled(far) },
  'confirmation of a call in another zone': {
    kind: 'confirmation',
    key: '',
    facts: {
      ...scheduled({ ...far, medium: 'phone', place: '+1 202 555 0142' }, samuel),
      negotiation: { ...conversation().negotiation, zones: { owner: null, contact: 'America/New_York' } },
    },
  },
  'confirmation of a visit': {
    kind: 'confirmation',
    key: '',
    facts: scheduled({ ...far, medium: 'in-person', place: 'Kettle Lane 4, second floor' }, lena),
  },
  'confirmation where nothing was said of how': {
    kind: 'confirmation',
    key: '',
    facts: scheduled({ ...far, medium: null, place: null }, ines),
  },
  'referral-report after they met': report(
    met({}, { referrals: [{ ...priya, became: { ...became, metAt: '2026-03-24T09:00:00.000Z' } }] }),
  ),
  'referral-report of a mail that was written': report(met({}, { ...samuel, referrals: [{ ...priya, became }] })),
  'referral-report of a talk that is agreed': report(
    met({}, { ...ines, referrals: [{ ...priya, became: { ...became, talkAt: '2026-03-17T09:00:00.000Z' } }] }),
  ),
  'referral-report in the owner’s sentence': report(
    met(
      {},
      {
        ...lena,
        referrals: [priya],
        given: { 'referral-report:priya-nair': 'called her on Monday, and she sent me two drawings' },
      },
    ),
  ),
  'keep-in-touch with an article': touch(
    'The hospital journal had a piece on wards with two doors, and I thought of you: they moved the night desk, as you did',
    met(),
  ),
  'keep-in-touch with a question': touch(
    'I am drawing a corridor for people with walking frames. What would you look at first?',
    met({}, samuel),
  ),
  'keep-in-touch with a piece of news': touch('I passed the drawing exam, with the ward as my subject.', met({}, ines)),
  'news to one whose words stayed': withNews(
    met({}, { debrief: debrief('how you sat with the night shift before you drew a line') }),
  ),
  'news to one whose advice was followed': withNews(
    met(
      {},
      {
        ...samuel,
        debrief: debrief('nobody reads portfolios'),
        advice: advice(['put three drawings on one page', 'done', null]),
      },
    ),
  ),
  'news to one who led on': withNews(
    met(
      {},
      {
        ...ines,
        debrief: debrief('that you still work one night shift a year'),
        advice: advice(['read the Ulm report', 'done', 'twice'], ['shadow a ward planner for a day', 'done', null]),
        referrals: [{ ...priya, became: { ...became, metAt: '2026-03-24T09:00:00.000Z' } }],
      },
    ),
  ),
  'news to one of whom the owner wrote a sentence': withNews(
    met(
      {},
      { ...lena, given: { [`news:${at}`]: 'You told me that nobody would ask for a degree, and you were right.' } },
    ),
  ),
}
