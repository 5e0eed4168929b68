// `npm run bench`: measures the service against floors and peers of the same run, on a real Dovecot, and writes what came out as
// a table and a chart to docs/. A figure is only worth something beside its floor.

import { writeFileSync } from 'node:fs'
import { commandLine, usage } from './bench-options.ts'
import { chart } from './chart.ts'
import { ground } from './ground.ts'
import { parts } from './parts.ts'
import { type BenchOptions, isMet, type Row } from './row.ts'
import { page, table } from './table.ts'

const docs = new URL('../../docs/', import.meta.url)

process.exitCode = await main()

async function main(): Promise<number> {
  const orders = read()
  if (orders === null) return 2
  const { only, runs, quick } = orders
  const chosen = parts.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)))
  if (chosen.length === 0) {
    process.stderr.write(`no part has such a name; there are ${parts.map(({ name }) => name).join(', ')}\n`)
    return 2
  }
  const began = performance.now()
  const say = (words: string) => {
    const seconds = String(Math.round((performance.now() - began) / 1000)).padStart(5)
    process.stderr.write(`${seconds} s  ${words}\n`)
  }
  const rows: Row[] = []
  let failed = 0
  for (const part of chosen) {
    const options: BenchOptions = { runs, quick, say: (words) => say(`${part.name}: ${words}`) }
    try {
      const measured = await part.measure(options)
      rows.push(...measured)
      for (const row of measured) say(`${isMet(row) ? 'met' : 'missed'}: ${row.what}: ${row.ours}; ${row.against}`)
    } catch (error) {
      failed += 1
      say(`${part.name} could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
    }
  }
  const surroundings = ground({ runs, quick, seconds: (performance.now() - began) / 1000 })
  process.stdout.write(orders.json ? `${JSON.stringify({ ...surroundings, rows }, null, 2)}\n` : `${table(rows)}\n`)
  if (orders.write && failed === 0) {
    writeFileSync(new URL('bench.md', docs), page(rows, surroundings))
    writeFileSync(new URL('bench.svg', docs), chart(rows))
  }
  say(`${rows.filter(isMet).length} of ${rows.length} aims met${failed > 0 ? `; ${failed} parts failed` : ''}`)
  return failed > 0 ? 1 : 0
}

function read() {
  try {
    return commandLine(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${usage}`)
    return null
  }
}
