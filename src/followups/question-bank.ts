// Open questions for an informational interview, and the choice among them. None can be answered by yes or no.

import type { Conversation } from '../conversation/conversation.ts'
import type { OwnerFacts } from '../conversation/kind.ts'

/** `short` is for the card: enough to remember the question by. */
export type Question = { readonly text: string; readonly short: string }

/** `wanted`: words in the owner's goals or in his outreach for which this question is a good one. */
type Fitting = Question & { readonly wanted: RegExp }

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
    wanted: /\b(?:chang(?:e|ed|ing)|switch|transition|mov(?:e|ed|ing) (?:from|into|to)|your move|pivot|career change)\b/i,
  },
  {
    text: 'What did the first two years of your own venture teach you that nobody had told you?',
    short: 'First two years of the venture',
    wanted: /\b(?:found(?:er|ed|ing)|start-?up|own business|self-employ|freelanc|venture)/i,
  },
  {
    text: 'Where do you see the field going in the next years, and what is driving it?',
    short: 'Where the field is going',
    wanted: /\b(?:industry|sector|market|trends?|future|state of)\b/i,
  },
  {
    text: 'Which experience or education turned out to help you most, and which hardly mattered?',
    short: 'Which experience and education helped',
    wanted: /\b(?:enter|entry|break into|get into|it takes|require|educat|stud(?:y|ies|ied|ying)|degree|qualif|courses?|train|certif)/i,
  },
  {
    text: 'What do people who are really good at this work do differently from the others?',
    short: 'What the really good ones do differently',
    wanted: /\b(?:job itself|the role|day.to.day|daily|the work itself|insights?|craft)\b/i,
  },
  {
    text: 'Which problems is everybody in your field working on at the moment?',
    short: 'Problems everybody works on now',
    wanted: /\b(?:challenges?|issues?|problems?|difficult(?:y|ies)?)\b/i,
  },
  {
    text: 'From what you know of my background, which of my skills carry over, and what is missing?',
    short: 'Which of my skills carry over, what is missing',
    wanted: /\b(?:skills?|strengths?|background|transfer|fit)\b/i,
  },
  {
    text: 'What would you change about the way in which I present what I have done?',
    short: 'What to change in how I present myself',
    wanted: /\b(?:feedback|resume|résumé|cv|portfolio|share who i am)\b/i,
  },
  {
    text: 'Who shapes the thinking in this field, and whose work do you follow yourself?',
    short: 'Who shapes the field',
    wanted: /\b(?:key (?:people|players)|network|contacts?|who is who|leaders)\b/i,
  },
  {
    text: 'How does one get from a first position to one like yours, and what decides about it?',
    short: 'From a first position to this one',
    wanted: /\b(?:path|career|grow|promot|lead(?:ing)? a|manag|senior)/i,
  },
  {
    text: 'What are you working on at the moment in which somebody like me could be of use to you?',
    short: 'How I could be of use',
    wanted: /\b(?:help them|help you|give back|be useful|of use|good impression)\b/i,
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
 * Ten: two to begin with, three that the goals and then the outreach call for, the hard side, and the directions to the
 * next step at the end.
 */
export function chooseQuestions(conversation: Conversation, owner: OwnerFacts): readonly Question[] {
  const outreach = conversation.thread.find(({ by }) => by === 'owner')?.text ?? ''
  const goals = owner.goals.join('\n')
  const asked = `${conversation.subject}\n${outreach.slice(0, 4000)}`
  const chosen = new Set([...wantedBy(goals), ...wantedBy(asked), ...ALWAYS_GOOD])
  return [...OPENING, ...[...chosen].slice(0, CHOSEN), HARD_SIDE, ...NEXT_STEP].map(({ text, short }) => ({ text, short }))
}

function wantedBy(wishes: string): readonly Question[] {
  return FITTING.filter(({ wanted }) => wanted.test(wishes))
}
