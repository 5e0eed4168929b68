// `thanktwice prompt`: what a model would be sent is shown to the letter, and `status` tells what it took.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, onTestFinished, test } from 'vitest'
import { commandLine } from '../../src/commands/command-line.ts'
import { describeModel, readModelStatus } from '../../src/commands/model-status.ts'
import { command } from '../../src/commands/prompt.ts'
import { readConfig } from '../../src/config.ts'
import { settingOf } from '../../src/followups/setting-of.ts'
import { noteForm } from '../../src/language/answer.ts'
import { contextFor } from '../../src/language/context.ts'
import { loadPrompts } from '../../src/language/load-prompts.ts'
import { tell } from '../../src/main.ts'
import { saveConversation } from '../../src/store/conversations.ts'
import { openDatabase } from '../../src/store/database.ts'
import { beginModelCall, endModelCall } from '../../src/store/model-budget.ts'
import { debrief, met } from '../followups/a-conversation.ts'

const facts = met({}, { debrief: debrief('how you listen first', { privateNotes: ['the director leaves'] }) })

function box() {
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-prompt-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'thanktwice.yaml')
  writeFileSync(join(folder, 'mine.txt'), 'Hi Ana, lovely to see you.')
  writeFileSync(
    path,
    [
      'owner: { name: Jonas Albrecht, addresses: [jonas@albrecht.example], zone: Europe/Berlin }',
      'mailbox: { imap: { host: imap.example.org }, smtp: { host: smtp.example.org } }',
      'model: { base_url: "https://api.example.org/v1", name: small, key: hush-key, style_file: mine.txt }',
    ].join('\n'),
  )
  const database = openDatabase(join(folder, 'thanktwice.db'))
  onTestFinished(() => void database.close())
  saveConversation(database, facts, null)
  saveConversation(
    database,
    { ...facts, id: 'c2', contact: { name: 'Mario Rossi', address: 'mario@rossi.example', aliases: [] } },
    null,
  )
  const run = async (...args: string[]) => {
    const stdout = new PassThrough()
    const stderr = new PassThrough()
    const said = { out: '', err: '' }
    stdout.on('data', (part) => (said.out += part))
    stderr.on('data', (part) => (said.err += part))
    const streams = { stdin: new PassThrough(), stdout, stderr }
    const status = await Promise.resolve()
      .then(() => commandLine([...args, '--config', path], command))
      .then((parsed) => command.run({ ...parsed, env: {}, streams }))
      .catch((error: unknown) => tell(error, {}, streams))
    return { status, ...said }
  }
  return { run, path, database }
}

describe('prompt show', () => {
  test('prints with --json exactly the messages that a model would be sent', async () => {
    const { run, path } = box()
    const config = readConfig(path, {}, { passwords: 'unread' })
    if ('mistakes' in config) throw new Error('the configuration has mistakes')
    const prompt = loadPrompts('prompts').get('thank-you')!
    const style = { samples: 'Hi Ana, lovely to see you.', habits: [] }
    const { messages } = contextFor(prompt, facts, settingOf(config), style)
    const { status, out } = await run('show', 'thank-you', 'maria', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual({ messages, form: noteForm, temperature: 0.6, tokens: 3000 })
  })

  test('prints for people the same words', async () => {
    const { run } = box()
    const { out } = await run('show', 'thank-you', 'maria')
    const { messages } = JSON.parse((await run('show', 'thank-you', 'maria', '--json')).out)
    for (const { role, content } of messages) expect(out).toContain(`${role}:\n${content}`)
    expect(out).not.toMatch(/director|hush-key/)
  })

  test.each([
    [['show', 'thank-you', 'mar'], 1, 'several are called mar: '],
    [['show', 'thank-you', 'nobody'], 1, 'nobody here is called nobody'],
    [['show', 'card', 'maria'], 2, 'there is no prompt for card; there are '],
    [['show', 'thank-you'], 2, 'prompt takes "show KIND CONTACT" or "style"'],
    [['draw', 'thank-you', 'maria'], 2, 'prompt takes "show KIND CONTACT" or "style"'],
  ] as const)('%j is refused in words', async (args, status, words) => {
    const ran = await box().run(...args)
    expect(ran.status).toBe(status)
    expect(ran.err).toContain(words)
  })
})

test('prompt style prints what a model is told of how the owner writes', async () => {
  const { run } = box()
  expect((await run('style')).out).toBe(
    'Your own mails:\n\nHi Ana, lovely to see you.\n\nNothing was learned from your edits yet.\n',
  )
  expect(JSON.parse((await run('style', '--json')).out)).toEqual({ samples: 'Hi Ana, lovely to see you.', habits: [] })
})

describe('status tells of the model', () => {
  const model = {
    baseUrl: '',
    name: 'small',
    key: '',
    keyFrom: '',
    styleFile: null,
    prices: { input: 1, output: 1 },
    daily: { tokens: 5000, money: 2 },
  }
  const NOW = '2026-03-11T09:00:00.000Z'

  function told(failures: number, now = NOW): string {
    const { database } = box()
    const call = (failure: string) =>
      endModelCall(
        database,
        beginModelCall(database, NOW, '2026-03-11', { tokens: 9, money: 1 }),
        { tokens: 800, money: 0.02 },
        failure,
      )
    call('')
    for (let count = 0; count < failures; count += 1) call('could not be reached')
    return describeModel(readModelStatus(database, model, 'Europe/Berlin', now)!, 'Europe/Berlin')
  }

  test('what it took today', () => {
    expect(told(0)).toBe('Model small: one note today, 800 of 5000 tokens, 0.02 of 2.00 in money.')
  })

  test('that it failed', () => {
    expect(told(1)).toContain(
      '2 notes today, 1600 of 5000 tokens, 0.04 of 2.00 in money. The model failed once: it could not be reached.',
    )
  })

  test('that it rests, and until when', () => {
    expect(told(3)).toMatch(
      /failed 3 times in a row: it could not be reached\. It rests until .*10:15.*; until then notes come from their templates\.$/,
    )
    expect(told(3, '2026-03-11T09:20:00.000Z')).not.toContain('rests')
  })

  test('nothing where there is none', () => {
    expect(readModelStatus(box().database, null, 'Europe/Berlin', NOW)).toBeNull()
  })
})
