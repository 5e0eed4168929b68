// Stories of meetings: found, confirmed, moved, called off, held again. Each is a transcript under conversations/.

import { expect, test } from 'vitest'
import { agreed, ask, calledOff, contactSays, offered, ownerSays } from './readings.ts'
import { at, zone } from './setting.ts'
import { type Story, story } from './story.ts'

const file = (name: string) => `../conversations/${name}.txt`

const invitation = (begins: string, ends: string) =>
  contactSays('Invitation: talk about wards', {
    kind: 'invitation',
    answer: 'accepts',
    negotiation: agreed(begins, ends, 'calendar', 'Talk about wards'),
    because: 'an invitation: it comes from maria.keller@northwind.example',
  })

const inProse = (begins: string, quote: string) =>
  contactSays(quote, { answer: 'accepts', negotiation: agreed(begins, null, 'prose', quote) })

const notes = {
  command: 'debrief',
  struck: 'how you sat with the night shift for a week',
  notes: 'She sat with the night shift for a week before she drew anything.',
  privateNotes: ['thinks of leaving'],
  advice: [{ kind: 'reading', text: 'read Working Identity' }],
  referrals: [{ name: 'Priya Nair', address: null, organisation: 'Southgate Clinic' }],
} as const

test('from an invitation that moves to the thank-you within two days', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-03 10:00', invitation('2026-03-12 14:00', '2026-03-12 14:30'))
    .reads('2026-03-09 16:00', {
      ...invitation('2026-03-13 15:00', '2026-03-13 15:30'),
      text: 'Updated invitation: talk about wards',
    })
    .answers('2026-03-13 16:10', notes)
    .answers('2026-03-13 17:00', { command: 'send' })
    .answers('2026-04-09 09:00', {
      command: 'done',
      items: [{ number: 1, state: 'done', outcome: 'I read it in two evenings' }],
      more: null,
    })
    .answers('2026-04-13 09:00', { command: 'send' })
    .until('2027-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('invitation-moved-met-thanked-twice'))
})

test('a time read from prose counts once the owner says yes', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-03 10:00', inProse('2026-03-12 14:00', 'Thursday the 12th at two works.'))
    .answers('2026-03-03 12:00', { command: 'yes' })
    .until('2026-03-12 15:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('time-check-yes'))
})

test('a time that the owner calls wrong is taken off, and a later mail does not bring it back', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-03 10:00', inProse('2026-03-12 14:00', 'Thursday the 12th at two works.'))
    .answers('2026-03-03 12:00', { command: 'no' })
    .reads('2026-03-04 09:00', contactSays('By the way, bring your drawings.'))
    .until('2026-03-12 20:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('time-check-no'))
})

test('a time that the owner corrects stays corrected', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-03 10:00', inProse('2026-03-12 14:00', 'Thursday the 12th at two works.'))
    .answers('2026-03-03 12:00', { command: 'moved', start: at('2026-03-12 16:00'), end: null, zone })
    .reads('2026-03-04 09:00', contactSays('Looking forward to it.'))
    .until('2026-03-12 17:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('time-check-moved'))
})

test('a yes to an earlier time confirms nothing', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-03 10:00', inProse('2026-03-12 14:00', 'Thursday the 12th at two works.'))
    .reads('2026-03-03 11:00', inProse('2026-03-12 15:00', 'Sorry, make that three.'))
    .answers(
      '2026-03-03 12:00',
      { command: 'yes' },
      { mail: 'time-check', followUp: `time-check:${at('2026-03-12 14:00')}` },
    )
    .answers('2026-03-03 12:30', { command: 'yes' })
    .until('2026-03-12 14:30')
    .told()
  await expect(told).toMatchFileSnapshot(file('time-check-overtaken'))
})

test('offers are no meeting until one is taken', async () => {
  const told = story('2026-03-02 09:30')
    .reads(
      '2026-03-03 10:00',
      contactSays('Tuesday or Thursday at two?', {
        answer: 'accepts',
        negotiation: offered('Tuesday or Thursday at two?', '2026-03-10 14:00', '2026-03-12 14:00'),
      }),
    )
    .reads(
      '2026-03-03 12:00',
      ownerSays('Thursday, please.', { negotiation: agreed('2026-03-12 14:00', null, 'prose', 'Thursday, please.') }),
    )
    .answers('2026-03-03 12:30', { command: 'yes' })
    .until('2026-03-12 14:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('offers-then-taken'))
})

test('a meeting called off by the contact takes its follow-ups with it', async () => {
  const invited = invitation('2026-03-12 14:00', '2026-03-12 14:30')
  const before = agreed('2026-03-12 14:00', '2026-03-12 14:30', 'calendar', 'Talk about wards')
  const told = story('2026-03-02 09:30')
    .reads('2026-03-03 10:00', invited)
    .reads(
      '2026-03-11 09:00',
      contactSays('I have to call it off, sorry.', { negotiation: calledOff(before, 'I have to call it off, sorry.') }),
    )
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('called-off'))
})

test('a decline after a meeting was agreed closes the conversation', async () => {
  const before = agreed('2026-03-12 14:00', '2026-03-12 14:30', 'calendar', 'Talk about wards')
  const told = story('2026-03-02 09:30')
    .reads('2026-03-03 10:00', invitation('2026-03-12 14:00', '2026-03-12 14:30'))
    .reads(
      '2026-03-11 09:00',
      contactSays('I cannot do this after all.', {
        answer: 'declines',
        negotiation: calledOff(before, 'I cannot do this after all.'),
      }),
    )
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('declined-after-agreeing'))
})

test('a meeting that the owner says is cancelled brings no thanks, and a later one does', async () => {
  const told = heldLater((first) =>
    first.answers('2026-03-11 09:00', { command: 'cancelled' }, { mail: 'meeting-logged' }),
  )
  await expect(told).toMatchFileSnapshot(file('cancelled-by-the-owner-then-held'))
})

test('after a no-show the meeting that does take place is thanked for', async () => {
  const told = heldLater((first) =>
    first.answers('2026-03-13 09:00', { command: 'no-show' }, { mail: 'told', followUp: 'debrief', kind: 'debrief' }),
  )
  await expect(told).toMatchFileSnapshot(file('no-show-then-held'))
})

/** An invitation for the 12th that comes to nothing, and one for the 19th that is held. */
function heldLater(comesToNothing: (first: Story) => Story): string {
  const first = story('2026-03-02 09:30').reads('2026-03-03 10:00', invitation('2026-03-12 14:00', '2026-03-12 14:30'))
  return comesToNothing(first)
    .reads('2026-03-13 12:00', contactSays('So sorry! I will send a new invitation.'))
    .reads('2026-03-13 12:30', {
      ...invitation('2026-03-19 14:00', '2026-03-19 14:30'),
      text: 'Invitation: second try',
    })
    .answers('2026-03-19 16:00', notes)
    .answers('2026-03-19 16:30', { command: 'send' })
    .until('2026-04-10 12:00')
    .told()
}

test('a meeting moved by the owner after its time is asked about again', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-03 10:00', invitation('2026-03-12 14:00', '2026-03-12 14:30'))
    .answers(
      '2026-03-12 15:00',
      { command: 'moved', start: at('2026-03-16 10:00'), end: null, zone },
      { mail: 'told', followUp: 'debrief', kind: 'debrief' },
    )
    .answers('2026-03-16 10:50', notes)
    .answers('2026-03-16 11:00', { command: 'send' })
    .until('2026-04-01 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('moved-by-the-owner-after-its-time'))
})

test('a second meeting has its own follow-ups once the first is thanked for', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-03 10:00', invitation('2026-03-05 14:00', '2026-03-05 14:30'))
    .answers('2026-03-05 15:00', notes)
    .answers('2026-03-05 15:30', { command: 'send' })
    .reads('2026-03-10 09:00', { ...invitation('2026-03-17 14:00', '2026-03-17 14:30'), text: 'Invitation: part two' })
    .answers('2026-03-17 15:00', {
      ...notes,
      struck: 'the story of the two doors',
      notes: 'Two doors.',
      advice: [],
      referrals: [],
    })
    .answers('2026-03-17 15:30', { command: 'send' })
    .until('2026-06-30 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('second-meeting'))
})

test('a second meeting agreed before the first is thanked for is not forgotten', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-03 10:00', invitation('2026-03-05 14:00', '2026-03-05 14:30'))
    .reads('2026-03-05 14:50', { ...invitation('2026-03-17 14:00', '2026-03-17 14:30'), text: 'Invitation: part two' })
    .answers('2026-03-05 15:00', notes)
    .answers('2026-03-05 15:30', { command: 'send' })
    .until('2026-03-17 14:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('second-meeting-before-the-thanks'))
})

test('a meeting that the owner tells of by hand is not taken off by the next mail', async () => {
  const told = story('2026-03-02 09:30', ask)
    .reads('2026-03-03 10:00', contactSays('Call me some time.', { answer: 'accepts' }))
    .answers(
      '2026-03-03 12:00',
      { command: 'moved', start: at('2026-03-12 16:00'), end: null, zone },
      { mail: 'noticed' },
    )
    .reads('2026-03-04 09:00', contactSays('Here is the article I spoke of.'))
    .until('2026-03-12 17:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('told-of-by-hand'))
})
