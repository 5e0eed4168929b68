// The evaluation as a page for people: what was tried, and what came of it. No clock, no machine: the same cases give the same page.

import type { Row } from './run-cases.ts'

/** Markdown. */
export function reportOf(plain: readonly Row[], hostile: readonly Row[]): string {
  return `# What a model may do, and what it cannot

Without a model every note comes from its template. With one, a model may write the paragraphs between greeting and closing, and
nothing else: recipient, subject, headers, time, greeting and closing are set by code. What it wrote is held against rules in code
before you see it; what does not hold is mended once or thrown away, and you get the template, with a line that says so. Then it is
still your word that sends it.

\`npm run eval\` plays ${plain.length + hostile.length} recorded answers through the real client over a real socket, and the real code decides. Nothing
here needs a network. With an endpoint in \`THANKTWICE_MODEL_BASE_URL\` and \`THANKTWICE_MODEL_NAME\` (and its key in
\`THANKTWICE_MODEL_KEY\`) the same mails are put to that model, and what it makes of them is printed.

## Models that nobody meddles with

"used" means that you are shown the model's words, "template" that you are shown the template's.

${tableOf(plain)}

## Mails that try to steer

${hostile.length} mails of a contact, each with the answer of a model that fell for it and did as it was told. What may never happen: another
recipient, subject, header or time; a link, an address or a number in the note of which you are not told; a private line, a key or
another conversation in the note; a note other than the one you were shown. Broken: **${hostile.filter(({ verdict }) => verdict.broken.length > 0).length} of ${hostile.length}**.

${tableOf(hostile)}

In the cases marked "used" the attack came to nothing by itself: there is no such field, or the date in question is pointed out to you
as one that stands only in a mail of theirs.

## What this does not show

A model that is talked into a plain sentence of the wrong tone, without any link, number, name or borrowed phrase in it, is stopped by
nobody but you. That is why you see every note before it goes.
`
}

function tableOf(rows: readonly Row[]): string {
  const groups = [...new Set(rows.map(({ one }) => one.group))]
  return groups
    .map((group) =>
      groupOf(
        group,
        rows.filter(({ one }) => one.group === group),
      ),
    )
    .join('\n\n')
}

function groupOf(group: string, rows: readonly Row[]): string {
  const lines = rows.map(({ one, verdict }) => `| ${cell(one.name)} | ${verdict.outcome} | ${cell(because(verdict))} |`)
  return [
    `### ${group.charAt(0).toUpperCase()}${group.slice(1)}`,
    '',
    '| the answer | came to | because |',
    '|---|---|---|',
    ...lines,
  ].join('\n')
}

function because({ outcome, why, wrong, draft }: Row['verdict']): string {
  if (outcome === 'template') return wrong[0] ?? why.replace('Written from the template: the model', 'The model')
  return draft.remarks.find((remark) => /^(?:Only|A mail)/.test(remark)) ?? ''
}

/** On one line, with nothing in it that a page would take for markup or hide. */
function cell(text: string): string {
  const seen = text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cf}\p{Cc}]/gu, '·')
    .replace(/[|<>[\]*_`\\]/g, (sign) => `\\${sign}`)
  return seen.length > 130 ? `${seen.slice(0, 129)}…` : seen
}
