// Open questions for an informational interview, and the choice among them. None can be answered by yes or no.

import type { Conversation } from '../conversation/conversation.ts'
import type { OwnerFacts } from '../conversation/kind.ts'

/** `short` is for the card: enough to remember the question by. */
export type Question = { readonly text: string; readonly short: string }

/** `goals`: the owner's goals that it serves, as the configuration names them. `wanted`: words in his outreach that call for it. */
type Fitting = Question & { readonly goals: readonly string[]; readonly wanted: RegExp }

const OPENING: readonly Question[] = [
  { text: 'How did you come to do what you do now?', short: 'How you came to it' },
  {
    text: 'What does a usual week look like, and which part of it would surprise somebody from outside?',
    short: 'A usual week, and what would surprise an outsider',
  },
]

const FITTING: readonly Fitting[] = [
  {
    text: 'What made the change possible for you, and what would you do differently if you made it again?',
    short: 'What made the change possible',
    goals: [],
    wanted:
      /\b(?:chang(?:e|ed|ing)|switch|transition|mov(?:e|ed|ing) (?:from|into|to)|your (?:move|path|way)|pivot|left|leave)\b/i,
  },
  {
    text: 'What did the first two years of your own venture teach you that nobody had told you?',
    short: 'First two years of the venture',
    goals: [],
    wanted: /\b(?:found(?:er|ed|ing)|start-?up|own business|self-employ|freelanc|venture)/i,
  },
  {
    text: 'Where do you see the field going in the next years, and what is driving it?',
    short: 'Where the field is going',
    goals: ['state-of-the-industry'],
    wanted: /\b(?:industry|sector|market|trends?|future)\b/i,
  },
  {
    text: 'Which experience or education turned out to help you most, and which hardly mattered?',
    short: 'Which experience and education helped',
    goals: ['what-it-takes'],
    wanted:
      /\b(?:enter|break into|get into|it takes|require|educat|stud(?:y|ies|ied|ying)|degree|qualif|courses?|train|certif)/i,
  },
  {
    text: 'Which part of the work takes most of your time, and which part matters most?',
    short: 'What takes the time, what matters',
    goals: ['the-job-itself'],
    wanted: /\b(?:day.to.day|daily|your (?:role|work|job))\b/i,
  },
  {
    text: 'What do people who are really good at this do differently from the others?',
    short: 'What the really good ones do differently',
    goals: ['insight'],
    wanted: /\b(?:insights?|craft|practice)\b/i,
  },
  {
    text: 'Which problems is everybody in your field working on at the moment?',
    short: 'Problems everybody works on now',
    goals: ['challenges'],
    wanted: /\b(?:challenges?|issues?|problems?|difficult(?:y|ies)?)\b/i,
  },
  {
    text: 'From what you know of my background, which of my skills carry over, and what is missing?',
    short: 'Which of my skills carry over, what is missing',
    goals: ['my-skills'],
    wanted: /\b(?:skills?|strengths?|background|transfer|fit)\b/i,
  },
  {
    text: 'What would you change about the way in which I present what I have done?',
    short: 'What to change in how I present myself',
    goals: ['feedback'],
    wanted: /\b(?:feedback|portfolio)\b/i,
  },
  {
    text: 'What would you need to hear from somebody with my history to take them for one of you?',
    short: 'What somebody like me has to show',
    goals: ['who-i-am'],
    wanted: /(?!)/,
  },
  {
    text: 'In my place, what would you do in the next three months?',
    short: 'What you would do in my place',
    goals: ['help-me'],
    wanted: /\b(?:next steps?|advice|where to (?:start|begin))\b/i,
  },
  {
    text: 'Who shapes the thinking in this field, and whose work do you follow yourself?',
    short: 'Who shapes the field',
    goals: ['key-people'],
    wanted: /\b(?:key (?:people|players)|leaders)\b/i,
  },
  {
    text: 'Where do people of your field meet, and how does one become a part of it?',
    short: 'Where people of the field meet',
    goals: ['new-contacts'],
    wanted: /\b(?:network|communit(?:y|ies)|meetups?|associations?)\b/i,
  },
  {
    text: 'How does one get from a first position to one like yours, and what decides about it?',
    short: 'From a first position to this one',
    goals: [],
    wanted: /\b(?:career|grow|promot|lead(?:ing)? a|manag|senior)/i,
  },
  {
    text: 'What are you working on at the moment in which somebody like me could be of use to you?',
    short: 'How I could be of use',
    goals: ['help-them'],
    wanted: /\b(?:give back|be useful|of use)\b/i,
  },
  {
    text: 'What do the people do with whom you like working best?',
    short: 'What the people do with whom you like to work',
    goals: ['good-impression'],
    wanted: /(?!)/,
  },
]

const ALWAYS_GOOD: readonly Question[] = [
  {
    text: 'What would you want somebody to know before they decide for this work?',
    short: 'What to know before deciding for it',
  },
  { text: 'What do you know now that you wish you had known at the start?', short: 'What you wish you had known' },
  { text: 'What gives you the most satisfaction?', short: 'What satisfies most' },
]

const HARD_SIDE: Question = {
  text: 'What is the hardest part, and what makes people leave?',
  short: 'The hardest part; why people leave',
}

const NEXT_STEP: readonly Question[] = [
  { text: 'Whom else should I talk to, and how would you go about asking them?', short: 'Whom else to talk to' },
  { text: 'What should I read, watch or listen to first?', short: 'What to read first' },
  {
    text: 'Which organisations, meetings or events are worth my time?',
    short: 'Organisations and events worth the time',
  },
  {
    text: 'If this turned out not to be my path, which neighbouring work should I look at?',
    short: 'Neighbouring work, if this is not it',
  },
]

const CHOSEN = 3

/**
 * Ten: two to begin with, three that the goals (in the owner's order) and then the outreach call for, the hard side, and
 * the directions to the next step at the end.
 */
export function chooseQuestions(conversation: Conversation, owner: OwnerFacts): readonly Question[] {
  const outreach = conversation.thread.find(({ by }) => by === 'owner')?.text ?? ''
  const asked = `${conversation.subject}\n${outreach.slice(0, 4000)}`
  const forGoals = owner.goals.flatMap((goal) => FITTING.filter(({ goals }) => goals.includes(goal)))
  const chosen = new Set([...forGoals, ...FITTING.filter(({ wanted }) => wanted.test(asked)), ...ALWAYS_GOOD])
  return [...OPENING, ...[...chosen].slice(0, CHOSEN), HARD_SIDE, ...NEXT_STEP].map(({ text, short }) => ({
    text,
    short,
  }))
}
