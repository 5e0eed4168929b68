import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseMessage } from '../../src/mail/parse.ts'
import { page, type Told, tell } from './told.ts'

let told: Told
let again: Told

beforeAll(async () => {
  told = await tell(false)
  again = await tell(true)
})

afterAll(() => {
  for (const { folder } of [told, again]) rmSync(folder, { recursive: true })
})

describe('at the terminal', () => {
  test('the demo ends well', () => {
    expect([told.well, told.stderr]).toEqual([true, ''])
  })

  test('a second run tells the same story, byte for byte', async () => {
    const second = await tell(false)
    expect(second.stdout.replaceAll(second.folder, '')).toBe(told.stdout.replaceAll(told.folder, ''))
    expect(second.files).toEqual(told.files)
    for (const file of told.files)
      expect(readFileSync(join(second.folder, file)).equals(readFileSync(join(told.folder, file))), file).toBe(true)
    rmSync(second.folder, { recursive: true })
  })

  test('no line of the timeline is wider than 100 columns, and none is coloured in a pipe', () => {
    const lines = told.stdout.split('\n').filter((line) => !line.startsWith('All of it'))
    expect(lines.filter((line) => line.length > 100)).toEqual([])
    expect(told.stdout).not.toContain('\u001b')
  })

  test('it ends with three lines and the place of the page', () => {
    const [first = '', second = '', third = '', , place = ''] = told.stdout.trimEnd().split('\n').slice(-5)
    expect(first).toMatch(/^Nora asked four people: two talked with her, one said no, one never answered\.$/)
    expect(second).toMatch(
      /^Thanked twice: Maria after \d+ hours and on 7 April, Daniel after \d+ hours and on 17 April\.$/,
    )
    expect(third).toMatch(/^Thanktwice sent seven notes in her name/)
    expect(place).toContain(`${told.folder}/index.html`)
  })
})

describe('in JSON', () => {
  test('every line is an object of its own, the last one the summary', () => {
    const lines = again.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; well?: boolean; mails?: number; file?: string })
    expect(new Set(lines.slice(0, -1).map(({ type }) => type))).toEqual(new Set(['mail', 'decision']))
    expect(lines.at(-1)).toMatchObject({
      type: 'summary',
      well: true,
      mails: lines.filter(({ type }) => type === 'mail').length,
    })
    expect(lines.flatMap(({ file }) => file ?? [])).toEqual(again.files.filter((name) => name.endsWith('.eml')))
  })
})

describe('in the folder', () => {
  test('the mails sort in the order in which they were written', async () => {
    const mails = told.files.filter((name) => name.endsWith('.eml'))
    expect(mails.map((name) => Number(name.slice(0, 3)))).toEqual(mails.map((_, index) => index + 1))
    const dates = await Promise.all(
      mails.map(async (name) => (await parseMessage(readFileSync(join(told.folder, name)))).sentAt ?? ''),
    )
    expect(dates).toEqual(dates.toSorted())
    expect(mails).toContainEqual(expect.stringMatching(/^\d{3}-2026-03-06-nora-to-maria-re-twenty-minutes/))
  })

  test('the page needs nothing from elsewhere and runs no script', () => {
    const html = page(told)
    const addresses = [...html.matchAll(/(?:href|src|url|xlink:href|action|srcset)\s*[=(]\s*["']?([^"'\s>)]+)/gi)].map(
      ([, target]) => target,
    )
    expect(addresses.filter((target) => !told.files.includes(target ?? ''))).toEqual([])
    expect(html).not.toMatch(/<script|<link|@import|<iframe|<img|\son\w+=/i)
  })

  test('no text of a mail becomes markup', () => {
    const html = page(told)
    expect(html).toContain('Priya Raman &lt;priya.raman@dailycourier.example&gt;')
    const tags = new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag?.toLowerCase()))
    expect([...tags].filter((tag) => /@|\./.test(tag ?? ''))).toEqual([])
  })

  test('the page shows who approved what, and what was not done', () => {
    const html = page(told)
    expect(html.match(/Nora answered: /g)?.length).toBeGreaterThanOrEqual(8)
    for (const line of [
      'did not nudge Priya',
      'did not guess',
      'left no trace',
      'out-of-office',
      'held back and shown to Nora again',
      'private stand in no mail',
      'did not take every “send” for an answer',
      'ticked nothing off by itself',
    ]) {
      expect(html).toContain(line)
    }
  })
})
