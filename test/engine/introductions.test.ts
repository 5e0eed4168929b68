// Who led the owner to whom, found between conversations; who else was asked at the same place; and news for everybody who helped.

import { describe, expect, test } from 'vitest'
import { allConversations } from '../../src/store/conversations.ts'
import { invitation, letter, MARIA, type Office, OWNER, openOffice, outreach, SERVICE } from './office.ts'

const PRIYA = 'priya.nair@southgate.example'
const of = (office: Office, address: string) => {
  const found = allConversations(office.database).find(({ contact }) => contact.address === address)
  if (found === undefined) throw new Error(`no conversation with ${address}`)
  return found
}

/** The owner asks; a copy lies in Sent. */
async function asks(office: Office, name: string, address: string, when: string) {
  await office.until(when)
  office.arrives(outreach(name, address, `ask-${address}`, when), 'sent')
  await office.settle()
}

/** A contact answers the owner's outreach. */
async function says(office: Office, name: string, address: string, when: string, text: string) {
  await office.until(when)
  const id = `answer-${when.replace(/\W/g, '')}@${address.split('@')[1]}`
  const inReplyTo = `ask-${address}`
  const subject = 'Re: Your move from nursing to design'
  office.arrives(letter({ from: `${name} <${address}>`, to: OWNER, subject, id, date: when, inReplyTo, text }))
  await office.settle()
}

/** The owner answers the newest mail of ours with these words in its subject, or writes to us out of the blue. */
async function tells(office: Office, when: string, subject: string | null, text: string, title = 'Re: yours') {
  await office.until(when)
  const inReplyTo = subject === null ? undefined : (await office.latestToOwner(subject)).messageId
  const id = `word-${when.replace(/\W/g, '')}@albrecht.example`
  const mail = { from: OWNER, to: SERVICE, subject: title, id, date: when, text }
  office.arrives(letter(inReplyTo === undefined ? mail : { ...mail, inReplyTo }))
  await office.settle()
}

/** A talk on that day from 14:00 to 14:30, by an invitation that is logged without a question. */
async function invites(office: Office, name: string, address: string, when: string, day: string) {
  await office.until(when)
  const stamp = day.replaceAll('-', '')
  const id = `invite-${stamp}-${address}`
  const uid = invitation(`${name} <${address}>`, id, when, `${stamp}T130000Z`, `${stamp}T133000Z`, `ask-${address}`)
  office.arrives(uid.replace('UID:talk', `UID:talk-${stamp}-${address.split('@')[0]}`))
  await office.settle()
}

const names = `Dear Jonas,\n\nI am not the right person for this. Please write to Priya Nair at Southgate, ${PRIYA}.\n\nBest,\nMaria`

describe('an introduction', () => {
  test('by address is found when the owner writes there, and the introducer’s conversation hears of it', async () => {
    const office = openOffice('2026-03-02 09:00')
    await asks(office, 'Maria Keller', MARIA, '2026-03-02 09:30')
    await says(office, 'Maria Keller', MARIA, '2026-03-03 10:00', names)
    await asks(office, 'P. Nair', PRIYA, '2026-03-04 09:00')
    const maria = of(office, MARIA)
    const priya = of(office, PRIYA)
    expect(priya.introducedBy).toEqual({ conversationId: maria.id, name: 'Maria Keller', address: MARIA })
    expect(maria.referrals).toMatchObject([
      {
        name: 'Priya Nair',
        address: PRIYA,
        namedAt: '2026-03-03T09:00:00.000Z',
        became: { conversationId: priya.id, wroteAt: '2026-03-04T08:00:00.000Z', talkAt: null, metAt: null },
      },
    ])
  })

  test('is followed to the talk and to the notes on it, and then the introducer is reported to', async () => {
    const office = openOffice('2026-03-02 09:00')
    await asks(office, 'Maria Keller', MARIA, '2026-03-02 09:30')
    await says(office, 'Maria Keller', MARIA, '2026-03-03 10:00', names)
    await asks(office, 'Priya Nair', PRIYA, '2026-03-04 09:00')
    await invites(office, 'Priya Nair', PRIYA, '2026-03-05 10:00', '2026-03-10')
    expect(of(office, MARIA).referrals[0]?.became?.talkAt).toBe('2026-03-10T13:00:00.000Z')
    await office.until('2026-03-10 15:00')
    expect(of(office, MARIA).referrals[0]?.became?.metAt).toBeNull()
    await tells(
      office,
      '2026-03-10 15:10',
      'how was it',
      '1. that you draw with the night shift\n2. read the Ulm report',
    )
    expect(of(office, MARIA).referrals[0]?.became?.metAt).toBe('2026-03-10T13:00:00.000Z')
    const { text } = await office.latestToOwner('report on the introduction to approve')
    expect(text).toContain('Priya Nair')
    expect(text).toContain('10 March')
    expect(office.sent.filter(({ to }) => to === MARIA)).toEqual([])
  })

  test('by full name is found where the organisation fits, and not where it does not', async () => {
    const named = 'Dear Jonas,\n\nI am the wrong person. You should talk to Priya Nair at Southgate.\n\nBest,\nMaria'
    for (const [address, led] of [
      ['p.n@southgate.example', true],
      ['p.n@gmail.com', true],
      ['p.n@kettle.example', false],
    ] as const) {
      const office = openOffice('2026-03-02 09:00')
      await asks(office, 'Maria Keller', MARIA, '2026-03-02 09:30')
      await says(office, 'Maria Keller', MARIA, '2026-03-03 10:00', named)
      await asks(office, 'Priya Nair', address, '2026-03-04 09:00')
      expect([address, of(office, address).introducedBy?.address]).toEqual([address, led ? MARIA : undefined])
    }
  })

  test('is found afterwards when the owner tells of the talk in which the name fell only after he wrote', async () => {
    const office = openOffice('2026-03-02 09:00')
    await asks(office, 'Maria Keller', MARIA, '2026-03-02 09:30')
    await invites(office, 'Maria Keller', MARIA, '2026-03-02 11:00', '2026-03-05')
    await asks(office, 'Priya Nair', PRIYA, '2026-03-05 16:00')
    expect(of(office, PRIYA).introducedBy).toBeUndefined()
    await tells(
      office,
      '2026-03-05 20:00',
      'how was it',
      '1. the two doors of the ward\n2. read the Ulm report\n3. Priya Nair at Southgate',
    )
    expect(of(office, PRIYA).introducedBy?.address).toBe(MARIA)
    expect(of(office, MARIA).referrals[0]?.became?.wroteAt).toBe('2026-03-05T15:00:00.000Z')
  })

  test('is none where the owner had written to that person weeks before', async () => {
    const office = openOffice('2026-03-02 09:00')
    await asks(office, 'Priya Nair', PRIYA, '2026-03-02 09:10')
    await asks(office, 'Maria Keller', MARIA, '2026-03-20 09:30')
    await says(office, 'Maria Keller', MARIA, '2026-03-23 10:00', names)
    expect(of(office, PRIYA).introducedBy).toBeUndefined()
    expect(of(office, MARIA).referrals[0]?.became).toBeUndefined()
  })
})

describe('somebody else at the same place', () => {
  test('who was asked leaves no need to think of a second person, for either of them', async () => {
    const office = openOffice('2026-03-02 09:00')
    await asks(office, 'Maria Keller', MARIA, '2026-03-02 09:30')
    await asks(office, 'Tom Berg', 'tom.berg@northwind.example', '2026-03-03 09:30')
    await office.until('2026-03-10 12:00')
    expect(of(office, MARIA).colleagueAsked?.name).toBe('Tom Berg')
    expect(of(office, 'tom.berg@northwind.example').colleagueAsked?.name).toBe('Maria Keller')
    await expect(office.latestToOwner('somebody else there')).rejects.toThrow()
  })

  test('is thought of once where nobody was, and two people with addresses of one provider are no colleagues', async () => {
    const office = openOffice('2026-03-02 09:00')
    await asks(office, 'Maria Keller', 'maria.keller@gmail.com', '2026-03-02 09:30')
    await asks(office, 'Tom Berg', 'tom.berg@gmail.com', '2026-03-03 09:30')
    await office.until('2026-03-10 12:00')
    const told = office.sent.filter(({ raw }) => /Subject:.*a second person/.test(raw))
    expect(told).toHaveLength(2)
  })
})

describe('news', () => {
  const helped = async () => {
    const office = openOffice('2026-03-02 09:00')
    await asks(office, 'Maria Keller', MARIA, '2026-03-02 09:30')
    await invites(office, 'Maria Keller', MARIA, '2026-03-02 11:00', '2026-03-05')
    await tells(office, '2026-03-05 16:00', 'how was it', '1. the two doors of the ward\n2. read the Ulm report')
    await asks(office, 'Tom Berg', 'tom@berg.example', '2026-03-06 09:00')
    return office
  }
  const told = (office: Office) => of(office, MARIA).news?.map(({ text }) => text)

  test('out of the blue goes to everybody who has talked with the owner, each for approval, and to nobody else', async () => {
    const office = await helped()
    await tells(
      office,
      '2026-03-09 10:00',
      null,
      'news: I start at Northlight in May.\nprivate: they pay badly',
      'Hello',
    )
    expect(told(office)).toEqual(['I start at Northlight in May.'])
    expect(of(office, 'tom@berg.example').news).toBeUndefined()
    const transcript = await office.latestToOwner('your news')
    expect(transcript.text).toContain('Maria Keller')
    expect(transcript.text).not.toContain('Tom')
    const { text } = await office.latestToOwner('note with your news to approve')
    expect(text).toContain('I start at Northlight in May.')
    expect(text).toContain('two doors')
    expect(office.sent.filter(({ to }) => to !== OWNER)).toEqual([])
  })

  test('is read in answer to any mail about a conversation, and in a subject alone', async () => {
    const answered = await helped()
    await tells(answered, '2026-03-09 10:00', 'I take it from here', 'News: I start at Northlight in May.')
    expect(told(answered)).toEqual(['I start at Northlight in May.'])
    const inSubject = await helped()
    await tells(inSubject, '2026-03-09 10:00', null, '', 'News: I start at Northlight in May')
    expect(told(inSubject)).toEqual(['I start at Northlight in May'])
  })

  test('of which two copies arrive is told once', async () => {
    const office = await helped()
    await office.until('2026-03-09 10:00')
    const word = { from: OWNER, to: SERVICE, subject: 'x', id: 'n@albrecht.example', date: '2026-03-09 10:00' }
    const mail = letter({ ...word, text: 'news: I start at Northlight in May.' })
    office.arrives(mail, 'sent')
    office.arrives(mail)
    await office.settle()
    await office.until('2026-03-09 11:00')
    expect(told(office)).toHaveLength(1)
    expect(office.sent.filter(({ raw }) => /Subject: Thanktwice: your news/.test(raw))).toHaveLength(1)
  })

  test('out of the blue counts from the owner alone: of two authors, or two From lines, nobody hears it', async () => {
    for (const [from, more] of [
      [`Rolf <rolf@stranger.test>, ${OWNER}`, []],
      [OWNER, ['From: Rolf <rolf@stranger.test>']],
    ] as const) {
      const office = await helped()
      await office.until('2026-03-09 10:00')
      const word = { from, to: SERVICE, subject: 'x', id: 'n@stranger.test', date: '2026-03-09 10:00', more: [...more] }
      office.arrives(letter({ ...word, text: 'news: I start at Northlight in May.' }))
      await office.until('2026-03-09 11:00')
      expect(told(office), from).toBeUndefined()
    }
  })

  test('of somebody whom nobody has helped yet is answered all the same', async () => {
    const office = openOffice('2026-03-02 09:00')
    await tells(office, '2026-03-09 10:00', null, 'news: I start at Northlight in May.', 'Hello')
    expect((await office.latestToOwner('your news')).text).toContain('nobody yet')
  })
})
