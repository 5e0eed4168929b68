import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/commands/command.ts'
import { commandLine } from '../../src/commands/command-line.ts'

const command: Command = {
  usage: 'listen WHO [MORE] [--config FILE] [--json] [--owner ADDRESS]...',
  positionals: [1, 2],
  options: {
    config: { type: 'string', short: 'c', value: 'FILE', about: '' },
    owner: { type: 'string', multiple: true, value: 'ADDRESS', about: '' },
    json: { type: 'boolean', about: '' },
  },
  run: async () => 0,
}

test.each([
  [['ana'], {}, ['ana']],
  [['ana', '--json', 'bo'], { json: true }, ['ana', 'bo']],
  [['--config', 'x.yaml', 'ana'], { config: 'x.yaml' }, ['ana']],
  [['--config=-x.yaml', 'ana'], { config: '-x.yaml' }, ['ana']],
  [['-c', 'x.yaml', 'ana'], { config: 'x.yaml' }, ['ana']],
  [['--owner', 'a@b', 'ana', '--owner=c@d'], { owner: ['a@b', 'c@d'] }, ['ana']],
  [['--', '--json'], {}, ['--json']],
])('%j is understood', (args, values, positionals) => {
  const line = commandLine(args, command)
  expect({ ...line.values }).toEqual(values)
  expect(line.positionals).toEqual(positionals)
  expect(line.help).toBe(false)
})

test.each([['--help'], ['-h'], ['ana', 'bo', 'cy', '--jsn', '--help']])(
  'help outranks every mistake: %j',
  (...args) => {
    expect(commandLine(args, command).help).toBe(true)
  },
)

describe('bad usage', () => {
  test.each([
    [['ana', '--jsn'], 'there is no option --jsn here; did you mean --json?'],
    [['ana', '--telepathy'], 'there is no option --telepathy here; see --help'],
    [['ana', '-x'], 'there is no option -x here; see --help'],
    [['ana', '--constructor'], 'there is no option --constructor here; see --help'],
    [['ana', '--config'], '--config needs a value: --config FILE'],
    [['ana', '--config='], '--config needs a value: --config FILE'],
    [['ana', '--config', '--json'], '--config needs a value: --config FILE'],
    [['ana', '--json=yes'], '--json takes no value'],
    [[], `something is missing: thanktwice ${command.usage}`],
    [['ana', 'bo', 'cy'], `"cy" is one word too many: thanktwice ${command.usage}`],
  ])('%j', (args, message) => {
    expect(() => commandLine(args, command)).toThrow(expect.objectContaining({ message, status: 2 }))
  })
})
