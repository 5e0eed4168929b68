import { expect, test } from 'vitest'
import { firstDayBack } from '../../src/mail/out-of-office.ts'

test.each([
  ['2026-03-09', 'I am out of the office until Monday, 9 March with limited access to email.'],
  ['2026-03-09', "I'm away from March 2 to March 6 and will be back on March 9."],
  ['2026-03-09', 'I am on vacation through Friday, March 6.'],
  ['2026-03-16', 'I will be out of office 3/2 - 3/13 with no access.'],
  ['2026-03-10', 'I am out of the office, returning Tuesday.'],
  ['2026-03-05', 'Out sick today, back tomorrow.'],
  ['2026-09-01', 'I am currently on maternity leave until September 2026.'],
  ['2026-03-16', 'I am out and will return on 03/16/2026.'],
  ['2026-03-09', 'Ich bin bis einschließlich 6. März nicht im Büro.'],
  ['2026-03-09', 'Ich bin ab dem 9. März wieder erreichbar.'],
  ['2026-03-16', 'Ich bin vom 02.03.2026 bis 13.03.2026 nicht im Büro.'],
  ['2026-03-16', 'Ich bin im Urlaub und am 16.3. zurück.'],
  ['2026-03-13', "Je suis absent jusqu'au 12 mars. De retour le vendredi 13 mars."],
  ['2026-03-15', 'Estoy fuera de la oficina hasta el 15 de marzo.'],
  ['2026-03-23', 'Sono in ferie fino al 20 marzo, rientro lunedì 23 marzo.'],
  ['2026-03-10', 'Estou de férias e regresso no dia 10 de março.'],
  ['2026-03-16', 'Ik ben afwezig t/m 13 maart.'],
  ['2026-03-16', 'Ik ben met vakantie. Vanaf maandag 16 maart ben ik weer bereikbaar.'],
])('the first day back is %s: %s', (day, text) => {
  expect(firstDayBack(text, '2026-03-04')).toBe(day)
})

test.each(['I am out of the office.', 'I was away until 20 February.', ''])('no day back is told by: %s', (text) => {
  expect(firstDayBack(text, '2026-03-04')).toBeNull()
})

test.each([
  ['2026-03-16', 'Thank you for your email. I am on annual leave from Wednesday 4 March to Friday 13 March inclusive.'],
  ['2026-03-16', "I'm out of the office this week and next. I'll be back at my desk Monday, March 16th."],
  ['2026-03-09', 'Out of office until 09/03/2026.'],
  ['2026-03-09', 'I will be out of the office starting 03/02/2026 and will not return until 03/09/2026.'],
  ['2026-03-10', "I'm at a conference and will respond when I return on the 10th of March."],
  ['2026-04-01', 'I am on sabbatical until April 1, 2026.'],
  ['2026-03-09', "Thanks for your message. I'm away today and will reply on Monday."],
  [null, 'I have limited access to email this week.'],
  ['2026-03-12', 'Ich bin bis zum 12. März 2026 im Urlaub.'],
  ['2026-03-16', 'Ich bin vom 4. bis 13. März im Urlaub. Ihre E-Mail wird nicht weitergeleitet.'],
  ['2026-03-09', 'Ich bin ab Montag, den 9. März 2026 wieder für Sie da.'],
  ['2026-03-23', 'Ich befinde mich im Urlaub und bin am 23.03.2026 wieder zurück.'],
  ['2026-03-16', 'Ich bin zwischen dem 2. und 13. März nicht erreichbar.'],
  ['2026-03-09', 'Je suis en congés du 2 au 6 mars inclus.'],
  ['2026-03-16', 'Je suis absente et serai de retour le lundi 16 mars 2026.'],
  ['2026-03-16', "Je suis actuellement en congé jusqu'au vendredi 13 mars inclus."],
  ['2026-03-16', 'Estaré fuera de la oficina del 9 al 13 de marzo.'],
  ['2026-03-16', 'Estoy de vacaciones y vuelvo el lunes 16 de marzo.'],
  ['2026-03-16', 'Sono fuori ufficio dal 4 al 13 marzo.'],
  ['2026-03-16', 'Sarò di nuovo in ufficio lunedì 16 marzo.'],
  ['2026-03-16', 'Estarei ausente de 4 a 13 de março.'],
  ['2026-03-16', 'Estarei de volta no dia 16/03/2026.'],
  ['2026-03-16', 'Ik ben van 4 tot en met 13 maart met vakantie.'],
  ['2026-03-16', 'Ik ben maandag 16 maart weer aanwezig.'],
  ['2026-03-09', 'I am out of the office March 4-6.'],
  ['2026-03-09', 'I am on leave 4-6 March.'],
  ['2026-03-09', 'I will return to the office on 3/9/26.'],
  ['2026-03-05', 'I am out sick today and should be back tomorrow.'],
  ['2026-03-09', "I'm OOO through 3/6."],
  ['2027-01-04', 'I am out for the holidays and back on January 4.'],
  ['2026-03-09', 'Returning to work: Monday 9th March'],
])('back on %s: %s', (day, text) => {
  expect(firstDayBack(text, '2026-03-04')).toBe(day)
})
