import { expect, test } from 'vitest'
import { readAutomatic } from '../../src/mail/automatic.ts'
import { fixture } from './fixture.ts'

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
