// What the owner says in answer to a mail of ours: his new words in, one command out. Which mail he answers decides who reads them.

import type { Command } from '../conversation/command.ts'
import type { KindName } from '../conversation/conversation.ts'
import { ownerWords } from './owner-words.ts'
import { readApproval } from './read-approval.ts'
import { adviceNumbers, type ReadContext } from './read-context.ts'
import { readDebrief } from './read-debrief.ts'
import { readDetail } from './read-detail.ts'
import { readFound } from './read-found.ts'
import { readInformation } from './read-information.ts'
import { readMonthCheck } from './read-month-check.ts'
import { readQuestions } from './read-questions.ts'
import { readReceipt } from './read-receipt.ts'
import { readTicks } from './read-ticks.ts'
import { readTimeCheck } from './read-time-check.ts'
import { readWhom } from './read-whom.ts'
import { readYesNo } from './read-yes-no.ts'

/**
 * Reads `text`, the owner's new words without quotations, as an answer to `context.about`. Never a guess: what can be
 * meant in two ways is `unknown`, with what it may have been meant to be. Never throws.
 */
export function readCommand(text: string, context: ReadContext): Command {
  const words = ownerWords(text, context.signs)
  const { about } = context
  const ticked = readTicks(words, context)
  if (ticked !== null) return ticked
  switch (about.mail) {
    case 'outreach-question':
    case 'noticed':
      return readYesNo(words)
    case 'time-check':
      return readTimeCheck(words, context)
    case 'approval':
      return readApproval(text, words, context)
    case 'receipt':
      return readReceipt(words, context)
    case 'went-out':
      return readYesNo(words)
    case 'detail-wanted':
      return readDetail(words, context)
    case 'material':
      return readWhom(words, about)
    case 'found':
      return readFound(words, about.conversations.length)
    case 'told':
      return readTold(about.kind)
    case 'meeting-logged':
    case 'answer':
    case 'notice':
    case 'digest':
      return readInformation(words, context)
  }

  function readTold(kind: KindName): Command {
    if (kind === 'questions') return readQuestions(words, context)
    if (kind === 'debrief') return readDebrief(words, context)
    if (kind === 'month-check') return readMonthCheck(words, adviceNumbers(context))
    return kind === 'time-check' ? readTimeCheck(words, context) : readInformation(words, context)
  }
}
