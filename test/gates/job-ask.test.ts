// What asks for a job, and what only speaks of one. Both lists matter alike: a gate that cries wolf is not read.

import { describe, expect, test } from 'vitest'
import { jobAsk } from '../../src/gates/job-ask.ts'
import type { Note } from '../../src/gates/note.ts'
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
    'if anything opens up on your team, I’d love to hear',
    'Would you be open to passing along my CV?',
    'I’ve attached my résumé in case.',
    'Do you know anyone who’s hiring?',
    'Could you refer me to HR?',
    'I’d be grateful to be considered.',
    'Should you hear of a vacancy, I would be glad of a line.',
    'Please think of me when a position is free.',
    'Do you think there might be a spot for someone like me at Northwind?',
    'I believe I would be a great fit for your team.',
    'Does Northwind take on interns in summer?',
    'Do you offer internships?',
    'It would be a dream to work with you one day.',
    'I am on the job market again and can start right away.',
    'Could you put me in touch with your recruiter?',
    'Would you mind forwarding my CV to the hiring manager?',
    'Let me know if anything comes up!',
    'If you ever need an extra pair of hands on the team, just say so.',
    'When your department is hiring next, I hope that you remember me.',
    'I want to apply in your company.',
    'I attach my CV, perhaps it is of interest.',
    'Kindly find attached my resume.',
    'Is Northwind recruiting at the moment?',
    'Could you get me an interview?',
    'I would be thrilled to contribute to your team.',
    'Would you be willing to act as a reference for me?',
    'Any leads on jobs would be most welcome.',
    'Do you happen to know a company that is looking for a junior planner?',
    'I’m between jobs and looking for something new; are there openings in your office?',
    'Perhaps you could help me get a foot in the door.',
    'If there is ever an opening at your firm, I’m your man.',
    'Please keep my CV on file.',
    'I am searching a job in this field.',
    'Give me a chance and I will not disappoint you.',
    'How can I apply for a position at Northwind?',
    'Would your studio have use for somebody like me?',
    'Maybe you could drop my name with the right people, or send my CV on to them.',
    'I hope you will consider me when the new project starts.',
    'Sollte bei Ihnen eine Stelle frei werden, würde ich mich freuen.',
    'Anbei mein Lebenslauf.',
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
    'Thank you for offering to pass my CV to Tom: here it is.',
    'As you asked, my résumé is attached.',
    'You asked me to send my CV; it is attached.',
    'How did you get your job?',
    'I went to the job fair you named.',
    'I start my new job in May.',
    'What do you look for when you hire?',
    'I promise that I am not after a job.',
    'This is not a job request; I want to learn how you work.',
    'What was your first position like?',
    'How do people usually find their first role in ward planning?',
    'What kinds of roles are there in an office like yours?',
    'I gladly accept your invitation to the open house.',
    'Thank you for keeping me in mind for the reading group.',
    'What is the job market like for planners these days?',
    'Your advice to apply before the summer was right: I have applied to two schools.',
    'I would love to join you for the walk through the ward.',
    'If I can ever be of use to you in return, please tell me.',
    'I am happy to send you the drawings if you would like to see them.',
    'You were kind to tell me how your team hires.',
    'I keep a list of what makes a job worth doing.',
    'My interview at the design school is in June.',
    'How would somebody with my background get started in this field?',
    'Which of your jobs taught you most?',
    'I am looking for people who have made the same move.',
    'I am available on Thursday from three.',
    'I could start our call a little earlier.',
    'Would you be free on Tuesday or Wednesday?',
    'I was offered a place on the evening course.',
    'Following your advice, I turned down the position at the agency.',
    'Would you recommend me a book on hospital planning?',
    'Is there a book that you give to people who start?',
    'Do you know of an event where planners meet?',
    'Could you introduce me to somebody who has left nursing?',
    'I updated my CV as you suggested and it reads better now.',
    'I work at a hospital and have six years of night shifts behind me.',
    'The opening of the exhibition was crowded.',
    'Somebody who hires planners told me the same.',
    'I opened up about the pay cut at home.',
    'You were in a position to see both sides.',
    'I’m not looking for work; I’m looking for the right questions.',
    'Who else should I talk to about this?',
    'I joined the society that you recommended.',
    'I was hired as a part-time assistant in April, thanks to your tip about the portfolio.',
    'It is a job I would never have thought of.',
    'I asked for a meeting with my present boss, as you suggested.',
    'Would it be all right if I wrote to you again in the summer?',
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

describe('what the contact offered may be taken up', () => {
  const told: Partial<Note> = { debrief: 'tape on the floor\nshe offered to pass my CV to the head of planning' }
  const wrote: Partial<Note> = { thread: [{ from: 'contact', text: 'Send me your CV and I will hand it to Tom.' }] }
  const ownWish: Partial<Note> = { thread: [{ from: 'owner', text: 'May I send you my CV?' }] }
  const body = (text: string) => note().body.replace('\n\nBest', `\n\n${text}\n\nBest`)

  test.each<[string, Partial<Note>]>([
    ['My CV is attached.', wrote],
    ['I attach my CV for Tom.', wrote],
    ['Please find my résumé attached; it is kind of you to hand it on.', wrote],
    ['Could you pass my CV on to the head of planning? That would be very kind.', told],
    ['You kindly offered to hand on my CV. I have attached it: my resume is below, too.', {}],
    [
      'About the opening that you mentioned: is it still there?',
      { debrief: 'she said I should apply for the opening in May' },
    ],
  ])('%s', (text, over) => {
    expect(jobAsk(note({ ...over, body: body(text) }))).toEqual([])
  })

  test.each<[string, Partial<Note>]>([
    ['My CV is attached.', {}],
    ['My CV is attached.', ownWish],
    ['You mentioned that your team is hiring; would you consider me?', {}],
    ['As you said that a place may open, please keep me in mind.', {}],
    ['Would you put in a good word with your manager?', told],
    [
      'Are there any openings on your team?',
      { thread: [{ from: 'contact', text: 'We are a team of nine planners.' }] },
    ],
  ])('%s, but not without an offer of that', (text, over) => {
    expect(jobAsk(note({ ...over, body: body(text) }))).toHaveLength(1)
  })
})
