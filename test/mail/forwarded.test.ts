import { expect, test } from 'vitest'
import { forwardedMessage } from '../../src/mail/forwarded.ts'
import { readWrittenDate } from '../../src/mail/written-date.ts'
import { fixture, mail } from './fixture.ts'

const maria = { name: 'Maria Lopez', address: 'maria@acme.test' }
const sam = { name: 'Sam Reed', address: 'sam@example.org' }
const text = 'Hi Sam,\n\nhappy to talk on Tuesday at 3.\n\nMaria'

test.each([
  [
    'forward-gmail',
    {
      from: maria,
      to: [sam],
      date: '2026-03-04T17:02:00.000Z',
      subject: 'Re: Twenty minutes',
      text,
      note: 'please log this',
    },
  ],
  [
    'forward-apple-mail',
    { from: maria, to: [sam], date: '2026-03-04T17:02:33.000Z', subject: 'Re: Twenty minutes', text, note: 'fyi' },
  ],
  [
    'forward-as-attachment',
    {
      from: maria,
      to: [sam],
      date: '2026-03-04T17:02:33.000Z',
      text,
      note: 'please log this',
      message: { messageId: 'yes-1@acme.test' },
    },
  ],
  [
    'forward-outlook-german',
    {
      from: { name: 'Lopez, Maria', address: 'maria@acme.test' },
      to: [sam],
      date: '2026-03-04T17:02:00.000Z',
      subject: 'AW: Zwanzig Minuten',
      note: 'zur Ablage',
    },
  ],
  [
    'forward-thunderbird-french',
    { from: maria, to: [sam], date: '2026-03-04T17:02:33.000Z', subject: 'Re: Vingt minutes', note: '' },
  ],
  ['forward-of-a-forward', { from: maria, to: [{ name: '', address: 'sam.private@mail.test' }], text, note: 'log it' }],
  [
    'forward-of-a-thread',
    {
      from: maria,
      subject: 'RE: Twenty minutes',
      note: 'see below',
      text: expect.stringMatching(/^Hi Sam,[\s\S]*energy policy/),
    },
  ],
])('%s', async (name, expected) => {
  expect(forwardedMessage(await fixture(name), 'Europe/Berlin')).toMatchObject(expected)
})

test.each([
  'reply-to-a-forward',
  'reply-text-outlook-rule',
  'reply-without-quotation',
  'invitation',
  'bounce-unknown-user',
])('%s forwards nothing', async (name) => {
  expect(forwardedMessage(await fixture(name))).toBeNull()
})

test('a header that Yahoo ran into one line is taken apart', async () => {
  const body =
    ' ----- Forwarded Message ----- From: Maria Lopez <maria@acme.test>To: "Sam Reed" <sam@example.org>Sent: Wednesday, March 4, 2026 at 06:02:11 PM GMT+1Subject: Re: Twenty minutes\n Happy to talk.'
  expect(forwardedMessage(await mail({ Subject: 'Fw: Twenty minutes' }, body))).toMatchObject({
    from: maria,
    to: [sam],
    date: '2026-03-04T17:02:11.000Z',
    subject: 'Re: Twenty minutes',
    text: 'Happy to talk.',
  })
})

test('a forward without a header names its writer in the attribution', async () => {
  const body = 'On 04/03/2026 18:02, "Maria Lopez" <maria@acme.test> wrote:\n\n    Happy to talk.'
  expect(forwardedMessage(await mail({ Subject: 'FW: Re: Twenty minutes' }, body))).toMatchObject({
    from: maria,
    subject: 'Twenty minutes',
    text: 'Happy to talk.',
  })
})

test.each([
  ['Wednesday, March 4, 2026 6:02 PM', '2026-03-04T17:02:00.000Z'],
  ['Mittwoch, 4. März 2026 um 18:02', '2026-03-04T17:02:00.000Z'],
  ['mer. 4 mars 2026 à 18:02', '2026-03-04T17:02:00.000Z'],
  ['mié, 4 mar 2026 a las 18:02', '2026-03-04T17:02:00.000Z'],
  ['4 marzo 2026 alle ore 18:02', '2026-03-04T17:02:00.000Z'],
  ['quarta-feira, 4 de março de 2026, 18:02', '2026-03-04T17:02:00.000Z'],
  ['woensdag 4 maart 2026 18:02:11', '2026-03-04T17:02:11.000Z'],
  ['4. marts 2026 kl. 18.02.11 CET', '2026-03-04T17:02:11.000Z'],
  ['26. listopada 2021. u 14:25:08 EEST', '2021-10-26T11:25:08.000Z'],
  ['26 listopada 2021 o 14:25:08 EET', '2021-11-26T12:25:08.000Z'],
  ['2026年3月4日水曜日 18:02:11 -0400', '2026-03-04T22:02:11.000Z'],
  ['03/04/2026 6:02 PM EST', '2026-03-04T23:02:00.000Z'],
  ['04/03/2026 18:02', '2026-03-04T17:02:00.000Z'],
  ['Wed, 4 Mar 2026 18:02:33 +0100', '2026-03-04T17:02:33.000Z'],
  ['30. Oktober 2026 um 14:25:08 OESZ', '2026-10-30T11:25:08.000Z'],
  ['some day', null],
  ['31 February 2026 18:02', null],
])('the written date %s', (line, instant) => {
  expect(readWrittenDate(line, 'Europe/Berlin')).toBe(instant)
})
