// Questions to end with, in four directions: whom to talk to, what to read, where to go, which neighbouring work to look at.

import { bank } from './question.ts'

/** One of each stands at the end of every list, in this order. */
export const directions = ['next-people', 'next-reading', 'next-places', 'next-roles'] as const

export const closingQuestions = bank({ place: 'closing' }, [
  {
    text: 'Whom else should I talk to, and how would you go about asking them?',
    short: 'Whom else to talk to',
    topic: 'next-people',
  },
  {
    text: 'Who sees this work quite differently from you and would be worth hearing, too?',
    short: 'Who sees it differently',
    topic: 'next-people',
  },
  {
    text: 'If you could send me to just one other person, who would it be, and what should I ask?',
    short: 'The one other person to see',
    topic: 'next-people',
  },
  {
    text: 'Who came into this from the side, as I would, and how might I reach them?',
    short: 'Who came into it from the side',
    topic: 'next-people',
  },
  {
    text: 'Who is closer to the beginning than you and remembers well how it was?',
    short: 'Who remembers the beginning well',
    topic: 'next-people',
  },
  { text: 'What should I read, watch or listen to first?', short: 'What to read first', topic: 'next-reading' },
  {
    text: 'Which book, talk or newsletter changed how you do this work?',
    short: 'The book or talk that changed your work',
    topic: 'next-reading',
  },
  {
    text: 'What do you read on a Monday to know what is going on?',
    short: 'What you read on a Monday',
    topic: 'next-reading',
  },
  {
    text: 'What should I read that was not written for beginners, but is worth the effort?',
    short: 'What to read beyond the beginners’ books',
    topic: 'next-reading',
  },
  {
    text: 'Where do people of your field write honestly about it?',
    short: 'Where people write honestly about it',
    topic: 'next-reading',
  },
  {
    text: 'Which organisations, meetings or events are worth my time?',
    short: 'Organisations and events worth the time',
    topic: 'next-places',
  },
  {
    text: 'Which association or group has been worth its fee to you, and what did you get from it?',
    short: 'The group that was worth its fee',
    topic: 'next-places',
  },
  {
    text: 'If I could go to one event this year, which should it be, and what should I do there?',
    short: 'The one event to go to',
    topic: 'next-places',
  },
  {
    text: 'Where do people of your field meet when nobody is selling anything?',
    short: 'Where people meet and nobody sells',
    topic: 'next-places',
  },
  {
    text: 'Which small organisations do good work here that hardly anybody from outside has heard of?',
    short: 'Small organisations that do good work',
    topic: 'next-places',
  },
  {
    text: 'If this turned out not to be my path, which neighbouring work should I look at?',
    short: 'Neighbouring work, if this is not it',
    topic: 'next-roles',
  },
  {
    text: 'Which related roles do people overlook, although the same skills carry them?',
    short: 'Related roles that people overlook',
    topic: 'next-roles',
  },
  {
    text: 'Where do people from here go when they want something a little different?',
    short: 'Where people go for something different',
    topic: 'next-roles',
  },
  {
    text: 'What is the work next door to yours that you would have enjoyed as well?',
    short: 'The work next door that you would enjoy',
    topic: 'next-roles',
  },
  {
    text: 'Which role here suits somebody who likes this work, but not its worst part?',
    short: 'This work without its worst part',
    topic: 'next-roles',
  },
])
