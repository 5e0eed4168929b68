import { expect, test } from 'vitest'
import { readAnswer } from '../../src/mail/answer.ts'

const sent = '2026-03-04'

test.each([
  ['accepts', "Hi Sam,\n\nHappy to chat! How about Thursday at 3pm?\n\nBest,\nMaria"],
  ['accepts', 'Sure, that works for me.'],
  ['accepts', "I can't do Tuesday, but Wednesday at 10 works."],
  ['accepts', "Thanks for reaching out. I'd be happy to talk. Do you have time next week?"],
  ['accepts', 'Yes, happy to help. You should also talk to my colleague Priya Nair at Globex.'],
  ['accepts', 'Sehr gerne! Passt Ihnen Donnerstag um 15 Uhr?'],
  ['accepts', 'Avec plaisir ! Jeudi à 14h30 me convient.'],
  ['accepts', '¡Claro! ¿Qué te parece el jueves a las 15:00?'],
  ['declines', "Thank you for your note. Unfortunately I don't have the bandwidth for this right now. Good luck!"],
  ['declines', "I'd love to help but I can't take on any more calls."],
  ['declines', "I'm afraid I have to decline. All the best."],
  ['declines', 'Leider habe ich dafür aktuell keine Zeit.'],
  ['declines', "Malheureusement je n'ai pas le temps en ce moment."],
  ['declines', 'Lo siento, no tengo tiempo para esto.'],
  ['redirects', "I'm not the right person for this. You should talk to Anna Berg at Acme Labs (anna.berg@acme.test)."],
  ['redirects', "I've left Acme; my successor is Tom Ruiz, tom@acme.test."],
  ['redirects', 'Dafür bin ich nicht der richtige Ansprechpartner. Wenden Sie sich bitte an Frau Anna Berg (berg@firma.test).'],
  ['asks', 'Thanks for the note. What exactly would you like to know?'],
  ['asks', 'Hi, could you tell me a bit more about what you are looking for?'],
  ['none', 'Something came up, can we move our call to Thursday?'],
  ['none', 'I need to cancel our meeting tomorrow. Sorry!'],
  ['none', 'Thanks for your thank-you note.'],
  ['none', ''],
])('%s: %s', (answer, text) => {
  expect(readAnswer(text, sent)).toMatchObject({ answer, parkedUntil: null })
})

test.each([
  ['2026-09-01', 'Thanks for writing. Things are hectic right now. Could you ask me again in September?'],
  ['2026-03-18', "I'm swamped at the moment - can you ping me again in two weeks?"],
  ['2026-04-15', 'Happy to chat, but please reach out again in mid-April.'],
  ['2026-04-01', "This month is crazy. Let's reconnect next month?"],
  ['2026-09-01', 'Melden Sie sich gerne im September wieder bei mir.'],
  ['2026-09-01', "Recontactez-moi en septembre s'il vous plaît."],
  ['2026-09-01', 'Escríbeme de nuevo en septiembre.'],
])('a postponed talk is parked until %s: %s', (parkedUntil, text) => {
  expect(readAnswer(text, sent)).toMatchObject({ answer: 'postpones', parkedUntil })
})
