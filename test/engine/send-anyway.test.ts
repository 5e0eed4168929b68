// A note that the gates would stop: a plain "send" leaves it where it is, and the same mail still takes "send anyway".

import { describe, expect, test } from 'vitest'
import { openApprovals } from '../../src/store/approvals.ts'
import { readConversation } from '../../src/store/conversations.ts'
import { letter, MARIA, type Office, OWNER, openOffice, outreach, SERVICE } from './office.ts'

const STOPPED = [
  'Dear Maria,',
  '',
  'I wrote to you last week about your move from nursing to design. Please keep me in mind if anything opens up on your team.',
  '',
  'Jonas Albrecht',
].join('\r\n')
const HARMLESS = STOPPED.replace(/ Please keep .*team\./, '')

/** The nudge has been drafted, and the owner has rewritten it. */
async function edited(text: string): Promise<Office> {
  const office = openOffice('2026-03-02 09:30')
  office.arrives(outreach('Maria Keller', MARIA, 'outreach@albrecht.example', '2026-03-02 09:30'), 'sent')
  await office.until('2026-03-11 09:30')
  await says(office, `edit\r\n\r\n${text}`, '2026-03-11 10:00')
  return office
}

/** In answer to the newest mail that asks for his word, or to another one. */
async function says(office: Office, words: string, at: string, answers?: string): Promise<void> {
  const asked = answers ?? (await office.latestToOwner('to approve')).messageId
  const id = `said-${at.replace(/\D/g, '')}@albrecht.example`
  const said = { from: OWNER, to: SERVICE, subject: 'Re: to approve', text: words, id, date: at, inReplyTo: asked }
  await office.until(at)
  office.arrives(letter(said), 'sent')
  await office.settle()
}

const toMaria = (office: Office) => office.sent.filter(({ to }) => to === MARIA)
const nudge = (office: Office) => readConversation(office.database, 'c1')?.followUps['nudge:1']

describe('a note that the gates would stop', () => {
  test('is shown with the words that they found, and with what lets it go', async () => {
    const office = await edited(STOPPED)
    const { text } = await office.latestToOwner('to approve')
    expect(text).toContain('I would not send it like this:\n- It reads as if it asked for a job')
    expect(text).toContain('Please keep me in mind')
    expect(text).toContain('- "send anyway": it goes out')
    expect(text).not.toContain('- "send":')
  })

  test('does not leave on a plain "send"; it is shown once more, and why', async () => {
    const office = await edited(STOPPED)
    await says(office, 'send', '2026-03-11 10:10')
    await office.until('2026-03-11 12:00')
    expect(toMaria(office)).toEqual([])
    expect(nudge(office)?.state.status).toBe('asking')
    const { text } = await office.latestToOwner('to approve')
    expect(text).toContain('You said “send”, and it has not left')
  })

  test('leaves on "send anyway", also in answer to the mail to which "send" had been said', async () => {
    const office = await edited(STOPPED)
    const { messageId } = await office.latestToOwner('to approve')
    await says(office, 'send', '2026-03-11 10:10', messageId)
    await says(office, 'yes, send anyway', '2026-03-11 10:20', messageId)
    expect(openApprovals(office.database)).toEqual([])
    await office.until('2026-03-11 10:40')
    expect(toMaria(office)).toHaveLength(1)
    expect(toMaria(office)[0]?.raw).toContain('keep me in mind')
  })

  test('leaves once, however often "send anyway" is said', async () => {
    const office = await edited(STOPPED)
    const { messageId } = await office.latestToOwner('to approve')
    await says(office, 'send anyway', '2026-03-11 10:10', messageId)
    await says(office, 'send anyway', '2026-03-11 10:15', messageId)
    await office.until('2026-03-11 10:40')
    await says(office, 'send anyway', '2026-03-11 10:50', messageId)
    await office.until('2026-03-11 12:00')
    expect(toMaria(office)).toHaveLength(1)
  })

  test('does not leave on a "send anyway" to the mail that showed another version', async () => {
    const office = openOffice('2026-03-02 09:30')
    office.arrives(outreach('Maria Keller', MARIA, 'outreach@albrecht.example', '2026-03-02 09:30'), 'sent')
    await office.until('2026-03-11 09:30')
    const { messageId } = await office.latestToOwner('to approve')
    await says(office, `edit\r\n\r\n${STOPPED}`, '2026-03-11 10:00')
    await says(office, 'send anyway', '2026-03-11 10:10', messageId)
    await office.until('2026-03-11 12:00')
    expect(toMaria(office)).toEqual([])
  })

  test('does not leave on a "send anyway" that nothing proves to be his', async () => {
    const office = await edited(STOPPED)
    const { messageId } = await office.latestToOwner('to approve')
    const forged = { from: OWNER, to: SERVICE, subject: 'Re: to approve', text: 'send anyway', id: 'x@stranger.test' }
    office.arrives(letter({ ...forged, date: '2026-03-11 10:05', inReplyTo: messageId }))
    await office.until('2026-03-11 12:00')
    expect(toMaria(office)).toEqual([])
  })

  test('needs "send anyway" again once it was taken back', async () => {
    const office = await edited(STOPPED)
    await says(office, 'send anyway', '2026-03-11 10:10')
    const receipt = await office.latestToOwner('STOP')
    await says(office, 'stop', '2026-03-11 10:12', receipt.messageId)
    await says(office, 'send', '2026-03-11 10:20')
    await office.until('2026-03-11 12:00')
    expect(toMaria(office)).toEqual([])
    await says(office, 'send anyway', '2026-03-11 12:10')
    await office.until('2026-03-11 12:30')
    expect(toMaria(office)).toHaveLength(1)
  })

  test('is free again when an edit takes the words out', async () => {
    const office = await edited(STOPPED)
    await says(office, `edit\r\n\r\n${HARMLESS}`, '2026-03-11 10:10')
    await says(office, 'send', '2026-03-11 10:20')
    await office.until('2026-03-11 10:40')
    expect(toMaria(office)).toHaveLength(1)
  })
})

test('"send anyway" to a note without a stop is simply send', async () => {
  const office = await edited(HARMLESS)
  await says(office, 'send anyway', '2026-03-11 10:10')
  await office.until('2026-03-11 10:30')
  expect(toMaria(office)).toHaveLength(1)
})

test('what the owner names in his own text stops nothing, but is pointed out', async () => {
  const office = await edited(HARMLESS.replace('\r\n\r\nJonas', ' Gunnar Lofgren told me 14 things.\r\n\r\nJonas'))
  const { text } = await office.latestToOwner('to approve')
  expect(text).toContain('Gunnar Lofgren')
  expect(text.split('─')[0]).toContain('Nobody named this before')
  expect(text).toContain('- "send": it goes out')
})
