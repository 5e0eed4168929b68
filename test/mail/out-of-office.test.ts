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
