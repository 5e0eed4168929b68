// What asks for a job, and what only speaks of one. Both lists matter alike: a gate that cries wolf is not read.

import { describe, expect, test } from 'vitest'
import { jobAsk } from '../../src/gates/job-ask.ts'
import { note, saying } from './a-note.ts'

describe('asks for a job', () => {
  test.each([
    'Are there any openings on your team?',
    'Is there an opening in your department at the moment?',
    'Please keep me in mind for future roles.',
    'I would be grateful if you kept me in mind should something come up.',
    'If anything opens up at Northwind, I would love to hear about it.',
    'Should a position become available, please let me know.',
    'Do you know of any vacancies in the field?',
    'I have attached my resume for your consideration.',
    'My CV is attached in case it is useful.',
    'Could you refer me for the designer role?',
    'Would you put in a good word with HR?',
    'I am currently looking for a new position.',
    'Is your team hiring?',
    'Who is hiring right now?',
    'I would love to join your team.',
    'I would love to work for Northwind one day.',
    'Would you consider me for an internship?',
    'Could you pass my CV along to your manager?',
    'Please let me know of any suitable positions.',
    'I am available to start immediately.',
    'Do you have any job openings?',
    'Please keep your ears open for me.',
    'Could you forward my resume to the hiring manager?',
    'I am interested in any opportunities at your company.',
    'I’m actively looking for work in ward design.',
    'Let me know if you hear of any openings that would suit me.',
    'Might there be a place for me on your team?',
    'I would like to apply for a position with you.',
    'Any chance of a job there?',
    'Would Northwind have room for somebody like me?',
    'I wonder whether your team could use another designer like me.',
    'Please find my resume enclosed.',
  ])('%s', (text) => {
    const findings = jobAsk(saying(text))
    expect(findings).toMatchObject([{ gate: 'job-ask', level: 'stop' }])
    expect(text).toContain(findings[0]?.words)
  })

  test('also in the subject', () => {
    expect(jobAsk(note({ subject: 'Any openings at Northwind?' }))).toHaveLength(1)
  })

  test('also over a broken line', () => {
    expect(jobAsk(saying('Please keep me\nin mind for roles.'))).toHaveLength(1)
  })
})

describe('does not ask for a job', () => {
  test.each([
    'Thank you for telling me about the opening at Southgate.',
    'You mentioned that your team is hiring a planner; I have read the page that you sent.',
    'You offered to pass my CV to Priya: yes, please, I would be glad of it.',
    'I went to the job fair in Ulm, as you advised.',
    'I am not asking for a job, only for your advice.',
    'What does your role look like on a usual day?',
    'How did you find your first position as a designer?',
    'In my present job I plan the night shifts.',
    'The part of your work that you called the hardest is the one I would like to learn.',
    'I keep in mind what you said of the two doors.',
    'Your opening question changed how I see it.',
    'I have applied for the evening course.',
    'The position of the bed decides everything, you said.',
    'It plays a large role in how I see nursing.',
    'I have begun to look for people who left nursing.',
    'If something comes to mind that I should read or hear about next, a line from you is always welcome.',
    'It was a rare opportunity to see the plans.',
    'Thank you for the opportunity to talk with you.',
    'I rewrote my CV with your three questions in mind.',
    'I would love to hear more about how you work with planners.',
    'Would you have 20 minutes to talk with me about your experience?',
    'I have started as a volunteer at the clinic.',
    'I got the job at Southgate, and I wanted you to be the first to know.',
    'The hiring manager whom you pointed me to has answered.',
    'I enclosed the drawing that you asked for.',
    'Is there room for error in such a plan?',
    'I would like to work with tape first, as you do.',
    'Joining the society was your idea, and I did it.',
    'Considering me a beginner, you were very patient.',
  ])('%s', (text) => {
    expect(jobAsk(saying(text))).toEqual([])
  })

  test('a megabyte without a full stop is read in no time', () => {
    expect(jobAsk(saying('are there any jobs that you know of '.repeat(25_000)))).toHaveLength(1)
    expect(jobAsk(saying('\n'.repeat(1_000_000)))).toEqual([])
  }, 3000)
})
