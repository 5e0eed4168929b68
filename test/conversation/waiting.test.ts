// Stories of the wait for an answer: each is a transcript under conversations/, to be read as a letter.

import { expect, test } from 'vitest'
import { ask, bounce, contactSays, outOfOffice, ownerSays } from './readings.ts'
import { story } from './story.ts'

const file = (name: string) => `../conversations/${name}.txt`

test('a contact who never answers gets one nudge on the owner’s word, and then silence', async () => {
  const told = story('2026-03-02 09:30')
    .answers('2026-03-11 10:12', { command: 'send' })
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('nobody-answers'))
})

test('an answer drops the nudge that waits for the owner’s word', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-11 11:00', contactSays('Happy to talk. What would you like to know?', { answer: 'accepts' }))
    .answers('2026-03-11 12:00', { command: 'send' })
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('answer-after-the-nudge-was-drafted'))
})

test('an answer takes an approved nudge back before it leaves', async () => {
  const told = story('2026-03-02 09:30')
    .answers('2026-03-11 19:30', { command: 'send' })
    .reads('2026-03-11 21:00', contactSays('Sorry for the delay. Gladly!', { answer: 'accepts' }))
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('answer-while-the-nudge-was-leaving'))
})

test('an out-of-office reply moves the nudge to the day after the absence', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-02 09:31', outOfOffice('I am away until 20 March.', '2026-03-20'))
    .answers('2026-03-23 10:00', { command: 'send' })
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('out-of-office-moves-the-nudge'))
})

test('an out-of-office reply takes back an approved nudge, which comes again as a version of its own', async () => {
  const told = story('2026-03-02 09:30')
    .answers('2026-03-11 19:30', { command: 'send' })
    .reads('2026-03-11 21:00', outOfOffice('I am away until 20 March.', '2026-03-20'))
    .answers('2026-03-23 10:00', { command: 'send' }, { mail: 'approval', followUp: 'nudge:1', version: 1 })
    .answers('2026-03-23 10:30', { command: 'send' })
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('out-of-office-while-the-nudge-was-leaving'))
})

test('a contact who asks to be written to in May is nudged in May', async () => {
  const told = story('2026-03-02 09:30')
    .reads(
      '2026-03-03 10:00',
      contactSays('Not now, please ask again in May.', { answer: 'postpones', parkedUntil: '2026-05-01' }),
    )
    .answers('2026-05-04 10:00', { command: 'send' })
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('parked-until-may'))
})

test('a no closes the conversation', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-04 10:00', contactSays('I am afraid I have to pass.', { answer: 'declines' }))
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('declined'))
})

test('an owner who writes again himself starts the wait anew', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-11 12:00', ownerSays('One more thing I forgot to say.'))
    .answers('2026-03-20 12:30', { command: 'send' }, { mail: 'approval', followUp: 'nudge:1', version: 1 })
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('owner-writes-again-himself'))
})

test('a permanent bounce of the outreach ends the wait', async () => {
  const told = story('2026-03-02 09:30').reads('2026-03-02 09:32', bounce(true)).until('2026-12-31 12:00').told()
  await expect(told).toMatchFileSnapshot(file('bounce'))
})

test('a bounce of the nudge is no word of the contact’s', async () => {
  const told = story('2026-03-02 09:30')
    .answers('2026-03-11 10:12', { command: 'send' })
    .reads('2026-03-11 10:15', bounce(true))
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('bounce-of-the-nudge'))
})

test('a report of delay ends nothing', async () => {
  const told = story('2026-03-02 09:30')
    .until('2026-03-11 10:00')
    .reads('2026-03-11 10:05', bounce(false))
    .answers('2026-03-11 10:12', { command: 'send' })
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('delay-report'))
})

test('the second copy of an outreach is read once', async () => {
  const told = story('2026-03-02 09:30')
    .reads('2026-03-02 09:31', { ...ask, messageId: 'm1@mail.example' })
    .told()
  await expect(told).toMatchFileSnapshot(file('second-copy'))
})
