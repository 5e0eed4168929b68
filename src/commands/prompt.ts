// `thanktwice prompt`: what would be sent to a model for a note, to the letter, and how the owner's style is told to it. Asks no
// model and changes nothing.

import { styleText } from 'node:util'
import type { Config } from '../config.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { meetingOf } from '../conversation/restage.ts'
import { learnedStyle } from '../engine/writing.ts'
import { chooseQuestions } from '../followups/choose-questions.ts'
import { settingOf } from '../followups/setting-of.ts'
import type { Job } from '../language/ask-and-mend.ts'
import type { ModelMessage } from '../language/model.ts'
import { noteJob } from '../language/note-job.ts'
import type { Prompt, Prompts } from '../language/prompt.ts'
import { questionsJob } from '../language/questions-job.ts'
import type { Style } from '../language/style.ts'
import { TemplateMistakes } from '../language/template-mistakes.ts'
import { promptsOf, samplesOf } from '../service/writing-desk.ts'
import { allConversations } from '../store/conversations.ts'
import { badUsage, type Command, CommandFailure, type CommandInput } from './command.ts'
import { configOption, configuration } from './configuration.ts'
import { exitCode } from './exit-code.ts'
import { matching } from './matching.ts'
import { withStore } from './opened-store.ts'
import { printable } from './printable.ts'

export const command: Command = {
  usage: 'prompt show KIND CONTACT | prompt style [--config FILE] [--json]',
  details: `show prints exactly what a model would be sent for this note, were it written now: KIND is thank-you, month-note …,
CONTACT an address, a name or a part of one. --json prints the messages, the form of the answer and the limits as sent.
style prints what a model is told of how you write. Connects to nothing.`,
  positionals: [1, 3],
  options: {
    config: configOption,
    json: { type: 'boolean', about: 'print one JSON document' },
  },
  run: async (input) => {
    const [what, kind, contact] = input.positionals
    const config = configuration(input, 'unread')
    try {
      if (what === 'style' && kind === undefined) return style(config, input)
      if (what === 'show' && kind !== undefined && contact !== undefined) return show(config, kind, contact, input)
    } catch (error) {
      throw error instanceof TemplateMistakes ? new CommandFailure(error.message, exitCode.badConfig) : error
    }
    throw badUsage('prompt takes "show KIND CONTACT" or "style"')
  },
}

function style(config: Config, input: CommandInput): number {
  const { samples, habits } = styleIn(config)
  const told = [
    samples === ''
      ? 'No mails of your own are named: model.style_file can name some.'
      : `Your own mails:\n\n${samples}`,
    habits.length === 0
      ? 'Nothing was learned from your edits yet.'
      : `Learned from your edits:\n${habits.map((habit) => `- ${habit}`).join('\n')}`,
  ].join('\n\n')
  input.streams.stdout.write(input.values.json === true ? `${json({ samples, habits })}\n` : `${printable(told)}\n`)
  return exitCode.well
}

function styleIn(config: Config): Style {
  return withStore(config, (database) => learnedStyle(database, { samples: samplesOf(config) }))
}

function show(config: Config, kind: string, contact: string, input: CommandInput): number {
  const prompt = promptFor(promptsOf(config), kind)
  const conversation = oneOf(
    withStore(config, (database) => matching(allConversations(database), contact)),
    contact,
  )
  const { messages, form } = jobFor(config, prompt, conversation)
  const { temperature, tokens } = prompt.limits
  input.streams.stdout.write(
    input.values.json === true ? `${json({ messages, form, temperature, tokens })}\n` : told(messages, input),
  )
  return exitCode.well
}

function jobFor(config: Config, prompt: Prompt, conversation: Conversation): Job<unknown> {
  const setting = settingOf(config)
  if (prompt.schema === 'note') {
    return noteJob({ prompt, conversation, setting, style: styleIn(config) }, config.model?.name ?? '')
  }
  const number = meetingOf(conversation.stage)?.number ?? 1
  const kept = conversation.questionList
  const others = withStore(config, allConversations)
  const list = kept?.meeting === number ? kept : chooseQuestions(conversation, setting.owner, number, others)
  return questionsJob({ prompt, conversation, setting, list })
}

function promptFor(prompts: Prompts, kind: string): Prompt {
  const found = [...prompts.values()].find((prompt) => prompt.kind === kind)
  if (found !== undefined) return found
  throw badUsage(`there is no prompt for ${kind}; there are ${[...prompts.keys()].join(', ')}`)
}

function oneOf(found: readonly Conversation[], contact: string): Conversation {
  const [one, ...more] = found
  if (one === undefined)
    throw new CommandFailure(`nobody here is called ${contact}; \`thanktwice status\` lists everybody`)
  if (more.length === 0) return one
  const names = found.map((each) => each.contact.address).join(', ')
  throw new CommandFailure(`several are called ${contact}: ${names}`)
}

function told(messages: readonly ModelMessage[], input: CommandInput): string {
  const stream = input.streams.stdout as NodeJS.WriteStream
  const blocks = messages.map(
    ({ role, content }) => `${styleText('bold', `${role}:`, { stream })}\n${printable(content)}`,
  )
  return `${blocks.join('\n\n')}\n`
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
