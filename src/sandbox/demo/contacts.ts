// What the four contacts do: Maria names a time, Daniel invites and moves, Priya is away and declines, Henrik is silent.

import { addDays, atLocalTime } from '../../conversation/times.ts'
import type { Instant } from '../../mail/message.ts'
import type { Person } from '../person.ts'
import type { World } from '../world.ts'
import { type ContactKey, contactCalled, NORA } from './cast.ts'
import { invitationFile } from './invitation.ts'
import type { Rule } from './script.ts'

/** By contact: which mails they answer, and how. */
export function contactRules(world: World, now: () => Instant): Readonly<Record<ContactKey, readonly Rule[]>> {
  return { maria: maria(), daniel: daniel(world, now), priya: priya(world), henrik: [] }
}

function answering(at: string, subject: RegExp, says: RegExp, lines: readonly string[]): Rule {
  return { from: NORA.address, subject, says, at, act: (person, message) => person.answer(message, lines.join('\n')) }
}

function maria(): readonly Rule[] {
  return [
    answering('11:42', /^Twenty minutes/, /hachures/, [
      'Dear Nora,',
      '',
      'gladly. Nobody has asked me about hachures in years.',
      'I could do Thursday at 15:00 or Friday at 10:00, whichever suits you better. Just call me: 030 5550 0142.',
      '',
      'Best,',
      'Maria',
    ]),
    answering('12:31', /^Re: Twenty minutes/, /Something has come of our call/, [
      'Dear Nora,',
      '',
      'you made my week. Your way to school from memory, hung up in a staff room: that is more than most of my maps can say.',
      'Please go on writing to me now and then.',
      '',
      'Maria',
    ]),
  ]
}

const TALK = {
  uid: 'talk-0310@harborlab.example',
  minutes: 30,
  summary: 'Nora Lindqvist and Daniel Reyes: station signs',
}

function daniel(world: World, now: () => Instant): readonly Rule[] {
  const me = contactCalled('daniel')
  const invite = (sequence: number, day: string) =>
    invitationFile({
      ...TALK,
      sequence,
      stamp: now(),
      start: atLocalTime(day, '10:00', me.zone),
      zone: me.zone,
      location: 'https://meet.harborlab.example/daniel',
      organizer: me,
      attendee: NORA,
    })
  return [
    {
      from: NORA.address,
      subject: /^A teacher/,
      at: '09:40',
      act: async (person, message) => {
        await person.answer(
          message,
          'Hi Nora,\n\nsure, I like being asked about arrows. Here is an invitation for next week.\n\nDaniel',
          [invite(0, '2026-03-10')],
        )
        world.plan({
          at: atLocalTime('2026-03-09', '11:34', me.zone),
          act: () =>
            person.write({
              to: NORA,
              subject: `Updated invitation: ${TALK.summary}`,
              text: 'Hi Nora,\n\nthe city wants me on a platform that morning. Same time a week later?\n\nDaniel',
              attachments: [invite(1, '2026-03-17')],
            }),
        })
        world.plan({ at: atLocalTime('2026-03-18', '07:22', me.zone), act: () => secondThought(person) })
      },
    },
  ]
}

/** Daniel writes just when an approved note waits for his morning. */
function secondThought(person: Person) {
  return person.write({
    to: NORA,
    subject: 'one thing I forgot',
    text: [
      'Nora,',
      '',
      'one thing I forgot yesterday: the notes from our first station are public, mistakes and all.',
      'https://harborlab.example/first-station',
      '',
      'Daniel',
    ].join('\n'),
  })
}

function priya(world: World): readonly Rule[] {
  const me = contactCalled('priya')
  return [
    {
      from: NORA.address,
      subject: /^How do you/,
      at: '09:47',
      act: async (person, message) => {
        await person.write({
          to: NORA,
          subject: `Automatic reply: ${message.subject}`,
          text: 'Thank you for your mail. I am out of the office until Friday 13 March and will be back on Monday 16 March.\n\nPriya Raman\nDaily Courier',
          answers: message,
          headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
        })
        world.plan({
          at: atLocalTime(addDays('2026-03-16', 3), '10:26', me.zone),
          act: () =>
            person.answer(
              message,
              [
                'Dear Nora,',
                '',
                'thank you for your kind words about the election maps. I am sorry, but I have to decline: with three of us left on the desk I cannot take on conversations at the moment.',
                '',
                'I wish you all the best with your plans.',
                '',
                'Priya Raman',
              ].join('\n'),
            ),
        })
      },
    },
  ]
}
