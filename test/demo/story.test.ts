import { beforeAll, describe, expect, test } from 'vitest'
import { parseMessage } from '../../src/mail/parse.ts'
import { judge, type Verdict } from '../../src/sandbox/demo/judge.ts'
import { liveThrough, type Story } from '../../src/sandbox/demo/live.ts'
import { kindOf } from '../../src/sandbox/demo/telling.ts'

let story: Story
let verdict: Verdict

beforeAll(async () => {
  story = await liveThrough()
  verdict = await judge(story)
})

async function inbox(who: string) {
  const messages = await Promise.all((story.mailboxes[who]?.inbox ?? []).map(({ raw }) => parseMessage(raw)))
  return messages.map(
    ({ subject, text }) =>
      `${subject} | ${text
        .trim()
        .split('\n')
        .find((line) => line !== '' && !line.endsWith(','))
        ?.slice(0, 40)}`,
  )
}

describe('what the contacts found in their mailboxes', () => {
  test('Maria: a question, a yes, and two thank-yous', async () => {
    expect(await inbox('maria')).toEqual([
      expect.stringMatching(/^Twenty minutes about drawing mountains\? \| Jonas at the map library/),
      expect.stringMatching(/^Re: Twenty minutes about drawing mountains\? \| thank you, that makes me very happy/),
      expect.stringMatching(/^Re: Twenty minutes about drawing mountains\? \| Thank you for taking the time/),
      expect.stringMatching(/^Re: Twenty minutes about drawing mountains\? \| You took the time to talk/),
    ])
  })

  test('Daniel: a question, a thank you for the invitation, and two thank-yous, the first in words of Nora’s own', async () => {
    expect(await inbox('daniel')).toEqual([
      expect.stringMatching(/^A teacher with questions about arrows/),
      expect.stringMatching(/\| wonderful, thank you/),
      expect.stringMatching(/\| thank you for yesterday/),
      expect.stringMatching(/\| You took the time to talk/),
    ])
  })

  test('Priya: the question, and what Nora herself answered to her no', async () => {
    expect(await inbox('priya')).toEqual([
      expect.stringMatching(/^How do you draw/),
      expect.stringMatching(/\| thank you for letting me know/),
    ])
  })

  test('Henrik: the question, and one nudge', async () => {
    expect(await inbox('henrik')).toEqual([
      expect.stringMatching(/^The map that everybody/),
      expect.stringMatching(/^Re: The map .* \| I know how quickly/),
    ])
  })
})

test('the story went as told', () => {
  expect(verdict.faults).toEqual([])
})

test('both were thanked within two days, and again a month after the talk', () => {
  expect(
    verdict.thanked.map(({ contact, hours, thankedAgainAt }) => [
      contact,
      (hours ?? 99) < 48,
      thankedAgainAt?.slice(0, 10),
    ]),
  ).toEqual([
    ['maria', true, '2026-04-07'],
    ['daniel', true, '2026-04-17'],
  ])
})

test('every sort of word that Nora can say to a draft is said once at least', () => {
  const said = story.entries.flatMap((entry) =>
    entry.sort === 'decision' && entry.event.type === 'owner-answered' ? [entry.event.command.command] : [],
  )
  expect([...new Set(said)].sort()).toEqual(['debrief', 'done', 'edit', 'later', 'send', 'skip', 'unknown', 'yes'])
})

test('the program writes a digest on each of the seven Sundays', () => {
  const digests = story.entries.filter((entry) => entry.sort === 'mail' && entry.program?.about.mail === 'digest')
  expect(digests.map(({ at }) => at.slice(0, 16))).toEqual([
    '2026-03-08T17:00',
    '2026-03-15T17:00',
    '2026-03-22T17:00',
    '2026-03-29T16:00',
    '2026-04-05T16:00',
    '2026-04-12T16:00',
    '2026-04-19T16:00',
  ])
})

test('clocks change in New York on 8 March and in Berlin on the 29th, and every hour is the right one', () => {
  const daniel = verdict.thanked.find(({ contact }) => contact === 'daniel')
  expect([daniel?.metAt, daniel?.thankedAgainAt]).toEqual(['2026-03-17T14:00:00.000Z', '2026-04-17T12:00:00.000Z'])
  const monthCheck = story.entries.find(
    (entry) => entry.sort === 'mail' && /what came of the advice/.test(entry.message.subject),
  )
  expect(monthCheck?.at).toBe('2026-03-29T06:00:00.000Z')
})

describe('the judge is not easily pleased', () => {
  const without = (wrong: (one: Story['entries'][number]) => boolean): Story => ({
    ...story,
    entries: story.entries.filter((entry) => !wrong(entry)),
  })

  test('a note without the word before it is a fault', async () => {
    const unsaid = without(
      (entry) =>
        entry.sort === 'decision' && entry.event.type === 'owner-answered' && entry.event.command.command === 'send',
    )
    expect((await judge(unsaid)).faults.filter((fault) => fault.includes('never approved'))).toHaveLength(5)
  })

  test('a thank-you that never went is a fault', async () => {
    const unsent = without((entry) => entry.sort === 'mail' && kindOf(entry) === 'thank-you' && entry.to === 'maria')
    expect((await judge(unsent)).faults).toContain('Maria was not thanked')
  })

  test('a mail twice in a mailbox is a fault', async () => {
    const { henrik } = story.mailboxes
    const twice = {
      ...story,
      mailboxes: {
        ...story.mailboxes,
        henrik: { inbox: [...(henrik?.inbox ?? []), ...(henrik?.inbox ?? [])], sent: [] },
      },
    }
    expect((await judge(twice)).faults).toContain('Henrik got a mail twice')
  })

  test('a mail that is gone from Nora’s inbox is a fault', async () => {
    const lost = {
      ...story,
      mailboxes: { ...story.mailboxes, nora: { inbox: (story.mailboxes.nora?.inbox ?? []).slice(1), sent: [] } },
    }
    expect((await judge(lost)).faults.join()).toMatch(/mails came for Nora, and \d+ lie in her inbox/)
  })

  test('a flag in Nora’s inbox is a fault', async () => {
    const inbox = (story.mailboxes.nora?.inbox ?? []).map((mail) => ({ ...mail, flags: ['\\Seen'] }))
    const seen = { ...story, mailboxes: { ...story.mailboxes, nora: { inbox, sent: [] } } }
    expect((await judge(seen)).faults.join()).toContain('carry flags')
  })
})
