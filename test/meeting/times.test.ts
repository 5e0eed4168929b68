import { describe, expect, test } from 'vitest'
import { readTimes } from '../../src/meeting/times.ts'

/** Monday, 2 March 2026, 10:00 in Berlin. */
const context = { at: '2026-03-02T09:00:00.000Z', zone: 'Europe/Berlin', dayFirst: true }

/** `time 2026-03-05 14:00`, with `-14:30` for an end, `not` before what is negated, `?` after what is in doubt. */
function told(text: string, overrides: Partial<typeof context> & { otherZone?: string } = {}): string[] {
  const used = { ...context, ...overrides }
  const local = (instant: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: used.zone, dateStyle: 'short', timeStyle: 'short' }).format(
      new Date(instant),
    )
  return readTimes(text, used).map((reading) => {
    const day = local(reading.start).slice(0, 10)
    const hours =
      reading.kind === 'day'
        ? ''
        : ` ${local(reading.start).slice(11)}${reading.end ? `-${local(reading.end).slice(11)}` : ''}`
    return `${reading.negated ? 'not ' : ''}${reading.kind} ${day}${hours}${reading.doubt ? '?' : ''}`
  })
}

const english: readonly (readonly [string, readonly string[]])[] = [
  ['Thursday at 2pm works', ['time 2026-03-05 14:00']],
  ['How about Thu 5 March, 14:00?', ['time 2026-03-05 14:00']],
  ['the 14th at noon', ['time 2026-03-14 12:00']],
  ['Half three on Friday?', ['time 2026-03-06 15:30']],
  ['half past two tomorrow', ['time 2026-03-03 14:30']],
  ['quarter to five on Friday', ['time 2026-03-06 16:45']],
  ['9 tomorrow?', ['time 2026-03-03 09:00']],
  ['tomorrow at 10, 11:30 or 2', ['time 2026-03-03 10:00', 'time 2026-03-03 11:30', 'time 2026-03-03 14:00']],
  ['Wed or Thu at 10am?', ['time 2026-03-04 10:00', 'time 2026-03-05 10:00']],
  ['3pm Tuesday or 4pm Wednesday', ['time 2026-03-03 15:00', 'time 2026-03-04 16:00']],
  ['a week from Tuesday at 1', ['time 2026-03-10 13:00']],
  ['next Friday 9-9:30am', ['time 2026-03-13 09:00-09:30']],
  ['Thursday next week at 3', ['time 2026-03-12 15:00']],
  ['Friday from 11 to 1', ['window 2026-03-06 11:00-13:00']],
  ['between 1 and 3 on Wednesday', ['window 2026-03-04 13:00-15:00']],
  ['Friday 2-2:30pm', ['time 2026-03-06 14:00-14:30']],
  ['Friday 11-11:30', ['time 2026-03-06 11:00-11:30']],
  ['Thursday morning', ['window 2026-03-05 07:00-12:00']],
  ['Thursday after 3', ['window 2026-03-05 15:00-19:00']],
  ['Tuesday before noon', ['window 2026-03-03 07:00-12:00']],
  ['tomorrow evening at 7', ['time 2026-03-03 19:00']],
  ['7 in the evening on Friday', ['time 2026-03-06 19:00']],
  ['Tue/Thu at 4', ['time 2026-03-03 16:00', 'time 2026-03-05 16:00']],
  ['10:30 on Tuesday the 10th', ['time 2026-03-10 10:30']],
  ['How does 1p on the 6th sound?', ['time 2026-03-06 13:00']],
  ['Friday at 14h30', ['time 2026-03-06 14:30']],
  ['Mon 16 Mar, 15.30', ['time 2026-03-16 15:30']],
  ['3/4 at 10:00', ['time 2026-04-03 10:00']],
  ['2026-03-11T17:00:00Z is fine', ['time 2026-03-11 18:00']],
  ['January 8 at 10am', ['time 2027-01-08 10:00']],
  ['Thursday, March 6 at 2pm', ['time 2026-03-06 14:00?']],
  ['Monday the 9th or Tuesday the 10th at 9', ['time 2026-03-09 09:00', 'time 2026-03-10 09:00']],
  ['Thursday. I could do 2 or 3:30.', ['day 2026-03-05', 'time 2026-03-05 14:00', 'time 2026-03-05 15:30']],
  ['not next week - the week after, say Tuesday at 2', ['time 2026-03-17 14:00']],
  ['Next week I am free Tuesday at 2 and Wednesday at 4.', ['time 2026-03-10 14:00', 'time 2026-03-11 16:00']],
  ['Wendesday at 3', ['time 2026-03-04 15:00']],
]

const negations: readonly (readonly [string, readonly string[]])[] = [
  ["Tuesday doesn't work, Wednesday at 10 does", ['not day 2026-03-03', 'time 2026-03-04 10:00']],
  ["I can't do Thursday or Friday.", ['not day 2026-03-05', 'not day 2026-03-06']],
  ['Any day but Friday', ['not day 2026-03-06']],
  ["I'm travelling on Thursday, but Friday at 9 is good.", ['not day 2026-03-05', 'time 2026-03-06 09:00']],
  ['Thursday is fully booked. Friday at 3 works.', ['not day 2026-03-05', 'time 2026-03-06 15:00']],
  ["Thursday's no good", ['not day 2026-03-05']],
  ["Can't wait to speak on Thursday at 2!", ['time 2026-03-05 14:00']],
  ['Why not Thursday at 2?', ['time 2026-03-05 14:00']],
  ["If that doesn't work, Friday at 10 would be fine.", ['time 2026-03-06 10:00']],
  ['Am Dienstag kann ich leider nicht, Mittwoch um 10 Uhr passt.', ['not day 2026-03-03', 'time 2026-03-04 10:00']],
  ['Mardi ne me convient pas, mais mercredi à 10h est possible.', ['not day 2026-03-03', 'time 2026-03-04 10:00']],
  ['El martes no puedo, el miércoles a las 10 me viene bien.', ['not day 2026-03-03', 'time 2026-03-04 10:00']],
]

const others: readonly (readonly [string, readonly string[]])[] = [
  ['Donnerstag um 14 Uhr', ['time 2026-03-05 14:00']],
  ['am Donnerstag, den 5. März um 14:30 Uhr', ['time 2026-03-05 14:30']],
  ['Freitag um halb drei', ['time 2026-03-06 14:30']],
  ['morgen früh um 8', ['time 2026-03-03 08:00']],
  ['übermorgen um Viertel nach zwei', ['time 2026-03-04 14:15']],
  ['5.3. ab 16 Uhr', ['window 2026-03-05 16:00-20:00']],
  ['zwischen 10 und 12 Uhr am Freitag', ['window 2026-03-06 10:00-12:00']],
  ['Donnerstagnachmittag', ['window 2026-03-05 12:00-18:00']],
  ['nächste Woche Mittwoch um 9 Uhr', ['time 2026-03-11 09:00']],
  ['Mi, 11.03.2026 10:06', ['time 2026-03-11 10:06']],
  ['um 5 am Montag', ['time 2026-03-09 17:00']],
  ['jeudi 5 mars à 14h', ['time 2026-03-05 14:00']],
  ['vendredi à quinze heures trente', ['time 2026-03-06 15:30']],
  ['demain à midi', ['time 2026-03-03 12:00']],
  ['mardi prochain entre 14h et 16h', ['window 2026-03-10 14:00-16:00']],
  ['jeudi matin', ['window 2026-03-05 07:00-12:00']],
  ['el jueves a las 3 y media de la tarde', ['time 2026-03-05 15:30']],
  ['mañana a las 11', ['time 2026-03-03 11:00']],
  ['el 5 de marzo a las 16:00', ['time 2026-03-05 16:00']],
  ['el viernes por la mañana', ['window 2026-03-06 07:00-12:00']],
  ['el jueves entre las 2 y las 4', ['window 2026-03-05 14:00-16:00']],
]

const zones: readonly (readonly [string, readonly string[]])[] = [
  ['Thursday 2pm ET', ['time 2026-03-05 20:00']],
  ['Thursday, March 12 at 2pm ET', ['time 2026-03-12 19:00']],
  ['3/13 2:00 PM - 2:45 PM (Pacific)', ['time 2026-03-13 22:00-22:45']],
  ['Thursday 16:00 Berlin time', ['time 2026-03-05 16:00']],
  ['Dec 3rd at 9:00 (UTC+2)', ['time 2026-12-03 08:00']],
  ['Thursday 4-5pm GMT', ['time 2026-03-05 17:00-18:00']],
  ['July 9 at 3pm GMT', ['time 2026-07-09 16:00']],
  ['14:00 Eastern European Time on 6 March', ['time 2026-03-06 13:00']],
  ["Let's plan on 2 PM Central, March 20", ['time 2026-03-20 20:00']],
  ['Tuesday 11am SGT / Monday 10pm ET', ['time 2026-03-03 04:00', 'time 2026-03-10 03:00']],
  ['Tue 2pm, Wed 3pm or Thu 4pm ET', ['time 2026-03-03 20:00', 'time 2026-03-04 21:00', 'time 2026-03-05 22:00']],
  ['Thursday at 2pm IST', ['time 2026-03-05 09:30?']],
  ['Thursday 10am your time', ['time 2026-03-05 10:00?']],
]

const noTimes = [
  'My number is 555-1234, room 302, extension 11.',
  'Call +49 30 1234567 or (212) 555-0142.',
  'I worked there from 2019 to 2022 and we raised $4 million in May.',
  'I may be able to help, the sun is out.',
  'It takes 20 minutes, for 2 people, in 3 steps, version 2.4.1.',
  'Good morning Robin, we met on Tuesday at 2pm.',
  'My flight leaves on Thursday at 6pm.',
  'Office hours: Mon-Fri 9-5.',
  'Thank you for your mail of 3 March.',
  'I live at 12 March Street, on the 4th floor.',
  'See https://example.com/2026/03/05/at-2pm and page 14.',
  'We are open 24/7, 9 of 10 love it.',
  'sometime in early April',
]

describe('a time as people write it', () => {
  test.each([...english, ...others])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})
describe('what does not suit', () => {
  test.each(negations)('%s', (text, expected) => expect(told(text)).toEqual(expected))
})
describe('a stated clock', () => {
  test.each(zones)('%s', (text, expected) => expect(told(text, { dayFirst: false })).toEqual(expected))
})
describe('numbers and days that are no times to meet', () => {
  test.each(noTimes)('%s', (text) => expect(told(text)).toEqual([]))
})

test('the second 3/4 of two writers is another day', () => {
  expect(told('3/4 at 10:00', { dayFirst: false })).toEqual(['time 2026-03-04 10:00'])
  expect(told('Fri 3/4 at 10:00', { dayFirst: false })).toEqual(['time 2026-04-03 10:00'])
})

test('"your time" is the reader’s', () => {
  expect(told('Thursday 10am your time', { otherZone: 'America/New_York' })).toEqual(['time 2026-03-05 16:00'])
})

test('twenty thousand characters of junk are read in a fifth of a second', () => {
  const junk = [
    '\n',
    ' 5',
    'at 3 or ',
    'Thu ',
    '1:',
    "can't ",
    '((((',
    'a week from ',
    '\u00a0',
    'On On ',
    '12.12.',
    '- ',
    'not Thursday, ',
  ].map((piece) => piece.repeat(Math.ceil(20_000 / piece.length)))
  for (const text of junk) {
    expect(readTimes(text, context), JSON.stringify(text.slice(0, 12))).toBeInstanceOf(Array)
  }
})
