// What the owner wants to learn about the work and its field: insight, state of the industry, the work itself, key people, challenges.

import { bank } from './question.ts'

const insight = bank({ goals: ['insight'] }, [
  {
    text: 'What do people who are really good at this do differently from the others?',
    short: 'What the really good ones do differently',
    topic: 'really-good',
  },
  {
    text: 'What do you know now that you wish you had known at the start?',
    short: 'What you wish you had known',
    topic: 'wish-known',
  },
  {
    text: 'What would you want somebody to know before they decide for this work?',
    short: 'What to know before deciding for it',
    topic: 'before-deciding',
  },
  {
    text: 'Which piece of common advice about this field is wrong, in your experience?',
    short: 'Common advice that is wrong',
    topic: 'wrong-advice',
  },
  {
    text: 'What can be seen only from inside, after a year or two?',
    short: 'What is seen only from inside',
    topic: 'from-inside',
  },
  {
    text: 'What do you notice at once when somebody shows you their work?',
    short: 'What you notice at once in people’s work',
    topic: 'quality',
  },
])

const industry = bank({ goals: ['state-of-the-industry'] }, [
  {
    text: 'Where do you see the field going in the next years, and what is driving it?',
    short: 'Where the field is going',
    topic: 'trends',
  },
  {
    text: 'What has changed most in your field since you began, and what has not changed at all?',
    short: 'What has changed, and what has not',
    topic: 'trends',
  },
  {
    text: 'Which change does everybody talk about that will matter little, in your view?',
    short: 'The overrated change',
    topic: 'overrated',
  },
  {
    text: 'Where does the money in your field come from, and what happens when it gets tight?',
    short: 'Where the money comes from',
    topic: 'money',
  },
  {
    text: 'What has artificial intelligence changed in your week so far, and what has it left alone?',
    short: 'What AI changed in your week, and what not',
    topic: 'ai',
  },
  {
    text: 'Which kind of work in your field is growing, and which is quietly going away?',
    short: 'What grows, what quietly goes away',
    topic: 'growing',
  },
])

const work = bank({ goals: ['the-job-itself'] }, [
  {
    text: 'Which part of the work takes most of your time, and which part matters most?',
    short: 'What takes the time, what matters',
    topic: 'time',
  },
  {
    text: 'How is your day divided between people, a screen and everything else?',
    short: 'People, screen, everything else',
    topic: 'time',
  },
  {
    text: 'Which decisions are yours to take, and which do you have to wait for?',
    short: 'Which decisions are yours',
    topic: 'decisions',
  },
  {
    text: 'How do you know at the end of a week that it was a good one?',
    short: 'How you know a good week',
    topic: 'good-week',
  },
  {
    text: 'What does one piece of your work look like, from the first request to the end?',
    short: 'One piece of work from request to end',
    topic: 'one-piece',
  },
  {
    text: 'How does the work differ over the year, and which weeks are the heaviest?',
    short: 'The year, and its heaviest weeks',
    topic: 'year',
  },
])

const people = bank({ goals: ['key-people'] }, [
  {
    text: 'Who shapes the thinking in this field, and whose work do you follow yourself?',
    short: 'Who shapes the field',
    topic: 'key-people',
  },
  {
    text: 'Whose opinion counts in your field when nobody agrees?',
    short: 'Whose opinion counts when nobody agrees',
    topic: 'key-people',
  },
  { text: 'Who taught you the most, and how did they do it?', short: 'Who taught you most, and how', topic: 'teacher' },
  {
    text: 'Which organisations set the tone here, and how do the others differ from them?',
    short: 'Who sets the tone, how others differ',
    topic: 'tone-setters',
  },
  {
    text: 'Who decides, in practice, what gets done and what does not?',
    short: 'Who decides in practice',
    topic: 'who-decides',
  },
])

const challenges = bank({ goals: ['challenges'] }, [
  {
    text: 'Which problems is everybody in your field working on at the moment?',
    short: 'Problems everybody works on now',
    topic: 'problems',
  },
  {
    text: 'Which problem have people here lived with for so long that they no longer see it?',
    short: 'The problem nobody sees any more',
    topic: 'blind-spot',
  },
  {
    text: 'Which question have you been turning over for months without finding an answer?',
    short: 'The question you turn over for months',
    topic: 'open-question',
  },
  {
    text: 'What would you fix first if budget and politics were out of the way?',
    short: 'What you would fix first',
    topic: 'fix-first',
  },
  {
    text: 'Where do good ideas usually get stuck, and what gets them moving again?',
    short: 'Where good ideas get stuck',
    topic: 'stuck-ideas',
  },
])

export const aboutTheField = [...insight, ...industry, ...work, ...people, ...challenges]
