// `npm run eval`: plays the recorded answers and writes docs/eval.md; with an endpoint in the environment it asks that one instead.

import { writeFileSync } from 'node:fs'
import { hostileCases } from './hostile-cases.ts'
import { runLive } from './live.ts'
import { plainCases } from './plain-cases.ts'
import { reportOf } from './report.ts'
import { type Row, runCases } from './run-cases.ts'

const page = new URL('../../docs/eval.md', import.meta.url)

function isAsExpected({ one, verdict }: Row): boolean {
  return verdict.outcome === one.expected && verdict.broken.length === 0
}

async function recorded(): Promise<boolean> {
  const plain = await runCases(plainCases)
  const hostile = await runCases(hostileCases)
  const wrong = [...plain, ...hostile].filter((row) => !isAsExpected(row))
  for (const { one, verdict } of wrong)
    console.error(
      `${one.group}: ${one.name}: ${verdict.outcome}, expected ${one.expected}; ${verdict.broken.join('; ')}`,
    )
  writeFileSync(page, reportOf(plain, hostile))
  console.log(
    `${plain.length} answers and ${hostile.length} hostile mails; ${wrong.length} not as expected. See docs/eval.md.`,
  )
  return wrong.length === 0
}

const { THANKTWICE_MODEL_BASE_URL: baseUrl, THANKTWICE_MODEL_NAME: name, THANKTWICE_MODEL_KEY: key = '' } = process.env
const well =
  baseUrl !== undefined && name !== undefined
    ? await runLive({ baseUrl, name, key }, (line) => console.log(line))
    : await recorded()
process.exitCode = well ? 0 : 1
