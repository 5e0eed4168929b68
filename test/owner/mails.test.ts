import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { About, Command } from '../../src/conversation/command.ts'
import { kinds } from '../../src/followups/index.ts'
import { loadTemplates } from '../../src/language/load-templates.ts'
import { renderTold } from '../../src/language/write-draft.ts'
import { rule } from '../../src/owner/approval-mail.ts'
import { composeOwnerMail } from '../../src/owner/compose-owner-mail.ts'
import { composeDigest } from '../../src/owner/digest-mail.ts'
import { composeFound, composeFoundDeclined } from '../../src/owner/found-mail.ts'
import { composeNotUnderstoodGenerally } from '../../src/owner/not-understood-mail.ts'
import { readCommand } from '../../src/owner/read-command.ts'
import { composeUnclear } from '../../src/owner/unclear-mail.ts'
import { composeWhom, composeWhomDeclined } from '../../src/owner/whom-mail.ts'
import { conversationMails } from './conversation-mails.ts'
import { meeting, met, scheduled, service, setting, toConfirm } from './conversations.ts'
import { digests, founds, unclears, whoms } from './general-mails.ts'

type Written = { name: string; subject: string; text: string; about: About; attached: readonly string[] }

const ofConversations: Written[] = conversationMails.map(({ name, mail, conversation, at, about, told }) => {
  const composed = composeOwnerMail(mail, { conversation, setting, service, at, told: told ?? null })
  return {
    name,
    subject: composed.subject,
    text: composed.text,
    about,
    attached: composed.attachments.map(({ filename }) => filename),
  }
})
const notFollowed = { about: { mail: 'found', conversations: ['a', 'b'] }, read: '1 2', meant: 'follow 1 2' } as const
const general: Written[] = [
  ...founds.map(({ name, found, conversations }) => ({
    name,
    ...composeFound(found),
    about: { mail: 'found', conversations } as const,
    attached: [],
  })),
  ...digests.map(({ name, digest }) => ({
    name,
    ...composeDigest(digest)!,
    about: { mail: 'digest' } as const,
    attached: [],
  })),
  {
    name: 'found-declined',
    ...composeFoundDeclined(['Priya Nair', 'Tom van Dijk']),
    about: { mail: 'answer' },
    attached: [],
  },
  ...whoms.map(({ name, whom, about }) => ({ name, ...composeWhom(whom), about, attached: [] })),
  {
    name: 'whom-declined',
    ...composeWhomDeclined(whoms[0]!.whom.material),
    about: { mail: 'answer' },
    attached: [],
  },
  {
    name: 'not-understood-found',
    ...composeNotUnderstoodGenerally(notFollowed),
    about: notFollowed.about,
    attached: [],
  },
  ...unclears.map(({ name, unclear }) => ({
    name,
    ...composeUnclear(unclear),
    about: { mail: 'answer' } as const,
    attached: [],
  })),
]
const all = [...ofConversations, ...general]

/** The lines that are ours: what stands between two rules is the note to the contact, or another text that is not ours. */
function ownLines(text: string): string[] {
  return text
    .split(`\n${rule}\n`)
    .filter((_, index) => index % 2 === 0)
    .join('\n')
    .split('\n')
}

/** Commands that change something when they are read from a line of our own. */
const acting: readonly Command['command'][] = [
  'send',
  'edit',
  'skip',
  'later',
  'yes',
  'no',
  'moved',
  'cancelled',
  'no-show',
  'follow',
  'stop',
  'questions',
  'about',
]

function expectNoCommands(text: string, about: About): void {
  for (const line of ownLines(text)) {
    for (const said of [line, line.replace(/^[\s>]+/, ''), line.replace(/^[-\s>]+/, '')]) {
      const { command } = readCommand(said, {
        about,
        at: '2026-03-02T09:00:00.000Z',
        zone: 'Europe/Berlin',
        meetingStart: meeting.start,
        adviceCount: 2,
      })
      expect(acting.includes(command), `${JSON.stringify(said)} reads as ${command}`).toBe(false)
      if (about.mail === 'told' && about.kind === 'month-check' && command === 'done')
        expect(said).not.toMatch(/^\W*\d/)
    }
  }
}

describe.each(all)('$name', ({ name, subject, text, about, attached }) => {
  test('reads as it was written', async () => {
    const file = attached.length === 0 ? '' : `Attached: ${attached.join(', ')}\n`
    await expect(`Subject: ${subject}\n${file}\n${text}`).toMatchFileSnapshot(`mails/${name}.txt`)
  })

  test('no line of it is a command, quoted or not', () => {
    expectNoCommands(text, about)
  })

  test('its lines are at most 72 columns wide, without blanks at the end', () => {
    for (const line of ownLines(text)) {
      expect(line).toBe(line.trimEnd())
      if (!/\S{60}/.test(line) && !/^(?:To|Subject): /.test(line)) expect(line.length, line).toBeLessThanOrEqual(72)
    }
    expect(text).toMatch(/[^\n]\n$/)
    expect(text).not.toMatch(/\n\n\n|\u00a0/)
    expect(subject).not.toMatch(/[\n\u00a0]/)
  })
})

test.each(kinds.filter(({ to }) => to === 'owner').map(({ name }) => name))(
  'no line of the %s as its template words it is a command',
  (kind) => {
    const templates = loadTemplates(fileURLToPath(new URL('../../prompts', import.meta.url)))
    for (const conversation of [
      toConfirm,
      scheduled,
      met,
      { ...scheduled, contact: { name: '', address: 'jo@northwind.example', aliases: [] } },
    ]) {
      const followUp = `${kind}:1`
      const { subject, body } = renderTold(templates, kind, conversation, setting)
      const mail = { mail: 'told', followUp, kind, meeting } as const
      const told = { body, ...(subject === null ? {} : { subject }) }
      const composed = composeOwnerMail(mail, { conversation, setting, service, at: '2026-03-02T09:00:00.000Z', told })
      const about: About = kind === 'time-check' ? { mail: 'time-check', followUp } : { mail: 'told', followUp, kind }
      expectNoCommands(composed.text, about)
      expect(composed.subject).toMatch(/^(?:Maria Chen|jo@northwind\.example): (?!Maria|jo@)/)
    }
  },
)

test('all mails of a conversation begin with the name of the contact', () => {
  for (const { subject, name } of ofConversations)
    expect(subject, name).toMatch(/^(?:Maria Chen|jo@northwind\.example): /)
})

test('the note is shown exactly as it will leave', () => {
  const { mail, conversation, at } = conversationMails.find(({ name }) => name === 'approval')!
  if (mail.mail !== 'approval') throw new Error('not an approval')
  const body =
    '  Dear Maria,\n\n\tindented, and a line that is far longer than anything that a mail program would leave alone, so it stays\n\n\n-- ends\n'
  const { text } = composeOwnerMail(
    { ...mail, draft: { ...mail.draft, body } },
    { conversation, setting, service, at, told: null },
  )
  expect(text).toContain(`\n${rule}\n${body}\n${rule}\n`)
})

test('the attached file keeps its identity when the meeting moves, and counts the changes', () => {
  const { mail, conversation, at } = conversationMails.find(({ name }) => name === 'time-check')!
  const context = { conversation, setting, service, at, told: null }
  const before = composeOwnerMail(mail, context).attachments[0]!
  const later = { ...meeting, start: '2026-03-06T19:00:00.000Z', end: '2026-03-06T19:30:00.000Z', changes: 1 }
  const after = composeOwnerMail(
    { mail: 'answer', title: 'moved', understood: 'the meeting moved', done: [], meeting: later, about: null },
    context,
  ).attachments[0]!
  expect(before.contentType).toBe('text/calendar; charset=utf-8; method=PUBLISH')
  expect(before.content).toContain('UID:c4f1.1@rivera.example\r\nSEQUENCE:0\r\n')
  expect(after.content).toContain('UID:c4f1.1@rivera.example\r\nSEQUENCE:1\r\n')
  expect(after.content).toContain('DTSTART:20260306T190000Z\r\n')
})

test('a digest with nothing to say is not written, unless there was none for four weeks', () => {
  const empty = digests.find(({ name }) => name === 'digest-after-a-silent-month')!.digest
  expect(composeDigest({ ...empty, lastSentAt: '2026-02-22T17:00:00.000Z' })).toBeNull()
  expect(composeDigest({ ...empty, lastSentAt: '2026-02-08T17:00:00.000Z' })).not.toBeNull()
  expect(
    composeDigest({ ...empty, lastSentAt: '2026-02-22T17:00:00.000Z', held: ['the mail server refused the note'] }),
  ).not.toBeNull()
})
