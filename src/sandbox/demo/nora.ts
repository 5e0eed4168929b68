// What the owner does in the demo: whom she asks, and what she answers to contacts and to the program. She writes as one
// does, from the tram and late in the evening.

import { atLocalTime } from '../../conversation/times.ts'
import type { Day } from '../../mail/message.ts'
import type { Person } from '../person.ts'
import type { World } from '../world.ts'
import { type ContactKey, contactCalled, NORA, SERVICE_ADDRESS } from './cast.ts'
import type { Rule } from './script.ts'

/** Plans her first mails to the four. Three of them carry the program's address in Bcc, one she sends without. */
export function planOutreach(nora: Person, world: World): void {
  for (const { to, day, at, tell, subject, text } of OUTREACH) {
    const contact = contactCalled(to)
    const act = () =>
      nora.write({
        to: { name: contact.name, address: contact.address },
        ...(tell ? { bcc: { name: '', address: SERVICE_ADDRESS } } : {}),
        subject,
        text: text.join('\n'),
      })
    world.plan({
      at: atLocalTime(day, at, NORA.zone),
      act: async () => {
        await act()
      },
    })
  }
}

type Outreach = {
  readonly to: ContactKey
  readonly day: Day
  readonly at: string
  readonly tell: boolean
  readonly subject: string
  readonly text: readonly string[]
}

const OUTREACH: readonly Outreach[] = [
  {
    to: 'maria',
    day: '2026-03-02',
    at: '09:12',
    tell: true,
    subject: 'Twenty minutes about drawing mountains?',
    text: [
      'Dear Maria,',
      '',
      'Jonas at the map library gave me your name. I have taught geography for nine years, and your sheet of the Harz hangs in my classroom: my pupils can tell you which slope you shaded by hand.',
      '',
      'I am thinking about a second working life in maps. Would you have twenty minutes for me in the coming weeks? I would like to learn how you came to hachures, and what somebody like me would have to be good at.',
      '',
      'Kind regards,',
      'Nora Lindqvist',
    ],
  },
  {
    to: 'daniel',
    day: '2026-03-06',
    at: '08:40',
    tell: true,
    subject: 'A teacher with questions about arrows',
    text: [
      'Hello Daniel,',
      '',
      'Maria Okafor of Northlight Maps told me yesterday to ask you, and to use her name. Your talk about the arrow that sent half a station the wrong way made me laugh, and then look up at every sign on my way to work. I teach geography in Berlin and would like to learn how people find their way.',
      '',
      'Could I ask you for twenty minutes by video, whenever it suits you? I would love to hear how you got into this work, and what is hard about it.',
      '',
      'Best regards,',
      'Nora Lindqvist',
    ],
  },
  {
    to: 'priya',
    day: '2026-03-02',
    at: '09:46',
    tell: false,
    subject: 'How do you draw an election?',
    text: [
      'Dear Ms Raman,',
      '',
      'I use your election maps in class, the ones in which the empty land does not shout. Would you have 20 minutes to talk with me about your path from geography to the newspaper?',
      '',
      'Kind regards,',
      'Nora Lindqvist',
    ],
  },
  {
    to: 'henrik',
    day: '2026-03-02',
    at: '10:08',
    tell: true,
    subject: 'The map that everybody else copies',
    text: [
      'Dear Mr Vogt,',
      '',
      'every map of this city that I own says in small letters that it comes from yours. I am a geography teacher and would like to understand the work behind it. Might I ask you for 20 minutes, on the phone or at your office?',
      '',
      'Kind regards,',
      'Nora Lindqvist',
    ],
  },
]

/** What she answers, and when she gets to it. */
export const noraRules: readonly Rule[] = [
  program(/^Priya Raman: shall I follow up/, '12:34', ['Yes please!']),
  to('maria', /^Re: Twenty minutes/, /Thursday at 15:00/, '07:52', [
    'Dear Maria,',
    '',
    'thank you, that makes me very happy. Thursday at 15:00 is perfect, I will call you then.',
    '',
    'Nora',
  ]),
  program(/^Maria Okafor: .*right\?$/, '10:05', ['yes']),
  to('daniel', /^Re: A teacher/, /invitation/, '20:47', [
    'Hi Daniel,',
    '',
    'wonderful, thank you. See you then, in front of a camera and without an arrow.',
    '',
    'Nora',
  ]),
  program(/^Maria Okafor: questions for/, '19:45', [
    'keep 1 4 5 6 9',
    'swap 8',
    'add Which of your sheets would you draw again, and what would you leave out?',
  ]),
  program(/^Maria Okafor: .*how (?:was it|did it go)/, '18:21', [
    '1. that you still draw every mountain by hand before you open the software, and that nobody ever asked you for a degree',
    '2. draw the way to school from memory once a week, and compare',
    'Go to the map evening at the city library',
    '3. Daniel Rays at Harbor Lab in New York, he makes station signs. I may use her name!',
    '4. private: she may leave Northlight in summer. Not a word about that.',
    '',
    '(on the tram, sorry for typos)',
  ]),
  program(/^Maria Okafor: your notes/, '18:29', ['3: Daniel Reyes, not Daniel Rays']),
  { ...program(/^Maria Okafor: thank-you to approve/, '21:26', ['send']), says: /Daniel Reyes/ },
  program(/^Henrik Vogt: nudge to approve/, '12:40', ['later 2d']),
  program(/^Henrik Vogt: nudge to approve/, '14:07', ['ok send']),
  program(/^Priya Raman: nudge to approve/, '12:15', ['skip', '', 'She has only just come back, let her breathe.']),
  program(/^Daniel Reyes: confirmation to approve/, '13:40', ['later 4h']),
  program(/^Daniel Reyes: confirmation to approve/, '13:52', ['send']),
  program(/^Daniel Reyes: .*how (?:was it|did it go)/, '20:38', [
    'What stayed with me most is that you test every sign with people who are late and carry bags. He told me to stand in one station for a whole morning rush and only count where people stop. I should also read the guidelines for step-free travel before any book about type.',
    '',
    'private: the city has not paid his last invoice',
  ]),
  program(/^Daniel Reyes: thank-you to approve/, '07:41', ['Send']),
  program(/^Daniel Reyes: thank-you to approve/, '13:16', [
    'edit',
    'Dear Daniel,',
    '',
    'thank you for yesterday. I will not forget the people who are late and carry bags: since then I have been looking at every sign as if my train left in a minute.',
    '',
    'On Saturday I will stand in a station for a whole morning rush and count where people stop, just as you said. And thank you for the notes from your first station; I read the mistakes first.',
    '',
    'Warm regards,',
    'Nora Lindqvist',
  ]),
  program(/^Daniel Reyes: thank-you to approve/, '13:31', ['send']),
  program(/^Maria Okafor: report on the introduction to approve/, '07:46', [
    'edit',
    'Dear Maria,',
    '',
    'yesterday I talked with Daniel Reyes, whom you named to me. He tests every sign with people who are late and carry bags, and I have hardly thought of anything else since. If Northlight should ever need somebody who draws, I would be glad if you thought of me.',
    '',
    'Thank you for the name.',
    '',
    'Warm regards,',
    'Nora Lindqvist',
  ]),
  program(/^Maria Okafor: report on the introduction to approve/, '07:53', ['send']),
  program(/^Maria Okafor: report on the introduction to approve/, '08:09', [
    'edit',
    'Dear Maria,',
    '',
    'yesterday I talked with Daniel Reyes, whom you named to me. He tests every sign with people who are late and carry bags, and I have hardly thought of anything else since.',
    '',
    'Thank you for the name.',
    '',
    'Warm regards,',
    'Nora Lindqvist',
  ]),
  program(/^Maria Okafor: report on the introduction to approve/, '08:16', ['send']),
  {
    ...program(/^Daniel Reyes: your notes/, '13:05', [
      'done 1: I counted for two hours and found out that people stop where the signs end and not where they begin',
    ]),
    on: '2026-03-21',
  },
  to('priya', /^Re: How do you/, /decline/, '12:03', [
    'Dear Ms Raman,',
    '',
    'thank you for letting me know, and for the maps. I wish you and your desk some quieter weeks.',
    '',
    'Nora Lindqvist',
  ]),
  program(/^Maria Okafor: what .* of the advice/, '20:12', [
    'yes 2, I sat between two people from the city survey',
    '1 yes, four Sundays in a row now, and the third one hangs in our staff room',
  ]),
  program(/^Maria Okafor: second thank-you to approve/, '08:48', ['send']),
  program(/^Daniel Reyes: what .* of the advice/, '19:05', ['2 not yet, it is on my desk for the holidays']),
  program(/^Daniel Reyes: second thank-you to approve/, '09:20', ['looks good']),
  program(/^Daniel Reyes: second thank-you to approve/, '09:34', ['send']),
]

function program(subject: RegExp, at: string, lines: readonly string[]): Rule {
  return { from: SERVICE_ADDRESS, subject, at, act: (nora, message) => nora.answer(message, lines.join('\n')) }
}

function to(contact: ContactKey, subject: RegExp, says: RegExp, at: string, lines: readonly string[]): Rule {
  const act: Rule['act'] = (nora, message) => nora.answer(message, lines.join('\n'))
  return { from: contactCalled(contact).address, subject, says, at, act }
}
