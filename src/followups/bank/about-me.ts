// What the owner wants to learn about himself in this field: what it takes, his skills, his story, feedback, what to do next.

import { bank } from './question.ts'

const takes = bank({ goals: ['what-it-takes'] }, [
  {
    text: 'Which experience or education turned out to help you most, and which hardly mattered?',
    short: 'Which experience and education helped',
    topic: 'credentials',
  },
  {
    text: 'Which certificates or degrees do people here respect, and which do they smile at?',
    short: 'Certificates that count, and that do not',
    topic: 'credentials',
  },
  {
    text: 'What can be learnt on the way, and what has to be there on the first day?',
    short: 'What has to be there on the first day',
    topic: 'learnable',
  },
  {
    text: 'How long did it take until you felt useful, and what would have made it shorter?',
    short: 'How long until you felt useful',
    topic: 'first-year',
  },
  {
    text: 'What would convince you that somebody from another field could do this work?',
    short: 'What would convince you of an outsider',
    topic: 'proof',
  },
  {
    text: 'How did the people around you get in, and which of those doors is still there?',
    short: 'How the others got in',
    topic: 'ways-in',
  },
])

const skills = bank({ goals: ['my-skills'] }, [
  {
    text: 'From what you know of my background, which of my skills carry over, and what is missing?',
    short: 'Which of my skills carry over, what is missing',
    topic: 'skills',
  },
  {
    text: 'Where have you seen people from my field do well here, and where did they struggle?',
    short: 'How people from my field fare here',
    topic: 'my-field',
  },
  {
    text: 'Which of the things that I do now would save a team like yours some time?',
    short: 'What of mine would save a team time',
    topic: 'skills',
  },
  {
    text: 'What would I have to learn from scratch, coming from where I come from?',
    short: 'What I would have to learn from scratch',
    topic: 'from-scratch',
  },
  {
    text: 'Which habits from my present work would help me here, and which would get in the way?',
    short: 'Habits that help, habits that hinder',
    topic: 'habits',
  },
])

const story = bank({ goals: ['who-i-am'] }, [
  {
    text: 'What would you need to hear from somebody with my history to take them for one of you?',
    short: 'What somebody like me has to show',
    topic: 'one-of-you',
  },
  {
    text: 'Which part of my story caught your attention, and where did it lose you?',
    short: 'Where my story caught you, where it lost you',
    topic: 'story',
  },
  {
    text: 'How would you introduce me to a colleague, after what you have heard so far?',
    short: 'How you would introduce me',
    topic: 'introduce',
  },
  {
    text: 'Which part of my story needs an example, and what should the example show?',
    short: 'Where my story needs an example',
    topic: 'story',
  },
  {
    text: 'What do people with my background tend to get wrong when they tell their story here?',
    short: 'What people like me tell wrong',
    topic: 'told-wrong',
  },
])

const feedback = bank({ goals: ['feedback'] }, [
  {
    text: 'What would you change about the way in which I present what I have done?',
    short: 'What to change in how I present myself',
    topic: 'present',
  },
  {
    text: 'What worked in how I wrote to you, and what would you have left out?',
    short: 'What worked in my mail, what did not',
    topic: 'my-mail',
  },
  {
    text: 'Where do you see the gap between what I want and what I can show so far?',
    short: 'The gap between what I want and can show',
    topic: 'gap',
  },
  {
    text: 'Which of my plans would you doubt first, and what would settle the doubt?',
    short: 'Which plan you would doubt first',
    topic: 'doubt',
  },
  {
    text: 'What is the kindest hard thing that you could tell me about this plan?',
    short: 'The kindest hard thing about my plan',
    topic: 'doubt',
  },
])

const next = bank({ goals: ['help-me'] }, [
  {
    text: 'In my place, what would you do in the next three months?',
    short: 'What you would do in my place',
    topic: 'my-place',
  },
  {
    text: 'Where would you begin if you started again today with nothing but what I have?',
    short: 'Where you would begin today',
    topic: 'my-place',
  },
  {
    text: 'Which small experiment would show me within weeks whether this suits me?',
    short: 'A small experiment to try',
    topic: 'experiment',
  },
  {
    text: 'What should I stop doing, from what you have heard of my plans?',
    short: 'What I should stop doing',
    topic: 'stop-doing',
  },
  {
    text: 'How would you use five free hours a week in my place?',
    short: 'How to use five hours a week',
    topic: 'five-hours',
  },
  {
    text: 'Which question should I have asked you, and how would you answer it?',
    short: 'The question I should have asked',
    topic: 'unasked',
  },
])

export const aboutMe = [...takes, ...skills, ...story, ...feedback, ...next]
