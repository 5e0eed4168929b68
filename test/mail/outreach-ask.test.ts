import { expect, test } from 'vitest'
import { readsLikeOutreach } from '../../src/mail/outreach-ask.ts'

test.each([
  'Hi Maria, I admire your work. Would you have 20 minutes for a quick chat about your path into product?',
  'I would love to learn more about your role and how you got there.',
  'Hätten Sie zwanzig Minuten Zeit für ein Gespräch über Ihren Werdegang?',
  'Auriez-vous 20 minutes pour échanger sur votre parcours ?',
  '¿Tendrías 20 minutos para charlar sobre tu trayectoria?',
])('a request for a talk: %s', (text) => {
  expect(readsLikeOutreach(text, 'Hello')?.quote).toContain(text.slice(-20))
})

test.each([
  'Please find attached the invoice for 20 minutes of call time.',
  'Our platform increases your sales. Do you have 15 minutes for a demo call?',
  'I am applying for the position of analyst and look forward to hearing from you.',
  'Hi mom, how are you?',
  'Are we still on for lunch tomorrow?',
])('no request for a talk: %s', (text) => {
  expect(readsLikeOutreach(text, 'Hello')).toBeNull()
})

test.each([
  [
    true,
    'Dear Ms. Lopez, I am a student of economics and came across your talk on grids. I would be grateful for the chance to speak with you for 15-20 minutes about your career.',
  ],
  [
    true,
    "Hi Maria, Tom Ruiz suggested I get in touch. I'm exploring a move into climate policy and would love to hear how you made the switch. Would you be open to a short call in the next two weeks?",
  ],
  [true, "Hi Maria, I'd love to buy you a coffee and ask a few questions about life at Acme."],
  [true, 'Hello Maria! Quick one: could I pick your brain about product management sometime?'],
  [
    true,
    'Hi Maria, I was wondering if you might have half an hour for an informal conversation about your work at Acme?',
  ],
  [
    true,
    "I'm hoping you would be willing to share some advice on breaking into the field. Would a 20-minute phone call be possible?",
  ],
  [
    true,
    'Guten Tag Frau Lopez, ich interessiere mich für Ihren Weg in die Energiepolitik. Hätten Sie in den nächsten Wochen 20 Minuten für ein Telefonat?',
  ],
  [
    true,
    "Bonjour Madame, je m'intéresse à votre métier. Accepteriez-vous de m'accorder un court entretien téléphonique pour en parler ?",
  ],
  [true, 'Hola María, me gustaría conocer tu experiencia en el sector. ¿Tendrías media hora para un café virtual?'],
  [
    false,
    'Hi Maria, following up on my proposal: our software reduces your costs by 30%. Do you have 15 minutes for a call this week?',
  ],
  [false, 'Dear hiring team, please find my CV attached for the position of data analyst.'],
  [false, 'Hi Maria, thanks for the great talk yesterday! I will read the book you suggested.'],
  [false, 'Hey, can you pick up milk on your way home? Call me.'],
  [false, 'Hi team, the meeting is moved to 3pm, 30 minutes.'],
  [false, 'Dear customer, your invoice no. 4711 is due in 14 days.'],
  [false, 'Hi Bob, can we meet for 20 minutes to discuss the Q3 budget?'],
  [false, 'Hi Ann, I need to talk to you about the roof repair. Do you have time for a call tomorrow?'],
  [false, 'Hi, do you have 5 minutes to fill in our survey about your experience?'],
  [false, 'Hi doctor, could I have an appointment for 20 minutes on Friday?'],
])('asks for a talk (%s): %s', (asks, text) => {
  expect(readsLikeOutreach(text, 'Hello') !== null).toBe(asks)
})
