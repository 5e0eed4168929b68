// The owner's word at the command line: the same as in a mail, and nothing more.

import { rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { printable, printableLine } from '../../src/commands/printable.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import { rule } from '../../src/owner/approval-mail.ts'
import { readJournal } from '../../src/store/journal.ts'
import { at } from '../conversation/setting.ts'
import { letter, MARIA, OWNER } from '../engine/office.ts'
import { openDesk } from './note-desk.ts'

const answerOfMaria = () =>
  letter({
    from: `Maria Keller <${MARIA}>`,
    to: OWNER,
    subject: 'Re: Your move from nursing to design',
    text: 'Gladly, but not before May.',
    id: 'reply@northwind.example',
    date: '2026-03-11 09:40',
    inReplyTo: 'outreach@albrecht.example',
  })

describe('approve without a code', () => {
  test('lists what waits, under the code of the mail that asked', async () => {
    const desk = await openDesk()
    const { status, stdout } = await desk.run('approve')
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toMatch(/^CODE +CONTACT +KIND +VERSION +SINCE +EXPIRES$/)
    expect(stdout).toMatch(
      new RegExp(`^${await desk.code()}  Maria Keller  nudge +1 +Wed 11 March, 09:31 .* Wed 18 March, 09:31`, 'm'),
    )
  })

  test('is one JSON document for machines', async () => {
    const desk = await openDesk()
    expect(JSON.parse((await desk.run('approve --json')).stdout)).toEqual({
      waiting: [
        {
          code: await desk.code(),
          contact: 'Maria Keller',
          address: MARIA,
          kind: 'nudge',
          version: 1,
          since: at('2026-03-11 09:31'),
          until: null,
          expires: at('2026-03-18 09:31'),
        },
      ],
    })
  })

  test('says that nothing waits once it is approved', async () => {
    const desk = await openDesk()
    await desk.run(`approve ${await desk.code()} --yes`)
    expect((await desk.run('approve')).stdout).toBe('No note waits for your word.\n')
  })
})

describe('approve with a code', () => {
  test('shows the note as it leaves, and --yes freezes those very words for their time', async () => {
    const desk = await openDesk()
    const { status, stdout } = await desk.run(`approve ${await desk.code()} --yes`)
    expect(status).toBe(0)
    expect(stdout).toContain(`To:       Maria Keller <${MARIA}>\nSubject:  Re: Your move from nursing to design\n`)
    const { id, state, notBefore, raw } = desk.note()
    expect([state, notBefore]).toEqual(['ready', at('2026-03-11 09:41')])
    const frozen = await parseMessage(raw)
    expect(stdout).toContain(`${rule}\n${frozen.text.trimEnd()}\n`)
    expect(stdout).toMatch(
      new RegExp(`Approved. It leaves for ${MARIA} on Wed 11 March, 09:41 .*outbox hold ${id}. stops it`),
    )
    expect(desk.nudge()).toMatchObject({ status: 'leaving', notBefore: at('2026-03-11 09:41') })
  })

  test('brings the owner the same receipt, and the note leaves once, when its time has come', async () => {
    const desk = await openDesk()
    await desk.run(`approve ${await desk.code()} --yes`)
    await desk.until('2026-03-11 09:40')
    expect((await desk.latestToOwner('answer STOP to stop it')).text).toMatch(/at\s09:41/)
    expect(desk.gone()).toEqual([])
    await desk.until('2026-03-11 09:41')
    await desk.until('2026-03-11 12:00')
    expect(desk.gone()).toHaveLength(1)
    expect(desk.nudge().status).toBe('sent')
  })

  test('is decided and proven like a mail, and the journal says so', async () => {
    const desk = await openDesk()
    await desk.run(`approve ${await desk.code()} --yes`)
    expect(readJournal(desk.database, 'c1').at(-1)).toMatchObject({
      event: {
        type: 'owner-answered',
        about: { mail: 'approval', followUp: 'nudge:1', version: 1 },
        command: { command: 'send' },
      },
      because: 'the owner approved version 1',
    })
    expect(desk.database.prepare('SELECT proof, state FROM answers').all()).toEqual([
      { proof: 'said at the command line', state: 'taken' },
    ])
  })

  test.each(['y\n', 'YES\n', ' yes \n'])('sends on %j at a terminal', async (answer) => {
    const desk = await openDesk()
    const { status, stdout } = await desk.run(`approve ${await desk.code()}`, () => answer)
    expect(stdout).toContain('Send this? [y/N] ')
    expect([status, desk.note().state]).toEqual([0, 'ready'])
  })

  test.each(['n\n', '\n', '', 'yes, but without the last line\n', 'send\n'])(
    'leaves everything as it is on %j at a terminal',
    async (answer) => {
      const desk = await openDesk()
      const { status, stdout } = await desk.run(`approve ${await desk.code()}`, () => answer)
      expect([status, desk.nudge().status]).toEqual([0, 'asking'])
      expect(stdout).toMatch(/Nothing was sent; it goes on waiting for your word.\n$/)
    },
  )

  test('without a terminal it shows the note and sends nothing without --yes', async () => {
    const desk = await openDesk()
    const { status, stdout, stderr } = await desk.run(`approve ${await desk.code()}`)
    expect([status, stderr]).toEqual([2, 'thanktwice: nothing was sent: without a terminal it needs --yes\n'])
    expect(stdout).toContain('Subject:  Re:')
    expect(desk.nudge().status).toBe('asking')
  })

  test('with --json it never asks, and --yes tells when the note leaves', async () => {
    const desk = await openDesk()
    const code = await desk.code()
    const looked = await desk.run(`approve ${code} --json`, () => 'y\n')
    expect(looked.status).toBe(2)
    expect(JSON.parse(looked.stdout)).toMatchObject({ approved: false, code, version: 1, to: { address: MARIA } })
    const said = await desk.run(`approve ${code.toLowerCase()} --json --yes`)
    expect(JSON.parse(said.stdout)).toMatchObject({
      approved: true,
      outbox: desk.note().id,
      leavesAt: at('2026-03-11 09:41'),
    })
  })

  test('takes the code with its brackets', async () => {
    const desk = await openDesk()
    expect((await desk.run(`approve [${await desk.code()}] --yes`)).status).toBe(0)
  })
})

describe('a note that the gates would stop', () => {
  /** The owner has rewritten the nudge, and asks for a job in it. */
  async function deskWithStop() {
    const desk = await openDesk()
    const { messageId } = await desk.latestToOwner('to approve')
    const text =
      'edit\r\n\r\nDear Maria,\r\n\r\nPlease keep me in mind if anything opens up on your team.\r\n\r\nJonas Albrecht'
    const edit = { from: OWNER, to: 'jonas+thanktwice@albrecht.example', subject: 'Re: to approve', text }
    const sent = letter({ ...edit, id: 'edit@albrecht.example', date: '2026-03-11 09:40', inReplyTo: messageId })
    desk.arrives(sent, 'sent')
    await desk.until('2026-03-11 09:41')
    return desk
  }

  test('stays where it is with --yes alone, and says what is missing', async () => {
    const desk = await deskWithStop()
    const { status, stdout, stderr } = await desk.run(`approve ${await desk.code()} --yes`)
    expect([status, desk.nudge().status]).toEqual([1, 'asking'])
    expect(stdout).toContain('I would not send it like this:\n- It reads as if it asked for a job')
    expect(stderr).toMatch(/nothing was sent: .*--anyway/)
  })

  test('leaves with --anyway beside it, and the refusal before has cost nothing', async () => {
    const desk = await deskWithStop()
    const code = await desk.code()
    await desk.run(`approve ${code} --yes`)
    expect((await desk.run(`approve ${code} --yes --anyway`)).status).toBe(0)
    expect(desk.nudge().status).toBe('leaving')
  })

  test('is asked about as what it is at a terminal', async () => {
    const desk = await deskWithStop()
    const { stdout } = await desk.run(`approve ${await desk.code()}`, () => 'y\n')
    expect(stdout).toContain('Send it anyway? [y/N] ')
    expect(desk.nudge().status).toBe('leaving')
  })

  test('shows its stops with --json', async () => {
    const desk = await deskWithStop()
    const { stdout } = await desk.run(`approve ${await desk.code()} --json`)
    expect(JSON.parse(stdout).stops).toEqual([expect.stringContaining('keep me in mind')])
  })
})

describe('a code does not count', () => {
  test.each([
    ['that is none', 'approve ABC --yes', 2, /"ABC" is no code/],
    ['that no mail carries', 'approve ZZZZ --yes', 1, /no note has the code ZZZZ; `thanktwice approve` lists/],
    ['when none is given with --yes', 'approve --yes', 2, /--yes needs the code of one note/],
  ])('%s', async (_what, line, status, said) => {
    const desk = await openDesk()
    const ran = await desk.run(line)
    expect(ran.stderr).toMatch(said)
    expect([ran.status, desk.nudge().status]).toEqual([status, 'asking'])
  })

  test('twice', async () => {
    const desk = await openDesk()
    const code = await desk.code()
    await desk.run(`approve ${code} --yes`)
    const again = await desk.run(`approve ${code} --yes`)
    expect([again.status, again.stdout]).toEqual([1, ''])
    expect(again.stderr).toContain(`${code} does not count: you have approved it before, and nothing goes twice`)
    await desk.settle()
    await desk.until('2026-03-11 12:00')
    expect(desk.gone()).toHaveLength(1)
  })

  test('once the contact has written', async () => {
    const desk = await openDesk()
    const code = await desk.code()
    desk.arrives(answerOfMaria())
    await desk.until('2026-03-11 09:40')
    const { status, stderr } = await desk.run(`approve ${code} --yes`)
    expect(status).toBe(1)
    expect(stderr).toMatch(/does not count/)
    await desk.until('2026-03-11 12:00')
    expect(desk.gone()).toEqual([])
  })

  test('after seven days, and the note comes anew under another one', async () => {
    const desk = await openDesk()
    const code = await desk.code()
    await desk.until('2026-03-18 09:31')
    desk.database.prepare("UPDATE approvals SET expires_at = '2026-03-18T08:31:00.000Z'").run()
    for (let times = 0; times < 2; times += 1) {
      const { status, stderr } = await desk.run(`approve ${code} --yes`)
      expect(status).toBe(1)
      expect(stderr).toMatch(/more than seven days old; it comes to you anew, under another code\n$/)
    }
    await desk.settle()
    const other = await desk.code()
    expect(other).not.toBe(code)
    expect((await desk.run(`approve ${other} --yes`)).status).toBe(0)
  })

  test('that two open notes share', async () => {
    const desk = await openDesk()
    const code = await desk.code()
    desk.database
      .prepare(
        `INSERT INTO approvals (token_hash, code, conversation_id, follow_up, version, content_hash, expires_at)
         SELECT 'another', code, 'c2', follow_up, version, content_hash, expires_at FROM approvals WHERE code = ?`,
      )
      .run(code)
    expect((await desk.run(`approve ${code} --yes`)).stderr).toContain('two notes share this code')
  })

  test('in a store that was put back to an older copy', async () => {
    const desk = await openDesk()
    const code = await desk.code()
    desk.database.prepare("INSERT INTO meta (name, value) VALUES ('mark', '3')").run()
    const { status, stderr } = await desk.run(`approve ${code} --yes`)
    expect([status, desk.nudge().status]).toEqual([1, 'asking'])
    expect(stderr).toContain('put back to an older copy')
  })

  test('when the note was approved elsewhere while the question stood here', async () => {
    const desk = await openDesk()
    const code = await desk.code()
    const { status, stderr } = await desk.run(`approve ${code}`, async () => {
      expect((await desk.run(`approve ${code} --yes`)).status).toBe(0)
      return 'y\n'
    })
    expect([status, stderr]).toEqual([
      1,
      'thanktwice: nothing was sent: you have approved it before, and nothing goes twice\n',
    ])
    await desk.settle()
    await desk.until('2026-03-11 12:00')
    expect(desk.gone()).toHaveLength(1)
  })

  test('when the text was changed while the question stood here', async () => {
    const desk = await openDesk()
    const code = await desk.code()
    const { status, stderr } = await desk.run(`approve ${code}`, async () => {
      desk.arrives(answerOfMaria())
      await desk.until('2026-03-11 09:40')
      return 'y\n'
    })
    expect(status).toBe(1)
    expect(stderr).toContain('nothing was sent')
    await desk.until('2026-03-11 12:00')
    expect(desk.gone()).toEqual([])
  })
})

describe('what others wrote is fit for a terminal', () => {
  test.each([
    ['plain words, with emoji and every script', 'Grüße 👩\u200d🔬\n\tשלום', 'Grüße 👩\u200d🔬\n\tשלום'],
    ['line ends of the wire', 'a\r\nb', 'a\nb'],
    ['a sequence that clears the screen', '\u001b[2Jx', '\ufffd[2Jx'],
    ['one that overwrites the line', 'To: a\rTo: b', 'To: a\ufffdTo: b'],
    ['its form in eight bits', '\u009b2J', '\ufffd2J'],
    ['words that turn the direction', 'a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
  ])('%s', (_what, text, expected) => expect(printable(text)).toBe(expected))

  test('on one line it is short', () => {
    expect(printableLine(' a\n b ', 10)).toBe('a b')
    expect(printableLine('x'.repeat(20), 10)).toBe(`${'x'.repeat(9)}…`)
  })
})

test('without a store it says how to get one', async () => {
  const desk = await openDesk()
  rmSync(desk.storePath)
  const { status, stderr } = await desk.run('approve')
  expect(status).toBe(1)
  expect(stderr).toContain('there is no store at')
})
