// `thanktwice show CONTACT`: the story of a conversation, every event with what was decided and why.

import { styleText } from 'node:util'
import type { Conversation } from '../conversation/conversation.ts'
import { describeTime } from '../meeting/describe-time.ts'
import { allConversations } from '../store/conversations.ts'
import { type JournalLine, readJournal } from '../store/journal.ts'
import { type Command, CommandFailure } from './command.ts'
import { configOption, configuration } from './configuration.ts'
import { exitCode } from './exit-code.ts'
import { describeEffect, describeEvent } from './journal-words.ts'
import { matching } from './matching.ts'
import { withStore } from './opened-store.ts'

export const command: Command = {
  usage: 'show CONTACT [--config FILE] [--json]',
  details: 'CONTACT is an address, a name or a part of one. Reads the store beside a running service; changes nothing.',
  positionals: [1, 1],
  options: {
    config: configOption,
    json: { type: 'boolean', about: 'print one JSON document' },
  },
  run: async (input) => {
    const config = configuration(input, 'unread')
    const [wanted = ''] = input.positionals
    const stories = withStore(config, (database) =>
      matching(allConversations(database), wanted).map((conversation) => ({
        conversation,
        journal: readJournal(database, conversation.id),
      })),
    )
    if (stories.length === 0)
      throw new CommandFailure(`nobody here is called ${wanted}; \`thanktwice status\` lists everybody`)
    const { stdout } = input.streams
    if (input.values.json === true) {
      stdout.write(`${JSON.stringify(stories, null, 2)}\n`)
      return exitCode.well
    }
    const strong = (text: string) => styleText('bold', text, { stream: stdout as NodeJS.WriteStream })
    const faint = (text: string) => styleText('dim', text, { stream: stdout as NodeJS.WriteStream })
    stdout.write(`${stories.map((story) => tell(story, config.owner.zone, strong, faint)).join('\n\n')}\n`)
    return exitCode.well
  },
}

type Style = (text: string) => string

function tell(
  story: { conversation: Conversation; journal: readonly JournalLine[] },
  zone: string,
  strong: Style,
  faint: Style,
): string {
  const { contact, subject, stage } = story.conversation
  const head = `${strong(contact.name || contact.address)} <${contact.address}>, "${subject}": ${stage.name === 'closed' ? `closed, ${stage.outcome}` : stage.name}`
  const lines = story.journal.flatMap((line) => [
    `${strong(describeTime(line.at, zone, zone))}  ${describeEvent(line.event)}`,
    `    ${line.because}`,
    ...line.effects.map((effect) => faint(`    -> ${describeEffect(effect)}`)),
  ])
  return [head, '', ...lines].join('\n')
}
