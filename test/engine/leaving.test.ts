// What keeps an approved note from leaving, and what becomes of it then.

import { describe, expect, test } from 'vitest'
import { outboxIn } from '../../src/store/outbox.ts'
import { setting } from '../conversation/setting.ts'
import { letter, MARIA, type Office, OWNER, openOffice, outreach, SERVICE } from './office.ts'

const TOM = 'tom.brandt@southgate.example'

/** Maria, and Tom after her, were asked and have not answered: their nudges wait for the owner's word. */
async function nudges(over: Partial<typeof setting.sending> = {}): Promise<Office> {
  const office = openOffice('2026-03-02 09:00', { setting: { ...setting, sending: { ...setting.sending, ...over } } })
  office.arrives(outreach('Maria Keller', MARIA, 'to-maria@albrecht.example', '2026-03-02 09:00'), 'sent')
  office.arrives(outreach('Tom Brandt', TOM, 'to-tom@albrecht.example', '2026-03-02 09:01'), 'sent')
  await office.until('2026-03-02 09:02')
  await office.until('2026-03-11 09:10')
  return office
}

/** The owner answers the newest mail with these words in its subject, from his mail program. */
async function answers(office: Office, about: string, text: string, local: string): Promise<void> {
  const { messageId } = await office.latestToOwner(about)
  const id = `${local.replace(/\D/g, '')}.${about.replace(/\W/g, '')}@albrecht.example`
  const from = `Jonas Albrecht <${OWNER}>`
  const mail = { from, to: SERVICE, subject: 'Re: yours', text, id, date: local, inReplyTo: messageId }
  office.arrives(letter(mail), 'sent')
  await office.until(local)
}

const toContacts = (office: Office) => office.sent.filter(({ to }) => to !== OWNER).map(({ to }) => to)

describe('an approved note waits', () => {
  test('for ten minutes, and leaves then', async () => {
    const office = await nudges()
    await answers(office, 'Maria Keller: nudge to approve', 'send', '2026-03-11 10:00')
    await office.until('2026-03-11 10:09')
    expect(toContacts(office)).toEqual([])
    await office.until('2026-03-11 10:10')
    expect(toContacts(office)).toEqual([MARIA])
  })

  test('for the morning when the machine slept through its hour', async () => {
    const office = await nudges()
    await answers(office, 'Maria Keller: nudge to approve', 'send', '2026-03-11 17:30')
    await office.until('2026-03-11 22:00')
    expect(toContacts(office)).toEqual([])
    await office.until('2026-03-12 08:00')
    expect(toContacts(office)).toEqual([MARIA])
  })

  test('for the next day when enough notes have left within this one, and is asked about again then', async () => {
    const office = await nudges({ caps: { perContact: 2, perOrganisation: 5, perDay: 1 } })
    await answers(office, 'Maria Keller: nudge to approve', 'send', '2026-03-11 10:00')
    await answers(office, 'Tom Brandt: nudge to approve', 'send', '2026-03-11 10:05')
    await office.until('2026-03-11 10:30')
    await office.until('2026-03-11 15:00')
    expect(toContacts(office)).toEqual([MARIA])
    await office.until('2026-03-12 10:20')
    await office.until('2026-03-12 12:00')
    expect(toContacts(office)).toEqual([MARIA])
    expect((await office.latestToOwner('Tom Brandt: nudge to approve')).text).toContain('could not leave for a day')
  })

  test('until the mail that tells of it has got through, and as long after it as usual', async () => {
    const office = await nudges()
    office.answers({ outcome: 'deferred', because: 'busy', reply: '450 busy' })
    await answers(office, 'Maria Keller: nudge to approve', 'send', '2026-03-11 10:00')
    await office.until('2026-03-11 10:12')
    office.answers({ outcome: 'accepted', reply: '250 taken', aliases: [] })
    for (const local of ['2026-03-11 10:25', '2026-03-11 10:30']) await office.until(local)
    expect(office.sent.at(-1)?.to).toBe(OWNER)
    for (const local of ['2026-03-11 10:40', '2026-03-11 10:45']) await office.until(local)
    expect(toContacts(office)).toEqual([MARIA])
  })

  test('while the server puts it off, and is asked about again after a day', async () => {
    const office = await nudges()
    office.answers((to) =>
      to === OWNER
        ? { outcome: 'accepted', reply: '250 taken', aliases: [] }
        : { outcome: 'deferred', because: 'busy', reply: '450 busy' },
    )
    await answers(office, 'Maria Keller: nudge to approve', 'send', '2026-03-11 10:00')
    for (const local of ['2026-03-11 10:10', '2026-03-11 12:00', '2026-03-12 09:00', '2026-03-12 10:30'])
      await office.until(local)
    expect(outboxIn(office.database, ['ready', 'claimed', 'body-started', 'unknown'])).toEqual([])
    expect((await office.latestToOwner('Maria Keller: nudge to approve')).text).toContain('busy')
  })
})

test('STOP in answer to the receipt keeps it, whoever sent it is asked again', async () => {
  const office = await nudges()
  await answers(office, 'Maria Keller: nudge to approve', 'send', '2026-03-11 10:00')
  await answers(office, 'Maria Keller: nudge leaves at 10:10', 'STOP', '2026-03-11 10:05')
  await office.until('2026-03-11 12:00')
  expect(toContacts(office)).toEqual([])
  expect((await office.latestToOwner('Maria Keller: nudge to approve')).text).toContain('You stopped it in time')
})

test('a later word is not overruled by an earlier one whose copy in Sent comes late', async () => {
  const office = await nudges()
  const { messageId } = await office.latestToOwner('Maria Keller: nudge to approve')
  const said = (text: string, id: string, date: string) =>
    letter({ from: `Jonas <${OWNER}>`, to: SERVICE, subject: 'Re: nudge', text, id, date, inReplyTo: messageId })
  office.arrives(said('send', 'one@albrecht.example', '2026-03-11 10:00'))
  await office.until('2026-03-11 10:00')
  office.arrives(said('later 3d', 'two@albrecht.example', '2026-03-11 10:01'))
  await office.until('2026-03-11 10:01')
  office.arrives(said('send', 'one@albrecht.example', '2026-03-11 10:00'), 'sent')
  await office.until('2026-03-11 10:05')
  await office.until('2026-03-11 17:00')
  expect(toContacts(office)).toEqual([])
})

describe('an "edit" of which no copy has proven yet that it is his', () => {
  const NEW = 'edit\n\nHi Maria,\n\nstill hoping to hear from you.\n\nJonas'

  async function wrote(office: Office, about: string, text: string, id: string, local: string, role: 'inbox' | 'sent') {
    const { messageId } = await office.latestToOwner(about)
    const mail = { from: `Jonas <${OWNER}>`, to: SERVICE, subject: 'Re: nudge', text, id: `${id}@albrecht.example` }
    office.arrives(letter({ ...mail, date: local, inReplyTo: messageId }), role)
    await office.until(local)
  }

  test('holds back what it is about while its proof may still come', async () => {
    const office = await nudges()
    await wrote(office, 'Maria Keller: nudge to approve', 'send', 'one', '2026-03-11 10:00', 'sent')
    await wrote(office, 'Maria Keller: nudge to approve', NEW, 'two', '2026-03-11 10:05', 'inbox')
    await office.until('2026-03-11 10:12')
    expect(toContacts(office)).toEqual([])
    await office.until('2026-03-11 10:25')
    await office.until('2026-03-11 17:00')
    expect(toContacts(office)).toEqual([])
  })

  test('is not outdone by an earlier "send" whose copy in Sent comes later still', async () => {
    const office = await nudges()
    await wrote(office, 'Maria Keller: nudge to approve', 'send', 'one', '2026-03-11 10:00', 'inbox')
    await wrote(office, 'Maria Keller: nudge to approve', NEW, 'two', '2026-03-11 10:05', 'inbox')
    await office.until('2026-03-11 10:30')
    await wrote(office, 'Maria Keller: nudge to approve', 'send', 'one', '2026-03-11 10:40', 'sent')
    await office.until('2026-03-11 17:00')
    expect(toContacts(office)).toEqual([])
  })
})

test('an automatic answer that is here before its question was read belongs to it all the same', async () => {
  const office = openOffice('2026-03-02 09:00')
  const text = 'I am out of office until 16 March.'
  const more = ['Auto-Submitted: auto-replied']
  const from = `Maria Keller <${MARIA}>`
  const away = { from, to: OWNER, subject: 'Automatic reply', text, id: 'away@northwind.example', more }
  office.arrives(letter({ ...away, date: '2026-03-02 09:05', inReplyTo: 'to-maria@albrecht.example' }))
  await office.until('2026-03-02 09:05')
  office.arrives(outreach('Maria Keller', MARIA, 'to-maria@albrecht.example', '2026-03-02 09:04'), 'sent')
  await office.until('2026-03-02 09:06')
  expect(office.taken.map(({ reading }) => reading?.absentUntil ?? null)).toContain('2026-03-16')
  expect(office.taken.at(-1)?.conversationId).toBe('c2')
})
