// The result for people: a table for the terminal and the page docs/bench.md.

import type { Ground } from './ground.ts'
import { isMet, type Row, times, usedUp } from './row.ts'

/** The rows as a Markdown table, and below it what else was seen. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(
    (row) =>
      `| ${row.what} | ${row.ours} | ${row.against} | ${row.ratio === null ? '' : times(row.ratio.is)} | ${row.aim} | ${verdict(row)} |`,
  )
  const notes = rows
    .filter((row) => row.notes.length > 0)
    .map((row) => [`**${row.what}**`, '', ...row.notes.map((note) => `- ${note}`)].join('\n'))
  const head = ['| what | Thanktwice | floor or peer | ratio | aim | met |', '|---|---|---|---|---|---|']
  return [[...head, ...lines].join('\n'), ...notes].join('\n\n')
}

function verdict(row: Row): string {
  const used = usedUp(row)
  if (isMet(row)) return used > 0 && used < 1 ? `yes, ${Math.round((1 - used) * 100)} % to spare` : 'yes'
  if (!Number.isFinite(used)) return 'no'
  return used < 2
    ? `no, by ${Math.max(1, Math.round((used - 1) * 100))} %`
    : `no, off by a factor of ${used.toFixed(1)}`
}

/** docs/bench.md. */
export function page(rows: readonly Row[], { day, machine, versions, runs, minutes }: Ground): string {
  return `# Measured

What \`npm run bench\` wrote on ${day}. Every figure is the median of ${runs} runs unless the row says otherwise, and stands beside a floor or
a peer that was measured in the same run on the same Dovecot. A ratio of 1 is as good as the floor; less is better. Your machine
gives other times and about the same ratios.

![Ratio to the floor, row by row](bench.svg)

${table(rows)}

## On what

- ${machine}
- ${versions.join(', ')}
- ${minutes} minutes in all

## How

- Each measured program runs in a process of its own. Times are taken inside it, after its modules are loaded, on the one clock that all
  processes share; only \`command start\` counts the start of the process itself.
- The big mailbox is made from a seed: six of ten mails are newsletters, fifteen of a hundred come from machines, the rest is written by
  people, some with big attachments; 200 answer an outreach that lies in Sent among 2,800 other mails.
- *Logged* means that the message was decided about and the transaction of that decision is on the disk (SQLite with
  \`synchronous = FULL\`). The service says so through the same hook that the demo uses; nobody polls its store.
- \`npm run bench -- --help\` shows how to run a part of it. What is not installed is left out and named.
`
}
