import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeConfig, readConfig } from '../../src/config.ts'
import { configOf, folderWith, least, mistakesOf, secrets } from './config-files.ts'

const withImap = (lines: string) => least.replace('    host: imap.example.org', `    host: imap.example.org\n${lines}`)
const smtpOnly = { THANKTWICE_SMTP_PASSWORD: 'smtp-hush' }
const wantedFile = 'a readable file that holds the password on one line and nothing else'

function withFile(content: string | null, env: NodeJS.ProcessEnv = smtpOnly) {
  const files = {
    'thanktwice.yaml': withImap('    password_file: secret.txt'),
    ...(content === null ? {} : { 'secret.txt': content }),
  }
  const folder = folderWith(files)
  return { file: join(folder, 'secret.txt'), result: readConfig(join(folder, 'thanktwice.yaml'), env) }
}

describe('where passwords come from', () => {
  test('the environment gives both', () => {
    const { imap, smtp } = configOf(least).mailbox
    expect([imap.password, imap.passwordFrom]).toEqual(['imap-hush', 'THANKTWICE_IMAP_PASSWORD'])
    expect([smtp.password, smtp.passwordFrom]).toEqual(['smtp-hush', 'THANKTWICE_SMTP_PASSWORD'])
  })

  test.each(['a b c d', 'a b c d\n', 'a b c d\r\n', '\ufeffa b c d\n'])(
    'a file beside the configuration gives its one line: %j',
    (content) => {
      const { file, result } = withFile(content)
      expect(result).toMatchObject({ mailbox: { imap: { password: 'a b c d', passwordFrom: file } } })
    },
  )

  test.each([
    ['0123', '0123'],
    ['1e5', '1e5'],
    ['"null"', 'null'],
    ['no', 'no'],
    ['"#1!"', '#1!'],
  ])('a password written as %s is taken letter for letter', (written, password) => {
    expect(configOf(withImap(`    password: ${written}`), smtpOnly).mailbox.imap.password).toBe(password)
  })

  test('the environment outranks a password file, which is not read', () => {
    const { result } = withFile(null, secrets)
    expect(result).toMatchObject({
      mailbox: {
        imap: { password: 'imap-hush', passwordFrom: 'THANKTWICE_IMAP_PASSWORD (password_file is not read)' },
      },
    })
  })

  test('the environment outranks the configuration file', () => {
    const from = 'THANKTWICE_IMAP_PASSWORD (the password in the configuration file does not count)'
    const imap = configOf(withImap('    password: written')).mailbox.imap
    expect([imap.password, imap.passwordFrom]).toEqual(['imap-hush', from])
  })

  test('smtp without a password of its own uses that of imap, where the user is the same', () => {
    const { smtp } = configOf(least, { THANKTWICE_IMAP_PASSWORD: 'imap-hush' }).mailbox
    expect([smtp.password, smtp.passwordFrom]).toEqual(['imap-hush', 'mailbox.imap, as the same user logs in'])
  })

  test('smtp with a user of its own needs a password of its own', () => {
    const yaml = least.replace('host: smtp.example.org', 'host: smtp.example.org\n    user: relay')
    expect(mistakesOf(yaml, { THANKTWICE_IMAP_PASSWORD: 'imap-hush' })).toEqual([
      {
        key: 'mailbox.smtp.password',
        line: 8,
        found: 'nothing',
        wanted: 'the password: THANKTWICE_SMTP_PASSWORD in the environment, or password_file',
      },
    ])
  })
})

test('for what logs in nowhere no password is looked for, and the rest is judged as ever', () => {
  const path = join(folderWith({ 'thanktwice.yaml': withImap('    password_file: nowhere') }), 'thanktwice.yaml')
  expect(readConfig(path, secrets, { passwords: 'unread' })).toMatchObject({
    mailbox: { imap: { password: '' }, smtp: { password: '' } },
  })
  const wrong = join(folderWith({ 'thanktwice.yaml': withImap('    port: x') }), 'thanktwice.yaml')
  expect(readConfig(wrong, {}, { passwords: 'unread' })).toMatchObject({
    mistakes: [{ key: 'mailbox.imap.port', line: 8 }],
  })
})

describe('mistakes with passwords', () => {
  const missing = { key: 'mailbox.imap.password', found: 'nothing' }
  const wanted = 'the password: THANKTWICE_IMAP_PASSWORD in the environment, or password_file'

  test('none at all', () => {
    expect(mistakesOf(least, smtpOnly)).toEqual([{ ...missing, line: 6, wanted }])
  })

  test('an empty variable is none', () => {
    expect(mistakesOf(least, { ...smtpOnly, THANKTWICE_IMAP_PASSWORD: '' })).toEqual([{ ...missing, line: 6, wanted }])
  })

  test('a password that YAML takes for a comment is none', () => {
    const quotes = `${wanted}; a password that begins with # needs quotes`
    expect(mistakesOf(withImap('    password: #hush'), smtpOnly)).toEqual([{ ...missing, line: 8, wanted: quotes }])
  })

  test('a password and a password file contradict each other', () => {
    const folder = folderWith({
      'thanktwice.yaml': withImap('    password: hush\n    password_file: secret.txt'),
      'secret.txt': 'x',
    })
    expect(readConfig(join(folder, 'thanktwice.yaml'), smtpOnly)).toEqual({
      mistakes: [
        {
          key: 'mailbox.imap.password',
          line: 8,
          found: 'password and password_file',
          wanted: 'either password or password_file, not both',
        },
      ],
    })
  })

  test.each([
    [null, 'no file'],
    ['', 'an empty file'],
    [' \n', 'an empty file'],
    ['hush\nhush\n', 'a file of several lines'],
  ])('a password file that holds %j', (content, found) => {
    const { file, result } = withFile(content)
    expect(result).toEqual({
      mistakes: [{ key: 'mailbox.imap.password_file', line: 8, found: `${found} at ${file}`, wanted: wantedFile }],
    })
  })

  test('a folder as a password file', () => {
    const folder = folderWith({ 'thanktwice.yaml': withImap('    password_file: .') })
    expect(readConfig(join(folder, 'thanktwice.yaml'), smtpOnly)).toEqual({
      mistakes: [{ key: 'mailbox.imap.password_file', line: 8, found: `a folder at ${folder}`, wanted: wantedFile }],
    })
  })

  test('a list where the password should be is not shown', () => {
    const mistakes = mistakesOf(withImap('    password: [hush]'), smtpOnly)
    expect(mistakes).toMatchObject([{ key: 'mailbox.imap.password', line: 8, found: 'a list' }])
  })
})

test.each([false, true])('a description never holds a password (json: %s)', (json) => {
  const description = describeConfig(configOf(least), { json })
  expect(description).not.toContain('hush')
  expect(description).toContain('••••• from THANKTWICE_IMAP_PASSWORD')
  expect(description).toContain('••••• from THANKTWICE_SMTP_PASSWORD')
})
