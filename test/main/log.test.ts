import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { type LogOptions, openLog } from '../../src/log.ts'

function logged(
  write: (log: ReturnType<typeof openLog>) => void,
  options: Partial<LogOptions> & { tty?: boolean; colors?: boolean } = {},
): string {
  const stream = Object.assign(new PassThrough(), {
    isTTY: options.tty ?? false,
    hasColors: () => options.colors ?? false,
  })
  write(openLog({ json: options.json ?? false, stream, ...(options.level && { level: options.level }) }))
  return String(stream.read() ?? '')
}

describe('to a file or a pipe', () => {
  test('each entry is one JSON object with level, time, fields and text', () => {
    const [first, second, ...others] = logged((log) => {
      log.info({ contact: 'maria@example.org' }, 'reply read')
      log.warn({}, 'two\nlines')
    }).split('\n')
    expect(JSON.parse(first!)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      contact: 'maria@example.org',
      msg: 'reply read',
    })
    expect(JSON.parse(second!)).toMatchObject({ level: 'warn', msg: 'two\nlines' })
    expect(others).toEqual([''])
  })

  test('debug entries are written only when asked for', () => {
    expect(logged((log) => log.debug({}, 'x'))).toBe('')
    expect(JSON.parse(logged((log) => log.debug({}, 'x'), { level: 'debug' }))).toMatchObject({ level: 'debug' })
  })
})

describe('at a terminal', () => {
  test('an entry is one readable line, in colour where the terminal has colours', () => {
    const write = (log: ReturnType<typeof openLog>) => log.info({ contact: 'maria@example.org' }, 'reply read')
    const plain = logged(write, { tty: true })
    expect(plain).toMatch(/^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\] INFO: reply read \{"contact":"maria@example\.org"\}\n$/)
    expect(stripVTControlCharacters(plain)).toBe(plain)
    const coloured = logged(write, { tty: true, colors: true })
    expect(stripVTControlCharacters(coloured)).not.toBe(coloured)
  })

  test('JSON is kept where it is asked for', () => {
    expect(JSON.parse(logged((log) => log.info({}, 'x'), { tty: true, json: true }))).toMatchObject({ msg: 'x' })
  })
})

test.each([{ json: true }, { tty: true }])(
  'neither passwords nor the words of a mail are ever logged: %j',
  (options) => {
    const error = Object.assign(new Error('refused'), { code: 'EAUTH', executedCommand: 'LOGIN ana hush' })
    const text = logged((log) => {
      log.error(
        {
          error,
          password: 'hush',
          account: { host: 'imap.example.org', pass: 'hush' },
          message: { text: 'hush', html: 'hush' },
        },
        'x',
      )
      log.error({ err: error, body: 'hush', raw: 'hush' }, 'y')
    }, options)
    expect(text).not.toContain('hush')
    expect(text).toContain('imap.example.org')
    expect(text).toContain('EAUTH')
    expect(text).toContain('refused')
  },
)
