// The whole loop, from the outreach to the second thank-you and the digest, judged by the mailboxes alone. Once on the built-in
// server and once on a real Dovecot with its submission service.

import { beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '../../src/mail/message.ts'
import { startMailServer } from '../../src/sandbox/mail-server.ts'
import { dovecotAvailable } from '../servers/dovecot-available.ts'
import { startDovecotOffice } from '../servers/dovecot-office.ts'
import { letters, shownText, toOwner } from './facts.ts'
import { ACCOUNTS, liveThrough, MARIA, NORA, type Place, type Told } from './story.ts'

const MEETING_ENDS = Date.parse('2026-03-05T19:30:00.000Z')
const HOUR = 3_600_000

async function builtIn(now: () => Date): Promise<Place> {
  const server = await startMailServer({ accounts: ACCOUNTS, now })
  return { ...server, imapPort: server.imapPort(NORA.address) }
}

describe.each([
  { name: 'the built-in server', place: builtIn, available: true },
  { name: 'Dovecot', place: () => startDovecotOffice(ACCOUNTS), available: dovecotAvailable },
])('the journey on $name', ({ place, available }) => {
  let told: Told
  let toMaria: Message[]
  let mailsToOwner: Message[]
  let approvals: Message[]

  beforeAll(async () => {
    if (!available) return
    told = await liveThrough(place)
    toMaria = await letters(told.mariaInbox)
    mailsToOwner = await toOwner(told)
    approvals = mailsToOwner.filter((mail) => / to approve$/.test(mail.subject))
  }, 60_000)

  const fact = test.runIf(available)

  fact('Maria gets four letters: the ask, the yes, the thanks, and the second thanks', () => {
    expect(toMaria.map((mail) => mail.subject)).toEqual([
      'Would you have twenty minutes?',
      'Re: Would you have twenty minutes?',
      'Re: Would you have twenty minutes?',
      'Re: Would you have twenty minutes?',
    ])
  })

  fact('every letter to Maria is from Nora to Maria alone, and shows nothing of the program', () => {
    for (const mail of toMaria) {
      expect(mail.from).toEqual([{ name: NORA.name, address: NORA.address }])
      expect(mail.to.map((to) => to.address)).toEqual([MARIA.address])
      expect([...mail.cc, ...mail.bcc, ...mail.replyTo]).toEqual([])
    }
    for (const stored of told.mariaInbox) expect(stored.raw.toString()).not.toMatch(/thanktwice/i)
  })

  fact('the thanks arrive within two days of the meeting', () => {
    const sentAt = Date.parse(toMaria[2]?.sentAt ?? '')
    expect(sentAt).toBeGreaterThan(MEETING_ENDS)
    expect(sentAt).toBeLessThan(MEETING_ENDS + 48 * HOUR)
  })

  fact('the second thanks arrive a month after the meeting, within a few days of the mark', () => {
    const sentAt = Date.parse(toMaria[3]?.sentAt ?? '')
    expect(sentAt).toBeGreaterThanOrEqual(Date.parse('2026-04-05T00:00:00.000Z'))
    expect(sentAt).toBeLessThan(Date.parse('2026-04-09T00:00:00.000Z'))
  })

  fact('each of the two says what came of this very talk, in the words of the owner', () => {
    expect(toMaria[2]?.text).toContain('small hospitals buy on trust and not on features')
    expect(toMaria[2]?.text).toContain('Priya Nair')
    expect(toMaria[3]?.text).toContain('I read it in one weekend')
    expect(toMaria[3]?.text).toMatch(/we met on Tuesday/i)
  })

  fact('nothing private leaves', () => {
    for (const mail of toMaria) expect(mail.text).not.toContain('leaving')
  })

  fact('each is exactly the text that Nora was shown and answered with send', () => {
    expect(approvals.map(shownText)).toEqual(
      [toMaria[2], toMaria[3]].map((mail) => mail?.text.replaceAll('\r\n', '\n').trim()),
    )
  })

  fact('each stands in the thread of the conversation', async () => {
    const ids = (await letters(told.noraInbox))
      .filter((mail) => mail.from[0]?.address === MARIA.address)
      .map((mail) => mail.messageId)
    const outreach = toMaria[0]?.messageId
    for (const note of [toMaria[2], toMaria[3]]) {
      expect(note?.inReplyTo).toEqual([ids[0]])
      expect(note?.references).toEqual([outreach, ids[0]])
    }
  })

  fact('a copy of each lies in Sent, once', async () => {
    const sent = (await letters(told.noraSent)).map((mail) => mail.messageId)
    for (const note of [toMaria[2], toMaria[3]]) expect(sent.filter((id) => id === note?.messageId)).toHaveLength(1)
  })

  fact('Nora is written to at the right moments, and no more often', () => {
    expect(mailsToOwner.map((mail) => `${mail.sentAt?.slice(0, 16)} ${mail.subject}`)).toMatchSnapshot()
  })

  fact('a digest comes on Sundays', () => {
    const digests = mailsToOwner.filter((mail) => mail.subject.startsWith('Thanktwice, Sun'))
    expect(digests.length).toBeGreaterThanOrEqual(3)
    for (const digest of digests) expect(digest.text).toMatch(/^Unthanked: 0/)
  })

  fact('no flag of any message has changed', () => {
    expect(told.flagsAsFirstSeen.size).toBeGreaterThan(10)
    for (const [key, flags] of told.flagsAsFirstSeen)
      expect(`${key}: ${told.flagsAtTheEnd.get(key)}`).toBe(`${key}: ${flags}`)
  })

  fact('the program found no fault with itself', () => {
    expect(told.errors).toEqual([])
  })
})
