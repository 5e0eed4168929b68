import { describe, expect, test } from 'vitest'
import { readCommand } from '../../src/owner/read-command.ts'
import { contextFor } from './contexts.ts'

const context = contextFor({ mail: 'told', followUp: 'debrief:1:x', kind: 'debrief' })

type Dictated = { told: string; struck: string | null; advice: string[]; people?: string[]; kept?: string[] }

/** Notes as they come from the car park: spoken, hurried, without order. */
const dictated: Dictated[] = [
  {
    told: 'great talk she told me to read working identity and i should talk to priya nair at acme join the interaction guild and take the statistics course',
    struck: null,
    advice: [
      'reading: read working identity',
      'person: talk to priya nair at acme',
      'organisation: join the interaction guild',
      'course: take the statistics course',
    ],
  },
  {
    told: "Just out of it. Really nice guy. He said most people in his team came from somewhere else, teaching, music, one was a baker. He'd start with a small project instead of a degree. Talk to Lena Fischer, she did the same from nursing. There's a meetup on the first Monday, go to that.",
    struck: 'He said most people in his team came from somewhere else, teaching, music, one was a baker.',
    advice: [
      'person: Talk to Lena Fischer, she did the same from nursing',
      "event: There's a meetup on the first Monday, go to that",
    ],
    people: ['Lena Fischer'],
  },
  {
    told: "She was 10 minutes late but gave me 40. Biggest surprise: they don't do user research at all, sales does. She recommended the book Obviously Awesome. And she'll introduce me to Tom at Northwind. I should rewrite my CV so that the hospital work comes first.",
    struck: "they don't do user research at all, sales does.",
    advice: ['reading: the book Obviously Awesome', 'change: rewrite my CV so that the hospital work comes first'],
    people: ['Tom, Northwind'],
  },
  {
    told: 'Ok notes. Day is 60% meetings. Likes: autonomy. Dislikes: on-call. Pay starts about 48k. Read the SRE book. Look into the Linux Foundation certificate. Speak to Dan Okafor (dan.okafor@initech.test) about on-call.',
    struck: null,
    advice: [
      'reading: Read the SRE book',
      'course: Look into the Linux Foundation certificate',
      'person: Speak to Dan Okafor (dan.okafor@initech.test) about on-call',
    ],
    people: ['Dan Okafor, dan.okafor@initech.test'],
  },
  { told: 'It was fine. Nothing really new.', struck: null, advice: [] },
  {
    told: "What he kept coming back to was that nobody checks references but everybody checks the portfolio. Suggested I cut mine to three pieces. Also suggested joining the local chapter of the illustrators' association. Said I could use his name with Ana Souza at Brightside.",
    struck: 'that nobody checks references but everybody checks the portfolio.',
    advice: [
      'change: cut mine to three pieces',
      "organisation: joining the local chapter of the illustrators' association",
      'other: use his name with Ana Souza at Brightside',
    ],
    people: ['Ana Souza, Brightside'],
  },
  {
    told: 'She asked more about me than I about her. I remember that she keeps a notebook of every mistake. No advice really, she said I was on a good path.',
    struck: 'that she keeps a notebook of every mistake.',
    advice: [],
  },
  {
    told: 'Advice was: 1. read Range by David Epstein 2. join a choir (!) 3. stop applying online',
    struck: null,
    advice: [
      'reading: read Range by David Epstein',
      'organisation: join a choir (!)',
      'decision: stop applying online',
    ],
  },
  {
    told: 'met. he advised me to do the PMP but only if the employer pays. he advised against moving to london.',
    struck: null,
    advice: ['other: do the PMP but only if the employer pays', 'decision: against moving to london'],
  },
  {
    told: 'I was struck by how calm the ward was. Told me to shadow a night shift first. Told me to ask Sister Agnes Doyle for it. Off the record she thinks the trust will merge next year.',
    struck: 'how calm the ward was.',
    advice: ['other: shadow a night shift first', 'person: ask Sister Agnes Doyle for it'],
    people: ['Sister Agnes Doyle'],
    kept: ['she thinks the trust will merge next year.'],
  },
  {
    told: "We didn't get to my questions. He suggested to meet again in May. He thinks I should decide between policy and delivery before I talk to anybody else.",
    struck: null,
    advice: ['other: meet again in May', 'decision: decide between policy and delivery before I talk to anybody else'],
  },
  {
    told: 'Learned a lot about grant writing, e.g. that the summary is written last and read first. Should subscribe to the Foundation Weekly newsletter. Should attend the funders fair in Leeds on 12 May.',
    struck: 'Learned a lot about grant writing, e.g. that the summary is written last and read first.',
    advice: [
      'reading: subscribe to the Foundation Weekly newsletter',
      'event: attend the funders fair in Leeds on 12 May',
    ],
  },
  {
    told: "- struck: the three-sentence rule for every report\n- advice: read The Pyramid Principle; join Toastmasters\n- people: Jo Lindqvist (Vega AB), Sam O'Neill",
    struck: 'the three-sentence rule for every report',
    advice: ['reading: read The Pyramid Principle', 'organisation: join Toastmasters'],
    people: ['Jo Lindqvist, Vega AB', "Sam O'Neill"],
  },
  {
    told: '1 the way she says no to meetings\n2 block two mornings a week\n3 none',
    struck: 'the way she says no to meetings',
    advice: ['other: block two mornings a week'],
  },
  {
    told: 'What stayed with me most is that she failed the exam twice.\n\nTake the prep course at the community college\nAsk for the old exam papers\n\nnobody\n\nprivate: she hates her boss',
    struck: 'that she failed the exam twice.',
    advice: ['course: Take the prep course at the community college', 'other: Ask for the old exam papers'],
    kept: ['she hates her boss'],
  },
  {
    told: 'I had expected a lecture and got a conversation. 2 years ago she was where I am. Fun fact: the whole team learned to code from one cookbook. I need to look at the job in winter, too, she says, when the depots flood.',
    struck: 'Fun fact: the whole team learned to code from one cookbook.',
    advice: ['other: look at the job in winter, too, she says, when the depots flood'],
  },
]

describe.each(dictated)('$told', ({ told, struck, advice, people = [], kept = [] }) => {
  const command = readCommand(told, context)
  if (command.command !== 'debrief') throw new Error(`read as ${command.command}`)

  test('gives what it holds', () => {
    expect({
      struck: command.struck,
      advice: command.advice.map(({ kind, text }) => `${kind}: ${text}`),
      people: command.referrals.map(({ name, organisation, address }) =>
        [name, organisation, address].filter((part) => part !== null).join(', '),
      ),
      kept: command.privateNotes,
    }).toEqual({ struck, advice, people, kept })
  })

  test('gives nothing that it does not hold', () => {
    const said = told.replace(/\s+/g, ' ').toLowerCase()
    const pieces = [
      command.struck,
      ...command.advice.map(({ text }) => text),
      ...command.referrals.flatMap((one) => [one.name, one.address, one.organisation]),
      ...command.privateNotes,
      ...command.notes.split('\n'),
    ]
    for (const piece of pieces) if (piece !== null) expect(said).toContain(piece.replace(/\s+/g, ' ').toLowerCase())
  })
})
