// Questions that yes or no would answer, and the many that only begin like one.

import { describe, expect, test } from 'vitest'
import { closedQuestion } from '../../src/gates/closed-question.ts'
import { note, saying } from './a-note.ts'

const list = (question: string) =>
  closedQuestion(note({ kind: 'questions', body: `1. What is a day like?\n2. ${question}` }))

describe('yes or no would answer it', () => {
  test.each([
    'Do you like your work?',
    'Is it hard to get in?',
    'Did you study architecture?',
    'Have you ever regretted the move?',
    'Was it a difficult step?',
    'Are there many night shifts?',
    'Can one learn this without a degree?',
    'Would you do it again?',
    'Should I take the course?',
    'Could you tell me whether the course is worth it?',
    "Is a master's degree necessary?",
    'You studied design, right?',
    "It gets easier, doesn't it?",
    'You enjoy the work?',
    'Does your team work from home?',
    'Has the field changed a lot?',
    'Will the work change because of software?',
    'Did your first boss support you?',
    'Were you afraid of the pay cut?',
    'Do nurses make good planners?',
    'Is Priya still at Southgate?',
    'And do you miss the ward?',
    'When you look back, was it the right step?',
    'One last question: do you ever sleep?',
    'Ever thought of going back?',
    'Is there anything that you would do differently?',
    'Is experience more important than education, yes or no?',
    "Don't you think that plans matter more?",
    'Do you think I should learn to draw first?',
    'Would you say that it pays enough?',
    'Are you happy there?',
    'Can a nurse become a planner?',
    'Do you recommend the evening course?',
    'Does a portfolio matter?',
    'Have hospitals become better at asking nurses?',
    'If you had to start over, would you choose the same path?',
    'Is working with architects difficult?',
    'Did it take long?',
    'May a planner work alone?',
    'Do most people in your office have a degree?',
  ])('%s', (text) => {
    const findings = closedQuestion(saying(text))
    expect(findings).toMatchObject([{ gate: 'closed-question', level: 'warn' }])
    expect(text).toContain(findings[0]?.words)
  })
})

describe('it opens, or asks for a talk or a time', () => {
  test.each([
    'What does a typical day look like?',
    'How did you get in?',
    'Could you tell me how you got in?',
    'Could you describe a typical day?',
    'Would you mind telling me what was hard?',
    'Would you have twenty minutes?',
    'Could we speak on Tuesday?',
    'Does Thursday work?',
    'May I ask you a question?',
    'Would Tuesday at 3 pm suit you?',
    'Is Thursday still good for you?',
    'Are you free next week?',
    'Do you have time for a short call in May?',
    'Could I buy you a coffee?',
    'Shall we say Tuesday at ten?',
    'Would it be possible to talk for twenty minutes?',
    'What would you do differently?',
    'Which books shaped your work?',
    'Who else should I talk to?',
    'Why did you leave nursing?',
    'When you look back, what surprised you most?',
    'In what way has the work changed?',
    'How about Thursday at two?',
    'Can you walk me through a project?',
    'Could you say more about the tape on the floor?',
    'To what extent do nurses have a say?',
    'If you had to start over, what would you choose?',
    'Would you be open to a short call?',
    'Would it be all right if I wrote to you again in the summer?',
    'Might I ask you two more things by mail?',
    'Can we move our talk to Friday?',
    'Do you remember what made you decide?',
    'What, if anything, do you miss?',
    'Looking back, how would you describe your first year?',
    'Would you be willing to share what you learned?',
    'Does the 14th work for you?',
    'Would next week be better?',
    'Is there a day that suits you better?',
    'Any advice for the first weeks?',
    'You asked what I would miss. I still think about it.',
    'I keep asking myself whether I would miss the nights.',
    'Could you let me know which day is best?',
    'Would half an hour on Friday be possible?',
    'Do you have a moment on Wednesday?',
    'And what about the pay?',
    'What do you wish you had known?',
    'Is it more drawing or more talking?',
    'Did you teach yourself, or did somebody show you?',
    'Could you give me an example of a plan that failed?',
    'Would you be so kind as to send me the link?',
    'What makes somebody good at this, and how do you notice?',
    'Would a call at 10:30 be okay?',
    'Are mornings better for you?',
    'Could you please confirm the address?',
    'How are you?',
  ])('%s', (text) => {
    expect(closedQuestion(saying(text))).toEqual([])
  })
})

describe('closed in a list of questions', () => {
  test.each([
    'Do you like your job',
    'Is there a typical day?',
    'Are degrees important in this field?',
    'Have you ever failed?',
    'Is it true that nurses rarely become planners?',
    "Would you recommend a master's degree?",
    'Can you recommend a book?',
    'Is there anyone else I should talk to?',
    'Do you have time for a call next week?',
    'Can I call you on Tuesday?',
    'Should I learn AutoCAD?',
    'Did your training prepare you well?',
    'You trained as a nurse, correct?',
    'Does the pay get better with time?',
    'Could you tell me if the course is worth it?',
    'Is burnout a problem in your field?',
    'In your experience, do employers care about certificates?',
    'Have you seen many people make this change?',
    'Were there moments when you wanted to go back?',
    'Is the work as solitary as it looks?',
    'Does your employer support further training?',
    'Would you choose it again?',
    'Am I too old for this change?',
    'Has remote work changed your team?',
    'Is there something you wish you had known?',
  ])('%s', (text) => {
    expect(list(text)).toMatchObject([{ level: 'stop', words: text }])
  })
})

describe('open in a list of questions', () => {
  test.each([
    'What does a bad week look like?',
    'How did you move from the ward into design?',
    'Which parts of nursing do you still use?',
    'Tell me about a plan that failed.',
    'Could you walk me through your last project?',
    'What should I have asked you and did not?',
    'Who disagrees with you about this, and why?',
    'How do people find their way into this work?',
    'What is hard about it that nobody tells you?',
    'When did you know that you would stay?',
    'If this is not the path for me, which related roles should I look at?',
    'Where do you see the field in ten years?',
    'Whom else should I talk to?',
    'Describe the worst day of last month.',
    'What would you read first in my place?',
    'You moved from nursing to design: what did you have to unlearn?',
    'Looking back, which decision mattered most?',
    'How honest are people about the pay?',
    'What do you look for when you hire?',
    'Which organisations are worth joining?',
    'To whom would you send somebody with my questions?',
    'What surprised you in your first year, and how long did it take to feel at home?',
    'Could you tell me how you chose your first project?',
    'Can you tell me about a time when a plan went wrong?',
    'Since you left the ward, what do you miss?',
    'At what point did you feel like a designer?',
    'From your side of the table, what makes a portfolio convincing?',
    'Directions to the next step: who, what, where?',
    'How much of your week is drawing, and how much is talking?',
    'Why do so many people leave after two years?',
    'Walk me through how a ward gets planned.',
    'What did the pay cut mean for you?',
    'In hindsight, what would you have done sooner?',
  ])('%s', (text) => {
    expect(list(text)).toEqual([])
  })
})

test('a question over a broken line is shown as it stands', () => {
  const text = 'What I would like to know about the years since you left the ward is\nthis: do you miss it?'
  expect(closedQuestion(saying(text))).toMatchObject([{ words: text }])
})
