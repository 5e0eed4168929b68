// Measures the new words on a collection of plain-text bodies with the expected words beside each (JSON lines: id, text, expected).

import { readFileSync } from 'node:fs'
import { newText } from '../../src/mail/reply-text.ts'
import { percent } from './table.ts'
import { wrapped } from './wrapped.ts'

type Case = { readonly id: string; readonly text: string; readonly expected: string }

/** The report for people; `failures` lists what differs. */
export async function measureReply(file: string, failures: boolean): Promise<string> {
  const cases = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Case)
  const told: string[] = []
  let exact = 0
  let lost = 0
  for (const { id, text, expected } of cases) {
    const got = newText(await wrapped(text))
    const gone = lostLines(expected, got)
    const right = collapsed(expected) === collapsed(got)
    if (right) exact += 1
    lost += gone.length
    if (!right)
      told.push(
        `  ${id}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}\n    lost     ${JSON.stringify(gone)}\n`,
      )
  }
  const head = `new words: ${exact} of ${cases.length} exact (${percent(exact, cases.length)}), reply lines lost: ${lost}\n`
  return head + (failures ? told.join('') : '')
}

function collapsed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** The expected lines whose words are not in the text any more. */
function lostLines(expected: string, got: string): string[] {
  const kept = collapsed(got)
  return expected.split('\n').filter((line) => collapsed(line) !== '' && !kept.includes(collapsed(line)))
}
