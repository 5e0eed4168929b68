// For people who trade, count and advise: marketing, sales, finance, law, media, hospitality, people.

import { bank } from './question.ts'

const marketing = bank({ fields: ['marketing'] }, [
  {
    text: 'How do you find out whether a campaign did anything at all?',
    short: 'Whether a campaign did anything',
    topic: 'difference',
    goals: ['insight', 'the-job-itself'],
  },
  {
    text: 'Which piece of work are you proud of that never won a prize?',
    short: 'Proud of it, and no prize',
    topic: 'proud',
    side: 'rewarding',
  },
  {
    text: 'Where does your team argue with sales, and who tends to be right?',
    short: 'Where you argue with sales',
    topic: 'whose-no',
    side: 'hard',
    goals: ['challenges', 'key-people'],
  },
  {
    text: 'What do you write or make yourself, and what do others make for you?',
    short: 'What you make yourself',
    topic: 'time',
    goals: ['the-job-itself', 'what-it-takes'],
  },
  {
    text: 'How do you keep an honest tone when the pressure is on numbers?',
    short: 'Honest tone under pressure',
    topic: 'compromise',
    side: 'hard',
    goals: ['challenges'],
  },
])

const sales = bank({ fields: ['sales'] }, [
  {
    text: 'What do you do in the hour before an important call?',
    short: 'The hour before an important call',
    topic: 'one-piece',
    goals: ['the-job-itself', 'insight'],
  },
  {
    text: 'How do you live with hearing no for most of the day?',
    short: 'Living with no',
    topic: 'burden',
    side: 'hard',
    goals: ['what-it-takes'],
  },
  {
    text: 'Which customer taught you the most, and how?',
    short: 'The customer who taught you most',
    topic: 'teacher',
    side: 'rewarding',
    goals: ['insight'],
  },
  {
    text: 'How do you tell early that a deal will come to nothing?',
    short: 'Telling early that it comes to nothing',
    topic: 'quality',
    goals: ['insight'],
  },
  {
    text: 'How does the end of a quarter feel from inside, and who copes well with it?',
    short: 'The end of a quarter from inside',
    topic: 'year',
    side: 'hard',
    goals: ['the-job-itself', 'challenges'],
  },
])

const finance = bank({ fields: ['finance'] }, [
  {
    text: 'Which figure do you look at first in the morning, and what do you do when it is odd?',
    short: 'The first figure of the morning',
    topic: 'week',
    goals: ['the-job-itself'],
  },
  {
    text: 'Where does judgement begin once the calculation is done?',
    short: 'Where judgement begins',
    topic: 'decisions',
    goals: ['insight', 'what-it-takes'],
  },
  {
    text: 'What do the busiest weeks of your year look like, and what gives way then?',
    short: 'The busiest weeks, and what gives way',
    topic: 'year',
    side: 'hard',
    goals: ['the-job-itself'],
  },
  {
    text: 'Which number once looked right and was not, and how did you find out?',
    short: 'The number that looked right',
    topic: 'failure',
    side: 'hard',
    goals: ['challenges', 'insight'],
  },
  {
    text: 'What makes somebody trust you with their money or their books?',
    short: 'What makes people trust you',
    topic: 'trust',
    side: 'rewarding',
    goals: ['good-impression'],
  },
])

const law = bank({ fields: ['law'] }, [
  {
    text: 'How much of your time goes into the law itself, and how much into people?',
    short: 'The law, and the people',
    topic: 'time',
    goals: ['the-job-itself'],
  },
  {
    text: 'How do you tell a client what they do not want to hear?',
    short: 'Telling clients what they do not want to hear',
    topic: 'bad-news',
    side: 'hard',
    goals: ['challenges', 'insight'],
  },
  {
    text: 'Which matter has stayed with you, as far as you can speak of it?',
    short: 'The matter that stayed with you',
    topic: 'difference',
    side: 'rewarding',
  },
  {
    text: 'What separates a good beginner from a merely clever one?',
    short: 'A good beginner, not a clever one',
    topic: 'really-good',
    goals: ['what-it-takes', 'good-impression'],
  },
  {
    text: 'How do the hours shape the years, and how do some people manage to set limits?',
    short: 'Hours, years and limits',
    topic: 'hours',
    side: 'hard',
    goals: ['the-job-itself'],
  },
])

const media = bank({ fields: ['media'] }, [
  {
    text: 'How does a story or a piece get chosen, and who can stop it?',
    short: 'How a piece gets chosen',
    topic: 'who-decides',
    goals: ['the-job-itself', 'key-people'],
  },
  {
    text: 'What did you have to leave out that you still regret?',
    short: 'What you left out and regret',
    topic: 'compromise',
    side: 'hard',
    goals: ['challenges'],
  },
  {
    text: 'How do people in your field make a living from it, all sources together?',
    short: 'How people make a living from it',
    topic: 'pay',
    side: 'hard',
    goals: ['state-of-the-industry', 'what-it-takes'],
  },
  {
    text: 'Which piece of yours reached somebody in a way that you did not expect?',
    short: 'The piece that reached somebody',
    topic: 'difference',
    side: 'rewarding',
  },
  {
    text: 'What happens on the day after publication?',
    short: 'The day after publication',
    topic: 'one-piece',
    goals: ['the-job-itself', 'insight'],
  },
])

const hospitality = bank({ fields: ['hospitality'] }, [
  {
    text: 'What does a full house feel like from your side, and what holds it together?',
    short: 'A full house from your side',
    topic: 'week',
    goals: ['the-job-itself'],
  },
  {
    text: 'Which guest or evening do you still tell people about?',
    short: 'The evening you still tell of',
    topic: 'good-day',
    side: 'rewarding',
  },
  {
    text: 'How do you keep good people in a trade with such hours?',
    short: 'Keeping good people with such hours',
    topic: 'hours',
    side: 'hard',
    goals: ['challenges', 'state-of-the-industry'],
  },
  {
    text: 'What do you notice within five minutes in somebody else’s house?',
    short: 'What you notice in five minutes',
    topic: 'quality',
    goals: ['insight', 'good-impression'],
  },
  {
    text: 'Which figures decide whether a place lives, and what do you do in a bad month?',
    short: 'Figures that decide; a bad month',
    topic: 'money',
    side: 'hard',
    goals: ['challenges', 'insight'],
  },
])

const people = bank({ fields: ['people'] }, [
  {
    text: 'How do you speak for the company and for the people in it on the same day?',
    short: 'For the company and for the people',
    topic: 'compromise',
    side: 'hard',
    goals: ['challenges', 'the-job-itself'],
  },
  {
    text: 'Which conversation do you prepare most carefully, and how?',
    short: 'The conversation you prepare most',
    topic: 'one-piece',
    goals: ['insight', 'what-it-takes'],
  },
  {
    text: 'When did you see somebody grow, and what had your part in it been?',
    short: 'When you saw somebody grow',
    topic: 'difference',
    side: 'rewarding',
  },
  {
    text: 'What do people tell you that they tell nobody else, and how do you carry it?',
    short: 'What people tell only you',
    topic: 'burden',
    side: 'hard',
    goals: ['challenges'],
  },
  {
    text: 'What do leaders ask of you that cannot be done, and how do you answer?',
    short: 'When leaders ask the impossible',
    topic: 'whose-no',
    side: 'hard',
    goals: ['key-people', 'insight'],
  },
])

export const businessFields = [...marketing, ...sales, ...finance, ...law, ...media, ...hospitality, ...people]
