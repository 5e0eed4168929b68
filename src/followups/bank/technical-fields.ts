// For people who make things: technology, data, design, product, engineering, trades, operations.

import { bank } from './question.ts'

const technology = bank({ fields: ['technology'] }, [
  {
    text: 'What breaks most often in what you run, and what happens in the first ten minutes?',
    short: 'What breaks, and the first ten minutes',
    topic: 'goes-wrong',
    side: 'hard',
    goals: ['the-job-itself', 'challenges'],
  },
  {
    text: 'How do you decide what to build yourselves and what to buy?',
    short: 'What you build, what you buy',
    topic: 'build-or-buy',
    goals: ['insight'],
  },
  {
    text: 'Which old system would you love to switch off, and what keeps it alive?',
    short: 'The old system that stays alive',
    topic: 'old-system',
    side: 'hard',
    goals: ['challenges'],
  },
  {
    text: 'How does a change get from somebody’s head to the people who use it, where you are?',
    short: 'From an idea to the people who use it',
    topic: 'one-piece',
    goals: ['the-job-itself'],
  },
  {
    text: 'Which fashions in your craft have you seen come and go, and what stayed of them?',
    short: 'Fashions that came and went',
    topic: 'trends',
    goals: ['state-of-the-industry'],
  },
  {
    text: 'What have you built that quietly does its work, and who would notice if it stopped?',
    short: 'What you built that quietly works',
    topic: 'proud',
    side: 'rewarding',
  },
  {
    text: 'What did people who learnt this late do that worked for them?',
    short: 'How late learners managed',
    topic: 'learnable',
    goals: ['what-it-takes', 'my-skills'],
  },
])

const data = bank({ fields: ['data'] }, [
  {
    text: 'Where does your data come from, and how much of your week goes into trusting it?',
    short: 'Where the data comes from',
    topic: 'time',
    goals: ['the-job-itself'],
  },
  {
    text: 'Which finding of yours changed what somebody did, and how did you get them to believe it?',
    short: 'The finding that changed something',
    topic: 'difference',
    side: 'rewarding',
    goals: ['insight'],
  },
  {
    text: 'How do you tell somebody that the numbers do not say what they hoped?',
    short: 'Telling people what they did not hope for',
    topic: 'bad-news',
    side: 'hard',
    goals: ['challenges'],
  },
  {
    text: 'Which questions land on your desk that no data can answer?',
    short: 'Questions that no data can answer',
    topic: 'limits',
    side: 'hard',
    goals: ['challenges'],
  },
  {
    text: 'What do you still do in a spreadsheet, and when do you reach for something bigger?',
    short: 'Spreadsheet, or something bigger',
    topic: 'tools',
    goals: ['what-it-takes', 'my-skills'],
  },
  {
    text: 'Who asks you for numbers, and what do they do with them afterwards?',
    short: 'Who asks for numbers, and what for',
    topic: 'who-decides',
    goals: ['key-people', 'the-job-itself'],
  },
])

const design = bank({ fields: ['design'] }, [
  {
    text: 'How does a drawing of yours become a thing that people use, and where does it suffer?',
    short: 'From drawing to thing, and where it suffers',
    topic: 'one-piece',
    goals: ['the-job-itself'],
  },
  {
    text: 'Whose no do you hear most often, and how do you work with it?',
    short: 'Whose no you hear most often',
    topic: 'whose-no',
    side: 'hard',
    goals: ['challenges', 'key-people'],
  },
  {
    text: 'What do you look at first in somebody’s portfolio, and what do you skip?',
    short: 'What you look at first in a portfolio',
    topic: 'proof',
    goals: ['feedback', 'what-it-takes'],
  },
  {
    text: 'When did watching somebody use your work prove you wrong, and what did you change?',
    short: 'When watching users proved you wrong',
    topic: 'proved-wrong',
    side: 'rewarding',
    goals: ['insight'],
  },
  {
    text: 'How much of a project is left for designing once everything else is settled?',
    short: 'How much is left for designing',
    topic: 'time',
    side: 'hard',
    goals: ['the-job-itself'],
  },
  {
    text: 'Which design that you did not make do you wish were yours, and what makes it good?',
    short: 'The design you wish were yours',
    topic: 'key-people',
    goals: ['key-people', 'insight'],
  },
])

const product = bank({ fields: ['product'] }, [
  {
    text: 'How do you decide what not to build, and who is disappointed then?',
    short: 'What not to build, and who is disappointed',
    topic: 'decisions',
    side: 'hard',
    goals: ['the-job-itself', 'insight'],
  },
  {
    text: 'Where do the ideas that survive come from, and who had them first?',
    short: 'Where surviving ideas come from',
    topic: 'stuck-ideas',
    goals: ['insight', 'key-people'],
  },
  {
    text: 'How do you learn what people need, as opposed to what they ask for?',
    short: 'What people need, not what they ask for',
    topic: 'needs',
    goals: ['what-it-takes'],
  },
  {
    text: 'What did you launch that nobody wanted, and what did you take from it?',
    short: 'What you launched that nobody wanted',
    topic: 'failure',
    side: 'hard',
    goals: ['challenges'],
  },
  {
    text: 'Which moment tells you that a product has begun to work?',
    short: 'The moment a product begins to work',
    topic: 'difference',
    side: 'rewarding',
  },
])

const engineering = bank({ fields: ['engineering'] }, [
  {
    text: 'What happens between a drawing and a thing that works, and where do the surprises come from?',
    short: 'Between drawing and working thing',
    topic: 'one-piece',
    goals: ['the-job-itself'],
  },
  {
    text: 'Which failure taught you the most, and what have you done differently since?',
    short: 'The failure that taught you most',
    topic: 'failure',
    side: 'hard',
    goals: ['insight', 'challenges'],
  },
  {
    text: 'How do the people who plan and the people who build get along where you are?',
    short: 'Those who plan and those who build',
    topic: 'colleagues',
    goals: ['key-people', 'good-impression'],
  },
  {
    text: 'When you pass something that you helped to make, what do you see first?',
    short: 'What you see in what you helped to make',
    topic: 'proud',
    side: 'rewarding',
  },
  {
    text: 'What do you check twice, whatever anybody says?',
    short: 'What you check twice',
    topic: 'quality',
    goals: ['insight', 'what-it-takes'],
  },
  {
    text: 'How much has the work on a screen replaced the work with the thing itself?',
    short: 'Screen work against work on the thing',
    topic: 'trends',
    goals: ['state-of-the-industry'],
  },
])

const trades = bank({ fields: ['trades'] }, [
  {
    text: 'How did you learn what no course teaches, and who showed you?',
    short: 'What no course teaches',
    topic: 'teacher',
    goals: ['what-it-takes', 'key-people'],
  },
  {
    text: 'Which customers or sites do you turn down, and what taught you to?',
    short: 'What you turn down',
    topic: 'turn-down',
    side: 'hard',
    goals: ['insight', 'challenges'],
  },
  {
    text: 'What does the work do to the body, and how do the older ones arrange themselves with it?',
    short: 'What the work does to the body',
    topic: 'cost',
    side: 'hard',
    goals: ['the-job-itself'],
  },
  {
    text: 'Which piece of work do you still go out of your way to look at?',
    short: 'The piece you still go to look at',
    topic: 'proud',
    side: 'rewarding',
  },
  {
    text: 'How does one go from working for somebody to working on one’s own account?',
    short: 'From working for somebody to one’s own account',
    topic: 'growth',
    goals: ['what-it-takes', 'help-me'],
  },
])

const operations = bank({ fields: ['operations'] }, [
  {
    text: 'What does a day look like on which everything goes to plan, and how often is there one?',
    short: 'A day on which all goes to plan',
    topic: 'good-week',
    goals: ['the-job-itself'],
  },
  {
    text: 'What happens in the first hour after a delivery or a supplier fails?',
    short: 'The first hour after a failure',
    topic: 'goes-wrong',
    side: 'hard',
    goals: ['challenges', 'the-job-itself'],
  },
  {
    text: 'Which part of the chain do outsiders never think about?',
    short: 'What outsiders never think about',
    topic: 'from-inside',
    goals: ['insight'],
  },
  {
    text: 'What have you made simpler that people now take for granted?',
    short: 'What you made simpler',
    topic: 'proud',
    side: 'rewarding',
  },
  {
    text: 'How much still runs on the telephone and on knowing somebody?',
    short: 'How much runs on knowing somebody',
    topic: 'how-met',
    goals: ['new-contacts', 'state-of-the-industry'],
  },
])

export const technicalFields = [...technology, ...data, ...design, ...product, ...engineering, ...trades, ...operations]
