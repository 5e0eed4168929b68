import { beforeAll, describe, expect, test } from 'vitest'
import { parseMessage } from '../../src/mail/parse.ts'
import type { MailEntry } from '../../src/sandbox/demo/chronicle.ts'
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
  test('Maria: a question, a yes, two thank-yous, and between them what came of the introduction', async () => {
    expect(await inbox('maria')).toEqual([
      expect.stringMatching(/^Twenty minutes about drawing mountains\? \| Jonas at the map library/),
      expect.stringMatching(/^Re: Twenty minutes about drawing mountains\? \| thank you, that makes me very happy/),
      expect.stringMatching(/^Re: Twenty minutes about drawing mountains\? \| I am glad that we spoke/),
      expect.stringMatching(/^Re: Twenty minutes about drawing mountains\? \| yesterday I talked with Daniel Reyes/),
      expect.stringMatching(/^Re: Twenty minutes about drawing mountains\? \| Something has come of our call/),
    ])
  })

  test('Daniel: a question, thanks for the invitation, a confirmation, and two thank-yous, one in Nora’s words', async () => {
    expect(await inbox('daniel')).toEqual([
      expect.stringMatching(/^A teacher with questions about arrows/),
      expect.stringMatching(/\| wonderful, thank you/),
      expect.stringMatching(/\| Tuesday 17 March at 10:00 your time/),
      expect.stringMatching(/\| thank you for yesterday/),
      expect.stringMatching(/\| I would like to tell you what became of/),
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
      expect.stringMatching(/^Re: The map .* \| My mail of 2 March is probably buried/),
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

test('Nora says many sorts of words to the program', () => {
  const said = story.entries.flatMap((entry) =>
    entry.sort === 'decision' && entry.event.type === 'owner-answered' ? [entry.event.command.command] : [],
  )
  expect([...new Set(said)].sort()).toEqual([
    'correct',
    'debrief',
    'done',
    'edit',
    'later',
    'questions',
    'send',
    'skip',
    'unknown',
    'yes',
  ])
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

describe('the newer stories', () => {
  const maria = () => story.conversations.find(({ contact }) => contact.name === 'Maria Okafor')
  const daniel = () => story.conversations.find(({ contact }) => contact.name === 'Daniel Reyes')
  const toMaria = () =>
    story.entries.filter((entry): entry is MailEntry => entry.sort === 'mail' && entry.to === 'maria')
  const mailTo = (subject: RegExp, says: RegExp) =>
    story.entries.find(
      (entry) => entry.sort === 'mail' && subject.test(entry.message.subject) && says.test(entry.message.text),
    )

  test('the name that Nora corrected by number is the one in the thank-you', () => {
    expect(mailTo(/your notes/, /3\. Named: Daniel Rays/)).toBeDefined()
    expect(toMaria().find((mail) => kindOf(mail) === 'thank-you')?.message.text).toMatch(
      /with Daniel Reyes at Harbor Lab/,
    )
  })

  test('the questions on the card are those that Nora kept, swapped and added', () => {
    const card = mailTo(/^Maria Okafor: Thursday 5 March/, /^ASK$/m)
    const asked = card?.sort === 'mail' ? (/ASK\n((?:- .*\n(?: .*\n)*)+)/.exec(card.message.text)?.[1] ?? '') : ''
    expect(asked.match(/^- /gm)).toHaveLength(7)
    expect(asked).toContain('Which of your sheets would you draw again')
  })

  test('the ticket is shown to Nora as a sign, counts by her word, and stands beside the second thank-you', () => {
    const evening = maria()?.advice.find(({ number }) => number === 2)
    expect([evening?.state, evening?.evidence?.subject]).toEqual(['done', 'Your ticket for the map evening'])
    expect(mailTo(/what came of the advice/, /This looks done, by your mail:\s+2\. [^?]+Your ticket/)).toBeDefined()
    expect(mailTo(/second thank-you to approve/, /your own word, and the\s+mail[^)]+Your ticket/)).toBeDefined()
  })

  test('Maria hears of Daniel the day after Nora met him', () => {
    expect(daniel()?.introducedBy?.name).toBe('Maria Okafor')
    expect(toMaria().find((mail) => kindOf(mail) === 'referral-report')?.at).toBe('2026-03-18T07:26:00.000Z')
  })

  test('a plain send does not carry a hint at a job to Maria', () => {
    const held = story.entries.filter(
      (entry) =>
        entry.sort === 'decision' && entry.event.type === 'owner-answered' && /send anyway/.test(entry.because),
    )
    expect(held.map(({ at }) => at)).toEqual(['2026-03-18T06:53:00.000Z'])
    expect(toMaria().filter(({ message }) => message.text.includes('thought of me'))).toEqual([])
  })
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
    expect((await judge(unsaid)).faults.filter((fault) => fault.includes('never approved'))).toHaveLength(7)
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
