import { expect, test } from 'vitest'
import { readAutomatic } from '../../src/mail/automatic.ts'
import { fixture, mail } from './fixture.ts'

const today = '2026-03-05'

test.each([
  ['away-exchange-german', '2026-03-16'],
  ['away-gmail', '2026-03-16'],
  ['away-without-header', '2026-03-13'],
  ['acknowledgement', null],
])('%s is an automatic answer', async (name, absentUntil) => {
  expect(readAutomatic(await fixture(name), today)).toMatchObject({
    kind: 'auto-reply',
    mayBeActedOn: false,
    absentUntil,
  })
})

test.each([
  ['human-who-is-away', true],
  ['human-about-out-of-office', true],
  ['human-about-a-bounce', true],
  ['human-with-suppress-header', true],
  ['human-through-a-list', false],
  ['invitation', false],
  ['reply-gmail-top', true],
  ['reply-outlook-desktop-german', true],
  ['forward-gmail', true],
])('%s was written by a person', async (name, mayBeActedOn) => {
  expect(readAutomatic(await fixture(name), today)).toMatchObject({
    kind: 'human',
    mayBeActedOn,
    absentUntil: null,
    bounce: null,
  })
})

test.each(['newsletter', 'notification-no-reply', 'read-receipt', 'report-of-delivery'])(
  '%s is a notification',
  async (name) => {
    expect(readAutomatic(await fixture(name), today)).toMatchObject({ kind: 'notification', mayBeActedOn: false })
  },
)

test.each([
  ['bounce-unknown-user', '5.1.1', true, 'ask-1@example.org'],
  ['bounce-vague-status', '5.2.2', true, 'ask-1@example.org'],
  ['bounce-delayed', '4.4.1', false, 'ask-1@example.org'],
  ['bounce-exim', null, true, 'ask-1@example.org'],
  ['bounce-qmail', '5.1.1', true, 'ask-1@example.org'],
  ['bounce-german', '5.1.10', true, null],
])('%s came back', async (name, status, permanent, messageId) => {
  expect(readAutomatic(await fixture(name), today)).toMatchObject({
    kind: 'bounce',
    mayBeActedOn: false,
    bounce: { recipient: 'maria@acme.test', status, permanent, messageId },
  })
})

test('an acknowledgement of a mail answers it, a machine’s own mail does not', async () => {
  const headers = { 'Auto-Submitted': 'auto-generated', Subject: 'Eingangsbestätigung: Ihre Anfrage' }
  const answer = await mail({ ...headers, 'In-Reply-To': '<one@example.org>' }, 'Wir haben Ihre Anfrage erhalten.')
  expect(readAutomatic(answer, '2026-03-04').kind).toBe('auto-reply')
  const own = await mail({ 'Auto-Submitted': 'auto-generated', Subject: 'Backup done' }, 'All went well.')
  expect(readAutomatic(own, '2026-03-04').kind).toBe('notification')
})
