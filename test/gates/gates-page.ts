// docs/gates.md: for each gate what it stops or points out, and what it lets pass, as the gates judge these very words now.

import { runGates } from '../../src/gates/index.ts'
import type { Note } from '../../src/gates/note.ts'
import { remarkOf } from '../../src/gates/remark-of.ts'
import { note, saying } from './a-note.ts'

type Example = { readonly words: string; readonly note: Note }

type Row = {
  readonly gate: string
  readonly asks: string
  readonly found: readonly Example[]
  readonly passes: readonly Example[]
}

const said = (...sentences: readonly string[]): Example[] =>
  sentences.map((words) => ({ words: `“${words}”`, note: saying(words) }))

const decent = note().body
const closing = '\n\nBest regards,\nJonas Albrecht'
const inOutreach = (text: string, over: Partial<Note> = {}): Note =>
  note({
    kind: 'outreach',
    subject: 'Your move from nursing to design',
    body: `Dear Maria,\n\n${text}${closing}`,
    debrief: '',
    ...over,
  })
const why =
  'I am a nurse on a surgical ward in Bremen, and I read how you moved from the ward to designing hospital rooms. I would like to understand what helped you to get in, what you would do in another order today, and what a usual week of that work is like.'
const asking = (minutes: number): Note =>
  inOutreach(
    `${why} Would you have ${minutes} minutes for a call in the next weeks? I would be grateful for your time.`,
  )
const known = 'Tom Berg'
const introduced = (text: string): Note => inOutreach(text, { referrer: known, thread: [], known: [known] })
const questions = (text: string): Note => note({ kind: 'questions', subject: '', body: text, debrief: '' })
const twin: Note['others'] = [
  {
    contact: 'Ana Ruiz',
    address: 'ana@northwind.example',
    organisation: 'Northwind',
    kind: 'thank-you',
    body: decent.replace('Maria', 'Ana'),
  },
]
const off = { privateNotes: ['she is leaving Northwind in May'] }
const general =
  'Dear Maria,\n\nThank you so much for taking the time to talk with me on Thursday. It was a pleasure to hear about your experience, and your advice was very helpful. I have a much clearer picture of the field now.'

const rows: readonly Row[] = [
  {
    gate: 'job-ask',
    asks: 'Does it ask for a job, or hint at one?',
    found: said(
      'If anything opens up on your team, please keep me in mind.',
      'I have attached my resume for your consideration.',
    ),
    passes: said('What you said about your own job stays with me.', 'I will look at the job fair in May.'),
  },
  {
    gate: 'time-ask',
    asks: 'For how long a talk does it ask?',
    found: [45, 30].map((minutes) => ({
      words: `an outreach that asks for ${minutes} minutes`,
      note: asking(minutes),
    })),
    passes: [{ words: 'one that asks for 20', note: asking(20) }],
  },
  {
    gate: 'closed-question',
    asks: 'Would yes or no answer a question?',
    found: [{ words: '“Do you like your work?” in a list of questions', note: questions('Do you like your work?') }],
    passes: [
      {
        words: '“What do you like about your work?” in a list of questions',
        note: questions('What do you like about your work?'),
      },
    ],
  },
  {
    gate: 'concrete',
    asks: 'Does anything in it come from this very meeting?',
    found: [
      {
        words: 'a thank-you for “your experience” and “very helpful advice”',
        note: note({ body: `${general}${closing}` }),
      },
    ],
    passes: [{ words: 'one that names the tape on the floor of the ward', note: note() }],
  },
  {
    gate: 'unsourced',
    asks: 'Does every date, number, name and link come from what one of you wrote?',
    found: said('I will write to Carla Jensen next week.', 'You said that 340 people applied.'),
    passes: said('I will write to Priya Nair at Southgate Clinic next week.', 'I have begun to read Working Identity.'),
  },
  {
    gate: 'private',
    asks: 'Does a line that you kept private show through?',
    found: [
      {
        words: '“I hope that leaving Northwind in May goes well.”',
        note: { ...saying('I hope that leaving Northwind in May goes well.'), ...off },
      },
    ],
    passes: [{ words: 'a note without it', note: note(off) }],
  },
  {
    gate: 'name',
    asks: 'Are the names right?',
    found: [
      { words: '“Dear Mariah,”', note: note({ body: decent.replace('Maria', 'Mariah') }) },
      ...said('I will write to Prya Nair next week.'),
    ],
    passes: [{ words: '“Dear Ms. Keller,”', note: note({ body: decent.replace('Dear Maria', 'Dear Ms. Keller') }) }],
  },
  {
    gate: 'placeholder',
    asks: 'Is something still to be filled in?',
    found: said('I loved what you said about [topic].'),
    passes: said('I wrote it down at once (and read it twice).'),
  },
  {
    gate: 'length',
    asks: 'Is it as long as such a note should be?',
    found: [
      {
        words: 'a thank-you of one sentence',
        note: note({ body: `Dear Maria,\n\nThank you for the tape.${closing}` }),
      },
    ],
    passes: [{ words: 'one of 40 to 150 words', note: note() }],
  },
  {
    gate: 'lookalike',
    asks: 'Did a colleague get the same one?',
    found: [{ words: 'the note that Ana Ruiz at the same place got, with another name', note: note({ others: twin }) }],
    passes: [{ words: 'the first of its kind', note: note() }],
  },
  {
    gate: 'tone',
    asks: 'Is it eager, flattering, pushing, or worn out?',
    found: said('I hope this email finds you well.', 'It was the most amazing, most wonderful talk ever!!'),
    passes: said('I enjoyed our talk.'),
  },
  {
    gate: 'signature',
    asks: 'Is it signed once, and by you?',
    found: [{ words: 'a note without a name at its end', note: note({ body: decent.replace(closing, '') }) }],
    passes: [{ words: 'one with yours', note: note() }],
  },
  {
    gate: 'referrer',
    asks: 'Does the name of whoever led you there come first?',
    found: [
      {
        words: 'an outreach that names Tom Berg in its last sentence',
        note: introduced(`${why} Would you have 20 minutes for a call in the next weeks? Tom Berg gave me your name.`),
      },
    ],
    passes: [
      {
        words: 'one that begins with him',
        note: introduced(`Tom Berg gave me your name. ${why} Would you have 20 minutes for a call in the next weeks?`),
      },
    ],
  },
  {
    gate: 'hidden',
    asks: 'Is there anything in it that cannot be seen?',
    found: [
      { words: 'a zero-width space within a word', note: saying('Thank\u200byou for that.') },
      { words: 'a link whose text is not its target', note: saying('See [our page](https://other.example/x).') },
    ],
    passes: [{ words: 'plain words', note: note() }],
  },
]

/** The findings of the row's own gate. */
const findings = (row: Row, example: Example) => runGates(example.note).filter(({ gate }) => gate === row.gate)

/** Examples that their gate does not judge as the page says. */
export function misjudged(): string[] {
  return rows.flatMap((row) => [
    ...row.found.filter((one) => findings(row, one).length === 0).map(({ words }) => `${row.gate} misses ${words}`),
    ...row.passes.filter((one) => findings(row, one).length > 0).map(({ words }) => `${row.gate} objects to ${words}`),
  ])
}

export function gatesPage(): string {
  return `${HEAD}\n\n${rows.map(section).join('\n\n')}\n`
}

const HEAD = `# The gates

Every text that is to leave for a contact passes through these fourteen gates, whoever wrote it. What they find stands above the draft, with
the words that caused it. What stops does not leave on \`send\`: it takes an \`edit\`, or \`send anyway\`. What warns is only pointed out.
\`thanktwice gates note.yaml\` judges a note of your own.

They are rules, not readers: a sly hint can pass them, and now and then they stop a harmless sentence. The last word is yours.`

function section(row: Row): string {
  const lines = row.found.flatMap((one) =>
    findings(row, one)
      .slice(0, 1)
      .map(
        (finding) =>
          `- ${finding.level === 'stop' ? '**stops**' : '**warns**'}: ${one.words} – ${visible(remarkOf(finding))}`,
      ),
  )
  return [
    `## ${row.gate}`,
    row.asks,
    [...lines, ...row.passes.map(({ words }) => `- passes: ${words}`)].join('\n'),
  ].join('\n\n')
}

/** A reader should see what cannot be seen. */
function visible(text: string): string {
  return text.replaceAll('\u200b', '(U+200B)')
}
