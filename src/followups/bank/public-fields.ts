// For people who look after others: health, education, research, public sector, non-profit, environment.

import { bank } from './question.ts'

const health = bank({ fields: ['health'] }, [
  {
    text: 'What do you carry home with you, and what helps you to put it down?',
    short: 'What you carry home',
    topic: 'burden',
    side: 'hard',
    goals: ['the-job-itself', 'what-it-takes'],
  },
  {
    text: 'Which part of the day belongs to patients, and which to everything around them?',
    short: 'Patients, and everything around them',
    topic: 'time',
    goals: ['the-job-itself'],
  },
  {
    text: 'Who knows what is really going on in a place like yours?',
    short: 'Who knows what is going on',
    topic: 'who-decides',
    goals: ['key-people', 'insight'],
  },
  {
    text: 'Which moment with a patient reminded you why you do this?',
    short: 'The moment that reminded you why',
    topic: 'difference',
    side: 'rewarding',
  },
  {
    text: 'How do people move from one part of health care into another, and what do they miss?',
    short: 'Moving within health care',
    topic: 'ways-in',
    goals: ['what-it-takes', 'my-skills'],
  },
  {
    text: 'What would you change first about how your place is run, with patients in mind?',
    short: 'What you would change first',
    topic: 'fix-first',
    side: 'hard',
    goals: ['challenges'],
  },
])

const education = bank({ fields: ['education'] }, [
  {
    text: 'What goes into a good lesson or course that nobody sees?',
    short: 'What nobody sees in a good lesson',
    topic: 'one-piece',
    goals: ['the-job-itself', 'insight'],
  },
  {
    text: 'Which students are hardest to reach, and what has worked with one of them?',
    short: 'The students hardest to reach',
    topic: 'hardest-people',
    side: 'hard',
    goals: ['challenges', 'insight'],
  },
  {
    text: 'How much of your week is teaching, and what fills the rest?',
    short: 'Teaching, and the rest of the week',
    topic: 'time',
    goals: ['the-job-itself'],
  },
  {
    text: 'When did a student last surprise you, and what had led up to it?',
    short: 'When a student surprised you',
    topic: 'difference',
    side: 'rewarding',
  },
  {
    text: 'What do people bring who come to teaching from elsewhere, and what trips them up?',
    short: 'Coming to teaching from elsewhere',
    topic: 'my-field',
    goals: ['my-skills', 'what-it-takes', 'who-i-am'],
  },
])

const research = bank({ fields: ['research'] }, [
  {
    text: 'How does a question become a project, and who has to be convinced on the way?',
    short: 'From question to project',
    topic: 'one-piece',
    goals: ['the-job-itself', 'key-people'],
  },
  {
    text: 'What do you do with the months in which nothing works?',
    short: 'The months in which nothing works',
    topic: 'worst-week',
    side: 'hard',
    goals: ['challenges', 'what-it-takes'],
  },
  {
    text: 'How does money shape what you can ask, and what would you study without it?',
    short: 'How money shapes the questions',
    topic: 'money',
    side: 'hard',
    goals: ['state-of-the-industry', 'challenges'],
  },
  {
    text: 'Which result surprised you most, and what did you do the next day?',
    short: 'The result that surprised you',
    topic: 'good-day',
    side: 'rewarding',
    goals: ['insight'],
  },
  {
    text: 'What do people say who left research, a few years later?',
    short: 'What people say who left',
    topic: 'leave',
    goals: ['help-me', 'insight'],
  },
])

const publicSector = bank({ fields: ['public-sector'] }, [
  {
    text: 'How does an idea become a rule or a programme where you work?',
    short: 'From idea to rule',
    topic: 'stuck-ideas',
    goals: ['the-job-itself', 'insight'],
  },
  {
    text: 'What moves faster from inside than people believe, and what slower?',
    short: 'What is faster than believed, what slower',
    topic: 'from-inside',
    goals: ['insight'],
  },
  {
    text: 'How does a change at the top reach your desk, and what stays the same?',
    short: 'When the top changes',
    topic: 'who-decides',
    side: 'hard',
    goals: ['challenges', 'key-people'],
  },
  {
    text: 'Where do you see in the street what you did at your desk?',
    short: 'Where your work shows in the street',
    topic: 'difference',
    side: 'rewarding',
  },
  {
    text: 'How do people from outside find their way in, and what surprises them?',
    short: 'How outsiders find their way in',
    topic: 'ways-in',
    goals: ['what-it-takes', 'my-skills'],
  },
])

const nonProfit = bank({ fields: ['non-profit'] }, [
  {
    text: 'How do you know that what you do helps the people for whom it is meant?',
    short: 'How you know that it helps',
    topic: 'difference',
    goals: ['insight', 'the-job-itself'],
  },
  {
    text: 'What does it take to raise the next year’s money, and whose work stops for it?',
    short: 'Raising the next year’s money',
    topic: 'money',
    side: 'hard',
    goals: ['challenges', 'state-of-the-industry'],
  },
  {
    text: 'Where have good intentions done harm, in your experience?',
    short: 'Where good intentions do harm',
    topic: 'failure',
    side: 'hard',
    goals: ['insight', 'challenges'],
  },
  {
    text: 'Which person whom you worked for do you still think of, and why?',
    short: 'The person you still think of',
    topic: 'good-day',
    side: 'rewarding',
  },
  {
    text: 'What do people from companies bring that you need, and what should they leave at the door?',
    short: 'What people from companies bring',
    topic: 'my-field',
    goals: ['my-skills', 'who-i-am', 'good-impression'],
  },
])

const environment = bank({ fields: ['environment'] }, [
  {
    text: 'Which of the many things that are done for the climate do you believe in, from what you see?',
    short: 'Which measures you believe in',
    topic: 'overrated',
    goals: ['state-of-the-industry', 'insight'],
  },
  {
    text: 'How do you keep going when progress is slower than it has to be?',
    short: 'Keeping going when progress is slow',
    topic: 'worry',
    side: 'hard',
    goals: ['what-it-takes', 'challenges'],
  },
  {
    text: 'Where do rules help your work, and where do they stand in its way?',
    short: 'Where rules help, where they hinder',
    topic: 'whose-no',
    side: 'hard',
    goals: ['challenges', 'the-job-itself'],
  },
  {
    text: 'What have you seen improve with your own eyes?',
    short: 'What you have seen improve',
    topic: 'difference',
    side: 'rewarding',
  },
  {
    text: 'Which background does this field need that nobody expects?',
    short: 'The background nobody expects',
    topic: 'skills',
    goals: ['my-skills', 'what-it-takes'],
  },
])

export const publicFields = [...health, ...education, ...research, ...publicSector, ...nonProfit, ...environment]
