// Makes docs/notes.md: debriefs as they came, and what the program made of them. Every note on the page comes from the program
// itself; only what people told and what a model answered is written down beforehand.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Conversation, KindName } from '../../src/conversation/conversation.ts'
import { monthNote } from '../../src/followups/month-note.ts'
import { findingsOn } from '../../src/language/findings-on.ts'
import { loadPrompts } from '../../src/language/load-prompts.ts'
import { loadTemplates } from '../../src/language/load-templates.ts'
import { type Model, noTokens } from '../../src/language/model.ts'
import { writeByModel } from '../../src/language/write-by-model.ts'
import { writeDraft } from '../../src/language/write-draft.ts'
import { debriefed, monthAnswer, monthTold, settingOf, type Told, toldDebriefs } from './told-debriefs.ts'

type Answers = Readonly<Record<string, Readonly<Record<string, string>>>>

const recorded = parse(readFileSync('test/language/recorded-answers.yaml', 'utf8')) as Answers
const templates = loadTemplates('prompts')
const prompts = loadPrompts('prompts')

/** The whole page. */
export async function notesPage(): Promise<string> {
  const people: string[] = []
  for (const who of Object.keys(recorded)) people.push(await person(toldBy(who)))
  return `${[OPENING, ...people, await whatWasDone(), stopped()].join('\n\n')}\n`
}

const OPENING = `# Five talks, and the notes that came of them

Five people talked with somebody about work, and told Thanktwice about it that evening: in a hurry, dictated, half in sentences. Below
is what they wrote, and the notes that it drafted. First the thank-you within two days, then the one a month later, each from the plain
templates that need no model, and once more as a model put it that was given the same facts. Nothing was touched up.

A draft goes nowhere by itself: each of these people saw it, could change it, and had to say \`send\`. One of them noted something off
the record; you may look for it in the notes.`

function toldBy(who: string): Told {
  const told = toldDebriefs.find((one) => one.who === who)
  if (told === undefined) throw new Error(`nobody told of ${who}`)
  return told
}

async function person(told: Told): Promise<string> {
  const [first] = told.owner.split(' ')
  const title = told.who.charAt(0).toUpperCase() + told.who.slice(1)
  return [
    `## ${title}`,
    `What ${first} wrote after the talk with ${told.contact.name}:`,
    asCode(told.debrief),
    'The thank-you:',
    quoted((await writeDraft(templates, 'thank-you', debriefed(told), settingOf(told))).body),
    'With a model:',
    quoted(await byModel('thank-you', told, debriefed(told))),
    `What ${first} answered three weeks later, when asked what had come of the advice:`,
    asCode(monthAnswer(told)),
    'The note after a month:',
    quoted((await writeDraft(templates, 'month-note', monthTold(told), settingOf(told))).body),
    'With a model:',
    quoted(await byModel('month-note', told, monthTold(told))),
  ].join('\n\n')
}

/** As the program would use the answer: greeting and closing are its own, and all that judges a model's text has judged it. */
async function byModel(kind: KindName, told: Told, conversation: Conversation): Promise<string> {
  const prompt = prompts.get(kind)
  const body = recorded[told.who]?.[kind]
  if (prompt === undefined || body === undefined) throw new Error(`no ${kind} was recorded for ${told.who}`)
  const text = JSON.stringify({ body, facts: [] })
  const model: Model = { name: 'recorded', ask: async () => ({ reply: 'text', text, plain: false, tokens: noTokens }) }
  const wanted = { prompt, conversation, setting: settingOf(told), style: { samples: '', habits: [] } }
  const { written, failure, wrong } = await writeByModel(model, wanted, new AbortController().signal)
  if (written === null) throw new Error(`${told.who}: the model ${failure}: ${wrong.join(' ')}`)
  return written.body
}

const TALKER = 'a doctor of physics leaving the university'
const OUTCOMES = {
  'one page': 'yes, one page, it hurt',
  'what I built': 'yes, the detector first and the theory last',
  'two minutes on my aunt': 'done: my aunt now asks me about neutrinos at dinner',
}

/** The same talk, after which nothing, one thing and three things were done. */
async function whatWasDone(): Promise<string> {
  const told = toldBy(TALKER)

  const [one] = Object.entries(OUTCOMES)
  const after = (month: Readonly<Record<string, string>>) => monthTold({ ...told, month })
  const note = async (conversation: Conversation) =>
    quoted((await writeDraft(templates, 'month-note', conversation, settingOf(told))).body)
  const nothing = after({})
  return [
    '## When little was done, and when nothing was',
    `The month note tells what was done, and nothing else. Here it is for ${told.owner}, had one thing come of the talk:`,
    await note(after(Object.fromEntries(one === undefined ? [] : [one]))),
    'Had three things come of it:',
    await note(after(OUTCOMES)),
    'And when nothing has, there is no note. There is this question instead:',
    quoted(monthNote.lacks(nothing) ?? ''),
    'It is asked once more after two weeks. When there is still nothing, a plain note is offered a week later, and goes only if it is wanted:',
    await note({ ...nothing, plainly: ['month-note:1'] }),
  ].join('\n\n')
}

/** What the owner sees when the words will not do. */
function stopped(): string {
  const told = toldBy('a veteran who looks at project work')
  const other = toldBy('a nurse who wants to read data')
  const [asking, anybody] = [
    `Dear Joan,

Thank you for making the time on Thursday. Your three lines on the whiteboard, planned, moved, brought everybody home, are the best summary of my years that I have read, and every acronym is on its way out of my CV.

If anything opens up on your team in the coming months, please keep me in mind. I would be glad to send you my CV.

Best regards,
Marcus Bell`,
    `Dear Hannah,

Thank you so much for taking the time to talk with me on Thursday. It was a pleasure to hear about your experience, and your advice was very helpful. I have a much clearer picture of the field now and know better what my next steps could be.

Thank you once more, and I hope that we can stay in touch.

Best regards,
Bettina Kranz`,
  ]
  return [
    '## A note that was stopped',
    'Marcus changed his thank-you before it went. This is what he sent back:',
    quoted(asking),
    'It did not leave. Above the draft he read:',
    findings(told, asking),
    'And this one of Bettina’s was stopped because it could go to anybody:',
    quoted(anybody),
    findings(other, anybody),
    'Either of them can still write `send anyway`: it is their own name below the note.',
  ].join('\n\n')
}

function findings(told: Told, body: string): string {
  const { stops, remarks } = findingsOn('thank-you', body, debriefed(told), settingOf(told), [], 'owner')
  return [...stops, ...remarks].map((line) => `- ${line.replace(/\s+/g, ' ')}`).join('\n')
}

function quoted(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `> ${line.replace(/^- /, '- ')}`.trimEnd())
    .map((line, index, all) => (/^> (?!- )\S/.test(line) && /^> \S/.test(all[index + 1] ?? '') ? `${line}\\` : line))
    .join('\n')
}

function asCode(text: string): string {
  return `\`\`\`text\n${text.trim()}\n\`\`\``
}
