// Questions to begin with: easy to answer, about the contact's own days and way.

import { bank } from './question.ts'

export const openingQuestions = bank({ place: 'opening' }, [
  { text: 'How did you come to do what you do now?', short: 'How you came to it', topic: 'path' },
  {
    text: 'What does a usual week look like, and which part of it would surprise somebody from outside?',
    short: 'A usual week, and what surprises outsiders',
    topic: 'week',
  },
  {
    text: 'What was on your desk this morning, and how did it get there?',
    short: 'What was on your desk this morning',
    topic: 'week',
  },
  {
    text: 'Which decision on your way here looked small at the time and turned out to matter?',
    short: 'The small decision that mattered',
    topic: 'path',
  },
  {
    text: 'What did you think this work would be like, and where were you wrong?',
    short: 'What you expected, and where you were wrong',
    topic: 'expected',
  },
  {
    text: 'When somebody at a party asks what you do, what do you leave out?',
    short: 'What you leave out at parties',
    topic: 'unsaid',
  },
  {
    text: 'What first drew you to this, and what keeps you in it now?',
    short: 'What drew you to it, what keeps you',
    topic: 'path',
  },
  {
    text: 'How would you explain your work to somebody who depends on it without knowing?',
    short: 'Your work, to somebody who depends on it',
    topic: 'unsaid',
  },
  {
    text: 'What did yesterday look like, from the first coffee to the last message?',
    short: 'Yesterday, from first coffee to last message',
    topic: 'week',
  },
  {
    text: 'Which turn in your path do people ask about most, and which should they ask about?',
    short: 'The turn that people should ask about',
    topic: 'path',
  },
])
