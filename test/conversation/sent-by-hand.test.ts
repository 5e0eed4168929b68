// Stories of an owner who says at the command line that he sent an approved note himself.

import { expect, test } from 'vitest'
import type { Command } from '../../src/conversation/command.ts'
import { agreed, contactSays } from './readings.ts'
import { story } from './story.ts'

const byHand: Command = { command: 'by-hand' }

test('what was on its way stays here and is done', async () => {
  const waiting = story('2026-03-02 09:30').until('2026-03-11 10:00').answers('2026-03-11 10:00', { command: 'send' })
  const told = waiting
    .answers('2026-03-11 10:05', byHand, waiting.mailAbout('receipt'))
    .until('2026-04-20 09:00')
    .told()
  await expect(told).toMatchFileSnapshot('../conversations/sent-by-hand.txt')
})

test('after the note has gone out it changes nothing', () => {
  const sent = story('2026-03-02 09:30').until('2026-03-11 10:00').answers('2026-03-11 10:00', { command: 'send' })
  const about = sent.mailAbout('receipt')
  const before = sent.until('2026-03-11 12:00').conversation()
  expect(before.followUps['nudge:1']?.state.status).toBe('sent')
  expect(sent.answers('2026-03-11 12:00', byHand, about).conversation()).toEqual(before)
})

test('of an earlier version it changes nothing', () => {
  const asked = story('2026-03-02 09:30').until('2026-03-11 10:00').answers('2026-03-11 10:00', { command: 'send' })
  const earlier = asked.mailAbout('receipt')
  asked.answers('2026-03-11 10:01', { command: 'hold' }, earlier).answers('2026-03-11 10:02', { command: 'send' })
  expect(asked.answers('2026-03-11 10:03', byHand, earlier).conversation().followUps['nudge:1']?.state).toMatchObject({
    status: 'leaving',
    draft: { version: 2 },
  })
})

test('of the second thank-you completes the conversation', () => {
  const notes: Command = {
    command: 'debrief',
    struck: 'how you sat with the night shift for a week',
    notes: 'She sat with the night shift for a week.',
    privateNotes: [],
    advice: [{ kind: 'reading', text: 'read Working Identity' }],
    referrals: [],
  }
  const read: Command = { command: 'done', items: [{ number: 1, state: 'done', outcome: 'read it' }], more: null }
  const met = story('2026-03-02 09:30').reads(
    '2026-03-02 11:00',
    contactSays('Invitation: talk about wards', {
      kind: 'invitation',
      answer: 'accepts',
      negotiation: agreed('2026-03-05 14:00', '2026-03-05 14:30', 'calendar', 'Talk about wards'),
    }),
  )
  met.answers('2026-03-05 15:00', notes).answers('2026-03-05 16:00', { command: 'send' })
  met.answers('2026-03-30 15:00', read).answers('2026-04-07 09:00', { command: 'send' })
  const done = met.answers('2026-04-07 09:05', byHand, met.mailAbout('receipt')).conversation()
  expect(done.followUps['month-note:1']?.state).toMatchObject({ status: 'ended', how: 'by-hand' })
  expect(done.stage).toMatchObject({ name: 'closed', outcome: 'finished' })
})
