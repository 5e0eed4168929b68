// The hard side and the rewarding one, for anybody.

import { bank } from './question.ts'

const hard = bank({ side: 'hard' }, [
  {
    text: 'What is the hardest part, and what makes people leave?',
    short: 'The hardest part; why people leave',
    topic: 'leave',
    goals: ['insight'],
  },
  {
    text: 'Which part of your work would you hand to somebody else tomorrow, if you could?',
    short: 'What you would hand over tomorrow',
    topic: 'burden',
    goals: ['the-job-itself'],
  },
  {
    text: 'What about this work still keeps you awake at night?',
    short: 'What keeps you awake',
    topic: 'worry',
    goals: ['challenges'],
  },
  {
    text: 'What does this work cost you that nobody mentions at the start?',
    short: 'What it costs that nobody mentions',
    topic: 'cost',
    goals: ['insight'],
  },
  {
    text: 'When were you closest to giving it up, and what kept you?',
    short: 'Closest to giving it up, what kept you',
    topic: 'leave',
  },
  {
    text: 'Which mistake do nearly all newcomers make, and how does it end for them?',
    short: 'The newcomers’ mistake',
    topic: 'mistake',
    goals: ['what-it-takes', 'good-impression'],
  },
  {
    text: 'Where does the work fall short of what it promises from outside?',
    short: 'Where it falls short of its promise',
    topic: 'promise',
    goals: ['insight'],
  },
  {
    text: 'What was the hardest week of the last year, and what made it so?',
    short: 'The hardest week of the year',
    topic: 'worst-week',
    goals: ['the-job-itself'],
  },
  {
    text: 'Which compromise do you make most often, and how do you live with it?',
    short: 'The compromise you make most often',
    topic: 'compromise',
    goals: ['challenges'],
  },
  {
    text: 'Who is unhappy in this work, and what did they expect instead?',
    short: 'Who is unhappy here, and why',
    topic: 'unhappy',
    goals: ['who-i-am'],
  },
  {
    text: 'What did you have to unlearn before you were any good at this?',
    short: 'What you had to unlearn',
    topic: 'unlearn',
    goals: ['my-skills'],
  },
  {
    text: 'What goes wrong most often, and who notices first?',
    short: 'What goes wrong, and who notices',
    topic: 'goes-wrong',
    goals: ['challenges'],
  },
  {
    text: 'What did you give up to do this, and how do you see that today?',
    short: 'What you gave up for it',
    topic: 'cost',
  },
  {
    text: 'What would make you advise a good friend against this work?',
    short: 'When you would advise a friend against it',
    topic: 'against',
    goals: ['help-me', 'feedback'],
  },
])

const rewarding = bank({ side: 'rewarding' }, [
  { text: 'What gives you the most satisfaction?', short: 'What satisfies most', topic: 'satisfaction' },
  {
    text: 'Which day of the last year would you like to have again, and why that one?',
    short: 'The day you would like to have again',
    topic: 'good-day',
  },
  {
    text: 'What happened at work lately that you told your family about?',
    short: 'What you told your family about',
    topic: 'good-day',
  },
  {
    text: 'How do you notice that your work has made a difference to somebody?',
    short: 'How you notice that it made a difference',
    topic: 'difference',
  },
  { text: 'What would you miss most if you stopped?', short: 'What you would miss most', topic: 'miss' },
  {
    text: 'Which part of the work would you do even on a Sunday?',
    short: 'What you would do even on a Sunday',
    topic: 'satisfaction',
  },
  {
    text: 'What have you made that you are still proud of, and what went into it?',
    short: 'What you are proud of, what went into it',
    topic: 'proud',
  },
])

export const bothSides = [...hard, ...rewarding]
