import { expect, test } from 'vitest'
import { readReferrals } from '../../src/mail/referrals.ts'

const known = ['sam@example.org', 'maria@acme.test']

test.each([
  ['You should talk to Anna Berg at Acme Labs (anna.berg@acme.test).', ['Anna Berg', 'anna.berg@acme.test', 'Acme Labs']],
  ["Happy to chat. I'd also suggest speaking with my colleague Priya Nair.", ['Priya Nair', null, null]],
  ["I'm copying my colleague Tom Ruiz, who runs data at Globex.", ['Tom Ruiz', null, 'Globex']],
  ["I've left Acme; my successor is Tom Ruiz, tom@acme.test.", ['Tom Ruiz', 'tom@acme.test', null]],
  ['Wenden Sie sich bitte an Frau Anna Berg (berg@firma.test).', ['Anna Berg', 'berg@firma.test', null]],
  ['Sprechen Sie doch mit meiner Kollegin Anna Berg von der Firma Acme.', ['Anna Berg', null, 'Firma Acme']],
  ['Vous devriez contacter ma collègue Claire Dubois chez Renova.', ['Claire Dubois', null, 'Renova']],
  ['Deberías hablar con mi compañera Lucía Gómez de Iberlab.', ['Lucía Gómez', null, 'Iberlab']],
  ['You might reach out to Dr. Lena Vogt <lena@uni.test>; she leads the lab.', ['Lena Vogt', 'lena@uni.test', null]],
  ['I can introduce you to Kim.', ['Kim', null, null]],
])('%s', (text, [name, address, organisation]) => {
  expect(readReferrals(text, known)).toEqual([{ name, address, organisation }])
})

test('two people in one sentence are two referrals', () => {
  expect(readReferrals('Talk to Anna Berg at Acme and Tom Ruiz at Globex.', known)).toEqual([
    { name: 'Anna Berg', address: null, organisation: 'Acme' },
    { name: 'Tom Ruiz', address: null, organisation: 'Globex' },
  ])
})

test.each([
  'For urgent matters please contact Jo Smith (jo@office.test).',
  'In dringenden Fällen wenden Sie sich bitte an Frau Jo Schmidt (jo@office.test).',
  'My assistant Tom will find a time.',
  'Happy to chat. Talk to you Thursday!',
  'Looking forward to speaking with you on Monday.',
  'You can reach me at maria@acme.test.',
])('nobody is suggested by: %s', (text) => {
  expect(readReferrals(text, known)).toEqual([])
})
