import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeConfig, readConfig } from '../../src/config.ts'
import { configOf, folderWith, least, mistakesOf, secrets } from './config-files.ts'
import { type Case, tryEach } from './mistake-cases.ts'

const endpoint = `${least}model:\n  base_url: https://api.example.org/v1\n  name: small\n`

describe('a model in the configuration', () => {
  test.each(['', 'model: none\n', 'model:\n', 'model:\n  daily:\n  price_per_million:\n'])(
    'is none with %j',
    (yaml) => {
      expect(configOf(least + yaml).model).toBeNull()
    },
  )

  test('is an endpoint, a name and a key, with a bound on what it takes a day', () => {
    expect(configOf(endpoint, { ...secrets, THANKTWICE_MODEL_KEY: 'hush-key' }).model).toEqual({
      baseUrl: 'https://api.example.org/v1',
      name: 'small',
      key: 'hush-key',
      keyFrom: 'THANKTWICE_MODEL_KEY',
      styleFile: null,
      prices: null,
      daily: { tokens: 200_000, money: null },
    })
  })

  test('needs no key', () => {
    expect(configOf(endpoint).model).toMatchObject({ key: '', keyFrom: 'nowhere' })
  })

  test('takes its key from a file beside the configuration, and its style from another', () => {
    const yaml = `${endpoint}  key_file: key\n  style_file: mine.txt\n`
    const folder = folderWith({ 'thanktwice.yaml': yaml, key: 'from-file\n', 'mine.txt': 'Dear Ana,' })
    expect(readConfig(join(folder, 'thanktwice.yaml'), secrets)).toMatchObject({
      model: { key: 'from-file', styleFile: join(folder, 'mine.txt') },
    })
  })

  test('has prices and a bound in money', () => {
    const yaml = `${endpoint}  price_per_million: { input: 0.15, output: 0.6 }\n  daily: { money: 0.50, tokens: 5000 }\n`
    expect(configOf(yaml).model).toMatchObject({
      prices: { input: 0.15, output: 0.6 },
      daily: { money: 0.5, tokens: 5000 },
    })
  })

  test.each([
    'localhost:11434',
    '127.0.0.1',
    'ollama:11434',
    '192.168.1.7',
    '10.0.0.2',
    '172.20.1.1',
    '[::1]:80',
    'box.local',
  ])('may be spoken to in clear at %s', (host) => {
    const yaml = endpoint.replace('https://api.example.org', `http://${host}`)
    expect(configOf(yaml).model?.baseUrl).toBe(`http://${host}/v1`)
  })

  test('never shows its key', () => {
    const yaml = `${endpoint}  key: "hush-key"\n`
    for (const json of [true, false]) {
      const said = describeConfig(configOf(yaml), { json })
      expect(said).toContain('••••• from the configuration file')
      expect(said).not.toContain('hush-key')
    }
    const wrong = [...mistakesOf(`${yaml}  key_file: key\n`), ...mistakesOf(yaml.replace('"hush-key"', '[hush-key]'))]
    expect(JSON.stringify(wrong)).not.toContain('hush')
  })
})

test('a folder with own templates and prompts is a full path', () => {
  const folder = folderWith({ 'thanktwice.yaml': `${least}prompts: .\n` })
  writeFileSync(join(folder, 'nudge.prompt.md'), '')
  expect(readConfig(join(folder, 'thanktwice.yaml'), secrets)).toMatchObject({ prompts: folder })
})

const cases: readonly Case[] = [
  [
    'a model by a name alone',
    `${least}model: large\n`,
    'model',
    10,
    '"large"',
    'none, or keys indented below it: base_url, name, key_file …',
  ],
  [
    'a model without an endpoint',
    `${least}model:\n  name: large\n`,
    'model.base_url',
    10,
    'nothing',
    'the base of an endpoint, such as https://api.example.org/v1',
  ],
  [
    'an endpoint that is none',
    endpoint.replace('https:', 'mailto:'),
    'model.base_url',
    11,
    '"mailto://api.example.org/v1"',
    'the base of an endpoint, such as https://api.example.org/v1',
  ],
  [
    'an endpoint with a password in it',
    endpoint.replace('api.', 'me:hush@api.'),
    'model.base_url',
    11,
    'an address with a password in it',
    'the base of an endpoint, such as https://api.example.org/v1',
  ],
  [
    'an endpoint that is spoken to in clear',
    endpoint.replace('https', 'http'),
    'model.base_url',
    11,
    '"http://api.example.org/v1"',
    'https://: on the way to this computer others could read along',
  ],
  [
    'a bound in money without prices',
    `${endpoint}  daily: { money: 1 }\n`,
    'model.daily.money',
    13,
    'an amount, and no prices',
    'model.price_per_million beside it',
  ],
  [
    'a price in words',
    `${endpoint}  price_per_million: { input: cheap, output: 1 }\n`,
    'model.price_per_million.input',
    13,
    '"cheap"',
    'a price per million tokens, such as 0.15',
  ],
]

describe('mistakes', () => {
  tryEach(cases)

  test('a key and a file for it', () => {
    expect(mistakesOf(`${endpoint}  key: a\n  key_file: b\n`)).toContainEqual({
      key: 'model.key',
      line: 13,
      found: 'key and key_file',
      wanted: 'either key or key_file, not both',
    })
  })

  test('files and folders that are not there', () => {
    const yaml = `${endpoint}  style_file: nowhere.txt\n  key_file: nowhere\nprompts: nowhere\n`
    expect(mistakesOf(yaml).map(({ key }) => key)).toEqual(['model.style_file', 'model.key_file', 'prompts'])
  })
})
