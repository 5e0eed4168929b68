// One reply against four tables: one open offer, three of them, none, and an agreed time. The last word is never a wrong start.

import { expect, test } from 'vitest'
import { emptyNegotiation, negotiate } from '../../src/meeting/negotiate.ts'
import type { Negotiation } from '../../src/meeting/negotiation.ts'
import { messageOf } from './thread-file.ts'

const owner = { addresses: ['robin@vale.test'], zone: 'Europe/Berlin' }
const contact = { name: 'Maria', address: 'maria@ortega.example.com' }

function hear(before: Negotiation, by: 'owner' | 'contact', text: string, hour: number): Negotiation {
  const at = `2026-03-02T${hour}:00:00.000Z`
  return negotiate(before, { by, at, text, owner, contact, message: messageOf({ sentAt: at, sentOffsetMinutes: 60 }) })
}

const one = hear(emptyNegotiation, 'owner', 'Could we talk on Thursday at 2pm for twenty minutes?', 10)
const three = hear(
  emptyNegotiation,
  'owner',
  'Could we talk on Tuesday at 9am, Wednesday at 10am or Thursday at 4pm?',
  10,
)
const none = hear(emptyNegotiation, 'owner', 'Could I ask you for twenty minutes some time?', 10)
const agreed = hear(one, 'contact', 'Thursday at 2 works.', 11)

/** `Thu 14:00` alone is agreed, in brackets it is open, `-` is nothing, `off` is called off. */
function outcome(before: Negotiation, text: string): string {
  const { meeting } = hear(before, 'contact', text, 12)
  if (!meeting) return '-'
  if (meeting.status === 'cancelled') return 'off'
  const told = (instant: string) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Berlin',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    })
      .format(new Date(instant))
      .replace(',', '')
  return meeting.start ? told(meeting.start) : `[${meeting.options.map((option) => told(option.start)).join(', ')}]`
}

const open3 = '[Tue 09:00, Wed 10:00, Thu 16:00]'
const stays = ['[Thu 14:00]', open3, '-', 'Thu 14:00']

const cases: readonly (readonly [string, string, string, string, string])[] = [
  ['Works for me', 'Thu 14:00', open3, '-', 'Thu 14:00'],
  ['Sounds good, talk to you then', 'Thu 14:00', open3, '-', 'Thu 14:00'],
  ['Sure thing! Thursday works great.', 'Thu 14:00', 'Thu 16:00', '-', 'Thu 14:00'],
  ['Thursday at 14h works for me', 'Thu 14:00', '[Thu 14:00]', '[Thu 14:00]', 'Thu 14:00'],
  ['Confirmed for Thursday at 2pm.', 'Thu 14:00', '[Thu 14:00]', '[Thu 14:00]', 'Thu 14:00'],
  ['Ok for Thursday at 2pm CET (1pm GMT).', 'Thu 14:00', '[Thu 14:00]', '[Thu 14:00]', 'Thu 14:00'],
  ['Not a problem at all - Thursday, 2pm.', 'Thu 14:00', '[Thu 14:00]', '[Thu 14:00]', 'Thu 14:00'],
  ['I moved a few things around so Thursday at 2 now works.', 'Thu 14:00', '[Thu 14:00]', '[Thu 14:00]', 'Thu 14:00'],
  ['This works! Just to note I have a hard stop at 2:30.', 'Thu 14:00', open3, '-', 'Thu 14:00'],
  ['See you Thursday!', 'Thu 14:00', 'Thu 16:00', '-', 'Thu 14:00'],
  ['Not Tuesday, but Wednesday works', '[Thu 14:00]', 'Wed 10:00', '-', 'Thu 14:00'],
  ["The first one doesn't work, the second does.", '[Thu 14:00]', 'Wed 10:00', '-', 'Thu 14:00'],
  ['Option 2', '[Thu 14:00]', 'Wed 10:00', '-', 'Thu 14:00'],
  ["Let's do Wednesday at 10.", '[Wed 10:00]', 'Wed 10:00', '[Wed 10:00]', '[Wed 10:00]'],
  ["I can't Tuesday. Wednesday or Thursday okay.", 'Thu 14:00', '[Wed 10:00, Thu 16:00]', '-', 'Thu 14:00'],
  ['I can do any of those except Tuesday.', '[Thu 14:00]', '[Wed 10:00, Thu 16:00]', '-', 'Thu 14:00'],
  [
    'Tuesday at 9 works for me, and so does Wednesday at 10.',
    '[Tue 09:00, Wed 10:00]',
    '[Tue 09:00, Wed 10:00]',
    '[Tue 09:00, Wed 10:00]',
    '[Tue 09:00, Wed 10:00]',
  ],
  ["Thursday at 2 doesn't work for me, how about 4?", '[Thu 16:00]', 'Thu 16:00', '[Thu 16:00]', '[Thu 16:00]'],
  ['Thursday is good but could we do 3 instead?', '[Thu 15:00]', '[Thu 15:00]', '[Thu 15:00]', '[Thu 15:00]'],
  ['2pm is too early for me, can we do 5?', '[Thu 17:00]', open3, '-', '[Thu 17:00]'],
  ["I can't make 2 but I can make 2:30", '[Thu 14:30]', open3, '-', '[Thu 14:30]'],
  ['Could we make it Friday at the same time?', '[Fri 14:00]', '-', '-', '[Fri 14:00]'],
  ['How about an hour later?', '[Thu 15:00]', open3, '-', '[Thu 15:00]'],
  ['Could we do 15 minutes earlier?', '[Thu 13:45]', open3, '-', '[Thu 13:45]'],
  ['Does 2pm work for you on Friday instead of Thursday?', '[Fri 14:00]', '[Fri 14:00]', '[Fri 14:00]', '[Fri 14:00]'],
  ["Sorry, Thursday's no good. Friday same time?", '[Fri 14:00]', '[Tue 09:00, Wed 10:00]', '-', '[Fri 14:00]'],
  ['Thursday works, but not before 4.', '-', '[Thu 16:00]', '-', 'Thu 14:00'],
  ['Sorry for the confusion, I meant 2pm ET on Thursday.', '[Thu 20:00]', '[Thu 20:00]', '[Thu 20:00]', '[Thu 20:00]'],
  ["I'm available Thursday 2 to 5.", '[Thu 14:00]', '[Thu 16:00]', '-', 'Thu 14:00'],
  ['Let’s talk next Thursday at 2.', 'Thu 14:00', '[Thu 14:00]', '[Thu 14:00]', 'Thu 14:00'],
  ['Unfortunately no.', 'off', 'off', '-', 'Thu 14:00'],
  ["I'm sorry but I'll have to pass.", 'off', 'off', '-', 'Thu 14:00'],
  ['no', '-', '-', '-', 'off'],
  ['Can we push our call to next week?', '-', '-', '-', 'off'],
  [
    'Donnerstag passt leider nicht, wie wäre es mit Freitag, 10 Uhr?',
    '[Fri 10:00]',
    '[Fri 10:00]',
    '[Fri 10:00]',
    '[Fri 10:00]',
  ],
  ['Klingt gut, bis Donnerstag!', 'Thu 14:00', 'Thu 16:00', '-', 'Thu 14:00'],
  ['Können wir das auf 15 Uhr verschieben?', '[Thu 15:00]', open3, '-', '[Thu 15:00]'],
  ["Oui, jeudi à 14h c'est parfait.", 'Thu 14:00', '[Thu 14:00]', '[Thu 14:00]', 'Thu 14:00'],
  ['Jeudi, je ne suis pas disponible. Vendredi 10h30 ?', '[Fri 10:30]', '[Fri 10:30]', '[Fri 10:30]', '[Fri 10:30]'],
  ['Perfecto, nos vemos el jueves.', 'Thu 14:00', 'Thu 16:00', '-', 'Thu 14:00'],
  [
    'El jueves no me viene bien. ¿Qué tal el viernes a las 10?',
    '[Fri 10:00]',
    '[Fri 10:00]',
    '[Fri 10:00]',
    '[Fri 10:00]',
  ],
  ['I could do Thursday but 3 would be better.', '[Thu 15:00]', '[Thu 15:00]', '[Thu 15:00]', '[Thu 15:00]'],
  ['Do you still have time on Thursday?', '[Thu 14:00]', '[Thu 16:00]', '-', 'Thu 14:00'],
  ['Leider klappt Donnerstag doch nicht.', '-', '[Tue 09:00, Wed 10:00]', '-', 'off'],
  ['Der Mittwochstermin passt.', '-', 'Wed 10:00', '-', 'Thu 14:00'],
  ['Lieber Dienstag.', '-', 'Tue 09:00', '-', 'off'],
  ['La primera opción me va mejor.', '[Thu 14:00]', 'Tue 09:00', '-', 'Thu 14:00'],
  ["I'd rather do the second.", '[Thu 14:00]', 'Wed 10:00', '-', 'Thu 14:00'],
  ['Le mardi ne me va pas, le mercredi oui.', '[Thu 14:00]', 'Wed 10:00', '-', 'Thu 14:00'],
  ['El martes no, el miércoles sí.', '[Thu 14:00]', 'Wed 10:00', '-', 'Thu 14:00'],
  [
    'Je ne pourrai pas jeudi, vendredi à 14h vous irait-il ?',
    '[Fri 14:00]',
    '[Fri 14:00]',
    '[Fri 14:00]',
    '[Fri 14:00]',
  ],
  ['Je suis désolé, je dois annuler.', 'off', 'off', '-', 'off'],
  ["Pouvons-nous repousser d'une heure ?", '[Thu 15:00]', open3, '-', '[Thu 15:00]'],
  ['Können wir eine halbe Stunde später anfangen?', '[Thu 14:30]', open3, '-', '[Thu 14:30]'],
  ['Actually I need to push it half an hour.', '[Thu 14:30]', open3, '-', '[Thu 14:30]'],
  ["I'm ill, can we talk another day?", '-', '-', '-', 'off'],
  ["I'm afraid Thursday has become impossible.", '-', '[Tue 09:00, Wed 10:00]', '-', 'off'],
  ['Wednesday at 10 please, Tuesday is impossible.', '[Wed 10:00]', 'Wed 10:00', '[Wed 10:00]', '[Wed 10:00]'],
  ["You're on!", 'Thu 14:00', open3, '-', 'Thu 14:00'],
  ['I wish I could do Thursday.', '-', '[Tue 09:00, Wed 10:00]', '-', 'Thu 14:00'],
]

test.each(cases)('%s', (text, ...expected) => {
  expect([one, three, none, agreed].map((before) => outcome(before, text))).toEqual(expected)
})

/** None of these says anything about the times on the table. */
const beside = [
  "I'd love to, but I'm swamped this month.",
  "Perfect. I'll confirm tomorrow.",
  'Great, let me know.',
  "Thanks for your note! Your project sounds great. I'm traveling this month, so it may take a while.",
  'You have the perfect background for this. My colleague works at Acme.',
  "It is great to hear from you. I'm fully booked these days.",
  'I have accepted a new job and started on Monday.',
  'Yes, I’d be happy to talk. My assistant Joan will find a time.',
  'Let me know on Thursday whether you are still interested.',
  'Sorry, I am out of the office until Thursday.',
  'Happy to chat! I’m booking travel, so let me get back to you about Thursday.',
  'I wrote about this on Thursday, 5 March 2020 at 2pm.',
  'I may be able to help. In May I was busy but now it’s ok.',
  'Sounds great! What time zone are you in?',
  'I’d be happy to. Please suggest a few times.',
  'Sounds good. I’ll get back to you with a time.',
  'My phone is 555-1234, room 302; the event on March 20 starts at 18:00.',
  'Our webinar on Thursday at 2pm might interest you.',
  'I was born on March 5 at 2pm.',
  'Read chapter 3 by Thursday at 2.',
  'I’ll be back on Monday at 9 and can talk then.',
  'We are hiring again in May; the deadline is 15 March at noon.',
  'Ich melde mich wegen Donnerstag noch einmal.',
  'Je regarde et vous confirme.',
  'Sure. When?',
  'No worries, take care.',
]

test.each(beside)('beside the point: %s', (text) => {
  expect([one, three, none, agreed].map((before) => outcome(before, text))).toEqual(stays)
})
