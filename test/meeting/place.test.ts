import { expect, test } from 'vitest'
import { readPlace } from '../../src/meeting/place.ts'

const cases = [
  [
    'Join Zoom: https://us02web.zoom.us/j/86412345678?pwd=Qq1.',
    'video',
    'https://us02web.zoom.us/j/86412345678?pwd=Qq1',
  ],
  [
    'My site is https://maria.example.com and the call is at https://meet.google.com/abc-defg-hij',
    'video',
    'https://meet.google.com/abc-defg-hij',
  ],
  [
    '<https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=%7b%7d>',
    'video',
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=%7b%7d',
  ],
  ['https://acme.webex.com/meet/maria', 'video', 'https://acme.webex.com/meet/maria'],
  ['https://whereby.com/maria-ortega', 'video', 'https://whereby.com/maria-ortega'],
  ['https://meet.jit.si/ThankTwice', 'video', 'https://meet.jit.si/ThankTwice'],
  ['Book here: https://calendly.com/maria/20min', null, null],
  ['Please call me at +1 (212) 555-0142 ext. 12.', 'phone', '+1 (212) 555-0142 ext. 12'],
  ['Fax: +49 30 5550199. You can reach me on +49 30 5550100.', 'phone', '+49 30 5550100'],
  ['Ich rufe Sie an. Meine Nummer: 030 5550 1234', 'phone', '030 5550 1234'],
  ["Let's meet at our office, 12 Main Street, Springfield.", 'in-person', '12 Main Street, Springfield'],
  ['Treffen wir uns zum Kaffee, Torstraße 12, 10119 Berlin?', 'in-person', 'Torstraße 12, 10119 Berlin'],
  ['Happy to talk over Zoom.', 'video', null],
  ['Just give me a call.', 'phone', null],
  ['Coffee would be lovely.', 'in-person', null],
  ['That works for me.', null, null],
  ['Order 123-456-7890 is late; see 2026-03-05.', null, null],
  ['As we said on the phone: Thursday at 14:00, at Café Linde.', 'in-person', null],
  ["As agreed on the phone, I'll come by your office on Monday.", 'in-person', null],
  ['Nice talking to you on the phone. Teams on Thursday?', 'video', null],
  ["Yes, pop by on Thursday, I'm at 14 Tallow Lane, Bristol.", 'in-person', '14 Tallow Lane, Bristol'],
  ['My office line is 020 5550 0142 ext. 44.\n\nAnn\n12 Kensing Road, London', 'phone', '020 5550 0142 ext. 44'],
  ['Where:\nhttps://app.cal.com/video/7h2k9', 'video', 'https://app.cal.com/video/7h2k9'],
  ['Where: https://talk.firm.example/room/77', 'video', 'https://talk.firm.example/room/77'],
  ['Location: https://maps.example.com/place/xyz', null, null],
  [
    'Microsoft Teams meeting\nJoin here<https://teams.microsoft.com/l/meetup-join/19%3am/0>\nOr call in\n+49 69 5550 1234,,12#',
    'video',
    'https://teams.microsoft.com/l/meetup-join/19%3am/0',
  ],
] as const

test.each(cases)('%s', (text, medium, place) => expect(readPlace(text)).toEqual({ medium, place }))
