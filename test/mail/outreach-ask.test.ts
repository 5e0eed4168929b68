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

test.each([
  ['Could we speak on Tuesday at 3?', 'Introduction'],
  ['Hätten Sie nächste Woche eine halbe Stunde?', 'Frage'],
  ['¿Podríamos hablar el martes?', 'Hola'],
  ['Dear Ms Kern,\n\nI read about the observatory. Would you be free for a call?\n\nSam', 'Hello'],
  ["I'd love to hear how you became a ranger.", 'Hi'],
  ['Hallo Herr Wolf, dürfte ich Sie einmal anrufen?', 'Ihr Vortrag'],
  ['Guten Tag, könnten wir nächste Woche telefonieren?', 'Vorstellung'],
  ['Bonjour, serait-il possible de vous rencontrer la semaine prochaine ?', 'Prise de contact'],
  ['Bonjour, pourrions-nous nous parler mardi ?', 'Bonjour'],
  ['Estimada señora Ruiz: ¿sería posible una llamada la semana que viene?', 'Saludo'],
  ['Hi Lee, fancy a coffee? I am new in town and everybody says you know the theatres.', 'Coffee?'],
  ['Hi Ann, might we meet for coffee on Thursday at 10?', 'Hello from a reader'],
  ['Hi Tom, are you around for a quick call this week?', 'Quick hello'],
  ['Would you be up for a video call next Wednesday?', 'A question'],
  ['I would be grateful for a short conversation.', 'Request'],
  ['Hi Lena, do you have time for a chat on Friday afternoon?', 'Museum work'],
  ['Liebe Frau Blau, hätten Sie Lust auf einen Kaffee?', 'Kaffee?'],
  ['Darf ich Ihnen ein paar Fragen stellen?', 'Imkerei'],
  ['Puis-je vous appeler jeudi à 15h ?', 'Bonjour'],
  ['¿Tendría un hueco el jueves para un café?', 'Hola'],
  ['Hi Bo, I am a nurse thinking about public health. Any chance of a call?', 'Public health'],
  ['Dear Dr Fox, may I come and see you in your lab?', 'Your lab'],
  ['How did you get into restoration? I would love to know, if you have a moment.', 'Restoration'],
  ['Könnten Sie mir einen Rat geben, wie man Hebamme wird?', 'Hebamme'],
  ['Can I ask you how one becomes a sound engineer?', 'Sound'],
  ['Hello! Free Wednesday at 4 for a Zoom?', 'Hello'],
  ['Sehr geehrter Herr Lang, ich würde mich gern mit Ihnen über die Bahn unterhalten.', 'Bahn'],
  ['Hätten Sie am Dienstag um 15 Uhr Zeit?', 'Bitte'],
  ["J'aimerais beaucoup discuter avec vous de la danse.", 'Danse'],
  ['Me encantaría que me contara cómo llegó a ser juez.', 'Juez'],
  ["I'm trying to find out what a day in curation looks like. Would you tell me about it over the phone?", 'Curation'],
  ['Dear Ines, I wonder whether you could find half an hour for me next week.', 'Hello'],
  ["I'm a reporter considering a move into communications. May I take you to lunch?", 'Lunch and advice?'],
  ['Hi Dr Farrow, would Thursday 21 May at 2pm suit for a chat about marine biology?', 'Marine biology'],
  ['Dear Kit, thank you for agreeing at the fair to talk to me about stunt work.', 'Stunt work'],
  ['Quisiera platicar con usted sobre el trabajo en energía solar.', 'Energía solar'],
  ['Auriez-vous vingt minutes le mardi 9 juin à 9h ?', 'Bonjour'],
  ['Hätten Sie am Mittwoch, 11. März, um 15 Uhr Zeit für ein kurzes Gespräch?', 'Frage'],
])('an ask in other words: %s', (text, subject) => {
  expect(readsLikeOutreach(text, subject)).not.toBeNull()
})

test.each([
  ['Could you call me about the lease? I need an answer by Friday.', 'Lease'],
  ['Hi Mum, could we talk on Sunday?', 'Sunday'],
  ['Dinner on Sunday? Could we meet at 7?', 'Sunday'],
  ['Hi, I would like to book an appointment for a check-up. Could I come on Tuesday at 3?', 'Appointment'],
  ['Hi Pete, can we meet at 3 to go through the slides?', 'Slides'],
  ['Thanks for the talk yesterday!', 'Thanks'],
  ['Hi all, could we meet at 2 instead?', 'Meeting'],
  ['Please find attached the signed contract. Could you call me if anything is missing?', 'Contract'],
  ['Könnten wir den Termin beim Zahnarzt verschieben? Ich würde gern am Freitag kommen.', 'Termin'],
  ['Hallo Mama, können wir am Sonntag telefonieren?', 'Hallo'],
  ['Dear Sir or Madam, could you tell me whether you are open on Sunday?', 'Opening hours'],
  ['Could you tell me when my order will arrive?', 'Order'],
  ['Here are the photos. See you Saturday!', 'Photos'],
  ['Dear hiring manager, I would love to talk about the open position.', 'Application'],
  ['Could you share the file with me?', 'File'],
  ['Can you send me the link?', 'Link'],
  ['Hi Jo, can I borrow your bike on Saturday?', 'Bike'],
  ['Could you please explain the charge of 12 euros on my card?', 'Charge'],
  ['Sehr geehrte Damen und Herren, könnten Sie mir die Rechnung erneut senden?', 'Rechnung'],
  ['Your talk was great. Have a nice weekend!', 'Thanks'],
  ['Hi Kim, can we meet at the station at 6?', 'Tonight'],
  ['Hallo, wollen wir morgen zusammen laufen gehen?', 'Laufen'],
  ['The keys are under the mat. If you have any questions, feel free to call me.', 'Keys'],
  ['Could we talk on Tuesday at 3?', 'Re: Your question'],
])('neither an ask nor for us: %s', (text, subject) => {
  expect(readsLikeOutreach(text, subject)).toBeNull()
})
