// What passes between people: being of use, meeting others, a good impression; and how a life in this work goes on.

import { bank } from './question.ts'

const helping = bank({ goals: ['help-them'] }, [
  {
    text: 'What are you working on at the moment in which somebody like me could be of use to you?',
    short: 'How I could be of use',
    topic: 'of-use',
  },
  {
    text: 'What do you wish you knew that somebody from my field would know?',
    short: 'What my field could tell you',
    topic: 'of-use',
  },
  {
    text: 'What has always puzzled you about the field that I come from?',
    short: 'What puzzles you about my field',
    topic: 'puzzle',
  },
  {
    text: 'Whom would you like to meet yourself, and how could I help with that?',
    short: 'Whom you would like to meet',
    topic: 'like-to-meet',
  },
  {
    text: 'What could I send you after this talk that would be worth your reading?',
    short: 'What I could send you',
    topic: 'send-you',
  },
])

const contacts = bank({ goals: ['new-contacts'] }, [
  {
    text: 'Where do newcomers get to know people here, and how does one become a part of it?',
    short: 'Where newcomers get to know people',
    topic: 'community',
  },
  {
    text: 'How did you come to know the people who matter most for your work?',
    short: 'How you met the people who matter',
    topic: 'how-met',
  },
  {
    text: 'What makes you answer a stranger’s mail, and what makes you delete it?',
    short: 'What makes you answer a stranger',
    topic: 'strangers',
  },
  {
    text: 'How does one stay in touch with people here without being a burden?',
    short: 'Staying in touch without being a burden',
    topic: 'in-touch',
  },
  {
    text: 'Which groups online are worth the time, and how should a newcomer behave in them?',
    short: 'Groups online, and how to behave there',
    topic: 'online',
  },
])

const impression = bank({ goals: ['good-impression'] }, [
  {
    text: 'What do the people do with whom you like working best?',
    short: 'What the people do with whom you like to work',
    topic: 'like-working',
  },
  {
    text: 'What have newcomers done in their first weeks that made you trust them?',
    short: 'What made you trust newcomers',
    topic: 'trust',
  },
  {
    text: 'What do people do in talks like this one that you remember well afterwards?',
    short: 'What you remember of talks like this',
    topic: 'talks',
  },
  {
    text: 'Which small courtesy counts in your field that outsiders do not know of?',
    short: 'The small courtesy that counts',
    topic: 'courtesy',
  },
  {
    text: 'What should somebody new listen for before making any suggestions?',
    short: 'What to listen for first',
    topic: 'listen',
  },
])

const life = bank({}, [
  {
    text: 'How does one get from a first position to one like yours, and what decides about it?',
    short: 'From a first position to this one',
    topic: 'growth',
    goals: ['what-it-takes'],
  },
  {
    text: 'How do your working hours fit with the rest of your life?',
    short: 'Hours, and the rest of life',
    topic: 'hours',
    goals: ['the-job-itself'],
  },
  {
    text: 'How does pay grow over the years in this field, and what does it depend on?',
    short: 'How pay grows, what it depends on',
    topic: 'pay',
    goals: ['state-of-the-industry'],
  },
  {
    text: 'How do you keep up with what is new, next to everything else?',
    short: 'How you keep up',
    topic: 'keeping-up',
    goals: ['insight'],
  },
  {
    text: 'What surprised you about the people with whom you work?',
    short: 'What surprised you about the people',
    topic: 'colleagues',
    goals: ['insight'],
  },
  {
    text: 'What made the change possible for you, and what would you do differently if you made it again?',
    short: 'What made the change possible',
    topic: 'change',
    onlyIfWanted: true,
  },
  {
    text: 'What did the first two years of your own venture teach you that nobody had told you?',
    short: 'First two years of the venture',
    topic: 'venture',
    onlyIfWanted: true,
  },
])

export const aboutUs = [...helping, ...contacts, ...impression, ...life]
