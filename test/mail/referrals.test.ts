import { expect, test } from 'vitest'
import { readReferrals, readSuccessors } from '../../src/mail/referrals.ts'

const known = ['sam@example.org', 'maria@acme.test', 'me@x.test']

test.each([
  [
    'You should talk to Anna Berg at Acme Labs (anna.berg@acme.test).',
    ['Anna Berg', 'anna.berg@acme.test', 'Acme Labs'],
  ],
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

// Each person as name, address, organisation; people are parted by semicolons.
test.each([
  ["I'd recommend talking to Dana Whitfield; she led our grid team for years.", 'Dana Whitfield,,'],
  [
    'My friend Omar Haddad (omar@helio.test) at Helio Systems moved from consulting too.',
    'Omar Haddad,omar@helio.test,Helio Systems',
  ],
  ['One person you should definitely meet is Yuki Tanaka, VP of Strategy at Nordlys.', 'Yuki Tanaka,,Nordlys'],
  [
    'Have you talked to Rosa Lind? She is at the Institute for Energy Research.',
    'Rosa Lind,,Institute for Energy Research',
  ],
  ["I've cc'd Ben Osei, who took over my old team.", 'Ben Osei,,'],
  ["Ben Osei, cc'd here, would be a much better fit.", 'Ben Osei,,'],
  ['Ben Osei would be a great person to talk to as well.', 'Ben Osei,,'],
  ["Two people come to mind: Ana Prado at Solaris and Jim O'Neil at Vectra.", "Ana Prado,,Solaris;Jim O'Neil,,Vectra"],
  ['You might want to contact jane.doe@helio.test as well.', ',jane.doe@helio.test,'],
  ['Please reach out to our HR team.', ''],
  ['Thanks for reaching out to me!', ''],
  ['I talked to Sam Reed yesterday.', ''],
  ['I spoke with Peter last week and he enjoyed it too.', ''],
  [
    'Let me introduce you to my former boss, Clara Weiss (clara.weiss@volt.test), copied here.',
    'Clara Weiss,clara.weiss@volt.test,',
  ],
  ['I am out of office. In urgent cases please contact Jo Berg at jo@x.test.', ''],
  ['During my absence, Jo Berg (jo@x.test) will take care of your requests.', ''],
  [
    'I have left the company. Please direct all inquiries to my successor Nina Falk (nina.falk@acme.test).',
    'Nina Falk,nina.falk@acme.test,',
  ],
  [
    'Schreiben Sie gerne meinem Kollegen Jonas Brandt (jonas.brandt@netz.test), er kennt sich besser aus.',
    'Jonas Brandt,jonas.brandt@netz.test,',
  ],
  ['Am besten reden Sie mit Frau Dr. Eva Lang vom Fraunhofer-Institut.', 'Eva Lang,,Fraunhofer-Institut'],
  ['Ich kann Ihnen Herrn Uwe Kranz bei der Netzagentur empfehlen.', 'Uwe Kranz,,Netzagentur'],
  ['Kennen Sie schon Lea Sommer von Windkraft Nord?', 'Lea Sommer,,Windkraft Nord'],
  ["Je vous conseille de contacter Paul Renard, il dirige l'équipe chez Voltis.", 'Paul Renard,,Voltis'],
  ['Je te mets en contact avec Inès Moreau (ines@voltis.test).', 'Inès Moreau,ines@voltis.test,'],
  ['Te recomiendo hablar con Marta Ruiz, que trabaja en Endora.', 'Marta Ruiz,,Endora'],
  ['You can find me on LinkedIn or email me at maria@acme.test.', ''],
  ['Happy to chat. Say hi to Tom from me.', ''],
  ['I would also suggest Lena Vogt as someone worth talking to.', 'Lena Vogt,,'],
  ['Ping Tom Ruiz, he knows everyone.', 'Tom Ruiz,,'],
  ["Ask Priya. She's great.", 'Priya,,'],
  ['Try Mark Jensen over at Orsted Labs - mark.jensen@orsted.test.', 'Mark Jensen,mark.jensen@orsted.test,Orsted Labs'],
  ["Let's talk Tuesday. I'll call you.", ''],
  ["Let's meet at Café Central.", ''],
  ['Can you write to Maria Lopez at maria@acme.test to confirm?', ''],
  ['Please call me Kate.', ''],
  ["I'm looping in Sofia Marin from our Madrid office; she can tell you more.", 'Sofia Marin,,'],
])('%s → %s', (text, expected) => {
  const found = readReferrals(text, known).map((person) =>
    [person.name, person.address, person.organisation].map((part) => part ?? '').join(','),
  )
  expect(found.join(';')).toBe(expected)
})

test.each([
  ['Yasmin Qureshi of Example Heritage would be the right person.', 'Yasmin Qureshi,,Example Heritage'],
  ['Go and see Ruben Katz at the Example Bridge Museum.', 'Ruben Katz,,Example Bridge Museum'],
  ['Talk to my sister Ida.', 'Ida,,'],
  ['Ask for Ben at the door.', ''],
  ['Noon is good.', ''],
])('%s suggests %s', (text, expected) => {
  const found = readReferrals(text, known).map((person) =>
    [person.name, person.address, person.organisation].map((part) => part ?? '').join(','),
  )
  expect(found.join(';')).toBe(expected)
})

test('who is named without an address is found among those in copy', () => {
  const copied = [{ name: 'Declan Byrne', address: 'declan@quarry.test' }]
  expect(readReferrals('I have copied in Declan Byrne, who runs our sites.', known, copied)).toMatchObject([
    { name: 'Declan Byrne', address: 'declan@quarry.test' },
  ])
})

test('of an automatic answer only a successor is a referral', () => {
  const successor = 'I have left Acme. My successor is Tom Ruiz, tom@acme.test.'
  expect(readSuccessors(successor, known)).toMatchObject([{ name: 'Tom Ruiz', address: 'tom@acme.test' }])
  expect(readSuccessors('For urgent matters please contact Tom Ruiz, tom@acme.test.', known)).toEqual([])
})
