// Stories of the owner's word on a draft, and of how sending ends. Each is a transcript under conversations/.

import { expect, test } from 'vitest'
import { contactSays } from './readings.ts'
import { at } from './setting.ts'
import { story } from './story.ts'

const file = (name: string) => `../conversations/${name}.txt`

const nudged = () => story('2026-03-02 09:30').until('2026-03-11 09:31')
const version = (number: number) => ({ mail: 'approval', followUp: 'nudge:1', version: number }) as const

test('an edited note comes back once more and goes out as edited', async () => {
  const told = nudged()
    .answers('2026-03-11 10:00', { command: 'edit', text: 'My own words.' })
    .answers('2026-03-11 10:05', { command: 'send' })
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('edit-then-send'))
})

test('an edit without a text changes nothing', async () => {
  await expect(nudged().answers('2026-03-11 10:00', { command: 'edit', text: ' \n' }).told()).toMatchFileSnapshot(
    file('edit-without-text'),
  )
})

test('a skipped note is never asked about again', async () => {
  const told = nudged().answers('2026-03-11 10:00', { command: 'skip' }).until('2026-12-31 12:00').told()
  await expect(told).toMatchFileSnapshot(file('skip'))
})

test('a snoozed note comes back when the owner said', async () => {
  const told = nudged()
    .answers('2026-03-11 10:00', { command: 'later', until: at('2026-03-14 10:00') })
    .answers('2026-03-16 10:00', { command: 'send' })
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('later'))
})

test('a second approval is answered and sends nothing', async () => {
  const told = nudged()
    .answers('2026-03-11 10:00', { command: 'send' })
    .answers('2026-03-11 10:00', { command: 'send' }, version(1))
    .answers('2026-03-11 11:00', { command: 'send' }, version(1))
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('approved-twice'))
})

test('an approval of an old version shows the newest and sends nothing', async () => {
  const told = nudged()
    .answers('2026-03-11 10:00', { command: 'edit', text: 'My own words.' })
    .answers('2026-03-11 10:05', { command: 'send' }, version(1))
    .until('2026-03-12 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('approved-an-old-version'))
})

test('words that are not understood change nothing and are answered', async () => {
  const told = nudged()
    .answers('2026-03-11 10:00', { command: 'unknown', read: 'sned', meant: 'send' })
    .until('2026-03-12 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('not-understood'))
})

test('an approved note that waits for the morning can be taken back, changed and put off', async () => {
  const told = nudged()
    .answers('2026-03-11 20:00', { command: 'send' })
    .answers('2026-03-11 20:10', { command: 'edit', text: 'Better words.' })
    .answers('2026-03-11 20:20', { command: 'send' })
    .answers('2026-03-11 20:30', { command: 'later', until: at('2026-03-13 10:00') }, version(2))
    .answers('2026-03-13 10:30', { command: 'send' })
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('taken-back-before-the-morning'))
})

test('an approved note that waits for the morning can be skipped', async () => {
  const told = nudged()
    .answers('2026-03-11 20:00', { command: 'send' })
    .answers('2026-03-11 20:10', { command: 'skip' })
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('skipped-before-the-morning'))
})

test('a message of the contact’s brings a snoozed note back', async () => {
  const told = nudged()
    .answers('2026-03-11 10:00', { command: 'later', until: at('2026-03-20 10:00') })
    .reads('2026-03-12 10:00', contactSays('Just saw this. Yes!', { answer: 'accepts' }))
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('answer-while-snoozed'))
})

test('a note that the server refuses ends with its text in the owner’s hands', async () => {
  const told = nudged()
    .wire('refused')
    .answers('2026-03-11 10:00', { command: 'send' })
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('note-refused'))
})

test('a note whose end is unknown is never sent again, and found counts as sent', async () => {
  const told = nudged()
    .wire('unknown')
    .answers('2026-03-11 10:00', { command: 'send' })
    .answers('2026-03-11 10:30', { command: 'send' }, version(1))
    .happens('2026-03-11 11:00', (when) => ({
      at: when,
      type: 'note-sent',
      followUp: 'nudge:1',
      version: 1,
      messageId: 'found@albrecht.example',
    }))
    .happens('2026-03-11 11:00', (when) => ({
      at: when,
      type: 'note-sent',
      followUp: 'nudge:1',
      version: 1,
      messageId: 'found@albrecht.example',
    }))
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('note-unknown-then-found'))
})

test('after stop nothing goes out and nothing is asked', async () => {
  const told = nudged()
    .answers('2026-03-11 20:00', { command: 'send' })
    .answers('2026-03-11 20:10', { command: 'stop' })
    .reads('2026-03-12 10:00', contactSays('Gladly!', { answer: 'accepts' }))
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('stop'))
})

const receipt = { mail: 'receipt', followUp: 'nudge:1', version: 1 } as const
const wentOut = { mail: 'went-out', followUp: 'nudge:1', version: 1 } as const
const missing = (when: string) =>
  ({ at: when, type: 'note-missing', followUp: 'nudge:1', version: 1, because: 'the connection was lost' }) as const

test('an approval that comes after the contact wrote sends nothing and is asked anew', async () => {
  const told = nudged()
    .reads('2026-03-11 09:50', contactSays('Could you tell me more about yourself first?', { answer: 'asks' }))
    .answers('2026-03-11 10:00', { command: 'send' }, version(1))
    .until('2026-03-12 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('approved-after-the-contact-wrote'))
})

test('STOP within the window takes the note back, and a new word sends it', async () => {
  const told = nudged()
    .answers('2026-03-11 10:00', { command: 'send' })
    .answers('2026-03-11 10:04', { command: 'hold' }, receipt)
    .answers('2026-03-11 11:00', { command: 'send' }, version(2))
    .until('2026-03-12 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('stopped-within-the-window'))
})

test('STOP after the window comes too late, and says so', async () => {
  const told = nudged()
    .answers('2026-03-11 10:00', { command: 'send' })
    .answers('2026-03-11 10:30', { command: 'hold' }, receipt)
    .until('2026-03-12 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('stopped-too-late'))
})

test('a note of which nobody knows whether it went out is sent for good on a yes', async () => {
  const told = nudged()
    .wire('unknown')
    .answers('2026-03-11 10:00', { command: 'send' })
    .happens('2026-03-11 10:41', missing)
    .answers('2026-03-11 12:00', { command: 'yes' }, wentOut)
    .answers('2026-03-11 12:05', { command: 'no' }, wentOut)
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('unknown-asked-yes'))
})

test('on a no it comes back for a new word, and a find afterwards stops that', async () => {
  const told = nudged()
    .wire('unknown')
    .answers('2026-03-11 10:00', { command: 'send' })
    .happens('2026-03-11 10:41', missing)
    .answers('2026-03-11 12:00', { command: 'no' }, wentOut)
    .wire('sent')
    .answers('2026-03-11 12:05', { command: 'send' }, version(2))
    .happens('2026-03-11 12:10', (when) => ({
      at: when,
      type: 'note-sent',
      followUp: 'nudge:1',
      version: 1,
      messageId: 'found@albrecht.example',
    }))
    .until('2026-12-31 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('unknown-asked-no-then-found'))
})

test('what the contact writes while the end is unknown changes nothing about the note', async () => {
  const told = nudged()
    .wire('unknown')
    .answers('2026-03-11 10:00', { command: 'send' })
    .reads('2026-03-11 10:20', contactSays('Thank you for asking again, yes!', { answer: 'accepts' }))
    .answers('2026-03-11 10:25', { command: 'skip' }, version(1))
    .happens('2026-03-11 10:41', missing)
    .answers('2026-03-11 10:50', { command: 'no' }, wentOut)
    .until('2026-03-12 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('contact-writes-while-unknown'))
})

test('a word that does not count is told, and the note is shown again', async () => {
  const refused = (tell: boolean, takeBack: boolean) => (when: string) =>
    ({ at: when, type: 'approval-refused', followUp: 'nudge:1', because: 'no proof', tell, takeBack }) as const
  const told = nudged()
    .happens('2026-03-11 10:00', refused(true, false))
    .happens('2026-03-11 10:01', refused(false, false))
    .answers('2026-03-11 10:05', { command: 'send' })
    .happens('2026-03-11 10:08', refused(true, true))
    .until('2026-03-12 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('approval-that-does-not-count'))
})

test('a note that could not leave for a day is asked about again', async () => {
  const told = nudged()
    .answers('2026-03-11 20:00', { command: 'send' })
    .happens('2026-03-12 07:00', (when) => ({
      at: when,
      type: 'note-late',
      followUp: 'nudge:1',
      version: 1,
      because: 'the mail server could not be reached',
    }))
    .until('2026-03-12 07:30')
    .told()
  await expect(told).toMatchFileSnapshot(file('note-that-could-not-leave'))
})

test('a memory put back asks anew about everything that waits', async () => {
  const told = nudged()
    .answers('2026-03-11 10:00', { command: 'later', until: at('2026-03-20 10:00') })
    .happens('2026-03-12 10:00', (when) => ({ at: when, type: 'memory-restored' }))
    .answers('2026-03-12 10:30', { command: 'send' }, version(1))
    .until('2026-03-12 12:00')
    .told()
  await expect(told).toMatchFileSnapshot(file('memory-put-back'))
})
