// Four meetings: what was written about one passes for that one, and for none of the other three.

import { describe, expect, test } from 'vitest'
import { concrete } from '../../src/gates/concrete.ts'
import { note } from './a-note.ts'

/** `body` and `para` tell of it, closely and in other words; `generic` could go to anybody. */
type Meeting = {
  readonly debrief: string
  readonly body: string
  readonly para: readonly string[]
  readonly generic: readonly string[]
}

const meetings: Readonly<Record<string, Meeting>> = {
  bakery: {
    debrief: `She started the bakery with one oven and a loan from her uncle
Hiring is the hardest part; she lets candidates work one morning shift
read Setting the Table
talk to Omar Haddad at the flour mill
she writes down every complaint in a red notebook`,
    body: 'Your red notebook of complaints has not left my head; I started one of my own last night. I have also written to Omar Haddad.',
    generic: [
      'Hearing how you built your business was inspiring, and your advice on hiring was very helpful.',
      'Your honest answers about the hardest part of the work gave me a lot to think about.',
    ],
    para: [
      'Letting candidates work a morning shift before you decide is something I would never have thought of.',
      'I keep thinking about the single oven you began with.',
      'That you note down each complaint instead of arguing is something I want to copy.',
      'I have ordered Setting the Table.',
      'I will visit the mill you mentioned.',
    ],
  },
  data: {
    debrief: `data teams fail when nobody owns the definitions
he spent two years cleaning sensor data before building any model
suggested the meetup in Leeds on Thursdays
look at dbt and write a small public project
told me about his failed startup, they ran out of money in eleven months`,
    body: 'Two years of cleaning sensor data before a single model: that sentence changed how I see the job. I have started a small public project.',
    generic: [
      'Thank you for sharing your insights about data science and the industry. Your perspective on building teams was valuable.',
      'I really enjoyed hearing about your career journey and the challenges of data work.',
      'I will start a project and keep learning about models.',
    ],
    para: [
      'The story of the startup that went under after eleven months was braver than anything I had read.',
      'That most teams break over who owns a definition made sense to me at once.',
      'I will go to the Leeds meetup next week.',
      'I have installed dbt and broken it twice.',
    ],
  },
  law: {
    debrief: `said the first two years in legal aid are mostly waiting rooms and forms
take the housing law clinic seriously, nobody else does
Judge Ramirez lets students sit in on eviction hearings
she nearly quit after the Dawson case
keep a life outside: she sings in a choir`,
    body: 'I sat in on an eviction hearing on Friday, and I understand the waiting rooms now.',
    generic: [
      'Your dedication to your clients is inspiring and I learned a great deal about legal careers.',
      'Thank you for the advice on keeping a balance between life and work.',
      'It was great to hear about your first years as a lawyer.',
    ],
    para: [
      'That you sing in a choir and guard those evenings told me more than any guide.',
      'The forms and the waiting rooms are not what they tell you in law school.',
      'I signed up for the housing clinic, where there was room.',
      'What you told me about the Dawson case stays with me.',
    ],
  },
  museum: {
    debrief: `labels: write them for a tired parent with a child on the arm
the budget for the textile gallery was cut three times
volunteer on installation days, that is where one learns
get to know Ines Caldas, registrar`,
    body: 'Writing labels for a tired parent with a child on the arm is the best rule I have heard.',
    generic: [
      'Thank you for telling me about your work at the museum and about what it takes.',
      'Your passion for museums and your advice about volunteering will stay with me.',
      'It was inspiring to learn how you deal with budgets and people.',
    ],
    para: [
      'I will write to the registrar this week.',
      'I now read every label as if I had a kid on my arm.',
      'Three cuts to one gallery, and you still opened it.',
    ],
  },
}

const stops = (debrief: string, text: string) => {
  const body = `Dear Maria,\n\nThank you so much for taking the time to talk with me on Thursday. ${text}\n\nI will let you know what comes of it.\n\nBest regards,\nJonas Albrecht`
  const thread = [{ from: 'owner', text: 'Would you have 20 minutes to talk about your career?' }] as const
  return concrete(note({ debrief, thread, body })).length > 0
}

describe.each(Object.entries(meetings))('%s', (name, { debrief, body, para, generic }) => {
  test.each([body, ...para])('its own: %s', (text) => {
    expect(stops(debrief, text)).toBe(false)
  })

  test.each(generic)('anybody’s: %s', (text) => {
    expect(stops(debrief, text)).toBe(true)
  })

  const others = Object.entries(meetings).filter(([other]) => other !== name)
  test.each(others.flatMap(([, other]) => [other.body, ...other.para]))('another’s: %s', (text) => {
    expect(stops(debrief, text)).toBe(true)
  })
})
