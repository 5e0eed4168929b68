import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { CommandFailure } from '../../src/commands/command.ts'
import { verbs } from '../../src/commands/verbs.ts'
import { main, tell } from '../../src/main.ts'

async function run(...argv: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const status = await main(argv, {}, { stdin, stdout, stderr })
  return { status, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}

function told(error: unknown, env: NodeJS.ProcessEnv = {}) {
  const stderr = new PassThrough()
  return { status: tell(error, env, { stderr }), stderr: String(stderr.read() ?? '') }
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('%s lists every verb and exit status', async (argument) => {
    const { status, stdout, stderr } = await run(argument)
    expect([status, stderr]).toEqual([0, ''])
    for (const [name, { summary }] of verbs) expect(stdout).toMatch(new RegExp(`^  ${name} +${literal(summary)}$`, 'm'))
    for (const exit of ['0 ', '1 ', '2 ', '75', '78']) expect(stdout).toContain(`\n  ${exit}  `)
  })

  test('without a verb the list goes to standard error, with status 2', async () => {
    const { status, stdout, stderr } = await run()
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage: thanktwice VERB')
  })

  test.each([...verbs.keys()])('help %s and %s --help say the same, every option included', async (name) => {
    const { command } = await verbs.get(name)!.load()
    const { status, stdout } = await run('help', name)
    expect(status).toBe(0)
    expect(stdout).toContain(`Usage: thanktwice ${command.usage}\n`)
    for (const [option, { about }] of Object.entries(command.options)) {
      expect(stdout).toMatch(new RegExp(`--${option}\\b.*${literal(about)}$`, 'm'))
    }
    expect((await run(name, '--help')).stdout).toBe(stdout)
  })

  test('no line of help is wider than 120 columns', async () => {
    const texts = [await run('--help'), ...(await Promise.all([...verbs.keys()].map((name) => run('help', name))))]
    const wide = texts.flatMap(({ stdout }) => stdout.split('\n')).filter((line) => line.length > 120)
    expect(wide).toEqual([])
  })
})

test.each(['--version', '-V'])('%s prints the version of the package', async (argument) => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  expect(await run(argument)).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
})

describe('bad usage is one line and status 2', () => {
  test.each([
    [['chek-config'], 'thanktwice: there is no verb "chek-config"; did you mean "check-config"?\n'],
    [['dance'], 'thanktwice: there is no verb "dance"; see "thanktwice --help"\n'],
    [['help', 'hepl'], 'thanktwice: there is no verb "hepl"; did you mean "help"?\n'],
    [['--json', 'help'], 'thanktwice: the verb comes first: thanktwice VERB --json\n'],
    [['check-config', '--cofig', 'x'], 'thanktwice: there is no option --cofig here; did you mean --config?\n'],
    [
      ['check-config', 'x'],
      '"x" is one word too many: thanktwice check-config [--config FILE]... [--json]\n'.replace(/^/, 'thanktwice: '),
    ],
  ])('%j', async (argv, stderr) => {
    expect(await run(...argv)).toEqual({ status: 2, stdout: '', stderr })
  })
})

describe('what goes wrong', () => {
  test('in the world is told in its own words, with its status', () => {
    expect(told(new CommandFailure('the server is down'))).toEqual({
      status: 1,
      stderr: 'thanktwice: the server is down\n',
    })
    expect(told(new CommandFailure('held', 75))).toEqual({ status: 75, stderr: 'thanktwice: held\n' })
  })

  test.each([
    [new TypeError('x is not a function\n  at y'), 'x is not a function'],
    [new Error(''), 'an error without a message'],
    ['a mere string', 'a mere string'],
    [undefined, 'undefined'],
  ])('unexpectedly is one line that calls it a bug: %s', (error, line) => {
    expect(told(error)).toEqual({
      status: 1,
      stderr: `thanktwice: ${line} (this is a bug; DEBUG=thanktwice shows where)\n`,
    })
  })

  test('shows its stack only with DEBUG=thanktwice', () => {
    const error = new Error('broken')
    expect(told(error, { DEBUG: 'thanktwice' }).stderr).toContain(error.stack)
    expect(told(error, { DEBUG: 'other' }).stderr).not.toContain('main.test.ts')
  })
})
