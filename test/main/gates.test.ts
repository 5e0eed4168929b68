// `thanktwice gates`: files in, findings out, as people and as programs read them.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { thanktwice } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'gates-'))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const facts = `kind: thank-you
owner: { name: Jonas Albrecht, signature: Jonas Albrecht }
contact: { name: Katrin Möller, address: katrin@northwind.example, organisation: Northwind }
thread:
  - { from: owner, text: "Would you have 20 minutes to talk about your move from nursing to design?" }
  - { from: contact, text: "Gladly, Thursday at two. Best, Katrin" }
debrief: |
  tape on the floor before any drawing
  read Working Identity
  private: she may leave Northwind for Acme
meeting: { start: "2026-03-05T14:00:00+01:00", zone: Europe/Berlin, medium: video }
subject: "Re: Your path into design"
`
const good = file(
  'good.yaml',
  `${facts}body: |
  Dear Katrin,

  Thank you for taking the time on Thursday. What stayed with me most is the tape on the floor, before anybody draws a
  line. I have ordered Working Identity and will tell you what I make of it.

  Best regards,
  Jonas Albrecht
`,
)
const bad = file(
  'bad.yaml',
  `${facts}body: |
  Dear Kathrin,

  Thank you for the tape on the floor. Good luck with Acme. I have written to Dr. Lindqvist. Do you like it there? It has
  given me a good deal to think about, and I will let you know where it leads in the end.

  Best regards,
  Jonas Albrecht
`,
)
const warned = file(
  'warned.json',
  JSON.stringify({
    kind: 'nudge',
    owner: { name: 'Jo' },
    contact: { name: 'Mia' },
    body: 'Dear Mia,\n\nDo you draw?\n\nJo',
  }),
)
const broken = file('broken.yaml', 'kind: thank-you\nbody: "Dear\n')
const lacking = file('lacking.yaml', 'owner: { name: Jo }\ncontact: { name: Mia }\nkind: letter\n')

describe('with --json', () => {
  test('one line a file, in order, with the keys of the contract in theirs', () => {
    const { status, stdout, stderr } = thanktwice(['gates', '--json', bad, good, warned])
    const lines = stdout.trimEnd().split('\n')
    expect({ status, stderr, lines: lines.length }).toEqual({ status: 0, stderr: '', lines: 3 })
    const [first, second, third] = lines.map((line) => JSON.parse(line))
    expect(Object.keys(first)).toEqual(['file', 'verdict', 'findings'])
    expect(Object.keys(first.findings[0])).toEqual(['gate', 'level', 'words', 'because'])
    expect(first).toMatchObject({ file: bad, verdict: 'stop' })
    expect(first.findings.map(({ gate, level, words }: Record<string, string>) => [gate, level, words])).toEqual([
      ['private', 'stop', 'Acme'],
      ['name', 'stop', 'Kathrin'],
      ['unsourced', 'stop', 'Lindqvist'],
      ['closed-question', 'warn', 'Do you like it there?'],
    ])
    expect(second).toEqual({ file: good, verdict: 'pass', findings: [] })
    expect(third).toMatchObject({ file: warned, verdict: 'warn' })
  })

  test('a file that cannot be read is told, the others are judged, and the status is 2', () => {
    const missing = join(folder, 'missing.yaml')
    const { status, stdout, stderr } = thanktwice(['gates', '--json', missing, good, broken, lacking])
    expect(status).toBe(2)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual([good])
    expect(stderr).toContain(`${missing}: cannot be read`)
    expect(stderr).toContain(`${broken}: line 2:`)
    expect(stderr).toContain(`${lacking}: kind: "letter" is no kind`)
    expect(stderr).toContain(`${lacking}: body: is missing`)
    expect(stderr).not.toContain('    at ')
  })
})

test('for people, each finding with its words below it, and no colours into a pipe', () => {
  const { status, stdout } = thanktwice(['gates', bad, good])
  expect(status).toBe(0)
  expect(stdout.replaceAll(folder, '')).toBe(`/bad.yaml: stop
  stop  private          You noted this as private; it stays with you.
                         "Acme"
  stop  name             It greets Kathrin, but goes to Katrin Möller.
                         "Kathrin"
  stop  unsourced        Nobody named this before: neither of you wrote it, and your notes do not hold it.
                         "Lindqvist"
  warn  closed-question  Yes or no would answer it; ask how, what or why.
                         "Do you like it there?"
/good.yaml: pass
`)
})

test('the owner and what he tells of himself come from a configuration', () => {
  const note = file(
    'unowned.yaml',
    'kind: news\ncontact: { name: Mia }\nbody: "Dear Mia,\\n\\nafter nine years behind the counter I begin anew.\\n\\nAna Ferreira\\nLisbon"\n',
  )
  const config = new URL('../../config/thanktwice.example.yaml', import.meta.url).pathname
  expect(thanktwice(['gates', note]).status).toBe(2)
  expect(thanktwice(['gates', '--json', '--config', config, note]).stdout).toContain('"verdict":"pass"')
})

test('without a file it is bad usage', () => {
  expect(thanktwice(['gates']).status).toBe(2)
})
